/** Foreign words that go into our messages: short, on one line, without secrets. */

const urlQuery = /(https?:\/\/[^\s?#"'<>]*)[?#][^\s"'<>]*/gi;
/** Parameters that sign an address, also where no scheme shows that it is one. */
const signature = /\b((?:x-amz-[a-z-]+|signature|key-pair-id|policy|expires|sig|token)=)[^\s&"'<>]+/gi;
/** Control characters, line separators and marks that reorder text. */
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const unsafe = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g;

/** Cuts queries off addresses and replaces the secrets: nothing that is printed may open an account or a file. */
export function formatSafe(text: string, secrets: readonly string[]): string {
  let safe = text.replace(urlQuery, '$1?…').replace(signature, '$1…');
  for (const secret of secrets) {
    if (secret === '') continue;
    for (const form of [secret, encodeURIComponent(secret), btoa(secret)]) safe = safe.replaceAll(form, '***');
  }
  return safe;
}

/** An excerpt of what a service said, at most `most` characters long. */
export function formatExcerpt(text: string, secrets: readonly string[] = [], most = 200): string {
  const line = formatSafe(text.slice(0, 4096), secrets).replace(unsafe, ' ').trim();
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}
