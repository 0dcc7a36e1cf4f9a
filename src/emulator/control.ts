import type { Answer } from './answer.ts';
import type { ChargeRecord } from './billing.ts';
import { type FaultBox, parseFault } from './fault.ts';
import type { RequestRecord, Violation } from './record.ts';

/** What can be asked of the emulator over HTTP, for tests that run it in another process. */
export interface ControlSettings {
  readonly faults: FaultBox;
  readonly requests: readonly RequestRecord[];
  readonly violations: readonly Violation[];
  charges(): readonly ChargeRecord[];
  balance(): object;
}

/**
 * `POST /_emulator/faults` (one fault or a list), `DELETE /_emulator/faults`, `GET /_emulator/charges`, `…/requests`, `…/violations`, `…/balance`.
 * `undefined` for any other path.
 */
export function answerControl(settings: ControlSettings, method: string, path: string, body: unknown): Answer | undefined {
  switch (`${method} ${path}`) {
    case 'POST /_emulator/faults':
      try {
        for (const fault of [body].flat().map((value) => parseFault(value))) settings.faults.add(fault);
        return { status: 200, body: { data: 'ok' } };
      } catch (error) {
        return { status: 400, body: { error: { code: 'invalid_parameter', message: error instanceof Error ? error.message : String(error) } } };
      }
    case 'DELETE /_emulator/faults':
      settings.faults.clear();
      return { status: 200, body: { data: 'ok' } };
    case 'GET /_emulator/charges': return { status: 200, body: { data: settings.charges() } };
    case 'GET /_emulator/requests': return { status: 200, body: { data: settings.requests } };
    case 'GET /_emulator/violations': return { status: 200, body: { data: settings.violations } };
    case 'GET /_emulator/balance': return { status: 200, body: { data: settings.balance() } };
    default: return undefined;
  }
}
