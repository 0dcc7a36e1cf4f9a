import * as z from 'zod';
import type { Cost } from './cost.ts';
import { lazy } from './lazy.ts';
import type { ChargeLine, Failure, RowVoice, StoredFile, VideoRow, WastedVideo } from './ledger.ts';
import { findRowFault } from './ledger-state.ts';
import type { Recipe } from './recipe.ts';

/** The form of the ledger's files that this version writes, and the newest that it reads. */
export const LEDGER_SCHEMA = 1;

/** The form of a row, of a charge, of `ledger.json` and of `pages/….json` around its rows; made when there is a ledger to read. */
export const ledgerSchemas = lazy(() => {
  const text = z.string();
  const name = z.string().min(1);
  /** ISO time in UTC. */
  const time = z.iso.datetime();
  const hash = z.string().regex(/^[0-9a-f]{64}$/, 'expected 64 lower-case hex digits');
  const micros = z.int().nonnegative();
  const seconds = z.number().nonnegative();
  const unit = z.enum(['usd', 'credits']);

  // Loose: what a later version has added to a row of the same schema is kept when the row is written again.
  const cost: z.ZodType<Cost> = z.looseObject({ micros, unit });
  const storedFile: z.ZodType<StoredFile> = z.looseObject({ url: name, sha256: hash, bytes: z.int().nonnegative() });
  const failure: z.ZodType<Failure> = z.looseObject({ code: name, message: text, charged: z.enum(['no', 'maybe', 'yes', 'refunded']), passing: z.boolean(), at: time.optional() });
  const wasted: z.ZodType<WastedVideo> = z.looseObject({ videoId: name, attempt: z.int().nonnegative(), submittedAt: time.nullable(), bound: cost.nullable(), failure });
  const voice: z.ZodType<RowVoice> = z.looseObject({ id: name, name: text.nullable(), accent: text.nullable() });
  const recipe: z.ZodType<Recipe> = z.looseObject({
    look: text,
    voice: text.nullable(),
    engine: text,
    resolution: z.enum(['720p', '1080p', '4k']),
    aspect: z.enum(['16:9', '9:16', '4:5', '5:4', '1:1', 'auto']),
    background: text.nullable(),
    captions: z.boolean(),
    dubbing: z.enum(['speed', 'precision']).nullable(),
  });

  const row: z.ZodType<VideoRow> = z
    .looseObject({
      key: hash,
      page: name,
      section: name,
      title: text,
      locale: name,
      way: z.enum(['source', 'page', 'text', 'dubbed']),
      sourceKey: hash.nullable(),
      narration: text,
      sourceWords: text,
      heard: text.optional(),
      recipe,
      voice: voice.optional(),
      state: z.enum(['reserved', 'submitted', 'completed', 'published', 'linked', 'failed', 'retired', 'baseline']),
      attempt: z.int().nonnegative(),
      expectedSeconds: seconds,
      reserved: cost.nullable(),
      run: text,
      reservedAt: time,
      submittedAt: time.nullable(),
      completedAt: time.nullable(),
      videoId: name.nullable(),
      seconds: seconds.nullable(),
      renderSeconds: seconds.optional(),
      charge: cost.nullable(),
      video: storedFile.nullable(),
      poster: storedFile.nullable(),
      captions: storedFile.nullable(),
      failure: failure.nullable(),
      suspicion: text.nullable().optional(),
      wasted: z.array(wasted).optional(),
      sibling: z.looseObject({ words: hash, of: hash }).optional(),
    })
    .check((context) => {
      const message = findRowFault(context.value);
      if (message !== undefined) context.issues.push({ code: 'custom', message, path: ['state'], input: context.value.state });
    });

  const charge: z.ZodType<ChargeLine> = z.looseObject({
    at: time,
    run: text,
    key: hash,
    attempt: z.int().nonnegative(),
    event: z.enum(['reserved', 'charged', 'released', 'refunded']),
    micros,
    unit,
    page: text,
    section: text,
    locale: text,
  });

  /** `ledger.json`. */
  const head = z.looseObject({ schema: z.literal(LEDGER_SCHEMA), serial: z.int().positive(), lineage: name, videos: z.int().nonnegative(), charges: z.int().nonnegative() });

  /** `pages/….json` around its rows. */
  const page = z.looseObject({ schema: z.literal(LEDGER_SCHEMA), page: name, videos: z.array(z.looseObject({})) });

  return { row, charge, head, page };
});

/**
 * The order in which a row is written: first what a person looks for in a diff. A row's page stands once, at the file's head.
 */
export const ROW_ORDER = [
  'section', 'locale', 'state', 'title', 'attempt', 'key', 'way', 'sourceKey', 'videoId', 'seconds', 'renderSeconds', 'expectedSeconds', 'reserved',
  'charge', 'failure', 'suspicion', 'wasted', 'run', 'reservedAt', 'submittedAt', 'completedAt', 'video', 'poster', 'captions', 'recipe', 'voice', 'sourceWords', 'heard', 'sibling', 'narration',
] as const satisfies readonly Exclude<keyof VideoRow, 'page'>[];

export const CHARGE_ORDER = [
  'at', 'event', 'micros', 'unit', 'page', 'section', 'locale', 'attempt', 'key', 'run',
] as const satisfies readonly (keyof ChargeLine)[];
