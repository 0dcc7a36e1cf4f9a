import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * An address as it is written in a text that lies in a folder: a file of this machine by its place relative to it, which holds
 * for a copy of both and says nothing of the machine; all others as they are.
 */
export function makeAddress(url: string, folder: string): string {
  return url.startsWith('file:') ? relative(folder, fileURLToPath(url)).split(sep).map(encodeURIComponent).join('/') : url;
}
