import { createHash, hash } from 'node:crypto';
import { normalizeText } from './normal.ts';

/** A value that JSON can hold; `undefined` members of an object are left out, as JSON does. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * SHA-256 of a text, as 64 lower-case hex digits. Line ends and Unicode normal form do not count: a checkout with CRLF or
 * an editor that writes NFD must not buy a video again.
 */
export function hashText(text: string): string {
  return hash('sha256', normalizeText(text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text), 'hex');
}

/** The same of a text that comes in pieces, as it would be too long for one: ASCII, so that nothing in it has another form. */
export function hashAscii(pieces: Iterable<string>): string {
  const sum = createHash('sha256');
  for (const piece of pieces) sum.update(piece, 'latin1');
  return sum.digest('hex');
}

/**
 * JSON with object keys in code-unit order and no white space: the same value always gives the same text.
 * @throws TypeError for a number that JSON cannot hold (NaN, Infinity)
 */
export function formatCanonicalJson(value: Json): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError(`expected a finite number, got ${value}`);
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(formatCanonicalJson).join(',')}]`;
  let members = '';
  for (const key of Object.keys(value).sort()) {
    const member = value[key];
    if (member !== undefined) members += `${members === '' ? '' : ','}${JSON.stringify(key)}:${formatCanonicalJson(member)}`;
  }
  return `{${members}}`;
}

/** SHA-256 of a value by its canonical JSON. */
export function hashValue(value: Json): string {
  return hashText(formatCanonicalJson(value));
}

// Array.isArray does not narrow a readonly array out of a union
function isList(value: object): value is readonly Json[] {
  return Array.isArray(value);
}
