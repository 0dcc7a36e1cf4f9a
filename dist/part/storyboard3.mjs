import { n as parseReport } from "./approval.mjs";
import { At as makeAddress, Nt as makeCaptionsKey, St as readLedger, lt as readTitle, o as openWorld, t as work } from "./engine.mjs";
import { t as formatStoryboard } from "./storyboard.mjs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
// src/storyboard.ts
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
// src/command/storyboard.ts
async function showStoryboard(flags, terminal) {
	if (flags.last !== true) return work("plan", flags, terminal);
	const { world } = await openWorld(flags, terminal, () => {});
	const path = await writeLastStoryboard(world);
	terminal.stdout.write(flags.json === true ? `${JSON.stringify({ path })}\n` : `Storyboard: ${path}\n`);
	return 0;
}
export { showStoryboard };
