import { C as formatAmount, D as formatKept, E as formatCount, In as escapeElement, M as formatPlanFigures, O as formatLength, S as ways, Xt as findFormers, Zn as formatCost, k as formatLocale, y as formatReason, zt as addCosts } from "./engine.mjs";
import { c as formatMarkdownDetails, i as diffWords, l as formatMarkdownFigure, m as formatMarkdownText, n as countWords, o as findFitting, p as formatMarkdownTable, r as cutSame, s as formatMarkdownCode } from "./storyboard.mjs";
import { c as makeRows, r as formatProblemList } from "./table.mjs";
import { i as formatError } from "./door.mjs";
// src/show/spoken.ts
function formatSpoken(jobs, formers, detail) {
	const spoken = jobs.filter(({ wanted }) => wanted.way !== "dubbed");
	return [...Map.groupBy(spoken, ({ wanted }) => wanted.page)].map(([page, all]) => formatMarkdownDetails(`What would be said on <code>${escapeElement(page, 200)}</code> (${formatCount(all.length, "video")})`, all.map((job) => formatJob(job, formers.get(job.wanted.key), detail)).join("\n\n"))).join("\n\n");
}
function formatJob({ wanted }, former, detail) {
	const { text, locale } = wanted.narration;
	const changes = diffWords(former ?? text, text, locale);
	const { added, removed } = countWords(changes, locale);
	const note = former === void 0 ? "new" : former === text ? "the same words" : `${formatCount(removed, "word")} out, ${added} in`;
	const shown = former === void 0 || former === text ? changes : cutSame(changes, detail.context);
	return `**${formatMarkdownText(wanted.title, 80)}** (${formatLocale(wanted.locale)}; ${note})\n\n${formatQuote(cutChanges(shown, detail.most))}`;
}
function formatQuote(changes) {
	const paragraphs = [""];
	for (const { kind, text } of changes) for (const [index, line] of text.split("\n").entries()) {
		if (index > 0) paragraphs.push("");
		paragraphs[paragraphs.length - 1] += mark(kind, line);
	}
	return paragraphs.map((line) => line.trim()).filter((line) => line !== "").map((line) => `> ${line}`).join("\n>\n");
}
function mark(kind, text) {
	const inner = formatMarkdownText(text);
	const [before, after] = [/^\s/.test(text) ? " " : "", inner !== "" && /\s$/.test(text) ? " " : ""];
	if (inner === "" || kind === "same") return `${before}${inner}${after}`;
	const tag = kind === "added" ? "ins" : "del";
	return `${before}<${tag}>${inner}</${tag}>${after}`;
}
function cutChanges(changes, most) {
	const cut = [];
	let left = most;
	for (const change of changes) {
		if (left <= 0) return [...cut, {
			kind: "same",
			text: " …"
		}];
		cut.push(change.text.length <= left ? change : {
			kind: change.kind,
			text: `${change.text.slice(0, left).toWellFormed().trimEnd()}…`
		});
		left -= change.text.length;
	}
	return cut;
}
// src/show/comment.ts
const longest = 6e4;
const mostSpoken = 2e3;
function findPlanComment(plan, commenting, options) {
	if (commenting === "never") return null;
	const says = plan.jobs.length > 0 || plan.retired.length > 0 || plan.problems.length > 0 || plan.reused.some(({ movedFrom }) => movedFrom);
	return commenting === "always" || says ? formatPlanComment(plan, options) : null;
}
function formatPlanComment(plan, options) {
	const spoken = plan.jobs.length > mostSpoken ? [] : [
		{
			most: 5e3,
			context: Infinity
		},
		{
			most: 1500,
			context: 80
		},
		{
			most: 300,
			context: 30
		}
	];
	return findFitting([
		...spoken.map((detail) => () => formatComment(plan, options, {
			rows: 200,
			spoken: detail
		})),
		() => formatComment(plan, options, {
			rows: 200,
			spoken: null
		}),
		() => formatComment(plan, options, {
			rows: 40,
			spoken: null
		}),
		() => formatComment(plan, options, {
			rows: 0,
			spoken: null
		})
	], longest);
}
function formatComment(plan, options, detail) {
	const parts = [formatHeadline(plan, options), formatMerge(plan, options)];
	if (plan.jobs.length > 0) parts.push(detail.rows > 0 ? formatJobs(plan.jobs, detail.rows) : formatPages(plan.jobs));
	parts.push(...formatOwned(plan));
	if (plan.problems.length > 0) parts.push("**Problems**", formatProblemList(plan.problems, detail.rows > 40 ? 40 : 10));
	if (detail.spoken !== null && plan.jobs.length > 0) {
		parts.push(formatSpoken(plan.jobs, options.formers ?? new Map(), detail.spoken));
		if (options.formers?.size) parts.push("<sub>Words that are <del>taken out</del> and <ins>new</ins> stand against what is spoken today.</sub>");
	} else if (plan.jobs.length > 0) parts.push("<sub>Too long for a comment: the narrations stand in the run's storyboard.</sub>");
	parts.push(`<sub>Plan \`${plan.hash}\`. Lengths and amounts are estimates; nothing has been bought.</sub>`);
	return `${parts.join("\n\n")}\n`;
}
function formatHeadline(plan, { limits }) {
	const mark = plan.problems.some(({ severity }) => severity === "error") ? "❌ " : plan.jobs.length === 0 ? "✅ " : "";
	const limit = plan.jobs.length > 0 && limits.run ? `; limit ${formatCost(limits.run)}` : "";
	return `### ${mark}Training videos: ${formatPlanFigures(plan, (text) => `**${text}**`)}${limit}`;
}
function formatOwned({ reused, kept, quarantined }) {
	const parts = [];
	const moved = reused.filter(({ movedFrom }) => movedFrom);
	if (reused.length > 0) {
		const unit = reused.find(({ saved }) => saved)?.saved?.unit ?? "usd";
		const some = moved.slice(0, 20).map(({ wanted, explanation }) => `- ${formatMarkdownText(wanted.title, 80)} (${formatLocale(wanted.locale)}): ${formatMarkdownText(explanation, 160)}`);
		parts.push(`${formatCount(reused.length, "video")} stay${reused.length === 1 ? "s as it is" : " as they are"}: ${formatCost(addCosts(unit, reused.map(({ saved }) => saved)))} saved.${some.length > 0 ? ` Moved along with their words:\n\n${some.join("\n")}` : ""}`);
	}
	if (kept.length > 0) parts.push(`${formatKept(kept.map(({ saved }) => saved))}. Their pages say the same as before, so they stay: \`docreel accept --wording\` takes them as good, \`scope: all\` renders their pages again.`);
	const stale = reused.filter(({ wanted }) => wanted.stale === "older").length;
	if (stale > 0) parts.push(`${formatCount(stale, "video")} that stay${stale === 1 ? "s speaks a translation that is" : " speak translations that are"} older than the page: stale, see below.`);
	if (quarantined.length > 0) parts.push(`${formatCount(quarantined.length, "video")} failed before for a lasting reason and ${quarantined.length === 1 ? "is" : "are"} not tried again.`);
	return parts;
}
function formatMerge(plan, { limits, month, needsApproval = false }) {
	const errors = plan.problems.filter(({ severity }) => severity === "error").length;
	if (errors > 0) return `> [!CAUTION]\n> ${formatCount(errors, "problem")} below stop${errors === 1 ? "s" : ""} every render until mended.`;
	if (plan.jobs.length === 0) return plan.retired.length > 0 ? "Merging this costs nothing; links to videos that no page wants any more are taken out." : "Merging this costs nothing.";
	const { upper } = plan.total;
	if (!upper) return `> [!WARNING]\n> No rate is known for an engine of this plan, so it is not bought unless \`allow-unpriced\` says so.`;
	if (!limits.run) return "> [!WARNING]\n> No limit is set, so nothing will be bought: set `max-cost` in the workflow or `limits.run` in `docreel.yml`.";
	if (limits.run.unit === upper.unit && upper.micros > limits.run.micros) return `> [!WARNING]\n> The plan may cost up to ${formatCost(upper)}, over the limit of ${formatCost(limits.run)}: as it stands, none of it will be bought.`;
	if (month?.limit?.unit === upper.unit && month.spent.micros + upper.micros > month.limit.micros) return `> [!WARNING]\n> This month has taken ${formatCost(month.spent)} of ${formatCost(month.limit)}, and the plan may cost up to ${formatCost(upper)}: none of it will be bought this month.`;
	const money = `for at most ${formatCost(upper)} (limit: ${formatCost(limits.run)}${month?.limit ? `; this month: ${formatCost(month.spent)} of ${formatCost(month.limit)}` : ""})`;
	if (needsApproval) return `Merging this buys nothing by itself: somebody has to approve the plan by its hash below. The videos are then rendered ${money}, and a pull request with the links is opened. Another plan needs another approval.`;
	return `Merging this renders them, ${money}, and opens a pull request with the links.`;
}
function formatJobs(jobs, most) {
	const rows = makeRows(jobs, most, "video", (job, before) => {
		const { wanted, estimate } = job;
		return [
			wanted.page === before?.wanted.page ? "" : formatMarkdownCode(wanted.page, 100),
			formatMarkdownText(wanted.title, 80),
			formatLocale(wanted.locale),
			ways[wanted.way],
			formatMarkdownText(formatReason(job), 160),
			...[formatLength(estimate.seconds), formatAmount(estimate.cost)].map(formatMarkdownFigure)
		];
	});
	return formatMarkdownTable([
		"Page",
		"Section",
		"Language",
		"Way",
		"Why",
		"Length>",
		"Estimate>"
	], rows);
}
function formatPages(jobs) {
	const rows = makeRows([...Map.groupBy(jobs, ({ wanted }) => wanted.page)], 300, "page", ([page, all]) => {
		const unit = all[0]?.estimate.cost?.unit ?? "usd";
		return [
			formatMarkdownCode(page, 100),
			String(all.length),
			formatLength(all.reduce((sum, { estimate }) => sum + estimate.seconds, 0)),
			formatCost({
				micros: all.reduce((sum, { estimate }) => sum + (estimate.cost?.micros ?? 0), 0),
				unit
			})
		];
	});
	return formatMarkdownTable([
		"Page",
		"Videos>",
		"Length>",
		"Estimate>"
	], rows);
}
// src/stage/comment.ts
const planMarker = "<!-- docreel:plan -->";
async function tellPlan(request, world, { plan: planned, config, ledger }, report) {
	const plan = {
		...planned,
		problems: report.problems
	};
	const formers = new Map([...findFormers(planned, ledger.rows)].map(([key, row]) => [key, row.narration]));
	const options = {
		limits: report.limits,
		month: report.month,
		formers,
		needsApproval: config.requireApproval
	};
	if (request.pullRequest !== null && config.comment !== "never") await world.forge.comment(request.pullRequest, planMarker, findPlanComment(plan, config.comment, options)).catch((error) => {
		world.emit({
			type: "note",
			level: "warning",
			text: `the plan stands in the summary only: ${formatError(error)}`
		});
	});
	return formatPlanComment(plan, options);
}
export { tellPlan };
