import { closestMatch } from 'leven';
import { isAlias, isMap, isNode, isScalar, isSeq } from 'yaml';
import type { Document, LineCounter } from 'yaml';
import * as z from 'zod';
import type { Problem } from './problem.ts';
import { findLocaleHint } from './locale.ts';
import { yamlLimit } from './yaml.ts';

type Path = readonly PropertyKey[];
type Issue = z.core.$ZodIssue;

/** What to do about the parser's errors that writers make. */
const syntaxHint: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'indent with spaces',
  DUPLICATE_KEY: 'remove one of the two',
  BLOCK_AS_IMPLICIT_KEY: 'put quotes around a value that contains ": "',
  MULTILINE_IMPLICIT_KEY: 'put quotes around a value that contains ": "',
  BAD_INDENT: 'align it with its siblings',
  MISSING_CHAR: 'close the quote or bracket',
};

/**
 * Everything that is wrong with a YAML document, all at once: errors of syntax, or else of its values against a schema.
 * @param counter the one that the document was parsed with
 * @param lineOffset lines of the file before the YAML text
 * @param at where in the document the schema applies; its absence there is no problem
 */
export function findYamlProblems(
  schema: z.ZodType, document: Document, counter: LineCounter, file: string, lineOffset: number, at: readonly string[] = [],
): readonly Problem[] {
  const problem = (offset: number, code: string, message: string, hint?: string): Problem => {
    const { line, col } = counter.linePos(offset);
    return { severity: 'error', code, file, line: line + lineOffset, column: col, message, ...(hint === undefined ? {} : { hint }) };
  };
  if (document.errors.length > 0) {
    return document.errors.map(({ pos, code, message }) => problem(pos[0], 'yaml-syntax', message, syntaxHint[code]));
  }
  let data: unknown;
  try {
    data = document.toJS({ maxAliasCount: yamlLimit.aliases });
  } catch (error) {
    return [problem(0, 'yaml-limit', `the YAML cannot be read: ${error instanceof Error ? error.message : String(error)}`)];
  }
  const value = findValue(data, at);
  if (at.length > 0 && value === undefined) return [];
  const result = schema.safeParse(value);
  if (result.success) return [];
  const problems = result.error.issues.flatMap(unfold).flatMap((issue) => {
    const path: Path = [...at, ...issue.path];
    if (issue.code === 'unrecognized_keys') {
      const known = findKeys(schema, issue.path);
      return issue.keys.map((key) => problem(findOffset(document, [...path, key], true), 'unknown-key',
        `unknown key "${key}"${path.length === 0 ? '' : ` in "${formatPath(path)}"`}`, formatChoice(key, known)));
    }
    const { code, message, hint } = explain(issue, findValue(data, path), path);
    return [problem(findOffset(document, path, issue.code === 'invalid_key'), code, message, hint)];
  });
  return problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
}

/** Of a value that fits none of several forms, the complaints of the form that its author meant. */
function unfold(issue: Issue): readonly Issue[] {
  if (issue.code === 'invalid_key') return issue.issues.flatMap(unfold).map((inner) => rename(issue, inner.message));
  if (issue.code !== 'invalid_union') return [issue];
  const meant = issue.errors.find((errors) => !errors.some((error) => error.code === 'invalid_type' && error.path.length === 0));
  if (meant === undefined) return [issue];
  return meant.flatMap((error) => unfold({ ...error, path: [...issue.path, ...error.path] }));
}

function rename(issue: Issue, message: string): Issue {
  return { ...issue, message };
}

const typeName: Readonly<Record<string, string>> = {
  string: 'a text', number: 'a number', int: 'a whole number', boolean: 'true or false', array: 'a list', object: 'keys with values', record: 'keys with values',
};

