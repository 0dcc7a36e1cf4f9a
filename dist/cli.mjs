#!/usr/bin/env node
import module from "node:module";
// src/cli.ts
/** Starts the terminal's door. Node keeps what it compiles of it for the next start; 22.8 and later can. */
module.enableCompileCache?.();
process.once("beforeExit", () => {
	module.flushCompileCache?.();
	process.exit();
});
await import("./part/terminal.mjs");
export {};
