import { E as formatCount, j as formatMonthName, k as formatLocale } from "./engine.mjs";
// src/show/chart.ts
const mostSlices = 8;
function formatCostCharts(report) {
	const { byLocale, byPage, totals } = report;
	const charged = totals.charge.micros > 0;
	const pick = ({ charge, estimate }) => (charged ? charge : estimate)?.micros ?? 0;
	const what = charged ? "Charge" : "Estimate";
	return [formatPie(`${what} by language (${totals.charge.unit})`, byLocale.map((total) => [formatLocale(total.locale), pick(total)])), formatPie(`${what} by page (${totals.charge.unit})`, byPage.map((total) => [total.page, pick(total)]))].filter((chart) => chart !== "");
}
function formatMonthChart({ month, startedAt }) {
	const { before, spent } = month;
	if (before.length === 0) return "";
	const months = [...before, {
		month: startedAt.slice(0, 7),
		spent
	}];
	return formatMermaid([
		"xychart-beta",
		`  title "Spent by month (${spent.unit})"`,
		`  x-axis [${months.map((each) => `"${formatMonthName(each.month, startedAt)}"`).join(", ")}]`,
		`  y-axis "${spent.unit}" 0 --> ${formatNumber(Math.max(1, ...months.map((each) => each.spent.micros)))}`,
		`  bar [${months.map((each) => formatNumber(each.spent.micros)).join(", ")}]`
	]);
}
function formatPie(title, values) {
	const slices = values.filter(([, micros]) => micros > 0).toSorted(([, a], [, b]) => b - a);
	if (slices.length < 2) return "";
	const rest = slices.splice(slices.length > mostSlices ? 7 : mostSlices);
	if (rest.length > 0) slices.push([formatCount(rest.length, "other"), rest.reduce((sum, [, micros]) => sum + micros, 0)]);
	return formatMermaid([
		"pie showData",
		`  title ${title}`,
		...slices.map(([name, micros]) => `  "${formatLabel(name)}" : ${formatNumber(micros)}`)
	]);
}
function formatMermaid(lines) {
	return [
		"```mermaid",
		...lines,
		"```"
	].join("\n");
}
function formatLabel(text) {
	return text.replace(/[^\p{L}\p{N} (),./-]/gu, "").replaceAll("://", " ").slice(0, 60).toWellFormed().trim() || "–";
}
function formatNumber(micros) {
	return (micros / 1e6).toFixed(4);
}
export { formatMonthChart as n, formatCostCharts as t };
