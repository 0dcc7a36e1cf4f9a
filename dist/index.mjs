export { t as makeActionWorld, n as makeLocalWorld, x as makeSurvey, S as parseConfig, b as run } from "./part/engine.mjs";
