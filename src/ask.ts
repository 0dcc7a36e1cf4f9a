import { createInterface } from 'node:readline/promises';

/** A question that a flag may have answered. */
export interface Question {
  readonly flag: string | undefined;
  readonly text: string;
  /** What is taken where nobody answers. */
  readonly preset: string;
  /** What is wrong with an answer; `undefined` where nothing is. */
  readonly check: (answer: string) => string | undefined | Promise<string | undefined>;
}

export type Ask = (question: Question) => Promise<string>;

/** Somebody has ended the questions (Ctrl-C, or the end of the input). */
export class AskEndedError extends Error {
  override name = 'AskEndedError' as const;
}

/**
 * Asks in a terminal, again where an answer cannot be used; without one takes flags and presets.
 * @param terminal `null`: nobody is there to be asked
 * @throws RangeError for a flag that cannot be used, and what was expected; AskEndedError
 */
export async function withQuestions<Result>(terminal: { readonly input: NodeJS.ReadableStream; readonly output: NodeJS.WritableStream } | null, work: (ask: Ask) => Promise<Result>): Promise<Result> {
  const accept = async ({ check }: Question, answer: string): Promise<string> => {
    const fault = await check(answer);
    if (fault !== undefined) throw new RangeError(fault);
    return answer;
  };
  if (terminal === null) return work((question) => accept(question, question.flag ?? question.preset));
  const lines = createInterface(terminal);
  const end = new AbortController();
  for (const event of ['SIGINT', 'close'] as const) lines.on(event, () => { end.abort(); });
  const read = (text: string): Promise<string> => lines.question(text, { signal: end.signal }).catch(() => { throw new AskEndedError('ended by a person'); });
  const ask: Ask = async (question) => {
    if (question.flag !== undefined) return accept(question, question.flag);
    for (;;) {
      const answer = (await read(`${question.text}${question.preset === '' ? '' : ` (${question.preset})`}: `)).trim() || question.preset;
      const fault = await question.check(answer);
      if (fault === undefined) return answer;
      terminal.output.write(`  ${fault}\n`);
    }
  };
  try {
    return await work(ask);
  } finally {
    lines.close();
  }
}
