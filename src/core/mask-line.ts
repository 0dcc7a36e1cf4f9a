/** A line of the text, which may be replaced by another of the same length. */
export interface MaskLine {
  readonly start: number;
  readonly end: number;
  text: string;
}

/** A longer line is nobody's mark, and some patterns would be slow on it. UTF-16 code units. */
export const longestMark = 500;

/** Makes a line blank. */
export function hide(line: MaskLine): void {
  line.text = ' '.repeat(line.text.length);
}

/** Makes a line blank but for a heading that holds a title; `false` where it does not fit. */
export function hideBehind(line: MaskLine, indent: string, title: string): boolean {
  const heading = `${indent}# ${title}`;
  const fits = title !== '' && heading.length <= line.text.length;
  line.text = fits ? heading.padEnd(line.text.length) : (indent.includes('>') ? indent : '').padEnd(line.text.length);
  return fits;
}
