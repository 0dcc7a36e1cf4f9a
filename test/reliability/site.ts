import type { TestFile } from '../git/repository.ts';

/** Two pages; own words and a dubbing of them. Three videos, short enough to be made at once. */
export const site: Readonly<Record<string, TestFile>> = {
  'docreel.yml': `docs: ['docs/*.md']
video: { avatar: Abigail_office_front }
`,
  'docs/install.md': `---
video: { languages: [en, es] }
---

## Install

Run the installer on each machine.
`,
  'docs/use.md': `---
video: { languages: [en] }
---

## Use

Open the page and look at the first table.
`,
};
