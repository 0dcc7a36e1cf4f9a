import { describe, expect, it } from 'vitest';
import { findErrorKind, HeyGenError } from '../../src/heygen/error.ts';
import { formatExcerpt, formatSafe } from '../../src/heygen/excerpt.ts';

describe('findErrorKind()', () => {
  it.each([
    ['POST', 400, 'invalid_parameter', 'refused'], ['POST', 400, 'content_policy_violation', 'refused'], ['POST', 413, 'payload_too_large', 'refused'],
    ['POST', 401, 'unauthorized', 'unauthorized'], ['GET', 401, null, 'unauthorized'], ['POST', 403, 'insufficient_api_key_scope', 'unauthorized'],
    ['POST', 403, 'voice_not_usable', 'refused'], ['POST', 403, null, 'refused'],
    ['POST', 402, 'insufficient_credit', 'no-credit'], ['POST', 402, null, 'no-credit'], ['POST', 429, 'quota_exceeded', 'no-credit'], ['POST', 400, 'insufficient_credit', 'no-credit'],
    ['POST', 429, 'rate_limit_exceeded', 'limited'], ['GET', 429, null, 'limited'],
    ['POST', 404, 'avatar_not_found', 'refused'], ['POST', 404, null, 'retired-api'], ['GET', 410, 'gone', 'retired-api'], ['POST', 405, null, 'retired-api'],
    ['POST', 409, 'request_in_progress', 'unknown-outcome'], ['POST', 409, 'conflict', 'refused'],
    ['POST', 500, 'internal_error', 'unknown-outcome'], ['GET', 503, null, 'unavailable'], ['POST', 408, null, 'unknown-outcome'],
  ] as const)('%s %d %s is %s', (method, status, code, kind) => { expect(findErrorKind(method, status, code)).toBe(kind); });
});

it('says call, status, code, field and request, and keeps what to do next apart', () => {
  const error = new HeyGenError({ kind: 'refused', call: 'POST /v3/videos', status: 400, code: 'invalid_parameter', param: 'script', requestId: 'r-1', detail: 'too long' });
  expect(error.message).toBe('HeyGen: POST /v3/videos answered 400 invalid_parameter (field "script"): too long [request r-1]');
  expect(error.name).toBe('HeyGenError');
  expect(error.hint).toBeNull();
  expect(new HeyGenError({ kind: 'no-credit', call: 'c', code: 'insufficient_credit', detail: 'd' }).hint).toMatch(/add credit/);
  expect(new HeyGenError({ kind: 'refused', call: 'c', code: 'avatar_not_found', detail: 'd' }).hint).toMatch(/look id/);
});

describe('formatExcerpt()', () => {
  it('cuts queries off addresses, and replaces the key in every form', () => {
    const text = 'see https://files.heygen.ai/v.mp4?Expires=1&Signature=CANARY#x key sk_1+2/3= c2tfMSsyLzM9 sk_1%2B2%2F3%3D and Signature=CANARY';
    const safe = formatSafe(text, ['sk_1+2/3=']);
    expect(safe).not.toMatch(/CANARY|sk_1|c2tf/);
    expect(safe).toContain('https://files.heygen.ai/v.mp4?…');
  });
  it('row 17: is one line without control characters, and short', () => {
    const excerpt = formatExcerpt(`<html>\r\n::error::\u001b[31m\u0000\u202e${'x'.repeat(5000)}`);
    expect(excerpt.length).toBeLessThanOrEqual(200);
    // oxlint-disable-next-line no-control-regex -- they are what is looked for
    expect(excerpt).not.toMatch(/[\u0000-\u001f\u202e]/);
  });
});
