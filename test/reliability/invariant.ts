import { readHistory } from './history.ts';
import { checkMoney } from './money.ts';
import { checkPages } from './page.ts';
import type { Findings, Scene } from './scene.ts';
import { checkOutcomes, checkSecrets, readTold } from './told.ts';

export type { Scene, SceneRun } from './scene.ts';

/**
 * What must hold after every scenario, whatever happened in it: I1 to I12 of `docs/reliability.md`. Reads HeyGen's own record of
 * charges and requests, every commit of the ledger, the branches and the texts that were put out. (I6, that a second run does
 * nothing, is a scenario of its own: `checkQuiet` of the run's world.)
 * @throws Error that lists everything that does not hold
 */
export async function checkInvariants(scene: Scene): Promise<void> {
  const found: string[] = [];
  const findings: Findings = { add: (invariant, what) => { found.push(`${invariant}: ${what}`); } };
  const begun = await scene.site.git('rev-parse', '--verify', '--quiet', 'refs/heads/docreel/ledger').then(() => true, () => false);
  const history = begun ? await readHistory(scene.site, 'refs/heads/docreel/ledger', findings) : [];
  const rows = history.at(-1)?.ledger.rows ?? [];
  const told = await readTold(scene);
  checkMoney(scene, history, [...told.values()].join('\n'), findings);
  await checkPages(scene, rows, findings);
  await checkSecrets(scene, told, history, findings);
  checkOutcomes(scene, rows, findings);
  if (found.length > 0) throw new Error(`${found.length} ${found.length === 1 ? 'invariant does' : 'invariants do'} not hold:\n${[...new Set(found)].join('\n')}`);
}
