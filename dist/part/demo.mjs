import { o as __toESM } from "./rolldown-runtime.mjs";
import { r as require_picocolors } from "./door.mjs";
import { Jn as addCost, R as makeLocalWorld, Un as formatLanguageName, W as openRepository, Zn as formatCost, ct as run, r as startProgress } from "./engine.mjs";
import { t as startEmulator } from "./emulator.mjs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { pathToFileURL } from "node:url";
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
// src/demo/repository.ts
var import_picocolors = __toESM(require_picocolors(), 1);
const execute = promisify(execFile);
async function makeDemoRepository(folder, environment) {
	await mkdir(folder, { recursive: true });
	const run = async (date, args) => {
		const env = {
			...environment,
			GIT_CONFIG_GLOBAL: "/dev/null",
			GIT_CONFIG_NOSYSTEM: "1",
			GIT_AUTHOR_DATE: date,
			GIT_COMMITTER_DATE: date,
			GIT_AUTHOR_NAME: "Maria Docs",
			GIT_AUTHOR_EMAIL: "maria@example.com",
			GIT_COMMITTER_NAME: "Maria Docs",
			GIT_COMMITTER_EMAIL: "maria@example.com"
		};
		return (await execute("git", [...args], {
			cwd: folder,
			env,
			maxBuffer: 67108864
		})).stdout.trim();
	};
	const now = "2026-01-05T09:00:00Z";
	await run(now, [
		"init",
		"--quiet",
		"--initial-branch=main"
	]);
	const repository = {
		folder,
		run: (...args) => run(now, args),
		edit: ({ message, make }, date) => repository.commit({
			message,
			files: make((path) => readFileSync(join(folder, path), "utf8"))
		}, date),
		async commit({ message, files }, date) {
			for (const [path, text] of Object.entries(files)) {
				const target = join(folder, path);
				if (text === null) await rm(target, { force: true });
				else {
					await mkdir(dirname(target), { recursive: true });
					await writeFile(target, text);
				}
			}
			await run(date, ["add", "--all"]);
			await run(date, [
				"commit",
				"--quiet",
				"--message",
				message
			]);
			return run(date, ["rev-parse", "HEAD"]);
		}
	};
	return repository;
}
// src/demo/site.ts
const settings = `# Site defaults for Docreel.
docs: ['docs/**/*.md']
source: en
video:
  avatar: Abigail_office_front
  languages: [en]
limits:
  video: 1 usd
  run: 5 usd
  month: 50 usd
pronounce:
  en:
    tidectl: tide control
`;
const install = `---
title: Install Tidewater
video:
  languages: [en, es, ja]
---

# Install Tidewater

Tidewater keeps a copy of your files on a server that you own. See the [release notes](https://example.com/notes) for what is new.

## Install the agent {#agent}

The agent watches your folders and sends what has changed. Run the installer on each machine:

\`\`\`sh
curl -fsSL https://example.com/install.sh | sh
\`\`\`

It starts by itself and asks for nothing else.
`;
const instalar = `---
title: Instalar Tidewater
---

# Instalar Tidewater

Tidewater guarda una copia de tus archivos en un servidor que es tuyo. Las [notas de la versión](https://example.com/notes) cuentan qué hay de nuevo.

## Instalar el agente {#agent}

El agente vigila tus carpetas y envía lo que ha cambiado. Ejecuta el instalador en cada equipo:

\`\`\`sh
curl -fsSL https://example.com/install.sh | sh
\`\`\`

Arranca solo y no pide nada más.
`;
const narrated = {
	"docreel/narration/docs/install/install-tidewater.ja.md": `Tidewaterは、あなたのサーバーにファイルのコピーを保管します。新しい機能については、リリースノートをご覧ください。
`,
	"docreel/narration/docs/install/agent.ja.md": `エージェントはフォルダーを見守り、変更された内容を送信します。それぞれのコンピューターでインストーラーを実行してください。

自動的に起動し、ほかに何も尋ねません。
`
};
const backup = `---
title: Backups
video:
  languages: [en, es]
---

# Backups

## Make a first backup

Name the folders that matter to you, then run \`tidectl backup\`. The first run copies everything; later runs send only what has changed.

\`\`\`sh
tidectl bakcup ~/Documents
\`\`\`

## Schedule it

Choose a time at night. The agent wakes the machine, makes the backup and lets it sleep again.
`;
const restore = `---
title: Restore
video: true
---

# Restore

## Restore a file

Open the calendar, choose the day, and drag the file back to your desktop.

## Restore a whole machine

Start the new machine from the rescue disk and sign in. Tidewater finds your last backup and asks before it writes anything.
`;
const before = {
	message: "Enrol the first pages",
	files: {
		"docreel.yml": settings,
		"README.md": "# Tidewater\n\nThe documentation of Tidewater, a backup program that exists only in this demo.\n",
		"docs/install.md": install,
		"docs/es/install.md": instalar,
		...narrated,
		"docs/backup.md": backup,
		"docs/restore.md": restore
	}
};
const moved = "## Restore a whole machine";
const after = {
	message: "Edit, insert, rename, move, and mend a link and a code sample",
	make: (read) => ({
		"docs/install.md": read("docs/install.md").replace("https://example.com/notes", "https://example.com/release-notes").replace("asks for nothing else", "shows a green light when it is connected"),
		"docs/es/install.md": read("docs/es/install.md").replace("https://example.com/notes", "https://example.com/release-notes").replace("no pide nada más", "muestra una luz verde cuando está conectado"),
		"docreel/narration/docs/install/agent.ja.md": read("docreel/narration/docs/install/agent.ja.md").replace("ほかに何も尋ねません", "接続すると緑色のランプが点灯します"),
		"docs/backup.md": read("docs/backup.md").replace("tidectl bakcup", "tidectl backup").replace("## Schedule it", `## Check a backup

Once a month, restore one file that you know. A backup that nobody has ever opened is only a hope.

## Back up on a schedule`),
		"docs/restore.md": read("docs/restore.md").slice(0, read("docs/restore.md").indexOf(`\n${moved}`)),
		"docs/disaster.md": `---
title: After a disaster
video: true
---

# After a disaster

${read("docs/restore.md").slice(read("docs/restore.md").indexOf(moved))}`
	})
};
const edits = [
	{
		what: "one sentence edited",
		page: "docs/install.md",
		section: "agent"
	},
	{
		what: "a section inserted",
		page: "docs/backup.md",
		section: "backups/check-a-backup"
	},
	{
		what: "a heading renamed",
		page: "docs/backup.md",
		section: "backups/back-up-on-a-schedule"
	},
	{
		what: "a section moved to another page",
		page: "docs/disaster.md",
		section: "after-a-disaster/restore-a-whole-machine"
	},
	{
		what: "a link fixed",
		page: "docs/install.md",
		section: "install-tidewater"
	},
	{
		what: "a code sample corrected",
		page: "docs/backup.md",
		section: "backups/make-a-first-backup"
	}
];
// src/demo/demo.ts
const pace = 60;
function makeFastClock() {
	const start = Date.now();
	return {
		now: () => start + (Date.now() - start) * pace,
		sleep: (milliseconds, signal) => new Promise((done, stop) => {
			const end = () => {
				clearTimeout(timer);
				stop(signal?.reason);
			};
			const timer = setTimeout(() => {
				signal?.removeEventListener("abort", end);
				done();
			}, milliseconds / pace);
			if (signal?.aborted === true) end();
			signal?.addEventListener("abort", end, { once: true });
		})
	};
}
async function runDemo(options) {
	const colors = import_picocolors.default.createColors(options.color);
	const folder = options.out === void 0 ? await mkdtemp(join(tmpdir(), "docreel-demo-")) : resolve(options.out);
	await mkdir(folder, { recursive: true });
	const site = join(folder, "tidewater-docs");
	const repository = await makeDemoRepository(site, options.env);
	const clock = makeFastClock();
	await using emulator = await startEmulator({ clock });
	const work = async (base, head, name) => {
		const progress = options.makeProgress();
		const out = join(folder, name);
		await mkdir(out, { recursive: true });
		const world = await makeLocalWorld({
			repository: await openRepository(site, {
				env: options.env,
				signal: options.signal
			}),
			reading: false,
			folder: out,
			out: folder,
			key: emulator.key,
			heygenUrl: emulator.url,
			run: name,
			signal: options.signal,
			clock,
			emit: (event) => {
				progress.show(event.type === "plan" && event.renderTime !== void 0 ? {
					...event,
					renderTime: event.renderTime / pace
				} : event);
			}
		});
		return run(makeRequest(base, head), world).finally(() => {
			progress.stop();
		});
	};
	options.write(`${colors.bold("1. A docs team enrols its pages")}: ${Object.keys(before.files).filter((path) => path.startsWith("docs/")).length} pages, up to three languages. All of their sections are wanted.\n`);
	const first = await work(null, await repository.commit(before, "2026-01-05T09:00:00Z"), "1-first-adoption");
	options.write(`   ${formatTotals(first.report)}\n${formatWays(first.report)}\n\n`);
	await repository.run("merge", "--quiet", "--no-edit", "docreel/main");
	options.write(`${colors.bold("2. A week later, one commit")}: ${edits.map((edit) => edit.what).join(", ")}. Only what is spoken counts.\n`);
	const second = await work(await repository.run("rev-parse", "HEAD"), await repository.edit(after, "2026-01-12T15:30:00Z"), "2-after-the-edits");
	options.write(`   ${formatTotals(second.report)}\n\n`);
	const rows = edits.map((edit) => ({
		...edit,
		...findCost(second.report, edit.page, edit.section)
	}));
	const widest = Math.max(...rows.map((row) => row.what.length));
	options.write(`${colors.bold("What each change cost")}\n${rows.map((row) => `   ${row.what.padEnd(widest)}  ${row.videos === 0 ? colors.green("nothing") : `${row.videos} ${row.videos === 1 ? "video " : "videos"}  ${formatCost(row.cost)}`}`).join("\n")}\n\n`);
	const billed = emulator.charges().reduce((sum, charge) => sum + charge.micros, 0);
	await writeFile(join(folder, "charges.json"), `${JSON.stringify(emulator.charges(), null, 2)}\n`);
	const lines = [
		["Page to watch", pathToFileURL(second.storyboardPath).href],
		["Videos", join(folder, "videos")],
		["Pull request", join(folder, "pull-request.md")],
		["Its changes", `git -C ${site} diff main...docreel/main`],
		["The bill", second.reportPath],
		["The ledger", `git -C ${site} log --stat docreel/ledger`]
	];
	options.write(`${colors.bold("Where to look")}\n${lines.map(([what, where]) => `   ${what.padEnd(14)} ${where}`).join("\n")}\n\n`);
	options.write(`${colors.dim(`The emulated HeyGen billed ${formatCost({
		micros: billed,
		unit: "usd"
	})} for ${emulator.charges().length} videos; nothing of it was real money.`)}\n`);
	return {
		folder,
		first,
		second
	};
}
function makeRequest(base, head) {
	return {
		mode: "render",
		base,
		head,
		baseBranch: "main",
		pullRequest: null,
		trusted: null,
		scope: "changed",
		paths: [],
		locales: [],
		docs: [],
		maxCost: null,
		approvedPlan: null,
		waitMinutes: 240,
		shard: null,
		failOn: "any",
		retryFailed: false,
		allowUnpriced: false,
		config: "docreel.yml",
		configText: null,
		branch: null,
		labels: [],
		draft: false
	};
}
function formatTotals({ totals }) {
	return `${[
		["rendered", totals.rendered],
		["reused", totals.reused],
		["moved", totals.moved],
		["failed", totals.failed],
		["still rendering", totals.unfinished]
	].filter(([name, count]) => count > 0 || name === "rendered").map(([name, count]) => `${count} ${name}`).join(", ")}, ${formatCost(totals.charge)}`;
}
const ways = {
	source: "as written",
	page: "from the translated page",
	text: "from translated narrations in docreel/narration",
	dubbed: "dubbed by HeyGen"
};
function formatWays({ videos }) {
	return [...Map.groupBy(videos, ({ locale }) => locale)].toSorted(([a], [b]) => a < b ? -1 : 1).map(([locale, all]) => {
		const counts = [...Map.groupBy(all, ({ way }) => way)].map(([way, some]) => `${some.length} ${ways[way]}`);
		return `   ${formatLanguageName(locale, "en").padEnd(10)} ${counts.join(", ")}`;
	}).join("\n");
}
function findCost(report, page, section) {
	const videos = report.videos.filter((video) => video.page === page && video.section === section && video.state === "completed");
	return {
		videos: videos.length,
		cost: videos.reduce((sum, video) => video.charge === null ? sum : addCost(sum, video.charge), {
			micros: 0,
			unit: report.totals.charge.unit
		})
	};
}
// src/command/demo.ts
async function showDemo(flags, terminal) {
	await runDemo({
		out: flags.out,
		env: terminal.env,
		signal: terminal.listenForSignals(),
		makeProgress: () => startProgress(terminal, flags.quiet),
		write: (text) => {
			terminal.stdout.write(text);
		},
		color: terminal.color,
		width: terminal.stdout.columns
	});
	return 0;
}
export { showDemo };
