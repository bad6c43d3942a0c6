import { inState } from '../../blocks/cases/lifecycle';
import type { Officers } from '../../blocks/officers/officers';
import type { Action } from '../../kernel/identity/action';
import { VersionConflict } from '../../kernel/table/conflict';
import type { Change } from '../../kernel/table/expression';
import { absent, atLeast, equals, fewerThan, orAbsent, type Rule } from '../../kernel/table/rule';
import { update } from '../../kernel/table/update';
import type { Write } from '../../kernel/table/write';
import { instant } from '../../kernel/text/time';
import { type Booking, type BookingCard, type BookingEntry, bookingKey, maxEntries } from './booking';
import { type ActionName, lifecycle, type State } from './lifecycle';
import { bookingClosed, bookingFull, bookingNotFound, holdLapsed, paymentNeeded } from './refusals';

/*
 * The change that an action makes to a booking: one command, allowed by the lifecycle, of a booking that has not
 * changed since it was read.
 */

/** An action, and the rule that says on whose bookings. */
export interface BookingCommand {
  readonly action: Action;
  readonly whose: Rule;
  readonly reason?: string | undefined;
  readonly officers?: Officers | undefined;
  /** What the service changes in the booking as well: its next deadline, its details. */
  readonly change?: Change;
}

export const ownedBy = (person: string): Rule => equals('owner', person, bookingNotFound);
export const ofAgency = (agencyId: string): Rule => equals('agencyId', agencyId, bookingNotFound);
/** For the portal itself, which has read the booking already. */
export const withId = (bookingId: string): Rule => equals('id', bookingId, bookingNotFound);

/** Refuses actions on a hold whose time has run out. */
const holdIsLive = ({ at }: Action): Rule => orAbsent(atLeast('until', instant(at + 1), holdLapsed));
const nothingToPay: Rule = absent('billId', paymentNeeded);

const unchanged = ({ id, version }: Booking): Rule =>
  equals('version', version, () => {
    throw new VersionConflict(`The booking ${id} is no longer at version ${version}`);
  });

const rulesOf = (name: ActionName, { action, whose }: BookingCommand, booking: Booking): Rule[] => [
  whose,
  inState('state', lifecycle[name], bookingClosed),
  ...(lifecycle[name].by === 'portal' ? [] : [holdIsLive(action)]),
  ...(name === 'confirm' ? [nothingToPay] : []),
  unchanged(booking),
  fewerThan('timeline', maxEntries, bookingFull),
];

/** What an action changes in a booking. */
interface BookingTransition {
  readonly card?: Partial<BookingCard>;
  readonly change?: Change;
}

/** The booking's part of an action; the booking was read before. A repeat is recognised before all rules. */
export const bookingTransition = (
  booking: Booking,
  name: ActionName,
  acting: BookingCommand,
  { card: changed = {}, change = {} }: BookingTransition = {},
): Write<BookingEntry> => {
  const { action, reason, officers, change: more = {} } = acting;
  const step: { readonly by: BookingEntry['by']; readonly to?: State } = lifecycle[name];
  const state = step.to ?? booking.state;
  const card = { ...booking.card, ...changed, state, changedAt: instant(action.at) };
  return update({
    key: bookingKey(booking.id),
    rules: rulesOf(name, acting, booking),
    set: { state, card, sequence: card.sequence, ...change.set, ...more.set },
    remove: [...(change.remove ?? []), ...(more.remove ?? [])],
    missing: bookingNotFound,
    remember: {
      action,
      entry: {
        ...{ hash: action.hash, at: action.at, action: name, by: step.by, card },
        ...(reason === undefined ? {} : { reason }),
        ...(officers ? { officers } : {}),
      },
    },
  });
};
