import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { DemoCommit, DemoEdit } from './site.ts';

const execute = promisify(execFile);

/** A real git repository for the demo's site: identity and dates are its own, the machine's git settings do not count. */
export interface DemoRepository {
  readonly folder: string;
  commit(commit: DemoCommit, date: string): Promise<string>;
  edit(edit: DemoEdit, date: string): Promise<string>;
  run(...args: readonly string[]): Promise<string>;
}

export async function makeDemoRepository(folder: string, environment: Readonly<Record<string, string | undefined>>): Promise<DemoRepository> {
  await mkdir(folder, { recursive: true });
  const run = async (date: string, args: readonly string[]): Promise<string> => {
    const env = {
      ...environment, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date,
      GIT_AUTHOR_NAME: 'Maria Docs', GIT_AUTHOR_EMAIL: 'maria@example.com', GIT_COMMITTER_NAME: 'Maria Docs', GIT_COMMITTER_EMAIL: 'maria@example.com',
    };
    return (await execute('git', [...args], { cwd: folder, env, maxBuffer: 64 * 1024 * 1024 })).stdout.trim();
  };
  const now = '2026-01-05T09:00:00Z';
  await run(now, ['init', '--quiet', '--initial-branch=main']);
  const repository: DemoRepository = {
    folder,
    run: (...args) => run(now, args),
    edit: ({ message, make }, date) => repository.commit({ message, files: make((path) => readFileSync(join(folder, path), 'utf8')) }, date),
    async commit({ message, files }, date) {
      for (const [path, text] of Object.entries(files)) {
        const target = join(folder, path);
        if (text === null) await rm(target, { force: true });
        else {
          await mkdir(dirname(target), { recursive: true });
          await writeFile(target, text);
        }
      }
      await run(date, ['add', '--all']);
      await run(date, ['commit', '--quiet', '--message', message]);
      return run(date, ['rev-parse', 'HEAD']);
    },
  };
  return repository;
}