function explain(issue: Issue, value: unknown, path: Path): { readonly code: string; readonly message: string; readonly hint?: string | undefined } {
  const name = `"${formatPath(path)}"`;
  const got = formatValue(value);
  const rejected = issue.message.startsWith('not ') ? `${name}: ${got} is ${issue.message}` : `${name}: ${issue.message}, got ${got}`;
  switch (issue.code) {
    case 'invalid_type': {
      if (value === undefined) return { code: 'missing-key', message: `${name} is missing`, hint: `add it: ${typeName[issue.expected] ?? issue.expected} is expected` };
      return { code: 'wrong-type', message: `${name} must be ${typeName[issue.expected] ?? issue.expected}, got ${got}`, hint: findTypeHint(issue.expected, value, path) };
    }
    case 'invalid_union': {
      const expected = issue.errors.flatMap((errors) => errors.flatMap((error) => (error.code === 'invalid_type' ? [typeName[error.expected] ?? error.expected] : [])));
      return { code: 'wrong-type', message: `${name} must be ${[...new Set(expected)].join(', or ')}, got ${got}`, hint: findBooleanHint(value) };
    }
    case 'invalid_value': {
      const choices = issue.values.map(String);
      return { code: 'wrong-value', message: `${name} must be one of ${choices.join(', ')}, got ${got}`, hint: formatChoice(String(value), choices) };
    }
    case 'too_small':
    case 'too_big': {
      const limit = issue.code === 'too_small' ? issue.minimum : issue.maximum;
      const bound = `${issue.code === 'too_small' ? 'at least' : 'at most'} ${limit}`;
      if (issue.origin === 'string' || issue.origin === 'array') {
        return { code: 'wrong-value', message: value === '' || Number(limit) === 1 ? `${name} must not be empty` : `${name} must have a length of ${bound}, got ${got}` };
      }
      return { code: 'wrong-value', message: `${name} must be ${bound}, got ${got}` };
    }
    case 'invalid_key':
    case 'custom': {
      const text = issue.code === 'invalid_key' ? String(path.at(-1)) : String(value);
      const meant = /language tag/.test(issue.message) ? findLocaleHint(text) : undefined;
      const message = issue.code === 'invalid_key' ? `key ${JSON.stringify(text)} in "${formatPath(path.slice(0, -1))}" is ${issue.message}` : rejected;
      return { code: 'wrong-value', message, hint: meant === undefined ? undefined : `did you mean "${meant}"?` };
    }
    default:
      return { code: 'wrong-value', message: rejected };
  }
}

function findBooleanHint(value: unknown): string | undefined {
  if (value === null) return 'write a value, or remove the key';
  if (typeof value !== 'string') return undefined;
  // YAML 1.2 knows no other words for it
  return /^(?:yes|on|y)$/i.test(value) ? 'write true' : /^(?:no|off|n)$/i.test(value) ? 'write false' : undefined;
}

function findTypeHint(expected: string, value: unknown, path: Path): string | undefined {
  if (value === null) return path.at(-1) === 'background' ? 'a colour needs quotes, "#" begins a comment otherwise' : 'write a value, or remove the key';
  if (expected === 'array' && typeof value !== 'object') return `write it as a list: [${String(value)}]`;
  if (expected === 'boolean') return findBooleanHint(value);
  if (expected === 'string' && typeof value !== 'object') return `put it in quotes: "${String(value)}"`;
  return undefined;
}

/** `did you mean "languages"?`, or what there is to choose from. */
function formatChoice(text: string, choices: readonly string[]): string | undefined {
  if (choices.length === 0) return undefined;
  const near = closestMatch(text.toLowerCase(), choices, { maxDistance: Math.max(2, Math.floor(text.length / 3)) });
  return near === undefined ? `known here: ${choices.join(', ')}` : `did you mean "${near}"?`;
}

/** The keys that a schema knows at a path. */
function findKeys(schema: z.ZodType, path: Path): readonly string[] {
  let at: readonly z.core.JSONSchema._JSONSchema[] = [z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })];
  const open = (list: typeof at): typeof at => list.flatMap((one) => (typeof one === 'boolean' ? [] : [one, ...open([...one.anyOf ?? [], ...one.oneOf ?? []])]));
  for (const step of path) {
    at = open(at).flatMap((one) => {
      if (typeof one === 'boolean') return [];
      return [one.properties?.[String(step)], one.additionalProperties, one.items].flat().filter((next) => next !== undefined);
    });
  }
  return open(at).flatMap((one) => (typeof one === 'boolean' ? [] : Object.keys(one.properties ?? {})));
}

/** Where a path stands: its value's offset (its key's where the value is empty), or the nearest ancestor's. */
function findOffset(document: Document, path: Path, key: boolean): number {
  let node: unknown = document.contents;
  let offset = isNode(node) ? node.range?.[0] ?? 0 : 0;
  for (const [index, step] of path.entries()) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = node.items.find((item) => String(isScalar(item.key) ? item.key.value : item.key) === String(step));
      if (pair === undefined) break;
      const keyAt = isNode(pair.key) ? pair.key.range?.[0] : undefined;
      node = pair.value;
      const empty = !isNode(node) || (isScalar(node) && node.value === null);
      const wantsKey = empty || (key && index === path.length - 1);
      offset = (wantsKey ? keyAt : isNode(node) ? node.range?.[0] : undefined) ?? keyAt ?? offset;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      offset = (isNode(node) ? node.range?.[0] : undefined) ?? offset;
    } else break;
  }
  return offset;
}

function findValue(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => (typeof value === 'object' && value !== null && Object.hasOwn(value, step) ? Reflect.get(value, step) : undefined), data);
}

function formatPath(path: Path): string {
  return path.reduce<string>((text, step) => (typeof step === 'number' ? `${text}[${step}]` : text === '' ? String(step) : `${text}.${String(step)}`), '');
}

function formatValue(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
