#!/usr/bin/env node
import module from "node:module";
// src/cli.ts
module.enableCompileCache?.();
process.once("beforeExit", () => {
	module.flushCompileCache?.();
	process.exit();
});
await import("./part/terminal.mjs");
export {};
