import { createHash } from 'node:crypto';
import { makeNarration } from './narration.ts';
import type { Narration, NarrationOptions } from './narration.ts';
import type { Section } from './section.ts';

/** Makes a section's narration. */
export type Narrator = (section: Section, options: NarrationOptions) => Narration;

/**
 * A narrator that remembers: of two commits nearly all sections are the same, and of a documentation that has a folder for each
 * version, too. Sections count as the same where their trees are, wherever they stand.
 */
export function makeNarrator(): Narrator {
  const known = new Map<string, Narration>();
  return (section, options) => {
    const key = hashSection(section, options);
    const narration = known.get(key) ?? makeNarration(section, options);
    known.set(key, narration);
    return narration;
  };
}

function hashSection({ heading, opening, body }: Section, { locale, pronounce, speakHeading, leaveOut }: NarrationOptions): string {
  const parts = [locale, speakHeading ? 'heading' : '', opening ?? '\0', JSON.stringify(pronounce), leaveOut === undefined ? '' : JSON.stringify(leaveOut), speakHeading ? formatTree(heading) : '', formatTree(body)];
  return createHash('sha1').update(parts.join('\0')).digest('base64');
}

/** Everything that a node says, and not where it stands. */
function formatTree(value: unknown): string {
  // a text with its length needs no quotes to be told from what follows
  if (typeof value === 'string') return `${value.length}"${value}`;
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return value.reduce((text: string, member) => `${text}${formatTree(member)},`, '[');
  let text = '{';
  for (const key of Object.keys(value)) {
    // acorn's reading of an expression says nothing that its text does not
    if (key === 'position' || key === 'estree') continue;
    const member: unknown = Reflect.get(value, key);
    if (member !== undefined && member !== null) text += `${key}:${formatTree(member)},`;
  }
  return `${text}}`;
}
