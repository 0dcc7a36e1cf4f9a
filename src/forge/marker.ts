import { askRebuild, isRebuildAsked } from '../core/rebuild.ts';
import type { Proposal } from './forge.ts';

// What Docreel leaves in a pull request's body for its next run: hidden from readers, and found again without a database.

const fingerprintMarker = /<!-- docreel:fingerprint=([\w.:-]{1,200}) -->/;
const mootMarker = '<!-- docreel:moot -->';

/** @throws TypeError for a fingerprint that could break out of its comment */
export function formatBody(body: string, fingerprint: string): string {
  const marker = `<!-- docreel:fingerprint=${fingerprint} -->`;
  if (fingerprintMarker.exec(marker)?.[0] !== marker) throw new TypeError(`Expected a fingerprint of letters, digits, ".", ":", "_" and "-", got ${JSON.stringify(fingerprint)}.`);
  return body.includes(marker) ? body : `${body.trimEnd()}\n\n${marker}\n`;
}

/**
 * The body with which an open pull request goes on, or `undefined` where it keeps the one it has. A wish to have the branch made anew
 * that was not fulfilled, as it came after we looked or somebody pushed meanwhile, stays for the next run.
 * @param shared whether people's commits are still on the branch
 */
export function formatUpdate(before: string | null, { body, fingerprint, quiet, discard }: Pick<Proposal, 'body' | 'fingerprint' | 'quiet' | 'discard'>, shared: boolean): string | undefined {
  const done = discard !== undefined && !shared;
  if (quiet === true && !done && parseFingerprint(before) === fingerprint) return undefined;
  const text = formatBody(body, fingerprint);
  return isRebuildAsked(before) && !done ? askRebuild(text) : text;
}

/** The fingerprint of the proposal that a pull request was last written for. */
export function parseFingerprint(body: string | null): string | undefined {
  return body?.includes(mootMarker) === true ? undefined : fingerprintMarker.exec(body ?? '')?.[1];
}

/** The same body without its fingerprint: Docreel itself closes the pull request, so that nobody has said no to it. */
export function formatMoot(body: string | null): string {
  return `${(body ?? '').replaceAll(new RegExp(fingerprintMarker, 'g'), '').trimEnd()}\n\n${mootMarker}\n`;
}

/** Whether two bodies say the same: GitHub's web editor changes line ends. */
export function isSameBody(a: string | null, b: string): boolean {
  const normal = (text: string): string => text.replaceAll('\r\n', '\n').trimEnd();
  return normal(a ?? '') === normal(b);
}

/** Whether a comment is the one that carries the marker; in a reply that quotes it, the marker follows `>`. */
export function hasMarker(body: string | null | undefined, marker: string): boolean {
  return (body ?? '').split(/\r?\n/).some((line) => line.trim() === marker);
}
