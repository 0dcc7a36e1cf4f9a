import { o as __toESM } from "./rolldown-runtime.mjs";
import { An as findSite, Hn as resolveVideo, Zn as formatCost, _ as wrapText, d as makeVoiceKey, ft as makePageFilter, g as formatTerminalText, h as fitText, l as readOwnSettings, o as openWorld, wn as parseConfig } from "./engine.mjs";
import { r as makeOctokit } from "./github.mjs";
import { a as HeyGenError, i as formatError, r as require_picocolors } from "./door.mjs";
import { t as checkOrders } from "./check.mjs";
// src/doctor.ts
async function examine(input) {
	const head = await input.repository.findCommit("HEAD");
	const tree = head === void 0 ? [] : await input.repository.readTree(head);
	return [
		checkNode(input.nodeVersion),
		await checkHistory(input.repository, head),
		...checkSettings(input),
		checkPages(input, tree),
		checkSite(input, tree),
		...await checkGitHub(input),
		...await checkHeyGen(input)
	];
}
const good = (name, text) => ({
	name,
	state: "good",
	text,
	remedy: null
});
const bad = (name, text, remedy) => ({
	name,
	state: "bad",
	text,
	remedy
});
const unknown = (name, text, remedy) => ({
	name,
	state: "unknown",
	text,
	remedy
});
function checkNode(version) {
	return Number(version.split(".")[0]) >= 24 ? good("Node.js", version) : bad("Node.js", `${version} is too old`, "install Node.js 24 or later");
}
async function checkHistory(repository, head) {
	if (head === void 0) return bad("History", "there is no commit yet", "commit the docs first: Docreel compares commits");
	const parents = await repository.readParents(head);
	if (parents.length === 0) return good("History", "one commit; all of its sections are new (--base none)");
	return await repository.findCommit(parents[0] ?? "") === void 0 ? unknown("History", "the commit before HEAD is not in this clone", "nothing on a runner, where it is fetched; here: git fetch --deepen=1") : good("History", "HEAD and the commit before it");
}
function checkSettings({ hasConfig, problems, config }) {
	const errors = problems.filter(({ severity }) => severity === "error");
	const settings = !hasConfig ? bad("Settings", "there is no docreel.yml", "docreel init") : errors[0] ? bad("Settings", `${errors.length} ${errors.length === 1 ? "problem" : "problems"}: ${errors[0].file}:${errors[0].line ?? 1} ${errors[0].message}`, errors[0].hint ?? "mend it") : good("Settings", "docreel.yml");
	const { run } = config.limits;
	return [settings, run === void 0 ? bad("Limit", "no run may spend anything", "set `limits: { run: 5 usd }` in docreel.yml, or `max-cost` in the workflow") : good("Limit", `${formatCost(run)} a run${config.limits.month === void 0 ? "" : `, ${formatCost(config.limits.month)} a month`}`)];
}
function checkPages({ config }, tree) {
	const isPage = makePageFilter(config, []);
	const count = tree.filter(({ path }) => isPage(path)).length;
	return count === 0 ? bad("Pages", `no file of HEAD fits ${config.docs.join(", ")}`, "correct `docs` in docreel.yml, and commit the pages") : good("Pages", `${count} ${count === 1 ? "file" : "files"} (${config.docs.join(", ")}); \`docreel plan --base none\` says which ask for videos`);
}
const embeds = {
	github: "a poster that leads to the video",
	markdown: "a poster that leads to the video",
	html: "a player in HTML",
	mdx: "a player in JSX",
	"front-matter": "values in the front matter for the theme"
};
function checkSite({ config }, tree) {
	const isPage = makePageFilter(config, []);
	const page = tree.find(({ path }) => isPage(path))?.path;
	const site = findSite(tree.map(({ path }) => path), page?.endsWith(".mdx") === true ? "mdx" : "md", page);
	const kind = config.embed === "auto" ? site.kind : config.embed;
	return good("Site", `${site.name}${site.file === void 0 ? "" : ` (${site.file})`}: ${embeds[kind]}${config.embed === "auto" ? "" : ", as `links.embed` says"}`);
}
async function checkGitHub({ readGitHub, config }) {
	if (readGitHub === null) return [unknown("GitHub", "not asked: no GITHUB_TOKEN, or no remote on GitHub", "nothing, if Docreel runs in a workflow; to look from here: GITHUB_TOKEN=$(gh auth token) docreel doctor")];
	let access;
	try {
		access = await readGitHub();
	} catch (error) {
		return [bad("GitHub", formatError(error), "check the token and the remote \"origin\"")];
	}
	const findings = [];
	if (access.push === false) findings.push(bad("GitHub", "the token may not write to the repository", "give the job `permissions: { contents: write, pull-requests: write }`"));
	else findings.push(good("GitHub", access.push === true ? "the token may write to the repository" : "the repository can be read"));
	if (access.private && config.publish.to === "github-release") findings.push(bad("Visitors", "the repository is private: the videos of its releases open only to those who may read it", "set `publish: { to: folder, folder: …, base-url: https://… }`, or leave it where all visitors may read the repository"));
	if (access.pulls !== void 0) findings.push(access.pulls ? good("Pull requests", "workflows may open them") : bad("Pull requests", "workflows may not open them", "Settings → Actions → General → Allow GitHub Actions to create and approve pull requests"));
	if (access.secret !== void 0) findings.push(access.secret ? good("Secret", "HEYGEN_API_KEY") : unknown("Secret", "the repository has no HEYGEN_API_KEY of its own", "gh secret set HEYGEN_API_KEY, unless an environment or the organisation has it"));
	return findings;
}
async function checkHeyGen({ heygen, config }) {
	if (heygen === null) return [unknown("HeyGen", "not asked: no HEYGEN_API_KEY", "planning needs none; to look at the account: HEYGEN_API_KEY=… docreel doctor")];
	const findings = [];
	try {
		const { balance } = await heygen.readAccount();
		const floor = config.limits.balanceFloor;
		if (balance === null) findings.push(unknown("Balance", "HeyGen does not say", "look at app.heygen.com"));
		else if (balance.micros <= (floor?.unit === balance.unit ? floor.micros : 0)) findings.push(bad("Balance", `${formatCost(balance)}${floor === void 0 ? "" : `, and ${formatCost(floor)} must stay`}`, "add to it at app.heygen.com, or lower `limits.balance-floor`"));
		else findings.push(good("Balance", formatCost(balance)));
	} catch (error) {
		const silent = error instanceof HeyGenError && error.kind === "unavailable";
		return [bad("HeyGen", formatError(error), silent ? "see whether anything answers there: look at HEYGEN_API_URL, if it is set; `docreel emulate` has to run for an emulated one" : "check HEYGEN_API_KEY: it is made at app.heygen.com, Settings → API")];
	}
	return [...findings, ...await checkSpeakers(heygen, config)];
}
async function checkSpeakers(heygen, config) {
	const video = resolveVideo(true, config.video);
	if (video?.look === void 0) return [unknown("Avatar", "none is named in docreel.yml, so each page has to", "add `video: { avatar: <look id> }`; `docreel looks` lists yours")];
	const { look } = video;
	const recipe = {
		look,
		engine: video.engine,
		resolution: video.resolution,
		aspect: video.aspect,
		background: video.background ?? null,
		captions: video.captions,
		dubbing: null
	};
	try {
		if (await heygen.readLook(look) === void 0) return [bad("Avatar", `HeyGen does not know the look "${look}"`, "choose one of `docreel looks`")];
		const orders = video.languages.map((locale) => ({
			way: "source",
			locale,
			recipe: {
				...recipe,
				voice: video.voices[locale] ?? null
			},
			text: "",
			file: "docreel.yml",
			line: 1
		}));
		const { speakers, problems } = await checkOrders(heygen, orders, config.rates);
		const voices = orders.flatMap(({ recipe: { voice }, locale }) => {
			const found = speakers.get(makeVoiceKey({
				look,
				voice,
				locale
			}));
			return found === void 0 ? [] : [`${locale}: ${found.name ?? found.id}${found.origin === "chosen" ? " (HeyGen's, chosen)" : ""}`];
		});
		return [
			good("Avatar", look),
			...voices.length === 0 ? [] : [good("Voices", voices.join(", "))],
			...problems.map(({ severity, message, hint }) => (severity === "error" ? bad : unknown)("Voices", message, hint ?? "see docs/languages.md"))
		];
	} catch (error) {
		return [bad("Avatar", formatError(error), "run again; if it stays, choose another of `docreel looks`")];
	}
}
function makeGitHubReader(options) {
	const { remote = "", host, token, apiUrl } = options;
	const [, at, owner = "", repo = ""] = /^(?:https:\/\/|ssh:\/\/(?:git@)?|git@)([^/:]+)[/:]([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?$/.exec(remote) ?? [];
	if (token === "" || at?.toLowerCase() !== host) return null;
	return async () => {
		const { rest } = makeOctokit({
			token,
			apiUrl,
			onNote: () => void 0
		});
		const { data } = await rest.repos.get({
			owner,
			repo
		});
		const [pulls, secret] = await Promise.all([rest.actions.getGithubActionsDefaultWorkflowPermissionsRepository({
			owner,
			repo
		}).then((answer) => answer.data.can_approve_pull_request_reviews, () => void 0), rest.actions.getRepoSecret({
			owner,
			repo,
			secret_name: "HEYGEN_API_KEY"
		}).then(() => true, (error) => Reflect.get(Object(error), "status") === 404 ? false : void 0)]);
		return {
			private: data.private,
			push: data.permissions?.push,
			pulls,
			secret
		};
	};
}
// src/show/doctor.ts
var import_picocolors = __toESM(require_picocolors(), 1);
function formatFindings(findings, options) {
	const colors = (0, import_picocolors.createColors)(options.color);
	const marks = {
		good: colors.green("✔"),
		bad: colors.red("✖"),
		unknown: colors.yellow("?")
	};
	const names = Math.max(...findings.map(({ name }) => name.length));
	const [indent, width] = [" ".repeat(names + 3), Math.max(40, options.width ?? Infinity) - names - 3];
	const lines = findings.map(({ name, state, text, remedy }) => [`${marks[state]} ${colors.bold(fitText(name, names))} ${wrapText(formatTerminalText(text), width, indent)}`, ...remedy === null ? [] : [`${indent}${colors.dim("→")} ${wrapText(formatTerminalText(remedy), width - 2, `${indent}  `)}`]].join("\n"));
	const count = (state) => findings.filter((each) => each.state === state).length;
	const [faults, open] = [count("bad"), count("unknown")];
	const rest = open === 0 ? "" : ` ${open} ${open === 1 ? "thing" : "things"} could not be looked at (?).`;
	return `${lines.join("\n")}\n\n${faults === 0 ? "Nothing stands in the way." : `${faults} ${faults === 1 ? "thing" : "things"} to mend.`}${rest}\n`;
}
// src/command/doctor.ts
async function examineSite(flags, terminal) {
	const { world } = await openWorld({
		...flags,
		head: "HEAD"
	}, terminal, () => {});
	const settings = await readOwnSettings(world.repository.root, flags.config);
	const { config, problems } = parseConfig(settings.text, settings.path);
	const findings = await examine({
		nodeVersion: terminal.nodeVersion,
		repository: world.repository,
		config,
		problems,
		hasConfig: settings.text !== null,
		heygen: world.heygen,
		readGitHub: makeGitHubReader({
			remote: await world.repository.findRemote(),
			host: "github.com",
			token: terminal.env["GITHUB_TOKEN"] ?? "",
			apiUrl: terminal.env["GITHUB_API_URL"] ?? "https://api.github.com"
		})
	});
	terminal.stdout.write(flags.json === true ? `${JSON.stringify(findings, null, 2)}\n` : formatFindings(findings, {
		color: terminal.color,
		width: terminal.stdout.columns
	}));
	return findings.some(({ state }) => state === "bad") ? 2 : 0;
}
export { examineSite };
