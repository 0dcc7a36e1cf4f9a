// src/stage/lease.ts
/**
* A lease says in the ledger that a run is at work on its intents, so that another one does not take them for lost. It is politeness and
* no more: whoever ignores it, or whose clock is wrong, still pays nothing twice, because a resent intent carries the same key.
*/
/** How long a lease holds; a run that was killed is taken over after so long. */
const leaseMs = 18e4;
const folder = "leases/";
/** One file a run in the ledger's branch: two that begin at the same time do not meet. */
function makeLeasePath(run) {
	return `${folder}${encodeURIComponent(run)}.json`;
}
/** @param until milliseconds since 1970 */
function formatLease(run, until) {
	return `${JSON.stringify({
		run,
		until: new Date(until).toISOString()
	})}\n`;
}
/** Every lease of the ledger's files: by run, until when it holds or held (milliseconds since 1970). What cannot be read holds nothing. */
function parseLeases(files) {
	return new Map([...files].filter(([path]) => path.startsWith(folder)).flatMap(([, text]) => parseLease(text)));
}
function parseLease(text) {
	try {
		const value = JSON.parse(text);
		if (typeof value !== "object" || value === null || !("run" in value) || !("until" in value)) return [];
		const until = Date.parse(String(value.until));
		return typeof value.run === "string" && Number.isFinite(until) ? [[value.run, until]] : [];
	} catch {
		return [];
	}
}
// src/heygen/failure.ts
/** How a failed render is taken: rules in order, the first that fits decides. */
const rules = [
	{
		pattern: /insufficient[_ ]credit|payment|quota|trial_limit/,
		passing: true,
		charged: "no"
	},
	{
		pattern: /policy|moderat|blocked|prohibit|nsfw|violat|sensitive/,
		passing: false,
		charged: "maybe"
	},
	{
		pattern: /too_short|too short|too_long|too long|text_invalid|invalid_(?:text|parameter|script)|unsupported|not support/,
		passing: false,
		charged: "maybe"
	},
	{
		pattern: /(?:avatar|look|voice|asset|talking_photo)\S*\W.{0,60}(?:not found|no longer|deleted|retired|expired|unavailable)/,
		passing: false,
		charged: "maybe"
	},
	{
		pattern: /(?:avatar|look|voice|asset|talking_photo)_?(?:not_found|not_usable|consent_required|expired|deleted|retired|unavailable)/,
		passing: false,
		charged: "maybe"
	},
	{
		pattern: /consent|permission|forbidden|access_denied/,
		passing: false,
		charged: "maybe"
	},
	{
		pattern: /^rendering_failed\b|internal|timed? ?_?out|temporar|try again|unavailable|provider_error|gateway|overload|busy|interrupted/,
		passing: true,
		charged: "maybe"
	}
];
/**
* Whether another attempt may succeed as it stands, and whether the failed one may have been charged.
*
* HeyGen publishes no list of failure codes (`rendering_failed` and `MOVIO_PAYMENT_INSUFFICIENT_CREDIT` were seen), so the
* message counts too. What fits no rule is lasting: nothing is bought again on a guess. HeyGen says that failed renders are
* not charged; until the balance proves it, the charge is `maybe`.
*/
function classifyFailure(code, message) {
	const text = `${code ?? ""} ${message ?? ""}`.trim().toLowerCase();
	const rule = rules.find(({ pattern }) => pattern.test(text));
	return rule === void 0 ? {
		passing: false,
		charged: "maybe"
	} : {
		passing: rule.passing,
		charged: rule.charged
	};
}
/** A failed render as the ledger keeps it. */
function makeFailure(code, message) {
	return {
		code: code?.toLowerCase() ?? "rendering-failed",
		message: message ?? "HeyGen gave no reason",
		...classifyFailure(code, message)
	};
}
/**
* Whether a failed render may be tried again at once: its reason is passing, and not that the account has no credit (the one passing
* reason for which nothing is charged), which another attempt in the same minute would meet again.
*/
function isTransient(failure) {
	return failure.passing && failure.charged !== "no";
}
export { makeLeasePath as a, leaseMs as i, makeFailure as n, parseLeases as o, formatLease as r, isTransient as t };
