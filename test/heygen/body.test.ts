import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDubbingBody, formatVideoBody, isColour } from '../../src/heygen/body.ts';
import { makeDubbingRequest, makeVideoRequest } from './request.ts';
import { findDubbingIssues, findVideoIssues } from './schema.ts';

describe('formatVideoBody()', () => {
  it('asks for one avatar video with one script, and always says the engine', () => {
    const body = formatVideoBody(makeVideoRequest(1, { voice: 'voice-1', background: '#f0f4ff' }));
    expect(body).toEqual({
      type: 'avatar', avatar_id: 'Abigail_office_front', voice_id: 'voice-1', engine: { type: 'avatar_iii' },
      script: 'Install the agent. It takes a minute.', title: 'Video 1 (en) [docreel:0000000000000001.1]',
      resolution: '1080p', aspect_ratio: '16:9', caption: { file_format: 'srt' }, background: { type: 'color', value: '#f0f4ff' },
    });
    expect(findVideoIssues(body)).toEqual([]);
  });

  it('leaves out what was not asked for: no voice, no background, no captions', () => {
    const body = formatVideoBody(makeVideoRequest(1, { captions: false }));
    expect(Object.keys(body)).not.toEqual(expect.arrayContaining(['voice_id']));
    expect(body).not.toHaveProperty('background');
    expect(body).not.toHaveProperty('caption');
    expect(findVideoIssues(body)).toEqual([]);
  });

  it('makes scenes of one studio video from several scripts', () => {
    const body = formatVideoBody(makeVideoRequest(1, { scripts: ['One.', 'Two.'], background: '#000000', voice: 'v' }));
    expect(body).toMatchObject({ type: 'studio', scenes: [
      { type: 'avatar_video', input: { type: 'avatar', avatar_id: 'Abigail_office_front', script: 'One.', engine: { type: 'avatar_iii' }, voice_id: 'v', background: { type: 'color', color: '#000000' } } },
      { type: 'avatar_video', input: { script: 'Two.' } },
    ] });
    expect(findVideoIssues(body)).toEqual([]);
  });

  it('is refused by HeyGen\'s description with one field too many', () => {
    expect(findVideoIssues({ ...formatVideoBody(makeVideoRequest()), test: true })).not.toEqual([]);
  });

  it('takes a picture as background of one scene, and refuses it for several', () => {
    const picture = 'https://example.com/back.png';
    expect(findVideoIssues(formatVideoBody(makeVideoRequest(1, { background: picture })))).toEqual([]);
    expect(() => formatVideoBody(makeVideoRequest(1, { background: picture, scripts: ['One.', 'Two.'] }))).toThrow(/only a colour/);
    expect(() => formatVideoBody(makeVideoRequest(1, { background: 'http://x/y.png' }))).toThrow(/neither a colour/);
    expect(() => formatVideoBody(makeVideoRequest(1, { scripts: [] }))).toThrow(RangeError);
    expect(() => formatVideoBody(makeVideoRequest(1, { scripts: Array.from({ length: 51 }, () => 'x') }))).toThrow(/50 scenes/);
  });

  it('fits HeyGen\'s description for every request (property)', () => {
    fc.assert(fc.property(fc.record({
      look: fc.string({ minLength: 1 }), voice: fc.option(fc.string({ minLength: 1 })), locale: fc.constant('en'),
      engine: fc.constantFrom('avatar_iii', 'avatar_iv', 'avatar_v'), resolution: fc.constantFrom('720p', '1080p', '4k'),
      aspect: fc.constantFrom('16:9', '9:16', '4:5', '5:4', '1:1', 'auto'), background: fc.option(fc.constantFrom('#a0b1c2', '#FFFFFF')),
      captions: fc.boolean(), title: fc.string(), scripts: fc.array(fc.string(), { minLength: 1, maxLength: 4 }),
    }), (request) => { expect(findVideoIssues(formatVideoBody(request))).toEqual([]); }));
  });
});

describe('formatDubbingBody()', () => {
  it('asks for one language', () => {
    const body = formatDubbingBody(makeDubbingRequest());
    expect(body).toEqual({
      video: { type: 'url', url: 'https://files.heygen.ai/video.mp4' }, output_languages: ['Spanish (Spain)'], mode: 'speed',
      title: 'Video 1 (es) [docreel:0000000000000001.1]', enable_caption: true,
    });
    expect(findDubbingIssues(body)).toEqual([]);
    expect(findDubbingIssues(formatDubbingBody(makeDubbingRequest(1, { captions: false, mode: 'precision' })))).toEqual([]);
  });
});

it('isColour() takes six hex digits only', () => {
  expect(['#aabbcc', '#ABCDEF'].every(isColour)).toBe(true);
  expect(['#abc', 'red', 'aabbcc', '#aabbccdd', ''].some(isColour)).toBe(false);
});
