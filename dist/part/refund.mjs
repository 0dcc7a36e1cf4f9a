import { Zn as formatCost, g as formatTerminalText } from "./engine.mjs";
// src/show/refund.ts
function formatRefund(rows) {
	if (rows.length === 0) return "";
	const one = rows.length === 1;
	const units = new Set(rows.map(({ bound }) => bound?.unit));
	const [unit] = units;
	const sum = units.size === 1 && unit !== void 0 ? ` (${one ? "" : "together "}at most ${formatCost({
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
			bound === null ? "price unknown" : `at most ${formatCost(bound)}`
		].join(", "))
	].join("\n");
}
function formatWhat(rows) {
	const subject = rows.length === 1 ? "this render" : `these ${rows.length} renders`;
	const doubles = rows.filter(({ code }) => code === "duplicate").length;
	if (doubles === 0) return `${subject} failed`;
	return doubles === rows.length ? `${subject} ${rows.length === 1 ? "was" : "were"} made besides the one that we asked for` : `${subject} failed, or were made besides the one that we asked for`;
}
export { formatRefund as t };
