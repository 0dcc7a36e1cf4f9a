export { t as satteriParser } from "./satteri.mjs";
