import { createColors } from 'picocolors';
import { fitText, formatTerminalText, wrapText } from './terminal.ts';

/** One thing that was looked at, as `docreel doctor` shows it. */
interface Shown {
  readonly name: string;
  readonly state: 'good' | 'bad' | 'unknown';
  readonly text: string;
  readonly remedy: string | null;
}

/** A line for each finding, and below it what to do. */
export function formatFindings(findings: readonly Shown[], options: { readonly color: boolean; /** Columns of the terminal; a pipe has none. */ readonly width?: number | undefined }): string {
  const colors = createColors(options.color);
  const marks = { good: colors.green('✔'), bad: colors.red('✖'), unknown: colors.yellow('?') };
  const names = Math.max(...findings.map(({ name }) => name.length));
  const [indent, width] = [' '.repeat(names + 3), Math.max(40, options.width ?? Infinity) - names - 3];
  const lines = findings.map(({ name, state, text, remedy }) => [
    `${marks[state]} ${colors.bold(fitText(name, names))} ${wrapText(formatTerminalText(text), width, indent)}`,
    ...(remedy === null ? [] : [`${indent}${colors.dim('→')} ${wrapText(formatTerminalText(remedy), width - 2, `${indent}  `)}`]),
  ].join('\n'));
  const count = (state: Shown['state']): number => findings.filter((each) => each.state === state).length;
  const [faults, open] = [count('bad'), count('unknown')];
  const rest = open === 0 ? '' : ` ${open} ${open === 1 ? 'thing' : 'things'} could not be looked at (?).`;
  return `${lines.join('\n')}\n\n${faults === 0 ? 'Nothing stands in the way.' : `${faults} ${faults === 1 ? 'thing' : 'things'} to mend.`}${rest}\n`;
}
