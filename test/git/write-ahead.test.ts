import { appendFile, chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeWriteAhead } from '../../src/git/write-ahead.ts';

async function withFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'docreel-ahead-'));
  try { await work(join(folder, 'docreel')); } finally { await rm(folder, { recursive: true, force: true }); }
}

test('lines are there at once, and go when their part was pushed; what came meanwhile stays', () => withFolder(async (folder) => {
  const own = makeWriteAhead(folder, 'run 1');
  const next = makeWriteAhead(folder, 'run 2');
  expect(await next.readLeft()).toEqual([]);
  await own.append('one');
  await own.append('two');
  expect((await next.readLeft()).map(({ text }) => text)).toEqual(['one\ntwo\n']);
  const drop = own.cut();
  await own.append('three');
  await drop();
  expect((await next.readLeft()).map(({ text }) => text)).toEqual(['three\n']);
  // a push that failed leaves its part to the next one
  own.cut();
  await own.append('four');
  expect((await next.readLeft()).map(({ text }) => text)).toEqual(['three\n', 'four\n']);
  const both = own.cut();
  await both();
  await both();
  expect(await readdir(folder)).toEqual([]);
  await own.cut()();
}));

test('a run does not take its own lines for left ones, and drops only what it has read', () => withFolder(async (folder) => {
  const dead = makeWriteAhead(folder, '../a/b:7');
  await dead.append('one');
  expect(await dead.readLeft()).toEqual([]);
  const next = makeWriteAhead(folder, 'run 2');
  const [part] = await next.readLeft();
  if (part === undefined) return expect.fail('nothing was left');
  await appendFile(join(folder, part.name), 'two\n');
  await next.drop(part);
  const [grown] = await next.readLeft();
  expect(grown?.text).toBe('one\ntwo\n');
  if (grown !== undefined) await next.drop(grown);
  expect(await next.readLeft()).toEqual([]);
  // the other one was not dead: it goes on in a new file
  await dead.append('three');
  expect((await next.readLeft()).map(({ text }) => text)).toEqual(['three\n']);
}));

test('a folder that cannot be written is an error', { skip: process.getuid?.() === 0 }, () => withFolder(async (folder) => {
  await makeWriteAhead(folder, 'run 1').append('one');
  await chmod(folder, 0o500);
  await expect(makeWriteAhead(folder, 'run 2').append('two')).rejects.toThrow(/EACCES/);
  await chmod(folder, 0o700);
}));
