export { L as makeActionWorld, R as makeLocalWorld, ut as makeSurvey, Dn as parseConfig, ct as run } from "./part/engine.mjs";
