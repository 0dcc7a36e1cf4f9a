import type { Environment } from './command.ts';

/** A token for pushing and fetching, and where it may go. */
export interface Credential {
  /** A GitHub token. */
  readonly token: string;
  /** The only server that it is sent to, e.g. `https://github.com`; without one, whatever `origin` names by https. */
  readonly server?: string;
}

/**
 * The variables that make git send the token to a remote: never in an address, a file or an argument, where others could read
 * it. The empty header comes first: it takes back the one that actions/checkout left in the repository's configuration, so
 * that a single `Authorization` is sent.
 * @param url address of the remote
 * @param env the environment that these variables are added to; settings that it carries already are kept
 * @returns no variable where the token must not go there
 */
export function makeAuthorization(url: string, credential: Credential, env: Environment): Record<string, string> {
  const origin = findOrigin(url);
  if (origin === undefined || !isAllowed(origin, credential.server)) return {};
  const carried = Number.parseInt(env['GIT_CONFIG_COUNT'] ?? '0', 10);
  const first = Number.isInteger(carried) && carried > 0 ? carried : 0;
  const key = `http.${origin}/.extraheader`;
  return {
    GIT_CONFIG_COUNT: String(first + 2),
    [`GIT_CONFIG_KEY_${first}`]: key,
    [`GIT_CONFIG_VALUE_${first}`]: '',
    [`GIT_CONFIG_KEY_${first + 1}`]: key,
    [`GIT_CONFIG_VALUE_${first + 1}`]: `AUTHORIZATION: basic ${encodeToken(credential.token)}`,
  };
}

/** What must not stand in any message: the token and the form in which it travels. */
export function makeSecrets(token: string | undefined): readonly string[] {
  return token === undefined || token === '' ? [] : [token, encodeToken(token)];
}

/** An address of a remote without user and password (the user of an ssh address stays: it is part of the place). */
export function formatRemote(url: string): string {
  if (!/^[a-z][a-z\d+.-]*:\/\//i.test(url)) return url;
  try {
    const parsed = new URL(url);
    parsed.password = '';
    if (parsed.protocol === 'http:' || parsed.protocol === 'https:') parsed.username = '';
    return parsed.href;
  } catch {
    return url.replace(/(:\/\/)[^/@]*@/, '$1');
  }
}

function encodeToken(token: string): string {
  return Buffer.from(`x-access-token:${token}`).toString('base64');
}

function findOrigin(url: string): string | undefined {
  try {
    const { origin, protocol } = new URL(url);
    return protocol === 'https:' || protocol === 'http:' ? origin : undefined;
  } catch {
    return undefined;
  }
}

/** In the clear only to this machine, or to a server that was named so on purpose. */
function isAllowed(origin: string, server: string | undefined): boolean {
  if (server !== undefined && server !== '') return findOrigin(server) === origin;
  return origin.startsWith('https:') || /^http:\/\/(?:127\.0\.0\.1|\[::1\]|localhost)(?::|$)/.test(origin);
}
