export { t as work } from "./engine.mjs";
