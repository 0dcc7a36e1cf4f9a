import { cr as object$1, dr as union, fr as unknown, nr as array, qn as lazy, rr as boolean, sr as number$1, ur as string } from "./engine.mjs";
import { a as HeyGenError, o as findErrorKind } from "./door.mjs";
// src/heygen/excerpt.ts
const urlQuery = /(https?:\/\/[^\s?#"'<>]*)[?#][^\s"'<>]*/gi;
const signature = /\b((?:x-amz-[a-z-]+|signature|key-pair-id|policy|expires|sig|token)=)[^\s&"'<>]+/gi;
const unsafe = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g;
function formatSafe(text, secrets) {
	let safe = text.replace(urlQuery, "$1?…").replace(signature, "$1…");
	for (const secret of secrets) {
		if (secret === "") continue;
		for (const form of [
			secret,
			encodeURIComponent(secret),
			btoa(secret)
		]) safe = safe.replaceAll(form, "***");
	}
	return safe;
}
function formatExcerpt(text, secrets = [], most = 200) {
	const line = formatSafe(text.slice(0, 4096), secrets).replace(unsafe, " ").trim();
	return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}
// src/heygen/marker.ts
const maxTitle = 200;
const markerPattern = /\[docreel:([0-9a-f]{16})\.([1-9]\d{0,5})\]/g;
const markerWord = "docreel:";
function makeMarker(key, attempt) {
	check(key, attempt);
	return `[docreel:${key.slice(0, 16)}.${attempt}]`;
}
function makeIdempotencyKey(key, attempt) {
	check(key, attempt);
	return `docreel:${key}:${attempt}`;
}
function parseMarker(title) {
	const found = [...(title ?? "").matchAll(markerPattern)];
	const [text, key, attempt] = found[0] ?? [];
	if (found.length !== 1 || text === void 0 || key === void 0 || attempt === void 0) return null;
	return {
		text,
		key,
		attempt: Number(attempt)
	};
}
function findSearchWords(marker) {
	return marker.replace(/^\[|\]$/g, "");
}
const segmenter = lazy(() => new Intl.Segmenter("en", { granularity: "grapheme" }));
function formatTitle(title, locale, marker) {
	const tail = ` (${locale}) ${marker}`;
	const words = title.toWellFormed().replace(/[\p{Cc}\p{Cf}\s]+/gu, " ").replaceAll("[docreel:", "[docreel ").trim();
	if (words.length + tail.length <= maxTitle) return `${words}${tail}`.trimStart();
	const room = maxTitle - tail.length - 1;
	let short = "";
	for (const { segment } of segmenter().segment(words)) {
		if (short.length + segment.length > room) break;
		short += segment;
	}
	return `${short.trimEnd()}…${tail}`;
}
function check(key, attempt) {
	if (!/^[0-9a-f]{64}$/.test(key)) throw new RangeError(`content key "${key.slice(0, 80)}" is not 64 lower-case hex digits`);
	if (!Number.isInteger(attempt) || attempt < 1 || attempt > 999999) throw new RangeError(`attempt ${attempt} is not a whole number from 1`);
}
// src/heygen/retry.ts
const patienceMs = 18e4;
const stepMs = 1e3;
const capMs = 3e4;
const floorMs = {
	"in-progress": 5e3,
	limited: 1e4
};
const dayMs = 864e5;
function isDoubtful(setback) {
	return setback === "lost" || setback === "malformed" || setback === "in-progress" || setback === "server";
}
function mayRepeat(method, setback, doubtful) {
	if (setback === "refused") return false;
	if (setback === "limited") return method === "GET" || doubtful;
	return true;
}
function findDelay(attempt, setback, retryAfterMs, random) {
	if (retryAfterMs !== null) return Math.round(retryAfterMs + random * Math.min(retryAfterMs / 10, capMs));
	const step = Math.min(capMs, stepMs * 2 ** Math.min(attempt, 16));
	return Math.round((floorMs[setback] ?? stepMs / 2) + random * step);
}
function parseRetryAfter(text, date, now) {
	const value = text?.trim() ?? "";
	if (/^\d+(\.\d+)?$/.test(value)) return Math.min(dayMs, Math.ceil(Number(value) * 1e3));
	if (!/^[A-Za-z]{3,9},? /.test(value)) return null;
	const until = Date.parse(value);
	if (Number.isNaN(until)) return null;
	const sent = date === null ? NaN : Date.parse(date);
	return Math.min(dayMs, Math.max(0, until - (Number.isNaN(sent) ? now : sent)));
}
// src/heygen/call.ts
const maxBytes = 1048576;
const unsent = new Set([
	"ECONNREFUSED",
	"ENOTFOUND",
	"EAI_AGAIN",
	"EAI_FAIL",
	"EHOSTUNREACH",
	"ENETUNREACH",
	"UND_ERR_CONNECT_TIMEOUT",
	"CERT_HAS_EXPIRED",
	"DEPTH_ZERO_SELF_SIGNED_CERT",
	"SELF_SIGNED_CERT_IN_CHAIN",
	"UNABLE_TO_VERIFY_LEAF_SIGNATURE",
	"ERR_TLS_CERT_ALTNAME_INVALID"
]);
async function exchange(call, tools) {
	if (isAborted(call.signal)) return {
		type: "lost",
		sent: false,
		reason: "the run was stopped",
		cause: void 0
	};
	const timeout = AbortSignal.timeout(call.timeoutMs);
	const signal = call.signal === void 0 ? timeout : AbortSignal.any([call.signal, timeout]);
	let status = 0;
	try {
		const { fetch } = tools;
		const response = await fetch(call.url, {
			method: call.method,
			headers: {
				accept: "application/json",
				...call.headers
			},
			redirect: "error",
			signal,
			...call.body === void 0 ? {} : { body: call.body }
		});
		status = response.status;
		const bytes = await readBody(response);
		const { json, trouble } = parseBody(response.headers.get("content-type"), bytes, tools.secrets);
		const requestId = response.headers.get("x-request-id");
		return {
			type: "answer",
			status,
			json,
			trouble,
			requestId: requestId === null ? null : formatExcerpt(requestId, tools.secrets, 100),
			retryAfterMs: parseRetryAfter(response.headers.get("retry-after"), response.headers.get("date"), tools.now())
		};
	} catch (error) {
		if (isRedirect(error)) return { type: "redirect" };
		const codes = findCodes(error);
		const reason = isAborted(call.signal) ? "the run was stopped" : isAborted(timeout) ? `no answer within ${call.timeoutMs / 1e3} s` : describe(error, codes);
		return {
			type: "lost",
			sent: !(status === 0 && codes.some((code) => unsent.has(code))),
			reason: formatExcerpt(reason, tools.secrets),
			cause: error
		};
	}
}
function isAborted(signal) {
	return signal?.aborted === true;
}
async function readBody(response) {
	const chunks = [];
	let size = 0;
	if (response.body !== null) for await (const chunk of response.body) {
		size += chunk.byteLength;
		if (size > maxBytes) return void 0;
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}
function parseBody(contentType, bytes, secrets) {
	if (bytes === void 0) return {
		json: void 0,
		trouble: "more than 1 MiB instead of a short answer"
	};
	const text = new TextDecoder().decode(bytes);
	const excerpt = text.trim() === "" ? "an empty body" : `"${formatExcerpt(text, secrets)}"`;
	if (!/^application\/(?:[\w.-]+\+)?json\b/i.test(contentType ?? "")) return {
		json: void 0,
		trouble: `${formatExcerpt(contentType ?? "no content type", secrets, 60)} instead of JSON: ${excerpt}`
	};
	try {
		return {
			json: JSON.parse(text),
			trouble: null
		};
	} catch {
		return {
			json: void 0,
			trouble: `JSON that cannot be read: ${excerpt}`
		};
	}
}
function isRedirect(error) {
	return error instanceof TypeError && error.cause instanceof Error && error.cause.message === "unexpected redirect";
}
function findCodes(error) {
	if (!(error instanceof Error)) return [];
	const own = "code" in error && typeof error.code === "string" ? [error.code] : [];
	const inner = error instanceof AggregateError ? error.errors : [error.cause];
	return [...own, ...inner.flatMap(findCodes)];
}
function describe(error, codes) {
	const deepest = error instanceof Error && error.cause instanceof Error ? error.cause : error;
	const message = deepest instanceof Error ? deepest.message : String(deepest);
	const code = codes.find((name) => !message.includes(name));
	return code === void 0 ? message : `${message} (${code})`;
}
// src/heygen/wire.ts
const id = string().min(1).max(500);
const text = string().min(1).nullish().catch(null).transform((value) => value ?? null);
const number = number$1().nullish().catch(null).transform((value) => value ?? null);
const url = text.transform((value) => value !== null && /^https?:\/\//i.test(value) ? value : null);
const object = (shape) => object$1(shape).nullish().catch(null).transform((value) => value ?? null);
const envelope = (data) => object$1({ data });
const listSchema = object$1({
	data: array(unknown()),
	has_more: boolean().nullish().catch(null),
	next_token: text
});
const createdVideo = envelope(object$1({ video_id: id })).transform(({ data }) => data.video_id);
const createdDubbing = envelope(object$1({ video_translation_ids: array(id).length(1) })).transform(({ data }) => data.video_translation_ids[0] ?? "");
const languages = envelope(object$1({ languages: array(string().min(1)) })).transform(({ data }) => data.languages);
const errorFields = object$1({
	code: union([string(), number$1()]).transform((code) => String(code).toLowerCase()),
	message: text,
	param: text
});
const errorBody = union([object$1({ error: errorFields }).transform(({ error }) => error), errorFields]);
function parseStatus(status) {
	switch (typeof status === "string" ? status.toLowerCase() : "") {
		case "completed": return "completed";
		case "failed": return "failed";
		case "not_found": return "missing";
		default: return "running";
	}
}
const maxSeconds = 21600;
const remoteVideo = object$1({
	id,
	title: text,
	status: unknown(),
	created_at: number,
	completed_at: number,
	duration: number,
	video_url: url,
	thumbnail_url: url,
	subtitle_url: url,
	srt_caption_url: url,
	failure_code: text,
	failure_message: text,
	output_language: text
}).transform((wire) => ({
	id: wire.id,
	title: wire.title,
	status: parseStatus(wire.status),
	createdAt: wire.created_at,
	seconds: wire.duration !== null && wire.duration > 0 && wire.duration <= maxSeconds ? wire.duration : null,
	renderSeconds: wire.created_at !== null && wire.completed_at !== null && wire.completed_at >= wire.created_at ? wire.completed_at - wire.created_at : null,
	language: wire.output_language,
	videoUrl: wire.video_url,
	posterUrl: wire.thumbnail_url,
	srtUrl: wire.subtitle_url ?? wire.srt_caption_url,
	failureCode: wire.failure_code?.toLowerCase() ?? null,
	failureMessage: wire.failure_message
}));
function parseRemoteVideo(wire) {
	return remoteVideo.safeParse(wire).data;
}
function makeMissing(videoId) {
	return {
		id: videoId,
		title: null,
		status: "missing",
		createdAt: null,
		seconds: null,
		videoUrl: null,
		posterUrl: null,
		srtUrl: null,
		failureCode: null,
		failureMessage: null
	};
}
const statusItem = object$1({
	video_id: text,
	video_translation_id: text,
	id: text,
	status: unknown()
});
const statuses = envelope(array(unknown())).transform(({ data }) => new Map(data.flatMap((item) => {
	const parsed = statusItem.safeParse(item).data;
	const found = parsed?.video_id ?? parsed?.video_translation_id ?? parsed?.id ?? null;
	return found === null ? [] : [[found, parseStatus(parsed?.status)]];
})));
const look = object$1({
	id,
	name: text,
	avatar_type: text,
	status: text,
	default_voice_id: text,
	gender: text,
	preview_image_url: url,
	supported_api_engines: array(string()).nullish().catch(null),
	error: object({
		code: text,
		message: text
	})
}).transform((wire) => {
	const usable = wire.status === null || wire.status === "completed";
	const reason = wire.error?.message ?? wire.error?.code ?? null;
	return {
		id: wire.id,
		name: wire.name ?? wire.id,
		kind: wire.avatar_type ?? "unknown",
		engines: wire.supported_api_engines ?? [],
		defaultVoice: wire.default_voice_id,
		gender: wire.gender,
		preview: wire.preview_image_url,
		usable,
		trouble: usable ? null : `${wire.status}${reason === null ? "" : `: ${reason}`}`
	};
});
const flag = boolean().nullish().catch(null).transform((value) => value ?? false);
const voice = object$1({
	voice_id: id,
	name: text,
	language: text,
	status: text,
	failure_message: text,
	gender: text,
	preview_audio_url: url,
	support_locale: flag,
	support_pause: flag
}).transform((wire) => {
	const trouble = wire.status === null || wire.status === "complete" || wire.status === "completed" ? {} : { trouble: `${wire.status}${wire.failure_message === null ? "" : `: ${wire.failure_message}`}` };
	return {
		id: wire.voice_id,
		name: wire.name,
		language: wire.language,
		...trouble,
		gender: wire.gender,
		takesLocale: wire.support_locale,
		takesPauses: wire.support_pause,
		preview: wire.preview_audio_url
	};
});
function listOf(schema, items) {
	return items.flatMap((item) => {
		const parsed = schema.safeParse(item);
		return parsed.success ? [parsed.data] : [];
	});
}
const credits = object({ remaining: number });
const account = object$1({
	billing_type: text,
	wallet: object({
		currency: text,
		remaining_balance: number
	}),
	subscription: object({ credits: object({
		premium_credits: credits,
		add_on_credits: credits
	}) }),
	usage_based: object({
		spending_current_usd: number,
		spending_cap_usd: number,
		remaining_credits: number
	})
}).transform((wire) => {
	const billing = wire.billing_type ?? (wire.wallet ? "wallet" : wire.subscription ? "subscription" : wire.usage_based ? "usage_based" : "unknown");
	switch (billing) {
		case "wallet": return {
			billing,
			balance: makeCost(wire.wallet?.remaining_balance ?? null, wire.wallet?.currency === "credits" ? "credits" : "usd")
		};
		case "subscription": {
			const known = [wire.subscription?.credits?.premium_credits?.remaining ?? null, wire.subscription?.credits?.add_on_credits?.remaining ?? null].filter((pot) => pot !== null);
			return {
				billing,
				balance: known.length === 0 ? null : makeCost(known.reduce((sum, pot) => sum + pot, 0), "credits")
			};
		}
		case "usage_based": {
			const usage = wire.usage_based;
			if (usage?.spending_cap_usd != null) return {
				billing,
				balance: makeCost(usage.spending_cap_usd - (usage.spending_current_usd ?? 0), "usd")
			};
			return {
				billing,
				balance: makeCost(usage?.remaining_credits ?? null, "credits")
			};
		}
		default: return {
			billing: "unknown",
			balance: null
		};
	}
});
function makeCost(amount, unit) {
	const micros = amount === null ? NaN : Math.round(amount * 1e6);
	return Number.isSafeInteger(micros) ? {
		micros,
		unit
	} : null;
}
const paths = {
	video: {
		path: "/v3/videos",
		idsParameter: "video_ids"
	},
	dubbing: {
		path: "/v3/video-translations",
		idsParameter: "video_translation_ids"
	}
};
// src/heygen/attempt.ts
async function attempt(ask, tools) {
	const query = new URLSearchParams(ask.query).toString();
	return judge(ask, await exchange({
		method: ask.method,
		url: `${tools.baseUrl}${ask.path}${query === "" ? "" : `?${query}`}`,
		headers: {
			"x-api-key": tools.key,
			"user-agent": "docreel",
			...ask.body === void 0 ? {} : { "content-type": "application/json" },
			...ask.idempotencyKey === void 0 ? {} : { "idempotency-key": ask.idempotencyKey }
		},
		...ask.body === void 0 ? {} : { body: ask.body },
		timeoutMs: ask.method === "POST" ? tools.timeouts.writeMs : tools.timeouts.readMs,
		signal: tools.signal
	}, {
		fetch: tools.fetch,
		now: () => tools.clock.now(),
		secrets: [tools.key]
	}), [tools.key]);
}
function judge(ask, result, secrets) {
	const call = `${ask.method} ${formatSafe(ask.path, secrets)}`;
	const open = ask.method === "POST" ? "unknown-outcome" : "unavailable";
	if (result.type === "redirect") return {
		setback: "refused",
		error: new HeyGenError({
			kind: "blocked-redirect",
			call,
			detail: "was redirected to another address; not followed"
		})
	};
	if (result.type === "lost") {
		const detail = `${result.sent ? "the answer was lost" : "not sent"}: ${result.reason}`;
		return {
			setback: result.sent ? "lost" : "not-sent",
			error: new HeyGenError({
				kind: result.sent ? open : "unavailable",
				call,
				detail,
				cause: result.cause
			})
		};
	}
	const { status, requestId, retryAfterMs } = result;
	if (status >= 200 && status < 300) {
		const parsed = result.trouble === null ? ask.schema.safeParse(result.json) : void 0;
		if (parsed?.success === true) return { value: parsed.data };
		const issue = parsed?.error?.issues[0];
		const detail = result.trouble ?? `an answer of another shape${issue === void 0 ? "" : `, at "${issue.path.join(".")}": ${formatExcerpt(issue.message, secrets)}`}`;
		return {
			setback: "malformed",
			error: new HeyGenError({
				kind: open,
				call,
				status,
				requestId,
				detail
			})
		};
	}
	const body = errorBody.safeParse(result.json).data;
	const code = body === void 0 ? null : formatExcerpt(body.code, secrets, 80);
	const kind = findErrorKind(ask.method, status, code);
	const detail = formatExcerpt(body?.message ?? result.trouble ?? "without an explanation", secrets);
	const param = body?.param == null ? null : formatExcerpt(body.param, secrets, 80);
	return {
		setback: findSetback(status, kind),
		error: new HeyGenError({
			kind,
			call,
			status,
			code,
			param,
			requestId,
			retryAfterMs,
			detail
		})
	};
}
function findSetback(status, kind) {
	if (kind === "limited") return "limited";
	if (status === 409) return "in-progress";
	return kind === "unavailable" || kind === "unknown-outcome" ? "server" : "refused";
}
// src/heygen/repeat.ts
const settleMs = 62e3;
async function read(ask, tools, attempts = 6) {
	const pause = makePause(tools);
	for (let count = 1;; count += 1) {
		const result = await attempt({
			...ask,
			method: "GET"
		}, tools);
		if ("value" in result) return result.value;
		if (count >= attempts || !mayRepeat("GET", result.setback, false)) throw result.error;
		await pause(count, result.setback, result.error);
	}
}
async function write(ask, tools, find, trustKeys, onDoubt = () => {}) {
	const pause = makePause(tools);
	let doubt;
	for (let count = 1;; count += 1) {
		const result = await attempt({
			...ask,
			method: "POST"
		}, tools);
		if ("value" in result) return result.value;
		const { setback, error } = result;
		if (isDoubtful(setback)) {
			if (doubt === void 0) onDoubt();
			doubt = error;
		}
		if (doubt === void 0) {
			if (count >= 6 || !mayRepeat("POST", setback, false)) throw error;
			await pause(count, setback, error);
			continue;
		}
		if (tools.signal?.aborted === true) throw doubt;
		const repeats = trustKeys && count < 6 && mayRepeat("POST", setback, true);
		if (repeats) await pause(count, setback, error, doubt);
		else if (!trustKeys) await sleep(settleMs, tools, doubt);
		const found = await find().catch(() => void 0);
		if (found !== void 0) {
			tools.note(`${error.call}: its answer was lost; found what it made by the title`);
			return found;
		}
		if (!repeats) throw trustKeys && setback === "refused" ? error : doubt;
	}
}
function makePause(tools) {
	let waited = 0;
	return async (count, setback, error, final = error) => {
		const delay = findDelay(count, setback, error.retryAfterMs, tools.random());
		if (waited + delay > tools.patienceMs) throw final;
		waited += delay;
		tools.note(`${error.message}; trying again in ${Math.ceil(delay / 1e3)} s`);
		await sleep(delay, tools, final);
	};
}
async function sleep(milliseconds, tools, error) {
	try {
		await tools.clock.sleep(milliseconds, tools.signal);
	} catch (reason) {
		throw tools.signal?.aborted === true ? error : reason;
	}
}
export { makeMarker as C, formatExcerpt as E, makeIdempotencyKey as S, parseMarker as T, voice as _, createdDubbing as a, findSearchWords as b, languages as c, look as d, makeMissing as f, statuses as g, remoteVideo as h, account as i, listOf as l, paths as m, settleMs as n, createdVideo as o, parseRemoteVideo as p, write as r, envelope as s, read as t, listSchema as u, findDelay as v, markerWord as w, formatTitle as x, patienceMs as y };
