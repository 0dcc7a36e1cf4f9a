import { describe, expect, it } from 'vitest';
import type { ChargeLine } from '../../src/core/ledger.ts';
import { findNewCharges, listMonthsBefore } from '../../src/core/spending.ts';

const line = (at: string, event: ChargeLine['event'], micros: number, key = 'a'): ChargeLine =>
  ({ at: `${at}T12:00:00.000Z`, run: 'run-1', key, attempt: 1, event, micros, unit: 'usd', page: 'docs/a.md', section: 'a', locale: 'en' });
const usd = (micros: number) => ({ micros, unit: 'usd' });

describe('listMonthsBefore()', () => {
  it('has the months from the first that took something, by the month of the reservation, gaps and turns of the year among them', () => {
    const charges = [line('2025-11-30', 'reserved', 900), line('2025-12-01', 'charged', 500), line('2026-01-15', 'reserved', 70, 'b'), line('2026-02-01', 'reserved', 8, 'c')];
    expect(listMonthsBefore({ charges }, '2026-02', 'usd', 5)).toEqual([{ month: '2025-11', spent: usd(500) }, { month: '2025-12', spent: usd(0) }, { month: '2026-01', spent: usd(70) }]);
    expect(listMonthsBefore({ charges }, '2026-02', 'usd', 1)).toEqual([{ month: '2026-01', spent: usd(70) }]);
    expect(listMonthsBefore({ charges }, '2025-11', 'usd', 5)).toEqual([]);
    expect(listMonthsBefore({ charges }, '2026-02', 'credits', 5)).toEqual([]);
  });
});

describe('findNewCharges()', () => {
  it('tells what came since, whatever its place in the record', () => {
    const [first, second, third] = [line('2026-01-01', 'reserved', 9), line('2026-01-02', 'charged', 5), line('2026-01-02', 'charged', 6)];
    expect(findNewCharges({ charges: [first] }, { charges: [second, first, third] })).toEqual([second, third]);
    expect(findNewCharges({ charges: [first] }, { charges: [first] })).toEqual([]);
  });
});
