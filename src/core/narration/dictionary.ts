const initials = [
  'npm', 'npx', 'pnpm', 'sql', 'ssh', 'scp', 'ftp', 'sftp', 'http', 'https', 'url', 'uri', 'css', 'html', 'xml', 'yaml', 'toml', 'json', 'jsx', 'tsx', 'mdx', 'md', 'js', 'ts', 'cjs', 'mjs', 'csv', 'svg', 'png',
  'cli', 'api', 'sdk', 'ide', 'cdn', 'dns', 'ssl', 'tls', 'tcp', 'udp', 'ip', 'vm', 'ui', 'ssr', 'ssg', 'spa', 'cd', 'ls', 'rm', 'mv', 'cp', 'ul', 'ol', 'li', 'td', 'tr', 'th', 'hr', 'br', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'jwt', 'uuid', 'cwd', 'pwd', 'aws', 'gcp', 'ci', 'pr', 'db', 'id', 'os',
];

/** Words that are said their own way in every language, and so are in prose too: nobody writes them but for the thing. */
export const terms: ReadonlyMap<string, string> = new Map([
  ['kubectl', 'kube control'], ['nginx', 'Engine X'], ['chmod', 'ch mod'], ['chown', 'ch own'], ['wget', 'W get'], ['k8s', 'Kubernetes'], ['psql', 'P SQL'], ['C#', 'C sharp'], ['F#', 'F sharp'], ['.NET', 'dot net'],
]);

/**
 * How common technical words in inline code are spoken where a voice misreads them: initials in capitals, so that it spells
 * them, and what engineers say in every language. `Phrases.term` has those that a language says its own way.
 */
export const dictionary: ReadonlyMap<string, string> = new Map([
  ...initials.map((word) => [word, word.toUpperCase()] as const),
  ...terms,
  ['sudo', 'sue do'], ['utf8', 'UTF-8'], ['utf-8', 'UTF-8'], ['jsonc', 'JSON C'], ['sqlite', 'SQLite'], ['oauth', 'OAuth'], ['postgres', 'Postgres'], ['vuejs', 'Vue JS'], ['nodejs', 'Node JS'],
]);
