/**
 * Content security policy: no frame, no form, the one style, the one script, and media only from beside the page and from the
 * hosts that the report itself names. Nothing may be fetched.
 * @param hashes `sha256-…` of the texts of the style and of the script
 */
export function formatPolicy(addresses: readonly string[], hashes: { readonly style: string; readonly script: string }): string {
  const hosts = new Set<string>();
  for (const address of addresses) {
    const origin = /^https?:\/\/[a-z0-9.-]+(?::\d+)?/i.exec(address)?.[0];
    if (origin === undefined) continue;
    hosts.add(origin);
    // Where GitHub's releases lead.
    if (origin === 'https://github.com') hosts.add('https://*.githubusercontent.com');
  }
  // `file:` is what `'self'` means for a page that was opened from a folder, and not every browser says so.
  const media = ["'self'", 'file:', 'data:', ...[...hosts].sort()].join(' ');
  return `default-src 'none'; style-src '${hashes.style}'; script-src '${hashes.script}'; img-src ${media}; media-src ${media}; base-uri 'none'; form-action 'none'`;
}
