import { Dn as makeNarration, pt as parseInDoubt } from "./engine.mjs";
import { Worker, parentPort, workerData } from "node:worker_threads";
// src/trial.ts
/** How long reading and narrating a page may keep a processor busy, in milliseconds: the largest real ones take a second or two. */
const longest = 1e4;
/** As many times that on the clock, for what others do on the machine. */
const patience = 10;
/** In milliseconds. */
const look = 250;
/** After so many pages that took longer, no further one is tried: hundreds of them would take hours. */
const mostFailures = 3;
/** In milliseconds; then the thread's memory is given back. */
const idle = 2e3;
/**
* Tries pages one after the other in a thread of its own, which is this very module: JavaScript and WebAssembly can be stopped there at
* any point. The thread does not keep the process alive.
* @param limit for each page, in milliseconds of the thread's own time: a busy machine takes nothing from a page
*/
function openTrial(limit = longest) {
	let worker;
	let settle = () => void 0;
	let rest;
	let failures = 0;
	let last = Promise.resolve();
	const start = () => {
		const thread = new Worker(new URL(import.meta.url), {
			workerData: task,
			execArgv: []
		});
		const tell = (outcome) => {
			if (thread === worker) settle(outcome);
		};
		thread.unref();
		thread.on("message", () => {
			tell(true);
		});
		thread.on("error", (error) => {
			tell("code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY" ? false : error);
		});
		thread.on("exit", () => {
			tell(false);
		});
		return thread;
	};
	const stop = () => {
		worker?.terminate();
		worker = void 0;
	};
	const attempt = (page) => new Promise((resolve, reject) => {
		clearTimeout(rest);
		worker ??= start();
		const timer = setTimeout(() => {
			settle(false);
		}, limit * patience);
		const watch = watchTime(worker, limit, () => {
			settle(false);
		});
		settle = (outcome) => {
			settle = () => void 0;
			clearTimeout(timer);
			clearInterval(watch);
			if (outcome === true) rest = setTimeout(stop, idle).unref();
			else stop();
			if (typeof outcome === "boolean") resolve(outcome);
			else reject(outcome);
		};
		worker.postMessage(page, []);
	});
	return { run(page) {
		const result = last.then(async () => {
			if (failures >= mostFailures) return "untried";
			if (await attempt(page)) return "passed";
			failures += 1;
			return "late";
		});
		last = result;
		return result;
	} };
}
/** Tells when a thread has kept a processor busy for that long, from now on. Node before 24.6 cannot say, and nor can native code. */
function watchTime(thread, limit, tell) {
	let first;
	return setInterval(() => {
		thread.cpuUsage?.().then(({ user, system }) => {
			const spent = (user + system) / 1e3;
			first ??= spent;
			if (spent - first > limit) tell();
		}).catch(() => void 0);
	}, look);
}
const task = "docreel: try pages";
if (workerData === task) parentPort?.on("message", (page) => {
	read(page).catch(() => void 0).then(() => {
		parentPort?.postMessage("done", []);
	});
});
async function read(opened) {
	const { page } = await parseInDoubt(opened);
	for (const section of page?.sections ?? []) makeNarration(section, {
		locale: page?.video.source ?? "en",
		pronounce: {},
		speakHeading: true
	});
}
export { openTrial as t };
