import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import type { Locale } from './core/locale.ts';
import type { HeyGen, Voice } from './heygen/heygen.ts';
import { chooseVoice, makeVoiceList, mayChoose } from './heygen/voice.ts';
import type { ListedLook, ListedVoice } from './show/voice.ts';

/** HeyGen's lists are long (ten thousand looks take minutes): they are read once a day. */
const maxAgeMs = 24 * 3_600_000;

interface Place {
  /** Folder of this run's files. */
  readonly folder: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

const voiceSchema: z.ZodType<ListedVoice> = z.object({
  id: z.string(), name: z.string().nullable(), language: z.string().nullable(), gender: z.string().nullable(),
  type: z.enum(['public', 'private']), chosen: z.boolean(), takesLocale: z.boolean(), preview: z.string().nullable(),
});
const lookSchema: z.ZodType<ListedLook> = z.object({
  id: z.string(), name: z.string(), kind: z.string(), gender: z.string().nullable(), engines: z.array(z.string()), trouble: z.string().nullable(), preview: z.string().nullable(),
});

/** The voices that speak a locale: the one that would be chosen first, then the account's own, then by name. */
export async function listVoices(heygen: HeyGen, locale: Locale, place: Place): Promise<readonly ListedVoice[]> {
  return await readCached(`voices.${locale}`, voiceSchema, place, async () => {
    const list = makeVoiceList(heygen);
    if (list === undefined) return [];
    const stock = await list.readPublic(locale);
    const chosen = chooseVoice(stock, locale, null);
    const describe = (type: 'public' | 'private') => (voice: Voice): ListedVoice => ({
      id: voice.id, name: voice.name, language: voice.language, gender: voice.gender ?? null, type, chosen: voice.id === chosen?.id, takesLocale: voice.takesLocale === true, preview: makePreview(voice.preview),
    });
    const mine = (await list.readPrivate()).filter((voice) => mayChoose(voice, locale));
    const found = [...mine.map(describe('private')), ...stock.filter((voice) => mayChoose(voice, locale)).map(describe('public'))];
    return found.toSorted((a, b) => Number(b.chosen) - Number(a.chosen) || compare(a.type, b.type) || compare(a.name ?? '', b.name ?? '') || compare(a.id, b.id));
  });
}

/** The account's own looks, or HeyGen's stock. */
export async function listLooks(heygen: HeyGen, ownership: 'public' | 'private', place: Place): Promise<readonly ListedLook[]> {
  return await readCached(`looks.${ownership}`, lookSchema, place, async () => {
    const looks = await heygen.listLooks?.(ownership) ?? [];
    return looks.map(({ id, name, kind, gender, engines, trouble, preview }) => ({ id, name, kind, gender: gender ?? null, engines: [...engines], trouble, preview: makePreview(preview) }))
      .toSorted((a, b) => compare(a.name, b.name) || compare(a.id, b.id));
  });
}

/** Signed addresses are not written down. */
function makePreview(url: string | null | undefined): string | null {
  return url == null || url.includes('?') ? null : url;
}

async function readCached<Value>(name: string, schema: z.ZodType<Value>, { folder, now }: Place, read: () => Promise<readonly Value[]>): Promise<readonly Value[]> {
  const path = join(folder, 'cache', `${name}.json`);
  const file = z.object({ at: z.number(), items: z.array(schema) });
  const known = await readFile(path, 'utf8').then((text) => file.safeParse(JSON.parse(text)).data, () => undefined).catch(() => undefined);
  if (known !== undefined && now - known.at < maxAgeMs && known.at <= now) return known.items;
  const items = await read();
  await mkdir(join(folder, 'cache'), { recursive: true });
  // whole or not at all: a reader beside this run sees no half of it
  const part = `${path}.${now}.part`;
  await writeFile(part, JSON.stringify({ at: now, items }));
  await rename(part, path);
  return items;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
