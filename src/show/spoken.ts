import type { RenderJob } from '../core/plan.ts';
import type { ContentKey } from '../core/recipe.ts';
import { escapeElement } from '../core/link/escape.ts';
import { countWords, cutSame, diffWords } from './diff.ts';
import type { Change } from './diff.ts';
import { formatCount, formatLocale } from './figure.ts';
import { formatMarkdownDetails, formatMarkdownText } from './markdown.ts';

/** How much of the words a text may hold. */
export interface SpokenDetail {
  /** Characters of a narration at most. */
  readonly most: number;
  /** Characters of what stays that are shown around a change; `Infinity` for all. */
  readonly context: number;
}

/**
 * What would be said, a folded part for each page: new narrations whole, changed ones as a word diff against what is spoken today.
 * Dubbed videos speak the words of their source video, so they are left out.
 * @param formers narration of today by the key of the video that replaces it
 */
export function formatSpoken(jobs: readonly RenderJob[], formers: ReadonlyMap<ContentKey, string>, detail: SpokenDetail): string {
  const spoken = jobs.filter(({ wanted }) => wanted.way !== 'dubbed');
  return [...Map.groupBy(spoken, ({ wanted }) => wanted.page)].map(([page, all]) =>
    // a summary is HTML, no markdown
    formatMarkdownDetails(`What would be said on <code>${escapeElement(page, 200)}</code> (${formatCount(all.length, 'video')})`,
      all.map((job) => formatJob(job, formers.get(job.wanted.key), detail)).join('\n\n'))).join('\n\n');
}

function formatJob({ wanted }: RenderJob, former: string | undefined, detail: SpokenDetail): string {
  const { text, locale } = wanted.narration;
  const changes = diffWords(former ?? text, text, locale);
  const { added, removed } = countWords(changes, locale);
  const note = former === undefined ? 'new' : former === text ? 'the same words' : `${formatCount(removed, 'word')} out, ${added} in`;
  const shown = former === undefined || former === text ? changes : cutSame(changes, detail.context);
  return `**${formatMarkdownText(wanted.title, 80)}** (${formatLocale(wanted.locale)}; ${note})\n\n${formatQuote(cutChanges(shown, detail.most))}`;
}

/** Changes as a quotation in GitHub's markdown: `<del>` and `<ins>`, which no letter beside them can undo as it can `~~` and `**`. */
function formatQuote(changes: readonly Change[]): string {
  const paragraphs: string[] = [''];
  for (const { kind, text } of changes) {
    for (const [index, line] of text.split('\n').entries()) {
      if (index > 0) paragraphs.push('');
      paragraphs[paragraphs.length - 1] += mark(kind, line);
    }
  }
  return paragraphs.map((line) => line.trim()).filter((line) => line !== '').map((line) => `> ${line}`).join('\n>\n');
}

function mark(kind: Change['kind'], text: string): string {
  const inner = formatMarkdownText(text);
  // spaces at the edges stand outside of the mark
  const [before, after] = [/^\s/.test(text) ? ' ' : '', inner !== '' && /\s$/.test(text) ? ' ' : ''];
  if (inner === '' || kind === 'same') return `${before}${inner}${after}`;
  const tag = kind === 'added' ? 'ins' : 'del';
  return `${before}<${tag}>${inner}</${tag}>${after}`;
}

function cutChanges(changes: readonly Change[], most: number): readonly Change[] {
  const cut: Change[] = [];
  let left = most;
  for (const change of changes) {
    if (left <= 0) return [...cut, { kind: 'same', text: ' …' }];
    cut.push(change.text.length <= left ? change : { kind: change.kind, text: `${change.text.slice(0, left).toWellFormed().trimEnd()}…` });
    left -= change.text.length;
  }
  return cut;
}
