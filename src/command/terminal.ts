/** The terminal that a command was called in. The door hands it over, and a command asks the process for nothing else. */
export interface Terminal {
  readonly stdin: NodeJS.ReadStream;
  /** For results: they can be piped. */
  readonly stdout: NodeJS.WriteStream;
  /** For talk. */
  readonly stderr: NodeJS.WriteStream;
  /** Whether results are coloured. */
  readonly color: boolean;
  /** Whether talk is coloured. */
  readonly talkColor: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly processId: number;
  readonly nodeVersion: string;
  /** Aborts on the first Ctrl-C, so that what is bought is written down; a second ends the process. */
  listenForSignals(): AbortSignal;
  /** Says on one line what went wrong. */
  complain(text: string): void;
}
