import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import type { ValidateFunction } from 'ajv';
import formats from 'ajv-formats';

// Both sides are checked against GitHub's own description: what the client sends, so that it would be understood there, and what
// the fake answers, so that it stays honest.

/** One operation of the description and how an address is matched to it. */
export interface Operation {
  /** GitHub's name for it, e.g. `pulls/create`. */
  readonly id: string;
  readonly method: string;
  readonly pattern: RegExp;
  /** Names of the parameters in the path, in order. */
  readonly names: readonly string[];
}

export interface Schema {
  findOperation(method: string, path: string): { readonly operation: Operation; readonly parameters: Readonly<Record<string, string>> } | undefined;
  /** What is wrong with a request; empty when GitHub would understand it. */
  checkRequest(operation: Operation, query: URLSearchParams, body: unknown): readonly string[];
  checkResponse(operation: Operation, status: number, body: unknown): readonly string[];
}

type Part = Readonly<Record<string, unknown>>;

function isPart(value: unknown): value is Part {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * OpenAPI 3.0 to what ajv takes: `nullable` beside `oneOf` has no `type`, on which ajv throws. The description says that an
 * asset is `uploaded` or `open`; GitHub has a third state, `starter`, for an upload that broke off.
 */
function adapt(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(adapt);
  if (!isPart(value)) return value;
  const part = Object.fromEntries(Object.entries(value).map(([key, item]) => [key, adapt(item)]));
  if (Array.isArray(part['enum']) && part['enum'].join() === 'uploaded,open') part['enum'] = ['uploaded', 'open', 'starter'];
  if (part['nullable'] !== true || 'type' in part) return part;
  const { nullable: _, ...rest } = part;
  return { anyOf: [rest, { type: 'null' }] };
}

/** GitHub ignores properties that it does not know, and so hides a misspelt one: here they are errors. */
function forbidUnknown(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(forbidUnknown);
  if (!isPart(value)) return value;
  const part = Object.fromEntries(Object.entries(value).map(([key, item]) => [key, forbidUnknown(item)]));
  return isPart(part['properties']) && !('additionalProperties' in part) ? { ...part, additionalProperties: false } : part;
}

function at(value: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>((part, key) => (isPart(part) ? part[key] : undefined), value);
}

/** Parameters that hold slashes. */
const greedy = new Set(['ref', 'path', 'basehead', 'tag']);

function makeOperation(path: string, method: string, id: string): Operation {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
  const pattern = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => (greedy.has(name) ? '(.+)' : '([^/]+)'));
  return { id, method: method.toUpperCase(), pattern: new RegExp(`^${pattern}$`), names };
}

/** Reads the slice of GitHub's description beside this file. */
export function readSchema(): Schema {
  const document = adapt(JSON.parse(readFileSync(new URL('openapi.json', import.meta.url), 'utf8')));
  const ajv = new Ajv({ strict: false, validateSchema: false, allErrors: true, coerceTypes: false });
  formats.default(ajv);
  for (const format of ['int64', 'binary', 'repo.nwo', 'timestamp']) ajv.addFormat(format, true);
  ajv.addSchema(isPart(document) ? { $id: 'github', ...document } : {}, 'github');
  const compiled = new Map<string, ValidateFunction>();
  const compile = (key: string, make: () => object): ValidateFunction => {
    const known = compiled.get(key) ?? ajv.compile(make());
    compiled.set(key, known);
    return known;
  };
  const sources = new Map<Operation, Part>();
  for (const [path, methods] of Object.entries(at(document, 'paths') ?? {})) {
    for (const [method, source] of Object.entries(isPart(methods) ? methods : {})) {
      if (isPart(source)) sources.set(makeOperation(path, method, String(source['operationId'])), source);
    }
  }
  const resolve = (part: unknown): unknown => {
    const pointer = at(part, '$ref');
    return typeof pointer === 'string' ? at(document, ...pointer.slice(2).split('/')) : part;
  };
  const explain = (validate: ValidateFunction, value: unknown, where: string): readonly string[] =>
    validate(value) ? [] : (validate.errors ?? []).slice(0, 5).map((error) => `${where}${error.instancePath} ${error.message ?? ''} ${JSON.stringify(error.params)}`);
  const ref = (pointer: string): object => ({ $ref: `github#${pointer}` });
  /** References inside a schema that stands alone again have to name the document. */
  const anchor = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value).replaceAll('"$ref":"#', '"$ref":"github#'));

  return {
    findOperation(method, path) {
      // `/releases/latest` also fits `/releases/{release_id}`: the one with fewer parameters is meant.
      const found = [...sources.keys()].filter((operation) => operation.method === method && operation.pattern.test(path))
        .sort((a, b) => a.names.length - b.names.length)[0];
      if (found === undefined) return undefined;
      const values = found.pattern.exec(path)?.slice(1) ?? [];
      return { operation: found, parameters: Object.fromEntries(found.names.map((name, index) => [name, decodeURIComponent(values[index] ?? '')])) };
    },

    checkRequest(operation, query, body) {
      const source = sources.get(operation);
      const listed = at(source, 'parameters');
      const parameters = (Array.isArray(listed) ? listed : []).map(resolve).filter(isPart).filter((parameter) => parameter['in'] === 'query');
      const unknown = [...query.keys()].filter((name) => !parameters.some((parameter) => parameter['name'] === name));
      const problems = unknown.map((name) => `${operation.id}: unknown query parameter "${name}"`);
      for (const parameter of parameters) {
        const name = String(parameter['name']);
        const text = query.get(name);
        if (text === null) {
          if (parameter['required'] === true) problems.push(`${operation.id}: query parameter "${name}" is missing`);
          continue;
        }
        const type = at(parameter, 'schema', 'type');
        const value = type === 'integer' && /^-?\d+$/.test(text) ? Number(text) : type === 'boolean' && /^(true|false)$/.test(text) ? text === 'true' : text;
        const validate = compile(`${operation.id} ? ${name}`, () => ({ ...(isPart(parameter['schema']) ? Object(anchor(parameter['schema'])) : {}) }));
        problems.push(...explain(validate, value, `${operation.id}: ?${name}`));
      }
      const schema = at(source, 'requestBody', 'content', 'application/json', 'schema');
      if (schema !== undefined && body !== undefined) {
        const validate = compile(`${operation.id} body`, () => Object(anchor(forbidUnknown(schema))));
        problems.push(...explain(validate, body, `${operation.id}: body`));
      }
      if (body === undefined && at(source, 'requestBody', 'required') === true) problems.push(`${operation.id}: needs a body`);
      if (body !== undefined && schema === undefined) problems.push(`${operation.id}: takes no JSON body`);
      return problems;
    },

    checkResponse(operation, status, body) {
      const response = at(sources.get(operation), 'responses', String(status));
      // Not every refusal is described (401, 403 of a missing permission): those have GitHub's common form.
      if (response === undefined) {
        return status < 400 ? [`${operation.id}: GitHub never answers ${status}`] : explain(compile('error', () => ref('/components/schemas/basic-error')), body, `${operation.id}: ${status}`);
      }
      const schema = at(resolve(response), 'content', 'application/json', 'schema');
      if (schema === undefined) return [];
      const validate = compile(`${operation.id} ${status}`, () => Object(anchor(schema)));
      return explain(validate, body, `${operation.id}: ${status}`);
    },
  };
}
