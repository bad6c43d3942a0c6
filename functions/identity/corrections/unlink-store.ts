import type { Officers } from '../../blocks/officers/officers';
import { personKey } from '../../blocks/people/person';
import type { Action } from '../../kernel/identity/action';
import { standingKey } from '../../kernel/standing/standing';
import { retryOnConflict, VersionConflict } from '../../kernel/table/conflict';
import type { Table } from '../../kernel/table/dynamo';
import { read } from '../../kernel/table/read';
import { equals, type Item } from '../../kernel/table/rule';
import { type Entry, update } from '../../kernel/table/update';
import { replayOrRefuse, writeTogether } from '../../kernel/table/write';
import { entryKey, type RegisterEntry } from '../register/entry';
import { notLinked } from '../register/refusals';
import type { UnlinkReason } from './correction';

/*
 * A link to the wrong account is undone by two officers. From then on the account has no level, and the number is free. What was done
 * stays in the number's entry, and whoever had claimed the number in vain is told that it is free.
 */

export interface Unlinking {
  /** The code of the number. */
  readonly code: string;
  readonly reason: UnlinkReason;
  readonly agencyId: string;
  readonly officers: Officers;
  readonly action: Action;
}

const sinceRead = (): never => {
  throw new VersionConflict('The link has changed since it was read');
};

const place = (id: string): string => `timeline.${id}`;

type Found = RegisterEntry & Item & { readonly timeline?: Readonly<Record<string, Entry>> };

const undo = async (table: Table, unlinking: Unlinking, ref: string, begun: boolean): Promise<void> => {
  const { code, reason, agencyId, officers, action } = unlinking;
  const entry = { hash: action.hash, at: action.at, action: 'unlink', ref, reason, agencyId, ...officers };
  const at = action.at;
  const entryWrite = update({
    key: entryKey(code),
    type: 'register',
    rules: [equals('ref', ref, sinceRead)],
    // A map must be there before something is put into it.
    set: {
      ...(begun ? { [place(action.id)]: entry } : { timeline: { [action.id]: entry } }),
      unlinked: { ref, reason, agencyId, at },
    },
    remove: ['ref', 'claimId', 'contestedBy'],
  });
  const standing = update({
    key: standingKey(ref),
    type: 'standing',
    rules: [equals('register', code, sinceRead)],
    remove: ['level', 'register', 'agencyId', 'claimId', 'provenAt'],
  });
  const name = update({
    key: personKey(ref),
    type: 'person',
    set: { type: 'person' },
    remove: ['registeredName'],
  });
  await writeTogether(table, entryWrite, standing, name);
};

/** Undoes the link of a number. Refuses (`not-linked`) where there is none. */
export const unlink = (table: Table, unlinking: Unlinking): Promise<void> =>
  retryOnConflict(async () => {
    const { code, action } = unlinking;
    const found = await read<Found>(table, entryKey(code));
    const before = found?.timeline?.[action.id];
    if (before) {
      replayOrRefuse(before, before.hash, action.hash);
      return;
    }
    if (found?.ref === undefined) throw notLinked();
    await undo(table, unlinking, found.ref, found.timeline !== undefined);
  });
