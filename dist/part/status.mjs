import { o as __toESM } from "./rolldown-runtime.mjs";
import { St as readLedger, Wt as listRefunds, Zn as formatCost, fn as spentInMonth, g as formatTerminalText, l as readOwnSettings, m as formatProblem, mn as sumOutstanding, o as openWorld, on as findInFlight, sn as findOwned, wn as parseConfig } from "./engine.mjs";
import { r as require_picocolors } from "./door.mjs";
import { t as formatRefund } from "./refund.mjs";
// src/show/status.ts
var import_picocolors = __toESM(require_picocolors(), 1);
function formatStatus(status, options) {
	const colors = import_picocolors.default.createColors(options.color);
	const line = (row) => `  ${formatTerminalText(`${row.page}#${row.section}`, 100)} ${row.locale}  ${colors.dim(row.state)}${row.videoId === null ? "" : `  ${formatTerminalText(row.videoId, 80)}`}${row.failure === null ? "" : `  ${colors.red(formatTerminalText(`${row.failure.code}: ${row.failure.message}`, 200))}`}${row.suspicion == null ? "" : `  ${colors.yellow(formatTerminalText(row.suspicion, 300))}`}`;
	const list = (title, rows) => rows.length === 0 ? [] : [
		colors.bold(`${title} (${rows.length})`),
		...rows.slice(0, 50).map(line),
		...rows.length > 50 ? [colors.dim(`  … and ${rows.length - 50} more`)] : []
	];
	const { video, run, month, balanceFloor } = status.limits;
	const others = [
		...video ? [`one video ${formatCost(video)}`] : [],
		...run ? [`one run ${formatCost(run)}`] : [],
		...balanceFloor ? [`balance never below ${formatCost(balanceFloor)}`] : []
	];
	return [
		...list("In flight", status.inFlight),
		...list("Held back", status.suspicious),
		...status.suspicious.length > 0 ? [colors.dim("  docreel accept <page>[#section] lets one into its page")] : [],
		...list("Failed", status.failed),
		`${colors.bold("Owned")} ${status.owned} ${status.owned === 1 ? "video" : "videos"}`,
		`${colors.bold("This month")} ${formatCost(status.spentThisMonth)}${month === void 0 ? ", no limit" : ` of ${formatCost(month)}`}${status.outstanding.micros > 0 ? `, ${formatCost(status.outstanding)} of it reserved and not billed yet` : ""}`,
		...others.length > 0 ? [`${colors.bold("Limits")} ${others.join(", ")}`] : [],
		...status.refund === "" ? [] : [
			"",
			colors.bold("For HeyGen's support"),
			status.refund
		]
	].join("\n");
}
// src/status.ts
async function readStatus(branch, month, unit, limits) {
	const { ledger, problems } = await readLedger(branch);
	return {
		owned: findOwned(ledger).size,
		inFlight: findInFlight(ledger),
		failed: ledger.rows.filter((row) => row.state === "failed"),
		suspicious: ledger.rows.filter((row) => row.suspicion != null && row.state !== "retired"),
		spentThisMonth: spentInMonth(ledger, month, unit),
		outstanding: sumOutstanding(ledger, unit),
		refund: formatRefund(listRefunds(ledger.rows)),
		limits,
		problems
	};
}
// src/command/status.ts
async function showStatus(flags, terminal) {
	const { world } = await openWorld({
		...flags,
		head: "HEAD"
	}, terminal, () => {});
	const settings = await readOwnSettings(world.repository.root, flags.config);
	const { config } = parseConfig(settings.text, settings.path);
	const standing = await readStatus(world.ledger, new Date().toISOString().slice(0, 7), config.rates.unit, config.limits);
	for (const problem of standing.problems) terminal.stderr.write(`${formatProblem(problem, { color: terminal.color })}\n`);
	terminal.stdout.write(flags.json === true ? `${JSON.stringify(standing, null, 2)}\n` : `${formatStatus(standing, { color: terminal.color })}\n`);
	return standing.problems.some((problem) => problem.severity === "error") ? 2 : 0;
}
export { showStatus };
