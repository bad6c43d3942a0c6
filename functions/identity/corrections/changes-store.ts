import { personKey } from '../../blocks/people/person';
import { standingKey } from '../../kernel/standing/standing';
import { retryOnConflict, VersionConflict } from '../../kernel/table/conflict';
import type { Table } from '../../kernel/table/dynamo';
import { read } from '../../kernel/table/read';
import { absent, equals, type Item } from '../../kernel/table/rule';
import { update } from '../../kernel/table/update';
import { type Write, writeTogether } from '../../kernel/table/write';
import { nameOf } from '../numbers/details';
import { entryKey, type RegisterEntry } from '../register/entry';
import type { RegisterChange } from './correction';

/*
 * What the civil registry knows first: that somebody has died, or has another name. Of a number to which no account is linked, a
 * death is kept all the same, so that no account is ever linked to it; it is not said which numbers have accounts.
 */

const sinceRead = (): never => {
  throw new VersionConflict('The link has changed since it was read');
};

const linkAsRead = (ref: string | undefined) =>
  ref === undefined ? absent('ref', sinceRead) : equals('ref', ref, sinceRead);

/** A dead person's account can do nothing, and is written to no more. */
const deathOf = (ref: string, diedOn: string): Write<unknown>[] => [
  update({ key: standingKey(ref), type: 'standing', set: { diedOn } }),
  update({ key: personKey(ref), type: 'person', set: { diedOn } }),
];

/** Takes one change of the register. To repeat it changes nothing. */
export const takeChange = (
  table: Table,
  code: string,
  { change }: RegisterChange,
  at: number,
): Promise<void> =>
  retryOnConflict(async () => {
    const found = await read<RegisterEntry & Item>(table, entryKey(code));
    const ref = found?.ref;
    if (change.kind === 'death') {
      if (found?.diedOn !== undefined) return;
      const entry = update({
        key: entryKey(code),
        type: 'register',
        rules: [linkAsRead(ref)],
        set: { diedOn: change.on },
      });
      await writeTogether(table, entry, ...(ref === undefined ? [] : deathOf(ref, change.on)));
      return;
    }
    if (ref === undefined) return;
    await writeTogether(
      table,
      update({
        key: personKey(ref),
        type: 'person',
        set: { registeredName: nameOf(change.names), renamedAt: at },
      }),
      update({
        key: entryKey(code),
        type: 'register',
        rules: [equals('ref', ref, sinceRead)],
        set: { type: 'register' },
      }),
    );
  });
