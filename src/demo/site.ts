/** The documentation site of `docreel demo`: a small product's docs before and after one ordinary afternoon of edits. */

export interface DemoCommit {
  readonly message: string;
  /** Text by path; `null` deletes. */
  readonly files: Readonly<Record<string, string | null>>;
}

const settings = `# Site defaults for Docreel.
docs: ['docs/**/*.md']
source: en
video:
  avatar: Abigail_office_front
  languages: [en]
limits:
  video: 1 usd
  run: 5 usd
  month: 50 usd
pronounce:
  en:
    tidectl: tide control
`;

const install = `---
title: Install Tidewater
video:
  languages: [en, es, ja]
---

# Install Tidewater

Tidewater keeps a copy of your files on a server that you own. See the [release notes](https://example.com/notes) for what is new.

## Install the agent {#agent}

The agent watches your folders and sends what has changed. Run the installer on each machine:

\`\`\`sh
curl -fsSL https://example.com/install.sh | sh
\`\`\`

It starts by itself and asks for nothing else.
`;

const instalar = `---
title: Instalar Tidewater
---

# Instalar Tidewater

Tidewater guarda una copia de tus archivos en un servidor que es tuyo. Las [notas de la versión](https://example.com/notes) cuentan qué hay de nuevo.

## Instalar el agente {#agent}

El agente vigila tus carpetas y envía lo que ha cambiado. Ejecuta el instalador en cada equipo:

\`\`\`sh
curl -fsSL https://example.com/install.sh | sh
\`\`\`

Arranca solo y no pide nada más.
`;

/** Narrations that the team has translated and keeps in the repository: Japanese has no translated page. */
const narrated = {
  'docreel/narration/docs/install/install-tidewater.ja.md': `Tidewaterは、あなたのサーバーにファイルのコピーを保管します。新しい機能については、リリースノートをご覧ください。
`,
  'docreel/narration/docs/install/agent.ja.md': `エージェントはフォルダーを見守り、変更された内容を送信します。それぞれのコンピューターでインストーラーを実行してください。

自動的に起動し、ほかに何も尋ねません。
`,
};

const backup = `---
title: Backups
video:
  languages: [en, es]
---

# Backups

## Make a first backup

Name the folders that matter to you, then run \`tidectl backup\`. The first run copies everything; later runs send only what has changed.

\`\`\`sh
tidectl bakcup ~/Documents
\`\`\`

## Schedule it

Choose a time at night. The agent wakes the machine, makes the backup and lets it sleep again.
`;

const restore = `---
title: Restore
video: true
---

# Restore

## Restore a file

Open the calendar, choose the day, and drag the file back to your desktop.

## Restore a whole machine

Start the new machine from the rescue disk and sign in. Tidewater finds your last backup and asks before it writes anything.
`;

/** Before: the team has just enrolled its pages. */
export const before: DemoCommit = {
  message: 'Enrol the first pages',
  files: {
    'docreel.yml': settings,
    'README.md': '# Tidewater\n\nThe documentation of Tidewater, a backup program that exists only in this demo.\n',
    'docs/install.md': install,
    'docs/es/install.md': instalar,
    ...narrated,
    'docs/backup.md': backup,
    'docs/restore.md': restore,
  },
};

/** A change of files as a person makes it: what stands there now, with everything that was merged meanwhile, edited. */
export interface DemoEdit {
  readonly message: string;
  /** New text by path, made of the texts that stand there. */
  make(read: (path: string) => string): Readonly<Record<string, string>>;
}

const moved = '## Restore a whole machine';

/** After: each edit is one that docs teams make every week; only two of them change what is spoken. */
export const after: DemoEdit = {
  message: 'Edit, insert, rename, move, and mend a link and a code sample',
  make: (read) => ({
    // one sentence edited, in English, on the Spanish page and in the Japanese narration; a fixed link in the intro
    'docs/install.md': read('docs/install.md')
      .replace('https://example.com/notes', 'https://example.com/release-notes')
      .replace('asks for nothing else', 'shows a green light when it is connected'),
    'docs/es/install.md': read('docs/es/install.md')
      .replace('https://example.com/notes', 'https://example.com/release-notes')
      .replace('no pide nada más', 'muestra una luz verde cuando está conectado'),
    'docreel/narration/docs/install/agent.ja.md': read('docreel/narration/docs/install/agent.ja.md')
      .replace('ほかに何も尋ねません', '接続すると緑色のランプが点灯します'),
    // a corrected code sample, an inserted section, a renamed heading
    'docs/backup.md': read('docs/backup.md')
      .replace('tidectl bakcup', 'tidectl backup')
      .replace('## Schedule it', `## Check a backup

Once a month, restore one file that you know. A backup that nobody has ever opened is only a hope.

## Back up on a schedule`),
    // a section moved to a page of its own
    'docs/restore.md': read('docs/restore.md').slice(0, read('docs/restore.md').indexOf(`\n${moved}`)),
    'docs/disaster.md': `---
title: After a disaster
video: true
---

# After a disaster

${read('docs/restore.md').slice(read('docs/restore.md').indexOf(moved))}`,
  }),
};

/** What was done in `after`, for the demo's closing table: a section (\`page#id\`) and the kind of edit. */
export const edits: readonly { readonly what: string; readonly page: string; readonly section: string }[] = [
  { what: 'one sentence edited', page: 'docs/install.md', section: 'agent' },
  { what: 'a section inserted', page: 'docs/backup.md', section: 'backups/check-a-backup' },
  { what: 'a heading renamed', page: 'docs/backup.md', section: 'backups/back-up-on-a-schedule' },
  { what: 'a section moved to another page', page: 'docs/disaster.md', section: 'after-a-disaster/restore-a-whole-machine' },
  { what: 'a link fixed', page: 'docs/install.md', section: 'install-tidewater' },
  { what: 'a code sample corrected', page: 'docs/backup.md', section: 'backups/make-a-first-backup' },
];
