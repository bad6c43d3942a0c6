import type { Calendars } from '../../blocks/calendars/calendar';
import { Refusal } from '../../kernel/contract/refusal';
import { chargeOf, partiesOf } from './charge';
import { agreedBy } from './charge-request';
import { type Imported, type ImportResult, importAction } from './import';
import type { Store } from './store';

interface Effects {
  readonly bills: Pick<Store, 'issue'>;
  readonly calendars: Calendars;
  /** The portal's, as IANA names it. */
  readonly timeZone: string;
}

/** Bills that are written at the same time: as many as the client has connections. */
const sideBySide = 50;

const issueOne = async (
  { bills, calendars, timeZone }: Effects,
  agencyId: string,
  one: Imported,
  now: number,
  pointer: string,
): Promise<string> => {
  const asked = await agreedBy(calendars, one, pointer);
  const charge = chargeOf(partiesOf(agencyId, one), asked, timeZone);
  return (await bills.issue(charge, importAction(agencyId, one, now))).id;
};

const refusedAs = ({ reference }: Imported, { code, context }: Refusal): ImportResult => ({
  reference,
  result: 'refused',
  ...(code === 'idempotency-key-reused'
    ? { code: 'reference-reused' }
    : { code, ...(context.errors ? { errors: [...context.errors] } : {}) }),
});

/** A bill that is refused has its result; a table that is too busy to answer refuses the call, to be sent again. */
const resultOf = async (work: Promise<string>, one: Imported): Promise<ImportResult> => {
  try {
    return { reference: one.reference, result: 'issued', billId: await work };
  } catch (error) {
    if (error instanceof Refusal && error.code !== 'busy') return refusedAs(one, error);
    throw error;
  }
};

/** Makes out what one call holds: a result for each bill, in the order sent. */
export const importBills = async (
  effects: Effects,
  agencyId: string,
  items: readonly Imported[],
  now: number,
): Promise<ImportResult[]> => {
  const results: ImportResult[] = [];
  for (let start = 0; start < items.length; start += sideBySide) {
    const some = items.slice(start, start + sideBySide);
    const under = some.map((one, index) =>
      resultOf(issueOne(effects, agencyId, one, now, `/items/${start + index}`), one),
    );
    results.push(...(await Promise.all(under)));
  }
  return results;
};
