import type { Limits } from './cost.ts';
import type { Plan } from './plan.ts';
import type { ReportVideo } from './report.ts';

/** The stages of a run, in order. */
export type Stage = 'read' | 'plan' | 'translate' | 'check' | 'reserve' | 'submit' | 'wait' | 'publish' | 'link' | 'propose' | 'report';

/** What the silent engine tells its doors while it works. */
export type RunEvent =
  | { readonly type: 'stage'; readonly stage: Stage; readonly text: string }
  | { readonly type: 'plan'; readonly plan: Plan; /** What the run may spend, where the settings or a person say so. */ readonly limits?: Limits;
      /** Milliseconds that a render took lately, where that is known. */ readonly renderTime?: number | undefined }
  | { readonly type: 'video'; readonly key: string; readonly title: string; readonly page: string; readonly locale: string;
      readonly state: ReportVideo['state'] | 'published'; /** Expected length in seconds. */ readonly seconds: number; readonly detail?: string }
  | { readonly type: 'note'; readonly level: 'info' | 'warning'; readonly text: string };
