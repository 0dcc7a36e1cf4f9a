import { o as __toESM } from "./rolldown-runtime.mjs";
import { t as require_picocolors } from "./picocolors.mjs";
import { A as makeSurvey, B as readLedgerHistory, Ct as number, D as run, Dn as formatCost, Et as string, G as acceptSibling, H as parseLedger, Jt as appendCharges, Lt as listRefunds, M as makePageFilter, O as formatError, Pt as addDuplicate, Qt as findRow, U as parseConfig, V as updateLedger, Vt as acceptWording, Wt as hashSource, Xt as findInFlight, Yt as emptyLedger, Z as closestMatch, Zt as findOwned, _t as _enum, an as LedgerError, dn as learnRates, en as upsertRows, fn as priceSeconds, ft as GitError, in as sumOutstanding, l as openRepository, ln as estimateWanted, mn as findSum, mt as makeCaptionsKey, n as makeLocalWorld, nn as spentInMonth, on as isOwed, pt as formatLedger, r as readKeys, vn as parseLocale, vt as array, wt as object, xn as hashHeard, yt as boolean, z as readLedger, zt as scopes } from "./engine.mjs";
import { a as makeFailure, l as parseLeases, n as makeReservation } from "./reserve.mjs";
import { a as makeVoiceList, l as findKeptVoices, o as mayChoose, t as chooseVoice, u as makeVoiceKey } from "./voice.mjs";
import { a as formatProblem, c as wrapText, d as parseAmount, f as parseChoice, h as parseShard, i as formatPlan, m as parseMaxCost, n as formatReport, o as fitText, p as parseList, r as makeProgress, s as formatTerminalText, t as formatRefund } from "./refund.mjs";
import { T as parseMarker, n as settleMs } from "./repeat.mjs";
import { t as takeUpLeft } from "./left2.mjs";
import { C as formatLength, x as formatCount$1 } from "./storyboard.mjs";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { parseArgs, stripVTControlCharacters } from "node:util";
// node_modules/citty/dist/_chunks/libs/scule.mjs
var import_picocolors = /* @__PURE__ */ __toESM(require_picocolors(), 1);
const NUMBER_CHAR_RE = /\d/;
const STR_SPLITTERS = [
	"-",
	"_",
	"/",
	"."
];
function isUppercase(char = "") {
	if (NUMBER_CHAR_RE.test(char)) return;
	return char !== char.toLowerCase();
}
function splitByCase(str, separators) {
	const splitters = separators ?? STR_SPLITTERS;
	const parts = [];
	if (!str || typeof str !== "string") return parts;
	let buff = "";
	let previousUpper;
	let previousSplitter;
	for (const char of str) {
		const isSplitter = splitters.includes(char);
		if (isSplitter === true) {
			parts.push(buff);
			buff = "";
			previousUpper = void 0;
			continue;
		}
		const isUpper = isUppercase(char);
		if (previousSplitter === false) {
			if (previousUpper === false && isUpper === true) {
				parts.push(buff);
				buff = char;
				previousUpper = isUpper;
				continue;
			}
			if (previousUpper === true && isUpper === false && buff.length > 1) {
				const lastChar = buff.at(-1);
				parts.push(buff.slice(0, Math.max(0, buff.length - 1)));
				buff = lastChar + char;
				previousUpper = isUpper;
				continue;
			}
		}
		buff += char;
		previousUpper = isUpper;
		previousSplitter = isSplitter;
	}
	parts.push(buff);
	return parts;
}
function upperFirst(str) {
	return str ? str[0].toUpperCase() + str.slice(1) : "";
}
function lowerFirst(str) {
	return str ? str[0].toLowerCase() + str.slice(1) : "";
}
function pascalCase(str, opts) {
	return str ? (Array.isArray(str) ? str : splitByCase(str)).map((p) => upperFirst(opts?.normalize ? p.toLowerCase() : p)).join("") : "";
}
function camelCase(str, opts) {
	return lowerFirst(pascalCase(str || "", opts));
}
function kebabCase(str, joiner) {
	return str ? (Array.isArray(str) ? str : splitByCase(str)).map((p) => p.toLowerCase()).join(joiner ?? "-") : "";
}
function snakeCase(str) {
	return kebabCase(str || "", "_");
}
// node_modules/citty/dist/index.mjs
function toArray(val) {
	if (Array.isArray(val)) return val;
	return val === void 0 ? [] : [val];
}
function formatLineColumns(lines, linePrefix = "") {
	const maxLength = [];
	for (const line of lines) for (const [i, element] of line.entries()) maxLength[i] = Math.max(maxLength[i] || 0, element.length);
	return lines.map((l) => l.map((c, i) => linePrefix + c[i === 0 ? "padStart" : "padEnd"](maxLength[i])).join("  ")).join("\n");
}
function resolveValue(input) {
	return typeof input === "function" ? input() : input;
}
var CLIError = class extends Error {
	code;
	constructor(message, code) {
		super(message);
		this.name = "CLIError";
		this.code = code;
	}
};
function parseRawArgs(args = [], opts = {}) {
	const booleans = new Set(opts.boolean || []);
	const strings = new Set(opts.string || []);
	const aliasMap = opts.alias || {};
	const defaults = opts.default || {};
	const aliasToMain = /* @__PURE__ */ new Map();
	const mainToAliases = /* @__PURE__ */ new Map();
	for (const [key, value] of Object.entries(aliasMap)) {
		const targets = value;
		for (const target of targets) {
			aliasToMain.set(key, target);
			if (!mainToAliases.has(target)) mainToAliases.set(target, []);
			mainToAliases.get(target).push(key);
			aliasToMain.set(target, key);
			if (!mainToAliases.has(key)) mainToAliases.set(key, []);
			mainToAliases.get(key).push(target);
		}
	}
	const options = {};
	function getType(name) {
		if (booleans.has(name)) return "boolean";
		const aliases = mainToAliases.get(name) || [];
		for (const alias of aliases) if (booleans.has(alias)) return "boolean";
		return "string";
	}
	function isStringType(name) {
		if (strings.has(name)) return true;
		const aliases = mainToAliases.get(name) || [];
		for (const alias of aliases) if (strings.has(alias)) return true;
		return false;
	}
	const allOptions = /* @__PURE__ */ new Set([
		...booleans,
		...strings,
		...Object.keys(aliasMap),
		...Object.values(aliasMap).flat(),
		...Object.keys(defaults)
	]);
	for (const name of allOptions) if (!options[name]) options[name] = {
		type: getType(name),
		default: defaults[name]
	};
	for (const [alias, main] of aliasToMain.entries()) if (alias.length === 1 && options[main] && !options[main].short) options[main].short = alias;
	const processedArgs = [];
	const negatedFlags = {};
	for (let i = 0; i < args.length; i++) {
		const arg = args[i];
		if (arg === "--") {
			processedArgs.push(...args.slice(i));
			break;
		}
		if (arg.startsWith("--no-")) {
			const flagName = arg.slice(5);
			negatedFlags[flagName] = true;
			continue;
		}
		processedArgs.push(arg);
	}
	let parsed;
	try {
		parsed = parseArgs({
			args: processedArgs,
			options: Object.keys(options).length > 0 ? options : void 0,
			allowPositionals: true,
			strict: false
		});
	} catch {
		parsed = {
			values: {},
			positionals: processedArgs
		};
	}
	const out = { _: [] };
	out._ = parsed.positionals;
	for (const [key, value] of Object.entries(parsed.values)) {
		let coerced = value;
		if (getType(key) === "boolean" && typeof value === "string") coerced = value !== "false";
		else if (isStringType(key) && typeof value === "boolean") coerced = "";
		out[key] = coerced;
	}
	for (const [name] of Object.entries(negatedFlags)) {
		out[name] = false;
		const mainName = aliasToMain.get(name);
		if (mainName) out[mainName] = false;
		const aliases = mainToAliases.get(name);
		if (aliases) for (const alias of aliases) out[alias] = false;
	}
	for (const [alias, main] of aliasToMain.entries()) {
		if (out[alias] !== void 0 && out[main] === void 0) out[main] = out[alias];
		if (out[main] !== void 0 && out[alias] === void 0) out[alias] = out[main];
		if (out[alias] !== out[main] && defaults[main] === out[main]) out[main] = out[alias];
	}
	return out;
}
const noColor = /* @__PURE__ */ (() => {
	const env = globalThis.process?.env ?? {};
	return env.NO_COLOR === "1" || env.TERM === "dumb" || env.TEST || env.CI;
})();
const _c = (c, r = 39) => (t) => noColor ? t : `\u001B[${c}m${t}\u001B[${r}m`;
const bold = /* @__PURE__ */ _c(1, 22);
const cyan = /* @__PURE__ */ _c(36);
const gray = /* @__PURE__ */ _c(90);
const underline = /* @__PURE__ */ _c(4, 24);
function parseArgs$2(rawArgs, argsDef) {
	const parseOptions = {
		boolean: [],
		string: [],
		alias: {},
		default: {}
	};
	const args = resolveArgs(argsDef);
	for (const arg of args) {
		if (arg.type === "positional") continue;
		if (arg.type === "string" || arg.type === "enum") parseOptions.string.push(arg.name);
		else if (arg.type === "boolean") parseOptions.boolean.push(arg.name);
		if (arg.default !== void 0) parseOptions.default[arg.name] = arg.default;
		if (arg.alias) parseOptions.alias[arg.name] = arg.alias;
		const camelName = camelCase(arg.name);
		const kebabName = kebabCase(arg.name);
		if (camelName !== arg.name || kebabName !== arg.name) {
			const existingAliases = toArray(parseOptions.alias[arg.name] || []);
			if (camelName !== arg.name && !existingAliases.includes(camelName)) existingAliases.push(camelName);
			if (kebabName !== arg.name && !existingAliases.includes(kebabName)) existingAliases.push(kebabName);
			if (existingAliases.length > 0) parseOptions.alias[arg.name] = existingAliases;
		}
	}
	const parsed = parseRawArgs(rawArgs, parseOptions);
	const [...positionalArguments] = parsed._;
	const parsedArgsProxy = new Proxy(parsed, { get(target, prop) {
		return target[prop] ?? target[camelCase(prop)] ?? target[kebabCase(prop)];
	} });
	for (const [, arg] of args.entries()) if (arg.type === "positional") {
		const nextPositionalArgument = positionalArguments.shift();
		if (nextPositionalArgument !== void 0) parsedArgsProxy[arg.name] = nextPositionalArgument;
		else if (arg.default === void 0 && arg.required !== false) throw new CLIError(`Missing required positional argument: ${arg.name.toUpperCase()}`, "EARG");
		else parsedArgsProxy[arg.name] = arg.default;
	} else if (arg.type === "enum") {
		const argument = parsedArgsProxy[arg.name];
		const options = arg.options || [];
		if (argument !== void 0 && options.length > 0 && !options.includes(argument)) throw new CLIError(`Invalid value for argument: ${cyan(`--${arg.name}`)} (${cyan(argument)}). Expected one of: ${options.map((o) => cyan(o)).join(", ")}.`, "EARG");
	} else if (arg.required && parsedArgsProxy[arg.name] === void 0) throw new CLIError(`Missing required argument: --${arg.name}`, "EARG");
	return parsedArgsProxy;
}
function resolveArgs(argsDef) {
	const args = [];
	for (const [name, argDef] of Object.entries(argsDef || {})) args.push({
		...argDef,
		name,
		alias: toArray(argDef.alias)
	});
	return args;
}
async function resolvePlugins(plugins) {
	return Promise.all(plugins.map((p) => resolveValue(p)));
}
function defineCommand(def) {
	return def;
}
async function runCommand(cmd, opts) {
	const cmdArgs = await resolveValue(cmd.args || {});
	const parsedArgs = parseArgs$2(opts.rawArgs, cmdArgs);
	const context = {
		rawArgs: opts.rawArgs,
		args: parsedArgs,
		data: opts.data,
		cmd
	};
	const plugins = await resolvePlugins(cmd.plugins ?? []);
	let result;
	let runError;
	try {
		for (const plugin of plugins) await plugin.setup?.(context);
		if (typeof cmd.setup === "function") await cmd.setup(context);
		const subCommands = await resolveValue(cmd.subCommands);
		if (subCommands && Object.keys(subCommands).length > 0) {
			const subCommandArgIndex = findSubCommandIndex(opts.rawArgs, cmdArgs);
			const explicitName = opts.rawArgs[subCommandArgIndex];
			if (explicitName) {
				const subCommand = await _findSubCommand(subCommands, explicitName);
				if (!subCommand) throw new CLIError(`Unknown command ${cyan(explicitName)}`, "E_UNKNOWN_COMMAND");
				await runCommand(subCommand, { rawArgs: opts.rawArgs.slice(subCommandArgIndex + 1) });
			} else {
				const defaultSubCommand = await resolveValue(cmd.default);
				if (defaultSubCommand) {
					if (cmd.run) throw new CLIError(`Cannot specify both 'run' and 'default' on the same command.`, "E_DEFAULT_CONFLICT");
					const subCommand = await _findSubCommand(subCommands, defaultSubCommand);
					if (!subCommand) throw new CLIError(`Default sub command ${cyan(defaultSubCommand)} not found in subCommands.`, "E_UNKNOWN_COMMAND");
					await runCommand(subCommand, { rawArgs: opts.rawArgs });
				} else if (!cmd.run) throw new CLIError(`No command specified.`, "E_NO_COMMAND");
			}
		}
		if (typeof cmd.run === "function") result = await cmd.run(context);
	} catch (error) {
		runError = error;
	}
	const cleanupErrors = [];
	if (typeof cmd.cleanup === "function") try {
		await cmd.cleanup(context);
	} catch (error) {
		cleanupErrors.push(error);
	}
	for (const plugin of [...plugins].reverse()) try {
		await plugin.cleanup?.(context);
	} catch (error) {
		cleanupErrors.push(error);
	}
	if (runError) throw runError;
	if (cleanupErrors.length === 1) throw cleanupErrors[0];
	if (cleanupErrors.length > 1) throw new Error("Multiple cleanup errors", { cause: cleanupErrors });
	return { result };
}
async function resolveSubCommand(cmd, rawArgs, parent) {
	const subCommands = await resolveValue(cmd.subCommands);
	if (subCommands && Object.keys(subCommands).length > 0) {
		const subCommandArgIndex = findSubCommandIndex(rawArgs, await resolveValue(cmd.args || {}));
		const subCommandName = rawArgs[subCommandArgIndex];
		const subCommand = await _findSubCommand(subCommands, subCommandName);
		if (subCommand) return resolveSubCommand(subCommand, rawArgs.slice(subCommandArgIndex + 1), cmd);
	}
	return [cmd, parent];
}
async function _findSubCommand(subCommands, name) {
	if (name in subCommands) return resolveValue(subCommands[name]);
	for (const sub of Object.values(subCommands)) {
		const resolved = await resolveValue(sub);
		const meta = await resolveValue(resolved?.meta);
		if (meta?.alias) {
			if (toArray(meta.alias).includes(name)) return resolved;
		}
	}
}
function findSubCommandIndex(rawArgs, argsDef) {
	for (let i = 0; i < rawArgs.length; i++) {
		const arg = rawArgs[i];
		if (arg === "--") return -1;
		if (arg.startsWith("-")) {
			if (!arg.includes("=") && _isValueFlag(arg, argsDef)) i++;
			continue;
		}
		return i;
	}
	return -1;
}
function _isValueFlag(flag, argsDef) {
	const name = flag.replace(/^-{1,2}/, "");
	const normalized = camelCase(name);
	for (const [key, def] of Object.entries(argsDef)) {
		if (def.type !== "string" && def.type !== "enum") continue;
		if (normalized === camelCase(key)) return true;
		if ((Array.isArray(def.alias) ? def.alias : def.alias ? [def.alias] : []).includes(name)) return true;
	}
	return false;
}
async function showUsage$2(cmd, parent) {
	try {
		console.log(await renderUsage(cmd, parent) + "\n");
	} catch (error) {
		console.error(error);
	}
}
const negativePrefixRe = /^no[-A-Z]/;
async function renderUsage(cmd, parent) {
	const cmdMeta = await resolveValue(cmd.meta || {});
	const cmdArgs = resolveArgs(await resolveValue(cmd.args || {}));
	const parentMeta = await resolveValue(parent?.meta || {});
	const commandName = `${parentMeta.name ? `${parentMeta.name} ` : ""}` + (cmdMeta.name || process.argv[1]);
	const argLines = [];
	const posLines = [];
	const commandsLines = [];
	const usageLine = [];
	for (const arg of cmdArgs) if (arg.type === "positional") {
		const name = arg.name.toUpperCase();
		const isRequired = arg.required !== false && arg.default === void 0;
		posLines.push([cyan(name + renderValueHint(arg)), renderDescription(arg, isRequired)]);
		usageLine.push(isRequired ? `<${name}>` : `[${name}]`);
	} else {
		const isRequired = arg.required === true && arg.default === void 0;
		const argStr = [...(arg.alias || []).map((a) => `-${a}`), `--${arg.name}`].join(", ") + renderValueHint(arg);
		argLines.push([cyan(argStr), renderDescription(arg, isRequired)]);
		/**
		* print negative boolean arg variant usage when
		* - enabled by default or has `negativeDescription`
		* - not prefixed with `no-` or `no[A-Z]`
		*/
		if (arg.type === "boolean" && (arg.default === true || arg.negativeDescription) && !negativePrefixRe.test(arg.name)) {
			const negativeArgStr = [...(arg.alias || []).map((a) => `--no-${a}`), `--no-${arg.name}`].join(", ");
			argLines.push([cyan(negativeArgStr), [arg.negativeDescription, isRequired ? gray("(Required)") : ""].filter(Boolean).join(" ")]);
		}
		if (isRequired) usageLine.push(`--${arg.name}` + renderValueHint(arg));
	}
	if (cmd.subCommands) {
		const commandNames = [];
		const subCommands = await resolveValue(cmd.subCommands);
		for (const [name, sub] of Object.entries(subCommands)) {
			const meta = await resolveValue((await resolveValue(sub))?.meta);
			if (meta?.hidden) continue;
			const aliases = toArray(meta?.alias);
			const label = [name, ...aliases].join(", ");
			commandsLines.push([cyan(label), meta?.description || ""]);
			commandNames.push(name, ...aliases);
		}
		usageLine.push(commandNames.join("|"));
	}
	const usageLines = [];
	const version = cmdMeta.version || parentMeta.version;
	usageLines.push(gray(`${cmdMeta.description} (${commandName + (version ? ` v${version}` : "")})`), "");
	const hasOptions = argLines.length > 0 || posLines.length > 0;
	usageLines.push(`${underline(bold("USAGE"))} ${cyan(`${commandName}${hasOptions ? " [OPTIONS]" : ""} ${usageLine.join(" ")}`)}`, "");
	if (posLines.length > 0) {
		usageLines.push(underline(bold("ARGUMENTS")), "");
		usageLines.push(formatLineColumns(posLines, "  "));
		usageLines.push("");
	}
	if (argLines.length > 0) {
		usageLines.push(underline(bold("OPTIONS")), "");
		usageLines.push(formatLineColumns(argLines, "  "));
		usageLines.push("");
	}
	if (commandsLines.length > 0) {
		usageLines.push(underline(bold("COMMANDS")), "");
		usageLines.push(formatLineColumns(commandsLines, "  "));
		usageLines.push("", `Use ${cyan(`${commandName} <command> --help`)} for more information about a command.`);
	}
	return usageLines.filter((l) => typeof l === "string").join("\n");
}
function renderValueHint(arg) {
	const valueHint = arg.valueHint ? `=<${arg.valueHint}>` : "";
	const fallbackValueHint = valueHint || `=<${snakeCase(arg.name)}>`;
	if (!arg.type || arg.type === "positional" || arg.type === "boolean") return valueHint;
	if (arg.type === "enum" && arg.options?.length) return `=<${arg.options.join("|")}>`;
	return fallbackValueHint;
}
function renderDescription(arg, required) {
	const requiredHint = required ? gray("(Required)") : "";
	const defaultHint = arg.default === void 0 ? "" : gray(`(Default: ${arg.default})`);
	return [
		arg.description,
		requiredHint,
		defaultHint
	].filter(Boolean).join(" ");
}
async function runMain(cmd, opts = {}) {
	const rawArgs = opts.rawArgs || process.argv.slice(2);
	const showUsage$1 = opts.showUsage || showUsage$2;
	try {
		const builtinFlags = await _resolveBuiltinFlags(cmd);
		if (builtinFlags.help.length > 0 && rawArgs.some((arg) => builtinFlags.help.includes(arg))) {
			await showUsage$1(...await resolveSubCommand(cmd, rawArgs));
			process.exit(0);
		} else if (rawArgs.length === 1 && builtinFlags.version.includes(rawArgs[0])) {
			const meta = typeof cmd.meta === "function" ? await cmd.meta() : await cmd.meta;
			if (!meta?.version) throw new CLIError("No version specified", "E_NO_VERSION");
			console.log(meta.version);
		} else await runCommand(cmd, { rawArgs });
	} catch (error) {
		if (error instanceof CLIError) {
			await showUsage$1(...await resolveSubCommand(cmd, rawArgs));
			console.error(error.message);
		} else console.error(error, "\n");
		process.exit(1);
	}
}
async function _resolveBuiltinFlags(cmd) {
	const argsDef = await resolveValue(cmd.args || {});
	const userNames = /* @__PURE__ */ new Set();
	const userAliases = /* @__PURE__ */ new Set();
	for (const [name, def] of Object.entries(argsDef)) {
		userNames.add(name);
		for (const alias of toArray(def.alias)) userAliases.add(alias);
	}
	return {
		help: _getBuiltinFlags("help", "h", userNames, userAliases),
		version: _getBuiltinFlags("version", "v", userNames, userAliases)
	};
}
function _getBuiltinFlags(long, short, userNames, userAliases) {
	if (userNames.has(long) || userAliases.has(long)) return [];
	if (userNames.has(short) || userAliases.has(short)) return [`--${long}`];
	return [`--${long}`, `-${short}`];
}
// src/accept.ts
/**
* Parses `docs/install.md` or `docs/install.md#install/linux`. What is held back is looked at by a person, page by page; only what is
* kept can be accepted everywhere at once.
* @param text `undefined`: every page
* @throws RangeError where there is no page in it, or one is needed
*/
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
/**
* Takes as good what is held back, kept or stale at a place: finished videos that look wrong, videos whose wording rules have changed, and
* translations that hold still though their page has changed. Buys and publishes nothing; the next run brings them to their pages.
* @throws RangeError where there is nothing to accept, saying what could be; LedgerError, GitError where the ledger cannot be written
*/
async function accept(request, world, place) {
	const { plan, ledger, head } = await makeSurvey({
		...request,
		base: request.head,
		scope: "missing"
	}, world, place.page === null ? void 0 : /* @__PURE__ */ new Set([place.page]));
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
	let renamed = /* @__PURE__ */ new Map();
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
// src/baseline.ts
/**
* Takes the present state of all pages as owned, without rendering: from here on only changes are bought.
* @returns how many videos were taken as owned
*/
async function takeBaseline(request, world) {
	const { plan } = await makeSurvey({
		...request,
		base: request.head,
		scope: "missing"
	}, world);
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
// src/completion.ts
const shells = [
	"bash",
	"zsh",
	"fish"
];
/** The script that teaches a shell the commands: `source <(docreel completion bash)`. */
function formatCompletion(shell, commands) {
	return {
		bash: formatBash,
		zsh: formatZsh,
		fish: formatFish
	}[shell](commands);
}
function formatBash(commands) {
	const cases = commands.map(({ name, flags }) => `    ${name}) words="${flags.map((flag) => `--${flag.name}`).join(" ")}" ;;`);
	return `_docreel() {
  local current="\${COMP_WORDS[COMP_CWORD]}" words
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    words="${commands.map(({ name }) => name).join(" ")}"
  elif [[ "$current" != -* ]]; then
    return
  else case "\${COMP_WORDS[1]}" in
${cases.join("\n")}
    *) return ;;
  esac; fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _docreel docreel
`;
}
function formatZsh(commands) {
	const describe = (text) => text.replaceAll(/[\\:[\]]/g, "\\$&").replaceAll("'", "'\\''");
	const cases = commands.map(({ name, flags }) => `    ${name}) _arguments ${flags.map((flag) => `'--${flag.name}${flag.takes ? "=" : ""}[${describe(flag.description)}]${flag.takes ? ":value:_files" : ""}'`).join(" ")} '*:file:_files' ;;`);
	return `#compdef docreel
_docreel() {
  if (( CURRENT == 2 )); then
    local -a commands=(${commands.map(({ name, description }) => `'${name}:${describe(description)}'`).join(" ")})
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words; (( CURRENT-- ))
  case $command in
${cases.join("\n")}
  esac
}
compdef _docreel docreel
`;
}
function formatFish(commands) {
	const quote = (text) => `'${text.replaceAll(/['\\]/g, "\\$&")}'`;
	return commands.flatMap(({ name, description, flags }) => [`complete -c docreel -n __fish_use_subcommand -a ${name} -f -d ${quote(description)}`, ...flags.map((flag) => `complete -c docreel -n '__fish_seen_subcommand_from ${name}' -l ${flag.name}${flag.takes ? " -r" : ""} -d ${quote(flag.description)}`)]).join("\n").concat("\n");
}
// src/listing.ts
/** HeyGen's lists are long (ten thousand looks take minutes): they are read once a day. */
const maxAgeMs = 864e5;
const voiceSchema = object({
	id: string(),
	name: string().nullable(),
	language: string().nullable(),
	gender: string().nullable(),
	type: _enum(["public", "private"]),
	chosen: boolean(),
	takesLocale: boolean(),
	preview: string().nullable()
});
const lookSchema = object({
	id: string(),
	name: string(),
	kind: string(),
	gender: string().nullable(),
	engines: array(string()),
	trouble: string().nullable(),
	preview: string().nullable()
});
/** The voices that speak a locale: the one that would be chosen first, then the account's own, then by name. */
async function listVoices(heygen, locale, place) {
	return await readCached(`voices.${locale}`, voiceSchema, place, async () => {
		const list = makeVoiceList(heygen);
		if (list === void 0) return [];
		const stock = await list.readPublic(locale);
		const chosen = chooseVoice(stock, locale, null);
		const describe = (type) => (voice) => ({
			id: voice.id,
			name: voice.name,
			language: voice.language,
			gender: voice.gender ?? null,
			type,
			chosen: voice.id === chosen?.id,
			takesLocale: voice.takesLocale === true,
			preview: makePreview(voice.preview)
		});
		return [...(await list.readPrivate()).filter((voice) => mayChoose(voice, locale)).map(describe("private")), ...stock.filter((voice) => mayChoose(voice, locale)).map(describe("public"))].toSorted((a, b) => Number(b.chosen) - Number(a.chosen) || compare(a.type, b.type) || compare(a.name ?? "", b.name ?? "") || compare(a.id, b.id));
	});
}
/** The account's own looks, or HeyGen's stock. */
async function listLooks(heygen, ownership, place) {
	return await readCached(`looks.${ownership}`, lookSchema, place, async () => {
		return (await heygen.listLooks?.(ownership) ?? []).map(({ id, name, kind, gender, engines, trouble, preview }) => ({
			id,
			name,
			kind,
			gender: gender ?? null,
			engines: [...engines],
			trouble,
			preview: makePreview(preview)
		})).toSorted((a, b) => compare(a.name, b.name) || compare(a.id, b.id));
	});
}
/** Signed addresses are not written down. */
function makePreview(url) {
	return url == null || url.includes("?") ? null : url;
}
async function readCached(name, schema, { folder, now }, read) {
	const path = join(folder, "cache", `${name}.json`);
	const file = object({
		at: number(),
		items: array(schema)
	});
	const known = await readFile(path, "utf8").then((text) => file.safeParse(JSON.parse(text)).data, () => void 0).catch(() => void 0);
	if (known !== void 0 && now - known.at < maxAgeMs && known.at <= now) return known.items;
	const items = await read();
	await mkdir(join(folder, "cache"), { recursive: true });
	const part = `${path}.${now}.part`;
	await writeFile(part, JSON.stringify({
		at: now,
		items
	}));
	await rename(part, path);
	return items;
}
function compare(a, b) {
	return a < b ? -1 : Number(a > b);
}
// src/narrate.ts
/**
* Exactly what the videos of a page will say, with length and cost. Pays nothing.
* @param page path from the repository's root
* @throws RevisionError as `makeSurvey`; RangeError where the page has no videos
*/
async function narrate(request, world, page, choice) {
	const survey = await makeSurvey({
		...request,
		base: request.head,
		scope: "missing"
	}, world, /* @__PURE__ */ new Set([page]));
	const problems = survey.head.problems;
	const wanted = survey.head.wanted.filter((each) => each.page === page && (choice.section === null || each.section === choice.section) && (choice.locale === null || each.locale === choice.locale));
	if (wanted.length === 0 && !problems.some((problem) => problem.severity === "error")) {
		const sections = survey.head.pages.get(page)?.page.sections.map((section) => section.id);
		throw new RangeError(sections === void 0 ? await explain(request, world, page, survey.config) : `"${page}" has no video for this choice; its sections are ${sections.join(", ")}`);
	}
	const tariff = {
		rates: survey.config.rates,
		learned: learnRates(survey.ledger)
	};
	return {
		videos: wanted.map((each) => ({
			wanted: each,
			estimate: estimateWanted(each, tariff)
		})),
		problems
	};
}
/** Why a page has no videos, and what to do. */
async function explain({ head, docs, config: file }, { repository }, page, config) {
	const commit = await repository.findCommit(head);
	const paths = commit === void 0 ? [] : (await repository.readTree(commit)).map(({ path }) => path);
	if (paths.includes(page)) return makePageFilter(config, docs)(page) ? `"${page}" asks for no videos: write \`video: true\` into its front matter` : `"${page}" is not among the pages (${(docs.length > 0 ? docs : config.docs).join(", ")}): see "docs" in ${file}`;
	const near = closestMatch(page, paths.filter((path) => /\.mdx?$/i.test(path)), { maxDistance: 12 });
	return `"${page}" has no videos in ${head}: it is not committed there. Name it by its path from the repository's root${near === void 0 ? "" : `; did you mean "${near}"?`}; \`--uncommitted\` takes in the work tree`;
}
// src/core/mend.ts
/**
* What can still be read of a damaged ledger, with what an earlier commit of its branch knew: rows that can be read are the newer ones,
* and charges are only ever added.
*/
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
/** The ledger of a commit's files, where all of them can be read; else `null`. */
function parseSound(files) {
	const { ledger, problems } = parseLedger(files);
	return files.size > 0 && problems.length === 0 ? ledger : null;
}
/**
* Brings what HeyGen has into a ledger: rows that were lost, ids whose answer never came, attempts that serve nobody. Rows that stand keep
* what they say; nothing is bought, and nothing is taken for certain that HeyGen does not say.
* @param found in order of creation
*/
function adoptFound(start, found, context) {
	const wanted = new Map(context.wanted.filter(({ translation }) => translation === void 0).map((each) => [`${findKind(each)} ${each.key.slice(0, 16)}`, each]));
	const rows = new Map(start.rows.map((row) => [`${findKind(row)} ${row.key.slice(0, 16)}`, row.key]));
	let ledger = start;
	const rebuilt = /* @__PURE__ */ new Set();
	const completed = /* @__PURE__ */ new Set();
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
/** What HeyGen has for a row that stands: an id that it lacks, a later attempt, doubles. */
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
/** A finished one before one that renders before one that failed; then the latest attempt, and the oldest of it. */
function pickBest(group) {
	const order = [
		"completed",
		"running",
		"missing",
		"failed"
	];
	return group.toSorted((a, b) => order.indexOf(a.status) - order.indexOf(b.status) || b.attempt - a.attempt)[0];
}
/** The row as HeyGen's word makes it; files and refunds that it has stay. */
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
/** The row's own attempt with what was wasted before it, once another takes its place. */
function listWasted({ wasted = [], state, videoId, attempt, submittedAt, charge, reserved, failure }) {
	return state === "failed" && videoId !== null && failure !== null && isOwed(failure) ? [...wasted, {
		videoId,
		attempt,
		submittedAt,
		bound: charge ?? reserved,
		failure
	}] : wasted;
}
/** What the row's attempt takes from the month in which it was bought: its charge where it is known, else its bound. */
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
/** How often a write that was outrun is tried in all. */
const tries = 5;
/**
* Writes a whole ledger over one that cannot be read: a commit like any other, on the head that was read, so that what stood there stays in
* the branch's history. Files beside the record (captions, narrations, leases) are left as they are.
* @param make asked again at each try, with the files that stand then; `null`: nothing is to be written
* @returns the new head, or the one that stands where nothing was written
* @throws GitError where it cannot be written, or was outrun at each try
*/
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
/** Older versions of the ledger that are looked through for one that can be read. */
const longestSearch = 500;
/**
* Makes a damaged or lost ledger whole again: what can be read of it stays, what an earlier commit of its branch knew comes back, and what
* HeyGen's list has by the marks in the titles is added. Buys nothing, deletes nothing, and does nothing where nothing is missing.
* @throws LedgerError where another run is at work, or a newer version wrote the ledger; HeyGenError where the list cannot be read: what is not
*   seen would be taken for not bought; GitError
*/
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
/** The newest commit of the ledger's branch that can be read whole, and how many came after it. */
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
/** @param again look twice: a video that was bought a moment ago shows late, and nothing else would tell of it */
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
	const createdAt = remote.createdAt === null ? null : (/* @__PURE__ */ new Date(remote.createdAt * 1e3)).toISOString();
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
// src/show/doctor.ts
/** A line for each finding, and below it what to do. */
function formatFindings(findings, options) {
	const colors = (0, import_picocolors.createColors)(options.color);
	const marks = {
		good: colors.green("✔"),
		bad: colors.red("✖"),
		unknown: colors.yellow("?")
	};
	const names = Math.max(...findings.map(({ name }) => name.length));
	const [indent, width] = [" ".repeat(names + 3), Math.max(40, options.width ?? Infinity) - names - 3];
	const lines = findings.map(({ name, state, text, remedy }) => [`${marks[state]} ${colors.bold(fitText(name, names))} ${wrapText(formatTerminalText(text), width, indent)}`, ...remedy === null ? [] : [`${indent}${colors.dim("→")} ${wrapText(formatTerminalText(remedy), width - 2, `${indent}  `)}`]].join("\n"));
	const count = (state) => findings.filter((each) => each.state === state).length;
	const [faults, open] = [count("bad"), count("unknown")];
	const rest = open === 0 ? "" : ` ${open} ${open === 1 ? "thing" : "things"} could not be looked at (?).`;
	return `${lines.join("\n")}\n\n${faults === 0 ? "Nothing stands in the way." : `${faults} ${faults === 1 ? "thing" : "things"} to mend.`}${rest}\n`;
}
// src/show/narration.ts
/** For the terminal: what will be said, with length and cost, and both of all together. */
function formatNarrations(videos, options) {
	const colors = import_picocolors.default.createColors(options.color);
	const narrations = videos.map(({ wanted, estimate }) => {
		const way = wanted.way === "dubbed" ? `dubbed from ${wanted.narration.locale}` : wanted.way === "page" || wanted.way === "text" && wanted.translation === void 0 ? `from ${formatTerminalText(wanted.file, 200)}` : wanted.translation === void 0 ? "the page’s own" : `to be translated from ${wanted.translation.from}`;
		const price = estimate.cost === void 0 ? "no rate" : formatCost(estimate.cost);
		return `${`${colors.bold(formatTerminalText(wanted.title, 120))} ${colors.dim(`#${formatTerminalText(wanted.section, 120)} · ${wanted.locale}, ${way} · about ${formatLength(estimate.seconds)} · ${price}`)}`}\n${wanted.narration.text.split("\n").map((paragraph) => `  ${formatTerminalText(paragraph, 1e5)}`).join("\n")}`;
	});
	if (videos.length < 2) return narrations.join("\n\n");
	const seconds = videos.reduce((sum, { estimate }) => sum + estimate.seconds, 0);
	const costs = videos.map(({ estimate }) => estimate.cost);
	const cost = findSum(costs.find((each) => each !== void 0)?.unit ?? "usd", costs);
	const unpriced = costs.filter((each) => each === void 0).length;
	const total = `${formatCount$1(videos.length, "video")} · about ${formatLength(seconds)} · ${cost === null ? "no rate" : formatCost(cost)}${cost !== null && unpriced > 0 ? `, and ${unpriced} without a rate` : ""}`;
	return [...narrations, colors.dim(total)].join("\n\n");
}
// src/show/repair.ts
/** More of a kind than this are counted. */
const shown = 50;
/** For the terminal: what was wrong, what came back from where, and what nothing can tell. */
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
		...list(`Was wrong (${damage.length})`, damage.map(({ file, line, message }) => formatTerminalText(`${file}${line === void 0 ? "" : `:${line}`}: ${message}`, 300))),
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
// src/show/status.ts
/** For the terminal: what is in flight, held back, failed and owned, what the month has taken against its limits, and what to ask HeyGen for. */
function formatStatus(status, options) {
	const colors = import_picocolors.default.createColors(options.color);
	const line = (row) => `  ${formatTerminalText(`${row.page}#${row.section}`, 100)} ${row.locale}  ${colors.dim(row.state)}${row.videoId === null ? "" : `  ${formatTerminalText(row.videoId, 80)}`}${row.failure === null ? "" : `  ${colors.red(formatTerminalText(`${row.failure.code}: ${row.failure.message}`, 200))}`}${row.suspicion == null ? "" : `  ${colors.yellow(formatTerminalText(row.suspicion, 300))}`}`;
	const list = (title, rows) => rows.length === 0 ? [] : [
		colors.bold(`${title} (${rows.length})`),
		...rows.slice(0, 50).map(line),
		...rows.length > 50 ? [colors.dim(`  … and ${rows.length - 50} more`)] : []
	];
	const { video, run, month, balanceFloor } = status.limits;
	const others = [
		...video ? [`one video ${formatCost(video)}`] : [],
		...run ? [`one run ${formatCost(run)}`] : [],
		...balanceFloor ? [`balance never below ${formatCost(balanceFloor)}`] : []
	];
	return [
		...list("In flight", status.inFlight),
		...list("Held back", status.suspicious),
		...status.suspicious.length > 0 ? [colors.dim("  docreel accept <page>[#section] lets one into its page")] : [],
		...list("Failed", status.failed),
		`${colors.bold("Owned")} ${status.owned} ${status.owned === 1 ? "video" : "videos"}`,
		`${colors.bold("This month")} ${formatCost(status.spentThisMonth)}${month === void 0 ? ", no limit" : ` of ${formatCost(month)}`}${status.outstanding.micros > 0 ? `, ${formatCost(status.outstanding)} of it reserved and not billed yet` : ""}`,
		...others.length > 0 ? [`${colors.bold("Limits")} ${others.join(", ")}`] : [],
		...status.refund === "" ? [] : [
			"",
			colors.bold("For HeyGen's support"),
			status.refund
		]
	].join("\n");
}
// src/show/step.ts
/** What a person can do now, a step a paragraph; commands stand out where there are colours, else between backticks. */
function formatTerminalSteps(steps, options) {
	const colors = (0, import_picocolors.createColors)(options.color);
	return steps.map((step) => {
		const text = wrapText(formatTerminalText(step), Math.max(40, options.width ?? Infinity) - 2, "  ");
		return `${colors.dim("→")} ${options.color ? text.replace(/`([^`]*)`/g, (_, code) => colors.cyan(code)) : text}`;
	}).join("\n");
}
// src/show/voice.ts
/**
* One line for each language of a plan: who speaks. A plan needs no key, so a voice that is not settled yet is chosen when the
* videos are bought.
* @param rows the ledger's
*/
function formatPlanVoices(plan, rows, options) {
	const colors = import_picocolors.default.createColors(options.color);
	const kept = findKeptVoices(rows);
	const lines = new Set(plan.jobs.filter(({ wanted }) => wanted.way !== "dubbed").map(({ wanted: { recipe, locale } }) => {
		const voice = kept.get(makeVoiceKey({
			...recipe,
			locale
		}));
		const [who, why] = voice !== void 0 ? [voice.name ?? voice.id, "as before"] : recipe.voice !== null ? [recipe.voice, "as configured"] : [`the voice of "${recipe.look}" if it speaks ${locale}, else the best listed one`, "settled before anything is bought"];
		return `  ${locale}  ${formatTerminalText(who, 200)}${colors.dim(`, ${why}`)}`;
	}));
	return lines.size === 0 ? "" : `${colors.bold("Voices")}\n${[...lines].toSorted().join("\n")}\n`;
}
/** For the terminal: the voices of a language, the one that would be taken first. */
function formatVoices(voices, locale, options) {
	const colors = import_picocolors.default.createColors(options.color);
	if (voices.length === 0) return `HeyGen lists no voice that speaks ${locale}.`;
	return [
		...voices.map((voice) => {
			const traits = [
				voice.gender,
				voice.language,
				voice.type === "private" ? "your own" : null,
				voice.takesLocale ? "takes accents" : null
			].filter((each) => each !== null).join(", ");
			return `${voice.chosen ? colors.green("●") : " "} ${formatTerminalText(voice.id, 80)}  ${colors.bold(formatTerminalText(voice.name ?? "–", 60))} ${colors.dim(formatTerminalText(traits, 120))}${formatPreview(voice.preview)}`;
		}),
		"",
		colors.dim(`● is taken where no voice is named (the avatar's gender may change that). To name one: "voices: { ${locale}: <id> }" in docreel.yml or a page.`)
	].join("\n");
}
/** For the terminal: looks with their engines. */
function formatLooks(looks, options) {
	const colors = import_picocolors.default.createColors(options.color);
	if (looks.length === 0) return "The account has no looks of its own; \"docreel looks --stock\" lists HeyGen's.";
	return looks.map((look) => {
		const traits = [
			look.kind.replaceAll("_", " "),
			look.gender,
			look.engines.join(" ")
		].filter((each) => each !== null && each !== "").join(", ");
		return `${formatTerminalText(look.id, 80)}  ${colors.bold(formatTerminalText(look.name, 60))} ${colors.dim(formatTerminalText(traits, 120))}${look.trouble === null ? "" : colors.yellow(` ${formatTerminalText(look.trouble, 100)}`)}${formatPreview(look.preview)}`;
	}).join("\n");
}
/** A signed address is as good as a password for as long as it lasts: it is not shown. */
function formatPreview(url) {
	return url === null || url.includes("?") ? "" : `\n    ${formatTerminalText(url, 300)}`;
}
// src/status.ts
/** @param month `2026-11`, UTC */
async function readStatus(branch, month, unit, limits) {
	const { ledger, problems } = await readLedger(branch);
	return {
		owned: findOwned(ledger).size,
		inFlight: findInFlight(ledger),
		failed: ledger.rows.filter((row) => row.state === "failed"),
		suspicious: ledger.rows.filter((row) => row.suspicion != null && row.state !== "retired"),
		spentThisMonth: spentInMonth(ledger, month, unit),
		outstanding: sumOutstanding(ledger, unit),
		refund: formatRefund(listRefunds(ledger.rows)),
		limits,
		problems
	};
}
// src/usage.ts
/** Further from a known word than so many letters is no slip of the hand. */
const slip = 3;
/**
* What is wrong with how the program was called, as a sentence that says what to do; `undefined` where nothing is. A flag that
* nobody knows is an error: `--max-csot 5` must not be a run without a limit.
* @param commands the arguments of each command, by its name
* @param words the command line without the program
*/
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
	const given = /* @__PURE__ */ new Set();
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
// src/terminal.ts
/** The terminal's door: flags and environment in, the engine's work shown, an exit code out. */
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
/** Whether somebody has pressed Ctrl-C. */
let interrupted = false;
/** A run that was told to stop ends by then, whatever it still waits for: what was bought is on this machine's disk. */
const stopMs = 4800;
/** Aborts on the first Ctrl-C, so that what is bought is written down; exits at once on the second. */
function listenForSignals() {
	const stop = new AbortController();
	let signals = 0;
	for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => {
		signals += 1;
		if (signals > 1) process.exit(130);
		interrupted = true;
		process.stderr.write(`\n${signal}: buying no more; what is bought is in the ledger (again to quit at once)\n`);
		setTimeout(() => process.exit(130), stopMs).unref();
		stop.abort(new Error(signal));
	});
	return stop.signal;
}
/** The settings of this machine: the file that is named, else the one at the repository's root; no text where there is none. */
async function readSettings(root, config) {
	const text = await readFile(config === void 0 ? join(root, "docreel.yml") : resolve(config), "utf8").catch(() => null);
	return {
		path: config ?? "docreel.yml",
		text
	};
}
async function makeRequest(mode, flags, { world, branch }) {
	const approval = flags["approved-plan"] === void 0 ? null : await (await import("./approval2.mjs")).readApproval(flags["approved-plan"], world.folder, ".");
	const settings = await readSettings(world.repository.root, flags.config);
	const head = flags.uncommitted === true ? await world.repository.store.writeDraft((/* @__PURE__ */ new Date()).toISOString()) : flags.head;
	const findParent = async () => {
		const commit = await world.repository.findCommit(head);
		return commit === void 0 ? null : (await world.repository.readParents(commit))[0] ?? null;
	};
	return {
		mode,
		base: mode === "collect" ? head : flags.base === "none" ? null : flags.base ?? await findParent(),
		head,
		baseBranch: flags["base-branch"] ?? branch,
		pullRequest: null,
		trusted: null,
		scope: parseChoice("--scope", flags.scope ?? "changed", scopes),
		paths: parseList(flags.paths ?? ""),
		locales: parseList(flags.locales ?? ""),
		docs: parseList(flags.docs ?? ""),
		maxCost: parseMaxCost("--max-cost", flags["max-cost"] ?? ""),
		approvedPlan: approval?.hash ?? null,
		approvedVideos: approval?.videos ?? null,
		waitMinutes: parseAmount("--wait-minutes", flags["wait-minutes"] ?? "45", 1440),
		shard: flags.shard === void 0 ? null : parseShard(flags.shard),
		failOn: parseChoice("--fail-on", flags["fail-on"] ?? "any", [
			"any",
			"all",
			"never"
		]),
		retryFailed: flags["retry-failed"] ?? false,
		allowUnpriced: flags["allow-unpriced"] ?? false,
		config: settings.path,
		configText: settings.text,
		branch: flags.branch ?? null,
		labels: [],
		draft: false
	};
}
const color = import_picocolors.default.isColorSupported && process.stdout.isTTY === true;
function startTimer(milliseconds, tick) {
	const timer = setInterval(tick, milliseconds).unref();
	return () => clearInterval(timer);
}
/** Talk goes to stderr, results to stdout: `--json` can be piped. */
function startProgress(quiet) {
	return makeProgress({
		stream: process.stderr,
		color: import_picocolors.default.isColorSupported && process.stderr.isTTY === true,
		quiet: quiet ?? false,
		now: Date.now,
		every: startTimer
	});
}
/** @param options.reading whether the ledger is only read; @param options.leaves whether files are left in the run's folder */
async function openWorld(flags, emit, { reading = true, leaves = !reading } = {}) {
	const signal = listenForSignals();
	const repository = await openRepository(resolve(flags.repo), { env: process.env });
	const out = resolve(repository.root, flags.out ?? ".docreel");
	if (leaves) {
		await mkdir(out, { recursive: true });
		await writeFile(join(out, ".gitignore"), "*\n", { flag: "wx" }).catch(() => void 0);
	}
	const run = `local.${(/* @__PURE__ */ new Date()).toISOString().replaceAll(/[-:]|\.\d+/g, "")}.${process.pid}`;
	return {
		world: {
			...await makeLocalWorld({
				repository,
				reading,
				folder: out,
				out,
				key: process.env["HEYGEN_API_KEY"] ?? "",
				heygenUrl: flags["heygen-api-url"] ?? process.env["HEYGEN_API_URL"] ?? "https://api.heygen.com",
				run,
				signal,
				emit,
				keys: readKeys(process.env, process.env["GITHUB_TOKEN"] ?? "")
			}),
			repository
		},
		branch: await repository.findBranch() ?? "main"
	};
}
/** What is emulated is no video: it must not stand in a ledger that others share. @throws Error with the way to try it */
async function refuseSharedLedger(repository, flags) {
	const isHere = (host) => /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(host);
	const address = URL.parse(flags["heygen-api-url"] ?? process.env["HEYGEN_API_URL"] ?? "");
	if (address === null || !isHere(address.hostname)) return;
	const host = /^(?:[a-z]+:\/\/(?:[^/@]*@)?|[^/@]+@)([^/:]+|\[[^\]]*\])/i.exec(await repository.findRemote() ?? "")?.[1];
	if (host === void 0 || isHere(host)) return;
	throw new Error(`HeyGen is emulated at ${address.host}, and emulated videos must not come into the ledger of "origin". Try it in a copy: git clone . ../try && git -C ../try remote remove origin`);
}
/** Runs one of the pipeline's modes and shows what it came to. */
async function work(mode, flags) {
	const progress = startProgress(flags.quiet === true || flags.json === true);
	const opened = await openWorld(flags, (event) => {
		progress.show(event);
	}, {
		reading: mode === "plan",
		leaves: true
	});
	if (mode !== "plan") await refuseSharedLedger(opened.world.repository, flags);
	const outcome = await run(await makeRequest(mode, flags, opened), opened.world).finally(() => {
		progress.stop();
	});
	print(outcome, flags, await findHints(outcome, opened, flags));
	if (outcome.trouble !== null) complain(formatError(outcome.trouble));
	if (interrupted) process.exit(130);
	process.exitCode = outcome.exit;
}
/** Why there is nothing to render, where a newcomer might wonder. */
async function findHints({ report }, { world }, flags) {
	if (report.videos.length > 0 || report.problems.length > 0 || flags.json === true) return [];
	const hints = [report.base === null || report.scope !== "changed" ? "No page asks for a video: `docreel init` enrols one, or write `video: true` into the front matter of a page." : "No page that changed between these two commits asks for a video. `docreel plan --base none` looks at all pages, and `docreel init` enrols one."];
	const changed = flags.uncommitted === true || flags.head !== "HEAD" ? [] : (await world.repository.store.listChanged()).filter((path) => /\.mdx?$|^docreel\.yml$/i.test(path));
	if (changed.length > 0) hints.push(`${changed.length === 1 ? "A changed file is" : `${changed.length} changed files are`} not committed, and Docreel compares commits: \`docreel plan --uncommitted\` takes ${changed.length === 1 ? "it" : "them"} in.`);
	return hints;
}
function print({ report, survey, stop, storyboardPath }, flags, hints) {
	if (flags.json === true) {
		process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
		return;
	}
	const colors = import_picocolors.default.createColors(color);
	const plan = {
		...survey.plan,
		problems: report.problems
	};
	process.stdout.write(`${formatPlan(plan, {
		color,
		width: process.stdout.columns,
		limits: report.limits,
		month: report.month,
		draft: flags.uncommitted
	})}`);
	const speakers = formatPlanVoices(plan, survey.ledger.rows, { color });
	if (speakers !== "") process.stdout.write(`\n${speakers}`);
	const width = process.stdout.columns;
	if (stop !== null) process.stdout.write(`\n${colors.yellow(wrapText(`Nothing was bought: ${stop.text}.`, width ?? Infinity))}\n`);
	if (report.mode !== "plan" && stop === null) process.stdout.write(`\n${formatReport(report, { color })}\n`);
	const steps = [...hints, ...report.next];
	if (steps.length > 0) process.stdout.write(`\n${formatTerminalSteps(steps, {
		color,
		width
	})}\n`);
	if (report.pullRequest?.url != null) process.stdout.write(`\nPull request: ${report.pullRequest.url}\n`);
	process.stdout.write(`${colors.dim(`Storyboard: ${storyboardPath}`)}\n`);
}
const plan = defineCommand({
	meta: {
		name: "plan",
		description: "What would be rendered, why, and what it would cost. Needs no key and pays nothing"
	},
	args: {
		...selection,
		...uncommitted,
		out: spending.out,
		"max-cost": spending["max-cost"]
	},
	run: ({ args }) => work("plan", args)
});
const render = defineCommand({
	meta: {
		name: "render",
		description: "Plan, buy, wait, publish, and propose the links"
	},
	args: spending,
	run: ({ args }) => work("render", args)
});
const submit = defineCommand({
	meta: {
		name: "submit",
		description: "Plan and buy, without waiting; \"collect\" finishes"
	},
	args: spending,
	run: ({ args }) => work("submit", args)
});
const collect = defineCommand({
	meta: {
		name: "collect",
		description: "Finish what earlier runs have bought"
	},
	args: spending,
	run: ({ args }) => work("collect", args)
});
const status = defineCommand({
	meta: {
		name: "status",
		description: "What is in flight, owned and failed, and what this month has cost"
	},
	args: {
		...repository,
		config: selection.config
	},
	async run({ args }) {
		const { world } = await openWorld({
			...args,
			head: "HEAD"
		}, () => {});
		const settings = await readSettings(world.repository.root, args.config);
		const { config } = parseConfig(settings.text, settings.path);
		const standing = await readStatus(world.ledger, (/* @__PURE__ */ new Date()).toISOString().slice(0, 7), config.rates.unit, config.limits);
		for (const problem of standing.problems) process.stderr.write(`${formatProblem(problem, { color })}\n`);
		process.stdout.write(args.json === true ? `${JSON.stringify(standing, null, 2)}\n` : `${formatStatus(standing, { color })}\n`);
		if (standing.problems.some((problem) => problem.severity === "error")) process.exitCode = 2;
	}
});
const narration = defineCommand({
	meta: {
		name: "narrate",
		description: "Exactly what will be said for a page"
	},
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
	},
	async run({ args }) {
		const file = args["play-to"];
		if (file !== void 0 && !/\.wav$/i.test(file)) throw new RangeError(`--play-to "${file}" is not a WAV file: let its name end in .wav`);
		const opened = await openWorld(args, () => {});
		const result = await narrate(await makeRequest("plan", args, opened), opened.world, args.page, {
			section: args.section ?? null,
			locale: args.locale ?? null
		});
		for (const problem of result.problems) process.stderr.write(`${formatProblem(problem, { color })}\n`);
		process.stdout.write(args.json === true ? `${JSON.stringify(result.videos, null, 2)}\n` : `${formatNarrations(result.videos, { color })}\n`);
		if (result.problems.some((problem) => problem.severity === "error")) process.exitCode = 2;
		if (file === void 0 || result.videos.length === 0) return;
		const { playNarrations } = await import("./play.mjs");
		const { wav, seconds, silent } = await playNarrations(result.videos.map(({ wanted }) => wanted.narration), opened.world.signal);
		await mkdir(dirname(resolve(file)), { recursive: true });
		await writeFile(resolve(file), wav);
		const without = silent.length === 0 ? "" : `, without ${silent.join(", ")}: the voice speaks none`;
		if (args.quiet !== true) process.stderr.write(`\n${formatTerminalText(file)}: ${formatLength(seconds)} by the emulator's voice${without}; HeyGen's is another\n`);
	}
});
const baseline = defineCommand({
	meta: {
		name: "baseline",
		description: "Take the present state as owned, without rendering: from here on only changes are bought"
	},
	args: {
		...repository,
		head: selection.head,
		config: selection.config,
		docs: selection.docs
	},
	async run({ args }) {
		const opened = await openWorld(args, () => {}, { reading: false });
		const count = await takeBaseline(await makeRequest("plan", args, opened), opened.world);
		process.stdout.write(args.json === true ? `${JSON.stringify({ taken: count })}\n` : `${count === 1 ? "1 video is" : `${count} videos are`} taken as owned; nothing was rendered or paid for\n`);
	}
});
const accepting = defineCommand({
	meta: {
		name: "accept",
		description: "Take videos as good that were held back because they look wrong, whose wording rules changed, or whose translation holds still"
	},
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
	},
	async run({ args }) {
		const locale = args.locale === void 0 ? null : parseLocale(args.locale);
		if (locale === void 0) throw new RangeError(`--locale "${args.locale}" is not a language tag such as "ja" or "pt-BR"`);
		const place = parseAcceptPlace(args.place, {
			locale,
			wordingOnly: args.wording === true
		});
		const opened = await openWorld(args, () => {}, { reading: false });
		const accepted = await accept(await makeRequest("plan", args, opened), opened.world, place);
		const lines = accepted.map((each) => formatTerminalText(`${each.page}#${each.section} (${each.locale}): ${each.why}`, 400));
		process.stdout.write(args.json === true ? `${JSON.stringify({ accepted }, null, 2)}\n` : `Accepted, and in their pages by the next run:\n${lines.map((line) => `  ${line}\n`).join("")}`);
	}
});
const repairing = defineCommand({
	meta: {
		name: "repair",
		description: "Put a damaged or lost ledger together again from its history and HeyGen's list. Buys nothing"
	},
	args: {
		...repository,
		head: selection.head,
		config: selection.config,
		docs: selection.docs,
		out: spending.out,
		"heygen-api-url": spending["heygen-api-url"]
	},
	async run({ args }) {
		const progress = startProgress(args.quiet === true || args.json === true);
		const opened = await openWorld(args, (event) => {
			progress.show(event);
		}, { reading: false });
		const repaired = await repair(await makeRequest("plan", args, opened), opened.world).finally(() => {
			progress.stop();
		});
		process.stdout.write(args.json === true ? `${JSON.stringify(repaired, null, 2)}\n` : `${formatRepair(repaired, { color })}\n`);
	}
});
const demo = defineCommand({
	meta: {
		name: "demo",
		description: "The main job on an emulated HeyGen: a small site, two commits, real videos, no cost"
	},
	args: {
		out: {
			type: "string",
			description: "Folder to make it in. Default: a new temporary one"
		},
		quiet: repository.quiet
	},
	async run({ args }) {
		const { runDemo } = await import("./demo.mjs");
		await runDemo({
			out: args.out,
			env: process.env,
			signal: listenForSignals(),
			makeProgress: () => startProgress(args.quiet),
			write: (text) => {
				process.stdout.write(text);
			},
			color,
			width: process.stdout.columns
		});
	}
});
const emulate = defineCommand({
	meta: {
		name: "emulate",
		description: "HeyGen's API, version 3, on this machine"
	},
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
	},
	async run({ args }) {
		const { startEmulator } = await import("./emulator2.mjs");
		const emulator = await startEmulator({
			port: parseAmount("--port", args.port, 65535),
			timeScale: parseAmount("--time-scale", args["time-scale"], 1e5),
			balance: parseAmount("--balance", args.balance, 1e6)
		});
		process.stdout.write(`HeyGen is emulated at ${emulator.url}\n\nIn another terminal, in a copy of your docs without a remote:\n\n  export HEYGEN_API_URL=${emulator.url}\n  export HEYGEN_API_KEY=${emulator.key}\n  docreel doctor\n  docreel render --max-cost 5\n\nNothing of it costs money; renders are ${args["time-scale"]} times as fast. Ctrl-C ends it.\n`);
		await new Promise((resolve) => {
			listenForSignals().addEventListener("abort", () => {
				resolve();
			});
		});
		await emulator.close();
	}
});
/** HeyGen, and where its lists are kept for a day. */
async function openCatalogue(flags) {
	const { world } = await openWorld(flags, () => {}, { leaves: true });
	if (world.heygen === null) throw new Error("no HeyGen key: set the variable HEYGEN_API_KEY");
	return {
		heygen: world.heygen,
		place: {
			folder: world.folder,
			now: world.clock.now()
		}
	};
}
const voices = defineCommand({
	meta: {
		name: "voices",
		description: "The voices of your HeyGen account that speak a language"
	},
	args: {
		...repository,
		locale: {
			type: "string",
			required: true,
			description: "Language tag, e.g. ja or pt-BR"
		},
		out: spending.out,
		"heygen-api-url": spending["heygen-api-url"]
	},
	async run({ args }) {
		const locale = parseLocale(args.locale);
		if (locale === void 0) throw new RangeError(`--locale "${args.locale}" is not a language tag such as "ja" or "pt-BR"`);
		const { heygen, place } = await openCatalogue({
			...args,
			head: "HEAD"
		});
		const found = await listVoices(heygen, locale, place);
		process.stdout.write(args.json === true ? `${JSON.stringify(found, null, 2)}\n` : `${formatVoices(found, locale, { color })}\n`);
	}
});
const looks = defineCommand({
	meta: {
		name: "looks",
		description: "The avatar looks of your HeyGen account"
	},
	args: {
		...repository,
		stock: {
			type: "boolean",
			description: "HeyGen's own looks instead: ten thousand, several minutes"
		},
		out: spending.out,
		"heygen-api-url": spending["heygen-api-url"]
	},
	async run({ args }) {
		const { heygen, place } = await openCatalogue({
			...args,
			head: "HEAD"
		});
		const found = await listLooks(heygen, args.stock === true ? "public" : "private", place);
		process.stdout.write(args.json === true ? `${JSON.stringify(found, null, 2)}\n` : `${formatLooks(found, { color })}\n`);
	}
});
const storyboard = defineCommand({
	meta: {
		name: "storyboard",
		description: "The page to look at: of the plan, or with --last of the last run"
	},
	args: {
		...selection,
		...uncommitted,
		out: spending.out,
		"max-cost": spending["max-cost"],
		last: {
			type: "boolean",
			description: "Make the page of the last run again, from its report"
		}
	},
	async run({ args }) {
		if (args.last !== true) return work("plan", args);
		const { world } = await openWorld(args, () => {});
		const { writeLastStoryboard } = await import("./storyboard3.mjs");
		const path = await writeLastStoryboard(world);
		process.stdout.write(args.json === true ? `${JSON.stringify({ path })}\n` : `Storyboard: ${path}\n`);
	}
});
const init = defineCommand({
	meta: {
		name: "init",
		description: "Write docreel.yml and the workflow, enrol one page, and show its plan; asks for what no flag says"
	},
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
	},
	async run({ args }) {
		const [{ findAnswerFault, readPage, writeInit }, { listPages, suggestAnswers }, { withQuestions }] = await Promise.all([
			import("./init.mjs"),
			import("./suggest.mjs"),
			import("./ask.mjs")
		]);
		const found = await openRepository(resolve(args.repo), { env: process.env });
		const head = await found.findCommit("HEAD");
		const paths = [.../* @__PURE__ */ new Set([...head === void 0 ? [] : (await found.readTree(head)).map(({ path }) => path), ...await found.store.listChanged()])];
		const preset = suggestAnswers(paths);
		const branch = await found.findBranch() ?? "main";
		const terminal = process.stdin.isTTY === true && process.stderr.isTTY === true ? {
			input: process.stdin,
			output: process.stderr
		} : null;
		const outcomes = await withQuestions(terminal, async (ask) => {
			const docs = await ask({
				flag: args.docs,
				text: "Which files are the docs",
				preset: preset.docs,
				check: (text) => findAnswerFault("docs", text)
			});
			const count = listPages(paths, docs).length;
			if (terminal !== null) terminal.output.write(`  ${count === 1 ? "1 file" : `${count} files`}\n`);
			const languages = parseList(await ask({
				flag: args.languages,
				text: "Languages of the videos, the page's own first, e.g. en, es, ja",
				preset: "en",
				check: (text) => findAnswerFault("languages", parseList(text))
			}));
			const avatar = await ask({
				flag: args.avatar,
				text: "HeyGen avatar look",
				preset: "Abigail_office_front",
				check: (text) => findAnswerFault("avatar", text)
			});
			const limit = await ask({
				flag: args.limit,
				text: "The most that a run may spend",
				preset: "5 usd",
				check: (text) => findAnswerFault("limit", text)
			});
			const page = await ask({
				flag: args.page,
				text: "A page to begin with, or \"none\"",
				preset: docs === preset.docs ? preset.page ?? "none" : "none",
				check: (text) => text === "none" ? void 0 : readPage(found.root, text).then(() => void 0, (error) => formatError(error))
			});
			return writeInit(found.root, {
				docs,
				languages,
				avatar,
				limit,
				branch,
				page: page === "none" ? null : page
			});
		});
		process.stdout.write(`${outcomes.map(({ path, state }) => `${state.padEnd(16)} ${formatTerminalText(path)}`).join("\n")}\n`);
		if (outcomes.some(({ state }) => state === "not enrolled")) process.stdout.write("\nThe front matter of the page is not YAML between two lines of \"---\": write \"video: true\" into it by hand, or choose another page.\n");
		if (outcomes.some(({ state }) => state.endsWith("enrolled"))) await showDraft({
			...args,
			head: "HEAD",
			uncommitted: true
		});
		const changed = outcomes.filter(({ state }) => state === "written" || state === "enrolled").map(({ path }) => /^[\w./@-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`);
		const steps = [
			...changed.length === 0 ? [] : [`Commit it: \`git add ${changed.join(" ")} && git commit -m "Training videos"\``],
			"Try it without HeyGen and without cost, in a copy: `git clone . ../try && git -C ../try remote remove origin`, then `docreel emulate`, and what it says.",
			"Give the workflow its key: `gh secret set HEYGEN_API_KEY`, and let it open pull requests: Settings → Actions → General. `docreel doctor` looks whether all is in place."
		];
		process.stdout.write(`\n${formatTerminalSteps(steps, {
			color,
			width: process.stdout.columns
		})}\n`);
	}
});
/** What the work tree as it stands would have rendered. */
async function showDraft(flags) {
	const opened = await openWorld(flags, () => {}, { leaves: true });
	const { report, survey, storyboardPath } = await run(await makeRequest("plan", flags, opened), opened.world);
	const plan = {
		...survey.plan,
		problems: report.problems
	};
	process.stdout.write(`\n${formatPlan(plan, {
		color,
		width: process.stdout.columns,
		limits: report.limits,
		month: report.month,
		draft: true
	})}${import_picocolors.default.createColors(color).dim(`Storyboard: ${storyboardPath}`)}\n`);
}
const doctor = defineCommand({
	meta: {
		name: "doctor",
		description: "Look at everything that a run needs, each fault with its remedy; changes and pays nothing"
	},
	args: {
		...repository,
		config: selection.config,
		"heygen-api-url": spending["heygen-api-url"]
	},
	async run({ args }) {
		const { world } = await openWorld({
			...args,
			head: "HEAD"
		}, () => {});
		const settings = await readSettings(world.repository.root, args.config);
		const { config, problems } = parseConfig(settings.text, settings.path);
		const { examine, makeGitHubReader } = await import("./doctor.mjs");
		const findings = await examine({
			nodeVersion: process.versions.node,
			repository: world.repository,
			config,
			problems,
			hasConfig: settings.text !== null,
			heygen: world.heygen,
			readGitHub: makeGitHubReader({
				remote: await world.repository.findRemote(),
				host: "github.com",
				token: process.env["GITHUB_TOKEN"] ?? "",
				apiUrl: process.env["GITHUB_API_URL"] ?? "https://api.github.com"
			})
		});
		process.stdout.write(args.json === true ? `${JSON.stringify(findings, null, 2)}\n` : formatFindings(findings, {
			color,
			width: process.stdout.columns
		}));
		if (findings.some(({ state }) => state === "bad")) process.exitCode = 2;
	}
});
const completion = defineCommand({
	meta: {
		name: "completion",
		description: "The script that teaches a shell these commands: source <(docreel completion bash)"
	},
	args: { shell: {
		type: "positional",
		required: true,
		description: shells.join(", ")
	} },
	async run({ args }) {
		process.stdout.write(formatCompletion(parseChoice("the shell", args.shell, shells), await listCommands()));
	}
});
async function listCommands() {
	return Promise.all(Object.entries(commands).map(async ([name, command]) => {
		const [meta, args] = await Promise.all([command.meta, command.args].map((each) => typeof each === "function" ? each() : each));
		const flags = Object.entries(args ?? {}).filter(([, flag]) => flag.type !== "positional");
		return {
			name,
			description: String(Reflect.get(meta ?? {}, "description") ?? ""),
			flags: flags.map(([flag, { type, description }]) => ({
				name: flag,
				description: description ?? "",
				takes: type !== "boolean"
			}))
		};
	}));
}
const commands = {
	demo,
	plan,
	render,
	submit,
	collect,
	status,
	narrate: narration,
	storyboard,
	voices,
	looks,
	baseline,
	accept: accepting,
	repair: repairing,
	init,
	doctor,
	completion,
	emulate
};
const main = defineCommand({
	meta: {
		name: "docreel",
		version: "0.1.0",
		description: "Training videos that stay in step with the docs"
	},
	subCommands: commands
});
/** The arguments of each command by its name. */
async function readArguments() {
	return Object.fromEntries(await Promise.all(Object.entries(commands).map(async ([name, { args }]) => [name, await (typeof args === "function" ? args() : args) ?? {}])));
}
/** What went wrong, or how the program is called rightly, on one line. */
function complain(text) {
	const colors = import_picocolors.default.createColors(import_picocolors.default.isColorSupported && process.stderr.isTTY === true);
	process.stderr.write(`${colors.red("docreel:")} ${text}\n`);
}
/** citty colours its help for a pipe too. */
async function showUsage(command, parent) {
	const text = await renderUsage(command, parent);
	process.stdout.write(`${color ? text : stripVTControlCharacters(text).replaceAll(/[ \t]+$/gm, "")}\n`);
}
for (const stream of [process.stdout, process.stderr]) stream.on("error", (error) => {
	if (error.code !== "EPIPE") throw error;
});
const words = process.argv.slice(2);
const old = Number(process.versions.node.split(".")[0]) < 24;
const asked = [
	"--help",
	"-h",
	"--version",
	"-v"
].some((flag) => words.includes(flag));
const misuse = asked || words.length === 0 ? void 0 : findMisuse(await readArguments(), words);
if (old) {
	complain(`this is Node.js ${process.versions.node}, and Docreel needs 24 or later. In its clone "npm run docreel -- …" brings one along; else install Node.js 24.`);
	process.exitCode = 2;
} else if (misuse !== void 0) {
	complain(misuse);
	process.exitCode = 2;
} else if (asked || words.length === 0) await runMain(main, {
	rawArgs: asked ? words : ["--help"],
	showUsage
});
else try {
	await runCommand(main, { rawArgs: words });
} catch (error) {
	const ended = error instanceof Error && error.name === "AskEndedError";
	complain(interrupted ? "stopped before anything was bought" : ended ? "stopped; nothing was written" : formatError(error));
	process.exitCode = interrupted || ended ? 130 : 2;
}
export {};
