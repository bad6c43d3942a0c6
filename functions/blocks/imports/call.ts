import { Refusal } from '../../kernel/contract/refusal';
import { MalformedRow } from '../../kernel/contract/rows';

/*
 * Many rows in one call, each with a result of its own. Rows of one name take turns, so that the second is told what became
 * of the first; what is not reached in the time of a call is told so.
 */

/** Milliseconds after which no more are begun: the function has ten seconds, of which a busy table may take five. */
const longest = 4_500;

/** What a service does with its rows. */
export interface RowWork<Row, Result> {
  /** How many are written at the same time. */
  readonly sideBySide: number;
  /** Real milliseconds since some moment: what a call takes is not a matter of the portal's clock. */
  readonly stopwatch: () => number;
  /** What tells a row from the others of a call. */
  readonly nameOf: (row: Row) => string;
  /** What is read for some rows together; then each is tried by itself, at its place in the call. */
  readonly begin: (some: readonly Row[]) => Promise<(row: Row, index: number) => Promise<Result>>;
  readonly refused: (refusal: Refusal, row: Row, index: number) => Result;
  readonly malformed: (row: MalformedRow, index: number) => Result;
  /** Of a row that was not reached. */
  readonly later: (row: Row | MalformedRow) => Result;
  /** Of another row of the name: the very same, or another one. Undefined where that is to be tried, too. */
  readonly repeated: (first: Result, isSame: boolean) => Result | undefined;
}

/** How a row of a name went, as it was sent. */
interface Named<Result> {
  readonly text: string;
  readonly result: Result;
  readonly isRefused: boolean;
}

const isRow = <Row>(row: Row | MalformedRow): row is Row => !(row instanceof MalformedRow);

/** How a call goes. */
interface Progress {
  /** How many rows have a result that stays. */
  reached: number;
  busy: Refusal | undefined;
}

/** Tries a row by itself. A table that is too busy for it is no answer: it is told to come again. */
const attempt = async <Row, Result>(
  work: RowWork<Row, Result>,
  progress: Progress,
  begun: Promise<Result>,
  { row, index }: { readonly row: Row; readonly index: number },
): Promise<Named<Result>> => {
  const text = JSON.stringify(row);
  try {
    const result = await begun;
    progress.reached += 1;
    return { text, result, isRefused: false };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.code === 'busy') {
      progress.busy = error;
      return { text, result: work.later(row), isRefused: true };
    }
    progress.reached += 1;
    return { text, result: work.refused(error, row, index), isRefused: true };
  }
};

/** Tries the rows of a call, those of one name one after the other. */
const inTurns = <Row, Result>(work: RowWork<Row, Result>, progress: Progress) => {
  const byName = new Map<string, Promise<Named<Result>>>();
  type Try = (row: Row, index: number) => Promise<Result>;
  return async (tried: Try, row: Row, index: number): Promise<Result> => {
    const name = work.nameOf(row);
    const earlier = byName.get(name);
    const settled = (async () => {
      const named = await earlier;
      const first = named && !named.isRefused ? named : undefined;
      const known = first && work.repeated(first.result, first.text === JSON.stringify(row));
      if (first && known) return { named: first, result: known };
      const own = await attempt(work, progress, tried(row, index), { row, index });
      return { named: first ?? own, result: own.result };
    })();
    const next = settled.then(({ named }) => named);
    // Whoever asked for the row hears of a mistake; there may be no next of its name.
    next.catch(() => undefined);
    byName.set(name, next);
    return (await settled).result;
  };
};

/** A result for each row of a call, in the order sent. Refuses (`busy`) a call of which nothing could be reached. */
export const resultsOfRows = async <Row, Result>(
  work: RowWork<Row, Result>,
  items: readonly (Row | MalformedRow)[],
): Promise<Result[]> => {
  const progress: Progress = { reached: 0, busy: undefined };
  const settle = inTurns(work, progress);
  const since = work.stopwatch();
  const results: Result[] = [];
  while (results.length < items.length && !progress.busy && work.stopwatch() - since < longest) {
    const begun = results.length;
    const some = items.slice(begun, begun + work.sideBySide);
    const tried = await work.begin(some.filter(isRow));
    const settled = some.map((row, index) =>
      isRow(row) ? settle(tried, row, begun + index) : work.malformed(row, begun + index),
    );
    progress.reached += some.length - some.filter(isRow).length;
    results.push(...(await Promise.all(settled)));
  }
  if (progress.busy && progress.reached === 0) throw progress.busy;
  return [...results, ...items.slice(results.length).map(work.later)];
};
