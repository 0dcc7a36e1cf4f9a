import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { account, createdDubbing, createdVideo, errorBody, listSchema, look, parseRemoteVideo, parseStatus, statuses, voice } from '../../src/heygen/wire.ts';

describe('parseStatus()', () => {
  it.each([
    ['waiting', 'running'], ['pending', 'running'], ['queued', 'running'], ['running', 'running'], ['processing', 'running'],
    ['completed', 'completed'], ['failed', 'failed'], ['not_found', 'missing'], ['COMPLETED', 'completed'],
    ['moderating', 'running'], ['', 'running'], [null, 'running'], [undefined, 'running'], [7, 'running'], [{}, 'running'],
  ])('takes %j for %s', (wire, ours) => { expect(parseStatus(wire)).toBe(ours); });

  it('row 27: ends nothing on a state that HeyGen may invent (property)', () => {
    fc.assert(fc.property(fc.string().filter((word) => !['completed', 'failed', 'not_found'].includes(word.toLowerCase())), (word) => {
      expect(parseStatus(word)).toBe('running');
    }));
  });
});

describe('parseRemoteVideo()', () => {
  it('takes absent for null', () => {
    expect(parseRemoteVideo({ id: 'a', status: 'processing' })).toEqual({
      id: 'a', title: null, status: 'running', createdAt: null, seconds: null, renderSeconds: null, language: null, videoUrl: null, posterUrl: null, srtUrl: null, failureCode: null, failureMessage: null,
    });
  });

  it('reads a video and a translation alike, and ignores unknown fields', () => {
    const video = parseRemoteVideo({
      id: 'a', status: 'completed', title: 'T', created_at: 5, duration: 12.5, video_url: 'https://f/v', thumbnail_url: 'https://f/t', subtitle_url: 'https://f/s', news: [1],
    });
    expect(video).toMatchObject({ seconds: 12.5, videoUrl: 'https://f/v', posterUrl: 'https://f/t', srtUrl: 'https://f/s', createdAt: 5 });
    expect(parseRemoteVideo({ id: 'a', status: 'running', srt_caption_url: 'https://f/s', output_language: 'es-MX' })).toMatchObject({ srtUrl: 'https://f/s', posterUrl: null, language: 'es-MX' });
  });

  it('tells how long a render took, by HeyGen\'s own clock', () => {
    const read = (created_at: unknown, completed_at: unknown) => parseRemoteVideo({ id: 'a', status: 'completed', created_at, completed_at })?.renderSeconds;
    expect([read(100, 160), read(100, 100), read(100, 99), read(null, 160), read(100, null), read(100, '160')]).toEqual([60, 0, null, null, null, null]);
  });

  it.each([[0], [-3], [1e9], [null], ['12'], [Number.NaN]])('row 31: a duration of %j is unknown', (duration) => {
    expect(parseRemoteVideo({ id: 'a', status: 'completed', duration })?.seconds).toBeNull();
  });

  it('lowers failure codes, and takes no address that is none', () => {
    expect(parseRemoteVideo({ id: 'a', status: 'failed', failure_code: 'MOVIO_PAYMENT_INSUFFICIENT_CREDIT', video_url: 'javascript:alert(1)', thumbnail_url: '' }))
      .toMatchObject({ failureCode: 'movio_payment_insufficient_credit', videoUrl: null, posterUrl: null });
  });

  it('throws on nothing (property)', () => {
    fc.assert(fc.property(fc.anything(), (wire) => { parseRemoteVideo(wire); }));
  });
});

describe('created', () => {
  it.each([[{ data: {} }], [{ data: { video_id: null } }], [{ data: { video_id: 12 } }], [{ data: { video_id: ['a'] } }], [{ data: { video_id: '' } }], [{}], [null], [[]]])('row 18: %j is no id', (wire) => {
    expect(createdVideo.safeParse(wire).success).toBe(false);
    expect(createdDubbing.safeParse(wire).success).toBe(false);
  });
  it('reads the id of a video, and the one of a translation out of its array', () => {
    expect(createdVideo.parse({ data: { video_id: 'v', status: 'waiting', output_format: 'mp4' } })).toBe('v');
    expect(createdDubbing.parse({ data: { video_translation_ids: ['t'] } })).toBe('t');
    expect(createdDubbing.safeParse({ data: { video_translation_ids: ['t', 'u'] } }).success).toBe(false);
  });
});

