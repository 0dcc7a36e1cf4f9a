import { formatAuthorization } from '../git/http.ts';
import { makeTestRepository } from '../git/repository.ts';
import type { TestFile, TestRepository } from '../git/repository.ts';
import { startGitHub } from './github.ts';
import type { GitHub, GitHubOptions } from './github.ts';
import type { Actor } from './state.ts';

export const token = 'ghs_workflow0000000000000000000000000000';
/** A person's token. */
export const adaToken = 'ghp_ada00000000000000000000000000000000';
export const ada: Actor = { login: 'ada', id: 7, type: 'User' };

export interface GitHubWorld extends AsyncDisposable {
  readonly github: GitHub;
  /** Ada's clone: `origin` is the bare repository itself. */
  readonly ada: TestRepository;
  /** Tip of `main` at the start. */
  readonly base: string;
  /** One call to the API by hand; a relative address is below `/repos/acme/docs`. */
  call(method: string, path: string, body?: unknown, as?: string | null): Promise<{ readonly status: number; readonly body: Answer; readonly headers: Headers }>;
  /** Ada pushes a branch over HTTP: anew from `main` as it was at the start, or `on` what is given. */
  push(branch: string, files: Readonly<Record<string, TestFile>>, on?: string): Promise<string>;
}

/** A JSON answer, to be picked apart in tests. */
interface Part { readonly [name: string]: Answer }
export type Answer = Part & readonly Answer[];

export const pages = { 'docs/guide.md': '# Guide\n\nText.\n', 'docs/setup.md': '# Setup\n\nText.\n', 'README.md': 'Read me.\n' };

/** A repository `acme/docs` with three files on `main`, on a GitHub of its own. */
export async function makeGitHubWorld(options: Partial<GitHubOptions> = {}): Promise<GitHubWorld> {
  const repository = await makeTestRepository();
  const base = await repository.commit(pages, 'Write the docs');
  const root = await repository.makeRemote();
  const github = await startGitHub({ token, owner: 'acme', repo: 'docs', root, people: { [adaToken]: ada }, ...options });
  return {
    github, ada: repository, base,
    async call(method, path, body, as = token) {
      const url = path.startsWith('http') ? path : `${github.apiUrl}/repos/acme/docs${path}`;
      const response = await fetch(url, {
        method, redirect: 'manual', headers: as === null ? {} : { authorization: `token ${as}` }, ...(body === undefined ? {} : { body: body instanceof Uint8Array ? Buffer.from(body) : JSON.stringify(body) }),
      });
      const text = await response.text();
      return { status: response.status, body: text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : {}, headers: response.headers };
    },
    async push(branch, files, on = base) {
      await repository.git('fetch', '--quiet', 'origin');
      await repository.git('switch', '--quiet', '--force-create', branch, on);
      const commit = await repository.commit(files, 'Ada was here');
      const header = `http.extraheader=authorization: ${formatAuthorization(token)}`;
      await repository.git('-c', header, 'push', '--quiet', '--force', `${github.serverUrl}/acme/docs.git`, branch);
      return commit;
    },
    async [Symbol.asyncDispose]() {
      await github.close();
      await repository[Symbol.asyncDispose]();
    },
  };
}
