import type { ChildProcess } from 'node:child_process';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startEmulator } from '../../src/emulator/emulator.ts';
import type { Emulator, EmulatorOptions } from '../../src/emulator/emulator.ts';
import { fastRenderer } from '../../src/emulator/renderer/silent.ts';
import { startGitServer } from '../git/http.ts';
import { makeSite } from './world.ts';
import type { CommandResult, Site } from './world.ts';

const startFast = (options: EmulatorOptions = {}): Promise<Emulator> => startEmulator({ renderer: fastRenderer, timeScale: 1_000, ...options });

interface Stopped extends CommandResult {
  /** Milliseconds from the first signal to the end. */
  readonly took: number;
}

/** A paid run that gets signals, the first one as soon as something has happened. */
async function stop(site: Site, emulator: Emulator, when: () => boolean, signals: readonly NodeJS.Signals[], args: readonly string[] = ['--scope', 'missing']): Promise<Stopped> {
  let sentAt = 0;
  let took = Infinity;
  const watch = (child: ChildProcess): void => {
    const timer = setInterval(() => {
      if (!when()) return;
      clearInterval(timer);
      sentAt = Date.now();
      for (const [index, signal] of signals.entries()) setTimeout(() => child.kill(signal), index * 200);
    }, 20);
    child.on('exit', () => { clearInterval(timer); took = Date.now() - sentAt; });
  };
  const result = await site.docreel(['render', '--heygen-api-url', emulator.url, '--max-cost', '5 usd', ...args], { env: { HEYGEN_API_KEY: emulator.key }, onChild: watch });
  return { ...result, took };
}

const finish = async (site: Site, emulator: Emulator): Promise<CommandResult> =>
  await site.docreel(['render', '--heygen-api-url', emulator.url, '--max-cost', '5 usd', '--scope', 'missing', '--json'], { env: { HEYGEN_API_KEY: emulator.key } });
const posts = (emulator: Emulator) => emulator.requests().filter(({ method }) => method === 'POST');

describe.concurrent('docreel render, told to stop', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('by %s while a paid call is under way: ends within 5 seconds with a summary, and nothing is paid twice', async (signal) => {
    await using site = await makeSite();
    // accepted, and the answer does not come before the end
    await using emulator = await startFast({ faults: [{ on: 'create', kind: 'slow', seconds: 60_000 }] });
    const stopped = await stop(site, emulator, () => posts(emulator).length >= 2, [signal]);
    expect(stopped.code).toBe(130);
    expect(stopped.took).toBeLessThan(5_000);
    expect(stopped.stderr).toMatch(new RegExp(`^${signal}: buying no more`, 'm'));
    expect(stopped.stdout).toMatch(/2 still rendering|unfinished|not finished/);
    const status = JSON.parse((await site.docreel(['status', '--json'])).stdout);
    expect(status.inFlight.map(({ state }: { readonly state: string }) => state).toSorted()).toEqual(['reserved', 'submitted']);
    emulator.clearFaults();
    expect((await finish(site, emulator)).code).toBe(0);
    expect(emulator.charges()).toHaveLength(2);
  });

  it('a second time: quits at once', async () => {
    await using site = await makeSite();
    await using emulator = await startFast({ faults: [{ on: 'create', kind: 'silence', times: 'always' }] });
    const stopped = await stop(site, emulator, () => posts(emulator).length > 0, ['SIGINT', 'SIGTERM']);
    expect(stopped.code).toBe(130);
    expect(stopped.took).toBeLessThan(1_000);
  });

  it('while a finished video is fetched: ends within 5 seconds, and the next run stores it without paying again', async () => {
    await using site = await makeSite();
    await using emulator = await startFast({ faults: [{ on: 'download', kind: 'drip', times: 'always' }] });
    const stopped = await stop(site, emulator, () => emulator.requests().some(({ host }) => host === 'files'), ['SIGTERM']);
    expect([stopped.code, stopped.took < 5_000]).toEqual([130, true]);
    const { inFlight } = JSON.parse((await site.docreel(['status', '--json'])).stdout);
    expect(inFlight).toHaveLength(2);
    emulator.clearFaults();
    const next = await finish(site, emulator);
    expect([next.code, JSON.parse(next.stdout).totals.rendered]).toEqual([0, 2]);
    expect(emulator.charges()).toHaveLength(2);
  });

  it('before anything is bought: says so', async () => {
    await using site = await makeSite();
    await using emulator = await startFast({ faults: [{ on: 'account', kind: 'silence', times: 'always' }] });
    const stopped = await stop(site, emulator, () => emulator.requests().length > 0, ['SIGINT']);
    expect([stopped.code, stopped.took < 5_000]).toEqual([130, true]);
    expect(stopped.stderr).toMatch(/stopped before anything was bought/);
    expect(posts(emulator)).toEqual([]);
  });

  it('while the remote does not answer a push: ends within 5 seconds, and this clone keeps what was bought', async () => {
    await using site = await makeSite();
    const root = dirname(dirname(await site.repository.makeRemote()));
    let hung = false;
    await using server = await startGitServer({ root, intercept: (request) => hung && (request.url ?? '').includes('git-receive-pack') });
    await site.repository.git('remote', 'set-url', 'origin', `${server.url}/acme/docs`);
    await using emulator = await startFast();
    const stopped = await stop(site, emulator, () => { hung = posts(emulator).length > 0; return posts(emulator).filter(({ status }) => status === 200).length === 2; }, ['SIGTERM']);
    expect([stopped.code, stopped.took < 5_000]).toEqual([130, true]);
    hung = false;
    expect((await finish(site, emulator)).code).toBe(0);
    expect(emulator.charges()).toHaveLength(2);
  });
});
