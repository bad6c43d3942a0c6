import { openAreas } from '../../blocks/areas/lookup';
import type { Row } from '../../blocks/imports/csv';
import type { Importer, RowOutcome } from '../../blocks/imports/importer';
import type { Job } from '../../blocks/imports/job';
import { Refusal } from '../../kernel/contract/refusal';
import { type Action, subActionOf } from '../../kernel/identity/action';
import { type Addresses, openAddresses } from '../addresses/store';
import { openRegister, type Register } from '../register/store';
import { featureColumn, readFeatures } from './geo-json';
import { addressIn, areaIn, streetPrefix, type Wrong } from './rows';

/*
 * Areas and addresses by file: what the file holds says which.
 */

interface Effects {
  readonly register: Register;
  readonly addresses: Addresses;
}

const refused = (line: number, code: string, detail: string): RowOutcome => ({
  ...{ line, result: 'refused', code, detail },
});
const malformed = (line: number, { wrong }: Wrong): RowOutcome => refused(line, 'invalid-request', wrong);

/** What became of a row; for which the table was too busy, it comes again. */
const outcome = async (line: number, work: () => Promise<string>): Promise<RowOutcome> => {
  try {
    return { line, result: 'done', id: await work() };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.code === 'busy') return { line, result: 'busy' };
    return refused(line, error.code, error.context.errors?.[0]?.detail ?? error.message);
  }
};

/** The action of a row: the same in every run of the job, so that a row that is taken again is a repeat. */
const actionOf = ({ id, card }: Job, line: number): Action =>
  subActionOf({ id, hash: id, at: Date.parse(card.askedAt) }, `row ${line}`);

/** One after the other, as each may be a part of the one before. */
const takeAreas = async ({ register }: Effects, job: Job, rows: readonly Row[]): Promise<RowOutcome[]> => {
  const outcomes: RowOutcome[] = [];
  for (const row of rows) {
    const read = areaIn(row);
    outcomes.push(
      'wrong' in read
        ? malformed(row.line, read)
        : await outcome(row.line, () =>
            register.put(job.agencyId, read.reference, read.details, actionOf(job, row.line)),
          ),
    );
  }
  return outcomes;
};

const takeAddresses = async (
  { addresses }: Effects,
  job: Job,
  rows: readonly Row[],
): Promise<RowOutcome[]> => {
  const read = rows.map(addressIn);
  const references = [...new Set(read.flatMap((each) => ('wrong' in each ? [] : [each.reference])))];
  const known = await addresses.known(job.agencyId, references);
  const existing = new Map(references.map((reference, index) => [reference, known[index]] as const));
  // What comes twice in a file is taken in its order: the last one counts.
  const turns = new Map<string, Promise<RowOutcome>>();
  return Promise.all(
    read.map((each, index) => {
      const line = rows[index]?.line ?? 0;
      if ('wrong' in each) return malformed(line, each);
      const { reference, details } = each;
      const before = turns.get(reference);
      const own = (async () => {
        await before;
        const found = before
          ? (await addresses.known(job.agencyId, [reference]))[0]
          : existing.get(reference);
        return outcome(line, () =>
          addresses.put(job.agencyId, reference, details, actionOf(job, line), found),
        );
      })();
      turns.set(reference, own);
      return own;
    }),
  );
};

export const importer: Importer = {
  columns: {
    required: ['reference', 'latitude', 'longitude', 'validFrom'],
    optional: ['number', 'unit', 'postcode', 'validThrough'],
    prefixes: [streetPrefix],
  },
  read: readFeatures,
  take: (context) => {
    const areas = openAreas(context);
    const effects: Effects = {
      register: openRegister({ ...context, areas }),
      addresses: openAddresses({ ...context, areas }),
    };
    return (job, rows) =>
      rows.some(({ values }) => featureColumn in values)
        ? takeAreas(effects, job, rows)
        : takeAddresses(effects, job, rows);
  },
};
