import { o as __toESM } from "./rolldown-runtime.mjs";
import { Dn as formatCost$1, bn as lazy, hn as formatCost, kn as parseCost, lt as formatPlainText, pn as addCosts } from "./engine.mjs";
import { C as formatLength, D as formatReportFigures, E as formatPlanFigures, S as formatKept, b as formatCharged, g as formatReason, w as formatLocale, x as formatCount } from "./storyboard.mjs";
import { t as require_picocolors } from "./picocolors.mjs";
// src/request.ts
const modes = [
	"auto",
	"plan",
	"render",
	"submit",
	"collect"
];
/** Events that only people with write access can cause, or GitHub's clock: the only ones on which anything may be bought. */
const paying = /* @__PURE__ */ new Set([
	"push",
	"workflow_dispatch",
	"schedule",
	"repository_dispatch",
	"release"
]);
/** Events that show what a merge would bring: planned, without a secret. */
const planning = /* @__PURE__ */ new Set(["pull_request", "merge_group"]);
/**
* The mode of a run on the runner: `auto` follows the event.
* @throws RangeError for an event that Docreel refuses, or that it has no rule for
*/
function findMode(asked, event) {
	if (!paying.has(event) && !planning.has(event)) throw new RangeError(`Docreel does not run on "${event}": anybody may cause it, or GitHub runs it with secrets on what anybody can write. Use "pull_request" to plan; ${[...paying].map((name) => `"${name}"`).join(", ")} to render.`);
	if (asked !== "auto") {
		if (planning.has(event) && asked !== "plan") throw new RangeError(`mode "${asked}" is refused on "${event}": a pull request is planned, and paid for once it is merged. Use mode "auto" or "plan".`);
		return asked;
	}
	switch (event) {
		case "pull_request":
		case "merge_group": return "plan";
		case "push":
		case "workflow_dispatch": return "render";
		case "schedule":
		case "repository_dispatch": return "collect";
		default: throw new RangeError(`mode "auto" has no rule for the event "${event}". Set the input "mode" to "plan", "render", "submit" or "collect".`);
	}
}
/**
* Parses `i/n` with 1 ≤ i ≤ n.
* @throws RangeError with what was given
*/
function parseShard(text) {
	const match = /^(\d{1,4})\/(\d{1,4})$/.exec(text.trim());
	const index = Number(match?.[1]);
	const count = Number(match?.[2]);
	if (!(index >= 1 && index <= count)) throw new RangeError(`shard "${text}" is not "i/n" with i from 1 to n, e.g. "2/4"`);
	return {
		index,
		count
	};
}
/** Parts of a list that a person wrote one a line or separated by commas. */
function parseList(text) {
	return text.split(/\n|,(?![^{}]*\})/).map((part) => part.trim()).filter((part) => part !== "");
}
/**
* One of a closed set of words.
* @throws RangeError that lists the alternatives
*/
function parseChoice(name, text, alternatives) {
	const found = alternatives.find((alternative) => alternative === text.trim());
	if (found === void 0) throw new RangeError(`${name} "${text}" is not one of ${alternatives.join(", ")}`);
	return found;
}
/**
* The cap of a run as a person wrote it, once it is known to be an amount; `null` where there is none.
* @throws RangeError with what was given
*/
function parseMaxCost(name, text) {
	if (text.trim() === "") return null;
	try {
		parseCost(text);
		return text;
	} catch (error) {
		throw error instanceof RangeError ? new RangeError(`${name} ${error.message}`, { cause: error }) : error;
	}
}
/** @throws RangeError unless the text is a number of at least 0 and at most `most` */
function parseAmount(name, text, most) {
	const amount = Number(text.trim());
	if (text.trim() === "" || !Number.isFinite(amount) || amount < 0 || amount > most) throw new RangeError(`${name} "${text}" is not a number from 0 to ${most}`);
	return amount;
}
// src/show/terminal.ts
var import_picocolors = /* @__PURE__ */ __toESM(require_picocolors(), 1);
const graphemes = lazy(() => new Intl.Segmenter());
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF01-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}|\uFE0F/u;
const none = /^[\p{M}\u200B-\u200D]+$/u;
/**
* Somebody else's text on one line of a terminal or of a runner's log: no escape sequence, and no workflow command, which the
* runner takes after leading space (`::error::`) or anywhere in a line (`##[error]`).
*/
function formatTerminalText(text, most = 2e3) {
	return formatPlainText(text, most).replace(/##\[/g, "##​[").replace(/^::/, ":​:");
}
/** Columns that a text takes in a terminal; colours do not count. */
function measureText(text) {
	const plain = stripColors(text);
	if (/^[\u0020-\u007E]*$/.test(plain)) return plain.length;
	let columns = 0;
	for (const { segment } of graphemes().segment(plain)) columns += none.test(segment) ? 0 : wide.test(segment) ? 2 : 1;
	return columns;
}
/** Cuts or pads to exactly so many columns; `…` where it cuts. For text without colours. */
function fitText(text, columns, align = "left") {
	const cut = cutColumns(text, columns);
	const space = " ".repeat(Math.max(0, columns - measureText(cut)));
	return align === "left" ? cut + space : space + cut;
}
/** Cuts to at most so many columns; `…` where it cuts. For text without colours. */
function cutColumns(text, columns) {
	if (measureText(text) <= columns) return text;
	let taken = "";
	let used = 0;
	for (const { segment } of graphemes().segment(text)) {
		const width = measureText(segment);
		if (used + width > columns - 1) break;
		taken += segment;
		used += width;
	}
	return columns < 1 ? "" : `${taken.trimEnd()}…`;
}
function stripColors(text) {
	return text.includes("\x1B") ? text.replace(new RegExp(`${String.fromCodePoint(27)}\\[[0-9;]*m`, "g"), "") : text;
}
/**
* Lines of at most so many columns, broken at spaces. What stands between backticks is a command to be copied: it stays in one piece,
* and a piece that is too long for a line is left to the terminal.
* @param indent before every line but the first
*/
function wrapText(text, columns, indent = "") {
	const lines = [];
	let line = "";
	for (const word of text.match(/(?:`[^`]*`|[^\s`])+|`/g) ?? []) {
		const next = line === "" ? word : `${line} ${word}`;
		if (line !== "" && measureText(next) > columns - (lines.length === 0 ? 0 : indent.length)) {
			lines.push(line);
			line = word;
		} else line = next;
	}
	return [...lines, line].join(`\n${indent}`);
}
// src/show/job.ts
/** The videos of a plan for the terminal: each with its reason where they are few, by page or folder where they are many. */
function formatJobs(jobs, frame) {
	const pages = Map.groupBy(jobs, ({ wanted }) => wanted.page);
	const each = jobs.length <= frame.rows ? Infinity : Math.floor(frame.rows / pages.size);
	if (each >= 5) return formatEach(pages, each, frame);
	const reasons = [...Map.groupBy(jobs, ({ reason }) => reason.kind)].sort(([, a], [, b]) => b.length - a.length);
	return [...formatGroups(pages, jobs, frame), frame.colors.dim(`Why: ${reasons.map(([kind, all]) => `${all.length} ${kind.replaceAll("-", " ")}`).join(", ")}`)];
}
function formatEach(pages, each, { colors, width }) {
	const columns = findColumns([...pages.values()].flatMap((all) => all.slice(0, each)), width);
	const lines = [];
	for (const [page, all] of pages) {
		const some = all.slice(0, each);
		const rest = all.slice(some.length);
		lines.push(colors.bold(cutColumns(formatTerminalText(page), width)), ...some.map((job, index) => formatJob(job, some[index - 1]?.wanted.section, columns, colors)));
		if (rest.length > 0) lines.push(colors.dim(`  … and ${formatCount(rest.length, "more video")} of this page, ${formatSum(rest)}`));
	}
	return lines;
}
function findColumns(jobs, width) {
	const widest = (text, most) => Math.min(most, Math.max(2, ...jobs.map((job) => measureText(text(job)))));
	const fixed = {
		locale: widest(({ wanted }) => formatTerminalText(wanted.locale), 11),
		way: width < 70 ? 0 : widest(({ wanted }) => wanted.way, 6),
		length: widest(({ estimate }) => formatLength(estimate.seconds), 12),
		cost: widest(formatPrice, 14)
	};
	const title = widest(({ wanted }) => formatTerminalText(wanted.title, 100), 60);
	const reason = widest((job) => formatTerminalText(formatReason(job), 100), 60);
	const free = Math.max(24, width - 2 - fixed.locale - fixed.way - fixed.length - fixed.cost - (width < 70 ? 8 : 10));
	const over = Math.max(0, title + reason - free);
	const fromTitle = Math.min(over, Math.max(0, Math.round(over * title / (title + reason))));
	return {
		...fixed,
		title: Math.max(10, title - fromTitle),
		reason: Math.max(8, reason - (over - fromTitle))
	};
}
function formatJob(job, before, columns, colors) {
	const { wanted, estimate } = job;
	return `  ${[
		fitText(wanted.section === before ? "" : formatTerminalText(wanted.title, 100), columns.title),
		colors.cyan(fitText(formatTerminalText(wanted.locale), columns.locale)),
		...columns.way > 0 ? [colors.cyan(fitText(wanted.way, columns.way))] : [],
		colors.dim(fitText(formatTerminalText(formatReason(job), 100), columns.reason)),
		fitText(formatLength(estimate.seconds), columns.length, "right"),
		fitText(formatPrice(job), columns.cost, "right")
	].join("  ")}`;
}
function formatGroups(pages, jobs, { colors, width, rows }) {
	const all = findGroups(pages, jobs, rows);
	const groups = [...all].slice(0, rows);
	const figures = groups.map(([, some]) => [
		formatCount(some.length, "video"),
		formatLength(sumSeconds(some)),
		formatSum(some)
	]);
	const widths = [
		0,
		1,
		2
	].map((column) => Math.max(...figures.map((cells) => measureText(cells[column] ?? ""))));
	const free = Math.max(12, width - widths.reduce((sum, each) => sum + each + 2, 0));
	const name = Math.min(free, Math.max(...groups.map(([group]) => measureText(formatTerminalText(group)))));
	const lines = groups.map(([group], row) => [colors.bold(fitText(formatTerminalText(group), name)), ...(figures[row] ?? []).map((cell, column) => fitText(cell, widths[column] ?? 0, "right"))].join("  "));
	const rest = [...all.values()].slice(groups.length).flat();
	return rest.length > 0 ? [...lines, colors.dim(`… and ${formatCount(rest.length, "more video")}, ${formatSum(rest)}`)] : lines;
}
function findGroups(pages, jobs, rows) {
	if (pages.size <= rows) return pages;
	for (let depth = 6; depth > 0; depth--) {
		const folders = Map.groupBy(jobs, ({ wanted }) => `${wanted.page.split("/").slice(0, -1).slice(0, depth).join("/")}/`);
		if (folders.size <= rows) return folders;
	}
	return pages;
}
function formatPrice({ estimate }) {
	return estimate.cost ? formatCost(estimate.cost) : "no rate";
}
/** The length of these videos together, in seconds. */
function sumSeconds(jobs) {
	return jobs.reduce((sum, { estimate }) => sum + estimate.seconds, 0);
}
/** What these videos are expected to cost together. */
function formatSum(jobs) {
	const unit = jobs.find(({ estimate }) => estimate.cost)?.estimate.cost?.unit;
	return unit === void 0 ? "no rate" : formatCost(addCosts(unit, jobs.map(({ estimate }) => estimate.cost)));
}
// src/show/problem.ts
/**
* A problem for the terminal: place first, so that editors make it a link, then what is wrong, then what to do.
* @param options `color` as the door has found it (`NO_COLOR`, a terminal or not)
*/
function formatProblem({ severity, code, file, line, column, message, hint }, options) {
	const colors = (0, import_picocolors.createColors)(options.color);
	const tint = {
		error: colors.red,
		warning: colors.yellow,
		notice: colors.cyan
	}[severity];
	const place = [
		formatTerminalText(file),
		...line === void 0 ? [] : [line],
		...line === void 0 || column === void 0 ? [] : [column]
	].join(":");
	const text = `${colors.bold(place)}: ${tint(severity)}: ${formatTerminalText(message)} ${colors.dim(`(${formatTerminalText(code)})`)}`;
	return hint === void 0 ? text : `${text}\n  ${colors.dim("hint:")} ${formatTerminalText(hint)}`;
}
// src/show/plan.ts
/** The plan for the terminal: what would be rendered and why, what is owned, what is wrong, and what it would cost. Ends with a line feed. */
function formatPlan(plan, options) {
	const colors = (0, import_picocolors.createColors)(options.color);
	const width = Math.max(40, options.width ?? 100);
	return `${[
		formatJobs(plan.jobs, {
			colors,
			width,
			rows: options.rows ?? 60
		}),
		formatRest(plan, colors, width),
		formatProblems(plan, options.color),
		[colors.bold(formatPlanFigures(plan).replace(/^n/, "N")), ...formatLocales(plan.jobs, colors)],
		[...formatLimits(plan, options, colors), `${colors.dim("Plan")} ${plan.hash} ${colors.dim(`(${plan.scope}, ${formatRange(plan, options)})`)}`]
	].filter((lines) => lines.length > 0).map((lines) => lines.join("\n")).join("\n\n")}\n`;
}
function formatRange({ base, head }, { draft }) {
	if (draft === true) return `the work tree ${base === null ? "against nothing" : `since ${base.slice(0, 8)}`}`;
	return base === null ? "against nothing" : `${base.slice(0, 8)}..${head.slice(0, 8)}`;
}
function formatRest(plan, colors, width) {
	const lines = [];
	const add = (label, text) => void lines.push(`${colors.dim(fitText(label, 12))}${cutColumns(text, width - 12)}`);
	const unit = plan.total.cost?.unit ?? "usd";
	const moved = plan.reused.filter(({ movedFrom }) => movedFrom);
	const same = plan.reused.filter(({ movedFrom }) => !movedFrom);
	if (same.length > 0) add("Reused", `${formatCount(same.length, "video")}, ${formatCost(addCosts(unit, same.map(({ saved }) => saved)))} saved`);
	if (moved.length > 0) {
		add("Moved", `${formatCount(moved.length, "video")}, ${formatCost(addCosts(unit, moved.map(({ saved }) => saved)))} saved`);
		for (const { wanted, explanation } of moved.slice(0, 5)) add("", `${formatTerminalText(wanted.title, 60)} (${formatTerminalText(wanted.locale)}): ${formatTerminalText(explanation)}`);
		if (moved.length > 5) add("", `… and ${moved.length - 5} more`);
	}
	const stale = plan.reused.filter(({ wanted }) => wanted.stale === "older").length;
	if (stale > 0) add("Stale", `${formatCount(stale, "video")} of these ${stale === 1 ? "speaks a translation that is" : "speak translations that are"} older than the page`);
	if (plan.kept.length > 0) add("Kept", formatKept(plan.kept.map(({ saved }) => saved)));
	if (plan.waiting.length > 0) add("Picked up", `${formatCount(plan.waiting.length, "video")} that an earlier run has bought`);
	for (const { wanted, row } of plan.quarantined.slice(0, 5)) add("Not retried", `${formatTerminalText(wanted.title, 60)} (${formatTerminalText(wanted.locale)}): ${formatTerminalText(row.failure?.code ?? "failed", 60)}`);
	if (plan.quarantined.length > 5) add("", `… and ${plan.quarantined.length - 5} more that failed for a lasting reason`);
	if (plan.retired.length > 0) add("Retired", `${formatCount(plan.retired.length, "video")} that no page wants any more`);
	if (plan.outside.length > 0) add("Outside", `${formatCount(plan.outside.length, "video")} wanted and not owned, not touched by this comparison (--scope missing)`);
	return lines;
}
function formatProblems({ problems }, color) {
	const most = 30;
	const order = {
		error: 0,
		warning: 1,
		notice: 2
	};
	const lines = [...problems].sort((a, b) => order[a.severity] - order[b.severity]).map((problem) => formatProblem(problem, { color }));
	return lines.length > most ? [...lines.slice(0, most), `… and ${formatCount(lines.length - most, "more problem")}`] : lines;
}
function formatLocales(jobs, colors) {
	const locales = [...Map.groupBy(jobs, ({ wanted }) => wanted.locale)].sort(([a], [b]) => a < b ? -1 : 1);
	if (locales.length < 2) return [];
	const names = locales.map(([locale]) => formatLocale(locale));
	const widest = Math.min(30, Math.max(...names.map(({ length }) => length)));
	return locales.map(([, all], index) => `  ${fitText(names[index] ?? "", widest)} ${fitText(formatCount(all.length, "video"), 11, "right")} ${fitText(formatLength(sumSeconds(all)), 13, "right")} ${colors.dim(fitText(formatSum(all), 12, "right"))}`);
}
function formatLimits(plan, { limits = {}, month }, colors) {
	const { upper } = plan.total;
	if (plan.jobs.length === 0) return [];
	if (!upper) return [colors.yellow("No rate is known for an engine of this plan: it is not bought without --allow-unpriced.")];
	const mark = (limit, bound) => limit.unit !== upper.unit ? "" : bound <= limit.micros ? colors.green(" ✔") : colors.red(" ✖ over it");
	const parts = [];
	if (limits.run) parts.push(`this run ${formatCost(limits.run)}${mark(limits.run, upper.micros)}`);
	const monthly = month?.limit ?? limits.month;
	if (monthly) parts.push(`this month ${month ? `${formatCost(month.spent)} of ` : ""}${formatCost(monthly)}${mark(monthly, upper.micros + (month?.spent.micros ?? 0))}`);
	if (limits.video) {
		const dearest = plan.jobs.reduce((most, { estimate }) => Math.max(most, estimate.upper?.micros ?? 0), 0);
		parts.push(`one video ${formatCost(limits.video)}${mark(limits.video, dearest)}`);
	}
	if (limits.balanceFloor) parts.push(`balance never below ${formatCost(limits.balanceFloor)}`);
	if (!limits.run) parts.push(colors.yellow("no limit for a run: nothing is bought without one (max-cost)"));
	return [`${colors.dim("Limits")} ${parts.join(", ")}`];
}
// src/show/progress/tally.ts
function makeTally(now) {
	return {
		startedAt: now,
		plan: void 0,
		renderTime: void 0,
		stages: [],
		videos: /* @__PURE__ */ new Map()
	};
}
/** The tally after one more event. The map of videos is changed in place: there may be thousands, each with several events. */
function addEvent(tally, event, now) {
	switch (event.type) {
		case "plan": return {
			...tally,
			plan: event.plan,
			renderTime: event.renderTime
		};
		case "stage": {
			const last = tally.stages.at(-1);
			const stage = {
				stage: event.stage,
				text: event.text,
				startedAt: last?.stage === event.stage ? last.startedAt : now
			};
			return {
				...tally,
				stages: [...last?.stage === event.stage ? tally.stages.slice(0, -1) : tally.stages, stage]
			};
		}
		case "video": {
			const before = tally.videos.get(event.key);
			const startedAt = before && before.state !== "planned" ? before.startedAt : now;
			const { type: _, ...video } = event;
			const changedAt = before?.state === event.state ? before.changedAt : now;
			const renderedAt = isRendered(event) ? before?.renderedAt ?? now : void 0;
			tally.videos.set(event.key, {
				...video,
				startedAt,
				changedAt,
				renderedAt
			});
			return tally;
		}
		case "note": return tally;
	}
}
/** Whether it is being made. */
function isUnderWay({ state }) {
	return state === "submitted" || state === "rendering";
}
/** Whether HeyGen is through with it, stored or not. */
function isRendered({ state }) {
	return state === "completed" || state === "published";
}
/** How many videos there are, and how far. What is reused is not counted. */
function countVideos({ videos, plan }) {
	let [all, done, rendered, failed, underWay, left] = [
		0,
		0,
		0,
		0,
		0,
		0
	];
	for (const video of videos.values()) {
		if ([
			"reused",
			"moved",
			"retired"
		].includes(video.state)) continue;
		all++;
		if (video.state === "published") done++;
		if (isRendered(video)) rendered++;
		else if (video.state === "failed") failed++;
		else if (isUnderWay(video)) underWay++;
		else if (video.state === "unfinished") left++;
	}
	all = Math.max(all, plan?.jobs.length ?? 0);
	return {
		all,
		done,
		rendered,
		failed,
		underWay,
		waiting: all - rendered - failed - underWay - left
	};
}
/**
* How long a render takes, in milliseconds: the mean of those that this run has seen from beginning to end, before the first one what
* it took lately. HeyGen promises nothing, and its times differ tenfold, so there may be nothing to say: `undefined` then.
*/
function findRenderTime({ videos, renderTime }) {
	let [sum, count] = [0, 0];
	for (const { startedAt, renderedAt } of videos.values()) {
		if (renderedAt === void 0 || renderedAt === startedAt) continue;
		sum += renderedAt - startedAt;
		count += 1;
	}
	return count === 0 ? renderTime : sum / count;
}
/** How long this one takes, by how long others took; one that is late already is expected to be later still. */
function expect({ startedAt }, now, renderTime) {
	return Math.max(renderTime, (now - startedAt) * 1.15);
}
/** The share of a render that is behind it, from 0 to 1: never whole before it is. */
function findShare(video, now, renderTime) {
	return Math.max(0, now - video.startedAt) / expect(video, now, renderTime);
}
/** Milliseconds until all are rendered, if they go on as they went, so many at a time; `undefined` while nobody can know. */
function findTimeLeft(tally, now) {
	const renderTime = findRenderTime(tally);
	if (renderTime === void 0) return void 0;
	const underWay = [...tally.videos.values()].filter(isUnderWay);
	if (underWay.length === 0) return void 0;
	const { waiting } = countVideos(tally);
	const rest = underWay.map((video) => expect(video, now, renderTime) - (now - video.startedAt));
	const work = rest.reduce((sum, time) => sum + time, waiting * renderTime);
	return Math.max(work / underWay.length, ...rest);
}
/** `about 1.62 of 2.53 usd`: what the videos that were accepted so far are expected to cost; empty where no rate is known. */
function formatSpending({ plan, videos }) {
	const total = plan?.total.cost;
	if (!plan || !total || plan.jobs.length === 0) return "";
	const accepted = plan.jobs.filter(({ wanted }) => {
		const state = videos.get(wanted.key)?.state;
		return state !== void 0 && !["planned", "failed"].includes(state);
	});
	const spent = addCosts(total.unit, accepted.map(({ estimate }) => estimate.cost));
	return `about ${formatCost(spent).replace(/ [a-z]+$/, "")} of ${formatCost(total)}`;
}
// src/show/progress/frame.ts
const barColumns = 10;
const turning = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏";
const stageNames = {
	read: "Read",
	plan: "Plan",
	translate: "Translate",
	check: "Check",
	reserve: "Reserve",
	submit: "Render",
	wait: "Wait",
	publish: "Store",
	link: "Link",
	propose: "Propose",
	report: "Report"
};
/** The lines of the live list: stages, figures, and the videos that are under way or failed. None is wider than `width`. */
function formatFrame(tally, options) {
	const { colors, now, width, rows, over } = options;
	const lines = tally.stages.map(({ stage, text }, index) => {
		return `${!over && index === tally.stages.length - 1 ? colors.cyan(formatTurn(now)) : colors.green("✔")} ${colors.bold(fitText(stageNames[stage], 8))}${cutColumns(formatTerminalText(text), width - 11)}`;
	});
	if (tally.videos.size === 0) return lines;
	if (over) lines.push(`  ${cutColumns(`${formatCounts(tally)}; ${formatTime(tally, now, over)}`, width - 3)}`);
	else lines.push(`  ${formatHead(tally, options)}`, `  ${cutColumns(formatBody(tally), width - 3)}`);
	const listed = findListed(tally, over);
	const shown = listed.slice(0, rows);
	const title = Math.max(10, Math.min(width - 50, 44, Math.max(0, ...shown.map((video) => measureText(formatTerminalText(video.title, 100))))));
	const renderTime = findRenderTime(tally);
	for (const video of shown) lines.push(formatVideo(video, title, renderTime, options));
	if (listed.length > rows) lines.push(colors.dim(`    … and ${formatCount(listed.length - rows, "more video")}`));
	return lines;
}
/** `3 of 6 videos rendered, 2 under way, 1 failed; 5 min 20 s, about 3 min left; about 1.62 of 2.53 usd`, without a bar. */
function formatFigures(tally, now, over = false) {
	return [
		formatCounts(tally),
		formatTime(tally, now, over),
		formatSpending(tally)
	].filter(Boolean).join("; ");
}
function formatHead(tally, { now, width, colors }) {
	const [share, time] = [findWholeShare(tally, now), formatTime(tally, now)];
	const columns = Math.max(6, Math.min(36, width - 48));
	return `${formatBar(share, columns, colors)}${cutColumns(` ${String(Math.floor(share * 100)).padStart(3)} %  ${time}`, width - columns - 3)}`;
}
function formatBody(tally) {
	return [formatCounts(tally).replace(/ videos? /, " "), formatSpending(tally)].filter(Boolean).join("; ");
}
function formatCounts(tally) {
	const { all, done, rendered, failed, underWay, waiting } = countVideos(tally);
	const rest = [
		[underWay, "under way"],
		[underWay > 0 ? waiting : 0, "waiting"],
		[failed, "failed"]
	];
	return [`${rendered} of ${formatCount(all, "video")} ${done === rendered && underWay === 0 ? "done" : "rendered"}`, ...rest.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`)].join(", ");
}
function formatTime(tally, now, over = false) {
	const left = over ? void 0 : findTimeLeft(tally, now);
	return `${formatLength((now - tally.startedAt) / 1e3)}${left === void 0 ? "" : `, about ${formatLength(roundLeft(left / 1e3))} left`}`;
}
function roundLeft(seconds) {
	const step = seconds < 30 ? 5 : seconds < 120 ? 10 : seconds < 600 ? 30 : 60;
	return Math.max(step, Math.round(seconds / step) * step);
}
function findWholeShare(tally, now) {
	const { all, rendered, failed } = countVideos(tally);
	const renderTime = findRenderTime(tally);
	const begun = renderTime === void 0 ? 0 : [...tally.videos.values()].filter(isUnderWay).reduce((sum, video) => sum + findShare(video, now, renderTime), 0);
	return all === 0 ? 0 : (rendered + failed + begun) / all;
}
function formatBar(share, columns, colors) {
	const full = Math.round(Math.min(1, share) * columns);
	return `${colors.cyan("━".repeat(full))}${colors.dim("─".repeat(columns - full))}`;
}
function findListed({ videos }, over) {
	const all = [...videos.values()];
	const failed = all.filter(({ state }) => state === "failed" || state === "unfinished");
	if (over) return failed;
	const done = all.filter(({ state }) => state === "published").sort((a, b) => b.changedAt - a.changedAt);
	return [
		...all.filter(isUnderWay),
		...failed,
		...all.filter(({ state }) => state === "completed"),
		...done,
		...all.filter(({ state }) => state === "planned")
	];
}
function formatVideo(video, title, renderTime, { colors, now, width, over }) {
	const [mark, word] = describe(video, over ? "…" : formatTurn(now), colors);
	const end = isUnderWay(video) ? now : video.renderedAt;
	const time = end === void 0 ? "" : formatLength((end - video.startedAt) / 1e3);
	const detail = video.detail === void 0 ? "" : ` ${formatTerminalText(video.detail, 200)}`;
	const bar = isUnderWay(video) && renderTime !== void 0 && width >= 70 ? ` ${formatBar(findShare(video, now, renderTime), barColumns, colors)}` : "";
	const columns = Math.max(4, width - title - 16 - (bar === "" ? 0 : 11));
	const rest = cutColumns(`${time === "" ? word : `${fitText(word, 10)} ${bar === "" ? fitText(time, 12) : time}`}${detail}`, columns);
	return `  ${mark} ${fitText(formatTerminalText(video.title, 100), title)} ${colors.cyan(fitText(formatTerminalText(video.locale), 7))}${bar} ${colors.dim(rest.trimEnd())}`;
}
function describe({ state }, turn, colors) {
	switch (state) {
		case "published": return [colors.green("✔"), "done"];
		case "failed": return [colors.red("✖"), "failed"];
		case "unfinished": return [colors.yellow("…"), "unfinished"];
		case "completed": return [colors.green("✔"), "rendered"];
		case "submitted": return [colors.cyan(turn), "accepted"];
		case "rendering": return [colors.cyan(turn), "rendering"];
		case "planned": return [colors.dim("·"), "waiting"];
		default: return [colors.dim("·"), state];
	}
}
function formatTurn(now) {
	return turning[Math.floor(now / 100) % 10] ?? "*";
}
// src/show/progress.ts
const frameTime = 100;
const heartbeat = 6e4;
/**
* Shows a run while it works: a live list in a terminal, else a line for each stage and finished video, and a heartbeat a minute.
*
* Not a task runner such as listr2: the engine runs by itself and tells events, there may be thousands of videos in it, and
* all that is written has to go to the given stream at the given time.
*/
function makeProgress(options) {
	if (options.quiet) return makeQuiet(options);
	return options.stream.isTTY ? makeLive(options) : makePlain(options);
}
function makeLive({ stream, color, now, every }) {
	const colors = (0, import_picocolors.createColors)(color);
	let tally = makeTally(now());
	let drawn = 0;
	let over = false;
	const clear = () => {
		if (drawn > 0) stream.write(`\u001B[${drawn}A\u001B[0J`);
		drawn = 0;
	};
	const draw = () => {
		const width = Math.max(30, stream.columns ?? 80);
		const rows = Math.max(3, Math.min(14, (stream.rows ?? 24) - tally.stages.length - 4));
		const lines = formatFrame(tally, {
			colors,
			now: now(),
			width,
			rows: over ? 50 : rows,
			over
		});
		clear();
		if (lines.length > 0) stream.write(`${lines.join("\n")}\n`);
		drawn = lines.length;
	};
	const stop = every(frameTime, draw);
	return {
		show(event) {
			if (over) return;
			tally = addEvent(tally, event, now());
			if (event.type !== "note") return;
			clear();
			stream.write(`${formatNote(event, colors)}\n`);
			draw();
		},
		stop() {
			if (over) return;
			stop();
			over = true;
			draw();
		}
	};
}
function makePlain({ stream, color, now, every }) {
	const colors = (0, import_picocolors.createColors)(color);
	let tally = makeTally(now());
	const say = (text) => void stream.write(`${text}\n`);
	const stop = every(heartbeat, () => {
		if (tally.videos.size > 0) say(`… ${formatFigures(tally, now())}`);
		else if (tally.stages.length > 0) say(`… ${tally.stages.at(-1)?.stage ?? ""}, ${formatLength((now() - tally.startedAt) / 1e3)}`);
	});
	let over = false;
	return {
		show(event) {
			if (over) return;
			const before = event.type === "video" ? tally.videos.get(event.key)?.state : void 0;
			const stage = tally.stages.at(-1);
			tally = addEvent(tally, event, now());
			if (event.type === "note") say(formatNote(event, colors));
			else if (event.type === "plan") say(`plan: ${formatPlanFigures(event.plan)}`);
			else if (event.type === "stage") {
				if (stage?.stage !== event.stage || stage.text !== event.text) say(`${event.stage}: ${formatTerminalText(event.text)}`);
			} else if (before !== event.state) {
				const video = tally.videos.get(event.key);
				const line = video && formatEnd(video, colors);
				if (line) say(line);
			}
		},
		stop() {
			if (over) return;
			stop();
			over = true;
			if (tally.videos.size > 0) say(formatFigures(tally, now(), true));
		}
	};
}
function makeQuiet({ stream, color, now }) {
	const colors = (0, import_picocolors.createColors)(color);
	return {
		show(event) {
			if (event.type === "note" && event.level === "warning") stream.write(`${formatNote(event, colors)}\n`);
			if (event.type === "video" && event.state === "failed") stream.write(`${formatEnd({
				...event,
				startedAt: now(),
				changedAt: now(),
				renderedAt: void 0
			}, colors) ?? ""}\n`);
		},
		stop() {}
	};
}
function formatNote({ level, text }, colors) {
	return `${level === "warning" ? colors.yellow("warning:") : colors.cyan("note:")} ${formatTerminalText(text)}`;
}
function formatEnd(video, colors) {
	const name = `${formatTerminalText(video.page, 120)} ${formatTerminalText(video.title, 100)} (${formatTerminalText(video.locale, 20)})`;
	const detail = video.detail === void 0 ? "" : `: ${formatTerminalText(video.detail, 300)}`;
	switch (video.state) {
		case "published": return `${colors.green("done")} ${name}, ${formatLength((video.changedAt - video.startedAt) / 1e3)}`;
		case "failed": return `${colors.red("failed")} ${name}${detail}`;
		case "unfinished": return `${colors.yellow("unfinished")} ${name}${detail}`;
		default: return;
	}
}
// src/show/report.ts
/** What a run came to, for the terminal: a line a video that it worked on, what failed and whether it was paid for, and the bill. */
function formatReport(report, options) {
	const colors = import_picocolors.default.createColors(options.color);
	const rows = options.rows ?? 60;
	const done = report.videos.filter((video) => video.state === "completed" && video.suspicion == null);
	const held = report.videos.filter((video) => video.suspicion != null);
	const failed = report.videos.filter((video) => video.state === "failed");
	const name = ({ page, section, locale }) => formatTerminalText(`${page}#${section} ${locale}`, 160);
	const lines = [
		...done.slice(0, rows).map((video) => `${colors.green("✓")} ${name(video)}  ${colors.dim(`${video.seconds === null ? "" : formatLength(video.seconds)}  ${video.charge === null ? "" : formatCost$1(video.charge)}`)}`),
		...done.length > rows ? [colors.dim(`  … and ${done.length - rows} more`)] : [],
		...failed.slice(0, rows).map((video) => `${colors.red("✗")} ${name(video)}  ${video.failure === null ? "" : `${formatTerminalText(`${video.failure.code}: ${video.failure.message}`, 400)} (${formatCharged(video.failure)}${video.videoId === null ? "" : `, HeyGen id ${formatTerminalText(video.videoId, 80)}`})`}`),
		...held.slice(0, rows).map((video) => `${colors.yellow("!")} ${name(video)}  held back: ${formatTerminalText(video.suspicion ?? "", 400)}`),
		colors.bold(formatReportFigures(report))
	];
	const { balance, month } = report;
	if (balance !== null && balance.before !== null && balance.after !== null) lines.push(colors.dim(`Balance ${formatCost$1(balance.before)} → ${formatCost$1(balance.after)}; ${formatCost$1(balance.ours)} of it by this run's lengths and rates`));
	lines.push(colors.dim(`This month ${formatCost$1(month.spent)}${month.limit === null ? "" : ` of ${formatCost$1(month.limit)}`}`));
	return lines.join("\n");
}
// src/show/refund.ts
/**
* A request to HeyGen's support, ready to be sent: ids, codes, times and amounts, and nothing of the pages.
* @returns '' where there is nothing to ask for
*/
function formatRefund(rows) {
	if (rows.length === 0) return "";
	const one = rows.length === 1;
	const units = new Set(rows.map(({ bound }) => bound?.unit));
	const [unit] = units;
	const sum = units.size === 1 && unit !== void 0 ? ` (${one ? "" : "together "}at most ${formatCost$1({
		micros: rows.reduce((total, { bound }) => total + (bound?.micros ?? 0), 0),
		unit
	})})` : "";
	return [
		`Hello, ${formatWhat(rows)}. Please check whether ${one ? "it was" : "they were"} charged${sum}, and refund what was.`,
		"",
		...rows.map(({ videoId, code, message, at, foundAt, bound }) => [
			`- video ${formatTerminalText(videoId, 100)}`,
			...at === null ? [] : [`submitted ${at}`],
			...foundAt === null ? [] : [`found ${foundAt}`],
			`${formatTerminalText(code, 80)}: ${formatTerminalText(message, 200)}`,
			bound === null ? "price unknown" : `at most ${formatCost$1(bound)}`
		].join(", "))
	].join("\n");
}
function formatWhat(rows) {
	const subject = rows.length === 1 ? "this render" : `these ${rows.length} renders`;
	const doubles = rows.filter(({ code }) => code === "duplicate").length;
	if (doubles === 0) return `${subject} failed`;
	return doubles === rows.length ? `${subject} ${rows.length === 1 ? "was" : "were"} made besides the one that we asked for` : `${subject} failed, or were made besides the one that we asked for`;
}
export { formatProblem as a, wrapText as c, parseAmount as d, parseChoice as f, parseShard as h, formatPlan as i, findMode as l, parseMaxCost as m, formatReport as n, fitText as o, parseList as p, makeProgress as r, formatTerminalText as s, formatRefund as t, modes as u };
