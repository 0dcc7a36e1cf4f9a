import { n as parseBaseUrl, r as parseKey } from "./address.mjs";
import { n as formatVideoBody, t as formatDubbingBody } from "./body.mjs";
import { a as HeyGenError } from "./door.mjs";
import { T as parseMarker, _ as voice, a as createdDubbing, b as findSearchWords, c as languages, d as look, f as makeMissing, g as statuses, h as remoteVideo, i as account, l as listOf, m as paths, o as createdVideo, p as parseRemoteVideo, r as write, s as envelope, t as read, u as listSchema, w as markerWord, y as patienceMs } from "./repeat.mjs";
// src/heygen/list.ts
const maxPages = 1e3;
async function readList(path, query, tools, attempts = 6) {
	const items = [];
	const seen = new Set();
	let token = null;
	for (let page = 1; page <= maxPages; page += 1) {
		const answer = await read({
			path,
			query: token === null ? query : {
				...query,
				token
			},
			schema: listSchema
		}, tools, attempts);
		items.push(...answer.data);
		if (answer.has_more === false || answer.has_more == null && answer.next_token === null) return items;
		token = answer.next_token;
		if (token === null || seen.has(token)) break;
		seen.add(token);
	}
	throw new HeyGenError({
		kind: "unavailable",
		call: `GET ${path}`,
		code: "list-loop",
		detail: `the list has no end: its paging repeats itself after ${items.length} entries`
	});
}
// src/heygen/client.ts
const maxIds = 100;
const unknownId = [
	400,
	403,
	404
];
function makeHeyGen(options) {
	const tools = {
		baseUrl: parseBaseUrl(options.baseUrl),
		key: parseKey(options.key),
		clock: options.clock,
		random: options.random,
		fetch: options.fetch ?? globalThis.fetch,
		signal: options.signal,
		timeouts: options.timeouts ?? {
			readMs: 3e4,
			writeMs: 12e4
		},
		patienceMs,
		note: options.onNote ?? (() => {})
	};
	async function listMarked(kind, words, attempts) {
		const { path } = paths[kind];
		return (await readList(path, kind === "video" ? {
			limit: "100",
			title: words
		} : { limit: "100" }, tools, attempts).catch(async (error) => {
			if (kind !== "dubbing" || !(error instanceof HeyGenError) || error.status !== 400) throw error;
			return await readList(path, {}, tools, attempts);
		})).flatMap((item) => parseRemoteVideo(item) ?? []).filter((video) => parseMarker(video.title) !== null).toSorted((a, b) => (a.createdAt ?? Number.MAX_SAFE_INTEGER) - (b.createdAt ?? Number.MAX_SAFE_INTEGER));
	}
	async function findMarked(kind, marker, attempts) {
		return (await listMarked(kind, findSearchWords(marker), attempts)).filter((video) => parseMarker(video.title)?.text === marker);
	}
	const doubtful = [];
	async function create(kind, body, title, idempotencyKey) {
		const marker = parseMarker(title)?.text;
		const find = async () => marker === void 0 ? void 0 : (await findMarked(kind, marker, 1))[0]?.id;
		const schema = kind === "video" ? createdVideo : createdDubbing;
		const onDoubt = () => {
			if (marker !== void 0) doubtful.push({
				kind,
				marker
			});
		};
		return await write({
			path: paths[kind].path,
			body: JSON.stringify(body),
			idempotencyKey,
			schema
		}, tools, find, options.trustIdempotency ?? true, onDoubt);
	}
	return {
		readAccount: async () => (await read({
			path: "/v3/users/me",
			schema: envelope(account)
		}, tools)).data,
		readLook: async (id) => await readKnown(unknownId, async () => (await read({
			path: `/v3/avatars/looks/${encodeURIComponent(id)}`,
			schema: envelope(look)
		}, tools)).data),
		readVoice: async (id) => await readKnown(unknownId, async () => (await read({
			path: `/v3/voices/${encodeURIComponent(id)}`,
			schema: envelope(voice)
		}, tools)).data),
		async readGroup(id) {
			return (await readKnown(unknownId, async () => await read({
				path: "/v3/avatars/looks",
				query: {
					group_id: id,
					limit: "5"
				},
				schema: envelope(look.array())
			}, tools)))?.data ?? [];
		},
		listLooks: async (ownership) => listOf(look, await readList("/v3/avatars/looks", {
			limit: "50",
			ownership
		}, tools)),
		listVoices: async (type, language) => listOf(voice, await readList("/v3/voices", {
			limit: "100",
			type,
			...language === null ? {} : { language }
		}, tools)),
		readDubbingLanguages: async () => await read({
			path: `${paths.dubbing.path}/languages`,
			schema: languages
		}, tools),
		createVideo: async (request, idempotencyKey) => await create("video", formatVideoBody(request), request.title, idempotencyKey),
		createDubbing: async (request, idempotencyKey) => await create("dubbing", formatDubbingBody(request), request.title, idempotencyKey),
		findByMarker: async (kind, marker) => await findMarked(kind, marker),
		listMarked: async (kind) => await listMarked(kind, markerWord),
		listDoubtful: () => doubtful,
		async readStatuses(kind, ids) {
			const { path, idsParameter } = paths[kind];
			const found = new Map();
			for (let start = 0; start < ids.length; start += maxIds) {
				const part = await read({
					path: `${path}/statuses`,
					query: { [idsParameter]: ids.slice(start, start + maxIds).join(",") },
					schema: statuses
				}, tools);
				for (const [id, status] of part) found.set(id, status);
			}
			return found;
		},
		async readRemote(kind, id) {
			return await readKnown([404], async () => (await read({
				path: `${paths[kind].path}/${encodeURIComponent(id)}`,
				schema: envelope(remoteVideo)
			}, tools)).data) ?? makeMissing(id);
		}
	};
}
async function readKnown(refusals, reading) {
	try {
		return await reading();
	} catch (error) {
		if (error instanceof HeyGenError && error.kind === "refused" && error.status !== null && refusals.includes(error.status)) return void 0;
		throw error;
	}
}
export { makeHeyGen };
