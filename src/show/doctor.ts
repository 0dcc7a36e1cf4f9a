import { createColors } from 'picocolors';
import { fitText, formatTerminalText } from './terminal.ts';

/** One thing that was looked at, as `docreel doctor` shows it. */
interface Shown {
  readonly name: string;
  readonly state: 'good' | 'bad' | 'unknown';
  readonly text: string;
  readonly remedy: string | null;
}

/** A line for each finding, and below it what to do. */
export function formatFindings(findings: readonly Shown[], options: { readonly color: boolean }): string {
  const colors = createColors(options.color);
  const marks = { good: colors.green('✔'), bad: colors.red('✖'), unknown: colors.yellow('?') };
  const lines = findings.map(({ name, state, text, remedy }) =>
    `${marks[state]} ${colors.bold(fitText(name, 9))} ${formatTerminalText(text)}${remedy === null ? '' : `\n  ${' '.repeat(10)}${colors.dim('→')} ${formatTerminalText(remedy)}`}`);
  const faults = findings.filter(({ state }) => state === 'bad').length;
  return `${lines.join('\n')}\n\n${faults === 0 ? 'Nothing stands in the way.' : `${faults} ${faults === 1 ? 'thing' : 'things'} to mend.`}\n`;
}
