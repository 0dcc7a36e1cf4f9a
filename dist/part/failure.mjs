// src/stage/lease.ts
const leaseMs = 18e4;
const folder = "leases/";
function makeLeasePath(run) {
	return `${folder}${encodeURIComponent(run)}.json`;
}
function formatLease(run, until) {
	return `${JSON.stringify({
		run,
		until: new Date(until).toISOString()
	})}\n`;
}
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
function makeFailure(code, message) {
	return {
		code: code?.toLowerCase() ?? "rendering-failed",
		message: message ?? "HeyGen gave no reason",
		...classifyFailure(code, message)
	};
}
function isTransient(failure) {
	return failure.passing && failure.charged !== "no";
}
export { makeLeasePath as a, leaseMs as i, makeFailure as n, parseLeases as o, formatLease as r, isTransient as t };
