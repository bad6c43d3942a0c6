import type { HandlersOf } from '../../kernel/contract/contract';
import { personRef } from '../../kernel/identity/id-codec';
import type { Signer } from '../../kernel/identity/signer';
import { bookingNotFound } from '../bookings/refusals';
import type { BookingReference } from '../resources/reference-store';
import type { VideoProvider } from '../video/provider';
import { feedFile, tokenIn } from './feed';
import type { Feeds } from './feed-store';
import { appointmentFile, feedOf } from './file';
import { appointmentPage, idOfPage } from './page';
import { calendarNotFound } from './refusals';
import type { calendarRoutes } from './routes';
import type { Calendar } from './store';

export interface Effects {
  readonly reference: BookingReference;
  readonly video: VideoProvider;
  readonly signer: Signer;
  readonly calendar: Calendar;
  readonly feeds: Feeds;
}

interface Place {
  readonly origin: string;
  readonly base: string;
}

const addressOf = ({ origin, base }: Place, token: string): string =>
  `${origin}${base}/calendars/${feedFile(token)}`;

export const calendarHandlers = (effects: Effects): HandlersOf<typeof calendarRoutes> => {
  const { calendar, feeds } = effects;
  return {
    getAppointmentCalendar: async (request) => {
      const { caller, params, language, now } = request;
      const found = await calendar.get(params.appointmentId, personRef(caller.id), now);
      if (!found) throw bookingNotFound();
      return appointmentFile(effects, found.card, { ...found.reader, language }, request);
    },
    showCalendarFeed: async (request) => {
      const token = await feeds.tokenOf(personRef(request.caller.id));
      return { url: token === undefined ? null : addressOf(request, token) };
    },
    rotateCalendarFeed: async (request) => {
      const token = await feeds.rotate(personRef(request.caller.id), request.action);
      return { url: addressOf(request, token) };
    },
    revokeCalendarFeed: async ({ caller, action }) => {
      await feeds.revoke(personRef(caller.id), action);
      return undefined;
    },
    openAppointmentPage: async ({ params, query, language, now, base }) => {
      const id = idOfPage(effects.signer, params.ticket);
      const card = id === undefined ? undefined : await calendar.card(id, now);
      const place = card && (await effects.reference.place(card.placeId));
      return appointmentPage(card && { card, place }, query.language ?? language, base);
    },
    readCalendarFeed: async (request) => {
      const token = tokenIn(request.params.calendarFile);
      const feed = token === undefined ? undefined : await feeds.open(token, request.now);
      if (!feed) throw calendarNotFound();
      return feedOf(effects, feed.cards, feed.reader, request);
    },
  };
};
