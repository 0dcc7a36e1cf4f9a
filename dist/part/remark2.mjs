export { t as remarkParser } from "./remark.mjs";
