import type { Facts } from '../../blocks/messages/facts';
import type { Event } from '../../kernel/events/event';
import type { Item } from '../../kernel/table/rule';
import { languages } from '../../kernel/text/languages';
import { instant } from '../../kernel/text/time';
import type { BookingCard } from '../bookings/booking';
import type { State } from '../bookings/lifecycle';
import { type Appointment, documentLines, type Location, type Preparation } from '../calendars/entry';
import { type BookingReference, openBookingReference } from '../resources/reference-store';
import { videoOf } from '../video/meeting';
import type { VideoProvider } from '../video/provider';
import { sandboxVideo } from '../video/sandbox';

/*
 * The facts for messages about an appointment: its place, its preparation, and its calendar entry.
 */

type Names = Readonly<Record<string, string>>;

/** The data of an appointment event. */
interface AppointmentEventData
  extends Pick<BookingCard, 'agencyId' | 'type' | 'placeId' | 'mode' | 'sequence'> {
  readonly appointmentId: string;
  readonly appointmentState: State;
  readonly start: string;
  readonly end: string;
  /** What is said at the counter for a claim to be somebody. */
  readonly claimCode?: string;
}

/** Messages exist in the portal's languages only; names in none of these are kept as they are. */
const shortened = (names: Names): Names => {
  const known = languages.flatMap((each) =>
    names[each] === undefined ? [] : [[each, names[each]] as const],
  );
  return known.length ? Object.fromEntries(known) : names;
};

const whereaboutsOf = ({ names, addresses, directions, latitude, longitude }: Location): Location => ({
  ...{ names: shortened(names), addresses: shortened(addresses), latitude, longitude },
  ...(directions ? { directions: shortened(directions) } : {}),
});

const preparationOf = ({ preparation, documents }: Preparation): Preparation => ({
  documents: documents.map((each) => ({ ...each, names: shortened(each.names) })),
  ...(preparation ? { preparation: shortened(preparation) } : {}),
});

const yesOrNo = (is: boolean): 'yes' | 'no' => (is ? 'yes' : 'no');

/** The values in a message; `has…` selects whether it mentions them. */
const wordsOf = (place: Location | undefined, { preparation, documents }: Preparation): Item => ({
  hasPlace: yesOrNo(place !== undefined),
  place: { names: place?.names ?? { en: '' } },
  address: { names: place?.addresses ?? { en: '' } },
  hasPreparation: yesOrNo(preparation !== undefined),
  preparation: { names: preparation ?? { en: '' } },
  hasDocuments: yesOrNo(documents.length > 0),
  bring: {
    names: Object.fromEntries(languages.map((language) => [language, documentLines(documents, language)])),
  },
});

/** `reminders` are the minutes before the start at which its type reminds. */
export interface CalendarFacts extends Appointment {
  readonly reminders: readonly number[];
}

interface Sources {
  readonly reference: BookingReference;
  readonly video: VideoProvider;
  readonly portal: string | undefined;
}

const appointmentFacts =
  ({ reference, video, portal }: Sources) =>
  async ({ data, at }: Event): Promise<Item> => {
    const details = data as unknown as AppointmentEventData;
    const [found, type] = await Promise.all([
      reference.place(details.placeId),
      reference.type(details.agencyId, details.type.code),
    ]);
    const place = found && whereaboutsOf(found);
    const preparation = preparationOf(type ?? { documents: [] });
    const { appointmentId: id, appointmentState: state, type: kind, mode, start, end, sequence } = details;
    const card = { ...{ id, type: kind, mode, start, end, state, sequence }, changedAt: instant(at) };
    const link = portal === undefined ? undefined : videoOf(video, card, 'citizen', portal);
    const calendar: CalendarFacts = {
      card,
      ...(place ? { place } : {}),
      ...(link ? { videoUrl: link.url } : {}),
      type: preparation,
      reminders: type?.reminders ?? [],
    };
    const meeting = { hasVideo: yesOrNo(link !== undefined), videoUrl: link?.url ?? '' };
    const { claimCode = '' } = details;
    const claim = { hasClaim: yesOrNo(claimCode !== ''), claimCode };
    return { ...wordsOf(place, preparation), ...meeting, ...claim, calendar };
  };

export const facts: Facts = {
  appointment: (context) =>
    appointmentFacts({
      reference: openBookingReference(context),
      video: sandboxVideo(context.signer),
      portal: context.portal,
    }),
};
