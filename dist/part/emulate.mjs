import { t as startEmulator } from "./emulator.mjs";
import { s as parseAmount } from "./door.mjs";
// src/command/emulate.ts
async function emulate(flags, terminal) {
	const emulator = await startEmulator({
		port: parseAmount("--port", flags.port, 65535),
		timeScale: parseAmount("--time-scale", flags["time-scale"], 1e5),
		balance: parseAmount("--balance", flags.balance, 1e6)
	});
	terminal.stdout.write(`HeyGen is emulated at ${emulator.url}\n\nIn another terminal, in a copy of your docs without a remote:\n\n  export HEYGEN_API_URL=${emulator.url}\n  export HEYGEN_API_KEY=${emulator.key}\n  docreel doctor\n  docreel render --max-cost 5\n\nNothing of it costs money; renders are ${flags["time-scale"]} times as fast. Ctrl-C ends it.\n`);
	await new Promise((resolve) => {
		terminal.listenForSignals().addEventListener("abort", () => {
			resolve();
		});
	});
	await emulator.close();
	return 0;
}
export { emulate };
