import { existsSync } from 'node:fs';
import type { Browser } from 'playwright-core';

/** Debian's; a browser that the tests would have to download is none. */
const path = '/usr/bin/chromium';

/** Why no browser can be started here; `null` where one can. */
export const missing: string | null = !existsSync(path) ? `there is no ${path}; Debian's package "chromium" brings it`
  : await import('playwright-core').then(() => null, () => 'playwright-core is not installed; `npm i --no-save playwright-core axe-core` does that');

/** A headless Chromium that talks to nobody by itself. */
export async function launch(): Promise<Browser> {
  const { chromium } = await import('playwright-core');
  return chromium.launch({
    executablePath: path,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
}
