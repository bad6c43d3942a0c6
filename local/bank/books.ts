import { openJournal } from '../queues/journal';
import type { Callback, Checkout, Refund } from './model';

/** What is written atomically: all of it or nothing, even if the process is killed meanwhile. */
export interface Change {
  readonly checkout?: Checkout;
  readonly refund?: Refund;
  readonly callbacks?: readonly Callback[];
  /** The id of a callback that was taken, or given up. */
  readonly told?: string;
}

/** The bank's books, in memory and in a file of what has changed. */
export interface Books {
  readonly checkouts: ReadonlyMap<string, Checkout>;
  readonly refunds: ReadonlyMap<string, Refund>;
  readonly callbacks: ReadonlyMap<string, Callback>;
  /** When this returns, the change outlives the process. */
  write(change: Change): void;
  close(): void;
}

/** Opens the books in `file`; what was written over before is left out of it from then on. */
export const openBooks = (file: string): Books => {
  const checkouts = new Map<string, Checkout>();
  const refunds = new Map<string, Refund>();
  const callbacks = new Map<string, Callback>();
  const apply = ({ checkout, refund, callbacks: told = [], told: done }: Change) => {
    if (checkout) checkouts.set(checkout.id, checkout);
    if (refund) refunds.set(refund.id, refund);
    for (const callback of told) callbacks.set(callback.id, callback);
    if (done !== undefined) callbacks.delete(done);
  };
  const { entries, journal } = openJournal<Change>(file);
  for (const entry of entries) apply(entry);
  journal.rewrite([
    ...[...checkouts.values()].map((checkout) => ({ checkout })),
    ...[...refunds.values()].map((refund) => ({ refund })),
    { callbacks: [...callbacks.values()] },
  ]);
  return {
    ...{ checkouts, refunds, callbacks },
    write: (change) => {
      journal.append(change);
      apply(change);
    },
    close: journal.close,
  };
};
