import { parseConfig, settingsFile } from '../config.ts';
import type { Config } from '../config.ts';
import type { Problem } from '../core/problem.ts';
import type { Request } from '../request.ts';
import type { BlobReader } from './blob.ts';
import type { FileTree } from './tree.ts';

/** What a run goes by. */
export interface Settings {
  readonly config: Config;
  /** The settings of the base side, for what its pages wanted. */
  readonly before: Config;
  /** Whether they differ: then every page may want something else. */
  readonly changed: boolean;
  readonly problems: readonly Problem[];
}

/** Names under which settings are looked for in vain. */
const misnamed = ['docreel.yaml', '.docreel.yml', '.docreel.yaml', '.github/docreel.yml', '.github/docreel.yaml'];

/** What tells that a site has settings although they were not found: the defaults have no limits, and are not what was meant. */
function findLostSettings(path: string, tree: FileTree): readonly Problem[] {
  if (path !== settingsFile) {
    return [{
      severity: 'error', code: 'missing-settings', file: path, message: 'the settings that were named are not in this commit',
      hint: 'correct the path, which begins at the repository\'s root, or commit the file',
    }];
  }
  return misnamed.filter((name) => tree.files.has(name)).map((file): Problem => ({
    severity: 'error', code: 'misnamed-settings', file, message: `settings are read from ${settingsFile}, and there is none`, hint: `rename it to ${settingsFile}, or name it (\`config\`)`,
  }));
}

/**
 * Reads the settings of both sides of a comparison, or those that a person brings along (`configText`). What limits spending is taken from
 * the base side where the head is not trusted.
 */
export async function readSettings(request: Pick<Request, 'config' | 'configText' | 'trusted'>, { readBlobs }: BlobReader, tree: FileTree, baseTree: FileTree): Promise<Settings> {
  if (request.configText !== null) {
    const { config, problems } = parseConfig(request.configText, request.config);
    return { config, before: config, changed: false, problems };
  }
  const oids = [tree, baseTree].map(({ files }) => files.get(request.config)?.oid);
  const blobs = await readBlobs(oids.filter((oid) => oid !== undefined));
  const [now, then] = oids.map((oid) => {
    const bytes = oid === undefined ? undefined : blobs.get(oid);
    return { oid, text: bytes === undefined ? null : new TextDecoder('utf-8').decode(bytes) };
  });
  const { config, problems: faults } = parseConfig(now?.text ?? null, request.config);
  const problems = [...now?.oid === undefined ? findLostSettings(request.config, tree) : [], ...faults];
  const before = now?.oid === then?.oid ? config : parseConfig(then?.text ?? null, request.config).config;
  const hasBase = baseTree.entries.length > 0;
  const changed = hasBase && now?.oid !== then?.oid;
  const trusted = request.trusted === null ? config : { ...config, limits: before.limits, allowed: before.allowed, publish: before.publish, allowUnpriced: before.allowUnpriced };
  // a change must not do away with the approval that it needs itself
  const requireApproval = config.requireApproval || before.requireApproval;
  return { config: { ...trusted, requireApproval }, before: hasBase ? before : config, changed, problems };
}
