import { timingSafeEqual } from 'node:crypto';
import {
  claimCodeOf,
  type Link,
  linkKey,
  maxPayers,
  payerKey,
  payerRefOf,
  payersOf,
} from '../../blocks/billing/payer';
import type { Action } from '../../kernel/identity/action';
import type { IdCodec } from '../../kernel/identity/id-codec';
import { retryOnConflict } from '../../kernel/table/conflict';
import { beginning } from '../../kernel/table/create';
import type { Table } from '../../kernel/table/dynamo';
import { page, read } from '../../kernel/table/read';
import { update } from '../../kernel/table/update';
import { removal, write, writeTogether } from '../../kernel/table/write';
import {
  doneBefore,
  newLink,
  newPayer,
  payerClaimed,
  payerNotFound,
  type StoredPayer,
  timelineWith,
  tooManyPayers,
  wrongCode,
} from './claim';

interface Context {
  readonly table: Table;
  readonly ids: IdCodec;
}

interface Named {
  readonly agencyId: string;
  readonly identifier: string;
}

const same = (left: string, right: string): boolean =>
  left.length === right.length && timingSafeEqual(Buffer.from(left), Buffer.from(right));

const readPayer = (table: Table, payer: string): Promise<StoredPayer | undefined> =>
  read<StoredPayer>(table, payerKey(payer));

/** What agencies do with payers: a read, then a write that fails if somebody changed the payer in between. */
const forAgencies = ({ table, ids }: Context) => ({
  /** The code with which a person claims the payer. With `renew` a new one, and the old one becomes invalid. */
  codeFor: (named: Named, renew: boolean, action: Action): Promise<string> =>
    retryOnConflict(async () => {
      const payer = payerRefOf(named.agencyId, named.identifier);
      const found = await readPayer(table, payer);
      const done = doneBefore(found, action);
      if (done) return claimCodeOf(ids, payer, done.codeVersion);
      if (!found) {
        await write(table, beginning(newPayer(payer, named, action)));
        return claimCodeOf(ids, payer, 1);
      }
      const codeVersion = found.codeVersion + (renew ? 1 : 0);
      const timeline = timelineWith(found, action, codeVersion);
      await write(table, update({ key: found, version: found.version, set: { codeVersion, timeline } }));
      return claimCodeOf(ids, payer, codeVersion);
    }),

  /** Takes the payer from the person who holds it and invalidates the code they used. */
  release: ({ agencyId, identifier }: Named, action: Action): Promise<void> =>
    retryOnConflict(async () => {
      const payer = payerRefOf(agencyId, identifier);
      const found = await readPayer(table, payer);
      if (!found) throw payerNotFound();
      if (doneBefore(found, action)) return;
      const codeVersion = found.codeVersion + 1;
      const set = { codeVersion, timeline: timelineWith(found, action, codeVersion) };
      const released = update({ key: found, version: found.version, set, remove: ['holder', 'claimedAt'] });
      const links = found.holder === undefined ? [] : [removal(linkKey(found.holder, payer))];
      await writeTogether(table, released, ...links);
    }),
});

/** Whether the person holds the maximum number of payers. Two simultaneous claims may both be accepted as the last. */
const isFull = async (table: Table, person: string): Promise<boolean> => {
  const ranges = [{ partition: payersOf(person) }];
  const { items } = await page(table, { ranges, order: 'ascending', limit: maxPayers });
  return items.length >= maxPayers;
};

/** The payer if its current code was given and nobody else holds it. */
const openedBy = (
  ids: IdCodec,
  code: string,
  payer: string,
  { found, person }: { readonly found: StoredPayer | undefined; readonly person: string },
): StoredPayer => {
  if (!found || !same(code, claimCodeOf(ids, payer, found.codeVersion))) throw wrongCode();
  if (found.holder !== undefined && found.holder !== person) throw payerClaimed();
  return found;
};

/** What people do with payers. `person` is `personRef`. */
const forPeople = ({ table, ids }: Context) => {
  const claimOnce = async (person: string, payer: string, code: string, action: Action): Promise<Link> => {
    const [found, full] = await Promise.all([readPayer(table, payer), isFull(table, person)]);
    if (found && doneBefore(found, action)) return newLink(person, payer, found, action.at);
    const open = openedBy(ids, code, payer, { found, person });
    const link = newLink(person, payer, open, action.at);
    if (open.holder === person) return link;
    if (full) throw tooManyPayers();
    const timeline = timelineWith(open, action, open.codeVersion);
    const set = { holder: person, claimedAt: link.claimedAt, timeline };
    await writeTogether(table, update({ key: open, version: open.version, set }), beginning(link));
    return link;
  };
  return {
    /** Takes the payer whose code it is for the person's own: two reads side by side, and one transaction. */
    claim: async (person: string, code: string, action: Action): Promise<Link> => {
      const payer = ids.ownerOf(code);
      if (payer === undefined) throw wrongCode();
      return retryOnConflict(() => claimOnce(person, payer, code, action));
    },

    /** Lets a payer of the person's own go: the code that they had opens it again. */
    drop: (person: string, payer: string, action: Action): Promise<void> =>
      retryOnConflict(async () => {
        const found = await readPayer(table, payer);
        if (doneBefore(found, action)) return;
        if (found?.holder !== person) throw payerNotFound();
        const set = { timeline: timelineWith(found, action, found.codeVersion) };
        const dropped = update({ key: found, version: found.version, set, remove: ['holder', 'claimedAt'] });
        await writeTogether(table, dropped, removal(linkKey(person, payer)));
      }),
  };
};

/** Payers in the table: their codes, and the people who hold them. */
export const openPayers = (context: Context) => ({ ...forAgencies(context), ...forPeople(context) });
export type Payers = ReturnType<typeof openPayers>;
