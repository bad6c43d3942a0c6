import { type Timer, timerAttributes } from '../../kernel/events/deadlines';
import type { Action } from '../../kernel/identity/action';
import { VersionConflict } from '../../kernel/table/conflict';
import { append, type Change } from '../../kernel/table/expression';
import { absent, equals, fewerThan, type Item, type Rule } from '../../kernel/table/rule';
import type { Key } from '../../kernel/table/table';
import { type Command, update } from '../../kernel/table/update';
import type { Write } from '../../kernel/table/write';
import type { Officers } from '../officers/officers';
import { type Bill, type BillEntry, queueOf } from './bill';
import { billClosed, billFull, billNotFound, billPartPaid, billStayed } from './refusals';
import { withTimer } from './reminders';

/*
 * Actions on a bill other than payments. Each is one write that carries its rules; that of ownership comes first.
 */

/** An action on the bill at a place, by the agency that made it out. */
export interface BillCommand {
  readonly place: Key;
  readonly agencyId: string;
  readonly action: Action;
  /** Rules of the caller, in addition to those of the action. */
  readonly rules?: readonly Rule[];
}

/** Maximum number of entries in a bill's timeline: it is stayed and resumed a few times, and closed once. */
export const maxEntries = 50;
/** Leaves room for the entry that closes the bill. */
const maxStays = 20;

export const issuedBy = (agencyId: string): Rule => equals('agencyId', agencyId, billNotFound);
export const isOpen: Rule = equals('state', 'open', billClosed);
const nothingPaid: Rule = equals('net', 0, billPartPaid);

/** Why a bill is closed, as its payer is told, and who answers for it. */
export interface Why {
  readonly reason: string;
  readonly by?: Officers;
}

interface Done {
  readonly name: BillEntry['action'];
  readonly why?: Why;
  readonly rules: readonly Rule[];
  readonly change: Change;
}

export const entryOf = (name: BillEntry['action'], { hash, at }: Action, why?: Why): BillEntry => ({
  hash,
  at,
  action: name,
  ...(why ? { reason: why.reason } : {}),
  ...(why?.by ? { by: why.by } : {}),
});

const commandOf = ({ place, agencyId, action, rules = [] }: BillCommand, done: Done): Command<BillEntry> => ({
  key: place,
  rules: [issuedBy(agencyId), ...rules, ...done.rules, fewerThan('timeline', maxEntries, billFull)],
  ...done.change,
  missing: billNotFound,
  remember: { action, entry: entryOf(done.name, action, done.why) },
});

/** What follows when a bill is closed without being paid. */
export const closing = (state: 'cancelled' | 'reissued', agencyId: string, id: string): Required<Change> => ({
  set: { state, 'card.state': state, queueKey: queueOf(agencyId, state, id) },
  remove: [...timerAttributes],
});

/**
 * Cancels a bill on which nothing is paid (`bill-part-paid` otherwise). A payment in progress is refunded automatically
 * when it arrives.
 */
export const cancelling = ({ reason, by, ...act }: BillCommand & Why): Write<BillEntry> =>
  update(
    commandOf(act, {
      name: 'cancel',
      why: { reason, ...(by ? { by } : {}) },
      rules: [isOpen, nothingPaid],
      change: closing('cancelled', act.agencyId, act.place.sk),
    }),
  );

/** The entry by which the agency's bill was cancelled, if it was. */
const cancelledBy = (found: Item | undefined, agencyId: string): BillEntry | undefined => {
  const bill = found as unknown as Bill | undefined;
  if (bill?.agencyId !== agencyId || bill.state !== 'cancelled') return undefined;
  return Object.values(bill.timeline).find(({ action }) => action === 'cancel');
};

/** The same where the bill may be cancelled already: then with what was said of it first, whoever asks again. */
export const cancellingOnce = (act: BillCommand & Why): Write<BillEntry> => {
  const cancel = cancelling(act);
  return {
    ...cancel,
    onConditionFailed: (found) => cancelledBy(found, act.agencyId) ?? cancel.onConditionFailed(found),
  };
};

const noTimer: Partial<Timer> = {};

/** Stops penalty, interest and reminders from a day on, for example while somebody objects. One stay at a time. */
export const staying = ({ from, ...act }: BillCommand & { readonly from: string }): Write<BillEntry> =>
  update(
    commandOf(act, {
      name: 'stay',
      rules: [isOpen, absent('stayedFrom', billStayed), fewerThan('stays', maxStays, billFull)],
      change: {
        set: { stays: append('stays', { from }), stayedFrom: from },
        remove: [...timerAttributes],
      },
    }),
  );

const unchanged = ({ sk, version }: Bill): Rule =>
  equals('version', version, () => {
    throw new VersionConflict(`The bill ${sk} is no longer at version ${version}`);
  });

/**
 * Ends the stay of a bill that was read. `until` is its last day; a stay that would end before it begins is removed.
 * The bill may be closed. Throws `VersionConflict` if the bill has changed since: read it again (`retryOnConflict`).
 */
export const resuming = (
  bill: Bill,
  { until, ...act }: Omit<BillCommand, 'place'> & { readonly until: string },
): Write<BillEntry> => {
  const stays = bill.stays.flatMap((stay) => {
    if (stay.until !== undefined) return [stay];
    return stay.from <= until ? [{ ...stay, until }] : [];
  });
  const { dueKey, dueAt } = bill.state === 'open' ? withTimer({ ...bill, stays }, act.action.at) : noTimer;
  return update(
    commandOf(
      { ...act, place: { pk: bill.pk, sk: bill.sk } },
      {
        name: 'resume',
        rules: [unchanged(bill)],
        change: { set: { stays, dueKey, dueAt }, remove: ['stayedFrom'] },
      },
    ),
  );
};
