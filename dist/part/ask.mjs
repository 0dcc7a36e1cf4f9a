import { createInterface } from "node:readline/promises";
// src/ask.ts
/** Somebody has ended the questions (Ctrl-C, or the end of the input). */
var AskEndedError = class extends Error {
	name = "AskEndedError";
};
/**
* Asks in a terminal, again where an answer cannot be used; without one takes flags and presets.
* @param terminal `null`: nobody is there to be asked
* @throws RangeError for a flag that cannot be used, and what was expected; AskEndedError
*/
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
export { AskEndedError, withQuestions };
