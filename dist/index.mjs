export { t as makeActionWorld, n as makeLocalWorld, A as makeSurvey, U as parseConfig, D as run } from "./part/engine.mjs";
