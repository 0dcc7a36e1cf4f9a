import { createColors } from 'picocolors';
import { formatTerminalText, wrapText } from './terminal.ts';

/** What a person can do now, a step a paragraph; commands stand out where there are colours, else between backticks. */
export function formatTerminalSteps(steps: readonly string[], options: { readonly color: boolean; readonly width?: number | undefined }): string {
  const colors = createColors(options.color);
  return steps.map((step) => {
    const text = wrapText(formatTerminalText(step), Math.max(40, options.width ?? Infinity) - 2, '  ');
    return `${colors.dim('→')} ${options.color ? text.replace(/`([^`]*)`/g, (_, code: string) => colors.cyan(code)) : text}`;
  }).join('\n');
}
