import { Jt as appendCharges, Qt as findRow, Wt as hashSource, en as upsertRows, xn as hashHeard } from "./engine.mjs";
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
// src/stage/reserve.ts
/** The intent to buy a job: pushed to the ledger before its first paid call. */
function makeReservation(job, run, at, voice) {
	const { wanted } = job;
	return {
		key: wanted.key,
		page: wanted.page,
		section: wanted.section,
		title: wanted.title,
		locale: wanted.locale,
		way: wanted.way,
		sourceKey: wanted.sourceKey,
		narration: wanted.narration.text,
		sourceWords: hashSource(wanted.narration),
		heard: hashHeard(wanted.narration),
		recipe: wanted.recipe,
		...voice === void 0 ? {} : { voice },
		...wanted.sibling === void 0 ? {} : { sibling: wanted.sibling },
		state: "reserved",
		attempt: job.attempt,
		expectedSeconds: job.estimate.seconds,
		reserved: job.estimate.upper ?? null,
		run,
		reservedAt: at,
		submittedAt: null,
		completedAt: null,
		videoId: null,
		seconds: null,
		charge: null,
		video: null,
		poster: null,
		captions: null,
		failure: null
	};
}
/** One line of the charge record for a row. */
function makeCharge(row, event, at) {
	const cost = event === "reserved" ? row.reserved : event === "charged" ? row.charge : null;
	return {
		at,
		run: row.run,
		key: row.key,
		attempt: row.attempt,
		event,
		micros: cost?.micros ?? 0,
		unit: cost?.unit ?? row.reserved?.unit ?? "usd",
		page: row.page,
		section: row.section,
		locale: row.locale
	};
}
/** The ledger with every intent of a run and its reserved upper bound. */
function reserveJobs(ledger, jobs, run, at, findVoice = () => void 0) {
	const rows = jobs.map((job) => makeReservation(job, run, at, findVoice(job.wanted)));
	return appendCharges(upsertRows(ledger, rows), rows.map((row) => makeCharge(row, "reserved", at)));
}
/** Whether a job is still to be bought in a ledger that other runs may have written since it was planned. */
function isOpen(ledger, job) {
	const row = findRow(ledger, job.wanted.key);
	return row === void 0 || row.attempt < job.attempt && ![
		"reserved",
		"submitted",
		"completed"
	].includes(row.state);
}
/**
* Pushes every intent of a run, with the upper bounds of their cost, before its first paid call. The limits are asked once
* more inside the compare-and-swap, against what other runs have reserved meanwhile; what another run is buying already is
* left to it.
* @throws GitError, DamagedLedgerError where the ledger cannot be written: nothing may be spent
*/
async function reserve(input) {
	const { jobs, world, journal, ask } = input;
	const at = new Date(world.clock.now()).toISOString();
	const result = await journal.commit(async (ledger) => {
		const refused = await ask(ledger);
		return refused === null ? reserveJobs(ledger, jobs.filter((job) => job.wanted.translation === void 0 && isOpen(ledger, job)), world.run, at, input.findVoice) : { refused };
	}, {
		message: `Reserve ${jobs.length} ${jobs.length === 1 ? "video" : "videos"}, run ${world.run}`,
		lease: true
	});
	return result.state === "refused" ? result.refused : null;
}
export { makeFailure as a, makeLeasePath as c, isTransient as i, parseLeases as l, makeReservation as n, formatLease as o, reserve as r, leaseMs as s, makeCharge as t };
