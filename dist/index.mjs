export { L as makeActionWorld, R as makeLocalWorld, ut as makeSurvey, wn as parseConfig, ct as run } from "./part/engine.mjs";
