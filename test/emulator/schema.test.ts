import { Ajv } from 'ajv';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSchemaIssue, operationsByName, type Schema } from '../../src/emulator/schema.ts';
import { closeObjects, makeBody } from './client.ts';

const request: Schema = operationsByName.VideoCreate.request ?? {};
const translation: Schema = operationsByName.VideoTranslateCreate.request ?? {};
const ajv = new Ajv({ strict: false });

describe('requests are held against HeyGen\'s schemas, closed', () => {
  it.each([
    ['an unknown field', makeBody({ test: true }), 'test', 'Extra inputs are not permitted'],
    ['an unknown field inside', makeBody({ voice_settings: { rate: 1 } }), 'voice_settings.rate', 'Extra inputs are not permitted'],
    ['a missing field', { type: 'avatar', script: 'x' }, 'avatar_id', 'Field required'],
    ['a missing type', { avatar_id: 'x' }, 'type', 'Field required'],
    ['an unknown type', { type: 'hologram' }, 'type', "Input tag 'hologram' does not match any of the expected tags: 'avatar', 'image', 'cinematic_avatar', 'studio'"],
    ['a wrong type', makeBody({ script: 7 }), 'script', 'Input should be a valid string'],
    ['a wrong choice', makeBody({ resolution: '8k' }), 'resolution', "Input should be '4k' or '1080p' or '720p'"],
    ['an unknown engine', makeBody({ engine: { type: 'avatar_vi' } }), 'engine.type', "Input tag 'avatar_vi' does not match any of the expected tags: 'avatar_v', 'avatar_iv', 'avatar_iii'"],
    ['a wrong scene', { type: 'studio', scenes: [{ type: 'image', source: { type: 'url', url: 'https://x/y.png', alt: '' } }] }, 'scenes.0.source.alt', 'Extra inputs are not permitted'],
  ])('%s', (_, body, param, message) => {
    expect(findSchemaIssue(request, body)).toEqual({ param, message });
  });

  it.each([
    ['an avatar', makeBody()],
    ['nulls where they may be', makeBody({ engine: null, voice_settings: null, aspect_ratio: null })],
    ['scenes', { type: 'studio', scenes: [{ type: 'avatar_video', input: { type: 'avatar', avatar_id: 'x', script: 'y' } }] }],
  ])('%s is right', (_, body) => {
    expect(findSchemaIssue(request, body)).toBeUndefined();
  });

  it('agrees with ajv whatever is sent', () => {
    const schemas = { request, translation };
    const checks = { request: ajv.compile(closeObjects(request)), translation: ajv.compile(closeObjects(translation)) };
    const names = ['type', 'script', 'title', 'avatar_id', 'engine', 'voice_settings', 'caption', 'scenes', 'background', 'video', 'output_languages', 'mode', 'url', 'nonsense'];
    const value = fc.letrec((tie) => ({
      value: fc.oneof({ maxDepth: 3 }, fc.constantFrom('avatar', 'image', 'studio', 'url', 'avatar_iii', 'speed', 'default', ''), fc.integer(), fc.boolean(), fc.constant(null), tie('list'), tie('object')),
      list: fc.array(tie('value'), { maxLength: 2 }),
      object: fc.dictionary(fc.constantFrom(...names), tie('value'), { maxKeys: 5 }),
    }));
    const body = fc.tuple(value.object, fc.record({ type: fc.constantFrom('avatar', 'image', 'studio'), avatar_id: fc.string(), engine: fc.constantFrom(null, { type: 'avatar_iii' }, { type: 'x' }) }, { requiredKeys: [] }))
      .map(([left, right]) => Object.assign({}, left, right));
    fc.assert(fc.property(body, fc.constantFrom('request' as const, 'translation' as const), (sent, name) => {
      expect(findSchemaIssue(schemas[name], sent) === undefined).toBe(checks[name](sent));
    }), { numRuns: 500 });
  });
});
