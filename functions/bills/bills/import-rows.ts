import type { Calendars } from '../../blocks/calendars/calendar';
import { Refusal } from '../../kernel/contract/refusal';
import { MalformedRow, pointerTo } from '../../kernel/contract/rows';
import { chargeOf, partiesOf } from './charge';
import { agreedBy } from './charge-request';
import { type Imported, type ImportResult, type ImportRow, importAction } from './import';
import { later, malformed, refusedBy, repeated } from './import-results';
import type { NamedBills, Store } from './store';

interface Effects {
  readonly bills: Pick<Store, 'importOne' | 'named'>;
  readonly calendars: Calendars;
  /** The portal's, as IANA names it. */
  readonly timeZone: string;
  /** Real milliseconds since some moment: what a call takes is not a matter of the portal's clock. */
  readonly stopwatch: () => number;
}

/** A call of an agency's system. */
interface ImportCall {
  readonly agencyId: string;
  /** The action of the call: of its repeats, too. */
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Bills that are written at the same time: as many as the client has connections. */
const sideBySide = 50;
/** Milliseconds after which no more are begun: the function has ten seconds, of which a busy table may take five. */
const longest = 4_500;

/** A bill of a call, and the bills that have the references of its batch. */
interface Row {
  readonly one: Imported;
  /** Where it stands in the call. */
  readonly index: number;
  readonly named: NamedBills;
}

const issueOne = async (
  { bills, calendars, timeZone }: Effects,
  { agencyId, id, now }: ImportCall,
  { one, index, named }: Row,
): Promise<ImportResult> => {
  const asked = await agreedBy(calendars, one, pointerTo(index));
  const charge = chargeOf(partiesOf(agencyId, one), asked, timeZone);
  const { isNew, billId } = await bills.importOne(charge, importAction(agencyId, one, now), {
    call: id,
    bills: named,
  });
  return { reference: one.reference, result: isNew ? 'issued' : 'known', billId };
};

/** The bill of a call that has its reference, as it was sent, and what became of it. */
interface Named {
  readonly text: string;
  readonly result: ImportResult;
}

/** The bills of one call. Those with one reference take their turns. */
const openCall = (effects: Effects, call: ImportCall) => {
  const byReference = new Map<string, Promise<Named>>();
  const since = effects.stopwatch();
  let busy: Refusal | undefined;

  const attempt = async (row: Row): Promise<ImportResult> => {
    const { one } = row;
    try {
      return await issueOne(effects, call, row);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (error.code !== 'busy') return refusedBy(error, one);
      busy = error;
      return { reference: one.reference, result: 'later' };
    }
  };

  const settleAfter = async (earlier: Promise<Named> | undefined, row: Row) => {
    const text = JSON.stringify(row.one);
    const named = await earlier;
    if (named && named.result.result !== 'refused') {
      return { named, result: repeated(named.result, named.text === text) };
    }
    const result = await attempt(row);
    return { named: { text, result }, result };
  };

  const settle = async (row: Row): Promise<ImportResult> => {
    const { reference: name } = row.one;
    const settled = settleAfter(byReference.get(name), row);
    byReference.set(
      name,
      settled.then(({ named }) => named),
    );
    return (await settled).result;
  };

  return {
    /** What became of some bills, the first of which stands at `begun`. */
    resultsOf: async (some: readonly ImportRow[], begun: number): Promise<ImportResult[]> => {
      const names = some.flatMap((each) => (each instanceof MalformedRow ? [] : [each.reference]));
      const named = await effects.bills.named(call.agencyId, [...new Set(names)]);
      return Promise.all(
        some.map((one, index) =>
          one instanceof MalformedRow
            ? malformed(one, begun + index)
            : settle({ one, index: begun + index, named }),
        ),
      );
    },
    /** Whether more may be begun. */
    hasTime: (): boolean => !busy && effects.stopwatch() - since < longest,
    busy: (): Refusal | undefined => busy,
  };
};

/**
 * Makes out what one call holds: a result for each bill, in the order sent. What is not reached in the time of a call is told
 * so; a table that is too busy to take any of them refuses the call.
 */
export const importBills = async (
  effects: Effects,
  call: ImportCall,
  items: readonly ImportRow[],
): Promise<ImportResult[]> => {
  const open = openCall(effects, call);
  const results: ImportResult[] = [];
  while (results.length < items.length && open.hasTime()) {
    const some = items.slice(results.length, results.length + sideBySide);
    results.push(...(await open.resultsOf(some, results.length)));
  }
  const busy = open.busy();
  if (busy && results.every(({ result }) => result === 'later')) throw busy;
  return [...results, ...items.slice(results.length).map(later)];
};
