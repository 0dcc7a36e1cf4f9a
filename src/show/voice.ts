import picocolors from 'picocolors';
import type { VideoRow } from '../core/ledger.ts';
import type { Plan } from '../core/plan.ts';
import { findKeptVoices, makeVoiceKey } from '../core/voice.ts';
import { formatTerminalText } from './terminal.ts';

/**
 * One line for each language of a plan: who speaks. A plan needs no key, so a voice that is not settled yet is chosen when the
 * videos are bought.
 * @param rows the ledger's
 */
export function formatPlanVoices(plan: Pick<Plan, 'jobs'>, rows: readonly VideoRow[], options: { readonly color: boolean }): string {
  const colors = picocolors.createColors(options.color);
  const kept = findKeptVoices(rows);
  const lines = new Set(plan.jobs.filter(({ wanted }) => wanted.way !== 'dubbed').map(({ wanted: { recipe, locale } }) => {
    const voice = kept.get(makeVoiceKey({ ...recipe, locale }));
    const [who, why] = voice !== undefined ? [voice.name ?? voice.id, 'as before']
      : (recipe.voice !== null ? [recipe.voice, 'as configured'] : [`the voice of "${recipe.look}" if it speaks ${locale}, else the best listed one`, 'settled before anything is bought']);
    return `  ${locale}  ${formatTerminalText(who, 200)}${colors.dim(`, ${why}`)}`;
  }));
  return lines.size === 0 ? '' : `${colors.bold('Voices')}\n${[...lines].toSorted().join('\n')}\n`;
}

/** A voice as `docreel voices` lists it. */
export interface ListedVoice {
  readonly id: string;
  readonly name: string | null;
  readonly language: string | null;
  readonly gender: string | null;
  /** Whose it is: HeyGen's stock or the account's own. */
  readonly type: 'public' | 'private';
  /** The one that is taken where none is named. */
  readonly chosen: boolean;
  readonly takesLocale: boolean;
  readonly preview: string | null;
}

/** A look as `docreel looks` lists it. */
export interface ListedLook {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly gender: string | null;
  readonly engines: readonly string[];
  readonly trouble: string | null;
  readonly preview: string | null;
}

/** For the terminal: the voices of a language, the one that would be taken first. */
export function formatVoices(voices: readonly ListedVoice[], locale: string, options: { readonly color: boolean }): string {
  const colors = picocolors.createColors(options.color);
  if (voices.length === 0) return `HeyGen lists no voice that speaks ${locale}.`;
  const lines = voices.map((voice) => {
    const traits = [voice.gender, voice.language, voice.type === 'private' ? 'your own' : null, voice.takesLocale ? 'takes accents' : null].filter((each) => each !== null).join(', ');
    return `${voice.chosen ? colors.green('●') : ' '} ${formatTerminalText(voice.id, 80)}  ${colors.bold(formatTerminalText(voice.name ?? '–', 60))} ${colors.dim(formatTerminalText(traits, 120))}${formatPreview(voice.preview)}`;
  });
  return [...lines, '', colors.dim(`● is taken where no voice is named (the avatar's gender may change that). To name one: "voices: { ${locale}: <id> }" in docreel.yml or a page.`)].join('\n');
}

/** For the terminal: looks with their engines. */
export function formatLooks(looks: readonly ListedLook[], options: { readonly color: boolean }): string {
  const colors = picocolors.createColors(options.color);
  if (looks.length === 0) return 'The account has no looks of its own; "docreel looks --stock" lists HeyGen\'s.';
  return looks.map((look) => {
    const traits = [look.kind.replaceAll('_', ' '), look.gender, look.engines.join(' ')].filter((each) => each !== null && each !== '').join(', ');
    return `${formatTerminalText(look.id, 80)}  ${colors.bold(formatTerminalText(look.name, 60))} ${colors.dim(formatTerminalText(traits, 120))}${look.trouble === null ? '' : colors.yellow(` ${formatTerminalText(look.trouble, 100)}`)}${formatPreview(look.preview)}`;
  }).join('\n');
}

/** A signed address is as good as a password for as long as it lasts: it is not shown. */
function formatPreview(url: string | null): string {
  return url === null || url.includes('?') ? '' : `\n    ${formatTerminalText(url, 300)}`;
}
