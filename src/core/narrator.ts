import { makeNarration } from './narration.ts';
import type { Narration, NarrationOptions } from './narration.ts';
import type { Section } from './section.ts';

/** Makes the narration of a section. */
export type Narrate = (section: Section, options: NarrationOptions) => Narration;

/**
 * `makeNarration` that says the same but once: of a page that somebody has edited, nearly all sections are the same on both sides. It holds
 * the trees that it is given, and is meant for the two sides of one page.
 */
export function makeNarrator(): Narrate {
  const made = new Map<string, { readonly section: Section; readonly options: NarrationOptions; readonly narration: Narration }[]>();
  return (section, options) => {
    const known = made.get(section.id) ?? [];
    if (known.length === 0) made.set(section.id, known);
    const same = known.find((each) => wantSame(each.options, options) && saySame(each.section, section));
    if (same !== undefined) return same.narration;
    const narration = makeNarration(section, options);
    known.push({ section, options, narration });
    return narration;
  };
}

function wantSame(one: NarrationOptions, other: NarrationOptions): boolean {
  return one.locale === other.locale && one.speakHeading === other.speakHeading && one.pronounce === other.pronounce && one.leaveOut === other.leaveOut;
}

/** Whether two sections are the same to whoever speaks them: in all that a narration is made of, but for where it stands. */
export function saySame(one: Section, other: Section): boolean {
  return one.opening === other.opening && isSame(one.heading, other.heading) && isSame(one.body, other.body);
}

/** Whether two parts of a syntax tree are the same, member by member, but for the positions of nodes. */
function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (!isHolder(one) || !isHolder(other)) return false;
  if (Array.isArray(one) || Array.isArray(other)) return Array.isArray(one) && Array.isArray(other) && one.length === other.length && one.every((item, index) => isSame(item, other[index]));
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length) return false;
  for (const key of keys) {
    if (!Object.hasOwn(other, key)) return false;
    const [mine, its] = [one[key], other[key]];
    // an attribute may be called so, too, and is a text then
    if (key === 'position' && isHolder(mine) && isHolder(its)) continue;
    if (!isSame(mine, its)) return false;
  }
  return true;
}

function isHolder(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
