import { Ajv } from 'ajv';
import operations from '../../src/emulator/schema.json' with { type: 'json' };

const ajv = new Ajv({ strict: false, allErrors: true });

/** HeyGen refuses unknown fields although its schemas do not say so: every object is closed. */
function close(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(close);
  if (schema === null || typeof schema !== 'object') return schema;
  const closed: Record<string, unknown> = Object.fromEntries(Object.entries(schema).map(([name, part]) => [name, close(part)]));
  return 'properties' in schema ? { ...closed, additionalProperties: false } : closed;
}

function compile(schema: unknown): (value: unknown) => readonly string[] {
  const closed = close(schema);
  if (closed === null || typeof closed !== 'object') throw new Error('no schema');
  const check = ajv.compile(closed);
  return (value) => check(value) ? [] : (check.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? ''} ${JSON.stringify(error.params)}`);
}

/** What HeyGen's own description finds wrong with a request body. */
export const findVideoIssues = compile(operations.VideoCreate.request);
export const findDubbingIssues = compile(operations.VideoTranslateCreate.request);
