import { decodePage } from '../../src/core/page.ts';
import { splitSentences } from '../../src/core/locale.ts';
import type { Repository } from '../../src/git/git.ts';
import { makeFileReader } from '../../src/stage/blob.ts';
import type { Side } from '../../src/stage/site.ts';
import type { Survey } from '../../src/stage/survey.ts';
import { makeFileTree } from '../../src/stage/tree.ts';

/** Words that others would speak again for one commit. */
export interface Measure {
  /** Every word of every page that the commit touches: a tool that renders whole pages. */
  readonly whole: number;
  /** Of the sections of which any character differs, own body of each heading: a tool that compares text. */
  readonly raw: number;
  /** Of the sentences that were never said before: no tool can do with fewer. */
  readonly sentence: number;
}

export function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}

/**
 * Measures steps of one site one after the other.
 * @param repository where the pages' texts are read
 * @param first everything that is said at the start
 */
export function makeMeasure(repository: Repository, first: Side): (survey: Survey) => Promise<Measure> {
  const said = new Set(first.sections.flatMap(({ words }) => listSentences(words)));
  return async ({ base, head }) => {
    const [before, after] = [await readTexts(repository, base), await readTexts(repository, head)];
    const raw = new Map([...base.pages].map(([path, { page }]) => [path, new Set(page.sections.map(({ start, end }) => before.get(path)?.slice(start, end)))]));
    const texts = new Map([...head.pages].flatMap(([path, { page }]) => page.sections.map(({ id, start, end }) => [`${path}#${id}`, after.get(path)?.slice(start, end)])));
    let sum: Measure = { whole: 0, raw: 0, sentence: 0 };
    for (const { page, id, words } of head.sections) {
      const count = countWords(words);
      const changed = raw.get(page)?.has(texts.get(`${page}#${id}`)) !== true;
      const fresh = listSentences(words).filter((sentence) => !said.has(sentence));
      for (const sentence of fresh) said.add(sentence);
      sum = { whole: sum.whole + count, raw: sum.raw + (changed ? count : 0), sentence: sum.sentence + fresh.reduce((total, sentence) => total + countWords(sentence), 0) };
    }
    return sum;
  };
}

async function readTexts(repository: Repository, { commit, pages }: Side): Promise<ReadonlyMap<string, string>> {
  const files = commit === null ? [] : await makeFileReader(repository, makeFileTree(await repository.readTree(commit)))(pages.keys());
  return new Map([...files].map(([path, bytes]) => [path, decodePage(path, bytes).text]));
}

function listSentences(words: string): readonly string[] {
  return words.split('\n').flatMap((line) => splitSentences(line, 'en')).map((sentence) => sentence.trim()).filter((sentence) => sentence !== '');
}
