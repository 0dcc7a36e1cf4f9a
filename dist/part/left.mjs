export { t as takeUpLeft } from "./left2.mjs";
