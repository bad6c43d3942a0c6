import type { Calendars } from '../../blocks/calendars/calendar';
import { resultsOfRows } from '../../blocks/imports/call';
import { pointerTo } from '../../kernel/contract/rows';
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

/** Makes out one bill, with the bills that have the references of its batch at hand. */
const issueOne =
  ({ bills, calendars, timeZone }: Effects, { agencyId, id, now }: ImportCall, named: NamedBills) =>
  async (one: Imported, index: number): Promise<ImportResult> => {
    const asked = await agreedBy(calendars, one, pointerTo(index));
    const charge = chargeOf(partiesOf(agencyId, one), asked, timeZone);
    const { isNew, billId } = await bills.importOne(charge, importAction(agencyId, one, now), {
      call: id,
      bills: named,
    });
    return { reference: one.reference, result: isNew ? 'issued' : 'known', billId };
  };

/** Makes out what one call holds: a result for each bill, in the order sent. */
export const importBills = (
  effects: Effects,
  call: ImportCall,
  items: readonly ImportRow[],
): Promise<ImportResult[]> =>
  resultsOfRows<Imported, ImportResult>(
    {
      ...{ sideBySide, stopwatch: effects.stopwatch, malformed, later, repeated },
      nameOf: ({ reference }) => reference,
      refused: refusedBy,
      begin: async (some) => {
        const names = new Set(some.map(({ reference }) => reference));
        return issueOne(effects, call, await effects.bills.named(call.agencyId, [...names]));
      },
    },
    items,
  );
