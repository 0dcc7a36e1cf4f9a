import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makePayingSite, makeSite, runCommand } from './world.ts';

const flags = (url: string, ...more: readonly string[]): readonly string[] => ['--heygen-api-url', url, '--max-cost', '5 usd', ...more];

describe.concurrent('docreel render', () => {
  it('buys, waits, and keeps videos, bill and pull request in the repository; again: nothing', async () => {
    await using site = await makePayingSite();
    const { emulator } = site;
    const env = { HEYGEN_API_KEY: emulator.key };
    const first = await site.docreel(['render', ...flags(emulator.url)], { env });
    expect(first.code).toBe(0);
    expect(first.stdout).toMatch(/1 video in 1 language, \d+ s, \d\.\d\d usd/);
    expect(first.stderr).toMatch(/^done docs\/b\.md Keep \(en\)/m);
    expect(await site.repository.git('show', 'docreel/main:docs/b.md')).toContain('docreel:begin');
    expect(await readFile(join(site.repository.root, '.docreel/pull-request.md'), 'utf8')).toContain('docs/b.md');
    const again = await site.docreel(['render', ...flags(emulator.url, '--json')], { env });
    expect([again.code, again.stderr]).toEqual([0, '']);
    expect(JSON.parse(again.stdout)).toMatchObject({ totals: { planned: 0, reused: 1 } });
    expect(emulator.charges()).toHaveLength(1);
    expect(emulator.violations()).toEqual([]);
    expect(first.stdout + first.stderr + again.stdout).not.toContain(emulator.key);
    expect(first.stdout + first.stderr + again.stdout).not.toMatch(/[?&]Signature=/);
  });

  it('ends with 3 where a limit stops it, with 2 where key or limit are wrong, and has bought nothing', async () => {
    await using site = await makePayingSite();
    const { emulator } = site;
    const env = { HEYGEN_API_KEY: emulator.key };
    const at = ['render', '--heygen-api-url', emulator.url, '--quiet'];
    const [none, low, other, keyless, wrong] = await Promise.all([
      site.docreel(at, { env }), site.docreel([...at, '--max-cost', '0.01'], { env }), site.docreel([...at, '--max-cost', '5', '--approved-plan', 'f'.repeat(64)], { env }),
      site.docreel([...at, '--max-cost', '5']), site.docreel([...at, '--max-cost', '5'], { env: { HEYGEN_API_KEY: 'wrong' } }),
    ]);
    expect([none.code, low.code, other.code, keyless.code, wrong.code]).toEqual([3, 3, 3, 2, 2]);
    expect(none.stdout).toMatch(/^Nothing was bought: no limit, no spending: .*--max-cost/m);
    expect(low.stdout).toMatch(/^Nothing was bought: the run may cost up to .*0\.01 usd/m);
    expect(other.stdout).toMatch(/^Nothing was bought: the approved plan is f{12}/m);
    expect(keyless.stdout).toMatch(/^Nothing was bought: no HeyGen key: .*HEYGEN_API_KEY/m);
    expect(wrong.stdout).toMatch(/^Nothing was bought: HeyGen: GET \/v3\/users\/me answered 401 .*check the HeyGen key/m);
    expect(emulator.requests().filter(({ method }) => method === 'POST')).toEqual([]);
  });

  it('ends with 1 where a render failed, and with 4 while it is not finished', async () => {
    await using site = await makePayingSite({ faults: [{ on: 'create', kind: 'fail', times: 'always' }] });
    const { emulator } = site;
    const env = { HEYGEN_API_KEY: emulator.key };
    const failed = await site.docreel(['render', ...flags(emulator.url)], { env });
    expect(failed.code).toBe(1);
    expect(failed.stdout).toMatch(/\d failed/);
    expect(failed.stdout).toMatch(/^→ Try the (?:\d+ )?failed videos? again: .*docreel render --scope missing/m);
    const open = await site.docreel(['render', ...flags(emulator.url, '--scope', 'missing', '--wait-minutes', '0')], { env });
    expect(open.code).toBe(4);
    expect(open.stdout).toMatch(/^→ Collect the .*docreel collect/m);
  });

  it('stopped while it waits: ends within 5 seconds with 130, and the next run finishes what was bought', async () => {
    await using site = await makePayingSite();
    const { emulator } = site;
    const env = { HEYGEN_API_KEY: emulator.key };
    let took = Infinity;
    const stopped = await site.docreel(['render', ...flags(emulator.url)], {
      env,
      onChild: (child) => {
        let sent = 0;
        const timer = setInterval(() => {
          if (sent > 0 || !emulator.requests().some(({ method, status, at }) => method === 'POST' && status === 200 && Date.now() - at > 500)) return;
          sent = Date.now();
          child.kill('SIGINT');
        }, 100);
        child.on('close', () => { clearInterval(timer); took = Date.now() - sent; });
      },
    });
    expect(stopped.code).toBe(130);
    expect(took).toBeLessThan(5_000);
    expect(stopped.stderr).toMatch(/^SIGINT: buying no more; what is bought is in the ledger/m);
    // written down: another process sees it
    expect(JSON.parse((await site.docreel(['status', '--json'])).stdout)).toMatchObject({ inFlight: [{ state: 'submitted', page: 'docs/b.md' }] });
    const next = await site.docreel(['collect', ...flags(emulator.url)], { env });
    expect(next.code).toBe(0);
    expect(emulator.charges()).toHaveLength(1);
    expect(await site.repository.git('show', 'docreel/main:docs/b.md')).toContain('docreel:begin');
  });

  it('works against "docreel emulate" in another process', async () => {
    await using site = await makeSite();
    let ready: (told: string) => void = () => undefined;
    const told = new Promise<string>((done) => { ready = done; });
    let stop = (): void => undefined;
    const emulating = runCommand(['emulate', '--port', '0', '--time-scale', '1000'], {
      onChild: (child) => {
        let text = '';
        child.stdout?.on('data', (part: string) => { text += part; if (text.includes('Ctrl-C')) ready(text); });
        stop = () => { child.kill('SIGINT'); };
      },
    });
    try {
      const text = await told;
      const url = /emulated at (http:\S+)/.exec(text)?.[1] ?? '';
      const key = /HEYGEN_API_KEY=(\S+)/.exec(text)?.[1] ?? '';
      const result = await site.docreel(['render', ...flags(url, '--json')], { env: { HEYGEN_API_KEY: key } });
      expect([result.code, result.stderr]).toEqual([0, '']);
      expect(JSON.parse(result.stdout)).toMatchObject({ totals: { rendered: 1 } });
    } finally {
      stop();
    }
    expect(await emulating).toMatchObject({ code: 0 });
  });
});
