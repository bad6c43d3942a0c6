import type { CalendarEntry } from '../../blocks/icalendar/calendar';
import { type Language, nameIn, type Text } from '../../kernel/text/languages';
import type { BookingCard } from '../bookings/booking';
import { isActive, type State } from '../bookings/lifecycle';
import type { PlaceDetails } from '../places/place-details';
import type { TypeDetails } from '../types/type-details';
import words from './words.json';

/*
 * An appointment as an entry of a calendar, in the language of whoever has it.
 */

/** Where it is. */
export type Location = Pick<PlaceDetails, 'names' | 'addresses' | 'directions' | 'latitude' | 'longitude'>;
/** What to do before it, and to bring. */
export type Preparation = Pick<TypeDetails, 'preparation' | 'documents'>;

/** What a calendar shows of a booking. Instants may be written with any offset. */
export type Card = Pick<
  BookingCard,
  'id' | 'type' | 'mode' | 'start' | 'end' | 'state' | 'sequence' | 'changedAt'
>;

/** What a calendar shows of an appointment. What is not known is left out. */
export interface Appointment {
  readonly card: Card;
  readonly place?: Location | undefined;
  readonly type?: Preparation | undefined;
  readonly url?: string | undefined;
  /** The page of a video consultation, for the side whose calendar it is. */
  readonly videoUrl?: string | undefined;
  /** Minutes before its start at which to ring. */
  readonly alarms?: readonly number[] | undefined;
}

/** The id of the booking is like no other's; what follows says whose ids they are, wherever the portal is found. */
export const uidOf = (bookingId: string): string => `${bookingId}@appointments.diwan`;

/** Who holds a slot is not sure of it yet; who did not come had it all the same. */
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

/** What to bring, a line each. */
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

/** Whether people go there: not for a video consultation, and not where somebody comes to them. */
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
