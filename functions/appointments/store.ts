import { openBookingReference } from '../blocks/bookings/reading';
import { openCalendars } from '../blocks/calendars';
import { sandboxVideo } from '../blocks/video/sandbox';
import type { Table } from '../kernel/dynamo';
import type { Sealer } from '../kernel/seal';
import type { Clock } from '../kernel/time';
import { openAgencyDay } from './agency-day-store';
import { openAppointments } from './booking-store';
import { openCalendar } from './calendar-store';
import { openChanges } from './change-store';
import { openClaims } from './claim-store';
import { openConsultations } from './consultation-store';
import { openFeeds } from './feed-store';
import { openFhir } from './fhir/store';
import { openFleet } from './fleet-store';
import { openOpenings } from './openings-store';
import { openPlaces } from './place-store';
import { openResources } from './resource-store';
import { openSlots } from './slot-store';
import { openTypes } from './type-store';
import { openAccepting } from './waiting-accept-store';
import { openLeaving } from './waiting-leave-store';
import { openWaitingLists } from './waiting-list-store';
import { openWaiting } from './waiting-store';

interface Context {
  readonly table: Table;
  readonly seal: Sealer;
  readonly clock: Clock;
}

/** All that the service keeps, and reads of others. What each of them remembers of places, types and resources is shared. */
export const openStore = (given: Context) => {
  const context = {
    ...given,
    reference: openBookingReference(given),
    fleet: openFleet(given),
    calendars: openCalendars(given),
  };
  return {
    ...context,
    places: openPlaces(context),
    types: openTypes(context),
    resources: openResources(context),
    slots: openSlots({ ...context, openings: openOpenings(context) }),
    appointments: openAppointments(context),
    claims: openClaims(context),
    changes: openChanges(context),
    waiting: openWaiting(context),
    waitingLists: openWaitingLists(context),
    accepting: openAccepting(context),
    leaving: openLeaving(context),
    fhir: openFhir(context),
    ...openAgencyDay(context),
    calendar: openCalendar(context),
    feeds: openFeeds(context),
    consultations: openConsultations(context),
    video: sandboxVideo(given.seal),
  };
};
export type Store = ReturnType<typeof openStore>;
