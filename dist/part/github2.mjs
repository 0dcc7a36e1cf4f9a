export { n as makeGitHubForge } from "./github.mjs";
