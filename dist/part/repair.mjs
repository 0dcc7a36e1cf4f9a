import { o as __toESM } from "./rolldown-runtime.mjs";
import { Cn as hashHeard, Ct as readLedgerHistory, Et as parseLedger, Mt as formatLedger, Sn as priceSeconds, Tt as formatFault, Vt as addDuplicate, Zn as formatCost, an as emptyLedger, cn as findRow, en as hashSource, g as formatTerminalText, gn as isOwed, hn as LedgerError, in as appendCharges, jt as GitError, o as openWorld, r as startProgress, s as makeRequest, un as upsertRows, ut as makeSurvey, xn as learnRates, yn as estimateWanted } from "./engine.mjs";
import { n as makeFailure, o as parseLeases } from "./failure.mjs";
import { T as parseMarker, n as settleMs } from "./repeat.mjs";
import { t as takeUpLeft } from "./left2.mjs";
import { r as require_picocolors } from "./door.mjs";
// src/core/mend.ts
function joinLedgers(damaged, earlier) {
	if (earlier === null) return damaged;
	const read = new Set(damaged.rows.map(({ key }) => key));
	const lineage = damaged.lineage ?? earlier.lineage;
	return {
		...appendCharges({
			...earlier,
			rows: [...damaged.rows, ...earlier.rows.filter(({ key }) => !read.has(key))]
		}, damaged.charges),
		serial: Math.max(damaged.serial, earlier.serial),
		...lineage === void 0 ? {} : { lineage }
	};
}
function parseSound(files) {
	const { ledger, problems } = parseLedger(files);
	return files.size > 0 && problems.length === 0 ? ledger : null;
}
function adoptFound(start, found, context) {
	const wanted = new Map(context.wanted.filter(({ translation }) => translation === void 0).map((each) => [`${findKind(each)} ${each.key.slice(0, 16)}`, each]));
	const rows = new Map(start.rows.map((row) => [`${findKind(row)} ${row.key.slice(0, 16)}`, row.key]));
	let ledger = start;
	const rebuilt = new Set();
	const completed = new Set();
	let foreign = 0;
	for (const [name, group] of Map.groupBy(found, ({ kind, mark }) => `${kind} ${mark}`)) {
		const key = rows.get(name);
		const row = key === void 0 ? void 0 : findRow(ledger, key);
		const asked = wanted.get(name);
		if (row !== void 0) {
			const next = completeRow(ledger, row, group, context);
			if (next !== ledger && findRow(next, row.key)?.videoId !== row.videoId) completed.add(row.key);
			ledger = next;
		} else if (asked !== void 0) {
			ledger = rebuildRow(ledger, asked, group, context);
			rebuilt.add(asked.key);
		} else foreign += group.length;
	}
	const known = new Set(start.rows.flatMap(({ wasted = [] }) => wasted.map(({ videoId }) => videoId)));
	return {
		ledger,
		foreign,
		rebuilt: ledger.rows.filter(({ key }) => rebuilt.has(key)),
		completed: ledger.rows.filter(({ key }) => completed.has(key)),
		wasted: ledger.rows.flatMap(({ wasted = [] }) => wasted.map(({ videoId }) => videoId)).filter((id) => !known.has(id))
	};
}
function findKind({ way }) {
	return way === "dubbed" ? "dubbing" : "video";
}
function completeRow(start, row, group, context) {
	const wasted = new Set(row.wasted?.map(({ videoId }) => videoId));
	const candidates = group.filter(({ attempt, videoId }) => !wasted.has(videoId) && (attempt > row.attempt || attempt === row.attempt && row.videoId === null || videoId === row.videoId));
	const best = (row.video === null ? void 0 : pickBest(candidates.filter(({ attempt, status }) => attempt > row.attempt && status !== "failed"))) ?? pickBest(candidates);
	let ledger = start;
	let now = row;
	if (best !== void 0 && best.videoId !== row.videoId) {
		now = makeRow({
			...row,
			run: context.run,
			wasted: listWasted(row)
		}, best, context);
		ledger = appendCharges({
			...ledger,
			rows: ledger.rows.map((each) => each === row ? now : each)
		}, makeLines(now, context.at));
	}
	return keepOthers(ledger, now, group.filter(({ attempt, status }) => attempt >= row.attempt || status === "failed"), context.at);
}
function rebuildRow(start, wanted, group, context) {
	const best = pickBest(group);
	if (best === void 0) return start;
	const estimate = estimateWanted(wanted, context.tariff);
	const { key, page, section, title, locale, way, sourceKey, narration, recipe } = wanted;
	const row = makeRow({
		key,
		page,
		section,
		title,
		locale,
		way,
		sourceKey,
		narration: narration.text,
		sourceWords: hashSource(narration),
		heard: hashHeard(narration),
		recipe,
		state: "reserved",
		attempt: best.attempt,
		expectedSeconds: estimate.seconds,
		reserved: estimate.upper ?? null,
		run: context.run,
		reservedAt: best.createdAt ?? context.at,
		submittedAt: null,
		completedAt: null,
		videoId: null,
		seconds: null,
		charge: null,
		video: null,
		poster: null,
		captions: null,
		failure: null
	}, best, context);
	return keepOthers(appendCharges(upsertRows(start, [row]), makeLines(row, context.at)), row, group, context.at);
}
function pickBest(group) {
	const order = [
		"completed",
		"running",
		"missing",
		"failed"
	];
	return group.toSorted((a, b) => order.indexOf(a.status) - order.indexOf(b.status) || b.attempt - a.attempt)[0];
}
function makeRow(row, { attempt, videoId, status, seconds, createdAt, failure }, { tariff, at }) {
	const charge = status !== "completed" ? null : (seconds === null ? void 0 : priceSeconds(row.recipe, seconds, tariff)) ?? row.reserved;
	const { wasted, ...rest } = row;
	return {
		...rest,
		...wasted === void 0 || wasted.length === 0 ? {} : { wasted },
		state: status === "completed" ? "completed" : status === "failed" ? "failed" : "submitted",
		attempt,
		videoId,
		submittedAt: createdAt ?? at,
		completedAt: status === "completed" ? createdAt ?? at : null,
		seconds: status === "completed" ? seconds : null,
		charge,
		failure: status === "failed" ? failure ?? {
			code: "rendering-failed",
			message: "HeyGen gave no reason",
			charged: "maybe",
			passing: false,
			at
		} : null
	};
}
function listWasted({ wasted = [], state, videoId, attempt, submittedAt, charge, reserved, failure }) {
	return state === "failed" && videoId !== null && failure !== null && isOwed(failure) ? [...wasted, {
		videoId,
		attempt,
		submittedAt,
		bound: charge ?? reserved,
		failure
	}] : wasted;
}
function makeLines(row, at) {
	const { run, key, attempt, page, section, locale, reserved, charge, state, failure } = row;
	const line = (event, amount) => ({
		at: row.submittedAt ?? at,
		run,
		key,
		attempt,
		event,
		micros: amount?.micros ?? 0,
		unit: amount?.unit ?? reserved?.unit ?? "usd",
		page,
		section,
		locale
	});
	if (state === "failed") return [failure?.charged === "no" ? line("released", null) : line("charged", reserved)];
	return [line("reserved", reserved), ...charge === null ? [] : [line("charged", charge)]];
}
function keepOthers(start, { key }, group, at) {
	return group.reduce((ledger, each) => {
		const row = findRow(ledger, key);
		if (row === void 0 || each.videoId === row.videoId || each.status === "failed" && each.failure?.charged === "no") return ledger;
		return addDuplicate(ledger, row, {
			videoId: each.videoId,
			attempt: each.attempt,
			submittedAt: each.createdAt,
			at,
			...each.failure === null ? {} : { failure: {
				...each.failure,
				at
			} }
		});
	}, start);
}
// src/git/ledger-mend.ts
const tries = 5;
async function replaceLedger(branch, make, message) {
	for (let attempt = 1; attempt <= tries; attempt += 1) {
		const { head, files } = await branch.read();
		const ledger = await make({
			head,
			files
		});
		if (ledger === null) return head;
		const { serial, lineage } = ledger;
		const whole = formatLedger({
			...emptyLedger,
			serial,
			...lineage === void 0 ? {} : { lineage }
		}, ledger);
		const gone = [...files.keys()].filter((path) => path.startsWith("pages/") && !whole.has(path));
		const edits = new Map([...[...whole].filter(([path, text]) => files.get(path) !== text), ...gone.map((path) => [path, null])]);
		const written = await branch.write(head, edits, message);
		if (written !== "stale") return written;
	}
	throw new GitError({
		command: "git push",
		code: null,
		stderr: "",
		what: `The ledger's branch moved ${tries} times while it was being repaired.`,
		hint: "other runs are writing it; try again when they have ended"
	});
}
// src/repair.ts
const longestSearch = 500;
async function repair(request, world) {
	const { heygen } = world;
	if (heygen?.listMarked === void 0) throw new Error("no HeyGen key: set the variable HEYGEN_API_KEY. What was bought can only be told by HeyGen's list");
	const survey = await makeSurvey({
		...request,
		base: null,
		scope: "missing"
	}, world);
	let result;
	await replaceLedger(world.ledger, async ({ head, files }) => {
		const { ledger: read, problems: damage } = parseLedger(files);
		checkState(damage, files, world);
		const { earlier, age } = damage.length === 0 || head === null ? {
			earlier: null,
			age: 0
		} : await findEarlier(world, head);
		const joined = joinLedgers(read, earlier);
		const tariff = await makeTariff(joined, survey.config, survey.head.wanted.map(({ recipe }) => recipe.look), heygen);
		const mended = adoptFound(joined, await listFound(heygen, world, earlier === null && (damage.length > 0 || files.size === 0)), {
			wanted: survey.head.wanted,
			tariff,
			run: world.run,
			at: new Date(world.clock.now()).toISOString()
		});
		const changed = damage.length > 0 || mended.ledger !== joined;
		result = {
			damage,
			kept: read.rows.length,
			rebuilt: mended.rebuilt,
			completed: mended.completed,
			wasted: mended.wasted,
			foreign: mended.foreign,
			written: changed,
			restored: {
				videos: joined.rows.length - read.rows.length,
				charges: joined.charges.length - read.charges.length
			},
			unknown: listUnknown(mended, damage.length > 0 || files.size === 0, earlier !== null)
		};
		return changed ? {
			...mended.ledger,
			serial: Math.max(mended.ledger.serial, (earlier?.serial ?? 0) + age)
		} : null;
	}, `Repair the ledger, run ${world.run}`);
	if (result === void 0) throw new Error("the ledger could not be read");
	await takeUpLeft(world);
	return result;
}
function checkState(damage, files, { clock }) {
	const newer = damage.find(({ code }) => code === "ledger-newer");
	if (newer !== void 0) throw new LedgerError(`${newer.file}: ${newer.message}; ${newer.hint ?? ""}`);
	const busy = [...parseLeases(files)].find(([, until]) => until > clock.now());
	if (busy !== void 0) throw new LedgerError(`Run ${busy[0]} is at work, or was until a moment ago, and may know more than the ledger: repair it when that run has ended, or after ${new Date(busy[1]).toISOString()}.`);
}
async function findEarlier(world, head) {
	let age = 0;
	for await (const files of readLedgerHistory(world.repository, head)) {
		age += 1;
		const earlier = parseSound(files);
		if (earlier !== null) return {
			earlier,
			age
		};
		if (age >= longestSearch) break;
	}
	return {
		earlier: null,
		age
	};
}
async function makeTariff(ledger, { rates }, looks, heygen) {
	const kinds = await Promise.all([...new Set(looks)].map(async (id) => [id, (await heygen.readLook(id).catch(() => void 0))?.kind]));
	return {
		rates,
		learned: learnRates(ledger),
		lookKinds: new Map(kinds.flatMap(([id, kind]) => kind === void 0 ? [] : [[id, kind]]))
	};
}
async function listFound(heygen, world, again) {
	const look = async () => (await Promise.all(["video", "dubbing"].map(async (kind) => (await heygen.listMarked?.(kind) ?? []).flatMap((remote) => makeFound(kind, remote, world))))).flat();
	world.emit({
		type: "stage",
		stage: "read",
		text: "looking through HeyGen's list for videos with a mark of Docreel's"
	});
	const first = await look();
	if (!again) return first;
	world.emit({
		type: "note",
		level: "info",
		text: `looking again in ${settleMs / 1e3} s: a video that was bought a moment ago shows late`
	});
	await world.clock.sleep(settleMs, world.signal);
	return look();
}
function makeFound(kind, remote, { clock }) {
	const marker = parseMarker(remote.title);
	if (marker === null || remote.status === "missing") return [];
	const failure = remote.status === "failed" ? {
		...makeFailure(remote.failureCode, remote.failureMessage),
		at: new Date(clock.now()).toISOString()
	} : null;
	const createdAt = remote.createdAt === null ? null : new Date(remote.createdAt * 1e3).toISOString();
	return [{
		kind,
		videoId: remote.id,
		mark: marker.key,
		attempt: marker.attempt,
		status: remote.status,
		createdAt,
		seconds: remote.seconds,
		failure
	}];
}
function listUnknown({ rebuilt, foreign }, damaged, hasEarlier) {
	return [
		...foreign === 0 ? [] : [`${foreign === 1 ? "1 video carries a mark of Docreel's that" : `${foreign} videos carry marks of Docreel's that`} no page here asks for: another repository's, or of words that have changed since. Words that come back are found by then only if the ledger knows them`],
		...!damaged ? [] : ["what was spent beside these videos since the last sound commit: translators' bills, and failed renders that HeyGen no longer lists. limits.month counts what is listed"],
		...rebuilt.length === 0 ? [] : ["which voice Docreel had chosen for a language that no page names one for: its next video may get another", "which of the rebuilt videos a person had accepted: those that look wrong are held back again when they are stored"],
		...!damaged || hasEarlier ? [] : ["what was taken as owned by \"docreel baseline\" without a video: it would be planned; run that again before you render with scope \"missing\""]
	];
}
// src/show/repair.ts
var import_picocolors = __toESM(require_picocolors(), 1);
const shown = 50;
function formatRepair(repaired, options) {
	const colors = import_picocolors.default.createColors(options.color);
	const { damage, kept, restored, rebuilt, completed, wasted, unknown, written } = repaired;
	const list = (title, lines) => lines.length === 0 ? [] : [
		colors.bold(title),
		...lines.slice(0, shown).map((line) => `  ${line}`),
		...lines.length > shown ? [colors.dim(`  … and ${lines.length - shown} more`)] : []
	];
	if (!written) return [colors.green("The ledger is sound, and HeyGen has nothing that it does not know."), ...list("Not known", unknown)].join("\n");
	return [
		...list(`Was wrong (${damage.length})`, damage.map((problem) => formatTerminalText(formatFault(problem), 300))),
		`${colors.bold("Kept")} ${formatCount(kept, "video")}`,
		...restored.videos + restored.charges === 0 ? [] : [`${colors.bold("From an earlier commit")} ${formatCount(restored.videos, "video")}, ${formatCount(restored.charges, "line")} of the charge record`],
		...list(`From HeyGen's list (${rebuilt.length})`, rebuilt.map(formatRow)),
		...list(`Completed from HeyGen's list (${completed.length})`, completed.map(formatRow)),
		...list(`Paid for and of no use (${wasted.length}; docreel status writes the request for a refund)`, wasted.map((id) => formatTerminalText(id, 100))),
		...list("Not known", unknown),
		colors.green("The ledger is whole again; nothing was bought. Finished videos come to their pages by the next run.")
	].join("\n");
}
function formatRow({ page, section, locale, state, videoId, attempt, charge, reserved }) {
	const cost = charge === null ? reserved === null ? "price unknown" : `at most ${formatCost(reserved)}` : formatCost(charge);
	return formatTerminalText(`${page}#${section} (${locale})  ${state}  ${videoId ?? "no id"}${attempt === 1 ? "" : `, attempt ${attempt}`}, ${cost}`, 300);
}
function formatCount(count, noun) {
	return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
// src/command/repair.ts
async function repairLedger(flags, terminal) {
	const progress = startProgress(terminal, flags.quiet === true || flags.json === true);
	const opened = await openWorld(flags, terminal, (event) => {
		progress.show(event);
	}, { reading: false });
	const repaired = await repair(await makeRequest("plan", flags, opened), opened.world).finally(() => {
		progress.stop();
	});
	terminal.stdout.write(flags.json === true ? `${JSON.stringify(repaired, null, 2)}\n` : `${formatRepair(repaired, { color: terminal.color })}\n`);
	return 0;
}
export { repairLedger };
