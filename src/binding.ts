/**
 * Sätteri's Rust as WebAssembly: what the bundles have in the place of its native module, so that `dist` runs on every
 * machine (`scripts/build.ts` puts it there). It gets no file, no network, no variable and no thread: a parser needs none.
 */
import { randomFillSync } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { setFlagsFromString } from 'node:v8';
import { instantiateNapiModule } from '@emnapi/core';
import { getDefaultContext } from '@emnapi/runtime';

/** 64 KiB each: what the module was linked with, and the most that 32 bits can address. */
const pages = { initial: 4000, maximum: 65_536 };
const done = 0;

const memory = new WebAssembly.Memory({ ...pages, shared: true });

/** The few calls of the system interface that Rust's standard library makes. */
const system = {
  random_get(at: number, length: number) {
    randomFillSync(new Uint8Array(memory.buffer, at, length));
    return done;
  },
  environ_get: () => done,
  environ_sizes_get(count: number, size: number) {
    const view = new DataView(memory.buffer);
    view.setUint32(count, 0, true);
    view.setUint32(size, 0, true);
    return done;
  },
  clock_time_get(_clock: number, _precision: bigint, at: number) {
    new DataView(memory.buffer).setBigUint64(at, 0n, true);
    return done;
  },
  /** A panic's message; the trap that follows it is what is told. */
  fd_write(_file: number, list: number, count: number, written: number) {
    const view = new DataView(memory.buffer);
    let bytes = 0;
    for (let index = 0; index < count; index += 1) bytes += view.getUint32(list + index * 8 + 4, true);
    view.setUint32(written, bytes, true);
    return done;
  },
  sched_yield: () => done,
  proc_exit(code: number): never {
    throw new Error(`the markdown parser has ended with code ${code}`);
  },
};

// V8 would optimise the parser's largest functions within its first pages, on threads that a short run has to wait for before it can end,
// some 80 ms of 350; a long one still gets there
setFlagsFromString('--wasm-tiering-budget=1000000000');
setFlagsFromString('--wasm-lazy-validation');
// trees are let go page by page: a nursery that grows with them holds a hundred megabytes more of what nobody needs, and is hardly quicker
setFlagsFromString('--semi-space-growth-factor=1');
// V8 lets a heap grow to several times of what is alive before it looks: a first adoption of 48,000 pages then holds 300 MB more of what
// nobody needs, in the same time
setFlagsFromString('--heap-growing-percent=60');

/** The module's functions by number, once it is there. */
let table: WebAssembly.Table | undefined;
/** Frees what the module has handed over last. */
let release = (): void => undefined;

const context = getDefaultContext();

const { napiModule } = await instantiateNapiModule(await readFile(new URL('satteri.wasm', import.meta.url)), {
  context,
  asyncWorkPoolSize: 0,
  wasi: {
    wasiImport: system,
    initialize: (instance: WebAssembly.Instance) => { call(instance, '_initialize'); },
    start: () => 0,
    getImportObject: () => ({ wasi_snapshot_preview1: system }),
  },
  onCreateWorker: () => { throw new Error('the markdown parser has no threads'); },
  overwriteImports: (imports) => {
    imports['env'] = { ...imports['env'], ...imports['napi'], ...imports['emnapi'], memory };
    // emnapi would free what the module hands over once the garbage collector tells that we have let it go, object by object: bytes are
    // copies on our side and are freed at once, a tree is freed when it is dropped
    const { napi_create_external_arraybuffer: createBuffer, napi_create_external: createExternal, napi_get_value_string_utf8: writeText } = imports['env'];
    if (typeof createBuffer !== 'function' || typeof createExternal !== 'function' || typeof writeText !== 'function') return imports;
    imports['env']['napi_create_external_arraybuffer'] = (env: number, data: number, length: number, finalize: number, hint: number, result: number): number => {
      const status: number = createBuffer(env, data, length, 0, 0, result);
      if (status === done && finalize !== 0) table?.get(finalize)(env, data, hint);
      return status;
    };
    imports['env']['napi_create_external'] = (env: number, data: number, finalize: number, hint: number, result: number): number => {
      release = (): void => { if (finalize !== 0) table?.get(finalize)(env, data, hint); };
      return createExternal(env, data, 0, 0, result);
    };
    // emnapi would go over a page letter by letter, once to measure it and once to write it
    imports['env']['napi_get_value_string_utf8'] = (env: number, value: number, at: number, size: number, result: number): number => {
      const text: unknown = context.handleStore.get(value)?.value;
      if (typeof text !== 'string' || !text.isWellFormed() || (at !== 0 && size === 0) || result === 0) return writeText(env, value, at, size, result);
      const bytes = at === 0 ? Buffer.byteLength(text) : writeBytes(text, at >>> 0, (size >>> 0) - 1);
      new DataView(memory.buffer).setUint32(result >>> 0, bytes, true);
      return done;
    };
    return imports;
  },
  beforeInit: ({ instance }) => {
    const { __indirect_function_table: functions } = instance.exports;
    if (functions instanceof WebAssembly.Table) table = functions;
    for (const name of Object.keys(instance.exports)) if (name.startsWith('__napi_register__')) call(instance, name);
  },
});

/** Writes a text and the NUL that ends it, as many whole characters as there is room for. */
function writeBytes(text: string, at: number, room: number): number {
  const target = Buffer.from(memory.buffer, at, room + 1);
  const bytes = target.write(text, 0, room);
  target[bytes] = 0;
  return bytes;
}

function call({ exports }: WebAssembly.Instance, name: string): void {
  const entry = exports[name];
  if (typeof entry === 'function') entry();
}

const releases = new WeakMap<object, () => void>();
const { createMdastHandle: createMarkdown, createMdxMdastHandle: createMdx, dropHandle: drop } = napiModule.exports;

/** A handle that knows how to free its memory. */
function track<Args extends readonly unknown[]>(create: (...args: Args) => object): (...args: Args) => object {
  return (...args) => {
    const handle = create(...args);
    releases.set(handle, release);
    return handle;
  };
}

// What Sätteri takes from its native module to make trees of markdown.
export const createMdastHandle = track(createMarkdown);
export const createMdxMdastHandle = track(createMdx);
export const { serializeHandle } = napiModule.exports;

export function dropHandle(handle: object): void {
  drop(handle);
  releases.get(handle)?.();
  releases.delete(handle);
}
