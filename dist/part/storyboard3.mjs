import { n as parseReport } from "./approval.mjs";
import { R as readLedger, k as readTitle, nt as makeAddress, pt as makeCaptionsKey } from "./engine.mjs";
import { t as formatStoryboard } from "./storyboard.mjs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
// src/storyboard.ts
/**
* Makes the storyboard of the last report again, from `report.json` in the run's folder.
* @returns the page's absolute path
* @throws Error where there is no report, or one that this version does not read
*/
async function writeLastStoryboard(world) {
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
		title: await readTitle(world.repository),
		address: (url) => makeAddress(url, world.folder),
		captions
	}));
	return path;
}
export { writeLastStoryboard };
