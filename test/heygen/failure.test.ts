import { describe, expect, it } from 'vitest';
import { classifyFailure, makeFailure } from '../../src/heygen/failure.ts';

describe('classifyFailure()', () => {
  it.each([
    ['MOVIO_PAYMENT_INSUFFICIENT_CREDIT', 'Insufficient credit', true, 'no'],
    ['rendering_failed', 'Something went wrong while rendering the video.', true, 'maybe'],
    ['internal_error', null, true, 'maybe'],
    [null, 'The request timed out, please try again', true, 'maybe'],
    ['content_policy_violation', 'no', false, 'maybe'],
    ['rendering_failed', 'Your script violates our policy', false, 'maybe'],
    ['avatar_not_found', 'x', false, 'maybe'],
    ['rendering_failed', 'Avatar Tom was not found or is no longer available', false, 'maybe'],
    ['voice_not_usable', null, false, 'maybe'],
    ['script_too_short', null, false, 'maybe'],
    ['something_new', 'nobody knows', false, 'maybe'],
    [null, null, false, 'maybe'],
  ])('%s, "%s": passing %s, charged %s', (code, message, passing, charged) => {
    expect(classifyFailure(code, message)).toEqual({ passing, charged });
  });
  it('makes the ledger\'s failure of it', () => {
    expect(makeFailure('RENDERING_FAILED', null)).toEqual({ code: 'rendering_failed', message: 'HeyGen gave no reason', passing: true, charged: 'maybe' });
    expect(makeFailure(null, 'broken')).toMatchObject({ code: 'rendering-failed', passing: false });
  });
});
