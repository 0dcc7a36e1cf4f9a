import { it as cutText } from "./engine.mjs";
import { O as formatState, _ as formatWhy, b as formatCharged, f as formatMarkdownSentence, k as formatVideoLength, l as formatMarkdownFigure, m as formatMarkdownText, p as formatMarkdownTable, s as formatMarkdownCode, u as formatMarkdownLink, w as formatLocale, x as formatCount, y as formatAmount } from "./storyboard.mjs";
// src/show/table.ts
/** Parts that the job summary, the pull request and the comment share: markdown from a report. */
/** `… and 340 more`, as a last row, where rows were left out. */
function cutRows(rows, most, what) {
	if (rows.length <= most) return rows;
	const width = rows[0]?.length ?? 1;
	return [...rows.slice(0, most), [`… and ${formatCount(rows.length - most, `more ${what}`)}`, ...Array.from({ length: width - 1 }, () => "")]];
}
/** A section's title that leads to its video. */
function formatTitle({ title, video }, most = 80) {
	return formatMarkdownLink(formatMarkdownText(title, most), video?.url);
}
/** Every video that the run worked on, by page. */
function formatVideoTable(videos, most) {
	let page = "";
	const rows = videos.map((video) => {
		const first = video.page === page ? "" : formatMarkdownCode(video.page, 100);
		page = video.page;
		return [
			first,
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
	], cutRows(rows, most, "video"));
}
/** One line a page instead of one a video. */
function formatPageTable(videos, most) {
	const rows = [...Map.groupBy(videos, ({ page }) => page)].map(([page, all]) => {
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
	], cutRows(rows, most, "page"));
}
/** What failed, why, and whether it may have been paid for. */
function formatFailureTable(videos, most) {
	const rows = videos.map((video) => {
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
	], cutRows(rows, most, "failed video"));
}
/** What was not bought because it is owned. */
function formatSavedTable(videos, most) {
	const rows = videos.map((video) => [
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
	], cutRows(rows, most, "video"));
}
/** Problems as a list, worst first. */
function formatProblemList(problems, most) {
	const order = {
		error: 0,
		warning: 1,
		notice: 2
	};
	const lines = [...problems].sort((a, b) => order[a.severity] - order[b.severity]).map(({ severity, file, line, message, hint }) => `- **${severity}** ${formatMarkdownCode(line === void 0 ? file : `${file}:${line}`)} ${formatMarkdownSentence(cutText(message, 300))}${hint === void 0 ? "" : ` — ${formatMarkdownSentence(cutText(hint, 600))}`}`);
	return [...lines.slice(0, most), ...lines.length > most ? [`- … and ${lines.length - most} more`] : []].join("\n");
}
/** What a person can do now. */
function formatSteps(steps) {
	return steps.map((step) => `- ${formatMarkdownSentence(step)}`).join("\n");
}
export { formatSavedTable as a, formatVideoTable as c, formatProblemList as i, formatFailureTable as n, formatSteps as o, formatPageTable as r, formatTitle as s, cutRows as t };
