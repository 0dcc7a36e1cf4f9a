import { randomUUID } from 'node:crypto';
import { access, constants, copyFile, lstat, mkdir, rename, rm } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readFileChecksum } from './checksum.ts';
import { PublishError, UnwritableError } from './error.ts';
import type { FailedFile } from './error.ts';
import { isFileName } from './name.ts';
import type { PublishedFile, Publisher, PublishFile } from './publisher.ts';

export interface FolderPublisherSettings {
  /** Absolute path; made when it is missing. */
  readonly folder: string;
  /** Address under which the folder is served. */
  readonly baseUrl?: string;
  /** Without `baseUrl`: the folder that addresses are relative to. Without either, a file's address is its `file:` URL. */
  readonly root?: string;
}

/** Puts files into a folder: whole and checked, or not at all. */
export function makeFolderPublisher(settings: FolderPublisherSettings): Publisher {
  const { folder } = settings;
  return {
    kind: 'folder',
    async check() {
      try {
        await mkdir(folder, { recursive: true });
        await access(folder, constants.W_OK);
      } catch (error) {
        throw new UnwritableError(`The videos are to be kept in the folder ${folder}, which cannot be written (${error instanceof Error ? error.message : String(error)}). Name another as "publish.folder" in docreel.yml, or let this user write there.`, { cause: error });
      }
    },
    async publish({ files }, signal) {
      const stored: PublishedFile[] = [];
      const failed: FailedFile[] = [];
      for (const file of files) {
        signal?.throwIfAborted();
        try {
          await storeFile(folder, file, signal);
          stored.push({ name: file.name, url: formatUrl(settings, file.name), bytes: file.bytes, sha256: file.sha256 });
        } catch (error) {
          signal?.throwIfAborted();
          failed.push({ name: file.name, reason: error instanceof Error ? error.message : String(error) });
        }
      }
      if (failed.length > 0) throw new PublishError(`the folder ${folder}`, failed, stored, { remedy: 'Check that the folder can be written and the disk has room, and run again.' });
      return stored;
    },
  };
}

async function storeFile(folder: string, file: PublishFile, signal: AbortSignal | undefined): Promise<void> {
  const target = resolve(folder, file.name);
  if (!isFileName(file.name) || !target.startsWith(resolve(folder) + sep)) throw new Error('its name is not a plain file name');
  await mkdir(folder, { recursive: true });
  const there = await lstat(target).catch(() => undefined);
  if (there?.isFile() === true && there.size === file.bytes && (await readFileChecksum(target, signal)).sha256 === file.sha256) return;
  // Beside its place, so that it can be moved there in one step: whoever reads the folder meanwhile never sees half a video.
  const part = resolve(folder, `.${file.name}.${randomUUID().slice(0, 8)}.part`);
  try {
    await copyFile(file.path, part);
    const { bytes, sha256 } = await readFileChecksum(part, signal);
    if (bytes !== file.bytes || sha256 !== file.sha256) throw new Error(`what was stored is not what was given: ${bytes} bytes with SHA-256 ${sha256.slice(0, 12)}…, expected ${file.bytes} with ${file.sha256.slice(0, 12)}…`);
    await rename(part, target);
  } finally {
    await rm(part, { force: true });
  }
}

function formatUrl({ folder, baseUrl, root }: FolderPublisherSettings, name: string): string {
  if (baseUrl !== undefined) return `${baseUrl.replace(/\/+$/, '')}/${name}`;
  const path = resolve(folder, name);
  return root === undefined ? pathToFileURL(path).href : relative(root, path).split(sep).join('/');
}
