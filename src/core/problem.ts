/** A writer's or an operator's mistake that has a place in a file: shown as an annotation on that line. */
export interface Problem {
  /** `error` stops every paid call of the run; `warning` and `notice` only tell. */
  readonly severity: 'error' | 'warning' | 'notice';
  /** Stable machine name in kebab-case, e.g. `unknown-key`. */
  readonly code: string;
  /** Path from the repository's root, with `/`. */
  readonly file: string;
  /** 1-based. */
  readonly line?: number;
  /** 1-based, in UTF-16 code units. */
  readonly column?: number;
  /** What is wrong, and what was expected. One sentence without the place. */
  readonly message: string;
  /** What to do next, e.g. `did you mean "languages"?`. */
  readonly hint?: string;
}

/** What is wrong and where, on one line: `docs/a.md:3: no avatar is named …`. */
export function formatFault({ file, line, message }: Pick<Problem, 'file' | 'line' | 'message'>): string {
  return `${file}${line === undefined ? '' : `:${line}`}: ${message}`;
}
