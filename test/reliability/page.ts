import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { VideoRow } from '../../src/core/ledger.ts';
import { isNarrationPath, parseNarrationFile } from '../../src/core/narration-file.ts';
import { findZones } from '../../src/core/link.ts';
import type { Findings, Scene } from './scene.ts';

/** Author and committer of a commit of ours: the terminal's, or an app's that GitHub has signed. */
const ours = /\[bot\]@users\.noreply\.github\.com (?:\S*\[bot\]@users\.noreply|noreply@)\S*github\.com$/;

/** I4, I5, I8 and I11, from the branches of every clone. */
export async function checkPages(scene: Scene, rows: readonly VideoRow[], findings: Findings): Promise<void> {
  const sites = [scene.site, ...scene.clones ?? []];
  for (const site of sites) await checkClone(scene, site, rows, findings);
  for (const commit of scene.people ?? []) {
    const kept = await Promise.all(sites.map((site) => isOnBranch(site, commit)));
    if (!kept.includes(true)) findings.add('I8', `the commit ${commit} of a person is on no branch any more`);
  }
}

/** Whether a commit is on a branch of this repository itself, not only on what it has fetched of another. */
async function isOnBranch(site: Scene['site'], commit: string): Promise<boolean> {
  return site.git('for-each-ref', '--contains', commit, 'refs/heads').then((refs) => refs !== '', () => false);
}

async function checkClone(scene: Scene, site: Scene['site'], rows: readonly VideoRow[], findings: Findings): Promise<void> {
  const refs = (await site.git('for-each-ref', '--format=%(refname) %(objectname)')).split('\n').map((line) => line.split(' '));
  const stored = new Map(rows.flatMap((row) => [row.video, row.poster].flatMap((file) => (file === null ? [] : [[file.url, file.sha256] as const]))));
  const commits = new Set<string>();
  for (const [ref = '', tip = ''] of refs) {
    if (!/^refs\/(?:heads|remotes\/origin|tags|pull)\//.test(ref)) findings.add('I11', `a ref that nobody has asked for: ${ref}`);
    if (!/^refs\/heads\/(?:main|docreel\/(?!ledger).*)$/.test(ref)) continue;
    await checkLinks(scene, site, ref, stored, findings);
    for (const line of (await site.git('log', '--format=%H %ae %ce', tip)).split('\n')) if (ours.test(line)) commits.add(line.slice(0, 40));
  }
  for (const commit of commits) await checkCommit(site, commit, findings);
  const bare = await site.git('rev-parse', '--is-bare-repository');
  const status = bare === 'true' ? [] : (await site.git('status', '--porcelain', '--ignored')).split('\n').filter((line) => line !== '' && !isOut(scene, site.root, line.slice(3)));
  if (status.length > 0) findings.add('I11', `the work tree of ${site.root} was written to:\n${status.join('\n')}`);
}

/** Whether a path in a work tree is a folder that a run was told to write to. */
function isOut(scene: Scene, root: string, path: string): boolean {
  return scene.outs.some((out) => join(root, path, '.') === join(out, '.'));
}

/** Every address in a zone is one that was stored and read back, and has those very bytes. */
async function checkLinks(scene: Scene, site: Scene['site'], ref: string, stored: ReadonlyMap<string, string>, findings: Findings): Promise<void> {
  const paths = (await site.git('grep', '-l', 'docreel:begin', ref, '--').catch(() => '')).split('\n').filter(Boolean).map((line) => line.slice(ref.length + 1));
  for (const path of paths) {
    const text = await site.git('show', `${ref}:${path}`);
    const content = [...findZones(text, path.endsWith('.mdx') ? 'mdx' : 'md').map((zone) => zone.content), ...text.match(frontMatterZone) ?? []].join('\n');
    for (const [address] of content.matchAll(/[^\s"'<>()[\]{}=]+\.(?:mp4|png|jpe?g|webp)\b/g)) {
      const url = /^https?:/.test(address) ? address : pathToFileURL(join(site.root, posix.dirname(path), decodeURIComponent(address))).href;
      const sha256 = stored.get(url);
      if (sha256 === undefined) findings.add('I4', `${ref}:${path} links to ${address}, which the ledger has not as stored`);
      else {
        const bytes = url.startsWith('file:') ? await readFile(fileURLToPath(url)).catch(() => undefined) : scene.readStored?.(url) ?? null;
        if (bytes === null) continue;
        if (bytes === undefined || createHash('sha256').update(bytes).digest('hex') !== sha256) findings.add('I4', `${ref}:${path} links to ${address}, whose bytes are not what was stored`);
      }
    }
  }
}

/**
 * A commit of ours changes zones and our own folder, and no other byte: outside of zones a page is as it was before, or, on a branch to
 * which a person has committed, as the base branch has it by now.
 */
async function checkCommit(site: Scene['site'], commit: string, findings: Findings): Promise<void> {
  const changed = (await site.git('diff-tree', '-r', '--no-commit-id', '--name-only', '-z', `${commit}^`, commit)).split('\0').filter(Boolean);
  for (const path of changed) {
    if (/(?:^|\/)docreel\/[^/]+\.vtt$/.test(path)) continue;
    if (isNarrationPath(path)) {
      const there = parseNarrationFile(await site.git('show', `${commit}^:${path}`).catch(() => ''));
      if (there?.edited === true) findings.add('I8', `commit ${commit.slice(0, 10)} overwrites ${path}, which a person has edited`);
      continue;
    }
    if (!/\.mdx?$/.test(path)) { findings.add('I11', `commit ${commit.slice(0, 10)} changes ${path}, which is no page`); continue; }
    const read = async (each: string): Promise<string | null> => site.git('show', `${each}:${path}`).then((text) => stripZones(text, path), () => null);
    const [before, after] = await Promise.all([`${commit}^`, commit].map(read));
    if (before === after) continue;
    const base = await Promise.all((await site.git('log', '--format=%H', 'refs/heads/main', '--', path)).split('\n').map(read));
    if (after === undefined || !base.includes(after)) findings.add('I5', `commit ${commit.slice(0, 10)} changes ${path} outside of zones`);
  }
}

/** The lines that Docreel writes into a page's front matter. */
const frontMatterZone = /^# docreel:begin.*\r?\n[\s\S]*?^# docreel:end\r?\n/m;

/** The text without its zones and the blank line that comes with each. */
function stripZones(whole: string, path: string): string {
  const text = whole.replace(frontMatterZone, '');
  const zones = findZones(text, path.endsWith('.mdx') ? 'mdx' : 'md');
  let rest = text;
  for (const zone of zones.toReversed()) rest = rest.slice(0, zone.start).replace(/(?:\r\n|\n|\r)$/, '') + rest.slice(zone.end).replace(/^(?:\r\n|\n|\r)/, '');
  return zones[0]?.start === 0 ? rest.replace(/^(?:\r\n|\n|\r)/, '') : rest;
}
