export { t as makeActionWorld, n as makeLocalWorld, y as makeSurvey, b as parseConfig, v as run } from "./part/engine.mjs";
