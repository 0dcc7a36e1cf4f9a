import type { PublishedFile } from './publisher.ts';

/** A file that could not be stored, and why. */
export interface FailedFile {
  readonly name: string;
  readonly reason: string;
}

/** The place where videos are to be kept cannot be written: told before anything is paid for. */
export class UnwritableError extends Error {
  override name = 'UnwritableError' as const;
}

/**
 * Not all of a batch could be stored. What is in `stored` is at its address and was read back: it can be linked; the rest can be
 * given to `publish` again.
 */
export class PublishError extends Error {
  override name = 'PublishError' as const;
  readonly failed: readonly FailedFile[];
  readonly stored: readonly PublishedFile[];
  constructor(where: string, failed: readonly FailedFile[], stored: readonly PublishedFile[], options: { readonly remedy?: string; readonly cause?: unknown } = {}) {
    // a folder that cannot be written fails every file with the same words
    const reasons = [...Map.groupBy(failed, ({ reason }) => reason)];
    const shown = reasons.slice(0, 5).map(([reason, all]) => `${all.slice(0, 3).map(({ name }) => name).join(', ')}${all.length > 3 ? ` and ${all.length - 3} more` : ''} (${reason})`).join('; ');
    const more = reasons.length > 5 ? ' and others' : '';
    const rest = stored.length > 0 ? ` ${stored.length} ${stored.length === 1 ? 'is' : 'are'} stored.` : '';
    super(`${failed.length} of ${failed.length + stored.length} files could not be stored in ${where}: ${shown}${more}.${rest}${options.remedy === undefined ? '' : ` ${options.remedy}`}`, { cause: options.cause });
    this.failed = failed;
    this.stored = stored;
  }
}
