import { Ajv } from 'ajv';
import { expect } from 'vitest';
import type { Emulator } from '../../src/emulator/emulator.ts';
import { type Operation, operationsByName, type Schema } from '../../src/emulator/schema.ts';

const ajv = new Ajv({ strict: false });

/** Every object of a schema closed: neither side may say more than HeyGen's description. */
export function closeObjects(schema: Schema): object {
  const { properties, items, oneOf, anyOf, ...rest } = schema;
  return {
    ...rest,
    ...(items === undefined ? {} : { items: closeObjects(items) }),
    ...(oneOf === undefined ? {} : { oneOf: oneOf.map((branch) => closeObjects(branch)) }),
    ...(anyOf === undefined ? {} : { anyOf: anyOf.map((branch) => closeObjects(branch)) }),
    ...(properties === undefined ? {} : {
      additionalProperties: false,
      properties: Object.fromEntries(Object.entries(properties).map(([name, part]) => [name, part === undefined ? {} : closeObjects(part)])),
    }),
  };
}

const operations = Object.values(operationsByName).map((operation: Operation) => ({
  method: operation.method,
  path: new RegExp(`^${operation.path.replaceAll(/\{\w+\}/g, '[^/]+')}$`),
  fixed: !operation.path.includes('{'),
  check: ajv.compile(closeObjects(operation.response)),
})).sort((left, right) => Number(right.fixed) - Number(left.fixed));

/** Calls the API with the right key; every good answer is held against HeyGen's schema of that call. */
export function makeCaller(emulator: Emulator) {
  return async function call(method: string, path: string, options: { readonly body?: unknown; readonly key?: string; readonly headers?: Readonly<Record<string, string>>; readonly schema?: boolean } = {}) {
    const response = await fetch(emulator.url + path, {
      method, redirect: 'manual',
      headers: { 'x-api-key': emulator.key, ...(options.key === undefined ? {} : { 'idempotency-key': options.key }), ...options.headers },
      ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
    });
    expect(response.headers.get('x-request-id')).toMatch(/^emulated-\d+$/);
    const text = await response.text();
    // answers are looked into freely by tests, after they were held against their schema
    const json = JSON.parse(text);
    if (response.ok && options.schema !== false) {
      const operation = operations.find((candidate) => candidate.method === method && candidate.path.test(path.split('?')[0] ?? ''));
      operation?.check(json);
      expect(operation?.check.errors ?? [], `${method} ${path}: ${text.slice(0, 300)}`).toEqual([]);
    }
    return { status: response.status, headers: response.headers, json };
  };
}

/** A clock that stands still until it is told. */
export function makeClock() {
  return { time: Date.UTC(2026, 10, 24), now(): number { return this.time; }, pass(seconds: number): void { this.time += seconds * 1000; } };
}

/** A sentence of some seconds. */
export const script = 'The agent watches your folders and sends what has changed. It starts by itself.';

/** A body of `POST /v3/videos` that is right. */
export function makeBody(extra: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return { type: 'avatar', avatar_id: 'Abigail_office_front', engine: { type: 'avatar_iii' }, script, title: 'Install the agent [docreel:0123456789abcdef.1]', ...extra };
}
