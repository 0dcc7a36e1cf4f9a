import { ht as parseInDoubt, mt as readAlone, tn as makeNarration } from "./engine.mjs";
import { Worker, parentPort, workerData } from "node:worker_threads";
// src/trial.ts
const longest = 1e4;
const patience = 10;
const look = 250;
const mostFailures = 3;
const idle = 2e3;
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
		thread.on("message", tell);
		thread.on("error", (error) => {
			tell("code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY" ? false : error);
		});
		thread.on("exit", () => {
			tell(false);
		});
		thread.unref();
		return thread;
	};
	const stop = () => {
		worker?.terminate();
		worker = void 0;
	};
	const attempt = (order) => new Promise((resolve, reject) => {
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
			if (outcome === false || outcome instanceof Error) stop();
			else rest = setTimeout(stop, idle).unref();
			if (outcome instanceof Error) reject(outcome);
			else resolve(outcome);
		};
		worker.postMessage(order, []);
	});
	const take = (order) => {
		const result = last.then(async () => {
			if (failures >= mostFailures) return "untried";
			const answer = await attempt(order);
			if (answer !== false) return answer;
			failures += 1;
			return "late";
		});
		last = result.catch(() => void 0);
		return result;
	};
	return {
		async run(page) {
			const result = await take({
				page,
				config: null
			});
			return typeof result === "string" ? result : "passed";
		},
		async read(page, config) {
			const result = await take({
				page,
				config
			});
			return typeof result === "string" ? result : result.reading;
		}
	};
}
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
if (workerData === task) parentPort?.on("message", (order) => {
	read(order).catch(() => null).then((reading) => {
		parentPort?.postMessage({ reading }, []);
	});
});
async function read({ page: opened, config }) {
	if (config !== null) return readAlone(opened, config);
	const { page } = await parseInDoubt(opened);
	for (const section of page?.sections ?? []) makeNarration(section, {
		locale: page?.video.source ?? "en",
		pronounce: {},
		speakHeading: true
	});
	return null;
}
export { openTrial as t };
