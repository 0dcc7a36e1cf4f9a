import { isLoopback } from './address.ts';

/** Why a file could not be fetched. The message names the host, never the signed address. */
export class DownloadError extends Error {
  override readonly name = 'DownloadError' as const;
  /** `expired`: the address no longer opens the file, fresh ones neither. `disk`: this machine could not keep it. */
  readonly kind: 'expired' | 'refused' | 'too-large' | 'network' | 'disk' | 'stopped';

  constructor(kind: DownloadError['kind'], message: string) {
    super(message);
    this.kind = kind;
  }
}

const maxRedirects = 3;

/** Follows up to three redirects by hand: each target is held to the same rules, and this machine is reached only from itself. */
export async function openUrl(first: string, headers: Readonly<Record<string, string>>, signal: AbortSignal, fetch: typeof globalThis.fetch): Promise<Response> {
  let url = parseFileUrl(first, true);
  const mayLoop = isLoopback(url);
  for (let count = 0; ; count += 1) {
    const response = await fetch(url, { headers, signal, redirect: 'manual' });
    if (![301, 302, 303, 307, 308].includes(response.status)) return response;
    await response.body?.cancel();
    const location = response.headers.get('location');
    if (count === maxRedirects || location === null) throw new DownloadError('refused', `${url.host}: too many redirects`);
    url = parseFileUrl(URL.canParse(location, url.href) ? new URL(location, url).href : '', mayLoop);
  }
}

function parseFileUrl(text: string, mayLoop: boolean): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined) throw new DownloadError('refused', 'HeyGen gave an address that is none');
  if (url.username !== '' || url.password !== '') throw new DownloadError('refused', `${url.host}: the file's address carries credentials`);
  if (isLoopback(url) ? !mayLoop : url.protocol !== 'https:') throw new DownloadError('refused', `${url.host}: the file's address is not https, or leads into this machine; not followed`);
  return url;
}
