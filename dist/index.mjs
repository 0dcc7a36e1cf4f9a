export { L as makeActionWorld, R as makeLocalWorld, ut as makeSurvey, On as parseConfig, ct as run } from "./part/engine.mjs";
