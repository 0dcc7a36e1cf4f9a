import * as z from 'zod';

const unit = z.enum(['usd', 'credits']);
const cost = z.object({
  micros: z.int().describe('Millionths of the unit.'),
  unit,
}).describe('An amount of money: 1.50 usd is { "micros": 1500000, "unit": "usd" }.');
const estimate = z.object({
  seconds: z.number().describe('Expected length in seconds.'),
  cost: cost.optional().describe('Expected cost; absent where no rate is known.'),
  upper: cost.optional().describe('The most that it can cost; absent where no rate is known.'),
});
const file = z.object({ url: z.string(), sha256: z.string(), bytes: z.int().nonnegative() });
const failure = z.object({
  code: z.string(),
  message: z.string(),
  charged: z.enum(['no', 'maybe', 'yes', 'refunded']),
  passing: z.boolean().describe('Whether another attempt may succeed without a change of words or settings.'),
  at: z.string().optional().describe('When it was found out.'),
});
const video = z.object({
  key: z.string(),
  page: z.string(),
  section: z.string(),
  title: z.string(),
  locale: z.string().describe('BCP 47 tag.'),
  way: z.enum(['source', 'page', 'text', 'dubbed']),
  file: z.string(),
  line: z.int().positive(),
  state: z.enum(['planned', 'submitted', 'rendering', 'completed', 'failed', 'unfinished', 'reused', 'moved', 'kept', 'retired']),
  reason: z.string(),
  narration: z.string(),
  former: z.string().nullable().describe('What was spoken there before.'),
  estimate,
  seconds: z.number().nullable().describe('Length in seconds once finished.'),
  charge: cost.nullable().describe('Computed from the length, counted in one run only.'),
  atRisk: cost.nullable().describe('What failed tries of this run may have cost, at most; never in `charge`.'),
  saved: cost.nullable().describe('What reuse saved.'),
  videoId: z.string().nullable(),
  video: file.nullable(),
  poster: file.nullable(),
  captions: file.nullable(),
  failure: failure.nullable(),
  earlier: z.literal(true).optional().describe('Bought by an earlier run.'),
  quarantined: z.literal(true).optional().describe('Failed in an earlier run for a lasting reason, and not tried again.'),
  stale: z.enum(['older', 'missing']).optional().describe('The section of the translated page is older than the page\'s, or missing.'),
  suspicion: z.string().nullish().describe('Why a finished video is kept out of the page until a person accepts it.'),
});
const count = z.int().nonnegative();
const total = z.object({
  videos: count.describe('Videos that the run buys or picks up.'),
  planned: count.describe('Of those, the ones that its plan buys.'),
  expectedSeconds: z.number().describe('Expected length of those that the plan buys.'),
  done: count.describe('Of all of them, the finished ones.'),
  seconds: z.number().describe('Length of the finished ones.'),
  estimate: cost.nullable(), charge: cost.nullable(), atRisk: cost.nullable(), saved: cost.nullable(),
});

/** The schema of `report.json`, as it is after `JSON.stringify`. Published by a script; nothing at run time needs it. */
export const reportSchema = z.object({
  schema: z.literal(1),
  run: z.string(),
  mode: z.enum(['plan', 'render', 'submit', 'collect']),
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime(),
  base: z.string().nullable(),
  head: z.string(),
  scope: z.enum(['changed', 'missing', 'all']),
  planHash: z.string(),
  videos: z.array(video),
  byLocale: z.array(total.extend({ locale: z.string() })),
  byPage: z.array(total.extend({ page: z.string() })),
  totals: z.object({
    planned: count, rendered: count, reused: count, moved: count, kept: count.describe('Stay although the wording rules changed.'), failed: count, quarantined: count, unfinished: count, retired: count, outside: count,
    estimate, charge: cost, atRisk: cost.describe('Besides the charge: what failed tries may have cost, at most.'), saved: cost,
  }),
  balance: z.object({ before: cost.nullable(), after: cost.nullable(), ours: cost.describe('The computed charge of this run.') }).nullable(),
  translation: z.object({ translator: z.string(), texts: z.int(), characters: z.int(), charge: cost }).nullish().describe('What a text translator did and cost, beside the videos.'),
  month: z.object({
    spent: cost.describe('Charges, what is reserved for videos that still render, and what is at risk.'), limit: cost.nullable(),
    before: z.array(z.object({ month: z.string().describe('Calendar month in UTC, e.g. 2026-11.'), spent: cost })).describe('The last months, oldest first.'),
  }),
  limits: z.object({ video: cost, run: cost, month: cost, balanceFloor: cost }).partial(),
  problems: z.array(z.object({
    severity: z.enum(['error', 'warning', 'notice']), code: z.string(), file: z.string(), line: z.int().optional(), column: z.int().optional(),
    message: z.string(), hint: z.string().optional(),
  })),
  pullRequest: z.object({ number: z.int().nullable(), url: z.string().nullable(), state: z.string(), author: z.string().nullish().describe('Login of whoever has opened it.') }).nullable(),
  stopped: z.string().nullable().describe('Why nothing was bought.'),
  trouble: z.string().nullable().describe('What broke after buying had begun.'),
  refunds: z.array(z.object({
    videoId: z.string(), code: z.string(), message: z.string(), charged: z.enum(['maybe', 'yes']), at: z.string().nullable(), foundAt: z.string().nullable(), bound: cost.nullable(),
  })).optional().describe('Renders of which this run found out that they may have been paid for and serve nobody.'),
  next: z.array(z.string()),
}).describe('What a run of Docreel did and what it cost.');
