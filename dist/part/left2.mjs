import { i as parseChanges, n as isRecorded, r as mergeChange } from "./ledger-change.mjs";
import { wt as updateLedger } from "./engine.mjs";
import { i as formatError } from "./door.mjs";
// src/stage/left.ts
async function takeUpLeft(world) {
	const say = (level, text) => {
		world.emit({
			type: "note",
			level,
			text
		});
	};
	try {
		const parts = await world.writeAhead.readLeft();
		if (parts.length === 0) return;
		const changes = parts.flatMap(({ text }) => parseChanges(text).changes);
		let left = [];
		let ours = changes;
		const lay = (ledger) => {
			ours = changes.filter(({ lineage }) => lineage === null || ledger.lineage === void 0 || lineage === ledger.lineage);
			left = [];
			return ours.reduce((before, change) => {
				const merged = mergeChange(before, change);
				left = [...left, ...merged.left];
				return merged.ledger;
			}, ledger);
		};
		const { ledger } = await updateLedger(world.ledger, lay, {
			message: `Take up what an earlier run left, run ${world.run}`,
			files: () => new Map(ours.flatMap(({ files }) => [...files]))
		});
		if (ours.length > 0) say("info", `took up ${ours.length} ${ours.length === 1 ? "step" : "steps"} that an earlier run in this clone could not push before it ended`);
		for (const row of left) if (!isRecorded(ledger, row)) say("warning", `HeyGen video ${row.videoId} of ${row.page}#${row.section} (${row.locale}) is paid for, and the ledger has another one: ask HeyGen for a refund of it`);
		if (ours.length < changes.length) {
			say("warning", `${changes.length - ours.length} steps in ${world.writeAhead.folder} belong to another ledger than the one that stands now: they are left there; delete them if that ledger is gone for good`);
			return;
		}
		for (const part of parts) await world.writeAhead.drop(part);
	} catch (error) {
		say("warning", `what an earlier run left in ${world.writeAhead.folder} could not be taken up: ${formatError(error)}`);
	}
}
export { takeUpLeft as t };
