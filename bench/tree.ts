/** A documentation of 48,000 pages that nobody wrote: the same one each time. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { makeChance } from './chance.ts';

const nouns = 'server client request page setting value module folder command token user session cache queue worker stream event handler option message file record table index query field schema service address network packet buffer thread process signal timer memory disk backup version release build test cluster node replica region'.split(' ');
const verbs = 'reads writes opens closes checks sends keeps drops merges copies starts stops'.split(' ');

export interface TreeOptions {
  readonly pages: number;
  /** So many of them have another date in the second commit, and each tenth of those another sentence. */
  readonly touched: number;
}

/** Writes such a repository, two commits on `main`, into an empty folder. @returns bytes of all pages */
export async function writeTree(folder: string, { pages, touched }: TreeOptions): Promise<number> {
  const chance = makeChance(7);
  const draw = (most: number): number => Math.floor(chance() * most);
  const pick = (words: readonly string[]): string => words[draw(words.length)] ?? '';
  const sentence = (): string => `The ${pick(nouns)} ${pick(verbs)} every ${pick(nouns)} of the ${pick(nouns)} before the ${pick(nouns)} ${pick(verbs)} it.`;
  const sentences = (count: number): string => Array.from({ length: count }, sentence).join(' ');
  const section = (at: number): string =>
    `## ${pick(nouns)} ${pick(nouns)} ${at}\n\n${sentences(2 + draw(5))}\n\n- \`${pick(nouns)}.${pick(nouns)}\`: ${sentence()}\n- ${sentence()}\n\n\`\`\`js\nconst a = ${draw(1000)};\n\`\`\`\n`;
  const bodies = Array.from({ length: pages }, () => ({ first: sentence(), rest: Array.from({ length: 2 + draw(4) }, (_, at) => section(at)).join('\n') }));
  const path = (page: number): string => `docs/part-${Math.floor(page / 800)}/page-${page}.md`;
  const text = (page: number, date: string, first: string): string => `---\ntitle: Page ${page}\ndate: ${date}\n---\n\n# Page ${page}\n\n${first}\n\n${bodies[page]?.rest ?? ''}`;

  let bytes = 0;
  await runGit(folder, ['init', '--quiet', '--initial-branch', 'main']);
  await runGit(folder, ['fast-import', '--quiet'], async (write) => {
    const commit = async (message: string, files: Iterable<readonly [path: string, text: string]>): Promise<void> => {
      await write(`commit refs/heads/main\ncommitter Docreel <docreel@example.com> 1790000000 +0000\ndata ${message.length}\n${message}\n`);
      // every character is one byte
      for (const [file, content] of files) await write(`M 100644 inline ${file}\ndata ${content.length}\n${content}\n`);
    };
    await commit('all pages', bodies.map(({ first }, page) => [path(page), text(page, '2026-01-01', first)] as const));
    bytes = bodies.reduce((sum, { first }, page) => sum + text(page, '2026-01-01', first).length, 0);
    const every = Math.floor(pages / touched);
    await commit('another date', Array.from({ length: touched }, (_, at) => [path(at * every), text(at * every, '2026-02-01', at % 10 === 0 ? sentence() : bodies[at * every]?.first ?? '')] as const));
  });
  return bytes;
}

async function runGit(folder: string, args: readonly string[], feed: (write: (text: string) => Promise<void>) => Promise<void> = () => Promise.resolve()): Promise<void> {
  const child = spawn('git', ['-C', folder, ...args], { stdio: ['pipe', 'inherit', 'inherit'] });
  const ended = once(child, 'close');
  await feed(async (text) => { if (!child.stdin.write(text)) await once(child.stdin, 'drain'); });
  child.stdin.end();
  const [code] = await ended;
  if (code !== 0) throw new Error(`git ${args.join(' ')} failed`);
}
