export { I as makeActionWorld, L as makeLocalWorld, lt as makeSurvey, Ct as parseConfig, st as run } from "./part/engine.mjs";
