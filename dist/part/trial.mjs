export { t as openTrial } from "./trial2.mjs";
