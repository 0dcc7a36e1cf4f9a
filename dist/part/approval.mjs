import { ar as literal, cr as object, er as datetime, ir as int, mr as prettifyError, nr as array, pr as ZodError, rr as boolean, sr as number, tr as _enum, ur as string } from "./engine.mjs";
import { readFile, realpath } from "node:fs/promises";
import { join, relative, resolve, sep } from "node:path";
// src/core/report/schema.ts
const unit = _enum(["usd", "credits"]);
const cost = object({
	micros: int().describe("Millionths of the unit."),
	unit
}).describe("An amount of money: 1.50 usd is { \"micros\": 1500000, \"unit\": \"usd\" }.");
const estimate = object({
	seconds: number().describe("Expected length in seconds."),
	cost: cost.optional().describe("Expected cost; absent where no rate is known."),
	upper: cost.optional().describe("The most that it can cost; absent where no rate is known.")
});
const file = object({
	url: string(),
	sha256: string(),
	bytes: int().nonnegative()
});
const failure = object({
	code: string(),
	message: string(),
	charged: _enum([
		"no",
		"maybe",
		"yes",
		"refunded"
	]),
	passing: boolean().describe("Whether another attempt may succeed without a change of words or settings."),
	at: string().optional().describe("When it was found out.")
});
const video = object({
	key: string(),
	page: string(),
	section: string(),
	title: string(),
	locale: string().describe("BCP 47 tag."),
	way: _enum([
		"source",
		"page",
		"text",
		"dubbed"
	]),
	file: string(),
	line: int().positive(),
	state: _enum([
		"planned",
		"submitted",
		"rendering",
		"completed",
		"failed",
		"unfinished",
		"reused",
		"moved",
		"kept",
		"retired"
	]),
	reason: string(),
	narration: string(),
	former: string().nullable().describe("What was spoken there before."),
	estimate,
	seconds: number().nullable().describe("Length in seconds once finished."),
	charge: cost.nullable().describe("Computed from the length, counted in one run only."),
	atRisk: cost.nullable().describe("What failed tries of this run may have cost, at most; never in `charge`."),
	saved: cost.nullable().describe("What reuse saved."),
	videoId: string().nullable(),
	video: file.nullable(),
	poster: file.nullable(),
	captions: file.nullable(),
	failure: failure.nullable(),
	earlier: literal(true).optional().describe("Bought by an earlier run."),
	quarantined: literal(true).optional().describe("Failed in an earlier run for a lasting reason, and not tried again."),
	stale: _enum(["older", "missing"]).optional().describe("The section of the translated page is older than the page's, or missing."),
	suspicion: string().nullish().describe("Why a finished video is kept out of the page until a person accepts it.")
});
const count = int().nonnegative();
const total = object({
	videos: count.describe("Videos that the run buys or picks up."),
	planned: count.describe("Of those, the ones that its plan buys."),
	expectedSeconds: number().describe("Expected length of those that the plan buys."),
	done: count.describe("Of all of them, the finished ones."),
	seconds: number().describe("Length of the finished ones."),
	estimate: cost.nullable(),
	charge: cost.nullable(),
	atRisk: cost.nullable(),
	saved: cost.nullable()
});
const reportSchema = object({
	schema: literal(1),
	run: string(),
	mode: _enum([
		"plan",
		"render",
		"submit",
		"collect"
	]),
	startedAt: datetime(),
	finishedAt: datetime(),
	base: string().nullable(),
	head: string(),
	scope: _enum([
		"changed",
		"missing",
		"all"
	]),
	planHash: string(),
	videos: array(video),
	byLocale: array(total.extend({ locale: string() })),
	byPage: array(total.extend({ page: string() })),
	totals: object({
		planned: count,
		rendered: count,
		reused: count,
		moved: count,
		kept: count.describe("Stay although the wording rules changed."),
		failed: count,
		quarantined: count,
		unfinished: count,
		retired: count,
		outside: count,
		estimate,
		charge: cost,
		atRisk: cost.describe("Besides the charge: what failed tries may have cost, at most."),
		saved: cost
	}),
	balance: object({
		before: cost.nullable(),
		after: cost.nullable(),
		ours: cost.describe("The computed charge of this run.")
	}).nullable(),
	translation: object({
		translator: string(),
		texts: int(),
		characters: int(),
		charge: cost
	}).nullish().describe("What a text translator did and cost, beside the videos."),
	month: object({
		spent: cost.describe("Charges, what is reserved for videos that still render, and what is at risk."),
		limit: cost.nullable(),
		before: array(object({
			month: string().describe("Calendar month in UTC, e.g. 2026-11."),
			spent: cost
		})).describe("The last months, oldest first.")
	}),
	limits: object({
		video: cost,
		run: cost,
		month: cost,
		balanceFloor: cost
	}).partial(),
	problems: array(object({
		severity: _enum([
			"error",
			"warning",
			"notice"
		]),
		code: string(),
		file: string(),
		line: int().optional(),
		column: int().optional(),
		message: string(),
		hint: string().optional()
	})),
	pullRequest: object({
		number: int().nullable(),
		url: string().nullable(),
		state: string(),
		author: string().nullish().describe("Login of whoever has opened it.")
	}).nullable(),
	stopped: string().nullable().describe("Why nothing was bought."),
	trouble: string().nullable().describe("What broke after buying had begun."),
	refunds: array(object({
		videoId: string(),
		code: string(),
		message: string(),
		charged: _enum(["maybe", "yes"]),
		at: string().nullable(),
		foundAt: string().nullable(),
		bound: cost.nullable()
	})).optional().describe("Renders of which this run found out that they may have been paid for and serve nobody."),
	next: array(string())
}).describe("What a run of Docreel did and what it cost.");
// src/approval.ts
async function readApproval(given, folder, root) {
	const hash = given.trim();
	if (/^[0-9a-f]{64}$/.test(hash)) {
		const last = folder === null ? void 0 : await readFile(join(folder, "report.json"), "utf8").then(parseReport).catch(() => void 0);
		return {
			hash,
			videos: last?.mode === "plan" && last.planHash === hash ? listPlanned(last) : null
		};
	}
	const report = parseReport(await readFile(resolve(root, hash), "utf8").catch(() => {
		throw new Error(`approved-plan "${hash}" is neither the hash of a plan (64 hex digits) nor a file: docreel plan prints the hash, and writes report.json`);
	}));
	if (report.mode !== "plan") throw new Error(`approved-plan "${hash}" is the report of a run with mode "${report.mode}": approve that of a plan`);
	return {
		hash: report.planHash,
		videos: listPlanned(report)
	};
}
async function checkUncommitted(given, repository) {
	const named = resolve(repository.root, given.trim());
	const places = [relative(repository.root, named), relative(await realpath(repository.root), await realpath(named).catch(() => named))];
	const head = await repository.findCommit("HEAD");
	const committed = new Set(head === void 0 ? [] : (await repository.readTree(head)).map(({ path }) => path));
	for (const place of places) {
		const parts = place.split(sep);
		if (!parts.some((_, index) => committed.has(parts.slice(0, index + 1).join("/")))) continue;
		throw new Error(`approved-plan "${given.trim()}" is a file of the repository: whoever may commit could approve by it. Give the hash of the plan, or a report.json that is not committed, such as one from an artifact`);
	}
}
function listPlanned({ videos }) {
	return videos.filter(({ state }) => state === "planned").map(({ key, page, section, locale, estimate: { upper } }) => ({
		key,
		page,
		section,
		locale,
		upper
	}));
}
function parseReport(text) {
	let value;
	try {
		value = JSON.parse(text);
	} catch {
		throw new Error("report.json is not JSON; docreel plan makes a new one");
	}
	if (!isReport(value)) throw new Error(`report.json is not of this version (${prettifyError(reportSchema.safeParse(value).error ?? new ZodError([])).split("\n", 1)[0] ?? ""}); docreel plan makes a new one`);
	return value;
}
function isReport(value) {
	return reportSchema.safeParse(value).success;
}
export { parseReport as n, readApproval as r, checkUncommitted as t };
