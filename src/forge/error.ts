/** The forge could not do what it was asked: says what, where and why, and in `remedy` what a person can do about it. */
export class ForgeError extends Error {
  override name = 'ForgeError' as const;
  /** HTTP status of the refusal, where there was one. */
  readonly status: number | null;
  readonly remedy: string | null;
  constructor(message: string, options: { readonly status?: number; readonly remedy?: string; readonly cause?: unknown } = {}) {
    super(options.remedy === undefined ? message : `${message} ${options.remedy}`, { cause: options.cause });
    this.status = options.status ?? null;
    this.remedy = options.remedy ?? null;
  }
}
