/** The library's door: the engine of the action and the command line, with the world as a parameter. */
export { parseConfig } from './config.ts';
export type { Config } from './config.ts';
export type { Cost, Estimate, Limits, Rates, Unit } from './core/cost.ts';
export type { RunEvent, Stage } from './core/event.ts';
export type { Ledger, VideoRow } from './core/ledger.ts';
export type { Plan, Reason, RenderJob, Reused, Scope } from './core/plan.ts';
export type { Problem } from './core/problem.ts';
export type { Report, ReportVideo } from './core/report.ts';
export type { Wanted } from './core/wanted.ts';
export type { Request } from './request.ts';
export { run } from './run.ts';
export type { Outcome } from './run.ts';
export { makeActionWorld, makeLocalWorld } from './setup.ts';
export { makeSurvey } from './stage/survey.ts';
export type { Survey } from './stage/survey.ts';
export type { Clock, World } from './world.ts';
