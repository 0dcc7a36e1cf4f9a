import { HeyGenError } from './heygen/error.ts';

/** What went wrong and, where that is known, what a person can do next: for logs, summaries and terminals alike. */
export function formatError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error instanceof HeyGenError ? error.advice : error.message;
}
