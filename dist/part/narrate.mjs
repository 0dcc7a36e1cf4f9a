import { o as __toESM } from "./rolldown-runtime.mjs";
import { d as closestMatch, r as require_picocolors } from "./door.mjs";
import { Bt as findSum, E as formatCount, O as formatLength, Zn as formatCost, ft as makePageFilter, g as formatTerminalText, m as formatProblem, o as openWorld, s as makeRequest, ut as makeSurvey, xn as learnRates, yn as estimateWanted } from "./engine.mjs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
// src/narrate.ts
async function narrate(request, world, page, choice) {
	const survey = await makeSurvey({
		...request,
		base: request.head,
		scope: "missing"
	}, world, new Set([page]));
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
async function explain({ head, docs, config: file }, { repository }, page, config) {
	const commit = await repository.findCommit(head);
	const paths = commit === void 0 ? [] : (await repository.readTree(commit)).map(({ path }) => path);
	if (paths.includes(page)) return makePageFilter(config, docs)(page) ? `"${page}" asks for no videos: write \`video: true\` into its front matter` : `"${page}" is not among the pages (${(docs.length > 0 ? docs : config.docs).join(", ")}): see "docs" in ${file}`;
	const near = closestMatch(page, paths.filter((path) => /\.mdx?$/i.test(path)), { maxDistance: 12 });
	return `"${page}" has no videos in ${head}: it is not committed there. Name it by its path from the repository's root${near === void 0 ? "" : `; did you mean "${near}"?`}; \`--uncommitted\` takes in the work tree`;
}
// src/show/narration.ts
var import_picocolors = __toESM(require_picocolors(), 1);
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
	const total = `${formatCount(videos.length, "video")} · about ${formatLength(seconds)} · ${cost === null ? "no rate" : formatCost(cost)}${cost !== null && unpriced > 0 ? `, and ${unpriced} without a rate` : ""}`;
	return [...narrations, colors.dim(total)].join("\n\n");
}
// src/command/narrate.ts
async function showNarrations(flags, terminal) {
	const file = flags["play-to"];
	if (file !== void 0 && !/\.wav$/i.test(file)) throw new RangeError(`--play-to "${file}" is not a WAV file: let its name end in .wav`);
	const opened = await openWorld(flags, terminal, () => {});
	const result = await narrate(await makeRequest("plan", flags, opened), opened.world, flags.page, {
		section: flags.section ?? null,
		locale: flags.locale ?? null
	});
	for (const problem of result.problems) terminal.stderr.write(`${formatProblem(problem, { color: terminal.color })}\n`);
	terminal.stdout.write(flags.json === true ? `${JSON.stringify(result.videos, null, 2)}\n` : `${formatNarrations(result.videos, { color: terminal.color })}\n`);
	const exit = result.problems.some((problem) => problem.severity === "error") ? 2 : 0;
	if (file === void 0 || result.videos.length === 0) return exit;
	const { playNarrations } = await import("./play.mjs");
	const { wav, seconds, silent } = await playNarrations(result.videos.map(({ wanted }) => wanted.narration), opened.world.signal);
	await mkdir(dirname(resolve(file)), { recursive: true });
	await writeFile(resolve(file), wav);
	const without = silent.length === 0 ? "" : `, without ${silent.join(", ")}: the voice speaks none`;
	if (flags.quiet !== true) terminal.stderr.write(`\n${formatTerminalText(file)}: ${formatLength(seconds)} by the emulator's voice${without}; HeyGen's is another\n`);
	return exit;
}
export { showNarrations };
