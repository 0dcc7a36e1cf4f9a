import { $ as isRebuildAsked, $t as makeFindKept, An as findSite, At as makeAddress, B as makeFileName, Bn as writeZones, C as formatAmount, D as formatKept, Dn as parseNarrationFile, Dt as findStop, E as formatCount, F as formatVideoLength, Gt as settleClaims, H as UnwritableError, Ht as findLineKey, I as listGone, It as makeProposalReport, Kn as splitWords, N as formatReportFigures, Nn as cutText, Nt as makeCaptionsKey, Ot as makeLimits, Q as formatRebuildBox, Qt as findSourceRow, Rn as formatPlainText, Sn as priceSeconds, Ut as listClaims, V as PublishError, Vn as findZones, Vt as addDuplicate, Wn as isRightToLeft, Zn as formatCost, _n as mayRetire, _t as decodePage, bn as findPricedEngine, bt as findSiblings, cn as findRow, cr as object, dn as formatAttempt, dt as makeFileTree, er as datetime, fn as spentInMonth, ft as makePageFilter, gt as makeFileReader, hn as LedgerError, in as appendCharges, ir as int, jn as formatZone, jt as GitError, k as formatLocale, kn as hashValue, kt as checkNextCharge, ln as upsertRow, mn as sumOutstanding, nn as splitNarration, nr as array, on as findInFlight, pn as sumAttempts, pt as readSide, rn as advanceRow, rt as ForgeError, sn as findOwned, tr as _enum, ur as string, v as formatLocaleWay, vt as encodePage, wt as updateLedger, x as formatWhy, xn as learnRates, zn as writeFrontMatter } from "./engine.mjs";
import { a as HeyGenError, i as formatError } from "./door.mjs";
import { a as findDubbingLanguage, i as listOrders, n as findRowVoice, r as listChosenVoices, t as checkOrders } from "./check.mjs";
import { i as pLimit } from "./emulator.mjs";
import { C as makeMarker, E as formatExcerpt, S as makeIdempotencyKey, T as parseMarker, n as settleMs$1, v as findDelay, x as formatTitle } from "./repeat.mjs";
import { t as isLoopback } from "./address.mjs";
import { c as isOtherLanguage } from "./voice.mjs";
import { n as isRecorded, r as mergeChange, t as formatChange } from "./ledger-change.mjs";
import { a as makeLeasePath, i as leaseMs, n as makeFailure, o as parseLeases, r as formatLease, t as isTransient } from "./failure.mjs";
import { a as formatBill, c as formatMarkdownDetails, d as formatMarkdownPoster, l as formatMarkdownFigure, m as formatMarkdownText, o as findFitting, p as formatMarkdownTable, s as formatMarkdownCode } from "./storyboard.mjs";
import { t as formatCostCharts } from "./chart.mjs";
import { a as formatSteps, n as formatPageTable, o as formatTitle$1, r as formatProblemList, t as formatFailureTable } from "./table.mjs";
import { n as makeReservation, r as reserve, t as makeCharge } from "./reserve.mjs";
import { mkdir, open, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join, posix } from "node:path";
import { createHash } from "node:crypto";
// src/heygen/caption-line.ts
const longestLine = 42;
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF00-\uFF60]/u;
const closing = /^[\p{Pe}\p{Pf}.,!?…:;、。，．！？：；’”」』）】〉》ー々ゝゞ؟،؛।%]/u;
function breakCaption(text, locale) {
	const lines = text.split("\n").flatMap((line) => breakLine(line, locale));
	const mark = isRightToLeft(locale);
	return lines.map((line) => mark ? `\u200F${line}` : line).join("\n");
}
function breakLine(line, locale) {
	const width = measure(line);
	if (width <= longestLine || /<[ibu]>/i.test(line)) return [line];
	const even = Math.ceil(width / Math.ceil(width / longestLine));
	const lines = [];
	let open = "";
	for (const word of splitWords(line, locale)) {
		const next = open + word;
		const over = measure(next.trimEnd()) > longestLine || measure(open.trimEnd()) >= even && word.trim() !== "";
		if (open.trim() !== "" && over && !closing.test(word)) {
			lines.push(open.trim());
			open = word;
		} else open = next;
	}
	if (open.trim() !== "") lines.push(open.trim());
	return lines;
}
function measure(text) {
	let columns = 0;
	for (const character of text) columns += /\p{M}|\p{Cf}/u.test(character) ? 0 : wide.test(character) ? 2 : 1;
	return columns;
}
// src/heygen/caption.ts
const timing = /^\s*(\d+):(\d{1,2}):(\d{1,2})(?:[,.](\d{1,3}))?\s*-->\s*(\d+):(\d{1,2}):(\d{1,2})(?:[,.](\d{1,3}))?(?:\s.*)?$/;
function parseSrt(srt) {
	const lines = srt.replace(/^\uFEFF/, "").split(/\r\n|\r|\n/);
	const heads = lines.flatMap((line, at) => {
		const match = timing.exec(line);
		return match === null ? [] : [{
			at,
			start: parseTime(match.slice(1, 5)),
			end: parseTime(match.slice(5, 9))
		}];
	});
	return heads.flatMap(({ at, start, end }, index) => {
		const next = heads[index + 1]?.at ?? lines.length;
		const last = next < lines.length && /^\s*\d+\s*$/.test(lines[next - 1] ?? "") ? next - 1 : next;
		const text = lines.slice(at + 1, last).map((line) => line.trim()).filter((line) => line !== "").join("\n");
		return text === "" || end <= start ? [] : [{
			start,
			end,
			text
		}];
	}).toSorted((a, b) => a.start - b.start);
}
function parseTime(parts) {
	const [hours, minutes, seconds, fraction] = parts;
	return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number((fraction ?? "0").padEnd(3, "0")) / 1e3;
}
function formatVtt(srt, locale) {
	const cues = parseSrt(srt);
	if (cues.length === 0) throw new RangeError("the captions hold no cue: expected SubRip, e.g. \"00:00:01,000 --> 00:00:02,500\" and a line of text");
	return `WEBVTT\n\n${cues.map((cue) => `${formatTime(cue.start)} --> ${formatTime(cue.end)}\n${formatText(locale === void 0 ? cue.text : breakCaption(cue.text, locale))}\n`).join("\n")}`;
}
function formatTime(seconds) {
	const ms = Math.round(seconds * 1e3);
	const pad = (value, width) => String(Math.trunc(value)).padStart(width, "0");
	return `${pad(ms / 36e5, 2)}:${pad(ms / 6e4 % 60, 2)}:${pad(ms / 1e3 % 60, 2)}.${pad(ms % 1e3, 3)}`;
}
function formatText(text) {
	return text.replace(/\{\\[^{}]*\}/g, "").replace(/<\/?font\b[^<>]*>/gi, "").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replace(/&lt;([ibu])&gt;((?:(?!&lt;\/?[ibu]&gt;)[\s\S])*)&lt;\/\1&gt;/gi, (_, tag, inner) => `<${tag.toLowerCase()}>${inner}</${tag.toLowerCase()}>`);
}
// src/heygen/file-host.ts
var DownloadError = class extends Error {
	name = "DownloadError";
	kind;
	constructor(kind, message) {
		super(message);
		this.kind = kind;
	}
};
const maxRedirects = 3;
async function openUrl(first, headers, signal, fetch) {
	let url = parseFileUrl(first, true);
	const mayLoop = isLoopback(url);
	for (let count = 0;; count += 1) {
		const response = await fetch(url, {
			headers,
			signal,
			redirect: "manual"
		});
		if (![
			301,
			302,
			303,
			307,
			308
		].includes(response.status)) return response;
		await response.body?.cancel();
		const location = response.headers.get("location");
		if (count === maxRedirects || location === null) throw new DownloadError("refused", `${url.host}: too many redirects`);
		url = parseFileUrl(URL.canParse(location, url.href) ? new URL(location, url).href : "", mayLoop);
	}
}
function parseFileUrl(text, mayLoop) {
	const url = URL.canParse(text) ? new URL(text) : void 0;
	if (url === void 0) throw new DownloadError("refused", "HeyGen gave an address that is none");
	if (url.username !== "" || url.password !== "") throw new DownloadError("refused", `${url.host}: the file's address carries credentials`);
	if (isLoopback(url) ? !mayLoop : url.protocol !== "https:") throw new DownloadError("refused", `${url.host}: the file's address is not https, or leads into this machine; not followed`);
	return url;
}
// src/heygen/track.ts
const mostSamples = 15e5;
async function readTracks(file, moov, readBoxes) {
	try {
		const tracks = [];
		for (const trak of (await readBoxes(file, moov.start, moov.end)).filter((box) => box.type === "trak")) tracks.push(await readTrack(file, trak, readBoxes));
		return tracks;
	} catch (error) {
		if (error instanceof Error && (error.name === "Mp4Error" || error instanceof RangeError)) return void 0;
		throw error;
	}
}
async function readTrack(file, trak, readBoxes) {
	const find = async (within, ...path) => {
		let box = within;
		for (const type of path) {
			const next = (await readBoxes(file, box.start, box.end)).find((each) => each.type === type);
			if (next === void 0) throw new RangeError(`the track has no "${type}" box`);
			box = next;
		}
		return box;
	};
	const handler = (await read(file, await find(trak, "mdia", "hdlr"), 8, 4)).toString("latin1");
	const head = await find(trak, "tkhd");
	const size = await read(file, head, head.end - head.start - 8, 8);
	const sizes = await readSizes(file, await find(trak, "mdia", "minf", "stbl", "stsz"));
	return {
		handler,
		width: size.readUInt32BE(0) >>> 16,
		height: size.readUInt32BE(4) >>> 16,
		sizes
	};
}
async function readSizes(file, box) {
	const head = await read(file, box, 4, 8);
	const count = head.readUInt32BE(4);
	if (head.readUInt32BE(0) !== 0 || count === 0 || count > mostSamples) return void 0;
	const bytes = await read(file, box, 12, count * 4);
	return Array.from({ length: count }, (_, index) => bytes.readUInt32BE(index * 4)).toSorted((a, b) => a - b);
}
async function read(file, box, at, length) {
	if (at < 0 || box.start + at + length > box.end) throw new RangeError(`the "${box.type}" box is too short`);
	const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, box.start + at);
	if (bytesRead < length) throw new RangeError("the file is too short");
	return buffer;
}
// src/heygen/mp4.ts
var Mp4Error = class extends Error {
	name = "Mp4Error";
};
const maxBoxes = 1e4;
async function checkMp4(path) {
	const file = await open(path, "r");
	try {
		const { size } = await file.stat();
		if (size === 0) throw new Mp4Error("the file is empty");
		const boxes = await readBoxes(file, 0, size);
		if (boxes[0]?.type !== "ftyp") throw new Mp4Error(`the file is no MP4: it begins with ${await describeStart(file)}`);
		const moov = boxes.find((box) => box.type === "moov");
		if (moov === void 0) throw new Mp4Error("the MP4 has no \"moov\" box: it cannot be played");
		if (!boxes.some((box) => box.type === "mdat")) throw new Mp4Error("the MP4 has no \"mdat\" box: it holds no picture and no sound");
		const seconds = await readSeconds(file, moov);
		if (!(seconds > 0)) throw new Mp4Error("the MP4 does not say how long it is");
		return {
			seconds,
			tracks: await readTracks(file, moov, readBoxes)
		};
	} finally {
		await file.close();
	}
}
async function readBoxes(file, from, to) {
	const boxes = [];
	for (let at = from; at < to;) {
		if (boxes.length === maxBoxes) throw new Mp4Error(`the MP4 has more than ${maxBoxes} boxes in a row`);
		if (to - at < 8) throw new Mp4Error(`the MP4 is cut off: ${to - at} bytes are left where a box of 8 or more should begin`);
		const head = await readBytes(file, at, Math.min(16, to - at));
		const type = head.toString("latin1", 4, 8);
		if (!/^[\w\u0020-\u007e\u00a9]{4}$/.test(type)) throw new Mp4Error(boxes.length === 0 ? `the file is no MP4: it begins with ${await describeStart(file)}` : `the MP4 is damaged at byte ${at}: no box begins there`);
		const short = head.readUInt32BE(0);
		if (short === 1 && head.length < 16) throw new Mp4Error(`the MP4 is cut off at byte ${to}`);
		const length = short === 1 ? Number(head.readBigUInt64BE(8)) : short === 0 ? to - at : short;
		const headLength = short === 1 ? 16 : 8;
		if (length < headLength) throw new Mp4Error(`the MP4 is damaged at byte ${at}: its "${type}" box says that it is ${length} bytes long`);
		if (at + length > to) throw new Mp4Error(boxes.length === 0 && type !== "ftyp" ? `the file is no MP4: it begins with ${await describeStart(file)}` : `the MP4 is cut off: its "${type}" box should end at byte ${at + length}, and the file ends at byte ${to}`);
		boxes.push({
			type,
			start: at + headLength,
			end: at + length
		});
		at += length;
	}
	return boxes;
}
async function readSeconds(file, moov) {
	const boxes = await readBoxes(file, moov.start, moov.end);
	const header = boxes.find((box) => box.type === "mvhd");
	if (header === void 0 || header.end - header.start < 20) throw new Mp4Error("the MP4 has no movie header (\"mvhd\")");
	const bytes = await readBytes(file, header.start, Math.min(32, header.end - header.start));
	const long = bytes[0] === 1;
	if (long && bytes.length < 32) throw new Mp4Error("the MP4's movie header (\"mvhd\") is too short");
	const scale = bytes.readUInt32BE(long ? 20 : 12);
	const duration = long ? Number(bytes.readBigUInt64BE(24)) : bytes.readUInt32BE(16);
	const ticks = duration === 0 || duration === 4294967295 || duration > Number.MAX_SAFE_INTEGER ? await readFragmentTicks(file, boxes) : duration;
	return scale === 0 ? 0 : ticks / scale;
}
async function readFragmentTicks(file, boxes) {
	const extension = boxes.find((box) => box.type === "mvex");
	const header = extension === void 0 ? void 0 : (await readBoxes(file, extension.start, extension.end)).find((box) => box.type === "mehd");
	if (header === void 0 || header.end - header.start < 8) return 0;
	const bytes = await readBytes(file, header.start, Math.min(12, header.end - header.start));
	return bytes[0] === 1 && bytes.length === 12 ? Number(bytes.readBigUInt64BE(4)) : bytes.readUInt32BE(4);
}
async function readBytes(file, at, length) {
	const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at);
	if (bytesRead < length) throw new Mp4Error(`the MP4 is cut off at byte ${at + bytesRead}`);
	return buffer;
}
async function describeStart(file) {
	const { buffer, bytesRead } = await file.read(Buffer.alloc(16), 0, 16, 0);
	const text = buffer.toString("latin1", 0, bytesRead);
	return /^[\t\n\r\u0020-\u007e]*$/.test(text) ? JSON.stringify(text) : `the bytes ${buffer.toString("hex", 0, Math.min(8, bytesRead))}`;
}
function findSuspicion(input) {
	const { seconds, expectedSeconds } = input;
	if (!(expectedSeconds > 0)) return null;
	const told = `${seconds.toFixed(1)} s long, and its text should take about ${expectedSeconds.toFixed(0)} s`;
	if (seconds < expectedSeconds * .6 - 1) return `much shorter than its text: ${told}`;
	if (seconds > expectedSeconds * 2 + 5) return `much longer than its text: ${told}`;
	return null;
}
// src/heygen/download.ts
const maxTries = 6;
const maxRefreshes = 2;
const leastBytes = 1024;
const defaultMax = 2 ** 31 - 1;
async function downloadFile(url, path, options) {
	const part = `${path}.part`;
	const file = await open(part, "w").catch((error) => {
		throw onDisk(error);
	});
	const progress = {
		file,
		hash: createHash("sha256"),
		bytes: 0,
		total: null,
		tag: null,
		reason: ""
	};
	try {
		await fetchAll(url, progress, options);
		await file.sync().catch((error) => {
			throw onDisk(error);
		});
		await file.close();
		await rename(part, path).catch((error) => {
			throw onDisk(error);
		});
		return {
			sha256: progress.hash.digest("hex"),
			bytes: progress.bytes
		};
	} catch (error) {
		await file.close().catch(() => {});
		await rm(part, { force: true }).catch(() => {});
		throw error;
	}
}
async function fetchAll(first, progress, options) {
	let url = first;
	let refreshes = 0;
	for (let tries = 1;; tries += 1) {
		const outcome = await fetchPart(url, progress, options);
		if (outcome === "done") return;
		if (outcome === "expired" && refreshes === maxRefreshes) throw new DownloadError("expired", `${hostOf(url)}: ${progress.reason}, with ${maxRefreshes} fresh addresses too`);
		if (outcome === "cut" && tries >= maxTries) throw new DownloadError("network", `${hostOf(url)}: ${progress.reason}; ${progress.bytes} bytes came in ${tries} tries`);
		if (outcome === "expired") {
			url = await options.refresh();
			refreshes += 1;
		} else await options.clock.sleep(Math.min(3e4, 1e3 * 2 ** tries), options.signal).catch(() => {
			throw stopped();
		});
	}
}
async function fetchPart(url, progress, options) {
	const stall = new AbortController();
	const stallMs = options.stallMs ?? 3e4;
	const maxBytes = options.maxBytes ?? defaultMax;
	const timer = setTimeout(() => {
		stall.abort();
	}, stallMs);
	const signal = options.signal === void 0 ? stall.signal : AbortSignal.any([options.signal, stall.signal]);
	try {
		const response = await openUrl(url, {
			"accept-encoding": "identity",
			...progress.bytes > 0 && progress.tag !== null ? {
				range: `bytes=${progress.bytes}-`,
				"if-range": progress.tag ?? ""
			} : {}
		}, signal, options.fetch ?? globalThis.fetch);
		const outcome = await begin(response, progress, maxBytes);
		if (outcome !== void 0) {
			await response.body?.cancel();
			return outcome;
		}
		if (response.body !== null) {
			let fresh = 0;
			for await (const chunk of response.body) {
				fresh += chunk.byteLength;
				if (fresh >= leastBytes) {
					timer.refresh();
					fresh = 0;
				}
				if (progress.bytes + chunk.byteLength > maxBytes) throw new DownloadError("too-large", `${hostOf(url)}: the file is larger than ${maxBytes} bytes`);
				await append(progress, chunk);
			}
		}
		if (progress.bytes === 0) return cut(progress, "the file is empty");
		if (progress.total !== null && progress.bytes !== progress.total) return cut(progress, `${progress.bytes} of ${progress.total} bytes came`);
		return "done";
	} catch (error) {
		if (error instanceof DownloadError) throw error;
		if (options.signal?.aborted === true) throw stopped();
		const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
		return cut(progress, stall.signal.aborted ? `nothing came for ${stallMs / 1e3} s` : `the connection broke (${formatExcerpt(cause instanceof Error ? cause.message : String(cause))})`);
	} finally {
		clearTimeout(timer);
	}
}
async function begin(response, progress, maxBytes) {
	const { status, headers } = response;
	if (status === 403 || status === 404 || status === 410) {
		progress.reason = `the file host answered ${status}`;
		return "expired";
	}
	if (status === 416 || status >= 500 || status === 429 || status === 408) {
		if (status === 416) await restart(progress);
		return cut(progress, `the file host answered ${status}`);
	}
	if (status !== 200 && status !== 206) throw new DownloadError("refused", `the file host answered ${status}`);
	const encoding = headers.get("content-encoding");
	if (encoding !== null && encoding !== "identity") throw new DownloadError("refused", `the file host sent the file packed (${formatExcerpt(encoding, [], 40)}) although it was asked not to`);
	const length = parseLength(headers.get("content-length"));
	if (status === 206) {
		const range = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(headers.get("content-range") ?? "");
		if (Number(range?.[1] ?? NaN) !== progress.bytes) {
			await restart(progress);
			progress.tag = null;
			return cut(progress, "the file host sent another part than the one asked for");
		}
		progress.total = parseLength(range?.[2] ?? null) ?? (length === null ? progress.total : progress.bytes + length);
	} else {
		if (progress.bytes > 0) await restart(progress);
		progress.total = length;
		const tag = headers.get("etag");
		progress.tag = tag?.startsWith("\"") === true && headers.get("accept-ranges") !== "none" ? tag : null;
	}
	if (progress.total !== null && progress.total > maxBytes) throw new DownloadError("too-large", `the file has ${progress.total} bytes, more than ${maxBytes}`);
}
async function restart(progress) {
	await progress.file.truncate(0).catch((error) => {
		throw onDisk(error);
	});
	progress.hash = createHash("sha256");
	progress.bytes = 0;
	progress.total = null;
}
async function append(progress, chunk) {
	for (let done = 0; done < chunk.byteLength;) {
		const { bytesWritten } = await progress.file.write(chunk, done, chunk.byteLength - done, progress.bytes + done).catch((error) => {
			throw onDisk(error);
		});
		done += bytesWritten;
	}
	progress.hash.update(chunk);
	progress.bytes += chunk.byteLength;
}
function cut(progress, reason) {
	progress.reason = reason;
	return "cut";
}
function parseLength(text) {
	return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : null;
}
function hostOf(url) {
	return URL.canParse(url) ? new URL(url).host : "the file host";
}
function stopped() {
	return new DownloadError("stopped", "the download was stopped with the run");
}
function onDisk(error) {
	const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
	return new DownloadError("disk", `the file could not be stored: ${{
		ENOSPC: "the disk is full",
		EDQUOT: "the disk quota is used up",
		EROFS: "the folder cannot be written",
		EACCES: "the folder cannot be written",
		ENOENT: "the folder does not exist"
	}[code] ?? code}`);
}
// src/heygen/suspicion.ts
const slack$1 = 1.5;
function findSuspicions(video) {
	const { seconds, file, expectedSeconds, locale, language } = video;
	const found = [findSuspicion({
		seconds: file.seconds,
		expectedSeconds
	})];
	if (seconds !== null && Math.abs(seconds - file.seconds) > slack$1) found.push(`HeyGen says that it is ${seconds.toFixed(1)} s long, and the file is ${file.seconds.toFixed(1)} s`);
	if (language !== null && speaksOther(language, locale)) found.push(`HeyGen says that it speaks ${JSON.stringify(language.slice(0, 60))}, and ${locale} was asked for`);
	if (file.tracks !== void 0) found.push(findPictureFault(file.tracks), findSoundFault(file.tracks));
	return found.filter((text) => text !== null);
}
function findPictureFault(tracks) {
	const pictures = tracks.filter((track) => track.handler === "vide");
	if (pictures.length === 0) return "the file has no picture";
	return pictures.every(isBlank) ? "its picture seems to be black, or of one colour, from beginning to end" : null;
}
function isBlank({ sizes, width, height }) {
	const blocks = Math.ceil(width / 16) * Math.ceil(height / 16);
	return sizes !== void 0 && blocks > 0 && (sizes.at(-1) ?? 0) < blocks * 1.25;
}
function findSoundFault(tracks) {
	const sounds = tracks.filter((track) => track.handler === "soun");
	if (sounds.length === 0) return "the file has no sound";
	return sounds.every(isSilent) ? "its sound seems to be silence from beginning to end" : null;
}
function isSilent({ sizes }) {
	return sizes !== void 0 && (sizes[Math.floor(sizes.length * .9)] ?? 0) <= 12;
}
const families = [
	new Set([
		"zh",
		"cmn",
		"yue",
		"wuu",
		"nan",
		"hak"
	]),
	new Set([
		"no",
		"nb",
		"nn"
	]),
	new Set(["fil", "tl"]),
	new Set(["id", "in"]),
	new Set(["he", "iw"]),
	new Set([
		"sr",
		"hr",
		"bs",
		"sh"
	]),
	new Set(["ms", "zsm"]),
	new Set(["fa", "prs"]),
	new Set(["et", "ekk"]),
	new Set(["lv", "lvs"]),
	new Set(["ar", "arb"])
];
function speaksOther(named, locale) {
	const asked = new Intl.Locale(locale).language;
	const tag = /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i.test(named.trim()) ? findTagLanguage(named.trim().replaceAll("_", "-")) : void 0;
	if (tag === void 0) return isOtherLanguage(named, locale);
	return tag !== asked && !families.some((family) => family.has(tag) && family.has(asked));
}
function findTagLanguage(tag) {
	try {
		const { language } = new Intl.Locale(tag);
		return language === "und" || language === "mul" ? void 0 : language;
	} catch {
		return;
	}
}
// src/stage/fetch.ts
const downloads = 4;
function makeFetch(world, heygen) {
	const folder = join(world.folder, "videos");
	const limit = pLimit(downloads);
	const fetched = new Map();
	return (row) => {
		const name = `${row.key} ${row.videoId}`;
		const known = fetched.get(name);
		if (known !== void 0) return known;
		const fetching = limit(async () => {
			await mkdir(folder, { recursive: true });
			return fetchVideo(row, folder, world, heygen);
		});
		fetched.set(name, fetching);
		fetching.catch(() => fetched.delete(name));
		return fetching;
	};
}
async function fetchVideo(row, folder, world, heygen) {
	const kind = row.way === "dubbed" ? "dubbing" : "video";
	const id = row.videoId;
	if (id === null) throw new Error("its ledger row has no video id; look for the mark in its title in HeyGen's list");
	const refresh = (pick) => async () => {
		const url = pick(await heygen.readRemote(kind, id));
		if (url === null) throw new Error(`HeyGen has no file for video ${id} yet`);
		return url;
	};
	const get = async (name, pick) => {
		const path = join(folder, name);
		return {
			path,
			...await downloadFile(await refresh(pick)(), path, {
				clock: world.clock,
				signal: world.signal,
				fetch: world.fetch,
				refresh: refresh(pick)
			})
		};
	};
	const base = `${row.key.slice(0, 16)}.${row.attempt}`;
	const mp4 = await get(`${base}.mp4`, (remote) => remote.videoUrl);
	const facts = await checkMp4(mp4.path).catch(async (error) => {
		await rm(mp4.path, { force: true });
		throw error;
	});
	const remote = await heygen.readRemote(kind, id);
	const suspicion = findSuspicions({
		seconds: remote.seconds ?? row.seconds,
		file: facts,
		expectedSeconds: row.expectedSeconds,
		locale: row.locale,
		language: remote.language ?? null
	}).join("; ");
	const name = (extension, sha256) => makeFileName({
		page: row.page,
		section: row.section,
		locale: row.locale,
		key: row.key,
		sha256
	}, extension);
	const video = {
		...mp4,
		name: name("mp4", mp4.sha256),
		contentType: "video/mp4"
	};
	let poster;
	if (remote.posterUrl !== null) {
		const file = await get(`${base}.poster`, (each) => each.posterUrl).catch(() => void 0);
		if (file !== void 0) {
			const type = await findImageType(file.path);
			if (type !== void 0) poster = {
				...file,
				name: name(type.extension, file.sha256),
				contentType: type.contentType
			};
		}
	}
	let captions;
	let vtt;
	if (remote.srtUrl !== null && row.recipe.captions) {
		const srt = await get(`${base}.srt`, (each) => each.srtUrl).catch(() => void 0);
		if (srt !== void 0) {
			vtt = formatVtt(await readFile(srt.path, "utf8"), row.locale);
			const path = join(folder, `${base}.vtt`);
			await writeFile(path, vtt);
			const sha256 = createHash("sha256").update(vtt).digest("hex");
			captions = {
				path,
				name: name("vtt", sha256),
				contentType: "text/vtt",
				bytes: (await stat(path)).size,
				sha256
			};
		}
	}
	return {
		video,
		poster,
		captions,
		vtt,
		suspicion: suspicion === "" ? null : suspicion
	};
}
async function findImageType(path) {
	const head = (await readFile(path)).subarray(0, 12);
	if (head.subarray(0, 3).equals(Buffer.from([
		255,
		216,
		255
	]))) return {
		extension: "jpg",
		contentType: "image/jpeg"
	};
	if (head.subarray(0, 4).equals(Buffer.from([
		137,
		80,
		78,
		71
	]))) return {
		extension: "png",
		contentType: "image/png"
	};
	if (head.subarray(8, 12).toString("latin1") === "WEBP") return {
		extension: "webp",
		contentType: "image/webp"
	};
}
// src/stage/unsaved.ts
var UnsavedError = class extends Error {
	name = "UnsavedError";
};
const shown = 100;
async function keepUnsaved(world, pending, lineage, cause) {
	const rows = [...new Map(pending.flatMap((change) => change.rows).map((row) => [row.key, row])).values()];
	if (pending.length === 0) return null;
	const path = join(world.folder, "ledger-unsaved.jsonl");
	const kept = await writeFile(path, pending.map((change) => `${formatChange(change, lineage)}\n`).join("")).then(() => true, () => false);
	for (const row of rows.slice(0, shown)) world.emit({
		type: "note",
		level: "warning",
		text: `not in the ledger yet: ${formatRow(row)}`
	});
	if (rows.length > shown) world.emit({
		type: "note",
		level: "warning",
		text: `… and ${rows.length - shown} more`
	});
	return new UnsavedError(`The ledger could not be written, and ${rows.length} ${rows.length === 1 ? "video" : "videos"} of this run ${rows.length === 1 ? "is" : "are"} not as it says: ${formatError(cause)}. The next run in this clone takes them up from ${world.writeAhead.folder}${kept ? `; the same is in ${path}` : ""}. A run elsewhere finds what was bought by its title at HeyGen; nothing is paid for twice.`, { cause });
}
function formatRow(row) {
	return [
		`${row.page}#${row.section} (${row.locale})`,
		row.state,
		row.videoId === null ? null : `HeyGen video ${row.videoId}`,
		`attempt ${row.attempt}`,
		row.charge === null ? null : formatCost(row.charge),
		row.failure === null ? null : row.failure.code,
		`key ${row.key.slice(0, 16)}`
	].filter((part) => part !== null).join(", ");
}
// src/stage/journal.ts
const pauseMs = 5e3;
const longestPauseMs = 6e4;
const backoffMs = [
	1e3,
	4e3,
	15e3
];
const stoppedMs = 2e3;
function makeJournal(world, start) {
	const { clock, run, writeAhead } = world;
	let ledger = start;
	let pending = [];
	let queue = Promise.resolve();
	let triedAt = clock.now();
	let failure;
	let failures = 0;
	let leasedUntil = null;
	let ending = false;
	let stopAt = null;
	const say = (text) => {
		world.emit({
			type: "note",
			level: "warning",
			text
		});
	};
	const lay = (over) => pending.reduce((before, change) => mergeChange(before, change).ledger, over);
	const isBuying = () => !ending && ledger.rows.some((row) => row.state === "reserved" && row.run === run);
	const isLeaseDue = () => leasedUntil !== null && isBuying() && leasedUntil - clock.now() < 12e4;
	const makeLeaseEdits = (until) => (files) => {
		const over = [...parseLeases(files)].filter(([name, end]) => name !== run && end < clock.now());
		return new Map([...over.map(([name]) => [makeLeasePath(name), null]), [makeLeasePath(run), until === null ? null : formatLease(run, until)]]);
	};
	async function write(change, message, lease) {
		const batch = pending;
		const drop = writeAhead.cut();
		const until = lease || isLeaseDue() ? clock.now() + leaseMs : isBuying() ? leasedUntil : null;
		triedAt = clock.now();
		let left = [];
		try {
			const result = await updateLedger(world.ledger, (now) => {
				left = [];
				return change(batch.reduce((before, each) => {
					const merged = mergeChange(before, each);
					left = [...left, ...merged.left];
					return merged.ledger;
				}, now));
			}, {
				message,
				files: (files) => new Map([...batch.flatMap((each) => [...each.files]), ...until === null && leasedUntil === null ? [] : makeLeaseEdits(until)(files)]),
				beforeRetry: () => clock.sleep(200 + world.random() * 800, world.signal.aborted ? void 0 : world.signal)
			});
			failures = 0;
			if (result.state === "refused") ledger = lay(result.ledger);
			else {
				leasedUntil = until;
				pending = pending.slice(batch.length);
				ledger = lay(result.ledger);
				await drop().catch(() => void 0);
				for (const row of left) if (!isRecorded(result.ledger, row)) say(formatStranded(row));
			}
			return result;
		} catch (error) {
			failures += 1;
			failure = error;
			throw error;
		}
	}
	const enqueue = (work) => {
		const result = queue.then(work);
		queue = result.catch(() => void 0);
		return result;
	};
	const push = () => enqueue(async () => {
		if (pending.length > 0 || isLeaseDue() || ending && leasedUntil !== null) await write((now) => now, `Run ${run}`, false);
	});
	async function insist() {
		for (const delay of backoffMs) try {
			return await untilStopped(push());
		} catch (error) {
			if (error instanceof LedgerError || world.signal.aborted) throw error;
			await clock.sleep(delay + world.random() * 1e3, world.signal).catch(() => void 0);
		}
		return push();
	}
	async function untilStopped(work) {
		const done = new AbortController();
		const over = (async () => {
			await once(AbortSignal.any([world.signal, done.signal]));
			if (done.signal.aborted) throw new Error("it is over");
			stopAt ??= clock.now() + stoppedMs;
			await clock.sleep(Math.max(0, stopAt - clock.now()), done.signal);
			throw new Error("the remote did not answer, and the run was told to stop");
		})();
		over.catch(() => void 0);
		try {
			return await Promise.race([work, over]);
		} finally {
			done.abort();
		}
	}
	return {
		ledger: () => ledger,
		async record({ rows = [], charges = [], files = new Map() }) {
			if (rows.length === 0 && charges.length === 0 && files.size === 0) return;
			const change = {
				rows,
				charges,
				files
			};
			ledger = mergeChange(ledger, change).ledger;
			pending = [...pending, change];
			const kept = await writeAhead.append(formatChange(change, ledger.lineage ?? null)).then(() => true, (error) => {
				say(`what was done could not be written to this machine's disk: ${formatError(error)}`);
				return false;
			});
			if (world.signal.aborted && kept) return;
			const wait = Math.min(longestPauseMs, pauseMs * 2 ** failures);
			if (clock.now() - triedAt < wait && (kept || failures > 0)) return;
			await untilStopped(push()).catch((error) => {
				if (failures === 1) say(`the ledger could not be written, so no more is bought until it can: ${formatError(error)}`);
			});
		},
		commit: (change, { message, lease = false }) => untilStopped(enqueue(() => write(change, message, lease))),
		refresh: () => untilStopped(enqueue(async () => {
			let leases = new Map();
			const result = await updateLedger(world.ledger, (now) => now, {
				message: "",
				files: (files) => {
					leases = parseLeases(files);
					return new Map();
				}
			});
			ledger = lay(result.ledger);
			return leases;
		})),
		async keepLease() {
			if (isLeaseDue() && failures === 0) await push().catch(() => void 0);
		},
		flush: () => insist().catch(() => void 0),
		async findHindrance() {
			if (failures === 0) return null;
			if (failures <= backoffMs.length || clock.now() - triedAt >= longestPauseMs) await insist().catch(() => void 0);
			return failures === 0 ? null : `the ledger cannot be written (${formatError(failure)})`;
		},
		async end() {
			ending = true;
			try {
				await insist();
				await writeAhead.cut()().catch(() => void 0);
				return null;
			} catch (error) {
				return keepUnsaved(world, pending, ledger.lineage ?? null, error);
			}
		}
	};
}
function formatStranded(row) {
	return `HeyGen video ${row.videoId} of ${row.page}#${row.section} (${row.locale}) is paid for, but another run has bought the same one meanwhile: ask HeyGen for a refund of it`;
}
function once(signal) {
	return new Promise((done) => {
		if (signal.aborted) done();
		else signal.addEventListener("abort", () => {
			done();
		}, { once: true });
	});
}
// src/show/pull-request.ts
const longest = 6e4;
const posterWidth = 160;
function formatPullRequest(report, options) {
	const { fingerprint } = options;
	const [left, discarded] = [options.left.slice(0, mostRemembered), options.discarded.slice(0, mostRemembered)];
	const end = `${formatRebuildBox(formatMarkdownCode(options.base))}\n\n${formatPullRequestState({
		fingerprint,
		plan: report.planHash,
		run: report.run,
		left,
		discarded
	})}`;
	const whole = formatBody(report, {
		narration: Infinity,
		posters: true,
		rows: Infinity
	});
	const body = findFitting([
		() => whole,
		() => formatBody(report, {
			narration: 2e3,
			posters: true,
			rows: Infinity
		}),
		() => formatBody(report, {
			narration: 400,
			posters: true,
			rows: Infinity
		}),
		() => formatBody(report, {
			narration: 0,
			posters: true,
			rows: Infinity
		}),
		() => formatBody(report, {
			narration: 0,
			posters: false,
			rows: 300
		}),
		() => formatBody(report, {
			narration: 0,
			posters: false,
			rows: 0
		}),
		() => formatHeadline(report)
	], longest - end.length - 2);
	return {
		title: formatTitleLine(report),
		body: `${body.trimEnd()}\n\n${end}`,
		whole: body === whole ? null : `${whole}\n`
	};
}
const mostRemembered = 200;
function formatPullRequestState(state) {
	return `<!-- docreel:state ${Buffer.from(JSON.stringify(state)).toString("base64url")} -->`;
}
function parsePullRequestState(body) {
	const found = [...body.matchAll(/<!-- docreel:state ([\w-]+) -->/g)].at(-1);
	if (!found) return void 0;
	try {
		const value = JSON.parse(Buffer.from(found[1] ?? "", "base64url").toString());
		if (typeof value !== "object" || value === null) return void 0;
		const text = (name) => String(Reflect.get(value, name) ?? "");
		const list = (name) => [Reflect.get(value, name)].flat().filter((each) => typeof each === "string");
		return {
			fingerprint: text("fingerprint"),
			plan: text("plan"),
			run: text("run"),
			left: list("left"),
			discarded: list("discarded")
		};
	} catch {
		return;
	}
}
function formatTitleLine({ videos, totals }) {
	const done = videos.filter(({ state, suspicion }) => state === "completed" && suspicion == null);
	const pages = [...new Set(done.map(({ page }) => page))];
	const locales = [...new Set(done.map(({ locale }) => locale))].sort();
	const languages = locales.length > 6 ? formatCount(locales.length, "language") : locales.join(", ");
	if (pages.length === 1) return formatPlainText(`Training videos for ${formatPlainText(pages[0] ?? "", 120)} (${languages})`, 200);
	if (pages.length > 1) return formatPlainText(`Training videos for ${pages.length} pages (${languages})`, 200);
	if (totals.moved > 0) return `Training videos follow ${formatCount(totals.moved, "moved section")}`;
	if (totals.retired > 0) return `Take out ${formatCount(totals.retired, "training video")} that no page wants any more`;
	return "Training videos: links brought up to date";
}
function formatHeadline(report) {
	return `${formatReportFigures(report, (text) => `**${text}**`)}.\n\n${formatShortened(report)}`;
}
function formatBody(report, detail) {
	const { videos } = report;
	const done = videos.filter(({ state, suspicion }) => state === "completed" && suspicion == null);
	const held = videos.filter(({ suspicion }) => suspicion != null);
	const failed = videos.filter(({ state }) => state === "failed");
	const unfinished = videos.filter(({ state }) => [
		"submitted",
		"rendering",
		"unfinished"
	].includes(state));
	const moved = videos.filter(({ state }) => state === "moved");
	const kept = videos.filter(({ state }) => state === "kept");
	const retired = listGone(videos);
	const parts = [formatOpening(report, done)];
	if (report.byLocale.some(({ videos: some }) => some > 0)) parts.push(`${formatReportFigures(report, (text) => `**${text}**`)}.`);
	if (done.length > 0) {
		if (detail.rows === 0) parts.push(formatPageTable(done, 400));
		else for (const [page, all] of Map.groupBy(done, (video) => video.page)) parts.push(`### ${formatMarkdownCode(page)}`, formatPage(all, detail));
	}
	if (moved.length > 0) parts.push("### Moved", "The words are the same, so the links follow and nothing was rendered:", formatList(moved, detail, ({ reason }) => reason));
	if (kept.length > 0) parts.push(`${formatKept(kept.map(({ saved }) => saved))}.`);
	if (retired.length > 0) parts.push("### Taken out", "No page wants these any more; the files stay where they are:", formatList(retired, detail, ({ page }) => page));
	if (failed.length > 0) parts.push("### Did not work", formatFailureTable(failed, detail.rows === 0 ? 20 : 100));
	if (held.length > 0) parts.push("### Held back", "These look wrong, and are in no page until somebody has looked at them and accepts them:", formatList(held, detail, ({ suspicion }) => suspicion ?? ""));
	if (unfinished.length > 0) parts.push("### Still rendering", formatList(unfinished, detail, () => "a later run adds it here"));
	if (report.next.length > 0) parts.push("### To do", formatSteps(report.next));
	parts.push("### The bill", formatBill(report));
	const charts = detail.rows > 0 ? formatCostCharts(report) : [];
	if (charts.length > 0) parts.push(formatMarkdownDetails("The same in charts", charts.join("\n\n")));
	if (report.problems.length > 0) parts.push("### Problems in the pages", formatProblemList(report.problems, detail.rows === 0 ? 10 : 30));
	if (detail.narration > 0 && done.length > 0) parts.push(formatMarkdownDetails("What the videos say", formatNarrations(done, detail.narration)));
	if (detail.narration < Infinity) parts.push(formatShortened(report));
	return parts.join("\n\n");
}
function formatShortened({ run }) {
	return `Shortened, as GitHub takes no longer text: all of it is in \`pull-request-whole.md\` among the files of run ${formatMarkdownCode(run)}, and every figure in \`report.csv\` beside it.`;
}
const causes = [
	[/^words changed/, "changed words"],
	[/^(?:new page|first videos of this page)/, "new pages"],
	[/^(?:new section|first videos of this section)/, "new sections"],
	[/^(?:new language|language added)/, "new languages"],
	[/^tried again/, "failed tries before"],
	[/^bought by an earlier run/, "earlier runs"],
	[/^(?:no video yet|[\w-]+ is dubbed from it)/, "sections without one"],
	[/^rendered again as asked/, "another rendering as asked"],
	[/changed|^dubbed now|^spoken from/, "changed settings"]
];
function formatCauses(videos) {
	const groups = [...Map.groupBy(videos, ({ reason }) => causes.find(([pattern]) => pattern.test(reason))?.[1] ?? "other reasons")].toSorted(([, a], [, b]) => b.length - a.length);
	const [only] = groups;
	if (groups.length === 1 && only !== void 0) return `, for ${only[0]}`;
	return `: ${groups.map(([cause, all]) => `${all.length} for ${cause}`).join(", ")}`;
}
function formatOpening({ totals }, videos) {
	const done = videos.length;
	if (done === 0) return "Only links change here; no video was rendered.";
	const stay = totals.reused > 0 ? ` ${totals.reused === 1 ? "One other video stays" : `${totals.reused} others stay`} as ${totals.reused === 1 ? "it is" : "they are"}.` : "";
	return `${done === 1 ? "One training video is" : `${done} training videos are`} new here${formatCauses(videos)}.${stay} Merging this puts the links into the pages; nothing is rendered again.`;
}
function formatPage(videos, detail) {
	const shown = videos.slice(0, detail.rows);
	const rows = shown.map((video) => [
		...detail.posters ? [formatMarkdownPoster(`Watch: ${video.title}`, findPoster(video, videos), video.video?.url, posterWidth)] : [],
		formatTitle$1(video),
		formatLocaleWay(video),
		formatMarkdownText(formatWhy(video.reason, video.stale), 140),
		...[formatVideoLength(video), formatAmount(video.charge)].map(formatMarkdownFigure)
	]);
	const table = formatMarkdownTable([
		...detail.posters ? ["Video"] : [],
		"Section",
		"Language",
		"Why",
		"Length>",
		"Charge>"
	], rows);
	return shown.length < videos.length ? `${table}\n\n… and ${formatCount(videos.length - shown.length, "more video")}` : table;
}
function findPoster(video, videos) {
	return (video.poster ?? videos.find(({ section, poster }) => section === video.section && poster !== null)?.poster)?.url;
}
function formatList(videos, detail, why) {
	const most = detail.rows === 0 ? 10 : 100;
	return [...videos.slice(0, most).map((video) => `- ${formatTitle$1(video)} (${formatLocale(video.locale)}): ${formatMarkdownText(why(video), 160)}`), ...videos.length > most ? [`- … and ${videos.length - most} more`] : []].join("\n");
}
function formatNarrations(videos, most) {
	return videos.map((video) => {
		const paragraphs = cutText(video.narration, most).split("\n").map((line) => formatMarkdownText(line)).filter((line) => line !== "");
		const from = video.way === "dubbed" ? "; HeyGen has translated these words" : "";
		return `**${formatMarkdownText(video.title, 80)}** (${formatLocaleWay(video)}${from})\n\n${paragraphs.map((line) => `> ${line}`).join("\n>\n")}`;
	}).join("\n\n");
}
// src/stage/edited.ts
function makeKeptProblem$1(page, text, zone) {
	return makeEditedProblem(page, findLine(text, zone), `the zone of section "${zone.section}"`, ", or tick \"Rebuild\" in the pull request");
}
function makeEditedProblem(page, line, what, or = "") {
	return {
		severity: "notice",
		code: "edited-zone",
		file: page.path,
		line,
		message: `${what} was edited by a person and is left alone`,
		hint: `delete it to have Docreel write it again${or}`
	};
}
function makeDiscardedProblem(page, text, zone) {
	return {
		severity: "notice",
		code: "discarded-zone",
		file: page.path,
		line: findLine(text, zone),
		message: `the zone of section "${zone.section}" was edited by a person; the pull request writes it anew, as somebody has ticked "Rebuild" there`
	};
}
function findLine(text, { start }) {
	return text.slice(0, start).split("\n").length;
}
function nameEdited(page, { section, content }) {
	return `${page.path} ${hashValue({
		section,
		content
	}).slice(0, 12)}`;
}
function findEditedPage(edited) {
	return edited.slice(0, edited.lastIndexOf(" "));
}
// src/core/link/transcript.ts
function parseTranscript(captions) {
	return captions.replace(/^\uFEFF/, "").split(/\r?\n\r?\n+/).flatMap((block) => {
		const lines = block.split(/\r?\n/);
		const time = lines.findIndex((line) => line.includes("-->"));
		return time < 0 ? [] : lines.slice(time + 1);
	}).join(" ").replace(/<[^>]*>/g, "").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&nbsp;", " ").replaceAll("&amp;", "&").replace(/([.!?])\s+/g, "$1\n").replace(/([。！？])\s*/g, "$1\n").replace(/[^\S\n]+/g, " ").trim();
}
// src/stage/captions.ts
function makeCaptionsPath(page, section, locale) {
	return `${makeCaptionsPrefix(page)}${makeSlug(section.id)}.${locale}.vtt`;
}
function makeCaptionsPrefix(page) {
	return posix.join(posix.dirname(page), "docreel", `${posix.basename(page).replace(/\.mdx?$/i, "")}.`);
}
function makeSlug(section) {
	return section.replaceAll("/", "--").replaceAll(/[^\p{L}\p{N}-]+/gu, "-").replaceAll(/^-+|-+$/g, "").slice(0, 80);
}
function findLeftCaptions(page, waiting, treePaths) {
	const prefix = makeCaptionsPrefix(page);
	const stay = waiting.map((section) => `${prefix}${makeSlug(section.id)}.`);
	return treePaths.filter((path) => path.startsWith(prefix) && /^[^./]+\.[A-Za-z0-9-]+\.vtt$/.test(path.slice(prefix.length)) && !stay.some((start) => path.startsWith(start)));
}
function findOrphanedCaptions(treePaths) {
	const stems = new Set(treePaths.filter((path) => /\.mdx?$/i.test(path)).map((path) => path.replace(/\.mdx?$/i, "")));
	return treePaths.filter((path) => {
		const [, folder = "", name] = /^(.*\/)?docreel\/([^/]+)\.[^./]+\.[A-Za-z0-9-]+\.vtt$/.exec(path) ?? [];
		return name !== void 0 && !stems.has(folder + name);
	});
}
function makeOwnTest({ rows }) {
	const sums = new Set(rows.flatMap(({ captions }) => captions?.sha256 ?? []));
	return (captions) => sums.has(createHash("sha256").update(captions).digest("hex"));
}
// src/stage/unlink.ts
async function findLeftovers(input) {
	const { repository, config, ledger, tree } = input;
	const entries = new Map(tree.filter(({ mode }) => mode.startsWith("100")).map((entry) => [entry.path, entry]));
	const known = new Set(entries.keys());
	const place = ({ page, section, locale }) => JSON.stringify([
		page,
		section,
		locale
	]);
	const live = new Set(ledger.rows.filter(({ state }) => state !== "retired").map(place));
	const gone = ledger.rows.filter((row) => row.state === "retired" && row.video !== null && !live.has(place(row)));
	const names = new Map();
	const files = new Set();
	for (const row of gone) {
		const shown = [row.page, ...findSiblings(row.page, config.source, [row.locale], known, config.pages).values()].filter((path) => known.has(path));
		for (const path of shown) {
			names.set(path, [...names.get(path) ?? [], row.video?.url.split("/").at(-1) ?? ""]);
			if (known.has(makeCaptionsPath(path, { id: row.section }, row.locale))) files.add(path);
		}
	}
	const blobs = await repository.readBlobs([...names.keys()].flatMap((path) => entries.get(path)?.oid ?? []));
	for (const [path, some] of names) {
		const bytes = blobs.get(entries.get(path)?.oid ?? "");
		const text = bytes === void 0 ? "" : new TextDecoder().decode(bytes);
		if (some.some((name) => text.includes(name))) files.add(path);
	}
	return {
		files,
		orphans: findOrphanedCaptions([...known])
	};
}
async function unlinkFiles(input) {
	const { tree, leftovers, pages } = input;
	const linked = new Set([...pages].flatMap(([path, { siblings }]) => [path, ...[...siblings.values()].map(({ page }) => page.path)]));
	const entries = tree.filter(({ path }) => leftovers.files.has(path) && !linked.has(path));
	const blobs = await input.repository.readBlobs(entries.map(({ oid }) => oid));
	const edits = new Map(leftovers.orphans.map((path) => [path, null]));
	const treePaths = tree.map(({ path }) => path);
	for (const { path, oid } of entries) {
		const { text, bom } = decodePage(path, blobs.get(oid) ?? new Uint8Array());
		const flavour = /\.mdx$/i.test(path) ? "mdx" : "md";
		const cleared = writeFrontMatter(writeZones({
			text,
			flavour,
			sections: []
		}, new Map()).text, new Map()).text;
		if (cleared !== text) edits.set(path, encodePage(cleared, bom));
		for (const captions of findLeftCaptions(path, [], treePaths)) edits.set(captions, null);
	}
	return edits;
}
// src/stage/write.ts
function writeToZones(page, text, comments, videos, mayDiscard, format) {
	const contents = new Map([...videos].map(([section, some]) => [section, some === null ? null : format(some)]));
	const before = findZones(text);
	const result = writeZones({
		text,
		flavour: page.flavour,
		comments,
		sections: page.sections
	}, contents, mayDiscard);
	const kept = new Set(result.kept.map((zone) => zone.section));
	return {
		text: writeFrontMatter(result.text, new Map()).text,
		discarded: result.discarded.map((zone) => nameEdited(page, zone)),
		problems: [
			...result.kept.map((zone) => makeKeptProblem$1(page, text, zone)),
			...result.discarded.map((zone) => makeDiscardedProblem(page, text, zone)),
			...result.strays.map((stray) => makeStrayProblem(page, stray))
		],
		isShown: (section) => kept.has(section) || before.find((zone) => zone.section === section)?.content === contents.get(section)
	};
}
function writeToFrontMatter(page, text, videos, { disclosure }) {
	const cleared = writeZones({
		text,
		flavour: page.flavour,
		sections: page.sections
	}, new Map());
	const result = writeFrontMatter(cleared.text, videos, disclosure ?? void 0);
	const problems = cleared.kept.map((zone) => makeKeptProblem$1(page, text, zone));
	if (result.kept !== void 0) problems.push(makeEditedProblem(page, result.kept, "what Docreel wrote into the front matter"));
	if (result.refused !== void 0) problems.push({
		severity: "warning",
		code: "front-matter-zone",
		file: page.path,
		line: 1,
		message: `the videos cannot be written into the front matter: ${result.refused}`,
		hint: "write it as YAML, a key a line, without a key `docreel` of your own"
	});
	return {
		text: result.text,
		problems,
		discarded: [],
		isShown: (section) => result.kept !== void 0 || result.shown.has(section)
	};
}
function makeStrayProblem(page, stray) {
	return {
		severity: "warning",
		code: "broken-zone",
		file: page.path,
		line: stray.line,
		message: "a line of Docreel's zone stands alone here: its other half is missing, so nothing is written around it",
		hint: "delete the line; the zone is written again by the next run"
	};
}
// src/stage/link.ts
async function linkVideos(input) {
	const { repository, config, ledger, tip } = input;
	const tree = await repository.readTree(tip);
	const treePaths = tree.map((entry) => entry.path);
	const leftovers = await findLeftovers({
		repository,
		config,
		ledger,
		tree
	});
	const paths = new Set([...input.paths, ...[...leftovers.files].filter(input.isPage)]);
	const fileTree = makeFileTree(tree);
	const held = new Map();
	const readFiles = makeFileReader(repository, fileTree);
	const read = async (some) => {
		const found = await readFiles(some);
		for (const [path, bytes] of found) held.set(path, bytes);
		return found;
	};
	const side = await readSide({
		read,
		commit: tip,
		tree: fileTree,
		paths,
		config,
		known: input.siblings,
		translations: input.translations
	});
	const place = {
		config,
		root: repository.root,
		treePaths,
		owned: findShown(ledger, side.wanted),
		mayDiscard: input.mayDiscard,
		readCaptions: input.readCaptions
	};
	const wantedBy = Map.groupBy(side.wanted, ({ page }) => page);
	const files = [...side.pages.values()].flatMap((site) => listFiles(site, wantedBy.get(site.page.path) ?? []));
	const results = await Promise.all(files.flatMap((file) => {
		const bytes = held.get(file.page.path);
		return bytes === void 0 ? [] : [linkFile(file, decodePage(file.page.path, bytes), place)];
	}));
	const edits = new Map([...await unlinkFiles({
		repository,
		tree,
		leftovers,
		pages: side.pages
	}), ...results.flatMap((result) => [...result.edits])]);
	for (const path of await findNeedless(repository, tree, edits, makeOwnTest(ledger))) edits.delete(path);
	const proposed = new Set(results.flatMap((result) => result.proposed));
	return {
		edits: [...edits].toSorted(([a], [b]) => a < b ? -1 : 1).map(([path, content]) => ({
			path,
			content
		})),
		proposed: [...proposed],
		linked: [...new Set(results.flatMap((result) => result.linked))].filter((row) => !proposed.has(row)),
		problems: results.flatMap((result) => result.problems),
		discarded: results.flatMap((result) => result.discarded),
		fingerprint: hashValue([...proposed].map((row) => `${row.page}#${row.section} ${row.locale} ${row.key}`).toSorted())
	};
}
function findShown(ledger, wanted) {
	const owned = findOwned(ledger);
	const findKept = makeFindKept(ledger.rows, wanted);
	const kept = wanted.filter(({ key }) => !owned.has(key)).flatMap((each) => {
		const row = findKept([each])?.row;
		return row === void 0 || row.video === null ? [] : [[each.key, row]];
	});
	return new Map([...kept, ...owned]);
}
async function linkFile(file, { text, bom }, place) {
	const { page } = file;
	const { config } = place;
	const site = findSite(place.treePaths, page.flavour, page.path);
	const kind = config.embed === "auto" ? site.kind : config.embed;
	const captions = new Map();
	const videos = new Map();
	const rows = new Map();
	for (const [section, asked] of file.asked) {
		const ready = asked.flatMap((wanted) => {
			const row = place.owned.get(wanted.key);
			return row?.video == null || row.suspicion != null ? [] : [{
				wanted,
				row,
				video: row.video
			}];
		});
		if (!ready.some(({ wanted }) => wanted.locale === file.locale) && ready.length < asked.length) {
			videos.set(section.id, null);
			continue;
		}
		const linked = [];
		for (const each of ready) {
			const path = makeCaptionsPath(page.path, section, each.wanted.locale);
			const spoken = await place.readCaptions(each.row);
			if (spoken !== void 0 && (kind === "github" || kind === "front-matter")) captions.set(path, spoken);
			linked.push(makeLinked(file, section, each, spoken, kind === "markdown" ? void 0 : path, place));
		}
		videos.set(section.id, linked);
		rows.set(section.id, ready.map((each) => each.row));
	}
	const written = kind === "front-matter" ? writeToFrontMatter(page, text, videos, config) : writeToZones(page, text, site.comments, videos, (zone) => place.mayDiscard(nameEdited(page, zone)), (section) => formatZone({
		kind,
		pageLocale: file.locale,
		videos: section,
		aspect: page.video.aspect,
		disclosure: config.disclosure ?? void 0,
		template: config.template ?? void 0
	}));
	const edits = new Map([...captions].map(([path, spoken]) => [path, new TextEncoder().encode(spoken)]));
	if (written.text !== text) edits.set(page.path, encodePage(written.text, bom));
	const waiting = [...file.asked.keys()].filter((section) => videos.get(section.id) === null);
	for (const path of findLeftCaptions(page.path, waiting, place.treePaths)) if (!edits.has(path)) edits.set(path, null);
	const pick = (shown) => [...rows].filter(([section]) => written.isShown(section) === shown).flatMap(([, some]) => some);
	return {
		edits,
		linked: pick(true),
		proposed: pick(false),
		problems: written.problems,
		discarded: written.discarded
	};
}
function makeLinked({ page }, section, { wanted, row, video }, captions, path, { root, config }) {
	const folder = join(root, posix.dirname(page.path));
	const address = (file) => file === null ? void 0 : makeAddress(file.url, folder);
	return {
		locale: wanted.locale,
		title: section.title,
		seconds: row.seconds ?? row.expectedSeconds,
		videoUrl: makeAddress(video.url, folder),
		posterUrl: address(row.poster),
		captionsPath: captions === void 0 ? void 0 : path === void 0 ? address(row.captions) : `./${posix.relative(posix.dirname(page.path), path)}`,
		captions,
		transcript: config.transcript ? wanted.way === "dubbed" ? parseTranscript(captions ?? "") : row.narration : void 0
	};
}
function listFiles(site, wanted) {
	const group = (pairs) => {
		const map = new Map();
		for (const [section, each] of pairs) if (section !== void 0) map.set(section, [...map.get(section) ?? [], each]);
		return map;
	};
	const sections = new Map(site.page.sections.map((section) => [section.id, section]));
	const own = wanted.filter((each) => site.siblings.get(each.locale)?.sections.has(each.section) !== true);
	own.sort((a, b) => Number(b.locale === site.page.video.source) - Number(a.locale === site.page.video.source));
	const files = [{
		page: site.page,
		locale: site.page.video.source,
		asked: group(own.map((each) => [sections.get(each.section), each]))
	}];
	for (const [locale, sibling] of site.siblings) {
		const theirs = new Map(sibling.page.sections.map((section) => [section.id, section]));
		const pairs = wanted.filter((each) => each.locale === locale).map((each) => [theirs.get(sibling.sections.get(each.section)?.id ?? ""), each]);
		files.push({
			page: sibling.page,
			locale,
			asked: group(pairs)
		});
	}
	return files;
}
async function findNeedless(repository, tree, edits, isOwn) {
	const entries = tree.filter((entry) => edits.has(entry.path));
	const blobs = await repository.readBlobs(entries.map((entry) => entry.oid));
	return entries.filter((entry) => {
		const [is, shall] = [blobs.get(entry.oid), edits.get(entry.path)];
		return is !== void 0 && (entry.path.endsWith(".vtt") && !isOwn(is) || shall != null && Buffer.compare(is, shall) === 0);
	}).map((entry) => entry.path);
}
// src/stage/propose.ts
async function propose(input) {
	const { world, request, survey, journal } = input;
	const { config } = survey;
	const ledger = journal.ledger();
	const tip = await world.forge.readTip(request.baseBranch);
	if (tip === void 0 || !await world.repository.ensureCommit(tip)) {
		world.emit({
			type: "note",
			level: "warning",
			text: `the branch "${request.baseBranch}" has no commit here, so no pull request can be made; the videos are stored and in the ledger`
		});
		return {
			outcome: null,
			problems: [],
			wholePath: null
		};
	}
	const branch = request.branch ?? config.pullRequest.branch ?? `docreel/${request.baseBranch}`;
	const open = await world.forge.readOpen(branch, request.baseBranch);
	const isPage = makePageFilter(config, request.docs);
	const anew = open !== void 0 && isRebuildAsked(open.body);
	const remembered = open === void 0 ? void 0 : parsePullRequestState(open.body);
	const discarded = new Set(remembered?.discarded);
	const edited = [...[...discarded].map(findEditedPage), ...anew ? remembered?.left ?? [] : []];
	const paths = new Set([
		...findPages(ledger, survey),
		...edited,
		...(await readProposedPaths(world.repository, open?.tip)).filter(isPage)
	]);
	if (paths.size > 0) world.emit({
		type: "stage",
		stage: "link",
		text: "writing the videos into the pages"
	});
	const captions = (await world.ledger.read()).files;
	const links = await linkVideos({
		repository: world.repository,
		config,
		ledger,
		tip,
		paths,
		isPage,
		translations: survey.translations,
		siblings: survey.siblings,
		mayDiscard: (edited) => anew || discarded.has(edited),
		readCaptions: async (row) => captions.get(makeCaptionsKey(row.key))
	});
	await journal.record({ rows: markLinked(ledger, links.linked) });
	const edits = [...links.edits, ...await findNarrationEdits(world.repository, survey, tip)];
	const count = edits.length;
	if (count > 0) world.emit({
		type: "stage",
		stage: "propose",
		text: `proposing ${count === 1 ? "one changed file" : `${count} changed files`}`
	});
	const { report } = input;
	const left = findLeft(links.problems, remembered?.left ?? [], paths);
	const told = makeProposalReport({
		...report,
		problems: [...report.problems, ...links.problems]
	}, links.proposed);
	const { title, body, whole } = formatPullRequest(world.forge.folder === void 0 ? told : placeFiles(told, world.forge.folder), {
		...links,
		left,
		base: request.baseBranch
	});
	const outcome = await world.forge.propose({
		branch,
		base: request.baseBranch,
		baseCommit: tip,
		edits,
		message: `${title}\n\nMade by Docreel, run ${world.run}.`,
		title,
		body,
		labels: request.labels.length > 0 ? request.labels : config.pullRequest.labels,
		draft: request.draft || config.pullRequest.draft,
		fingerprint: links.fingerprint,
		discard: anew ? open.tip : void 0,
		quiet: report.totals.rendered + report.totals.failed + report.totals.unfinished === 0 && left.join() === (remembered?.left ?? []).join()
	});
	if (outcome.state === "dismissed" && outcome.remedy !== null) world.emit({
		type: "note",
		level: "info",
		text: outcome.remedy
	});
	const wholePath = whole === null ? null : join(world.folder, "pull-request-whole.md");
	if (wholePath !== null && whole !== null) await writeFile(wholePath, whole);
	return {
		outcome,
		wholePath,
		problems: [...links.problems, ...outcome.kept.map(makeKeptProblem)]
	};
}
function findLeft(problems, known, looked) {
	const now = problems.filter(({ code }) => code === "edited-zone").map(({ file }) => file);
	return [...new Set([...known.filter((path) => !looked.has(path)), ...now])].toSorted();
}
function makeKeptProblem(file) {
	return {
		severity: "notice",
		code: "edited-file",
		file,
		message: "somebody has changed this file on the pull request's branch: it is left as it is there",
		hint: "tick \"Rebuild\" in the pull request to have Docreel write it again"
	};
}
async function findNarrationEdits(repository, survey, tip) {
	const spoken = new Map(survey.head.wanted.filter((each) => each.way === "text" && each.translation === void 0).map((each) => [each.file, each]));
	const made = [...survey.translations.files].filter(([path]) => spoken.has(path));
	if (made.length === 0) return [];
	const entries = new Map((await repository.readTree(tip)).map((entry) => [entry.path, entry]));
	const blobs = await repository.readBlobs(made.flatMap(([path]) => entries.get(path)?.oid ?? []));
	return made.filter(([path, content]) => {
		const bytes = blobs.get(entries.get(path)?.oid ?? "");
		const there = bytes === void 0 ? void 0 : new TextDecoder().decode(bytes);
		return there === void 0 || there !== content && parseNarrationFile(there)?.edited !== true && parseNarrationFile(content)?.text === spoken.get(path)?.narration.source;
	}).map(([path, content]) => ({
		path,
		content: new TextEncoder().encode(content)
	}));
}
function placeFiles(report, folder) {
	const place = (file) => file === null ? null : {
		...file,
		url: makeAddress(file.url, folder)
	};
	return {
		...report,
		videos: report.videos.map((video) => ({
			...video,
			video: place(video.video),
			poster: place(video.poster),
			captions: place(video.captions)
		}))
	};
}
function findPages(ledger, survey) {
	return new Set([...survey.head.pages.keys(), ...ledger.rows.filter((row) => row.state === "published").map((row) => row.page)]);
}
async function readProposedPaths(repository, tip) {
	if (tip === void 0 || !await repository.ensureCommit(tip)) return [];
	const [parent] = await repository.readParents(tip);
	if (parent === void 0 || !await repository.ensureCommit(parent)) return [];
	return (await repository.readChanges(parent, tip)).filter(({ status }) => status === "modified").map(({ path }) => path);
}
function markLinked(ledger, linked) {
	const keys = new Set(linked.map((row) => row.key));
	return ledger.rows.filter((row) => row.state === "published" && keys.has(row.key)).map((row) => ({
		...row,
		state: "linked"
	}));
}
// src/stage/publish.ts
async function publishVideos(input) {
	const { world, config, journal, fetch } = input;
	const rows = journal.ledger().rows.filter((row) => row.state === "completed");
	if (rows.length === 0 || world.signal.aborted) return null;
	world.emit({
		type: "stage",
		stage: "publish",
		text: `fetching ${rows.length === 1 ? "one finished video and storing it where it lasts" : `${rows.length} finished videos and storing them where they last`}`
	});
	const failed = [];
	const sum = () => failed.length === 0 || world.signal.aborted ? null : new Error(formatFailed(failed));
	const fetched = (await Promise.all(rows.map(async (row) => {
		try {
			return [{
				row,
				...await fetch(row)
			}];
		} catch (error) {
			const reason = error instanceof Error ? error.message : String(error);
			world.emit({
				type: "note",
				level: "warning",
				text: `${row.page}#${row.section} (${row.locale}) could not be fetched: ${reason}`
			});
			failed.push({
				row,
				reason
			});
			return [];
		}
	}))).flat();
	if (fetched.length === 0) return sum();
	const publisher = world.makePublisher(config.publish);
	const files = fetched.flatMap((each) => [
		each.video,
		each.poster,
		each.captions
	].filter((file) => file !== void 0));
	let reason = "it was not stored";
	const stored = new Map((await publisher.publish({
		title: `Docreel videos, ${new Date(world.clock.now()).toISOString().slice(0, 10)}`,
		notes: fetched.map(({ row }) => `- ${row.page} § ${row.section} (${row.locale})`).join("\n"),
		files
	}, world.signal).catch((error) => {
		if (!(error instanceof PublishError)) throw error;
		reason = error.message;
		return error.stored;
	})).map((file) => [file.name, file]));
	const find = (file) => {
		const found = file === void 0 ? void 0 : stored.get(file.name);
		return found === void 0 ? null : {
			url: found.url,
			sha256: found.sha256,
			bytes: found.bytes
		};
	};
	for (const { row, video, poster, captions, vtt, suspicion } of fetched) {
		if (find(video) === null) {
			failed.push({
				row,
				reason
			});
			continue;
		}
		const published = {
			...row,
			state: "published",
			video: find(video),
			poster: find(poster),
			captions: find(captions),
			failure: null,
			suspicion
		};
		await journal.record({
			rows: [published],
			files: vtt === void 0 ? new Map() : new Map([[makeCaptionsKey(row.key), vtt]])
		});
		world.emit({
			type: "video",
			key: row.key,
			title: row.title,
			page: row.page,
			locale: row.locale,
			state: "published",
			seconds: row.seconds ?? row.expectedSeconds
		});
		if (suspicion !== null) world.emit({
			type: "note",
			level: "warning",
			text: `${row.page}#${row.section} (${row.locale}), HeyGen video ${row.videoId}, is kept out of the page until it is accepted: ${suspicion}`
		});
	}
	return sum();
}
function formatFailed(failed) {
	const reasons = new Set(failed.map(({ reason }) => reason));
	const names = failed.slice(0, 3).map(({ row }) => `${row.page}#${row.section} (${row.locale})`).join(", ");
	const one = failed.length === 1;
	return `${one ? "A video is" : `${failed.length} videos are`} rendered and paid for, but not stored yet (${names}${failed.length > 3 ? ", …" : ""}): ${[...reasons].slice(0, 3).join("; ")}. HeyGen keeps ${one ? "it" : "them"}, and the next run stores ${one ? "it" : "them"} without paying again.`;
}
// src/heygen/pace.ts
const earliestMs = 1e4;
const leastMs = 3e3;
const alone = {
	share: .088,
	second: .15
};
const shared = {
	share: .1,
	second: .21
};
const last = {
	share: .05,
	second: .1
};
const mostMs = 6e4;
const leastSamples = 8;
const early = .02;
const slowest = 20;
function makePace(samples = []) {
	const ratios = new Map();
	const learn = ({ engine, expectedSeconds, renderSeconds }) => {
		const ratio = renderSeconds * 1e3 / findEarliest(expectedSeconds);
		if (!Number.isFinite(ratio) || ratio <= 0) return;
		const known = ratios.get(engine) ?? [];
		ratios.set(engine, [...known.slice(-199), ratio]);
	};
	for (const sample of samples) learn(sample);
	const findFirstLook = ({ submittedAt, expectedSeconds, engine }) => submittedAt + findEarliest(expectedSeconds) * findFactor(ratios.get(engine ?? "") ?? []);
	return {
		findFirstLook,
		findNextLook(flight, now, look) {
			const first = findFirstLook(flight);
			const { share, second } = findShares(look);
			const early = first + (first - flight.submittedAt) * second;
			return Math.max(early, now + Math.max(leastMs, (now - flight.submittedAt) * share));
		},
		learn
	};
}
function findShares({ sharing, last: isLast }) {
	if (isLast) return last;
	const scale = Math.min(1, Math.sqrt(3 / sharing));
	return sharing <= 1 ? alone : {
		share: shared.share * scale,
		second: shared.second * scale
	};
}
function findEarliest(expectedSeconds) {
	return Math.max(0, expectedSeconds) * 1e3 + earliestMs;
}
function findFactor(ratios) {
	if (ratios.length < leastSamples) return 1;
	const quick = ratios.toSorted((a, b) => a - b)[Math.floor(ratios.length * early)] ?? 1;
	return Math.min(slowest, Math.max(1, quick));
}
function findLookPause(failures, retryAfterMs) {
	return retryAfterMs ?? Math.min(mostMs, 5e3 * 2 ** Math.min(failures - 1, 8));
}
// src/heygen/verdict.ts
const unseen = {
	emptySince: null,
	failedSince: null,
	missingSince: null
};
const emptyMs = 6e5;
const confirmMs = 5e3;
const unknownMs = 12e4;
function judgeVideo(remote, sighting, marker, now) {
	switch (remote.status) {
		case "completed": {
			const found = parseMarker(remote.title);
			if (marker !== null && found !== null && found.text !== marker) return {
				state: "failed",
				failure: {
					code: "foreign-video",
					message: `HeyGen gave the id of another video, titled ${found.text} where ${marker} was expected`,
					charged: "maybe",
					passing: false
				}
			};
			if (remote.videoUrl !== null) return { state: "completed" };
			const emptySince = sighting.emptySince ?? now;
			if (now - emptySince >= emptyMs) return {
				state: "recoverable",
				reason: "HeyGen calls it completed, but has shown no file for 10 minutes"
			};
			return {
				state: "running",
				sighting: {
					...unseen,
					emptySince
				},
				againMs: null
			};
		}
		case "failed":
			if (sighting.failedSince !== null && now > sighting.failedSince) return {
				state: "failed",
				failure: makeFailure(remote.failureCode, remote.failureMessage)
			};
			return {
				state: "running",
				sighting: {
					...unseen,
					emptySince: sighting.emptySince,
					failedSince: sighting.failedSince ?? now
				},
				againMs: confirmMs
			};
		case "missing": {
			const missingSince = sighting.missingSince ?? now;
			if (now - missingSince >= unknownMs) return {
				state: "failed",
				failure: {
					code: "video-missing",
					message: "HeyGen no longer knows this video: somebody deleted it, or the key belongs to another account",
					charged: "yes",
					passing: false
				}
			};
			return {
				state: "running",
				sighting: {
					...unseen,
					emptySince: sighting.emptySince,
					missingSince
				},
				againMs: null
			};
		}
		case "running": return {
			state: "running",
			sighting: {
				...unseen,
				emptySince: sighting.emptySince
			},
			againMs: null
		};
	}
}
// src/heygen/look.ts
const atOnce = 4;
const lastFew = 2;
function makeWatched(flight, now, pace) {
	return {
		flight,
		sighting: unseen,
		nextLook: Math.max(now, pace.findFirstLook({
			...flight,
			submittedAt: Math.min(now, flight.submittedAt)
		}))
	};
}
function makeLook({ heygen, clock, pace }) {
	const limit = pLimit(atOnce);
	let singly = false;
	const lookAt = async (watched, status, kind) => {
		const { flight, sighting } = watched;
		const { key, videoId } = flight;
		const now = clock.now();
		const later = pace.findNextLook({
			...flight,
			submittedAt: Math.min(now, flight.submittedAt)
		}, now, kind);
		if (status === void 0 || status === "running") return {
			flight,
			sighting: {
				...unseen,
				emptySince: sighting.emptySince
			},
			nextLook: later
		};
		let remote;
		try {
			remote = await heygen.readRemote(flight.kind, videoId);
		} catch (error) {
			if (error instanceof HeyGenError && (error.kind === "unavailable" || error.kind === "limited")) return {
				flight,
				sighting,
				nextLook: now + Math.max(later - now, error.retryAfterMs ?? 0)
			};
			throw error;
		}
		const verdict = judgeVideo(remote, sighting, makeMarker(flight.key, flight.attempt), now);
		switch (verdict.state) {
			case "running": return {
				flight,
				sighting: verdict.sighting,
				nextLook: verdict.againMs === null ? later : now + verdict.againMs
			};
			case "completed":
				if (remote.renderSeconds != null) pace.learn({
					engine: flight.engine ?? "",
					expectedSeconds: flight.expectedSeconds,
					renderSeconds: remote.renderSeconds
				});
				return {
					state: "completed",
					key,
					videoId,
					remote
				};
			case "failed": return {
				state: "failed",
				key,
				videoId,
				failure: verdict.failure,
				remote
			};
			case "recoverable": return {
				state: "recoverable",
				key,
				videoId,
				reason: verdict.reason
			};
		}
	};
	const readBulk = async (kind, some) => {
		if (singly || some.length === 1) return null;
		try {
			return await heygen.readStatuses(kind, some.map(({ flight }) => flight.videoId));
		} catch (error) {
			if (!(error instanceof HeyGenError) || error.kind !== "retired-api") throw error;
			singly = true;
			return null;
		}
	};
	return async (watched, more, settle) => {
		const last = !more && watched.length <= lastFew;
		for (const kind of ["video", "dubbing"]) {
			const some = watched.filter(({ flight }) => flight.kind === kind);
			if (some.length === 0) continue;
			const statuses = await readBulk(kind, some);
			const asked = statuses === null ? some.filter(({ nextLook }) => nextLook <= clock.now()) : some;
			const failed = (await Promise.allSettled(asked.map((each) => limit(async () => {
				settle(each.flight, await (statuses === null ? lookAt(each, "unasked", {
					sharing: 1,
					last
				}) : lookAt(each, statuses.get(each.flight.videoId), {
					sharing: some.length,
					last
				})));
			})))).find((look) => look.status === "rejected");
			if (failed !== void 0) throw failed.reason;
		}
	};
}
const most = 100;
function makeSlots(limit = 10) {
	const known = Math.min(most, Math.max(1, Math.floor(limit)));
	return {
		limit: known,
		known,
		accepted: 0,
		refusals: 0,
		cutAt: -Infinity
	};
}
function raiseSlots(slots, inFlight) {
	if (inFlight < slots.limit || slots.limit >= most) return slots;
	const accepted = slots.accepted + 1;
	const rounds = 2 ** Math.min(slots.refusals, 6) * (slots.limit >= slots.known ? 2 : 1);
	return accepted < slots.limit * rounds ? {
		...slots,
		accepted
	} : {
		...slots,
		accepted: 0,
		limit: slots.limit + 1
	};
}
function lowerSlots(slots, inFlight, begunAt, now) {
	if (begunAt < slots.cutAt) return slots;
	const limit = Math.max(1, Math.min(slots.limit, Math.max(inFlight, Math.floor(slots.limit / 2))));
	return {
		...slots,
		limit,
		accepted: 0,
		refusals: slots.refusals + 1,
		cutAt: now
	};
}
// src/heygen/submit.ts
async function submitJob(job, sourceUrl, buyer) {
	const { heygen, clock, signal } = buyer;
	const key = makeIdempotencyKey(job.key, job.attempt);
	try {
		if (job.kind === "video") return {
			type: "accepted",
			videoId: await heygen.createVideo(job.request, key),
			adopted: false
		};
		const videoUrl = sourceUrl ?? await readSourceUrl(job, heygen);
		if (videoUrl === null) return {
			type: "no-source",
			reason: "HeyGen has no file of its source video"
		};
		return {
			type: "accepted",
			videoId: await heygen.createDubbing({
				...job.request,
				videoUrl
			}, key),
			adopted: false
		};
	} catch (error) {
		if (!(error instanceof HeyGenError)) throw error;
		switch (error.kind) {
			case "limited": return {
				type: "limited",
				error
			};
			case "unavailable": return {
				type: "unreachable",
				error
			};
			case "refused": return {
				type: "refused",
				error
			};
			case "unauthorized":
			case "no-credit":
			case "retired-api":
			case "blocked-redirect": return {
				type: "stop",
				error
			};
			case "unknown-outcome": {
				const found = await findLost(job, {
					heygen,
					clock,
					signal
				});
				return found === void 0 ? {
					type: "unknown",
					error
				} : {
					type: "accepted",
					videoId: found,
					adopted: true
				};
			}
		}
	}
}
async function readSourceUrl(job, heygen) {
	if ("videoUrl" in job.source) return job.source.videoUrl;
	return "videoId" in job.source ? (await heygen.readRemote("video", job.source.videoId)).videoUrl : null;
}
async function findLost(job, { heygen, clock, signal }) {
	try {
		if (signal?.aborted === true) return void 0;
		await clock.sleep(settleMs$1, signal);
		const [oldest] = await heygen.findByMarker(job.kind, makeMarker(job.key, job.attempt));
		return oldest?.id;
	} catch (error) {
		if (error instanceof HeyGenError || signal?.aborted === true) return void 0;
		throw error;
	}
}
// src/heygen/buy.ts
const maxTroubles = 3;
const unreachableMs = 3e4;
function makeShop(room, watched, pace) {
	const { options } = room;
	const { heygen, clock, random, signal, onEvent: emit = () => {} } = options;
	const posting = new Map();
	const retrying = new Set();
	const examined = new Map();
	let queue = sortByLength(options.jobs);
	let slots = makeSlots(options.slots);
	let submitAt = -Infinity;
	let named = false;
	let refusalsInRow = 0;
	let troubles = 0;
	const isFull = () => posting.size + watched.size >= slots.limit;
	const findFinished = (job) => {
		if (job.kind === "video" || !("key" in job.source)) return null;
		const outcome = room.outcomes.get(job.source.key);
		return outcome?.state === "completed" ? outcome.remote.videoUrl : "wait";
	};
	const findSource = (job) => isUnexamined(job) && examined.get(job.key) !== "sound" ? "wait" : findFinished(job);
	const isUnexamined = (job) => options.findSourceFault !== void 0 && job.kind === "dubbing" && !("videoUrl" in job.source);
	const examine = (job) => {
		examined.set(job.key, "under way");
		room.begin(async () => {
			const fault = await options.findSourceFault?.(job) ?? null;
			examined.set(job.key, "sound");
			if (fault !== null && !room.isClosed()) giveUp((other) => other.key === job.key, fault);
		});
	};
	const giveUp = (gone, reason) => {
		const lost = queue.filter(gone);
		queue = queue.filter((job) => !lost.includes(job));
		for (const job of lost) room.finish({
			state: "unsubmitted",
			key: job.key,
			reason
		});
	};
	const dropHopeless = () => {
		const stopped = room.stopped();
		if (stopped !== void 0) giveUp(() => true, stopped.reason);
		const lives = new Set([
			...posting.keys(),
			...retrying,
			...watched.keys(),
			...queue.map(({ key }) => key)
		]);
		giveUp((job) => job.kind === "dubbing" && "key" in job.source && !lives.has(job.source.key) && findFinished(job) === "wait", "its source video was not made");
	};
	const take = async (job, result, begunAt) => {
		const { key } = job;
		const now = clock.now();
		switch (result.type) {
			case "accepted":
				await options.onAccepted?.(job, result.videoId);
				watched.set(key, makeWatched({
					key,
					attempt: job.attempt,
					kind: job.kind,
					videoId: result.videoId,
					submittedAt: now,
					expectedSeconds: job.expectedSeconds,
					...job.engine === void 0 ? {} : { engine: job.engine }
				}, now, pace));
				slots = raiseSlots(slots, watched.size);
				troubles = 0;
				refusalsInRow = 0;
				emit({
					type: "accepted",
					key,
					videoId: result.videoId,
					adopted: result.adopted
				});
				return;
			case "limited": {
				refusalsInRow += 1;
				slots = lowerSlots(slots, watched.size, begunAt, now);
				named = result.error.retryAfterMs !== null;
				const waitMs = findDelay(refusalsInRow, "limited", result.error.retryAfterMs, random());
				submitAt = Math.max(submitAt, now + waitMs);
				emit({
					type: "limited",
					waitMs,
					slots: slots.limit
				});
				queue = sortByLength([...queue, job]);
				return;
			}
			case "unreachable":
				troubles += 1;
				named = true;
				submitAt = Math.max(submitAt, now + unreachableMs);
				emit({
					type: "note",
					level: "warning",
					text: result.error.message
				});
				queue = sortByLength([...queue, job]);
				if (troubles >= maxTroubles) room.stop(`HeyGen cannot be reached (${result.error.message})`, result.error);
				return;
			case "unknown":
				troubles += 1;
				room.finish({
					state: "unknown",
					key,
					reason: result.error.message
				});
				if (troubles >= maxTroubles) room.stop(`${troubles} calls in a row ended without a known outcome (${result.error.message})`, result.error);
				return;
			case "stop":
				room.finish({
					state: "unsubmitted",
					key,
					reason: result.error.advice
				});
				room.stop(result.error.advice, result.error);
				return;
			case "refused":
				room.finish({
					state: "refused",
					key,
					error: result.error
				});
				return;
			case "no-source": room.finish({
				state: "unsubmitted",
				key,
				reason: result.reason
			});
		}
	};
	const post = (job, sourceUrl) => {
		posting.set(job.key, job);
		emit({
			type: "submitting",
			key: job.key
		});
		const begunAt = clock.now();
		room.begin(async () => {
			try {
				const result = await submitJob(job, sourceUrl, {
					heygen,
					clock,
					signal
				});
				if (!room.isClosed()) await take(job, result, begunAt);
			} finally {
				posting.delete(job.key);
			}
		});
	};
	return {
		async submitReady() {
			dropHopeless();
			for (const job of queue) if (isUnexamined(job) && !examined.has(job.key) && findFinished(job) !== "wait") examine(job);
			for (const job of queue) {
				if (room.stopped() !== void 0 || isFull() || clock.now() < submitAt) return;
				const source = findSource(job);
				if (source === "wait") continue;
				queue = queue.filter((other) => other !== job);
				const denied = await options.mayCharge?.(job) ?? null;
				if (denied === null) post(job, source);
				else room.finish({
					state: "unsubmitted",
					key: job.key,
					reason: denied
				});
			}
			dropHopeless();
		},
		freeSlot() {
			if (!named) submitAt = -Infinity;
		},
		retry(failed, ask) {
			retrying.add(failed.key);
			room.begin(async () => {
				try {
					const job = await ask(failed);
					if (job === null) room.finish(failed);
					else queue = sortByLength([...queue, job]);
				} finally {
					retrying.delete(failed.key);
				}
			});
		},
		asking: () => retrying.size + [...examined.values()].filter((state) => state === "under way").length,
		waiting: () => queue,
		posting: () => [...posting.values()],
		ready: () => queue.filter((job) => findSource(job) !== "wait"),
		nextSubmit: () => !isFull() && queue.some((job) => findSource(job) !== "wait") ? submitAt : Infinity
	};
}
function sortByLength(jobs) {
	const behind = new Map();
	for (const job of jobs) if (job.kind === "dubbing" && "key" in job.source) behind.set(job.source.key, Math.max(behind.get(job.source.key) ?? 0, job.expectedSeconds));
	const length = (job) => job.expectedSeconds + (behind.get(job.key) ?? 0);
	return jobs.toSorted((a, b) => length(b) - length(a));
}
// src/heygen/room.ts
function makeRoom(options) {
	const outcomes = new Map();
	const publishing = new Set();
	const emit = options.onEvent ?? (() => {});
	let bell = Promise.withResolvers();
	let failure;
	let stopped;
	let closed = false;
	const run = async (task) => {
		try {
			await task();
		} catch (error) {
			failure ??= { error };
		}
		bell.resolve();
	};
	return {
		options,
		outcomes,
		stopped: () => stopped,
		stop(reason, error) {
			if (stopped !== void 0) return;
			stopped = {
				reason,
				error
			};
			emit({
				type: "note",
				level: "warning",
				text: `nothing more is bought: ${reason}`
			});
		},
		finish(outcome) {
			outcomes.set(outcome.key, outcome);
			emit({
				type: "outcome",
				outcome
			});
			const { onDone } = options;
			if (onDone === void 0 || ![
				"completed",
				"failed",
				"recoverable"
			].includes(outcome.state)) return;
			const running = run(async () => {
				await onDone(outcome);
			});
			publishing.add(running);
			running.then(() => publishing.delete(running));
		},
		begin(task) {
			run(task);
		},
		isClosed: () => closed,
		failure: () => failure,
		close() {
			closed = true;
		},
		nextEnd() {
			bell = Promise.withResolvers();
			return bell.promise;
		},
		async allDone() {
			while (publishing.size > 0) await Promise.all(publishing);
		}
	};
}
// src/heygen/render.ts
const graceMs = 3e4;
const signalGraceMs = 2e3;
const longestSleepMs = 36e5;
async function renderAll(options) {
	const { heygen, clock, signal, jobs, inFlight = [], deadline, until = "finished", onEvent: emit = () => {} } = options;
	checkKeys([...jobs, ...inFlight].map(({ key }) => key));
	const room = makeRoom(options);
	const pace = options.pace ?? makePace();
	const watched = new Map(inFlight.map((flight) => [flight.key, makeWatched(flight, clock.now(), pace)]));
	const shop = makeShop(room, watched, pace);
	const lookAtAll = makeLook({
		heygen,
		clock,
		pace
	});
	let looking = false;
	let lookAfter = -Infinity;
	let lookFailures = 0;
	let lost = false;
	const settle = (flight, next) => {
		if (room.isClosed()) return;
		if ("state" in next) {
			watched.delete(flight.key);
			shop.freeSlot();
			if (next.state === "failed" && options.retry !== void 0 && !isOver()) shop.retry(next, options.retry);
			else room.finish(next);
		} else watched.set(flight.key, next);
	};
	const look = async () => {
		looking = true;
		try {
			await lookAtAll([...watched.values()], shop.waiting().length > 0, settle);
			lookFailures = 0;
			if (!room.isClosed()) emit({
				type: "look",
				rendering: watched.size,
				queued: shop.waiting().length
			});
		} catch (error) {
			if (!(error instanceof HeyGenError)) throw error;
			if (room.isClosed()) return;
			lookFailures += 1;
			lookAfter = clock.now() + findLookPause(lookFailures, error.retryAfterMs);
			emit({
				type: "note",
				level: "warning",
				text: `the state of ${watched.size} videos could not be read (it stays as it was): ${error.message}`
			});
			if (lookFailures >= 2 && [
				"unauthorized",
				"retired-api",
				"blocked-redirect"
			].includes(error.kind)) {
				room.stop(error.message, error);
				lost = true;
			}
		} finally {
			looking = false;
		}
	};
	const nextLook = () => looking || watched.size === 0 ? Infinity : Math.max(lookAfter, Math.min(...[...watched.values()].map((each) => each.nextLook)));
	const isAborted = () => signal?.aborted === true;
	const isOver = () => room.failure() !== void 0 || lost || isAborted() || clock.now() >= deadline;
	const isDone = () => shop.posting().length === 0 && shop.asking() === 0 && (until === "accepted" ? shop.ready().length === 0 && !looking && nextLook() > clock.now() : shop.waiting().length === 0 && watched.size === 0);
	while (!isOver()) {
		const end = room.nextEnd();
		await shop.submitReady();
		if (isDone()) break;
		if (nextLook() <= clock.now()) room.begin(look);
		await sleepUntil(Math.min(deadline, nextLook(), shop.nextSubmit()), end, clock, signal);
	}
	const early = isOver();
	const grace = clock.now() + (isAborted() ? signalGraceMs : graceMs);
	while ((shop.posting().length > 0 || shop.asking() > 0) && room.failure() === void 0 && clock.now() < grace) await sleepUntil(grace, room.nextEnd(), clock, void 0);
	room.close();
	const over = isAborted() ? "the run was stopped" : "the time of this run was over";
	for (const { key } of shop.posting()) room.finish({
		state: "unknown",
		key,
		reason: `${over} before HeyGen answered`
	});
	for (const { key } of shop.waiting()) room.finish({
		state: "unsubmitted",
		key,
		reason: room.stopped()?.reason ?? (early ? over : "its source video is still rendering")
	});
	for (const { flight } of watched.values()) room.finish({
		state: "unfinished",
		key: flight.key,
		videoId: flight.videoId
	});
	await room.allDone();
	const failure = room.failure();
	if (failure !== void 0 && !isAborted()) throw failure.error;
	return {
		outcomes: room.outcomes,
		stopped: room.stopped()?.reason ?? null,
		error: room.stopped()?.error ?? null
	};
}
async function sleepUntil(time, end, clock, signal) {
	const cancel = new AbortController();
	const either = signal === void 0 ? cancel.signal : AbortSignal.any([signal, cancel.signal]);
	const ms = Math.min(longestSleepMs, Math.max(1, time - clock.now()));
	await Promise.race([end, clock.sleep(ms, either).catch(() => {})]);
	cancel.abort();
}
function checkKeys(keys) {
	const seen = new Set();
	for (const key of keys) {
		if (seen.has(key)) throw new RangeError(`two jobs have the content key ${key}: it would be paid for twice`);
		seen.add(key);
	}
}
// src/heygen/recover.ts
const keyLifeMs = 828e5;
async function recover(options) {
	const { intents, heygen, clock, signal, trustIdempotency = true } = options;
	const found = new Map();
	const absent = [];
	for (const intent of intents) {
		const recovery = await find(intent, heygen);
		if (recovery === void 0) absent.push(intent);
		else found.set(intent.key, recovery);
	}
	const isFresh = (intent) => clock.now() - intent.reservedAt < keyLifeMs;
	const sure = absent.filter((intent) => trustIdempotency && isFresh(intent));
	const unsure = absent.filter((intent) => !sure.includes(intent));
	for (const intent of sure) found.set(intent.key, { state: "resend" });
	if (unsure.length > 0) {
		const settled = await clock.sleep(settleMs$1, signal).then(() => true, () => false);
		for (const intent of unsure) {
			const stopped = () => ({
				state: "unknown",
				error: new HeyGenError({
					kind: "unavailable",
					call: "GET list",
					detail: "the run was stopped before it was looked for again"
				})
			});
			found.set(intent.key, settled ? await find(intent, heygen) ?? { state: isFresh(intent) ? "resend" : "renew" } : stopped());
		}
	}
	return found;
}
async function find(intent, heygen) {
	try {
		const [oldest, ...duplicates] = await heygen.findByMarker(intent.kind, makeMarker(intent.key, intent.attempt));
		return oldest === void 0 ? void 0 : {
			state: "adopted",
			remote: oldest,
			duplicates
		};
	} catch (error) {
		if (error instanceof HeyGenError) return {
			state: "unknown",
			error
		};
		throw error;
	}
}
// src/stage/tell.ts
function tellVideo(world, row, state, detail) {
	const { key, title, page, locale } = row;
	world.emit({
		type: "video",
		key,
		title,
		page,
		locale,
		state,
		seconds: row.seconds ?? row.expectedSeconds,
		...detail === void 0 ? {} : { detail }
	});
}
function formatNow(world) {
	return new Date(world.clock.now()).toISOString();
}
function formatPlace(row) {
	return `${row.page}#${row.section} (${row.locale})`;
}
// src/stage/bill.ts
function getRow(journal, key) {
	const row = findRow(journal.ledger(), key);
	if (row === void 0) throw new Error(`the ledger has no row ${key}, though it was reserved`);
	return row;
}
async function recordAccepted({ world, journal }, job, videoId, at = formatNow(world)) {
	const row = getRow(journal, job.key);
	await journal.record({ rows: [{
		...row,
		attempt: job.attempt,
		state: "submitted",
		videoId,
		submittedAt: at,
		failure: null
	}] });
	tellVideo(world, row, "submitted");
}
async function recordDuplicates({ world, journal }, row, remotes) {
	for (const { id, createdAt } of remotes) {
		const before = journal.ledger();
		const submittedAt = createdAt === null ? null : new Date(createdAt * 1e3).toISOString();
		const after = addDuplicate(before, getRow(journal, row.key), {
			videoId: id,
			attempt: row.attempt,
			submittedAt,
			at: formatNow(world)
		});
		await journal.record({
			rows: [findRow(after, row.key) ?? row],
			charges: after.charges.slice(before.charges.length)
		});
	}
}
async function recordOutcome(desk, outcome, tariff) {
	const row = getRow(desk.journal, outcome.key);
	if (outcome.state === "failed") return recordFailure(desk, {
		...row,
		videoId: outcome.videoId
	}, outcome.failure);
	const { world, journal } = desk;
	const { seconds, renderSeconds } = outcome.remote;
	const known = seconds !== null && Number.isFinite(seconds) && seconds > 0;
	const charge = known ? priceSeconds(row.recipe, seconds, tariff) ?? null : row.reserved;
	const done = {
		...row,
		state: "completed",
		videoId: outcome.videoId,
		completedAt: formatNow(world),
		seconds: known ? seconds : null,
		charge,
		...renderSeconds == null ? {} : { renderSeconds }
	};
	await journal.record({
		rows: [done],
		charges: charge === null ? [] : [makeCharge(done, "charged", formatNow(world))]
	});
	const suspicion = known ? findSuspicion({
		seconds,
		expectedSeconds: row.expectedSeconds
	}) : "HeyGen does not say how long it is";
	if (suspicion !== null) world.emit({
		type: "note",
		level: "warning",
		text: `${formatPlace(row)}, HeyGen video ${outcome.videoId}: ${suspicion}`
	});
	tellVideo(world, done, "completed");
}
async function recordFailure({ world, journal }, row, failure) {
	const at = formatNow(world);
	const line = failure.charged === "no" ? makeCharge(row, "released", at) : {
		...makeCharge(row, "reserved", at),
		event: "charged"
	};
	await journal.record({
		rows: [{
			...row,
			state: "failed",
			failure: {
				...failure,
				at
			}
		}],
		charges: [line]
	});
	tellVideo(world, row, "failed", failure.message);
}
// src/stage/adopt.ts
async function adoptLost(search) {
	const { world, heygen, journal, buying } = search;
	const all = listLost(search);
	if (all.length === 0) return;
	const busy = await waitForOthers(search, new Set(all.map((row) => row.run)));
	const left = listLost(search).filter((row) => !busy.has(row.run));
	for (const row of listLost(search)) if (busy.has(row.run)) tellVideo(world, row, "unfinished", `run ${row.run} is buying it`);
	if (left.length === 0) return;
	const lost = buying ? await takeOver(search, left) : left;
	world.emit({
		type: "stage",
		stage: "submit",
		text: `looking for ${lost.length} ${lost.length === 1 ? "video" : "videos"} that an earlier run may have bought`
	});
	const found = await recover({
		heygen,
		clock: world.clock,
		signal: world.signal,
		trustIdempotency: false,
		intents: lost.map((row) => ({
			key: row.key,
			attempt: row.attempt,
			kind: row.way === "dubbed" ? "dubbing" : "video",
			reservedAt: Date.parse(row.reservedAt)
		}))
	});
	for (const row of lost) await take(search, row, found.get(row.key));
	await journal.flush();
}
function listLost({ world, journal, pages, wanted }) {
	return journal.ledger().rows.filter((row) => row.state === "reserved" && row.run !== world.run && (pages.has(row.page) || wanted.has(row.key)));
}
async function waitForOthers({ world, journal }, runs) {
	const { clock, signal } = world;
	const read = async () => {
		const leases = await journal.refresh();
		return new Map([...leases].filter(([run, until]) => runs.has(run) && until > clock.now()));
	};
	const held = await read();
	const until = Math.min(Math.max(...held.values()), clock.now() + leaseMs);
	if (held.size === 0) return new Set();
	world.emit({
		type: "note",
		level: "info",
		text: `another run (${[...held.keys()].join(", ")}) may still be buying: waiting until ${new Date(until).toISOString()} before its unanswered orders are looked for`
	});
	await clock.sleep(Math.max(0, until - clock.now()) + 1e3, signal).catch(() => void 0);
	return new Set(signal.aborted ? held.keys() : (await read()).keys());
}
async function takeOver({ world, journal }, rows) {
	const before = new Map(rows.map((row) => [row.key, row]));
	const isSame = (row) => {
		const was = before.get(row.key);
		return was !== void 0 && row.state === "reserved" && row.run === was.run && row.attempt === was.attempt;
	};
	return (await journal.commit((ledger) => ({
		...ledger,
		rows: ledger.rows.map((row) => isSame(row) ? advanceRow(row, { run: world.run }) : row)
	}), {
		message: `Take over ${rows.length} ${rows.length === 1 ? "intent" : "intents"}, run ${world.run}`,
		lease: true
	})).ledger.rows.filter((row) => row.state === "reserved" && row.run === world.run && before.has(row.key));
}
async function take(search, row, recovery) {
	const { world, buying } = search;
	switch (recovery?.state) {
		case "adopted": {
			await recordAccepted(search, row, recovery.remote.id, row.reservedAt);
			const more = recovery.duplicates.map((remote) => remote.id);
			await recordDuplicates(search, row, recovery.duplicates);
			if (more.length > 0) world.emit({
				type: "note",
				level: "warning",
				text: `HeyGen has ${more.length + 1} videos for ${formatPlace(row)}; ${recovery.remote.id} is taken, ask for a refund of ${more.join(", ")}`
			});
			return;
		}
		case "renew":
			if (buying) await recordFailure(search, row, makeReturn("lost-intent", "it was reserved more than 23 hours ago, and HeyGen has no such video", true));
			return;
		case "resend":
			if (buying && !search.wanted.has(row.key)) await recordFailure(search, row, makeReturn("no-longer-wanted", "its words changed before it was bought", false));
			return;
		case "unknown":
		case void 0:
			world.emit({
				type: "note",
				level: "warning",
				text: `whether ${formatPlace(row)} was bought is not known, and it is not bought again before that: ${recovery?.error.message ?? "it was not looked for"}`
			});
			search.unsure.add(row.key);
	}
}
function makeReturn(code, message, passing) {
	return {
		code,
		message,
		charged: "no",
		passing
	};
}
// src/stage/budget.ts
function makeBudget({ run, request, config, ledger, balance, month }) {
	const claimed = new Set();
	const limits = makeLimits(config, request);
	const findDenial = (row, now = ledger()) => {
		const unit = limits.run?.unit ?? row.reserved?.unit ?? config.rates.unit;
		const own = new Set([...claimed, ...now.charges.filter((line) => line.run === run).map(formatAttempt)]);
		own.delete(formatAttempt(row));
		const others = {
			...now,
			charges: now.charges.filter((line) => !own.has(formatAttempt(line)) && formatAttempt(line) !== formatAttempt(row))
		};
		return checkNextCharge({
			limits,
			allowUnpriced: config.allowUnpriced || request.allowUnpriced,
			balance: balance === null ? null : {
				unit: balance.unit,
				micros: Math.max(0, balance.micros - sumOutstanding(others, balance.unit).micros)
			},
			next: {
				seconds: row.expectedSeconds,
				cost: row.reserved ?? void 0,
				upper: row.reserved ?? void 0,
				name: `${row.page}#${row.section} (${row.locale})`
			},
			spentThisRun: sumAttempts(now, own, unit),
			spentThisMonth: spentInMonth(others, month, unit)
		}) ?? null;
	};
	return {
		findDenial,
		claim(row) {
			const denial = findRow(ledger(), row.key)?.attempt === row.attempt ? findDenial(row) : "another run has gone on with it meanwhile";
			if (denial === null) claimed.add(formatAttempt(row));
			return denial;
		}
	};
}
// src/stage/double.ts
async function findDoubles(desk) {
	const { heygen, journal, world } = desk;
	for (const { kind, marker } of heygen.listDoubtful?.() ?? []) {
		const mark = parseMarker(marker);
		const key = journal.ledger().rows.find((row) => mark !== null && row.key.startsWith(mark.key) && row.attempt === mark.attempt)?.key;
		const row = key === void 0 ? void 0 : findRow(journal.ledger(), key);
		if (row === void 0 || row.videoId === null) continue;
		try {
			const doubles = (await heygen.findByMarker(kind, marker)).filter(({ id }) => id !== row.videoId);
			if (doubles.length === 0) continue;
			await recordDuplicates(desk, row, doubles);
			world.emit({
				type: "note",
				level: "warning",
				text: `HeyGen has ${doubles.length + 1} videos for ${formatPlace(row)}; ${row.videoId} is taken, ask for a refund of ${doubles.map(({ id }) => id).join(", ")}`
			});
		} catch (error) {
			world.emit({
				type: "note",
				level: "warning",
				text: `whether ${formatPlace(row)} was made twice could not be seen: ${formatError(error)}`
			});
		}
	}
}
// src/stage/order.ts
function makeOrder(row, rows, languages) {
	const { key, attempt, locale, recipe, expectedSeconds } = row;
	const title = formatTitle(row.title, locale, makeMarker(key, attempt));
	if (row.way !== "dubbed") {
		const { look, engine, resolution, aspect, background, captions } = recipe;
		return {
			kind: "video",
			key,
			attempt,
			expectedSeconds,
			engine: findPricedEngine(recipe),
			request: {
				look,
				voice: row.voice?.id ?? recipe.voice,
				accent: row.voice?.accent ?? null,
				locale,
				engine,
				resolution,
				aspect,
				background,
				captions,
				title,
				scripts: splitNarration(row.narration, locale)
			}
		};
	}
	const language = findDubbingLanguage(locale, languages);
	if (typeof language !== "string") return { reason: `HeyGen's video translation has no language for "${locale}"` };
	const source = findSource(findSourceRow(rows, row));
	if (source === void 0) return { reason: "its source video is neither owned nor being made" };
	return {
		kind: "dubbing",
		key,
		attempt,
		expectedSeconds,
		engine: findPricedEngine(recipe),
		source,
		request: {
			language,
			mode: recipe.dubbing ?? "speed",
			captions: recipe.captions,
			title
		}
	};
}
function findSource(row) {
	if (row === void 0) return void 0;
	if (row.state === "reserved" || row.state === "submitted") return { key: row.key };
	if (row.videoId !== null && row.state !== "failed") return { videoId: row.videoId };
	return row.video !== null && /^https?:/.test(row.video.url) ? { videoUrl: row.video.url } : void 0;
}
function makeFlight(row) {
	return {
		key: row.key,
		attempt: row.attempt,
		kind: row.way === "dubbed" ? "dubbing" : "video",
		videoId: row.videoId,
		submittedAt: Date.parse(row.submittedAt ?? row.reservedAt),
		expectedSeconds: row.expectedSeconds,
		engine: findPricedEngine(row.recipe)
	};
}
function listPaceSamples(rows) {
	return rows.toSorted((a, b) => a.reservedAt < b.reservedAt ? -1 : 1).flatMap(({ recipe, expectedSeconds, renderSeconds }) => renderSeconds === void 0 ? [] : [{
		engine: findPricedEngine(recipe),
		expectedSeconds,
		renderSeconds
	}]);
}
// src/stage/retry.ts
function makeRetry(bench) {
	const { world, journal, budget, wanted } = bench;
	const tried = new Set();
	return async ({ key, videoId, failure }) => {
		const row = getRow(journal, key);
		if (!isTransient(failure) || tried.has(key) || !wanted.has(key) || row.attempt >= 3 || world.signal.aborted) return null;
		tried.add(key);
		await recordFailure(bench, {
			...row,
			videoId
		}, failure);
		const next = {
			...row,
			state: "reserved",
			attempt: row.attempt + 1,
			run: world.run,
			reservedAt: formatNow(world),
			failure: null
		};
		const say = (text) => {
			world.emit({
				type: "note",
				level: "warning",
				text: `${formatPlace(row)} failed (${failure.code}: ${failure.message}); ${text}`
			});
		};
		try {
			const result = await journal.commit((ledger) => {
				const now = findRow(ledger, key);
				if (now?.state !== "failed" || now.attempt !== row.attempt) return { refused: "another run has gone on with it" };
				const reserved = appendCharges(upsertRow(ledger, next), [makeCharge(next, "reserved", next.reservedAt)]);
				const denial = budget.findDenial(next, reserved);
				return denial === null ? reserved : { refused: denial };
			}, {
				message: `Reserve attempt ${next.attempt} of a video that failed, run ${world.run}`,
				lease: true
			});
			if (result.state === "refused") {
				say(`it is not tried again in this run: ${result.refused}`);
				return null;
			}
		} catch (error) {
			say(`it is not tried again in this run: ${formatError(error)}`);
			return null;
		}
		const job = bench.order(getRow(journal, key));
		if ("reason" in job) {
			await recordFailure(bench, getRow(journal, key), {
				code: "not-submitted",
				message: job.reason,
				charged: "no",
				passing: true
			});
			return null;
		}
		say(`trying once more (attempt ${next.attempt})`);
		return job;
	};
}
// src/stage/source.ts
async function findSourceFault(source, fetch) {
	try {
		const suspicion = source.state === "completed" || source.state === "submitted" ? (await fetch(source)).suspicion : source.suspicion ?? null;
		return suspicion === null ? null : {
			held: true,
			reason: formatHeld(source, suspicion)
		};
	} catch (error) {
		return {
			held: false,
			reason: `its source video could not be looked at: ${formatError(error)}`
		};
	}
}
function findJobSource(journal, job) {
	return findSourceRow(new Map(journal.ledger().rows.map((row) => [row.key, row])), getRow(journal, job.key));
}
function formatHeld(source, suspicion) {
	return `its source video, ${formatPlace(source)}, is held back (${suspicion}): it is dubbed once that is accepted (docreel accept ${source.page}#${source.section})`;
}
// src/stage/render.ts
async function renderVideos(stage) {
	const { world, heygen, journal, request, config } = stage;
	const unsure = new Set();
	await adoptLost({
		...stage,
		unsure
	});
	const inFlight = findInFlight(journal.ledger());
	const flights = inFlight.flatMap((row) => row.state === "submitted" && row.videoId !== null ? [makeFlight({
		...row,
		videoId: row.videoId
	})] : []);
	const reserved = stage.buying ? inFlight.filter((row) => row.state === "reserved" && row.run === world.run && stage.wanted.has(row.key) && !unsure.has(row.key)) : [];
	if (flights.length === 0 && reserved.length === 0) return;
	const languages = reserved.some((row) => row.way === "dubbed") ? await heygen.readDubbingLanguages() : [];
	const order = (row) => makeOrder(row, new Map(journal.ledger().rows.map((other) => [other.key, other])), languages);
	const jobs = [];
	for (const row of reserved) {
		const job = order(row);
		if ("reason" in job) await recordFailure(stage, row, notSubmitted(job.reason));
		else jobs.push(job);
	}
	const parts = [...jobs.length > 0 ? [`${formatVideos(jobs.length)} to buy`] : [], ...flights.length > 0 ? [`${formatVideos(flights.length)} rendering already`] : []];
	if (parts.length > 0) world.emit({
		type: "stage",
		stage: jobs.length > 0 ? "submit" : "wait",
		text: parts.join(", ")
	});
	const looks = await readLooks(heygen, inFlight);
	const tariff = {
		rates: config.rates,
		learned: learnRates(journal.ledger()),
		lookKinds: new Map([...looks].map(([id, look]) => [id, look.kind]))
	};
	const now = world.clock.now();
	const accepting = request.mode === "submit" || request.waitMinutes === 0;
	const budget = makeBudget({
		run: world.run,
		request,
		config,
		ledger: () => journal.ledger(),
		balance: stage.balance,
		month: formatNow(world).slice(0, 7)
	});
	const denied = new Map();
	const result = await renderAll({
		heygen,
		clock: world.clock,
		random: () => world.random(),
		signal: world.signal,
		jobs,
		inFlight: flights,
		...config.slots === null ? {} : { slots: config.slots },
		pace: makePace(listPaceSamples(journal.ledger().rows)),
		until: accepting ? "accepted" : "finished",
		deadline: now + (accepting ? Math.max(request.waitMinutes, 5) : request.waitMinutes) * 6e4,
		mayCharge: async (job) => {
			const reason = await journal.findHindrance() ?? budget.claim(getRow(journal, job.key));
			if (reason !== null) denied.set(job.key, "not-submitted");
			return reason;
		},
		findSourceFault: async (job) => {
			const source = findJobSource(journal, job);
			const fault = source === void 0 ? null : await findSourceFault(source, stage.fetch);
			if (fault?.held === true) denied.set(job.key, "source-held-back");
			return fault?.reason ?? null;
		},
		onAccepted: (job, videoId) => recordAccepted(stage, job, videoId),
		retry: stage.buying && request.mode !== "submit" ? makeRetry({
			...stage,
			budget,
			order
		}) : async () => null,
		onDone: async (outcome) => {
			if (outcome.state === "completed" || outcome.state === "failed" && getRow(journal, outcome.key).state !== "failed") await recordOutcome(stage, outcome, tariff);
		},
		onEvent: (event) => {
			show(world, journal, event);
		}
	});
	if (!world.signal.aborted) await findDoubles(stage);
	for (const outcome of result.outcomes.values()) await recordEnd(stage, outcome, denied.get(outcome.key) ?? (result.stopped === null ? null : "not-submitted"));
}
async function recordEnd(stage, outcome, code) {
	const { world, journal } = stage;
	const row = getRow(journal, outcome.key);
	if (outcome.state === "refused") await recordFailure(stage, row, {
		code: outcome.error.code ?? "refused",
		message: outcome.error.message,
		charged: "no",
		passing: false
	});
	else if (outcome.state === "unsubmitted" && row.state === "reserved" && (code !== null || isOrphan(journal.ledger(), row))) await recordFailure(stage, row, {
		...notSubmitted(outcome.reason),
		code: code ?? "not-submitted"
	});
	else if (outcome.state === "unfinished" || outcome.state === "recoverable" || outcome.state === "unknown" || outcome.state === "unsubmitted") tellVideo(world, row, "unfinished", "reason" in outcome ? outcome.reason : void 0);
}
function notSubmitted(message) {
	return {
		code: "not-submitted",
		message,
		charged: "no",
		passing: true
	};
}
async function readLooks(heygen, rows) {
	const ids = new Set(rows.filter((row) => row.way !== "dubbed").map((row) => row.recipe.look));
	const looks = await Promise.all([...ids].map(async (id) => [id, await heygen.readLook(id).catch(() => void 0)]));
	return new Map(looks.flatMap(([id, look]) => look === void 0 ? [] : [[id, look]]));
}
function isOrphan(ledger, row) {
	const source = ledger.rows.find((other) => other.key === row.sourceKey);
	return row.way === "dubbed" && (source === void 0 || source.state === "failed");
}
function show(world, journal, event) {
	switch (event.type) {
		case "note":
			world.emit({
				type: "note",
				level: event.level,
				text: event.text
			});
			break;
		case "limited":
			world.emit({
				type: "note",
				level: "info",
				text: `HeyGen renders as many videos as the account allows: ${event.slots} of ours at a time, the next in ${Math.ceil(event.waitMs / 1e3)} s`
			});
			break;
		case "accepted": {
			const row = getRow(journal, event.key);
			tellVideo(world, row, "rendering", event.adopted ? "found by its title after a lost answer" : void 0);
			if (event.adopted) world.emit({
				type: "note",
				level: "info",
				text: `${formatPlace(row)}: the answer was lost, and the video found by its title (${event.videoId})`
			});
			break;
		}
		case "look": journal.keepLease();
	}
}
function formatVideos(count) {
	return `${count} ${count === 1 ? "video" : "videos"}`;
}
// src/core/level.ts
const levelFile = "balance.json";
const slack = 5e3;
const settleMs = 36e5;
const cost = object({
	micros: int(),
	unit: _enum(["usd", "credits"])
});
const schema = object({
	level: cost,
	missing: int().nonnegative().nullable(),
	claims: array(string()),
	at: datetime()
});
function formatLevel({ level, missing, claims, at }) {
	return `${JSON.stringify({
		level,
		missing,
		claims,
		at
	})}\n`;
}
function parseLevel(text) {
	try {
		return schema.safeParse(JSON.parse(text ?? "")).data ?? null;
	} catch {
		return null;
	}
}
function makeLevel(ledger, balance, at) {
	if (balance === null || sumOutstanding(ledger, balance.unit).micros > 0 || listClaims(ledger.rows).length > 0) return null;
	return {
		level: findLevel(ledger, balance, []),
		missing: null,
		claims: [],
		at
	};
}
function readLevel(ledger, known, balance, at) {
	const same = {
		level: known,
		returned: []
	};
	const claims = listClaims(ledger.rows);
	const { unit } = balance;
	if (claims.length === 0 || known.level.unit !== unit || sumOutstanding(ledger, unit).micros > 0) return same;
	const ids = claims.map(({ wasted }) => wasted.videoId);
	const added = claims.filter(({ wasted }) => !known.claims.includes(wasted.videoId));
	const bounds = added.reduce((sum, { wasted }) => sum + (wasted.bound?.unit === unit ? wasted.bound.micros : 0), 0);
	const gap = known.level.micros - findLevel(ledger, balance, claims).micros;
	const change = (part) => ({
		...known,
		claims: ids,
		at,
		...part
	});
	const gained = (known.missing ?? 0) - gap;
	if (added.length > 0) {
		if (gained <= slack && -gained <= bounds + slack) return {
			level: change({ missing: Math.max(0, gap) }),
			returned: []
		};
		return {
			level: change({ missing: null }),
			returned: []
		};
	}
	if (known.missing === null) return same;
	if (Math.abs(gap) <= slack) return known.missing > slack || Date.parse(at) - Date.parse(known.at) >= settleMs ? {
		level: {
			level: known.level,
			missing: null,
			claims: [],
			at
		},
		returned: claims
	} : same;
	if (Math.abs(gained) <= slack) return same;
	return {
		level: gained > 0 && gained < known.missing ? change({ missing: gap }) : change({ level: {
			unit,
			micros: known.level.micros + gained
		} }),
		returned: []
	};
}
function findLevel(ledger, balance, claims) {
	const keys = new Set(ledger.rows.map(({ key }) => key));
	const open = new Set(claims.map(({ row, wasted }) => formatAttempt(findLineKey(row, wasted, ledger))));
	const ours = new Set(ledger.charges.filter(({ key }) => keys.has(key)).map(formatAttempt).filter((attempt) => !open.has(attempt)));
	return {
		unit: balance.unit,
		micros: balance.micros + sumAttempts(ledger, ours, balance.unit).micros
	};
}
// src/stage/refund.ts
function makeLevelNote(world, journal, balance) {
	const level = makeLevel(journal.ledger(), balance, formatNow(world));
	return level === null ? new Map() : new Map([[levelFile, formatLevel(level)]]);
}
async function noticeRefunds(world, journal, readBalance) {
	if (listClaims(journal.ledger().rows).length === 0 || world.signal.aborted) return;
	const known = await world.ledger.read().then(({ files }) => parseLevel(files.get(levelFile)), () => null);
	const balance = known === null ? null : await readBalance().catch(() => null);
	if (known === null || balance === null) return;
	const before = journal.ledger();
	const at = formatNow(world);
	const { level, returned } = readLevel(before, known, balance, at);
	if (level === known) return;
	const after = settleClaims(before, returned, at, world.run);
	await journal.record({
		rows: after.rows.filter((row, place) => row !== before.rows[place]),
		charges: after.charges.slice(before.charges.length),
		files: new Map([[levelFile, formatLevel(level)]])
	});
	if (returned.length > 0) world.emit({
		type: "note",
		level: "info",
		text: formatReturned(returned)
	});
}
function formatReturned(claims) {
	const one = claims.length === 1;
	return `the account has back what ${one ? "a render" : `${claims.length} renders`} may have taken that ${one ? "serves" : "serve"} nobody (${claims.map(({ wasted }) => wasted.videoId).join(", ")}): ${one ? "it no longer counts" : "they no longer count"} as spent`;
}
// src/stage/settle.ts
async function settleRows(journal, plan) {
	const ledger = journal.ledger();
	const rows = new Map();
	for (const { wanted, movedFrom, row: { key } } of [...plan.reused, ...plan.kept]) {
		const row = findRow(ledger, key);
		if (row === void 0) continue;
		const back = row.state === "retired" && row.video !== null;
		const sibling = row.sibling ?? wanted.sibling;
		if (!back && movedFrom === void 0 && sibling === row.sibling) continue;
		rows.set(row.key, {
			...row,
			...sibling === void 0 ? {} : { sibling },
			state: (back || row.state === "linked" && movedFrom !== void 0) && row.video !== null ? "published" : row.state,
			page: wanted.page,
			section: wanted.section,
			title: wanted.title
		});
	}
	for (const { key } of [...plan.retired, ...plan.leaving]) {
		const row = findRow(ledger, key);
		if (row !== void 0 && mayRetire(row)) rows.set(key, {
			...row,
			state: "retired"
		});
	}
	await journal.record({ rows: [...rows.values()] });
}
async function putOffRows(journal, { putOff }, world) {
	const ledger = journal.ledger();
	const rows = putOff.filter(({ job }) => findRow(ledger, job.wanted.key) === void 0).map((each) => makePutOff(each, world.run, formatNow(world)));
	if (rows.length > 0) await journal.record({ rows });
}
function makePutOff({ job, code, message }, run, at) {
	return {
		...makeReservation(job, run, at),
		state: "failed",
		reserved: null,
		failure: {
			code,
			message,
			charged: "no",
			passing: true,
			at
		}
	};
}
// src/buy.ts
async function buy(input) {
	const { world, request, buying, survey, heygen, asking, month } = input;
	const { plan, config } = survey;
	let before = null;
	let { problems } = input;
	let stop;
	const journal = makeJournal(world, survey.ledger);
	try {
		before = heygen === null ? null : (await heygen.readAccount()).balance;
		await noticeRefunds(world, journal, async () => before ?? (await world.heygen?.readAccount())?.balance ?? null);
		const level = makeLevelNote(world, journal, before);
		const ask = (now) => findStop({
			request: buying,
			config,
			plan: {
				...plan,
				problems: [...plan.problems, ...problems]
			},
			ledger: now,
			balance: before,
			month,
			hasKey: true
		});
		stop = ask(journal.ledger());
		if (stop === null && heygen !== null && plan.jobs.length > 0) {
			world.emit({
				type: "stage",
				stage: "check",
				text: "checking looks, voices and engines before anything is paid for"
			});
			const catalogue = await checkOrders(heygen, listOrders(plan, survey.head.pages), config.rates, survey.ledger.rows);
			problems = [...problems, ...catalogue.problems];
			for (const text of listChosenVoices(catalogue)) world.emit({
				type: "note",
				level: "info",
				text
			});
			world.signal.throwIfAborted();
			stop = ask(journal.ledger());
			if (stop === null) {
				await world.makePublisher(config.publish).check?.();
				world.emit({
					type: "stage",
					stage: "reserve",
					text: `reserving ${plan.jobs.length} ${plan.jobs.length === 1 ? "video" : "videos"} in the ledger`
				});
				stop = await reserve({
					jobs: plan.jobs,
					world,
					journal,
					ask: async (now) => {
						before = (await heygen.readAccount()).balance;
						return ask(now);
					},
					findVoice: (wanted) => findRowVoice(catalogue, wanted)
				});
				if (stop === null) await journal.record({ files: level });
			}
		}
	} catch (error) {
		if (!(error instanceof HeyGenError || error instanceof GitError || error instanceof LedgerError || error instanceof UnwritableError) || world.signal.aborted) throw error;
		return {
			stop: {
				code: "outside",
				exit: 2,
				text: formatError(error)
			},
			balance: asking ? {
				before,
				after: null
			} : null,
			problems
		};
	}
	const wanted = new Set([...plan.jobs.map((job) => job.wanted.key), ...plan.waiting.map((each) => each.row.key)]);
	let trouble = null;
	const attempt = async (work) => {
		try {
			const found = await work();
			trouble ??= found ?? null;
		} catch (error) {
			trouble ??= error instanceof Error ? error : new Error(String(error));
		}
	};
	await attempt(async () => {
		const fetch = heygen === null ? null : makeFetch(world, heygen);
		if (heygen !== null && fetch !== null) await renderVideos({
			world,
			heygen,
			config,
			request: buying,
			journal,
			fetch,
			buying: stop === null,
			balance: before,
			pages: survey.pages,
			wanted
		});
		await journal.flush();
		const kept = fetch === null || request.mode === "submit" ? null : await publishVideos({
			world,
			config,
			journal,
			fetch
		});
		if (stop?.code !== "problems") await settleRows(journal, plan);
		if (stop === null) await putOffRows(journal, plan, world);
		return kept;
	});
	await journal.flush();
	const after = heygen === null || world.signal.aborted ? null : (await heygen.readAccount().catch(() => null))?.balance ?? null;
	await noticeRefunds(world, journal, async () => after);
	const ending = () => ({
		ledger: journal.ledger(),
		stop,
		balance: asking ? {
			before,
			after
		} : null,
		problems,
		trouble
	});
	if (world.signal.aborted || request.mode === "submit" || stop?.code === "problems") {
		await attempt(() => journal.end());
		return ending();
	}
	let proposed = {
		outcome: null,
		problems: [],
		wholePath: null
	};
	await attempt(async () => {
		proposed = await propose({
			world,
			request,
			survey,
			journal,
			report: input.report(ending())
		});
		const { outcome } = proposed;
		return outcome?.state === "blocked" ? new ForgeError("The videos are stored and in the ledger, but no pull request could be opened.", { remedy: outcome.remedy ?? "" }) : null;
	});
	await attempt(() => journal.end());
	return {
		...ending(),
		proposal: proposed.outcome,
		wholePath: proposed.wholePath,
		problems: [...problems, ...proposed.problems]
	};
}
export { buy };
