import { o as __toESM } from "./rolldown-runtime.mjs";
import { i as formatError, l as parseList, r as require_picocolors } from "./door.mjs";
import { $n as parseCost, An as findSite, Gn as parseLocale, W as openRepository, ct as run, ft as makePageFilter, g as formatTerminalText, n as formatTerminalSteps, o as openWorld, p as formatPlan, s as makeRequest, vn as require_picomatch, wn as parseConfig, xt as findSourcePage } from "./engine.mjs";
import { lstat, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, resolve, sep } from "node:path";
import { createInterface } from "node:readline/promises";
// src/ask.ts
var import_picocolors = __toESM(require_picocolors(), 1);
var AskEndedError = class extends Error {
	name = "AskEndedError";
};
async function withQuestions(terminal, work) {
	const accept = async ({ check }, answer) => {
		const fault = await check(answer);
		if (fault !== void 0) throw new RangeError(fault);
		return answer;
	};
	if (terminal === null) return work((question) => accept(question, question.flag ?? question.preset));
	const lines = createInterface(terminal);
	const end = new AbortController();
	for (const event of ["SIGINT", "close"]) lines.on(event, () => {
		end.abort();
	});
	const read = (text) => lines.question(text, { signal: end.signal }).catch(() => {
		throw new AskEndedError("ended by a person");
	});
	const ask = async (question) => {
		if (question.flag !== void 0) return accept(question, question.flag);
		for (;;) {
			const answer = (await read(`${question.text}${question.preset === "" ? "" : ` (${question.preset})`}: `)).trim() || question.preset;
			const fault = await question.check(answer);
			if (fault === void 0) return answer;
			terminal.output.write(`  ${fault}\n`);
		}
	};
	try {
		return await work(ask);
	} finally {
		lines.close();
	}
}
// src/suggest.ts
var import_picomatch = __toESM(require_picomatch(), 1);
const beginnings = [
	/quick-?start/,
	/get(?:ting)?-?started/,
	/install/,
	/intro(?:duction)?/,
	/overview/,
	/tutorial/,
	/usage/,
	/index|readme/
];
function suggestAnswers(paths) {
	const docs = suggestDocs(paths);
	const pages = listPages(paths, docs);
	const known = new Set(paths);
	const isTranslation = (path) => findSourcePage(path, "en", known) !== void 0;
	return {
		docs,
		count: pages.length,
		page: suggestPage(pages, isTranslation)
	};
}
function listPages(paths, docs) {
	return paths.filter(makePageFilter(parseConfig(null, "").config, [docs]));
}
function suggestDocs(paths) {
	const pages = listPages(paths, "**/*.{md,mdx}").filter((path) => path.includes("/"));
	const { file } = findSite(paths, "md");
	const site = file?.replace(/(?:\.vitepress\/.*|[^/]*)$/, "") ?? "";
	const folders = Map.groupBy(pages.filter((path) => path.startsWith(site)), (path) => path.slice(site.length).split("/", 1)[0] ?? "");
	const most = [
		"docs",
		"content",
		"documentation"
	].map((name) => folders.get(name)).find((some) => some !== void 0 && some.length * 4 >= pages.length) ?? [...folders.values()].toSorted((a, b) => b.length - a.length)[0];
	if (most === void 0) return "docs/**/*.{md,mdx}";
	return `${findCommonFolder(most.length * 2 >= pages.length ? most : pages)}**/*.${most.some((path) => path.endsWith(".mdx")) ? "{md,mdx}" : "md"}`;
}
function findCommonFolder(paths) {
	const [first = "", ...rest] = paths.map((path) => path.split("/").slice(0, -1));
	const folders = [...first];
	let length = folders.length;
	for (const other of rest) while (length > 0 && !folders.slice(0, length).every((name, index) => other[index] === name)) length -= 1;
	return folders.slice(0, paths.length === 1 ? 1 : length).map((name) => `${name}/`).join("");
}
function suggestPage(all, isTranslation) {
	const sorted = all.filter((path) => !isTranslation(path)).toSorted((a, b) => a.split("/").length - b.split("/").length || (a < b ? -1 : 1));
	const stem = (path) => path.replace(/\.mdx?$/i, "").toLowerCase().split("/").at(-1) ?? "";
	return beginnings.map((name) => sorted.find((path) => name.test(stem(path)))).find((path) => path !== void 0) ?? sorted[0] ?? null;
}
function isGlob(text) {
	try {
		return text.trim() !== "" && !/[\r\n]/.test(text) && import_picomatch.default.makeRe(text) instanceof RegExp;
	} catch {
		return false;
	}
}
// src/init.ts
const schema = "https://raw.githubusercontent.com/docreel/docreel/main/schema/docreel.schema.json";
function findAnswerFault(name, answer) {
	const texts = typeof answer === "string" ? [answer] : answer;
	const [text = ""] = texts;
	switch (name) {
		case "languages": {
			const wrong = texts.filter((tag) => parseLocale(tag) === void 0).map((tag) => `"${tag}" is not a language tag such as "en" or "pt-BR"`);
			return texts.length === 0 ? "at least one language is needed, e.g. \"en\"" : wrong.length > 0 ? wrong.join("; ") : void 0;
		}
		case "avatar": return /^[\w-]+$/.test(text) ? void 0 : `"${text}" is not a HeyGen look id such as "Abigail_office_front"`;
		case "docs": return isGlob(text) ? void 0 : `"${text}" is not a glob such as "docs/**/*.md"`;
		case "branch": return /^[\w./-]+$/.test(text) ? void 0 : `"${text}" is not a branch that a workflow can name`;
		case "limit": return isCost(text) ? void 0 : `"${text}" is not an amount such as "5 usd"`;
		default: return;
	}
}
function checkAnswers(answers) {
	const wrong = [
		"languages",
		"avatar",
		"docs",
		"branch",
		"limit"
	].flatMap((name) => findAnswerFault(name, answers[name]) ?? []);
	if (wrong.length > 0) throw new RangeError(wrong.join("; "));
}
function isCost(text) {
	try {
		return parseCost(text, "usd").micros > 0;
	} catch {
		return false;
	}
}
function makeInitFiles(answers) {
	checkAnswers(answers);
	const { docs, languages, avatar, limit, branch } = answers;
	const tags = languages.map((tag) => JSON.stringify(parseLocale(tag) ?? tag)).join(", ");
	return [{
		path: "docreel.yml",
		text: `# yaml-language-server: $schema=${schema}
docs: ${JSON.stringify(docs)}
source: ${JSON.stringify(parseLocale(languages[0] ?? "en") ?? "en")}
video:                       # defaults; a page asks for videos by \`video: true\` in its front matter
  avatar: ${JSON.stringify(avatar)}
  languages: [${tags}]
limits:                      # nothing is ever bought above these
  run: ${JSON.stringify(limit)}
`
	}, {
		path: ".github/workflows/docreel.yml",
		text: `name: Docreel
on:
  push:
    branches: [${JSON.stringify(branch)}]
  pull_request:
  schedule:
    - cron: '17 * * * *'      # picks up what was still rendering
  workflow_dispatch:

permissions: {}

concurrency:
  group: docreel-\${{ github.ref }}
  cancel-in-progress: false   # a paid render must not be cut off half way
  queue: max                  # a push that waits is not replaced by the next one

jobs:
  videos:
    runs-on: ubuntu-latest
    timeout-minutes: 60
    permissions:
      contents: write         # the ledger branch, the releases that hold the videos, the pull request's branch
      pull-requests: write    # the pull request, and the plan as a comment
    steps:
      - uses: actions/checkout@v7
        with:
          persist-credentials: false
      - uses: docreel/docreel@v0
        id: docreel
        with:
          heygen-api-key: \${{ secrets.HEYGEN_API_KEY }}
      - uses: actions/upload-artifact@v7   # the report, and the page to watch
        if: always() && steps.docreel.outputs.report-files != ''
        with:
          name: docreel
          path: \${{ steps.docreel.outputs.report-files }}
`
	}];
}
function enrolPage(text) {
	const [mark, body] = text.startsWith("﻿") ? ["﻿", text.slice(1)] : ["", text];
	const end = body.includes("\r\n") ? "\r\n" : "\n";
	if (/^(?:\+\+\+|---[a-z]|;;;|\{)/.test(body)) return null;
	const open = /^---[ \t]*\r?\n/.exec(body);
	if (!open) return `${mark}---${end}video: true${end}---${end}${end}${body}`;
	const close = /^---[ \t]*(?:\r?\n|$)/m.exec(body.slice(open[0].length));
	if (!close) return null;
	const front = body.slice(open[0].length, open[0].length + close.index);
	if (/^["']?video["']?[ \t]*:/m.test(front)) return text;
	return `${mark}${open[0]}${front}video: true${end}${body.slice(open[0].length + close.index)}`;
}
async function writeInit(root, answers) {
	const files = makeInitFiles(answers);
	const page = answers.page === null ? null : await readPage(root, answers.page);
	const outcomes = [];
	for (const { path, text } of files) {
		await mkdir(dirname(join(root, path)), { recursive: true });
		const written = await writeFile(join(root, path), text, { flag: "wx" }).then(() => true, (error) => {
			if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
			throw error;
		});
		outcomes.push({
			path,
			state: written ? "written" : "kept"
		});
	}
	if (page === null) return outcomes;
	const enrolled = enrolPage(page.text);
	if (enrolled !== null && enrolled !== page.text) await writeFile(page.file, enrolled);
	return [...outcomes, {
		path: page.path,
		state: enrolled === null ? "not enrolled" : enrolled === page.text ? "already enrolled" : "enrolled"
	}];
}
async function readPage(root, path) {
	const file = resolve(root, path);
	if (!file.startsWith(root + sep) || !/\.mdx?$/i.test(file)) throw new RangeError(`the page "${path}" is no .md or .mdx file of this repository`);
	if (!(await lstat(file).catch(() => null))?.isFile()) throw new RangeError(`the page "${path}" is not there; name one by its path from the repository's root, e.g. docs/install.md`);
	return {
		path: file.slice(root.length + 1).split(sep).join("/"),
		file,
		text: await readFile(file, "utf8")
	};
}
// src/command/init.ts
async function setUpSite(flags, terminal) {
	const found = await openRepository(resolve(flags.repo), { env: terminal.env });
	const head = await found.findCommit("HEAD");
	const paths = [...new Set([...head === void 0 ? [] : (await found.readTree(head)).map(({ path }) => path), ...await found.store.listChanged()])];
	const preset = suggestAnswers(paths);
	const branch = await found.findBranch() ?? "main";
	const person = terminal.stdin.isTTY === true && terminal.stderr.isTTY === true ? {
		input: terminal.stdin,
		output: terminal.stderr
	} : null;
	const outcomes = await withQuestions(person, async (ask) => {
		const docs = await ask({
			flag: flags.docs,
			text: "Which files are the docs",
			preset: preset.docs,
			check: (text) => findAnswerFault("docs", text)
		});
		const count = listPages(paths, docs).length;
		if (person !== null) person.output.write(`  ${count === 1 ? "1 file" : `${count} files`}\n`);
		const languages = parseList(await ask({
			flag: flags.languages,
			text: "Languages of the videos, the page's own first, e.g. en, es, ja",
			preset: "en",
			check: (text) => findAnswerFault("languages", parseList(text))
		}));
		const avatar = await ask({
			flag: flags.avatar,
			text: "HeyGen avatar look",
			preset: "Abigail_office_front",
			check: (text) => findAnswerFault("avatar", text)
		});
		const limit = await ask({
			flag: flags.limit,
			text: "The most that a run may spend",
			preset: "5 usd",
			check: (text) => findAnswerFault("limit", text)
		});
		const page = await ask({
			flag: flags.page,
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
	terminal.stdout.write(`${outcomes.map(({ path, state }) => `${state.padEnd(16)} ${formatTerminalText(path)}`).join("\n")}\n`);
	if (outcomes.some(({ state }) => state === "not enrolled")) terminal.stdout.write("\nThe front matter of the page is not YAML between two lines of \"---\": write \"video: true\" into it by hand, or choose another page.\n");
	if (outcomes.some(({ state }) => state.endsWith("enrolled"))) await showDraft({
		...flags,
		head: "HEAD",
		uncommitted: true
	}, terminal);
	const changed = outcomes.filter(({ state }) => state === "written" || state === "enrolled").map(({ path }) => /^[\w./@-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`);
	const steps = [
		...changed.length === 0 ? [] : [`Commit it: \`git add ${changed.join(" ")} && git commit -m "Training videos"\``],
		"Try it without HeyGen and without cost, in a copy: `git clone . ../try && git -C ../try remote remove origin`, then `docreel emulate`, and what it says.",
		"Give the workflow its key: `gh secret set HEYGEN_API_KEY`, and let it open pull requests: Settings → Actions → General. `docreel doctor` looks whether all is in place."
	];
	terminal.stdout.write(`\n${formatTerminalSteps(steps, {
		color: terminal.color,
		width: terminal.stdout.columns
	})}\n`);
	return 0;
}
async function showDraft(flags, terminal) {
	const opened = await openWorld(flags, terminal, () => {}, { leaves: true });
	const { report, survey, storyboardPath } = await run(await makeRequest("plan", flags, opened), opened.world);
	const plan = {
		...survey.plan,
		problems: report.problems
	};
	terminal.stdout.write(`\n${formatPlan(plan, {
		color: terminal.color,
		width: terminal.stdout.columns,
		limits: report.limits,
		month: report.month,
		draft: true
	})}${(0, import_picocolors.createColors)(terminal.color).dim(`Storyboard: ${storyboardPath}`)}\n`);
}
export { setUpSite };
