import type { Speaker } from './speaker.ts';
import { lead, own } from './speech.ts';
import type { Piece, Speech } from './speech.ts';

export interface Tab {
  /** As the reader sees it on the tab. */
  readonly label: string;
  readonly pieces: readonly Piece[];
}

const system = /^(?:mac ?os|os ?x|linux|windows|unix|ubuntu|debian|fedora|arch(?: linux)?|alpine|centos|rhel|freebsd|android|ios|wsl2?)\b/i;

const tool = /^(?:npm|npx|pnpm|yarn|bun|deno|pip|uv|poetry|conda|cargo|brew|homebrew|apt|dnf|winget|choco|scoop|docker|curl|wget)$/i;

/** Whether a text is nothing but the name of a system or a package manager. */
export function isTool(name: string): boolean {
  return tool.test(name) || (system.test(name) && name.length < 12);
}

/** Speaks a group of tabs, of which a reader sees one: all of them where they say different things, else once. */
export function sayTabs(tabs: readonly Tab[], speaker: Speaker): readonly Piece[] {
  const full = tabs.filter(({ pieces }) => pieces.length > 0);
  const [first] = full;
  if (first === undefined) return [];
  const [piece] = first.pieces;
  if (piece?.kind === 'shown' && full.every(({ pieces }) => pieces.every((other) => other.kind === 'shown' && other.what === piece.what))) {
    return [{ kind: 'shown', what: piece.what, titles: full.filter(({ label }) => label !== '').map(({ label }) => own(label)), variants: true }];
  }
  const said = full.map(({ pieces }) => JSON.stringify(pieces));
  if (full.length > 1 && new Set(said).size === 1) return first.pieces;
  return full.flatMap(({ label, pieces }) => lead(sayLabel(label, speaker), pieces));
}

/** `On macOS: `, `npm: `. */
export function sayLabel(name: string, { phrases }: Speaker): Speech | undefined {
  if (name === '') return undefined;
  if (phrases === undefined) return own(`${name}: `);
  return { text: phrases.label(system.test(name) ? phrases.system(name) : name), source: `${name} ` };
}
