import { Nt as makeCaptionsKey, On as acceptSibling, Zt as acceptWording, c as parseTag, g as formatTerminalText, o as openWorld, s as makeRequest, un as upsertRows, ut as makeSurvey, wt as updateLedger } from "./engine.mjs";
// src/accept.ts
function parseAcceptPlace(text, { locale, wordingOnly }) {
	if (text === void 0) {
		if (!wordingOnly) throw new RangeError("accept needs a page, e.g. \"docs/install.md\" or \"docs/install.md#install/linux\"; --wording alone accepts every video that is kept although the wording rules changed");
		return {
			page: null,
			section: null,
			locale,
			wordingOnly
		};
	}
	const at = text.indexOf("#");
	const page = (at < 0 ? text : text.slice(0, at)).replace(/^\.\//, "");
	const section = at < 0 ? null : text.slice(at + 1);
	if (page === "" || section === "") throw new RangeError(`"${text}" names no page: expected a path from the repository's root, with "#" and a section id for one section, e.g. "docs/install.md#install/linux"`);
	return {
		page,
		section,
		locale,
		wordingOnly
	};
}
async function accept(request, world, place) {
	const { plan, ledger, head } = await makeSurvey({
		...request,
		base: request.head,
		scope: "missing"
	}, world, place.page === null ? void 0 : new Set([place.page]));
	const kept = plan.kept.filter(({ wanted }) => isAt(wanted, place));
	const held = ledger.rows.filter((row) => isHeldAt(row, place));
	const stale = place.wordingOnly ? [] : head.siblings.filter((each) => each.of !== each.now);
	const holding = stale.filter((each) => isAt(each, place));
	if (kept.length === 0 && held.length === 0 && holding.length === 0) throw new RangeError(formatNothing([
		...place.wordingOnly ? [] : ledger.rows.filter(isHeld),
		...plan.kept.map(({ wanted }) => wanted),
		...stale
	], place));
	let accepted = [];
	let renamed = new Map();
	await updateLedger(world.ledger, (now) => {
		const rows = now.rows.filter((row) => isHeldAt(row, place));
		const cleared = holding.reduce((before, each) => upsertRows(before, acceptSibling(before.rows, each)), upsertRows(now, rows.map((row) => ({
			...row,
			suspicion: null
		}))));
		const worded = acceptWording(cleared, { kept });
		({renamed} = worded);
		const reworded = kept.filter(({ row }) => renamed.has(row.key)).map(({ wanted, row }) => describe({
			...wanted,
			videoId: row.videoId
		}, "its wording rules changed"));
		const current = holding.map((each) => describe({
			...each,
			videoId: null
		}, "its translation is older than the page"));
		accepted = [
			...rows.map((row) => describe(row, row.suspicion ?? "")),
			...reworded,
			...current
		];
		return worded.ledger;
	}, {
		message: `Accept videos of ${place.page ?? "every page"}, run ${world.run}`,
		files: (files) => new Map([...renamed].flatMap(([from, keys]) => {
			const text = files.get(makeCaptionsKey(from));
			return text === void 0 ? [] : keys.map((key) => [makeCaptionsKey(key), text]);
		}))
	});
	return accepted;
}
function isHeld(row) {
	return row.suspicion != null && row.state !== "retired";
}
function isHeldAt(row, place) {
	return !place.wordingOnly && isHeld(row) && isAt(row, place);
}
function isAt({ page, section, locale }, place) {
	return (place.page === null || page === place.page) && (place.section === null || section === place.section) && (place.locale === null || locale === place.locale);
}
function describe({ page, section, locale, videoId }, why) {
	return {
		page,
		section,
		locale,
		videoId,
		why
	};
}
function formatNothing(waiting, place) {
	const asked = `${place.page ?? "all pages"}${place.section === null ? "" : `#${place.section}`}${place.locale === null ? "" : ` in ${place.locale}`}`;
	const others = waiting.map(({ page, section, locale }) => `${page}#${section} (${locale})`);
	const shown = others.slice(0, 5).join(", ");
	return `nothing of ${asked} waits to be accepted; ${others.length === 0 ? "and nothing elsewhere does" : `what does: ${shown}${others.length > 5 ? `, and ${others.length - 5} more` : ""}`}`;
}
// src/command/accept.ts
async function acceptVideos(flags, terminal) {
	const locale = flags.locale === void 0 ? null : parseTag(flags.locale);
	const place = parseAcceptPlace(flags.place, {
		locale,
		wordingOnly: flags.wording === true
	});
	const opened = await openWorld(flags, terminal, () => {}, { reading: false });
	const accepted = await accept(await makeRequest("plan", flags, opened), opened.world, place);
	const lines = accepted.map((each) => formatTerminalText(`${each.page}#${each.section} (${each.locale}): ${each.why}`, 400));
	terminal.stdout.write(flags.json === true ? `${JSON.stringify({ accepted }, null, 2)}\n` : `Accepted, and in their pages by the next run:\n${lines.map((line) => `  ${line}\n`).join("")}`);
	return 0;
}
export { acceptVideos };
