import type { CalendarEntry } from '../../blocks/icalendar/calendar';
import { type Language, nameIn, type Text } from '../../kernel/text/languages';
import type { BookingCard } from '../bookings/booking';
import { isActive, type State } from '../bookings/lifecycle';
import type { PlaceDetails } from '../places/place-details';
import type { TypeDetails } from '../types/type-details';
import words from './words.json';

/*
 * An appointment as an entry of a calendar, in the language of its reader.
 */

/** The place. */
export type Location = Pick<PlaceDetails, 'names' | 'addresses' | 'directions' | 'latitude' | 'longitude'>;
/** The preparation, and the documents to bring. */
export type Preparation = Pick<TypeDetails, 'preparation' | 'documents'>;

/** The fields of a booking that a calendar shows. Instants may have any offset. */
export type Card = Pick<
  BookingCard,
  'id' | 'type' | 'mode' | 'start' | 'end' | 'state' | 'sequence' | 'changedAt'
>;

/** What a calendar shows of an appointment. Unknown parts are left out. */
export interface Appointment {
  readonly card: Card;
  readonly place?: Location | undefined;
  readonly type?: Preparation | undefined;
  readonly url?: string | undefined;
  /** The link to the video consultation, for the side that reads the calendar. */
  readonly videoUrl?: string | undefined;
  /** Alarms, in minutes before its start. */
  readonly alarms?: readonly number[] | undefined;
}

/** The booking's id is unique; the suffix names the system, independent of its address. */
const uidOf = (bookingId: string): string => `${bookingId}@appointments.diwan`;

/** A hold is tentative; a no-show still had the time. */
const statusOf = (state: State): CalendarEntry['status'] => {
  if (state === 'held') return 'TENTATIVE';
  return state === 'cancelled' || state === 'lapsed' ? 'CANCELLED' : 'CONFIRMED';
};

type Words = Readonly<Record<keyof typeof words, Text>>;
export const calendarWords: Words = words;

const paper = ({ names, required, link }: Preparation['documents'][number], language: Language): string => {
  const name = required
    ? nameIn(names, language)
    : `${nameIn(names, language)} (${words.optional[language]})`;
  return link ? `- ${name}\n  ${link}` : `- ${name}`;
};

/** The documents to bring, one per line. */
export const documentLines = (documents: Preparation['documents'], language: Language): string =>
  documents.map((each) => paper(each, language)).join('\n');

const sections = ({ card, place, type, videoUrl }: Appointment, language: Language): string[] => {
  const section = (title: keyof Words, content: string | undefined): string[] =>
    content ? [`${words[title][language]}:\n${content}`] : [];
  return [
    ...section('video', videoUrl),
    ...section('preparation', type?.preparation && nameIn(type.preparation, language)),
    ...section('documents', type && documentLines(type.documents, language)),
    ...section('directions', isThere(card) && place?.directions ? nameIn(place.directions, language) : ''),
  ];
};

/** Whether people go to the place: not for video consultations and home visits. */
const isThere = ({ mode }: Card): boolean => mode === 'in-person';

const placed = ({ card, place }: Appointment, language: Language): Partial<CalendarEntry> => {
  if (card.mode === 'video') return { location: words.video[language] };
  if (!isThere(card) || !place) return {};
  const { names, addresses, latitude, longitude } = place;
  const location = `${nameIn(names, language)}\n${nameIn(addresses, language)}`;
  return { location, position: { latitude, longitude } };
};

/** The entry of an appointment. */
export const entryOf = (appointment: Appointment, language: Language): CalendarEntry => {
  const { card, url, videoUrl, alarms = [] } = appointment;
  return {
    ...{ uid: uidOf(card.id), sequence: card.sequence, changedAt: Date.parse(card.changedAt) },
    ...{ start: Date.parse(card.start), end: Date.parse(card.end), status: statusOf(card.state) },
    summary: nameIn(card.type.names, language),
    description: sections(appointment, language).join('\n\n') || undefined,
    ...placed(appointment, language),
    url,
    conference: videoUrl ? { url: videoUrl, label: words.video[language] } : undefined,
    alarms: isActive(card.state) ? alarms : [],
  };
};
