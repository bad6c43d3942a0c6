import type { Handlers } from '../kernel/contract';
import { type Effects as AgencyDayEffects, agencyDayHandlers } from './agency-day-handlers';
import { type Effects as BookingEffects, bookingHandlers } from './booking-handlers';
import { type Effects as CalendarEffects, calendarHandlers } from './calendar-handlers';
import { type Effects as ConsultationEffects, consultationHandlers } from './consultation-handlers';
import type { contract } from './contract';
import type { Effects as FhirEffects } from './fhir/effects';
import { fhirHandlers } from './fhir/handlers';
import { type Effects as PlaceEffects, placeHandlers } from './place-handlers';
import { type Effects as ResourceEffects, resourceHandlers } from './resource-handlers';
import { type Effects as SlotEffects, slotHandlers } from './slot-handlers';
import { type Effects as TypeEffects, typeHandlers } from './type-handlers';
import { type Effects as WaitingEffects, waitingHandlers } from './waiting-handlers';

export type Effects = AgencyDayEffects &
  PlaceEffects &
  TypeEffects &
  ResourceEffects &
  SlotEffects &
  BookingEffects &
  FhirEffects &
  CalendarEffects &
  ConsultationEffects &
  WaitingEffects;

export const handlers = (effects: Effects): Handlers<typeof contract> => ({
  ...typeHandlers(effects),
  ...placeHandlers(effects),
  ...resourceHandlers(effects),
  ...slotHandlers(effects),
  ...bookingHandlers(effects),
  ...fhirHandlers(effects),
  ...agencyDayHandlers(effects),
  ...calendarHandlers(effects),
  ...consultationHandlers(effects),
  ...waitingHandlers(effects),
});
