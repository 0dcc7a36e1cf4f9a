import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { bundle, root, wasm } from '../../scripts/bundle.ts';

const program = `
import { startEmulator } from '${join(root, 'src/emulator/emulator.ts')}';
await using emulator = await startEmulator({ timeScale: 10000 });
const headers = { 'x-api-key': emulator.key };
const body = JSON.stringify({ type: 'avatar', avatar_id: 'Abigail_office_front', script: 'Nothing is installed here, and it still plays.' });
const { data: { video_id: id } } = await (await fetch(emulator.url + '/v3/videos', { method: 'POST', headers, body })).json();
let video;
do {
  await new Promise((resolve) => setTimeout(resolve, 20));
  video = (await (await fetch(emulator.url + '/v3/videos/' + id, { headers })).json()).data;
} while (video.status !== 'completed' && video.status !== 'failed');
const bytes = new Uint8Array(await (await fetch(video.video_url)).arrayBuffer());
console.log(JSON.stringify({ status: video.status, duration: video.duration, start: Buffer.from(bytes.subarray(4, 8)).toString() }));
`;

it('bundles without any of the optional packages, some of which are under the GPL, and works where none is installed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'docreel-emulator-'));
  try {
    const source = join(folder, 'program.ts');
    await writeFile(source, program);
    const inputs = await bundle({ program: source }, folder);
    const packages = new Set(inputs.filter((input) => input !== wasm).map((input) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1]).filter((name) => name !== undefined));
    expect([...packages].sort()).toEqual(['p-limit', 'yocto-queue']);
    const file = join(folder, 'program.mjs');
    const { stdout } = await promisify(execFile)(process.execPath, [file], { cwd: folder });
    expect(JSON.parse(stdout)).toEqual({ status: 'completed', duration: 3.417, start: 'ftyp' });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}, 20_000);
