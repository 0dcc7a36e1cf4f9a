import { createRequire } from 'node:module';
import { dirname } from 'node:path';

/**
 * A package that may not be installed; `undefined` where it cannot be loaded. The name is only known when it runs, so that no
 * bundler ever copies the package: some of them are under the GPL and must stay outside of `dist/`.
 */
export async function importOptional<T>(name: string): Promise<T | undefined> {
  try {
    const loaded: T = await import(name);
    return loaded;
  } catch {
    return undefined;
  }
}

const require = createRequire(import.meta.url);

/** The folder of an installed package, by a file in it; `undefined` where it is not installed. */
export function findPackageFolder(name: string, file: string): string | undefined {
  try {
    return dirname(require.resolve(`${name}/${file}`));
  } catch {
    return undefined;
  }
}
