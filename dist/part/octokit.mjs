export { r as makeOctokit } from "./github.mjs";
