import { addDays, dateIn } from '../../kernel/text/date';
import type { Language } from '../../kernel/text/languages';
import type { Appointment } from '../bookings/appointment';
import { bookableType, type Planning, stationsOf } from '../plans/choices';
import { checkParty, partyOf } from '../plans/party';
import { claimMissing, languageNotSpoken, typeUnknown } from '../plans/refusals';
import { speaks } from '../resources/resource-details';
import { localDay } from '../resources/sessions';
import { daysUnfit, insteadUnfit, noWaitingList } from './refusals';
import type { WaitingRequest } from './request';
import type { WaitingWish } from './store';

/*
 * Turns a request into the content of an entry, by reference data and by the appointment that it is to replace.
 */

/** The maximum number of days ahead. */
const daysAhead = 365;
/** The zone in which a day ends last: an entry ends when its last day is over everywhere. */
const lastZone = 'Etc/GMT+12';

/** When the last day of an entry is over in every time zone. */
export const overAt = ({ until }: { readonly until: string }): number => localDay(lastZone, until).to;

const daysOf = ({ from, until }: WaitingRequest, now: number) => {
  const today = dateIn(lastZone, now);
  const first = from ?? today;
  if (until < first || until < today)
    throw daysUnfit('The last day must not be before the first, and not before today.');
  if (until > addDays(today, daysAhead)) throw daysUnfit(`Must be at most ${daysAhead} days ahead.`);
  return { from: first, until };
};

/** The party and the latest start, taken from the appointment that it is to replace. */
const replacing = (request: WaitingRequest, held: Appointment | undefined) => {
  if (held?.state !== 'confirmed' || held.agencyId !== request.agencyId || held.typeCode !== request.type)
    throw insteadUnfit();
  const { id, start, relation, people } = held.card;
  const { names, spoken } = held.details;
  return {
    party: { relation, people, ...(names ? { names } : {}) },
    wish: { insteadOf: id, before: start, ...(spoken === undefined ? {} : { language: spoken }) },
  } as const;
};

interface Circumstances {
  readonly language: Language;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Finds the caller's appointment by its id. */
  readonly appointment: (id: string) => Promise<Appointment | undefined>;
}

export const wishOf = async (
  planning: Planning,
  request: WaitingRequest,
  { language, now, appointment }: Circumstances,
): Promise<WaitingWish> => {
  const { agencyId, placeIds, times, insteadOf, language: spoken } = request;
  const type = await bookableType(planning, agencyId, request.type);
  if (type.bookedBy !== 'people') throw typeUnknown();
  if (!type.waitingList) throw noWaitingList();
  if (!speaks(type, spoken)) throw languageNotSpoken();
  await Promise.all((placeIds ?? []).map((placeId) => stationsOf(planning, type, { placeId })));
  const instead = insteadOf === undefined ? undefined : replacing(request, await appointment(insteadOf));
  const party = instead?.party ?? partyOf(request.for);
  if (!instead) {
    checkParty(type, party);
    // An earlier time for an appointment keeps its claim; a new one would have none.
    if (type.provesIdentity) throw claimMissing('/insteadOf');
  }
  const card = {
    ...{ agencyId, type: type.code, people: party.people, ...daysOf(request, now), ...instead?.wish },
    ...(placeIds ? { placeIds: [...new Set(placeIds)] } : {}),
    ...(times ? { times } : {}),
    ...(spoken === undefined ? {} : { language: spoken }),
  };
  return { card, party, language };
};
