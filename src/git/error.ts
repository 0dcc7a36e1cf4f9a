/** A git command that could not be run, or did not do what was asked. Its message has no credentials in it. */
export class GitError extends Error {
  override name = 'GitError' as const;
  /** What was run, e.g. `git fetch --depth=1 origin 1234…`. */
  readonly command: string;
  /** Exit code; `null` where git did not start or was ended by a signal. */
  readonly code: number | null;
  /** The end of what git wrote on its standard error. */
  readonly stderr: string;
  /** What a person can do about it, if we know. */
  readonly hint: string | undefined;

  constructor(failure: { command: string; code: number | null; stderr: string; what?: string; hint?: string; cause?: unknown }) {
    const hint = failure.hint ?? findHint(failure.stderr);
    const what = failure.what ?? `${failure.command} ${failure.code === null ? 'was ended' : `exited with ${failure.code}`}`;
    const lines = [what, failure.stderr, hint === undefined ? '' : `What to do: ${hint}`].filter((line) => line !== '');
    super(lines.join('\n'), failure.cause === undefined ? undefined : { cause: failure.cause });
    this.command = failure.command;
    this.code = failure.code;
    this.stderr = failure.stderr;
    this.hint = hint;
  }
}

/** git's words (in the C locale, hence stable) and what to do about them. */
const HINTS: readonly (readonly [RegExp, (match: RegExpExecArray) => string])[] = [
  [
    /dubious ownership in repository at '([^']+)'/,
    ([, folder]) => `the folder belongs to another user; if you trust it: git config --global --add safe.directory '${folder}'`,
  ],
  [/not a git repository/, () => 'run it inside a clone; in a workflow, put actions/checkout before it'],
  [/cannot change to '([^']+)'/, ([, folder]) => `check that the folder ${folder} exists`],
  [
    /verified signatures/i,
    () => "let the repository's rule for signed commits except docreel/**: the ledger is written by git, without a signature",
  ],
  [
    /GH006|GH013|protected branch|rule violations|hook declined/i,
    () => "allow this branch in the repository's branch rules (docreel/** is written by Docreel only)",
  ],
  [
    /\b403\b|Write access to repository not granted|Permission to .* denied/i,
    () => 'the token may read but not write here; in a workflow, give the job `permissions: contents: write`',
  ],
  [
    /terminal prompts disabled|Authentication failed|could not read (?:Username|Password)|\b401\b|Permission denied \(publickey/i,
    () => 'the server wants a valid token; in a workflow, pass `github-token` with `permissions: contents: write`',
  ],
  [
    /Could not resolve host|Failed to connect|Connection (?:timed out|refused|reset)|hung up unexpectedly|Operation too slow|returned error: 5\d\d/i,
    () => 'the remote could not be reached; try again when the network or the server is back',
  ],
  [/Unable to create '([^']+\.lock)'/, ([, lock]) => `another git may be at work; if none is, remove ${lock}`],
  [/No space left on device|Disk quota exceeded/i, () => 'free some disk space'],
  [/does not support (?:shallow|--?depth)|shallow update not allowed/i, () => 'fetch the full history (`fetch-depth: 0`) and try again'],
];

function findHint(stderr: string): string | undefined {
  for (const [pattern, makeHint] of HINTS) {
    const match = pattern.exec(stderr);
    if (match !== null) return makeHint(match);
  }
  return undefined;
}
