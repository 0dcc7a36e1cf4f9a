import { C as formatAmount, E as formatCount, F as formatVideoLength, Nn as cutText, P as formatState, T as formatCharged, k as formatLocale, x as formatWhy } from "./engine.mjs";
import { f as formatMarkdownSentence, l as formatMarkdownFigure, m as formatMarkdownText, p as formatMarkdownTable, s as formatMarkdownCode, u as formatMarkdownLink } from "./storyboard.mjs";
// src/show/table.ts
function makeRows(things, most, what, format) {
	const rows = things.slice(0, most).map((thing, at) => format(thing, things[at - 1]));
	if (things.length <= most) return rows;
	const width = rows[0]?.length ?? 1;
	return [...rows, [`… and ${formatCount(things.length - most, `more ${what}`)}`, ...Array.from({ length: width - 1 }, () => "")]];
}
function formatTitle({ title, video }, most = 80) {
	return formatMarkdownLink(formatMarkdownText(title, most), video?.url);
}
function formatVideoTable(videos, most) {
	const rows = makeRows(videos, most, "video", (video, before) => {
		return [
			video.page === before?.page ? "" : formatMarkdownCode(video.page, 100),
			formatTitle(video),
			formatLocale(video.locale),
			formatMarkdownText(formatWhy(video.reason, video.stale), 140),
			...[
				formatVideoLength(video),
				formatAmount(video.estimate.cost),
				formatAmount(video.charge)
			].map(formatMarkdownFigure),
			formatState(video)
		];
	});
	return formatMarkdownTable([
		"Page",
		"Section",
		"Language",
		"Why",
		"Length>",
		"Estimate>",
		"Charge>",
		"State"
	], rows);
}
function formatPageTable(videos, most) {
	const rows = makeRows([...Map.groupBy(videos, ({ page }) => page)], most, "page", ([page, all]) => {
		const states = [...Map.groupBy(all, formatState)].map(([state, some]) => `${some.length} ${state}`);
		return [
			formatMarkdownCode(page, 100),
			String(all.length),
			states.join(", ")
		];
	});
	return formatMarkdownTable([
		"Page",
		"Videos>",
		"State"
	], rows);
}
function formatFailureTable(videos, most) {
	const rows = makeRows(videos, most, "failed video", (video) => {
		const { failure } = video;
		const why = failure ? `${formatMarkdownCode(failure.code, 60)} ${formatMarkdownText(failure.message, 200)}` : "no reason was given";
		return [
			formatMarkdownCode(video.page, 100),
			formatMarkdownText(video.title, 80),
			formatLocale(video.locale),
			why,
			failure ? formatCharged(failure) : "–",
			video.videoId === null ? "–" : formatMarkdownCode(video.videoId, 80)
		];
	});
	return formatMarkdownTable([
		"Page",
		"Section",
		"Language",
		"What happened",
		"Money",
		"HeyGen id"
	], rows);
}
function formatSavedTable(videos, most) {
	const rows = makeRows(videos, most, "video", (video) => [
		formatMarkdownCode(video.page, 100),
		formatTitle(video),
		formatLocale(video.locale),
		formatMarkdownText(formatWhy(video.reason, video.stale), 140),
		formatMarkdownFigure(formatAmount(video.saved))
	]);
	return formatMarkdownTable([
		"Page",
		"Section",
		"Language",
		"Why it stays",
		"Saved>"
	], rows);
}
function formatProblemList(problems, most) {
	const order = {
		error: 0,
		warning: 1,
		notice: 2
	};
	return [...[...problems].sort((a, b) => order[a.severity] - order[b.severity]).slice(0, most).map(({ severity, file, line, message, hint }) => `- **${severity}** ${formatMarkdownCode(line === void 0 ? file : `${file}:${line}`)} ${formatMarkdownSentence(cutText(message, 300))}${hint === void 0 ? "" : ` — ${formatMarkdownSentence(cutText(hint, 600))}`}`), ...problems.length > most ? [`- … and ${problems.length - most} more`] : []].join("\n");
}
function formatSteps(steps) {
	return steps.map((step) => `- ${formatMarkdownSentence(step)}`).join("\n");
}
export { formatSteps as a, makeRows as c, formatSavedTable as i, formatPageTable as n, formatTitle as o, formatProblemList as r, formatVideoTable as s, formatFailureTable as t };
