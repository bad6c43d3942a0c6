import * as v from 'valibot';
import type { Refusal } from '../../kernel/contract/refusal';
import { type MalformedRow, row } from '../../kernel/contract/rows';
import { fieldErrorsOf } from '../../kernel/http/validate';
import { oneLine } from '../../kernel/text/fields';
import { resultsOfRows } from '../imports/call';

/*
 * One thing that an officer does to each of many items, as they tick rows and choose: each has a result of its own, and what is
 * wrong with one refuses only that one.
 */

/** The most items of one call. */
const maxItems = 100;

/** The ids of the items of a call. */
export const itemIds = v.pipe(v.array(row(oneLine(64))), v.minLength(1), v.maxLength(maxItems));

/** What a result says besides which item it is of, and what was done. */
export const outcome = {
  /** `later` was not reached in the time of a call: send it again under the same key. */
  result: v.picklist(['done', 'refused', 'later']),
  /** Why it was refused, in the words of the problem that doing it to this one alone would have given. */
  code: v.optional(v.string()),
  detail: v.optional(v.string()),
};

/** How it went with one item; its id is null where what was sent is none. */
export type Outcome<Done> = { readonly id: string | null } & (
  | { readonly result: 'done'; readonly done: Done }
  | {
      readonly result: 'refused';
      readonly code: string;
      readonly detail?: string;
      readonly facts: Readonly<Record<string, unknown>>;
    }
  | { readonly result: 'later' }
);

interface Work<Done> {
  /** How many are changed at the same time. */
  readonly sideBySide: number;
  /** Real milliseconds since some moment. */
  readonly stopwatch: () => number;
  readonly act: (id: string) => Promise<Done>;
}

const refusedBy = <Done>({ code, context }: Refusal, id: string): Outcome<Done> => {
  const detail = context.detail ?? context.errors?.[0]?.detail;
  return {
    ...{ id, result: 'refused', code, facts: context.facts ?? {} },
    ...(detail === undefined ? {} : { detail }),
  };
};

const malformed = <Done>({ issues }: MalformedRow): Outcome<Done> => {
  const [first] = fieldErrorsOf(issues);
  return {
    ...{ id: null, result: 'refused', code: 'invalid-request', facts: {} },
    ...(first ? { detail: first.detail } : {}),
  };
};

/** Does something to each item once, however often it is named: an outcome for each, in the order sent. */
export const actOnEach = <Done>(
  ids: readonly (string | MalformedRow)[],
  { act, ...pace }: Work<Done>,
): Promise<Outcome<Done>[]> =>
  resultsOfRows<string, Outcome<Done>>(
    {
      ...pace,
      nameOf: (id) => id,
      begin: async () => async (id) => ({ id, result: 'done', done: await act(id) }),
      refused: refusedBy,
      malformed,
      later: (id) => ({ id: typeof id === 'string' ? id : null, result: 'later' }),
      repeated: (first) => first,
    },
    [...new Set(ids)],
  );

/** What every result says of an outcome, besides whose it is and what was done. */
export const showOutcome = <Done>(each: Outcome<Done>) => ({
  result: each.result,
  ...(each.result === 'refused' ? { code: each.code } : {}),
  ...(each.result === 'refused' && each.detail !== undefined ? { detail: each.detail } : {}),
});
