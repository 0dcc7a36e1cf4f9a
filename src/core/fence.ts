const opening = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)*(`{3,}(?!.*`)|~{3,})/;
const closing = /^[\s>]*(`{3,}|~{3,})\s*$/;

/** Follows fenced code from line to line, at whatever indentation: what looks like a mark in code is code. */
export class FenceTracker {
  #open: string | undefined;

  /** Whether the line after those so far stands in fenced code. */
  get isOpen(): boolean {
    return this.#open !== undefined;
  }

  /** Whether the next line is a fence or stands in fenced code. */
  covers(line: string): boolean {
    // nearly no line is a fence, and every scan of a page's lines asks
    if (!line.includes('```') && !line.includes('~~~')) return this.isOpen;
    if (this.#open !== undefined) {
      const mark = closing.exec(line)?.[1];
      if (mark !== undefined && mark[0] === this.#open[0] && mark.length >= this.#open.length) this.#open = undefined;
      return true;
    }
    this.#open = opening.exec(line)?.[1];
    return this.#open !== undefined;
  }
}
