import { inState } from '../../blocks/cases/lifecycle';
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
 * What an action leaves in a booking: one deed, which its lifecycle allows, of a booking that is still as it was read.
 */

/** An action, and whose bookings it may be done to. */
export interface BookingCommand {
  readonly action: Action;
  readonly whose: Rule;
  readonly reason?: string | undefined;
  /** What the service changes of the booking besides: its next deadline, its details. */
  readonly change?: Change;
}

export const ownedBy = (person: string): Rule => equals('owner', person, bookingNotFound);
export const ofAgency = (agencyId: string): Rule => equals('agencyId', agencyId, bookingNotFound);
/** For the portal itself, which has read the booking. */
export const withId = (bookingId: string): Rule => equals('id', bookingId, bookingNotFound);

/** A hold whose time is over is nobody's any more. */
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

/** What a booking is after an action. */
export interface BookingTransition {
  readonly card?: Partial<BookingCard>;
  readonly change?: Change;
}

/** The booking's part of an action, read beforehand. A repeat is recognised before all rules. */
export const bookingTransition = (
  booking: Booking,
  name: ActionName,
  acting: BookingCommand,
  { card: changed = {}, change = {} }: BookingTransition = {},
): Write<BookingEntry> => {
  const { action, reason, change: more = {} } = acting;
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
      },
    },
  });
};
