import type { Refusal } from '../../kernel/contract/refusal';
import type { Mark } from '../../kernel/identity/action';
import type { Stored } from '../../kernel/table/dynamo';
import { type Key, key } from '../../kernel/table/table';
import type { Entry } from '../../kernel/table/update';
import type { Changed } from '../officers/changed';
import type { Officers } from '../officers/officers';

/*
 * A catalogue: what agencies publish as data, each under a code of its own, with a version that grows with every change.
 * Categories of complaints, types of offence and taxes are such data.
 */

/** An entry as it lies in the table: its details `D`, and what lists show of it, `C`. */
export type Published<D, C> = Stored &
  D & {
    readonly agencyId: string;
    readonly code: string;
    readonly made: Mark;
    readonly card: C;
    /** Who changed it last, where its catalogue asks for officers. */
    readonly changed?: Changed;
    /** Its latest edits, by action id. */
    readonly timeline: Readonly<Record<string, Entry & { readonly by?: Officers }>>;
  };

/** What differs from one catalogue to the next. */
export interface Catalogue<D extends object, C> {
  /** The type of its items, with which their partition keys begin. */
  readonly type: string;
  /**
   * The partition of the index `queue` in which all entries stand, by agency and code; with it begin the names of lists.
   */
  readonly list: string;
  readonly cardOf: (agencyId: string, code: string, details: D) => C;
  /** The details that may be left out: replacing an entry without them removes them. */
  readonly optional: readonly (keyof D & string)[];
  /** Whether lists leave out entries whose card says `active: false`. */
  readonly listsActiveOnly: boolean;
  readonly notFound: () => Refusal;
  /** Refuses to create an entry under a code that is taken; left out where entries are only put. */
  readonly exists?: () => Refusal;
}

export const entryKey = ({ type }: { readonly type: string }, agencyId: string, code: string): Key => ({
  pk: key(type, agencyId),
  sk: code,
});
