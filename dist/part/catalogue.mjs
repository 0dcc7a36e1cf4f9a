import { a as makeVoiceList, o as mayChoose, t as chooseVoice } from "./voice.mjs";
import { a as formatVoices, c as parseTag, cr as object, i as formatLooks, nr as array, o as openWorld, rr as boolean, sr as number, tr as _enum, ur as string } from "./engine.mjs";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
// src/listing.ts
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
// src/command/catalogue.ts
async function showVoices(flags, terminal) {
	const locale = parseTag(flags.locale);
	const { heygen, place } = await openCatalogue({
		...flags,
		head: "HEAD"
	}, terminal);
	const found = await listVoices(heygen, locale, place);
	terminal.stdout.write(flags.json === true ? `${JSON.stringify(found, null, 2)}\n` : `${formatVoices(found, locale, { color: terminal.color })}\n`);
	return 0;
}
async function showLooks(flags, terminal) {
	const { heygen, place } = await openCatalogue({
		...flags,
		head: "HEAD"
	}, terminal);
	const found = await listLooks(heygen, flags.stock === true ? "public" : "private", place);
	terminal.stdout.write(flags.json === true ? `${JSON.stringify(found, null, 2)}\n` : `${formatLooks(found, { color: terminal.color })}\n`);
	return 0;
}
async function openCatalogue(flags, terminal) {
	const { world } = await openWorld(flags, terminal, () => {}, { leaves: true });
	if (world.heygen === null) throw new Error("no HeyGen key: set the variable HEYGEN_API_KEY");
	return {
		heygen: world.heygen,
		place: {
			folder: world.folder,
			now: world.clock.now()
		}
	};
}
export { showLooks, showVoices };
