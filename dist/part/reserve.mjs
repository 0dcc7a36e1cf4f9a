import { Cn as hashHeard, cn as findRow, en as hashSource, in as appendCharges, un as upsertRows } from "./engine.mjs";
// src/stage/reserve.ts
function makeReservation(job, run, at, voice) {
	const { wanted } = job;
	return {
		key: wanted.key,
		page: wanted.page,
		section: wanted.section,
		title: wanted.title,
		locale: wanted.locale,
		way: wanted.way,
		sourceKey: wanted.sourceKey,
		narration: wanted.narration.text,
		sourceWords: hashSource(wanted.narration),
		heard: hashHeard(wanted.narration),
		recipe: wanted.recipe,
		...voice === void 0 ? {} : { voice },
		...wanted.sibling === void 0 ? {} : { sibling: wanted.sibling },
		state: "reserved",
		attempt: job.attempt,
		expectedSeconds: job.estimate.seconds,
		reserved: job.estimate.upper ?? null,
		run,
		reservedAt: at,
		submittedAt: null,
		completedAt: null,
		videoId: null,
		seconds: null,
		charge: null,
		video: null,
		poster: null,
		captions: null,
		failure: null
	};
}
function makeCharge(row, event, at) {
	const cost = event === "reserved" ? row.reserved : event === "charged" ? row.charge : null;
	return {
		at,
		run: row.run,
		key: row.key,
		attempt: row.attempt,
		event,
		micros: cost?.micros ?? 0,
		unit: cost?.unit ?? row.reserved?.unit ?? "usd",
		page: row.page,
		section: row.section,
		locale: row.locale
	};
}
function reserveJobs(ledger, jobs, run, at, findVoice = () => void 0) {
	const rows = jobs.map((job) => makeReservation(job, run, at, findVoice(job.wanted)));
	return appendCharges(upsertRows(ledger, rows), rows.map((row) => makeCharge(row, "reserved", at)));
}
function isOpen(ledger, job) {
	const row = findRow(ledger, job.wanted.key);
	return row === void 0 || row.attempt < job.attempt && ![
		"reserved",
		"submitted",
		"completed"
	].includes(row.state);
}
async function reserve(input) {
	const { jobs, world, journal, ask } = input;
	const at = new Date(world.clock.now()).toISOString();
	const result = await journal.commit(async (ledger) => {
		const refused = await ask(ledger);
		return refused === null ? reserveJobs(ledger, jobs.filter((job) => job.wanted.translation === void 0 && isOpen(ledger, job)), world.run, at, input.findVoice) : { refused };
	}, {
		message: `Reserve ${jobs.length} ${jobs.length === 1 ? "video" : "videos"}, run ${world.run}`,
		lease: true
	});
	return result.state === "refused" ? result.refused : null;
}
export { makeReservation as n, reserve as r, makeCharge as t };
