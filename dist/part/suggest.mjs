export { t as isGlob, n as listPages, r as suggestAnswers } from "./suggest2.mjs";
