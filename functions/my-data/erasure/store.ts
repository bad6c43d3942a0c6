import { Refusal } from '../../kernel/contract/refusal';
import { timerAttributes } from '../../kernel/events/deadlines';
import type { Table } from '../../kernel/table/dynamo';
import { read } from '../../kernel/table/read';
import { equals, type Item, type Rule } from '../../kernel/table/rule';
import { update } from '../../kernel/table/update';
import { write } from '../../kernel/table/write';
import { instant } from '../../kernel/text/time';
import {
  againAt,
  type Bound,
  closedTimer,
  type Erasure,
  type ErasureProgress,
  erasureKey,
  passTimer,
} from './erasure';

const otherwise = (): Refusal => new Refusal('internal');

type What = { readonly set: Item; readonly remove?: readonly string[]; readonly unversioned?: true };

/** Erasures in the table, by `personRef`. Each function is one round trip; what changes one is false where it is another by now. */
export const openErasures = ({ table }: { readonly table: Table }) => {
  const change = ({ person, id, state }: Erasure, what: What, ...rules: Rule[]): Promise<boolean> => {
    const asSeen = [equals('id', id, otherwise), equals('state', state, otherwise), ...rules];
    return write(table, update({ key: erasureKey(person), ...what, rules: asSeen }));
  };
  const get = (person: string): Promise<Erasure | undefined> => read<Erasure>(table, erasureKey(person));
  return {
    get,

    /** Something binds the person: it is not done. */
    refuse: (erasure: Erasure, bound: readonly Bound[]) =>
      change(erasure, { set: { state: 'refused', bound }, remove: [...timerAttributes, 'sub'] }),

    /** Its day has come. */
    begin: (erasure: Erasure, now: number) =>
      change(erasure, { set: { state: 'erasing', ...againAt(erasure.person, now) } }),

    /** Nothing binds the person, and the account is ended. */
    closed: (erasure: Erasure, now: number) =>
      change(erasure, {
        set: { closedAt: instant(now), ...closedTimer(erasure.person, now) },
        remove: ['sub'],
      }),

    /** It is looked at again, as nothing has come of it. */
    postpone: (erasure: Erasure, now: number) =>
      change(erasure, { set: { ...againAt(erasure.person, now) }, unversioned: true }),

    /** Notes how far a pass has come, in which these payers are looked at. */
    progress: (erasure: Erasure, progress: ErasureProgress, payers: readonly string[], now: number) =>
      change(erasure, { set: { progress, payers, ...againAt(erasure.person, now) }, unversioned: true }),

    /** A pass is over that has found something: another one is to find nothing. */
    passed: (erasure: Erasure, done: ErasureProgress, next: ErasureProgress, now: number) =>
      change(erasure, {
        set: { progress: next, ...passTimer(erasure.person, done, now) },
        unversioned: true,
      }),

    finish: (erasure: Erasure, now: number) =>
      change(erasure, {
        set: { state: 'erased', erasedAt: instant(now) },
        remove: [...timerAttributes, 'payers', 'progress'],
      }),
  };
};
export type Erasures = ReturnType<typeof openErasures>;
