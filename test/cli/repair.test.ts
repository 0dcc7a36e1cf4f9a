import { expect, it } from 'vitest';
import { startEmulator } from '../../src/emulator/emulator.ts';
import { fastRenderer } from '../../src/emulator/renderer/silent.ts';
import { makeLedgerBranch } from '../../src/git/ledger-branch.ts';
import { openRepository } from '../../src/git/repository.ts';
import { makeSite } from './world.ts';

it('docreel repair finds a sound ledger sound; where it is damaged, status names it, and it wants a key', async () => {
  await using site = await makeSite();
  await using emulator = await startEmulator({ renderer: fastRenderer, timeScale: 1_000 });
  const env = { HEYGEN_API_KEY: emulator.key };
  const at = ['--heygen-api-url', emulator.url];
  expect((await site.docreel(['render', ...at, '--max-cost', '5 usd', '--quiet'], { env })).code).toBe(0);
  const sound = await site.docreel(['repair', ...at, '--quiet'], { env });
  expect(sound).toEqual({ code: 0, stdout: 'The ledger is sound, and HeyGen has nothing that it does not know.\n', stderr: '' });
  expect(JSON.parse((await site.docreel(['repair', ...at, '--json'], { env })).stdout)).toMatchObject({ damage: [], written: false });

  const branch = makeLedgerBranch(await openRepository(site.repository.root, { env: site.repository.env }), { now: Date.now });
  const { head, files } = await branch.read();
  await branch.write(head, new Map([['charges.jsonl', (files.get('charges.jsonl') ?? '').slice(0, -30)]]), 'By hand');
  const status = await site.docreel(['status']);
  expect(status.code).toBe(2);
  expect(status.stderr).toMatch(/charges\.jsonl:2.*the ledger is damaged[\s\S]*docreel repair/);
  const keyless = await site.docreel(['repair', '--quiet']);
  expect(keyless).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(/no HeyGen key: set the variable HEYGEN_API_KEY/) });

  // at once: what the list may not show yet stands as an intent in the version before
  const repaired = await site.docreel(['repair', ...at], { env });
  expect(repaired.code).toBe(0);
  expect(repaired.stderr).not.toContain('looking again');
  expect((await site.docreel(['status'])).code).toBe(0);
});
