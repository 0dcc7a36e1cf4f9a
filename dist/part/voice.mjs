import { qn as lazy } from "./engine.mjs";
// src/heygen/language.ts
const languageNames = lazy(() => new Intl.DisplayNames("en", {
	type: "language",
	fallback: "none"
}));
const aliases = {
	zh: ["mandarin"],
	cmn: ["chinese"],
	yue: ["chinese"],
	nb: ["norwegian"],
	nn: ["norwegian"],
	no: ["norwegian bokmål"],
	bn: ["bengali"],
	fil: ["tagalog"],
	tl: ["filipino"],
	fa: ["farsi"],
	he: ["hebrew"],
	ps: ["pushto"],
	my: ["myanmar"],
	sw: ["kiswahili"]
};
function findLanguageName(locale) {
	return languageNames().of(new Intl.Locale(locale).language) ?? locale;
}
function namesOf(language) {
	const name = languageNames().of(language);
	return [...name === void 0 ? [] : [name.toLowerCase()], ...aliases[language] ?? []];
}
const knownNames = lazy(() => new Set([...twoLetterTags(), ...Object.keys(aliases)].flatMap(namesOf)));
function twoLetterTags() {
	const letters = [..."abcdefghijklmnopqrstuvwxyz"];
	return letters.flatMap((first) => letters.map((second) => first + second));
}
function parseName(name) {
	const match = /^([^(\-–]+?)\s*(?:[(\-–]\s*(.*?)\)?)?\s*$/u.exec(name.normalize("NFC").toLowerCase());
	const parts = (match?.[2] ?? "").split(",").map((part) => part.trim()).filter((part) => part !== "");
	return {
		base: match?.[1]?.trim() ?? name.toLowerCase(),
		parts
	};
}
function isOtherLanguage(language, locale) {
	if (language === null) return false;
	const { base } = parseName(language);
	return knownNames().has(base) && !namesOf(new Intl.Locale(locale).language).includes(base);
}
function findLanguageNames(locale) {
	const { language } = new Intl.Locale(locale);
	const capitals = (aliases[language] ?? []).map((name) => name.replace(/^\p{L}/u, (letter) => letter.toUpperCase()));
	return [...new Set([findLanguageName(locale), ...capitals])];
}
function isMultilingual(language) {
	return language !== null && /^multi[\s-]?lingual/i.test(language.trim());
}
const regionNames = lazy(() => new Intl.DisplayNames("en", {
	type: "region",
	fallback: "none"
}));
function namesRegion(language, locale) {
	const { region } = new Intl.Locale(locale);
	const { parts } = parseName(language);
	if (region === void 0 || parts.length === 0) return void 0;
	const name = regionNames().of(region)?.toLowerCase() ?? region.toLowerCase();
	return parts.some((part) => part === name || part === region.toLowerCase() || region === "GB" && part === "uk" || region === "US" && part === "us");
}
function isOwnLanguage(language, locale) {
	return language !== null && namesOf(new Intl.Locale(locale).language).includes(parseName(language).base);
}
// src/heygen/voice.ts
function makeVoiceList({ listVoices }) {
	if (listVoices === void 0) return void 0;
	const asked = new Map();
	const list = (type, language) => {
		const name = `${type} ${language ?? ""}`;
		const found = asked.get(name) ?? listVoices(type, language);
		asked.set(name, found);
		return found;
	};
	return {
		async readPublic(locale) {
			const found = [];
			for (const name of [...findLanguageNames(locale), "Multilingual"]) found.push(...await list("public", name));
			const all = found.length > 0 ? found : (await list("public", null)).filter((voice) => voice.language !== null && !isOtherLanguage(voice.language, locale));
			return [...new Map(all.map((voice) => [voice.id, voice])).values()];
		},
		readPrivate: () => list("private", null)
	};
}
function chooseVoice(voices, locale, gender) {
	const rank = (voice) => {
		const honours = (voice.language === null ? void 0 : namesRegion(voice.language, locale)) ?? (new Intl.Locale(locale).region === void 0 || voice.takesLocale === true);
		return 8 * Number(honours) + 4 * Number(!isMultilingual(voice.language)) + 2 * Number(gender !== null && voice.gender?.toLowerCase() === gender.toLowerCase()) + Number(voice.takesPauses === true);
	};
	return voices.filter((voice) => mayChoose(voice, locale)).toSorted((a, b) => rank(b) - rank(a) || (a.id < b.id ? -1 : Number(a.id > b.id)))[0];
}
function findNamed(voices, name, locale, gender) {
	const wanted = name.normalize("NFC").trim().toLowerCase();
	const found = voices.filter((voice) => voice.name?.normalize("NFC").trim().toLowerCase() === wanted && !isOtherLanguage(voice.language, locale));
	const same = found.filter((voice) => gender !== null && voice.gender?.toLowerCase() === gender.toLowerCase());
	return same.length === 1 ? same : found;
}
function findAccent(voice, locale) {
	if (voice.takesLocale !== true) return null;
	const full = new Intl.Locale(locale).maximize();
	return full.region === void 0 ? full.language : `${full.language}-${full.region}`;
}
function mayChoose(voice, locale) {
	return voice.trouble === void 0 && (isMultilingual(voice.language) || isOwnLanguage(voice.language, locale));
}
function formatVoiceTraits(voice, locale) {
	return [voice.gender ?? null, voice.language ?? findLanguageName(locale)].filter((each) => each !== null).join(", ");
}
export { makeVoiceList as a, isOtherLanguage as c, formatVoiceTraits as i, findAccent as n, mayChoose as o, findNamed as r, findLanguageName as s, chooseVoice as t };
