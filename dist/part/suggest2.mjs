import { o as __toESM } from "./rolldown-runtime.mjs";
import { K as findSite, M as makePageFilter, R as findSourcePage, U as parseConfig, cn as require_picomatch } from "./engine.mjs";
// src/suggest.ts
var import_picomatch = /* @__PURE__ */ __toESM(require_picomatch(), 1);
/** Where people begin to read, and so the page whose video is watched first. */
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
/** @param paths all paths of the repository, with `/` */
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
/** The paths that are pages by a glob, and no changelog, licence or the like. */
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
/** `src/content/docs/`, or empty where they have no folder in common. */
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
/** Whether a text can be a glob of pages at all. */
function isGlob(text) {
	try {
		return text.trim() !== "" && !/[\r\n]/.test(text) && import_picomatch.default.makeRe(text) instanceof RegExp;
	} catch {
		return false;
	}
}
export { listPages as n, suggestAnswers as r, isGlob as t };