describe('account', () => {
  const person = { username: 'u', email: 'person@example.com', first_name: 'P', last_name: 'Q' };
  it.each([
    [{ billing_type: 'wallet', wallet: { currency: 'usd', remaining_balance: 12.345678 } }, 'wallet', { micros: 12_345_678, unit: 'usd' }],
    [{ billing_type: 'wallet', wallet: { currency: 'credits', remaining_balance: 3 } }, 'wallet', { micros: 3_000_000, unit: 'credits' }],
    [{ billing_type: 'wallet', wallet: { currency: 'usd', remaining_balance: null } }, 'wallet', null],
    [{ wallet: { currency: 'usd', remaining_balance: 1 } }, 'wallet', { micros: 1_000_000, unit: 'usd' }],
    [{ billing_type: 'subscription', subscription: { plan: 'pro', credits: { premium_credits: { remaining: 10 }, add_on_credits: { remaining: 5 } } } }, 'subscription', { micros: 15_000_000, unit: 'credits' }],
    [{ billing_type: 'subscription', subscription: { plan: 'free', credits: {} } }, 'subscription', null],
    [{ billing_type: 'usage_based', usage_based: { spending_current_usd: 40.5, spending_cap_usd: 100 } }, 'usage_based', { micros: 59_500_000, unit: 'usd' }],
    [{ billing_type: 'usage_based', usage_based: { remaining_credits: 7 } }, 'usage_based', { micros: 7_000_000, unit: 'credits' }],
    [{ billing_type: 'barter' }, 'unknown', null],
    [{}, 'unknown', null],
  ])('reads %j without personal data', (wire, billing, balance) => {
    expect(account.parse({ ...person, ...wire })).toEqual({ billing, balance });
  });
});

it('reads looks with what keeps them from being used', () => {
  expect(look.parse({ id: 'l', name: 'L', avatar_type: 'photo_avatar', supported_api_engines: ['avatar_iii'], default_voice_id: 'v' }))
    .toEqual({ id: 'l', name: 'L', kind: 'photo_avatar', engines: ['avatar_iii'], defaultVoice: 'v', gender: null, preview: null, usable: true, trouble: null });
  expect(look.parse({ id: 'l', name: 'L', avatar_type: 'x', status: 'failed', error: { code: 'c', message: 'bad photo' } })).toMatchObject({ usable: false, trouble: 'failed: bad photo', engines: [] });
  expect(look.parse({ id: 'l', name: 'L', avatar_type: 'x', status: 'pending_consent' })).toMatchObject({ usable: false, trouble: 'pending_consent' });
});

it('reads voices with what keeps them from speaking', () => {
  expect(voice.parse({ voice_id: 'v', support_pause: true })).toEqual({ id: 'v', name: null, language: null, gender: null, takesLocale: false, takesPauses: true, preview: null });
  expect(voice.parse({ voice_id: 'v', status: 'failed', failure_message: 'too short', language: 'Spanish' })).toMatchObject({ trouble: 'failed: too short', language: 'Spanish' });
});

it('reads bulk states by whatever id they carry', () => {
  expect([...statuses.parse({ data: [{ video_id: 'a', status: 'completed' }, { video_translation_id: 'b', status: 'x' }, { status: 'failed' }, 7, { id: 'c', status: 'not_found' }] })])
    .toEqual([['a', 'completed'], ['b', 'running'], ['c', 'missing']]);
});

it('reads errors of version 3 and flat ones, in lower case', () => {
  expect(errorBody.parse({ error: { code: 'AVATAR_NOT_FOUND', message: 'm', param: 'avatar_id', doc_url: 'x' } })).toEqual({ code: 'avatar_not_found', message: 'm', param: 'avatar_id' });
  expect(errorBody.parse({ code: 400112, message: 'm', data: null })).toEqual({ code: '400112', message: 'm', param: null });
  expect(errorBody.safeParse('<html>').success).toBe(false);
});

it('reads lists with and without paging', () => {
  expect(listSchema.parse({ data: [] })).toEqual({ data: [], next_token: null });
  expect(listSchema.parse({ data: [1], has_more: true, next_token: 't' })).toEqual({ data: [1], has_more: true, next_token: 't' });
});
