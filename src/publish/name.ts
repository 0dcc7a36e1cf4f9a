/** Longest parts of a name; the whole stays below 128 characters, within what file systems, tar and GitHub take. */
const longest = { page: 40, section: 32, locale: 20 };

/** The hash's part of a name: 16 hex digits are 64 bits, enough for names never to meet by accident. */
const hashDigits = 16;

/**
 * The name of a stored file: readable, lower-case ASCII, the same for the same content. E.g.
 * `docs-guide-install-es-3f9a1c2b-9b74c9897bac770f.mp4`.
 * @param file `page` a path, `section` a section id, `key` the video's content key, `sha256` of the file's bytes in hex
 * @param extension without its dot
 * @throws TypeError where the hash or the extension is none
 */
export function makeFileName(file: { readonly page: string; readonly section: string; readonly locale: string; readonly key: string; readonly sha256: string }, extension: string): string {
  if (!/^[0-9a-f]{64}$/.test(file.sha256)) throw new TypeError(`Expected a SHA-256 of 64 hex digits, got ${JSON.stringify(file.sha256)}.`);
  if (!/^[a-z0-9]{1,8}$/.test(extension)) throw new TypeError(`Expected a file name extension such as "mp4", got ${JSON.stringify(extension)}.`);
  const parts = [
    // The end of a path says more than its beginning.
    makeSlug(file.page.replace(/\.mdx?$/i, ''), -longest.page),
    makeSlug(file.section, longest.section),
    makeSlug(file.locale, longest.locale),
    makeSlug(file.key, 8),
    file.sha256.slice(0, hashDigits),
  ];
  return `${parts.filter((part) => part !== '').join('-')}.${extension}`;
}

/** ASCII letters and digits with single hyphens between; of what has no ASCII form nothing is left. `most` negative: the end is kept. */
function makeSlug(text: string, most: number): string {
  const slug = text.normalize('NFKD').toLowerCase().replaceAll(/[\u0300-\u036F]/g, '').replaceAll(/[^a-z0-9]+/g, '-');
  const trimmed = slug.replaceAll(/^-|-$/g, '');
  return (most < 0 ? trimmed.slice(most) : trimmed.slice(0, most)).replaceAll(/^-|-$/g, '');
}

/** Whether a name is one that every store takes as it is: no folder, no hidden file, nothing that GitHub would rewrite. */
export function isFileName(name: string): boolean {
  return /^[a-z0-9][a-z0-9._-]{0,126}[a-z0-9]$/i.test(name) && !name.includes('..');
}
