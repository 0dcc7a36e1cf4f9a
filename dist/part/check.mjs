import { Qn as makeCost, Xn as findRate, Yn as defaultRates, Zn as formatCost, d as makeVoiceKey, nn as splitNarration, qn as lazy, u as findKeptVoices } from "./engine.mjs";
import { i as pLimit } from "./emulator.mjs";
import { r as isColour } from "./body.mjs";
import { a as makeVoiceList, c as isOtherLanguage, i as formatVoiceTraits, n as findAccent, r as findNamed, s as findLanguageName, t as chooseVoice } from "./voice.mjs";
// src/heygen/dubbing.ts
const oddNames = {
	"en-GB": ["English (UK)"],
	"en-US": ["English (United States)", "English - American Accent"],
	"en-HK": ["English (Hong Kong SAR)"],
	"cy-GB": ["Welsh (United Kingdom)"],
	"zh": [
		"Chinese",
		"Mandarin",
		"Chinese (Mandarin, Simplified)"
	],
	"zh-Hans": [
		"Chinese (Mandarin, Simplified)",
		"Mandarin",
		"Chinese"
	],
	"zh-Hans-CN": [
		"Chinese (Mandarin, Simplified)",
		"Mandarin",
		"Chinese"
	],
	"zh-Hant": ["Chinese (Taiwanese Mandarin, Traditional)"],
	"zh-Hant-TW": ["Chinese (Taiwanese Mandarin, Traditional)"],
	"zh-Hant-HK": ["Chinese (Cantonese, Traditional)"],
	"yue": ["Chinese (Cantonese, Traditional)"],
	"yue-Hant-HK": ["Chinese (Cantonese, Traditional)"],
	"wuu": ["Chinese (Wu, Simplified)"],
	"no": ["Norwegian Bokmål (Norway)", "Norwegian"],
	"ko-KR": ["Korean (Korea)", "Korean"],
	"bn-IN": ["Bengali (India)"],
	"bn-BD": ["Bangla (Bangladesh)"],
	"tr-TR": ["Turkish (Türkiye)", "Turkish (Turkey)"],
	"my": ["Burmese (Myanmar)"],
	"my-MM": ["Burmese (Myanmar)"],
	"sr": ["Serbian (Latin, Serbia)"],
	"sr-RS": ["Serbian (Latin, Serbia)"],
	"uz": ["Uzbek (Latin, Uzbekistan)"],
	"uz-UZ": ["Uzbek (Latin, Uzbekistan)"],
	"az": ["Azerbaijani (Latin, Azerbaijan)"],
	"az-AZ": ["Azerbaijani (Latin, Azerbaijan)"],
	"jv": ["Javanese (Latin, Indonesia)"],
	"jv-ID": ["Javanese (Latin, Indonesia)"]
};
const oddLanguages = {
	bn: ["Bangla", "Bengali"],
	no: ["Norwegian Bokmål"],
	tl: ["Filipino"]
};
const languages = lazy(() => new Intl.DisplayNames("en", {
	type: "language",
	languageDisplay: "standard"
}));
const regions = lazy(() => new Intl.DisplayNames("en", { type: "region" }));
function findDubbingLanguage(locale, names) {
	const listed = new Map(names.map((name) => [normalise(name), name]));
	const pick = (wanted) => {
		for (const name of wanted) {
			const found = listed.get(normalise(name));
			if (found !== void 0) return found;
		}
	};
	const tag = new Intl.Locale(locale);
	const full = tag.maximize();
	const spoken = findNames(tag.language);
	const candidates = () => ({ candidates: names.filter((name) => spoken.some((word) => normalise(name) === normalise(word) || normalise(name).startsWith(`${normalise(word)} (`))).toSorted() });
	const chinese = tag.language === "zh" || tag.language === "yue";
	const odd = pick([
		...findOdd(locale),
		...chinese ? findOdd(full.toString()) : [],
		...chinese && full.script === "Hans" ? findOdd("zh-Hans") : []
	]);
	if (odd !== void 0) return odd;
	if (chinese) return candidates();
	if (tag.region !== void 0) {
		const region = regions().of(tag.region) ?? tag.region;
		const exact = pick(spoken.map((word) => `${word} (${region})`));
		if (exact !== void 0) return exact;
		if (!(new Intl.Locale(tag.language).maximize().region === tag.region)) return candidates();
	}
	const plain = pick(spoken);
	if (plain !== void 0) return plain;
	const found = candidates();
	return found.candidates.length === 1 ? found.candidates.join("") : found;
}
function findOdd(locale) {
	return Object.hasOwn(oddNames, locale) ? oddNames[locale] ?? [] : [];
}
function findNames(language) {
	return [...new Set([languages().of(language) ?? language, ...Object.hasOwn(oddLanguages, language) ? oddLanguages[language] ?? [] : []])];
}
function normalise(name) {
	return name.normalize("NFC").toLowerCase().replaceAll(/\s+/g, " ").trim();
}
// src/heygen/speaker.ts
async function findSpeaker({ ask, look, voices, kept, list }) {
	const { locale } = ask;
	const gender = look.gender ?? null;
	const resolve = (voice, origin, accent) => ({
		id: voice.id,
		name: voice.name,
		accent,
		origin,
		traits: formatVoiceTraits(voice, locale)
	});
	const before = kept === void 0 ? void 0 : voices.get(kept.id);
	if (kept !== void 0 && before !== void 0 && before.trouble === void 0 && !isOtherLanguage(before.language, locale)) return resolve(before, "kept", kept.accent);
	const own = voices.get(ask.voice ?? look.defaultVoice ?? "");
	if (own !== void 0 && own.trouble === void 0 && !isOtherLanguage(own.language, locale)) return resolve(own, ask.voice === null ? "default" : "configured", null);
	if (list === void 0 || ask.voice === null && own === void 0 && look.defaultVoice !== null) return void 0;
	if (ask.voice !== null) {
		if (own !== void 0 || /^[0-9a-f]{32}$/i.test(ask.voice)) return void 0;
		const named = findNamed([...await list.readPublic(locale), ...await list.readPrivate()], ask.voice, locale, gender);
		const [first] = named;
		if (first === void 0) return void 0;
		if (named.length === 1) return resolve(first, "named", findAccent(first, locale));
		const ids = named.slice(0, 5).map((voice) => `${voice.id} (${formatVoiceTraits(voice, locale)})`).join(", ");
		return {
			severity: "error",
			code: "ambiguous-voice",
			message: `${named.length} voices that speak ${findLanguageName(locale)} are called "${ask.voice}"`,
			hint: `name one by its id: ${ids}`
		};
	}
	const best = chooseVoice(await list.readPublic(locale), locale, gender);
	if (best !== void 0) return resolve(best, "chosen", findAccent(best, locale));
	return {
		severity: "error",
		code: "no-voice",
		message: `HeyGen lists no voice that speaks ${findLanguageName(locale)} (${locale}), and avatar "${look.id}" has none that does`,
		hint: `name one of your own: "voices: { ${locale}: … }", or remove the language`
	};
}
// src/heygen/catalogue.ts
const atOnce = 4;
async function checkCatalogue({ heygen, asks, dubbing = [], kept = new Map(), formatPrice = () => void 0 }) {
	const limit = pLimit(atOnce);
	const readAll = async (ids, read) => {
		const found = await Promise.all([...new Set(ids)].map((id) => limit(async () => [id, await read(id)])));
		return new Map(found.flatMap(([id, value]) => value === void 0 ? [] : [[id, value]]));
	};
	const looks = await readAll(asks.map((ask) => ask.look), (id) => heygen.readLook(id));
	const groups = await readAll(asks.map((ask) => ask.look).filter((id) => !looks.has(id)), async (id) => {
		const members = await heygen.readGroup?.(id).catch(() => []);
		return members === void 0 || members.length === 0 ? void 0 : members;
	});
	const voiceOf = (ask) => kept.get(makeVoiceKey(ask))?.id ?? ask.voice ?? looks.get(ask.look)?.defaultVoice ?? null;
	const voices = await readAll(asks.flatMap((ask) => [voiceOf(ask), ask.voice ?? looks.get(ask.look)?.defaultVoice].filter((id) => id != null)), (id) => heygen.readVoice(id));
	const list = makeVoiceList(heygen);
	const speakers = new Map();
	const troubled = new Map();
	for (const [key, ask] of new Map(asks.map((each) => [makeVoiceKey(each), each]))) {
		const look = looks.get(ask.look);
		const found = look === void 0 ? void 0 : await findSpeaker({
			ask,
			look,
			voices,
			kept: kept.get(key),
			list
		});
		if (found === void 0) continue;
		if ("id" in found) speakers.set(key, found);
		else troubled.set(key, found);
	}
	const names = dubbing.length === 0 ? [] : await heygen.readDubbingLanguages();
	const languages = new Map(dubbing.flatMap(({ locale }) => {
		const name = findDubbingLanguage(locale, names);
		return typeof name === "string" ? [[locale, name]] : [];
	}));
	const problems = [...asks.flatMap((ask) => {
		const look = looks.get(ask.look);
		const key = makeVoiceKey(ask);
		const id = ask.voice ?? look?.defaultVoice ?? null;
		return [...look === void 0 ? [findUnknownLook(ask, groups.get(ask.look))] : checkLook(ask, look, formatPrice), ...speakers.has(key) || look === void 0 && ask.voice === null ? [] : findVoiceTrouble(ask, look?.defaultVoice ?? null, id === null ? void 0 : voices.get(id), troubled.get(key))].flatMap((trouble) => ask.places.map((place) => ({
			...trouble,
			...place
		})));
	}), ...dubbing.filter(({ locale }) => !languages.has(locale)).flatMap(({ locale, places }) => places.map((place) => ({
		severity: "error",
		code: "dubbing-language",
		...place,
		message: `HeyGen does not dub into ${findLanguageName(locale)} (${locale})`,
		hint: formatCandidates(locale, names) ?? "add a translated page in this language, or remove the language"
	})))];
	return {
		looks,
		voices,
		speakers,
		languages,
		problems: [...new Map(problems.map((problem) => [`${problem.file}\0${problem.line}\0${problem.code}\0${problem.message}`, problem])).values()].toSorted((a, b) => a.file < b.file ? -1 : a.file > b.file ? 1 : (a.line ?? 0) - (b.line ?? 0))
	};
}
function findVoiceTrouble(ask, defaultVoice, voice, found) {
	return found === void 0 ? checkVoice(ask, defaultVoice, voice) : [found];
}
function findUnknownLook(ask, members) {
	if (members !== void 0) {
		const ids = members.map((member) => `"${member.id}"`).join(", ");
		return {
			severity: "error",
			code: "look-is-group",
			message: `avatar "${ask.look}" is the id of a group of looks, and a video needs one look`,
			hint: `use one of its looks: ${ids}`
		};
	}
	return {
		severity: "error",
		code: "unknown-look",
		message: `HeyGen does not know the avatar look "${ask.look}", or does not show it to this key`,
		hint: "copy the id of a look (not of its group) from app.heygen.com/avatars; one that is still in training is not found either"
	};
}
function checkLook(ask, look, formatPrice) {
	const troubles = [];
	if (!look.usable) troubles.push({
		severity: "error",
		code: "unusable-look",
		message: `avatar "${look.id}" cannot be rendered now (${look.trouble ?? "no reason given"})`,
		hint: look.trouble?.startsWith("pending_consent") === true ? "the person behind it has to give consent at app.heygen.com" : "wait until its training has ended, or choose another look"
	});
	if (look.engines.length === 0) troubles.push({
		severity: "warning",
		code: "engine-unchecked",
		message: `HeyGen does not say which engines avatar "${look.id}" supports; "${ask.engine}" is passed on unchecked`
	});
	else if (!look.engines.includes(ask.engine)) {
		const list = look.engines.map((engine) => {
			const price = formatPrice(engine, look.kind);
			return price === void 0 ? `"${engine}"` : `"${engine}" (${price})`;
		}).join(", ");
		troubles.push({
			severity: "error",
			code: "engine-not-supported",
			message: `avatar "${look.id}" does not support the engine "${ask.engine}"`,
			hint: `choose one that it supports: ${list}`
		});
	}
	if ((ask.scenes ?? 1) > 1 && ask.background != null && !isColour(ask.background)) troubles.push({
		severity: "error",
		code: "background-in-scenes",
		message: "a narration of over 5,000 characters becomes several scenes, and those take only a colour as their background",
		hint: "use a colour (#rrggbb), or cut the section in two"
	});
	return troubles;
}
function checkVoice(ask, defaultVoice, voice) {
	const language = findLanguageName(ask.locale);
	const advice = `name a voice that speaks ${language}: "voices: { ${ask.locale}: … }"; "docreel voices --locale ${ask.locale}" lists them`;
	if (ask.voice === null && defaultVoice === null) return [{
		severity: "error",
		code: "no-voice",
		message: `avatar "${ask.look}" has no voice of its own, and none is named for "${ask.locale}"`,
		hint: advice
	}];
	if (voice === void 0) {
		if (ask.voice === null) return [];
		return [{
			severity: "error",
			code: "unknown-voice",
			message: `HeyGen does not know the voice "${ask.voice}", or does not show it to this key`,
			hint: advice
		}];
	}
	const troubles = [];
	const own = ask.voice === null ? `the default voice of avatar "${ask.look}"` : `voice "${voice.id}"`;
	const name = voice.name === null ? "" : ` (${voice.name})`;
	if (voice.trouble !== void 0) troubles.push({
		severity: "error",
		code: "unusable-voice",
		message: `${own}${name} cannot speak now (${voice.trouble})`,
		hint: advice
	});
	if (isOtherLanguage(voice.language, ask.locale)) troubles.push({
		severity: "error",
		code: "voice-language",
		message: `${own}${name} speaks ${voice.language}, not ${language} (${ask.locale})`,
		hint: advice
	});
	return troubles;
}
function formatCandidates(locale, names) {
	const found = findDubbingLanguage(locale, names);
	const near = typeof found === "string" ? [] : found.candidates.slice(0, 5);
	return near.length === 0 ? void 0 : `HeyGen has ${near.map((name) => `"${name}"`).join(", ")}: use that region's tag, or add a translated page`;
}
// src/stage/check.ts
async function checkOrders(heygen, orders, rates = defaultRates, rows = []) {
	const place = ({ file, line }) => [{
		file,
		line
	}];
	return checkCatalogue({
		heygen,
		kept: findKeptVoices(rows),
		asks: orders.filter((order) => order.way !== "dubbed").map((order) => ({
			look: order.recipe.look,
			voice: order.recipe.voice,
			locale: order.locale,
			engine: order.recipe.engine,
			background: order.recipe.background,
			scenes: splitNarration(order.text, order.locale).length,
			places: place(order)
		})),
		dubbing: orders.filter((order) => order.way === "dubbed").map((order) => ({
			locale: order.locale,
			places: place(order)
		})),
		formatPrice: (engine, kind) => {
			const rate = findRate(rates, engine, kind);
			return rate === void 0 ? void 0 : `${formatCost(makeCost(rate, rates.unit))} a minute`;
		}
	});
}
function listOrders(plan, pages) {
	return plan.jobs.map(({ wanted }) => ({
		way: wanted.way,
		locale: wanted.locale,
		recipe: wanted.recipe,
		text: wanted.narration.text,
		file: wanted.page,
		line: pages.get(wanted.page)?.page.videoLine ?? wanted.line
	}));
}
function findRowVoice({ speakers }, { way, recipe, locale }) {
	const found = way === "dubbed" ? void 0 : speakers.get(makeVoiceKey({
		...recipe,
		locale
	}));
	return found === void 0 || found.id === recipe.voice ? void 0 : {
		id: found.id,
		name: found.name,
		accent: found.accent
	};
}
function listChosenVoices({ speakers }) {
	return [...speakers].filter(([, voice]) => voice.origin === "chosen").map(([key, { id, name, traits }]) => {
		const [look = "", , locale = ""] = key.split("\0");
		return `${locale} is spoken by ${name ?? id} (${traits}), chosen for avatar "${look}", whose own voice does not speak it; it stays until another is named: "voices: { ${locale}: … }" (docreel voices --locale ${locale})`;
	});
}
export { findDubbingLanguage as a, listOrders as i, findRowVoice as n, listChosenVoices as r, checkOrders as t };
