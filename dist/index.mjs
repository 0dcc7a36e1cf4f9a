export { t as makeActionWorld, n as makeLocalWorld, k as makeSurvey, I as parseConfig, D as run } from "./part/engine.mjs";
