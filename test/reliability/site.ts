import type { TestFile } from '../git/repository.ts';

/** Two pages, three languages' ways: own words, a translated page, a dubbing. Five videos, short enough to be made at once. */
export const site: Readonly<Record<string, TestFile>> = {
  'docreel.yml': `docs: ['docs/*.md']
pages: ['{dir}/{locale}/{rest}']
video: { avatar: Abigail_office_front }
`,
  'docs/install.md': `---
video: { languages: [en, es] }
---

## Install

Run the installer on each machine.

## Update

Updates come by themselves, at night.
`,
  'docs/es/install.md': `---
title: Instalar
---

## Install

Ejecuta el instalador en cada equipo.
`,
  'docs/use.md': `---
video: { languages: [en] }
---

## Use

Open the page and look at the first table.
`,
};
