import { openDirectory } from '../blocks/agencies/directory';
import { openCalendars } from '../blocks/calendars/calendar';
import { openOfficers } from '../blocks/officers/store';
import type { IdCodec } from '../kernel/identity/id-codec';
import type { Signer } from '../kernel/identity/signer';
import type { Table } from '../kernel/table/dynamo';
import type { Clock } from '../kernel/text/time';
import { openFullDays } from './availability/full-days-store';
import { openSlots } from './availability/store';
import { openFeeds } from './calendars/feed-store';
import { openCalendar } from './calendars/store';
import { openClosures } from './closures/store';
import { openConsultations } from './consultations/store';
import { openDaySheets } from './day-sheets/store';
import { openFhir } from './fhir/protocol/store';
import { openFrontDeskBookings } from './front-desk/booking-store';
import { openFrontDesk } from './front-desk/store';
import { openLookup } from './lookup/store';
import { openOfferAcceptance } from './offers/accept-store';
import { openPlaces } from './places/store';
import { openQueue } from './queue/store';
import { openResourceDirectory } from './resources/directory-store';
import { openBookingReference } from './resources/reference-store';
import { openResources } from './resources/store';
import { openReviews } from './reviews/store';
import { openChanges } from './self-service/change-store';
import { openClaims } from './self-service/claim-store';
import { openAppointments } from './self-service/store';
import { openTypes } from './types/store';
import { openUtilisation } from './utilisation/store';
import { sandboxVideo } from './video/sandbox';
import { openWaitingExit } from './waiting-list/leave-store';
import { openWaitingLists } from './waiting-list/list-store';
import { openWaiting } from './waiting-list/store';

interface Context {
  readonly table: Table;
  readonly ids: IdCodec;
  readonly signer: Signer;
  readonly clock: Clock;
}

/** What officers look at: the sheets of days, and what they look up, which is shown alike. */
const sheetsOf = (context: Context) => {
  const daySheets = openDaySheets(context);
  return { daySheets, lookup: openLookup({ ...context, daySheets }) };
};

/** All that the service keeps, and reads of others. What each of them remembers of places, types and resources is shared. */
export const openStore = (given: Context) => {
  const context = {
    ...given,
    reference: openBookingReference(given),
    directory: openResourceDirectory(given),
    calendars: openCalendars(given),
    officers: openOfficers(given),
  };
  return {
    ...context,
    agencies: openDirectory(context),
    places: openPlaces(context),
    types: openTypes(context),
    resources: openResources(context),
    slots: openSlots({ ...context, fullDays: openFullDays(context) }),
    appointments: openAppointments(context),
    claims: openClaims(context),
    changes: openChanges(context),
    waiting: openWaiting(context),
    waitingLists: openWaitingLists(context),
    accepting: openOfferAcceptance(context),
    leaving: openWaitingExit(context),
    fhir: openFhir(context),
    frontDeskBookings: openFrontDeskBookings(context),
    frontDesk: openFrontDesk(context),
    ...sheetsOf(context),
    queue: openQueue(context),
    closures: openClosures(context),
    reviews: openReviews(context),
    utilisation: openUtilisation(context),
    calendar: openCalendar(context),
    feeds: openFeeds(context),
    consultations: openConsultations(context),
    video: sandboxVideo(given.signer),
  };
};
