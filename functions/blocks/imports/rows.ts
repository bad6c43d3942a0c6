import { Refusal } from '../../kernel/contract/refusal';
import type { Row } from './csv';
import type { ImportRows, RowOutcome } from './importer';
import type { Job } from './job';
import type { RowResult } from './results';

/*
 * Takes the rows of a piece. Rows for which the table is too busy hold up no other: they are taken again by themselves.
 */

/** Rows that a service is given at a time: few enough that a table that answers slowly leaves time to say so. */
const rowsInHand = 100;

/** With more rows than this that it is too busy for, the table as a whole is, and is left alone for a while. */
const maxBusy = 20;

export interface TakenRows {
  readonly results: readonly RowResult[];
  /** The rows that have no result yet. */
  readonly left: readonly Row[];
}

/** Rows that cannot be read have their result already. */
const refusedAsMalformed = (rows: readonly Row[]): RowResult[] =>
  rows.flatMap(({ line, malformed: detail }): RowResult[] =>
    detail === undefined ? [] : [{ line, result: 'refused', code: 'malformed', detail }],
  );

const isResult = (outcome: RowOutcome): outcome is RowResult => outcome.result !== 'busy';

/** What became of rows. Where the table was too busy to look anything up, all of them wait. */
const outcomesOf = async (
  take: ImportRows,
  job: Job,
  rows: readonly Row[],
): Promise<readonly RowOutcome[]> => {
  try {
    return await take(job, rows);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'busy') throw error;
    return rows.map(({ line }) => ({ line, result: 'busy' }));
  }
};

const takeSome = async (take: ImportRows, job: Job, rows: readonly Row[]): Promise<TakenRows> => {
  const outcomes = rows.length > 0 ? await outcomesOf(take, job, rows) : [];
  if (outcomes.length !== rows.length) {
    throw new Error(`${rows.length} rows of the job ${job.id} were given ${outcomes.length} results`);
  }
  return {
    results: outcomes.filter(isResult),
    left: rows.filter((_, index) => outcomes[index]?.result === 'busy'),
  };
};

/** Takes rows of a piece while there is time. */
export const takeRows = async (
  take: ImportRows,
  job: Job,
  rows: readonly Row[],
  hasTime: () => boolean,
): Promise<TakenRows> => {
  const sound = rows.filter(({ malformed }) => malformed === undefined);
  const results = refusedAsMalformed(rows);
  let [busy, next]: [readonly Row[], number] = [[], 0];
  while (next < sound.length && busy.length <= maxBusy && hasTime()) {
    const some = await takeSome(take, job, sound.slice(next, next + rowsInHand));
    results.push(...some.results);
    busy = [...busy, ...some.left];
    next += rowsInHand;
  }
  if (busy.length <= maxBusy && hasTime()) {
    const again = await takeSome(take, job, busy);
    results.push(...again.results);
    busy = again.left;
  }
  return { results, left: [...busy, ...sound.slice(next)] };
};

/** The results of rows for which the table was too busy for too long. */
export const refusedAsBusy = (rows: readonly Row[]): RowResult[] =>
  rows.map(({ line }) => ({
    line,
    result: 'refused',
    code: 'busy',
    detail: 'The table was too busy for this row for a long time. Send it again.',
  }));
