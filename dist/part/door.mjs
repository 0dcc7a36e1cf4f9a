import { t as __commonJSMin } from "./rolldown-runtime.mjs";
// node_modules/leven/index.js
const array = [];
const characterCodeCache = [];
function leven(first, second, options) {
	if (first === second) return 0;
	const maxDistance = options?.maxDistance;
	const swap = first;
	if (first.length > second.length) {
		first = second;
		second = swap;
	}
	let firstLength = first.length;
	let secondLength = second.length;
	while (firstLength > 0 && first.charCodeAt(~-firstLength) === second.charCodeAt(~-secondLength)) {
		firstLength--;
		secondLength--;
	}
	let start = 0;
	while (start < firstLength && first.charCodeAt(start) === second.charCodeAt(start)) start++;
	firstLength -= start;
	secondLength -= start;
	if (maxDistance !== void 0 && secondLength - firstLength > maxDistance) return maxDistance;
	if (firstLength === 0) return maxDistance !== void 0 && secondLength > maxDistance ? maxDistance : secondLength;
	let bCharacterCode;
	let result;
	let temporary;
	let temporary2;
	let index = 0;
	let index2 = 0;
	while (index < firstLength) {
		characterCodeCache[index] = first.charCodeAt(start + index);
		array[index] = ++index;
	}
	while (index2 < secondLength) {
		bCharacterCode = second.charCodeAt(start + index2);
		temporary = index2++;
		result = index2;
		for (index = 0; index < firstLength; index++) {
			temporary2 = bCharacterCode === characterCodeCache[index] ? temporary : temporary + 1;
			temporary = array[index];
			result = array[index] = temporary > result ? temporary2 > result ? result + 1 : temporary2 : temporary2 > temporary ? temporary + 1 : temporary2;
		}
		if (maxDistance !== void 0) {
			let rowMinimum = result;
			for (index = 0; index < firstLength; index++) if (array[index] < rowMinimum) rowMinimum = array[index];
			if (rowMinimum > maxDistance) return maxDistance;
		}
	}
	array.length = firstLength;
	characterCodeCache.length = firstLength;
	return maxDistance !== void 0 && result > maxDistance ? maxDistance : result;
}
function closestMatch(target, candidates, options) {
	if (!Array.isArray(candidates) || candidates.length === 0) return;
	const userMax = options?.maxDistance;
	const targetLength = target.length;
	for (const candidate of candidates) if (candidate === target) return candidate;
	if (userMax === 0) return;
	let best;
	let bestDist = Number.POSITIVE_INFINITY;
	const seen = new Set();
	for (const candidate of candidates) {
		if (seen.has(candidate)) continue;
		seen.add(candidate);
		const lengthDiff = Math.abs(candidate.length - targetLength);
		if (lengthDiff >= bestDist) continue;
		if (userMax !== void 0 && lengthDiff > userMax) continue;
		const cap = Number.isFinite(bestDist) ? userMax === void 0 ? bestDist : Math.min(bestDist, userMax) : userMax;
		const distance = cap === void 0 ? leven(target, candidate) : leven(target, candidate, { maxDistance: cap });
		if (userMax !== void 0 && distance > userMax) continue;
		let actualD = distance;
		if (cap !== void 0 && distance === cap && cap === userMax) actualD = leven(target, candidate);
		if (actualD < bestDist) {
			bestDist = actualD;
			best = candidate;
			if (bestDist === 0) break;
		}
	}
	if (userMax !== void 0 && bestDist > userMax) return;
	return best;
}
// src/given.ts
function parseList(text) {
	return text.split(/\n|,(?![^{}]*\})/).map((part) => part.trim()).filter((part) => part !== "");
}
function parseChoice(name, text, alternatives) {
	const found = alternatives.find((alternative) => alternative === text.trim());
	if (found === void 0) throw new RangeError(`${name} "${text}" is not one of ${alternatives.join(", ")}`);
	return found;
}
function parseAmount(name, text, most) {
	const amount = Number(text.trim());
	if (text.trim() === "" || !Number.isFinite(amount) || amount < 0 || amount > most) throw new RangeError(`${name} "${text}" is not a number from 0 to ${most}`);
	return amount;
}
function parseShard(text) {
	const match = /^(\d{1,4})\/(\d{1,4})$/.exec(text.trim());
	const index = Number(match?.[1]);
	const count = Number(match?.[2]);
	if (!(index >= 1 && index <= count)) throw new RangeError(`shard "${text}" is not "i/n" with i from 1 to n, e.g. "2/4"`);
	return {
		index,
		count
	};
}
// src/heygen/hint.ts
const hintsByCode = {
	insufficient_credit: "add credit to the API wallet (it is apart from the web subscription) at app.heygen.com/settings/api; the next run goes on where this one stopped",
	trial_limit_exceeded: "the trial is used up: add credit to the API wallet at app.heygen.com/settings/api",
	quota_exceeded: "the account has reached its quota: raise it, or wait for its reset; the next run goes on where this one stopped",
	subscription_required: "the account needs a plan with API access",
	plan_upgrade_required: "the account's plan does not include this: choose another engine or resolution, or a higher plan",
	insufficient_api_key_scope: "make a key that may read avatars, voices and the account, and create videos",
	phone_verification_required: "verify the account's phone number at app.heygen.com",
	voice_not_usable: "choose another voice: this key may not use this one",
	avatar_not_usable: "choose another look: this one cannot be rendered",
	avatar_consent_required: "the person behind the look has to give consent at app.heygen.com first",
	avatar_expired: "choose another look: this one has expired",
	avatar_not_found: "use a look id (not a group id); a look still in training is not found either",
	voice_not_found: "use a voice id of this account or a public one",
	content_policy_violation: "reword the section: HeyGen's content policy refuses its text",
	script_too_short: "say more: HeyGen refuses scripts under about one second",
	tts_text_invalid: "reword the section: the voice cannot read its text",
	download_failed: "HeyGen could not fetch a file that it was pointed to: it has to be public and to last",
	request_in_progress: "HeyGen still works on the same request: the next run finds its result",
	video_not_found: "the video was deleted at HeyGen, or belongs to another account than the key"
};
const hintsByKind = {
	refused: null,
	unauthorized: "check the HeyGen key (app.heygen.com/settings/api); a missing, a wrong and a revoked one look alike",
	"no-credit": "add credit to the API wallet at app.heygen.com/settings/api; the next run goes on where this one stopped",
	limited: "the account renders as many videos as it may, the web app's included: wait, or run again later",
	"unknown-outcome": "nothing is bought again until its outcome is known: the next run looks for it by its title",
	unavailable: "look at status.heygen.com and run again; nothing was bought by this call",
	"retired-api": "this address does not speak version 3 of HeyGen's API: check heygen-api-url, or update Docreel",
	"blocked-redirect": "the key is never sent to another address: check heygen-api-url and the proxy in between"
};
function findHint(kind, code) {
	return (code === null ? void 0 : hintsByCode[code]) ?? hintsByKind[kind];
}
// src/heygen/error.ts
var HeyGenError = class extends Error {
	name = "HeyGenError";
	kind;
	call;
	status;
	code;
	param;
	requestId;
	retryAfterMs;
	hint;
	advice;
	constructor(fields) {
		super(formatMessage(fields), fields.cause === void 0 ? void 0 : { cause: fields.cause });
		this.kind = fields.kind;
		this.call = fields.call;
		this.status = fields.status ?? null;
		this.code = fields.code ?? null;
		this.param = fields.param ?? null;
		this.requestId = fields.requestId ?? null;
		this.retryAfterMs = fields.retryAfterMs ?? null;
		this.hint = findHint(this.kind, this.code);
		this.advice = this.hint === null ? this.message : `${this.message}; ${this.hint}`;
	}
};
function formatMessage(fields) {
	const answered = fields.status == null ? "" : ` answered ${fields.status}`;
	const code = fields.code == null ? "" : ` ${fields.code}`;
	const param = fields.param == null ? "" : ` (field "${fields.param}")`;
	const request = fields.requestId == null ? "" : ` [request ${fields.requestId}]`;
	return `HeyGen: ${fields.call}${answered}${code}${param}: ${fields.detail}${request}`;
}
const accountCodes = new Set([
	"forbidden",
	"unauthorized",
	"authentication_failed",
	"insufficient_api_key_scope",
	"ai_vendor_access_restricted",
	"phone_verification_required"
]);
const creditCodes = new Set([
	"insufficient_credit",
	"trial_limit_exceeded",
	"quota_exceeded",
	"movio_payment_insufficient_credit"
]);
function findErrorKind(method, status, code) {
	if (status === 401 || status === 403 && code !== null && accountCodes.has(code)) return "unauthorized";
	if (status === 402 || status < 500 && code !== null && creditCodes.has(code)) return "no-credit";
	if (status === 429) return "limited";
	if (status === 410 || (status === 404 || status === 405) && code === null) return "retired-api";
	if (status === 408 || status >= 500 || code === "request_in_progress") return method === "POST" ? "unknown-outcome" : "unavailable";
	return status >= 400 ? "refused" : "unavailable";
}
// src/trouble.ts
function formatError(error) {
	if (!(error instanceof Error)) return String(error);
	return error instanceof HeyGenError ? error.advice : error.message;
}
// node_modules/picocolors/picocolors.js
var require_picocolors = __commonJSMin(((exports, module) => {
	let p = process || {};
	let argv = p.argv || [];
	let env = p.env || {};
	let isColorSupported = !(!!env.NO_COLOR || argv.includes("--no-color")) && (!!env.FORCE_COLOR || argv.includes("--color") || p.platform === "win32" || (p.stdout || {}).isTTY && env.TERM !== "dumb" || !!env.CI);
	let formatter = (open, close, replace = open) => (input) => {
		let string = "" + input, index = string.indexOf(close, open.length);
		return ~index ? open + replaceClose(string, close, replace, index) + close : open + string + close;
	};
	let replaceClose = (string, close, replace, index) => {
		let result = "", cursor = 0;
		do {
			result += string.substring(cursor, index) + replace;
			cursor = index + close.length;
			index = string.indexOf(close, cursor);
		} while (~index);
		return result + string.substring(cursor);
	};
	let createColors = (enabled = isColorSupported) => {
		let f = enabled ? formatter : () => String;
		return {
			isColorSupported: enabled,
			reset: f("\x1B[0m", "\x1B[0m"),
			bold: f("\x1B[1m", "\x1B[22m", "\x1B[22m\x1B[1m"),
			dim: f("\x1B[2m", "\x1B[22m", "\x1B[22m\x1B[2m"),
			italic: f("\x1B[3m", "\x1B[23m"),
			underline: f("\x1B[4m", "\x1B[24m"),
			inverse: f("\x1B[7m", "\x1B[27m"),
			hidden: f("\x1B[8m", "\x1B[28m"),
			strikethrough: f("\x1B[9m", "\x1B[29m"),
			black: f("\x1B[30m", "\x1B[39m"),
			red: f("\x1B[31m", "\x1B[39m"),
			green: f("\x1B[32m", "\x1B[39m"),
			yellow: f("\x1B[33m", "\x1B[39m"),
			blue: f("\x1B[34m", "\x1B[39m"),
			magenta: f("\x1B[35m", "\x1B[39m"),
			cyan: f("\x1B[36m", "\x1B[39m"),
			white: f("\x1B[37m", "\x1B[39m"),
			gray: f("\x1B[90m", "\x1B[39m"),
			bgBlack: f("\x1B[40m", "\x1B[49m"),
			bgRed: f("\x1B[41m", "\x1B[49m"),
			bgGreen: f("\x1B[42m", "\x1B[49m"),
			bgYellow: f("\x1B[43m", "\x1B[49m"),
			bgBlue: f("\x1B[44m", "\x1B[49m"),
			bgMagenta: f("\x1B[45m", "\x1B[49m"),
			bgCyan: f("\x1B[46m", "\x1B[49m"),
			bgWhite: f("\x1B[47m", "\x1B[49m"),
			blackBright: f("\x1B[90m", "\x1B[39m"),
			redBright: f("\x1B[91m", "\x1B[39m"),
			greenBright: f("\x1B[92m", "\x1B[39m"),
			yellowBright: f("\x1B[93m", "\x1B[39m"),
			blueBright: f("\x1B[94m", "\x1B[39m"),
			magentaBright: f("\x1B[95m", "\x1B[39m"),
			cyanBright: f("\x1B[96m", "\x1B[39m"),
			whiteBright: f("\x1B[97m", "\x1B[39m"),
			bgBlackBright: f("\x1B[100m", "\x1B[49m"),
			bgRedBright: f("\x1B[101m", "\x1B[49m"),
			bgGreenBright: f("\x1B[102m", "\x1B[49m"),
			bgYellowBright: f("\x1B[103m", "\x1B[49m"),
			bgBlueBright: f("\x1B[104m", "\x1B[49m"),
			bgMagentaBright: f("\x1B[105m", "\x1B[49m"),
			bgCyanBright: f("\x1B[106m", "\x1B[49m"),
			bgWhiteBright: f("\x1B[107m", "\x1B[49m")
		};
	};
	module.exports = createColors();
	module.exports.createColors = createColors;
}));
// src/command.ts
const repository = {
	repo: {
		type: "string",
		default: ".",
		description: "A folder in the repository"
	},
	json: {
		type: "boolean",
		description: "Print the result as JSON"
	},
	quiet: {
		type: "boolean",
		alias: "q",
		description: "No progress"
	}
};
const selection = {
	...repository,
	base: {
		type: "string",
		description: "Revision to compare from; \"none\" compares with nothing. Default: the parent of head"
	},
	head: {
		type: "string",
		default: "HEAD",
		description: "Revision to compare to"
	},
	paths: {
		type: "string",
		description: "Only these pages (globs, separated by commas)"
	},
	locales: {
		type: "string",
		description: "Only these languages (tags, separated by commas)"
	},
	scope: {
		type: "string",
		default: "changed",
		description: "changed, missing or all"
	},
	config: {
		type: "string",
		description: "Settings: a file of this machine, or else a path in the commit. Default: docreel.yml at the repository's root"
	},
	docs: {
		type: "string",
		description: "Globs of the pages, over the settings"
	},
	shard: {
		type: "string",
		description: "Part of the pages, i/n"
	}
};
const spending = {
	...selection,
	"max-cost": {
		type: "string",
		description: "The most that this run may spend, e.g. \"5 usd\""
	},
	"approved-plan": {
		type: "string",
		description: "Hash of the plan that may be rendered and no other, or its report.json"
	},
	"wait-minutes": {
		type: "string",
		default: "45",
		description: "How long to wait for renders"
	},
	"fail-on": {
		type: "string",
		default: "any",
		description: "any, all or never"
	},
	"retry-failed": {
		type: "boolean",
		description: "Try again what failed for a lasting reason (with --scope missing)"
	},
	"allow-unpriced": {
		type: "boolean",
		description: "Buy what has no known rate"
	},
	"base-branch": {
		type: "string",
		description: "Branch that the pull request goes to. Default: the branch of HEAD"
	},
	branch: {
		type: "string",
		description: "Head branch of the pull request"
	},
	out: {
		type: "string",
		default: ".docreel",
		description: "Folder for videos, pull request and report"
	},
	"heygen-api-url": {
		type: "string",
		description: "Address of HeyGen's API. Default: the variable HEYGEN_API_URL, else https://api.heygen.com"
	}
};
const uncommitted = { uncommitted: {
	type: "boolean",
	description: "Take in what is not committed yet: the work tree as it stands"
} };
const commands = {
	demo: {
		name: "demo",
		description: "The main job on an emulated HeyGen: a small site, two commits, real videos, no cost",
		args: {
			out: {
				type: "string",
				description: "Folder to make it in. Default: a new temporary one"
			},
			quiet: repository.quiet
		}
	},
	plan: {
		name: "plan",
		description: "What would be rendered, why, and what it would cost. Needs no key and pays nothing",
		args: {
			...selection,
			...uncommitted,
			out: spending.out,
			"max-cost": spending["max-cost"]
		}
	},
	render: {
		name: "render",
		description: "Plan, buy, wait, publish, and propose the links",
		args: spending
	},
	submit: {
		name: "submit",
		description: "Plan and buy, without waiting; \"collect\" finishes",
		args: spending
	},
	collect: {
		name: "collect",
		description: "Finish what earlier runs have bought",
		args: spending
	},
	status: {
		name: "status",
		description: "What is in flight, owned and failed, and what this month has cost",
		args: {
			...repository,
			config: selection.config
		}
	},
	narrate: {
		name: "narrate",
		description: "Exactly what will be said for a page",
		args: {
			page: {
				type: "positional",
				required: true,
				description: "Path of the page, from the repository's root"
			},
			...repository,
			head: selection.head,
			...uncommitted,
			config: selection.config,
			section: {
				type: "string",
				description: "Only this section id"
			},
			locale: {
				type: "string",
				description: "Only this language"
			},
			"play-to": {
				type: "string",
				description: "Also write it to this WAV file, spoken by the emulator's free voice"
			}
		}
	},
	storyboard: {
		name: "storyboard",
		description: "The page to look at: of the plan, or with --last of the last run",
		args: {
			...selection,
			...uncommitted,
			out: spending.out,
			"max-cost": spending["max-cost"],
			last: {
				type: "boolean",
				description: "Make the page of the last run again, from its report"
			}
		}
	},
	voices: {
		name: "voices",
		description: "The voices of your HeyGen account that speak a language",
		args: {
			...repository,
			locale: {
				type: "string",
				required: true,
				description: "Language tag, e.g. ja or pt-BR"
			},
			out: spending.out,
			"heygen-api-url": spending["heygen-api-url"]
		}
	},
	looks: {
		name: "looks",
		description: "The avatar looks of your HeyGen account",
		args: {
			...repository,
			stock: {
				type: "boolean",
				description: "HeyGen's own looks instead: ten thousand, several minutes"
			},
			out: spending.out,
			"heygen-api-url": spending["heygen-api-url"]
		}
	},
	baseline: {
		name: "baseline",
		description: "Take the present state as owned, without rendering: from here on only changes are bought",
		args: {
			...repository,
			head: selection.head,
			config: selection.config,
			docs: selection.docs
		}
	},
	accept: {
		name: "accept",
		description: "Take videos as good that were held back because they look wrong, whose wording rules changed, or whose translation holds still",
		args: {
			place: {
				type: "positional",
				required: false,
				description: "Page, or page#section, from the repository's root; every page with --wording alone"
			},
			...repository,
			head: selection.head,
			config: selection.config,
			out: spending.out,
			locale: {
				type: "string",
				description: "Only this language"
			},
			wording: {
				type: "boolean",
				description: "Only what is kept because the wording rules changed"
			}
		}
	},
	repair: {
		name: "repair",
		description: "Put a damaged or lost ledger together again from its history and HeyGen's list. Buys nothing",
		args: {
			...repository,
			head: selection.head,
			config: selection.config,
			docs: selection.docs,
			out: spending.out,
			"heygen-api-url": spending["heygen-api-url"]
		}
	},
	init: {
		name: "init",
		description: "Write docreel.yml and the workflow, enrol one page, and show its plan; asks for what no flag says",
		args: {
			repo: repository.repo,
			docs: {
				type: "string",
				description: "Glob of the pages. Default: by what the repository has"
			},
			page: {
				type: "string",
				description: "The page to begin with, from the repository's root; \"none\" for none. Default: where readers begin"
			},
			languages: {
				type: "string",
				description: "Languages of the videos, the page's own first, e.g. en,es"
			},
			avatar: {
				type: "string",
				description: "HeyGen look id"
			},
			limit: {
				type: "string",
				description: "The most that a run may spend, e.g. \"5 usd\""
			}
		}
	},
	doctor: {
		name: "doctor",
		description: "Look at everything that a run needs, each fault with its remedy; changes and pays nothing",
		args: {
			...repository,
			config: selection.config,
			"heygen-api-url": spending["heygen-api-url"]
		}
	},
	completion: {
		name: "completion",
		description: "The script that teaches a shell these commands: source <(docreel completion bash)",
		args: { shell: {
			type: "positional",
			required: true,
			description: "bash, zsh, fish"
		} }
	},
	emulate: {
		name: "emulate",
		description: "HeyGen's API, version 3, on this machine",
		args: {
			port: {
				type: "string",
				default: "8700",
				description: "Port on 127.0.0.1"
			},
			"time-scale": {
				type: "string",
				default: "10",
				description: "How much faster renders are than HeyGen's"
			},
			balance: {
				type: "string",
				default: "100",
				description: "What the wallet holds, in usd"
			}
		}
	}
};
// src/usage.ts
const slip = 3;
function findMisuse(commands, words) {
	const [name = "", ...rest] = words;
	const known = Object.hasOwn(commands, name) ? commands[name] : void 0;
	if (known === void 0) return `${name.startsWith("-") ? `"${name}" stands where a command is expected.` : `there is no command "${name}"${suggest(name, Object.keys(commands))}`} See "docreel --help".`;
	const help = `See "docreel ${name} --help".`;
	const flags = new Map(Object.entries(known).filter(([, { type }]) => type !== "positional").flatMap(([flag, argument]) => [flag, ...[argument.alias ?? []].flat()].map((each) => [each, {
		flag,
		argument
	}])));
	const places = Object.entries(known).filter(([, { type }]) => type === "positional");
	const given = new Set();
	const plain = [];
	for (let at = 0; at < rest.length; at += 1) {
		const word = rest[at] ?? "";
		if (word === "--") {
			plain.push(...rest.slice(at + 1));
			break;
		}
		if (!/^-./.test(word)) {
			plain.push(word);
			continue;
		}
		const [, text = "", value] = /^--?([^=]*)(=[\s\S]*)?$/.exec(word) ?? [];
		const positive = flags.get(text.replace(/^no-/, ""));
		const found = flags.get(text) ?? (positive?.argument.type === "boolean" ? positive : void 0);
		if (found === void 0 || text.length > 1 && !word.startsWith("--")) return `${name} has no flag "${word.replace(/=[\s\S]*$/, "")}"${suggest(text, [...flags.keys()].filter((flag) => flag.length > 1), "--")} ${help}`;
		given.add(found.flag);
		if (found.argument.type === "boolean" || value !== void 0) continue;
		at += 1;
		const next = rest[at];
		if (next === void 0 || flags.has(next.replace(/^--/, "")) && next.startsWith("--")) return `--${found.flag} needs a value. ${help}`;
	}
	const missing = places.find(([, { required }], index) => required !== false && plain[index] === void 0)?.[0].toUpperCase() ?? Object.entries(known).filter(([flag, { type, required }]) => type !== "positional" && required === true && !given.has(flag)).map(([flag]) => `--${flag}`)[0];
	if (missing !== void 0) return `${name} needs ${missing}. ${help}`;
	const extra = plain[places.length];
	return extra === void 0 ? void 0 : `${name} does not know what to do with "${extra}". ${help}`;
}
function suggest(word, known, before = "") {
	const near = closestMatch(word, [...known], { maxDistance: slip });
	return near === void 0 ? "." : `: did you mean "${before}${near}"?`;
}
export { HeyGenError as a, parseChoice as c, closestMatch as d, formatError as i, parseList as l, commands as n, findErrorKind as o, require_picocolors as r, parseAmount as s, findMisuse as t, parseShard as u };
