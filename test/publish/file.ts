import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PublishFile } from '../../src/publish/publisher.ts';

export interface TestFolder extends AsyncDisposable {
  readonly path: string;
  /** A local file ready to be published; its name carries its content's hash. */
  write(content: string | Uint8Array, name?: string): Promise<PublishFile>;
}

export async function makeTestFolder(): Promise<TestFolder> {
  const path = await mkdtemp(join(tmpdir(), 'docreel-publish-'));
  let count = 0;
  return {
    path,
    async write(content, name) {
      const bytes = Buffer.from(content);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const local = join(path, `source-${count += 1}`);
      await writeFile(local, bytes);
      return { name: name ?? `video-${sha256.slice(0, 16)}.mp4`, path: local, contentType: 'video/mp4', bytes: bytes.length, sha256 };
    },
    [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }),
  };
}
