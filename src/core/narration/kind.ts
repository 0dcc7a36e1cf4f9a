/** Kinds of remarks, under whatever name a site generator knows them. */
export type Kind =
  | 'note' | 'tip' | 'info' | 'warning' | 'caution' | 'danger' | 'important' | 'example' | 'question' | 'summary' | 'quote'
  | 'hint' | 'solution' | 'pitfall' | 'deep-dive' | 'deprecated' | 'experimental' | 'learn';

const names: Readonly<Record<Kind, readonly string[]>> = {
  note: ['note', 'seealso', 'remark'],
  tip: ['tip', 'protip'],
  info: ['info', 'information'],
  warning: ['warning', 'attention', 'warn', 'failure', 'fail', 'missing', 'bug'],
  caution: ['caution'],
  danger: ['danger', 'error'],
  important: ['important'],
  example: ['example'],
  question: ['question', 'help', 'faq'],
  summary: ['abstract', 'summary', 'tldr', 'recap'],
  quote: ['quote', 'cite'],
  hint: ['hint'],
  solution: ['solution'],
  pitfall: ['pitfall', 'gotcha'],
  'deep-dive': ['deepdive'],
  deprecated: ['deprecated'],
  experimental: ['experimental', 'canary', 'wip', 'experimentalbadge'],
  learn: ['youwilllearn'],
};

const byName = new Map<string, Kind>();
for (const kind of Object.keys(names).filter(isKind)) for (const name of names[kind]) byName.set(name, kind);

function isKind(name: string): name is Kind {
  return Object.hasOwn(names, name);
}

/** The kind of remark that a name stands for (`caution`, `Pitfall`, `TIP`), or `undefined`. */
export function findKind(name: string): Kind | undefined {
  return byName.get(name.toLowerCase());
}
