export { t as makeReleasePublisher } from "./github.mjs";
