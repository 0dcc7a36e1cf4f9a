import { n as openSpeaker, r as findSentences } from "./emulator.mjs";
// src/emulator/renderer/wav.ts
const headerSize = 44;
function formatWav(samples, rate) {
	const bytes = new Uint8Array(headerSize + samples.length * 2);
	const view = new DataView(bytes.buffer);
	const write = (at, text) => {
		for (const [index, letter] of [...text].entries()) bytes[at + index] = letter.charCodeAt(0);
	};
	write(0, "RIFF");
	view.setUint32(4, bytes.length - 8, true);
	write(8, "WAVEfmt ");
	view.setUint32(16, 16, true);
	view.setUint16(20, 1, true);
	view.setUint16(22, 1, true);
	view.setUint32(24, rate, true);
	view.setUint32(28, rate * 2, true);
	view.setUint16(32, 2, true);
	view.setUint16(34, 16, true);
	write(36, "data");
	view.setUint32(40, samples.length * 2, true);
	for (let at = 0; at < samples.length; at += 1) view.setInt16(headerSize + at * 2, samples[at] ?? 0, true);
	return bytes;
}
// src/play.ts
const breath = 1;
async function playNarrations(narrations, signal) {
	const speaker = await openSpeaker();
	if (speaker === void 0) throw new RangeError("nothing here can speak: the free voice is a package of its own, under the GPL, that Docreel does not bring along.\nWhat to do: in the folder of Docreel, run \"npm install --no-save @echogarden/espeak-ng-emscripten\" (and \"kuroshiro kuroshiro-analyzer-kuromoji\" for Japanese)");
	const parts = [];
	const silent = new Set();
	let rate = 0;
	for (const { text, locale } of narrations) {
		const sentences = findSentences([text], locale);
		const speech = await speaker.speak(sentences.map((sentence, index) => index === sentences.length - 1 ? {
			...sentence,
			pause: sentence.pause + breath
		} : sentence), locale, 1, signal);
		if (speech === void 0) silent.add(locale);
		else {
			parts.push(speech.samples);
			rate = speech.rate;
		}
	}
	if (parts.length === 0) throw new RangeError(`the free voice speaks no ${[...silent].join(", ")}: choose another language with --locale`);
	const samples = new Int16Array(parts.reduce((sum, part) => sum + part.length, 0));
	let at = 0;
	for (const part of parts) {
		samples.set(part, at);
		at += part.length;
	}
	return {
		wav: formatWav(samples, rate),
		seconds: samples.length / rate,
		silent: [...silent]
	};
}
export { playNarrations };
