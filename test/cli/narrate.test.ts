import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { makeTestEnvironment } from '../git/repository.ts';
import { makePage, makeSite } from './world.ts';

const dist = resolve(fileURLToPath(import.meta.url), '../../../dist');
const page = `---
title: Install
video: { languages: [en, fr] }
---

# Install

Run this command:

\`\`\`sh
npm install
\`\`\`

## Use

Open \`.env\`.
`;

describe.concurrent('docreel narrate', () => {
  it('shows exactly what will be said, with length and cost of each and of all', async () => {
    await using site = await makeSite();
    await site.repository.commit({ 'docs/c.md': page });
    const { code, stdout, stderr } = await site.docreel(['narrate', 'docs/c.md', '--locale', 'en']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^Install #install · en, the page’s own · about \d s · 0\.0\d usd\n {2}Run this command; the page shows the command\.\n\nUse #install\/use · .*\n {2}Open dot env\.\n\n2 videos · about \d s · 0\.0\d usd\n$/);
    const one = await site.docreel(['narrate', 'docs/c.md', '--section', 'install/use', '--locale', 'en', '--json']);
    expect(JSON.parse(one.stdout)).toMatchObject([{ wanted: { section: 'install/use', narration: { text: 'Open dot env.', source: 'Open .env.' } }, estimate: { cost: { unit: 'usd' } } }]);
    expect(await site.docreel(['narrate', 'docs/c.md', '--section', 'none'])).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('its sections are install, install/use') });
  });

  it('writes it as the free voice speaks it', async () => {
    await using site = await makeSite();
    const file = join(site.repository.root, 'spoken/a.wav');
    const { code, stdout, stderr } = await site.docreel(['narrate', 'docs/a.md', '--play-to', 'spoken/a.wav']);
    expect([code, stdout]).toEqual([0, expect.stringContaining('The agent copies your files.')]);
    expect(stderr).toMatch(/^\nspoken\/a\.wav: [234] s by the emulator's voice; HeyGen's is another\n$/);
    const wav = await readFile(file);
    expect([wav.toString('latin1', 0, 4), wav.toString('latin1', 8, 16), wav.readUInt32LE(4), wav.readUInt32LE(40)]).toEqual(['RIFF', 'WAVEfmt ', wav.length - 8, wav.length - 44]);
    const loudest = Math.max(...new Int16Array(wav.buffer.slice(wav.byteOffset + 44, wav.byteOffset + 44 + 40_000)));
    expect(loudest).toBeGreaterThan(5000);
    expect(await site.docreel(['narrate', 'docs/a.md', '--play-to', 'a.mp3'])).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('let its name end in .wav') });
  });

  it('says what to install where nothing can speak', async () => {
    await using site = await makeSite();
    await site.repository.commit({ 'docs/a.md': makePage('The agent copies your files.') });
    const folder = await mkdtemp(join(tmpdir(), 'docreel-bare-'));
    try {
      await cp(dist, join(folder, 'dist'), { recursive: true });
      const failed = await promisify(execFile)(process.execPath, [join(folder, 'dist/cli.mjs'), 'narrate', 'docs/a.md', '--play-to', 'a.wav'], { cwd: site.repository.root, env: makeTestEnvironment(folder) }).catch((error: unknown) => error);
      expect(failed).toMatchObject({ code: 2, stdout: expect.stringContaining('The agent copies your files.'), stderr: expect.stringMatching(/nothing here can speak[\s\S]*npm install --no-save @echogarden\/espeak-ng-emscripten/) });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
