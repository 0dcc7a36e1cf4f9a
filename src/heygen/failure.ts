import type { Failure } from '../core/ledger.ts';

/** How a failed render is taken: rules in order, the first that fits decides. */
const rules: readonly { readonly pattern: RegExp; readonly passing: boolean; readonly charged: Failure['charged'] }[] = [
  // HeyGen accepts a render and finds the wallet empty later: passing once there is credit, and nothing was taken.
  { pattern: /insufficient[_ ]credit|payment|quota|trial_limit/, passing: true, charged: 'no' },
  { pattern: /policy|moderat|blocked|prohibit|nsfw|violat|sensitive/, passing: false, charged: 'maybe' },
  { pattern: /too_short|too short|too_long|too long|text_invalid|invalid_(?:text|parameter|script)|unsupported|not support/, passing: false, charged: 'maybe' },
  { pattern: /(?:avatar|look|voice|asset|talking_photo)\S*\W.{0,60}(?:not found|no longer|deleted|retired|expired|unavailable)/, passing: false, charged: 'maybe' },
  { pattern: /(?:avatar|look|voice|asset|talking_photo)_?(?:not_found|not_usable|consent_required|expired|deleted|retired|unavailable)/, passing: false, charged: 'maybe' },
  { pattern: /consent|permission|forbidden|access_denied/, passing: false, charged: 'maybe' },
  { pattern: /^rendering_failed\b|internal|timed? ?_?out|temporar|try again|unavailable|provider_error|gateway|overload|busy|interrupted/, passing: true, charged: 'maybe' },
];

/**
 * Whether another attempt may succeed as it stands, and whether the failed one may have been charged.
 *
 * HeyGen publishes no list of failure codes (`rendering_failed` and `MOVIO_PAYMENT_INSUFFICIENT_CREDIT` were seen), so the
 * message counts too. What fits no rule is lasting: nothing is bought again on a guess. HeyGen says that failed renders are
 * not charged; until the balance proves it, the charge is `maybe`.
 */
export function classifyFailure(code: string | null, message: string | null): { readonly passing: boolean; readonly charged: Failure['charged'] } {
  const text = `${code ?? ''} ${message ?? ''}`.trim().toLowerCase();
  const rule = rules.find(({ pattern }) => pattern.test(text));
  return rule === undefined ? { passing: false, charged: 'maybe' } : { passing: rule.passing, charged: rule.charged };
}

/** A failed render as the ledger keeps it. */
export function makeFailure(code: string | null, message: string | null): Failure {
  const kept = code?.toLowerCase() ?? 'rendering-failed';
  return { code: kept, message: message ?? 'HeyGen gave no reason', ...classifyFailure(code, message) };
}

/**
 * Whether a failed render may be tried again at once: its reason is passing, and not that the account has no credit (the one passing
 * reason for which nothing is charged), which another attempt in the same minute would meet again.
 */
export function isTransient(failure: Failure): boolean {
  return failure.passing && failure.charged !== 'no';
}
