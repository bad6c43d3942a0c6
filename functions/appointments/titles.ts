import { bookingTitles } from './bookings/refusals';
import { calendarTitles } from './calendars/refusals';
import { closureTitles } from './closures/refusals';
import { consultationTitles } from './consultations/consultation';
import { titles as fhirTitles } from './fhir/titles';
import { frontDeskTitles } from './front-desk/refusals';
import { placeTitles } from './places/refusals';
import { planTitles } from './plans/refusals';
import { resourceTitles } from './resources/refusals';
import { seatTitles } from './seats/refusals';
import { selfServiceTitles } from './self-service/refusals';
import { typeTitles } from './types/refusals';
import { waitingTitles } from './waiting-list/refusals';

/** What each refusal of the service says, in every language. */
export const titles = {
  ...placeTitles,
  ...typeTitles,
  ...resourceTitles,
  ...seatTitles,
  ...bookingTitles,
  ...planTitles,
  ...selfServiceTitles,
  ...frontDeskTitles,
  ...waitingTitles,
  ...calendarTitles,
  ...closureTitles,
  ...consultationTitles,
  ...fhirTitles,
} as const;
