import { createColors } from 'picocolors';
import type { Problem } from '../core/problem.ts';
import { formatTerminalText } from './terminal.ts';

/**
 * A problem for the terminal: place first, so that editors make it a link, then what is wrong, then what to do.
 * @param options `color` as the door has found it (`NO_COLOR`, a terminal or not)
 */
export function formatProblem({ severity, code, file, line, column, message, hint }: Problem, options: { readonly color: boolean }): string {
  const colors = createColors(options.color);
  const tint = { error: colors.red, warning: colors.yellow, notice: colors.cyan }[severity];
  const place = [formatTerminalText(file), ...(line === undefined ? [] : [line]), ...(line === undefined || column === undefined ? [] : [column])].join(':');
  const text = `${colors.bold(place)}: ${tint(severity)}: ${formatTerminalText(message)} ${colors.dim(`(${formatTerminalText(code)})`)}`;
  return hint === undefined ? text : `${text}\n  ${colors.dim('hint:')} ${formatTerminalText(hint)}`;
}
