import { personKey } from '../blocks/people/person';
import { Refusal } from '../kernel/contract/refusal';
import type { Table } from '../kernel/table/dynamo';
import { initially } from '../kernel/table/expression';
import { absent, differs, orAbsent } from '../kernel/table/rule';
import { update } from '../kernel/table/update';
import { write } from '../kernel/table/write';

/** Nothing is to be written. */
class Unchanged extends Refusal {}
const unchanged = (): Refusal => new Unchanged('internal');

/** The pool gives no token to the account of somebody who has died. */
const deceased = (): Refusal => new Refusal('forbidden');
const alive = absent('diedOn', deceased);

/** The attributes of a person of whom the portal hears for the first time; such an item remembers no edit that made it. */
const beginning = {
  timeline: initially({}),
  made: initially({ id: 'sign-in', hash: 'sign-in' }),
};

const change = (account: string | undefined) =>
  account === undefined
    ? { remove: ['account'], rules: [alive, differs('account', '', unchanged)] }
    : { set: { ...beginning, account }, rules: [alive, orAbsent(differs('account', account, unchanged))] };

/**
 * Keeps the address that the user pool has verified for a person, where it is another than before; undefined where it has
 * verified none. One conditional write. Refuses the account of somebody who has died.
 */
export const keepAccount = async (table: Table, ref: string, account: string | undefined): Promise<void> => {
  try {
    await write(table, update({ key: personKey(ref), type: 'person', ...change(account) }));
  } catch (error) {
    if (!(error instanceof Unchanged)) throw error;
  }
};
