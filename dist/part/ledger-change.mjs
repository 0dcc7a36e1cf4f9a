import { Pt as ledgerSchemas, Vt as addDuplicate, cn as findRow, cr as object, hn as LedgerError, in as appendCharges, ln as upsertRow, lr as record, nr as array, qn as lazy, ur as string } from "./engine.mjs";
// src/core/ledger-change.ts
function mergeChange(ledger, change) {
	const left = [];
	let next = ledger;
	for (const row of change.rows) {
		const merged = mergeRow(next, row);
		if (merged === void 0) left.push(row);
		else next = merged;
	}
	const refused = new Set(left.map(({ key, attempt }) => `${key} ${attempt}`));
	const charges = change.charges.filter((line) => line.event !== "released" || !refused.has(`${line.key} ${line.attempt}`));
	return {
		ledger: left.reduce(keepId, appendCharges(next, charges)),
		left
	};
}
function mergeRow(ledger, row) {
	const now = findRow(ledger, row.key);
	if (now !== void 0) {
		if (isKnown(now, row)) return ledger;
		if (now.attempt === row.attempt && now.videoId !== null && row.videoId !== now.videoId) return void 0;
		if (row.state === "failed" && row.videoId === null && now.run !== row.run) return void 0;
	}
	const ways = row.videoId === null ? [[]] : [
		[],
		["completed"],
		["completed", "published"]
	];
	for (const way of ways) try {
		return [...way, row.state].reduce((next, state) => upsertRow(next, {
			...row,
			state
		}), ledger);
	} catch (error) {
		if (!(error instanceof LedgerError)) throw error;
	}
}
function keepId(ledger, { key, videoId, attempt, submittedAt, reservedAt }) {
	const now = findRow(ledger, key);
	return now === void 0 || videoId === null ? ledger : addDuplicate(ledger, now, {
		videoId,
		attempt,
		submittedAt,
		at: submittedAt ?? reservedAt
	});
}
function isKnown(now, row) {
	if (now.attempt !== row.attempt || now.videoId !== row.videoId || now.video?.sha256 !== row.video?.sha256) return false;
	return now.state === "linked" && row.state === "published" && now.page === row.page && now.section === row.section;
}
function isRecorded(ledger, row) {
	return row.videoId === null || findRow(ledger, row.key)?.videoId === row.videoId;
}
const openSchema = lazy(() => object({
	lineage: string().nullable(),
	rows: array(ledgerSchemas().row),
	charges: array(ledgerSchemas().charge),
	files: record(string(), string())
}));
function formatChange(change, lineage) {
	return JSON.stringify({
		lineage,
		rows: change.rows,
		charges: change.charges,
		files: Object.fromEntries(change.files)
	});
}
function parseChanges(text) {
	const lines = text.split("\n").filter((line) => line.trim() !== "");
	const changes = lines.flatMap((line) => {
		try {
			const { lineage, rows, charges, files } = openSchema().parse(JSON.parse(line));
			return [{
				lineage,
				rows,
				charges,
				files: new Map(Object.entries(files))
			}];
		} catch {
			return [];
		}
	});
	return {
		changes,
		broken: lines.length - changes.length
	};
}
export { parseChanges as i, isRecorded as n, mergeChange as r, formatChange as t };
