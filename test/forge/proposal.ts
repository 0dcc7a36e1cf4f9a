import { makeGitHubForge } from '../../src/forge/github.ts';
import { makeOctokit } from '../../src/forge/octokit.ts';
import type { FileEdit, Forge, Proposal } from '../../src/forge/forge.ts';
import { makeGitHubWorld, token } from '../github/world.ts';
import type { GitHubWorld } from '../github/world.ts';
import type { GitHubOptions } from '../github/github.ts';

export const edit = (path: string, content: string | null): FileEdit => ({ path, content: content === null ? null : Buffer.from(content) });

export function makeProposal(baseCommit: string, overrides: Partial<Proposal> = {}): Proposal {
  return {
    branch: 'docreel/main', base: 'main', baseCommit, edits: [edit('docs/guide.md', '# Guide\n\nText.\n\nVideo.\n')], message: 'Link the videos', title: 'Videos for 1 section',
    body: 'What changed.', labels: ['docreel'], draft: false, fingerprint: 'aaaa1111', ...overrides,
  };
}

export interface ForgeWorld extends GitHubWorld {
  readonly forge: Forge;
  readonly notes: string[];
  /** Proposes against the tip of `main` as it is now. */
  propose(overrides?: Partial<Proposal>): ReturnType<Forge['propose']>;
  /** Requests since the last call of this. */
  since(): readonly string[];
  /** A file's text on a branch of the bare repository, `undefined` where there is none. */
  read(branch: string, path: string): Promise<string | undefined>;
}

/** A GitHub with our forge on it; waits are a thousand times shorter. */
export async function makeForgeWorld(options: Partial<GitHubOptions> = {}, as = token): Promise<ForgeWorld> {
  const world = await makeGitHubWorld(options);
  const notes: string[] = [];
  const onNote = (text: string): void => void notes.push(text);
  const octokit = makeOctokit({ token: as, apiUrl: world.github.apiUrl, onNote, second: 1 });
  const forge = makeGitHubForge({ octokit, owner: 'acme', repo: 'docs', onNote });
  let seen = 0;
  return Object.assign(world, {
    forge, notes,
    async propose(overrides: Partial<Proposal> = {}) {
      return forge.propose(makeProposal((await forge.readTip('main')) ?? '', overrides));
    },
    since() {
      const requests = world.github.requests().slice(seen).map((request) => request.operation);
      seen += requests.length;
      return requests;
    },
    async read(branch: string, path: string) {
      const { objects } = world.github.state;
      return objects.run(['show', `${branch}:${path}`]).then((bytes) => bytes.toString(), () => undefined);
    },
  });
}
