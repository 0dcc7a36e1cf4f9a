import { Tt as formatFault, o as openWorld, s as makeRequest, un as upsertRows, ut as makeSurvey, wt as updateLedger } from "./engine.mjs";
import { n as makeReservation } from "./reserve.mjs";
// src/baseline.ts
async function takeBaseline(request, world) {
	const { plan } = await makeSurvey({
		...request,
		base: request.head,
		scope: "missing"
	}, world);
	const [fault, ...more] = plan.problems.filter(({ severity }) => severity === "error");
	if (fault !== void 0) {
		const others = more.length === 0 ? "" : ` (and ${more.length} more, which \`docreel plan --base none\` lists)`;
		throw new RangeError(`nothing was taken as owned, for what cannot be read now would be bought later: ${formatFault(fault)}${others}`);
	}
	const at = new Date(world.clock.now()).toISOString();
	const rows = plan.jobs.filter(({ wanted }) => wanted.translation === void 0).map((job) => ({
		...makeReservation({
			...job,
			attempt: 1
		}, world.run, at),
		state: "baseline",
		reserved: null
	}));
	await updateLedger(world.ledger, (ledger) => {
		const known = new Set(ledger.rows.map((row) => row.key));
		return upsertRows(ledger, rows.filter((row) => !known.has(row.key)));
	}, { message: `Take ${rows.length} videos as owned, run ${world.run}` });
	return rows.length;
}
// src/command/baseline.ts
async function takeAsOwned(flags, terminal) {
	const opened = await openWorld(flags, terminal, () => {}, { reading: false });
	const count = await takeBaseline(await makeRequest("plan", flags, opened), opened.world);
	terminal.stdout.write(flags.json === true ? `${JSON.stringify({ taken: count })}\n` : `${count === 1 ? "1 video is" : `${count} videos are`} taken as owned; nothing was rendered or paid for\n`);
	return 0;
}
export { takeAsOwned };
