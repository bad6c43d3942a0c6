import type { Level } from '../../kernel/identity/level';
import type { Stored } from '../../kernel/table/dynamo';
import { type Key, key } from '../../kernel/table/table';
import type { LocalDate } from '../../kernel/text/date';

/*
 * One account a person: an entry stands for a national number, under a code of it that only KMS can make, and says which account
 * is that person's. The number itself stands nowhere. The entry stays when a link is undone, and tells of each.
 */

export interface RegisterEntry extends Stored {
  /** The account (`personRef`) that is linked to the number; left out while none is. */
  readonly ref?: string;
  /** The claim by which it was linked, and by which agency. */
  readonly claimId?: string;
  readonly agencyId?: string;
  readonly diedOn?: LocalDate;
  /** Accounts that claimed the number while it was another's. */
  readonly contestedBy?: ReadonlySet<string>;
  /** The account of which the link was undone last. */
  readonly unlinked?: { readonly ref: string; readonly reason: string; readonly at: number };
}

/** `code` is that of the number (`Mac`). */
export const entryKey = (code: string): Key => ({ pk: key('register', code), sk: 'entry' });

/** A person's standing (`kernel/standing`), as this service keeps it. */
export interface Standing extends Stored {
  readonly level?: Level;
  /** The code of the number that the account is linked to. */
  readonly register?: string;
  /** Who attested that last, by which claim. */
  readonly agencyId?: string;
  readonly claimId?: string;
  readonly diedOn?: LocalDate;
}
