#!/usr/bin/env node
/** Starts the terminal's door. Node keeps what it compiles of it for the next start; 22.8 and later can. */
import module from 'node:module';

module.enableCompileCache?.();
// nothing is left to do or to write then; to take the heap apart, as Node does before it ends, takes longer than many a command
process.once('beforeExit', () => {
  module.flushCompileCache?.();
  process.exit();
});
await import('./terminal.ts');
