import { Ot as ZodError, S as makeCaptionsKey, _t as makeAddress, bt as reportSchema, kt as prettifyError, lt as readLedger } from "./engine.mjs";
import { t as formatStoryboard } from "./storyboard.mjs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
// src/storyboard.ts
/**
* Makes the storyboard of the last report again, from `report.json` in the run's folder.
* @returns the page's absolute path
* @throws Error where there is no report, or one that this version does not read
*/
async function writeLastStoryboard(world, title) {
	const report = parseReport(await readFile(join(world.folder, "report.json"), "utf8").catch(() => {
		throw new Error(`there is no report in ${world.folder} yet: docreel plan makes one`);
	}));
	await readLedger(world.ledger);
	const { files } = await world.ledger.read();
	const captions = new Map(report.videos.flatMap(({ key }) => {
		const text = files.get(makeCaptionsKey(key));
		return text === void 0 ? [] : [[key, text]];
	}));
	const path = join(world.folder, "storyboard.html");
	await writeFile(path, formatStoryboard(report, {
		title,
		address: (url) => makeAddress(url, world.folder),
		captions
	}));
	return path;
}
function parseReport(text) {
	let value;
	try {
		value = JSON.parse(text);
	} catch {
		throw new Error("report.json is not JSON; docreel plan makes a new one");
	}
	if (!isReport(value)) throw new Error(`report.json is not of this version (${prettifyError(reportSchema.safeParse(value).error ?? new ZodError([])).split("\n", 1)[0] ?? ""}); docreel plan makes a new one`);
	return value;
}
function isReport(value) {
	return reportSchema.safeParse(value).success;
}
export { writeLastStoryboard };
