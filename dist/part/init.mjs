import { kn as parseCost, vn as parseLocale } from "./engine.mjs";
import { t as isGlob } from "./suggest2.mjs";
import { lstat, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, resolve, sep } from "node:path";
// src/init.ts
const schema = "https://raw.githubusercontent.com/docreel/docreel/main/schema/docreel.schema.json";
/** What is wrong with one answer, and what was expected; `undefined` where nothing is. */
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
/** @throws RangeError with each answer that cannot be used and what was expected */
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
/** The settings and the workflow that a site begins with. */
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
/**
* A page's text with `video: true` in its front matter; the same text where it has a `video` key already.
* @returns `null` where the front matter is none of YAML
*/
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
/**
* Writes the files that are not there yet, and enrols the page. A file that stands there is never overwritten.
* @throws RangeError for answers that cannot be used, and for a page that is none
*/
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
/**
* A page that can be enrolled.
* @throws RangeError where it is none
*/
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
export { checkAnswers, enrolPage, findAnswerFault, makeInitFiles, readPage, writeInit };
