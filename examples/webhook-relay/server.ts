/** Runs the relay: `node server.ts` (Node 22.18 or later). Settings come from the environment; see README.md. */
import { createServer } from 'node:http';
import { makeRelay } from './relay.ts';

function read(name: string): string {
  const value = process.env[name] ?? '';
  if (value === '') throw new Error(`set the variable ${name}; see README.md`);
  return value;
}

const relay = makeRelay({
  secrets: read('HEYGEN_WEBHOOK_SECRET').split(',').map((secret) => secret.trim()),
  repository: read('GITHUB_REPOSITORY'),
  token: read('GITHUB_TOKEN'),
  apiUrl: process.env['GITHUB_API_URL'] || 'https://api.github.com',
  quietMs: Number(process.env['QUIET_SECONDS'] || 30) * 1_000,
  log: (text) => { process.stdout.write(`${new Date().toISOString()} ${text}\n`); },
});
const server = createServer({ requestTimeout: 10_000, headersTimeout: 5_000 }, relay.handle);
server.listen(Number(process.env['PORT'] || 8080), () => { process.stdout.write(`listening on ${JSON.stringify(server.address())}\n`); });
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    server.close();
    void relay.flush().finally(() => process.exit(0));
  });
}
