import type { Given } from '../command.ts';
import { parseConfig } from '../config.ts';
import { examine, makeGitHubReader } from '../doctor.ts';
import { formatFindings } from '../show/doctor.ts';
import { readOwnSettings } from './request.ts';
import type { Terminal } from './terminal.ts';
import { openWorld } from './world.ts';

export async function examineSite(flags: Given<'doctor'>, terminal: Terminal): Promise<number> {
  const { world } = await openWorld({ ...flags, head: 'HEAD' }, terminal, () => {});
  const settings = await readOwnSettings(world.repository.root, flags.config);
  const { config, problems } = parseConfig(settings.text, settings.path);
  const findings = await examine({
    nodeVersion: terminal.nodeVersion, repository: world.repository, config, problems, hasConfig: settings.text !== null, heygen: world.heygen,
    readGitHub: makeGitHubReader({ remote: await world.repository.findRemote(), host: 'github.com', token: terminal.env['GITHUB_TOKEN'] ?? '', apiUrl: terminal.env['GITHUB_API_URL'] ?? 'https://api.github.com' }),
  });
  terminal.stdout.write(flags.json === true ? `${JSON.stringify(findings, null, 2)}\n` : formatFindings(findings, { color: terminal.color, width: terminal.stdout.columns }));
  return findings.some(({ state }) => state === 'bad') ? 2 : 0;
}
