import { openCalendars } from '../../blocks/calendars/calendar';
import type { Event } from '../../kernel/events/event';
import type { Effects, OnDue, Reactor } from '../../kernel/events/reactor';
import { openFullDays } from '../availability/full-days-store';
import { openSlots } from '../availability/store';
import { openResourceDirectory } from '../resources/directory-store';
import { openBookingReference } from '../resources/reference-store';
import type { Waiting } from '../waiting-list/waiting';
import { openOfferSearch } from './look-store';
import { openFreedOffers } from './pass-store';
import { openOfferExpiry } from './settle-store';
import { openOffers } from './store';

/*
 * Offers free seats to people who wait, and records in their entries how offers end.
 */

const toolsOf = (effects: Effects) => {
  const context = {
    ...effects,
    reference: openBookingReference(effects),
    calendars: openCalendars(effects),
    offers: openOffers(effects),
  };
  const slots = openSlots({
    ...context,
    directory: openResourceDirectory(effects),
    fullDays: openFullDays(effects),
  });
  const pass = openFreedOffers(context);
  return { ...openOfferExpiry(effects), offerFree: pass, look: openOfferSearch({ ...context, slots, pass }) };
};

/** The events that end an offer, and whether it was accepted. */
const outcomes: Readonly<Record<string, boolean>> = {
  'appointment.confirmed': true,
  'appointment.cancelled': false,
  'appointment.lapsed': false,
};

export const waitingLists: Reactor = {
  name: 'waiting-lists',
  react: (effects) => {
    const { offerFree, look, settle, bookingAt } = toolsOf(effects);
    const freed = async ({ data }: Event): Promise<void> => {
      if (data.freed === true) await offerFree(String(data.resourceId), String(data.date));
    };
    const ended = async ({ origin, type }: Event): Promise<void> => {
      const found = await bookingAt(origin);
      const waitingId = found?.details.waitingId;
      if (!found || waitingId === undefined) return;
      const waiting = await settle(waitingId, found.id, outcomes[type] === true);
      if (waiting) await look(waiting);
    };
    return async (event) => {
      if (event.type === 'agenda.changed') await freed(event);
      else if (event.type in outcomes) await ended(event);
    };
  },
};

/** An entry is due: it ends, or is checked. */
export const onDue: OnDue = (effects) => {
  const { pass, look } = toolsOf(effects);
  return async (item, now) => {
    const waiting = await pass(item as unknown as Waiting, now);
    if (waiting) await look(waiting);
  };
};
