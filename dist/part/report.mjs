export { t as formatReport } from "./report2.mjs";
