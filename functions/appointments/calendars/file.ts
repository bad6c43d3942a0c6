import { type CalendarEntry, writeCalendar } from '../../blocks/icalendar/calendar';
import type { Signer } from '../../kernel/identity/signer';
import type { BookingCard } from '../bookings/booking';
import type { BookingReference } from '../resources/reference-store';
import { videoOf } from '../video/meeting';
import type { VideoProvider } from '../video/provider';
import { calendarWords, entryOf } from './entry';
import { feedRefresh } from './feed';
import { pagePath } from './page';
import type { Reader } from './reader';

/*
 * Appointments as calendar files, for the person who booked them.
 */

interface Effects {
  readonly reference: BookingReference;
  readonly video: VideoProvider;
  readonly signer: Signer;
}

/** The address of this portal: `https://portal.example/live`. */
interface Place {
  readonly origin: string;
  readonly base: string;
}

const entryFor = async (
  { reference, video, signer }: Effects,
  card: BookingCard,
  { language, alarms }: Reader,
  portal: string,
): Promise<CalendarEntry> => {
  const [place, type] = await Promise.all([
    reference.place(card.placeId),
    reference.type(card.agencyId, card.type.code),
  ]);
  return entryOf(
    {
      ...{ card, place, type, url: `${portal}${pagePath(signer, card.id)}` },
      videoUrl: videoOf(video, card, 'citizen', portal)?.url,
      alarms: alarms ?? type?.reminders,
    },
    language,
  );
};

/** One appointment as a file, to be imported into a calendar. */
export const appointmentFile = async (
  effects: Effects,
  card: BookingCard,
  reader: Reader,
  { origin, base }: Place,
): Promise<string> => writeCalendar({ entries: [await entryFor(effects, card, reader, `${origin}${base}`)] });

/** All appointments as a feed, in order. */
export const feedOf = async (
  effects: Effects,
  cards: readonly BookingCard[],
  reader: Reader,
  { origin, base }: Place,
): Promise<string> => {
  const portal = `${origin}${base}`;
  const entries = await Promise.all(cards.map((card) => entryFor(effects, card, reader, portal)));
  const name = calendarWords.feed[reader.language];
  return writeCalendar({ entries, feed: { name, refreshMinutes: feedRefresh } });
};
