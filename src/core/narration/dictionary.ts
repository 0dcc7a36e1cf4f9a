const initials = [
  'npm', 'npx', 'pnpm', 'sql', 'ssh', 'scp', 'ftp', 'sftp', 'http', 'https', 'url', 'uri', 'css', 'html', 'xml', 'yaml', 'toml', 'json', 'jsx', 'tsx', 'mdx', 'md', 'js', 'ts', 'cjs', 'mjs', 'csv', 'svg', 'png',
  'cli', 'api', 'sdk', 'ide', 'cdn', 'dns', 'ssl', 'tls', 'tcp', 'udp', 'ip', 'vm', 'ui', 'ssr', 'ssg', 'spa', 'cd', 'ls', 'rm', 'mv', 'cp', 'ul', 'ol', 'li', 'td', 'tr', 'th', 'hr', 'br', 'h1', 'h2', 'h3', 'jwt', 'uuid', 'cwd', 'pwd', 'aws', 'gcp', 'ci', 'pr', 'db', 'id', 'os',
];

/**
 * How common technical words are spoken where a voice misreads them: initials in capitals, so that it spells them, and
 * what engineers say in every language. The words of plain prose are not touched, only inline code.
 */
export const dictionary: ReadonlyMap<string, string> = new Map([
  ...initials.map((word) => [word, word.toUpperCase()] as const),
  ['kubectl', 'kube control'], ['nginx', 'Engine X'], ['mkdir', 'make dir'], ['chmod', 'ch mod'], ['chown', 'ch own'], ['sudo', 'sue do'], ['wget', 'W get'], ['stdin', 'standard in'], ['stdout', 'standard out'],
  ['stderr', 'standard error'], ['argv', 'arg V'], ['nullptr', 'null pointer'], ['i18n', 'internationalization'], ['l10n', 'localization'], ['a11y', 'accessibility'], ['k8s', 'Kubernetes'], ['utf8', 'UTF-8'], ['utf-8', 'UTF-8'],
  ['jsonc', 'JSON C'], ['sqlite', 'SQLite'], ['psql', 'P SQL'], ['oauth', 'OAuth'], ['postgres', 'Postgres'], ['vuejs', 'Vue JS'], ['nodejs', 'Node JS'], ['C#', 'C sharp'], ['F#', 'F sharp'], ['.NET', 'dot net'],
]);
