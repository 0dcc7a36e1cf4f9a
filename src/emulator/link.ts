import { createHmac } from 'node:crypto';

/** Signed addresses of files, in the manner of a content network: `?Expires=…&Signature=…&Key-Pair-Id=…`. */
export interface Links {
  /** A fresh address of a job's file; every call gives another one. `expired` gives one that has run out already. */
  sign(jobId: string, file: string, expired?: boolean): string;
  /** What an address of ours leads to. */
  check(address: URL): { readonly state: 'good' | 'expired' | 'forged'; readonly jobId: string; readonly file: string };
}

/** HeyGen's links live 7 days, measured as 7 days and 16 seconds. */
const lifetime = 7 * 24 * 3600;

/** Signs and checks addresses under a base address with a secret of its own. */
export function makeLinks(settings: { readonly base: () => string; readonly secret: string; readonly now: () => number }): Links {
  let count = 0;
  function makeSignature(path: string, expires: string, pair: string): string {
    return createHmac('sha256', settings.secret).update(`${path}\n${expires}\n${pair}`).digest('base64url');
  }
  return {
    sign(jobId, file, expired = false) {
      count += 1;
      const path = `/videos/${jobId}/${file}`;
      const expires = String(Math.floor(settings.now() / 1000) + (expired ? -1 : lifetime));
      const pair = `K${String(count).padStart(7, '0')}`;
      return `${settings.base()}${path}?Expires=${expires}&Signature=${makeSignature(path, expires, pair)}&Key-Pair-Id=${pair}`;
    },
    check(address) {
      const [, jobId = '', file = ''] = /^\/videos\/([^/]+)\/([^/]+)$/.exec(address.pathname) ?? [];
      const expires = address.searchParams.get('Expires') ?? '';
      const signature = address.searchParams.get('Signature');
      const good = signature === makeSignature(address.pathname, expires, address.searchParams.get('Key-Pair-Id') ?? '');
      const state = !good ? 'forged' : Number(expires) * 1000 <= settings.now() ? 'expired' : 'good';
      return { state, jobId, file };
    },
  };
}
