import { o as __toESM } from "./rolldown-runtime.mjs";
import { r as require_picocolors } from "./door.mjs";
import { N as formatReportFigures, O as formatLength, T as formatCharged, Zn as formatCost, g as formatTerminalText } from "./engine.mjs";
// src/show/report.ts
var import_picocolors = __toESM(require_picocolors(), 1);
function formatReport(report, options) {
	const colors = import_picocolors.default.createColors(options.color);
	const rows = options.rows ?? 60;
	const done = report.videos.filter((video) => video.state === "completed" && video.suspicion == null);
	const held = report.videos.filter((video) => video.suspicion != null);
	const failed = report.videos.filter((video) => video.state === "failed");
	const name = ({ page, section, locale }) => formatTerminalText(`${page}#${section} ${locale}`, 160);
	const lines = [
		...done.slice(0, rows).map((video) => `${colors.green("✓")} ${name(video)}  ${colors.dim(`${video.seconds === null ? "" : formatLength(video.seconds)}  ${video.charge === null ? "" : formatCost(video.charge)}`)}`),
		...done.length > rows ? [colors.dim(`  … and ${done.length - rows} more`)] : [],
		...failed.slice(0, rows).map((video) => `${colors.red("✗")} ${name(video)}  ${video.failure === null ? "" : `${formatTerminalText(`${video.failure.code}: ${video.failure.message}`, 400)} (${formatCharged(video.failure)}${video.videoId === null ? "" : `, HeyGen id ${formatTerminalText(video.videoId, 80)}`})`}`),
		...held.slice(0, rows).map((video) => `${colors.yellow("!")} ${name(video)}  held back: ${formatTerminalText(video.suspicion ?? "", 400)}`),
		colors.bold(formatReportFigures(report))
	];
	const { balance, month } = report;
	if (balance !== null && balance.before !== null && balance.after !== null) lines.push(colors.dim(`Balance ${formatCost(balance.before)} → ${formatCost(balance.after)}; ${formatCost(balance.ours)} of it by this run's lengths and rates`));
	lines.push(colors.dim(`This month ${formatCost(month.spent)}${month.limit === null ? "" : ` of ${formatCost(month.limit)}`}`));
	return lines.join("\n");
}
export { formatReport as t };
