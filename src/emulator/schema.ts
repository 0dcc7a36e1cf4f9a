import operations from './schema.json' with { type: 'json' };

/** The part of JSON Schema that HeyGen's own description of its API uses. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly const?: string;
  readonly enum?: readonly (string | null)[];
  readonly properties?: Readonly<Record<string, Schema | undefined>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly default?: unknown;
}

export interface Parameter {
  readonly name: string;
  /** `int` or `string`. */
  readonly type: string;
  readonly default: string;
}

/** One call of HeyGen's API, version 3, as HeyGen's own command line generated it on 2026-07-21. */
export interface Operation {
  readonly method: string;
  readonly path: string;
  readonly query?: readonly Parameter[];
  readonly request?: Schema;
  readonly response: Schema;
}

export type OperationName = keyof typeof operations;

/** The operations that the emulator answers, by HeyGen's name for them. */
export const operationsByName: Readonly<Record<OperationName, Operation>> = operations;

/** What is wrong with a value: where, as a dotted path, and why, in HeyGen's manner. */
export interface SchemaIssue {
  readonly param: string;
  readonly message: string;
}

/**
 * The first thing in a value that its schema does not allow. Every object is closed, since HeyGen refuses unknown fields
 * although its schemas do not say so. `undefined` where the value is right.
 */
export function findSchemaIssue(schema: Schema, value: unknown, at = ''): SchemaIssue | undefined {
  const branches = schema.oneOf ?? schema.anyOf;
  if (branches !== undefined) return findBranchIssue(branches, value, at);
  if (schema.const !== undefined) return value === schema.const ? undefined : issue(at, `Input should be '${schema.const}'`);
  const types = schema.type === undefined ? [] : [schema.type].flat();
  if (types.length > 0 && !types.some((type) => hasType(value, type))) {
    const first = types.find((type) => type !== 'null') ?? 'null';
    return issue(at, `Input should be a valid ${words[first] ?? first}`);
  }
  if (schema.enum !== undefined && !schema.enum.some((allowed) => allowed === value)) {
    return issue(at, `Input should be ${schema.enum.filter((allowed) => allowed !== null).map((allowed) => `'${allowed}'`).join(' or ')}`);
  }
  if (isRecord(value)) return findObjectIssue(schema, value, at);
  if (Array.isArray(value) && schema.items !== undefined) {
    for (const [index, item] of value.entries()) {
      const found = findSchemaIssue(schema.items, item, join(at, String(index)));
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function findObjectIssue(schema: Schema, value: Readonly<Record<string, unknown>>, at: string): SchemaIssue | undefined {
  const properties = schema.properties ?? {};
  for (const name of schema.required ?? []) {
    if (value[name] === undefined) return issue(join(at, name), 'Field required');
  }
  for (const [name, part] of Object.entries(value)) {
    const known = Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (known === undefined) return issue(join(at, name), 'Extra inputs are not permitted');
    const found = findSchemaIssue(known, part, join(at, name));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** HeyGen tells its alternatives apart by a constant in them (`type`, `engine_type`): the message speaks of the one that was meant. */
function findBranchIssue(branches: readonly Schema[], value: unknown, at: string): SchemaIssue | undefined {
  const flat = branches.flatMap((branch) => branch.oneOf ?? branch.anyOf ?? [branch]);
  if (value === null && flat.some((branch) => hasNull(branch))) return undefined;
  const tag = flat.map((branch) => findTag(branch)).find((found) => found !== undefined);
  if (tag === undefined) {
    const issues = flat.map((branch) => findSchemaIssue(branch, value, at));
    return issues.includes(undefined) ? undefined : issues[0];
  }
  if (!isRecord(value)) return issue(at, 'Input should be a valid object');
  const given = value[tag.name];
  if (given === undefined) return issue(join(at, tag.name), 'Field required');
  const meant = flat.find((branch) => findTag(branch)?.value === given);
  if (meant !== undefined) return findSchemaIssue(meant, value, at);
  const expected = flat.map((branch) => findTag(branch)?.value).filter((name) => name !== undefined).map((name) => `'${name}'`).join(', ');
  return issue(join(at, tag.name), `Input tag '${typeof given === 'string' ? given : JSON.stringify(given)}' does not match any of the expected tags: ${expected}`);
}

function findTag(schema: Schema): { readonly name: string; readonly value: string } | undefined {
  for (const [name, part] of Object.entries(schema.properties ?? {})) {
    if (part?.const !== undefined) return { name, value: part.const };
  }
  return undefined;
}

function hasNull(schema: Schema): boolean {
  return schema.type !== undefined && [schema.type].flat().includes('null');
}

const words: Readonly<Record<string, string>> = { object: 'dictionary', array: 'list', integer: 'integer', number: 'number', string: 'string', boolean: 'boolean' };

function hasType(value: unknown, type: string): boolean {
  if (type === 'null') return value === null;
  if (type === 'object') return isRecord(value);
  if (type === 'array') return Array.isArray(value);
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'number') return typeof value === 'number' && Number.isFinite(value);
  return typeof value === type;
}

/** A JSON object: neither `null` nor a list. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function issue(param: string, message: string): SchemaIssue {
  return { param, message };
}

function join(at: string, name: string): string {
  return at === '' ? name : `${at}.${name}`;
}
