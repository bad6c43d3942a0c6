import { readFileSync } from 'node:fs';
import { authorizerCases } from '../../bench/costs/authorizers';
import { costsFile, documentOf, reasonsOf, sectionOf } from '../../bench/costs/document';
import { eventFigures } from '../../bench/costs/events/measure';
import { allFigures, measureAuthorizers, measureSuite, type Row, suites } from '../../bench/costs/measure';
import { contracts } from '../../functions/contracts';
import { sample } from '../support/sample';

const documented = readFileSync(costsFile, 'utf8');
const reasons = reasonsOf([...allFigures, ...eventFigures]);
const sections = documented.split(/\n\n(?=## )/).slice(1, suites.length + 3);

/** The names of rows: `fileComplaint`, `fileComplaint with a function that has just started`. */
const titleOf = ({ name, when }: Pick<Row, 'name' | 'when'>): string =>
  [name, when].filter(Boolean).join(' ');

const more = ({ cost, least }: Row): boolean =>
  cost.reads > least.reads || cost.writes > least.writes || cost.roundTrips > 1;

const costs = (name: string, titles: readonly string[], measure: () => Promise<Row[]>): void => {
  let rows: readonly Row[] = [];
  const rowOf = (title: string): Row => {
    const found = rows.find((row) => titleOf(row) === title);
    if (!found) throw new Error(`${title} was not measured`);
    return found;
  };

  beforeAll(async () => {
    rows = await measure();
  }, 600_000);

  it.each(titles)('take what they may take, and no more: %s', (title) => {
    const { cost, budget } = rowOf(title);
    const { roundTrips: trips, reads, writes } = cost;
    expect({ trips, reads, writes }).toEqual(budget);
  });

  it.each(titles)('are the least, or say why not: %s', (title) => {
    const row = rowOf(title);
    expect(row.because.length > 0).toBe(more(row));
    expect(row.cost.reads).toBeGreaterThanOrEqual(row.least.reads);
    expect(row.cost.writes).toBeGreaterThanOrEqual(row.least.writes);
  });

  it('are what docs/costs.md says: npm run bench -- costs', () =>
    expect(sectionOf(rows, reasons)).toBe(sections.find((section) => section.startsWith(`## ${name}\n`))));
};

// Each service has a table of its own, so that one can be tested alone: npm run proof -- costs -t 'of tax'
describe.each(sample('costs', suites, 0.35))('the requests of $contract.name', (suite) => {
  const titles = Object.entries(suite.cases).flatMap(([name, each]) =>
    each.map(({ when }) => titleOf({ name, when })),
  );
  costs(suite.contract.name, titles, () => measureSuite(suite));

  it('are measured for every route', () => {
    const routes = Object.keys(suite.contract.routes);
    expect(routes.filter((name) => !suite.cases[name]?.length)).toEqual([]);
  });
});

describe('the requests of the authorizers', () =>
  costs('authorizers', authorizerCases.map(titleOf), measureAuthorizers));

describe('docs/costs.md', () => {
  it('has a section for each service, one for the authorizers, and one for events', () => {
    const names = sections.map((section) => /^## (.*)$/m.exec(section)?.[1]);
    expect(names).toEqual([...contracts.map(({ name }) => name), 'authorizers', 'Events']);
  });

  it('says the same around them: npm run bench -- costs', () =>
    expect(documentOf(sections, reasons)).toBe(documented));
});
