#!/usr/bin/env node
/** Starts the terminal's door. Node keeps what it compiles of it for the next start; 22.8 and later can. */
import module from 'node:module';

module.enableCompileCache?.();
await import('./terminal.ts');
