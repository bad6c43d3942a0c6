import { readFileSync } from 'node:fs';
import { costsFile, reasonsOf } from '../../bench/costs/document';
import { eventSectionOf } from '../../bench/costs/events/document';
import { type EventRow, eventFigures, eventSuites, measureEvents } from '../../bench/costs/events/measure';
import { allFigures } from '../../bench/costs/measure';
import { contracts } from '../../functions/contracts';
import { typesOf, workersOf } from '../../functions/kernel/contract/events';

interface Named {
  readonly owner: string;
  readonly kind: string;
  readonly of: string;
  readonly does: string;
}

const nameOf = ({ owner, kind, of, does }: Named): string => `${owner}: ${kind} ${of}: ${does}`;
const all = eventSuites.flatMap(({ owner, cases }) => cases.map((one) => ({ ...one, owner })));
const names = all.map(nameOf);

const more = ({ cost, least }: EventRow): boolean =>
  cost.reads > least.reads || cost.writes > least.writes || cost.roundTrips > 1;

describe('the steps that nobody calls', () => {
  let rows: readonly EventRow[] = [];
  const rowOf = (name: string): EventRow => {
    const found = rows.find((row) => nameOf(row) === name);
    if (!found) throw new Error(`${name} was not measured`);
    return found;
  };

  beforeAll(async () => {
    rows = await measureEvents();
  }, 600_000);

  it.each(names)('take what they may take, and no more: %s', (name) => {
    const { cost, budget, spent, queues } = rowOf(name);
    const { roundTrips: trips, reads, writes } = cost;
    expect({ trips, reads, writes }).toEqual(budget);
    expect({ fifo: spent.fifo, standard: spent.standard }).toEqual(queues);
  });

  it.each(names)('are the least, or say why not: %s', (name) => {
    const row = rowOf(name);
    expect(row.because.length > 0).toBe(more(row));
    expect(row.cost.reads).toBeGreaterThanOrEqual(row.least.reads);
    expect(row.cost.writes).toBeGreaterThanOrEqual(row.least.writes);
  });

  it('are what docs/costs.md says: npm run bench -- costs', () => {
    const section = eventSectionOf(rows, reasonsOf([...allFigures, ...eventFigures]));
    expect(readFileSync(costsFile, 'utf8')).toContain(`\n\n${section}\n\n`);
  });

  it('are measured once each', () => expect(new Set(names).size).toBe(names.length));
});

/** What the cases of a kind are of, by their owners. */
const measured = (kind: string): readonly string[] =>
  all.filter((one) => one.kind === kind).map(({ owner, of }) => `${owner}: ${of}`);

describe('the measured steps', () => {
  it('are of every service that hears of anything', () => {
    const hearing = contracts.filter(({ events }) => events && events.on.length > 0).map(({ name }) => name);
    const heard = new Set(measured('event').map((each) => each.replace(/:.*/, '')));
    expect(hearing.filter((name) => !heard.has(name))).toEqual([]);
  });

  it('are of every service that has deadlines', () => {
    const having = contracts.filter((contract) => typesOf(contract, 'scheduled').length > 0);
    const due = new Set(measured('deadline').map((each) => each.replace(/:.*/, '')));
    expect(having.map(({ name }) => name).filter((name) => !due.has(name))).toEqual([]);
  });

  it('are of items and workers that there are', () => {
    const types = contracts.flatMap((contract) =>
      typesOf(contract, 'scheduled').map((type) => `${contract.name}: ${type}`),
    );
    const workers = contracts.flatMap((contract) =>
      workersOf(contract).map(([worker]) => `${contract.name}: ${worker}`),
    );
    expect(measured('deadline').filter((each) => !types.includes(each))).toEqual([]);
    expect(measured('work').filter((each) => !workers.includes(each))).toEqual([]);
  });
});
