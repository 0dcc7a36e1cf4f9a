import type { PublishedFile } from './publisher.ts';

/** A file that could not be stored, and why. */
export interface FailedFile {
  readonly name: string;
  readonly reason: string;
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
    const shown = failed.slice(0, 5).map(({ name, reason }) => `${name} (${reason})`).join('; ');
    const more = failed.length > 5 ? ` and ${failed.length - 5} more` : '';
    const rest = stored.length > 0 ? ` ${stored.length} ${stored.length === 1 ? 'is' : 'are'} stored.` : '';
    super(`${failed.length} of ${failed.length + stored.length} files could not be stored in ${where}: ${shown}${more}.${rest}${options.remedy === undefined ? '' : ` ${options.remedy}`}`, { cause: options.cause });
    this.failed = failed;
    this.stored = stored;
  }
}
