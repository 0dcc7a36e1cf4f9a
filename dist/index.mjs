export { I as makeActionWorld, L as makeLocalWorld, lt as makeSurvey, St as parseConfig, st as run } from "./part/engine.mjs";
