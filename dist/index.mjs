export { I as makeActionWorld, L as makeLocalWorld, lt as makeSurvey, Sn as parseConfig, st as run } from "./part/engine.mjs";
