import type { Handlers } from '../kernel/contract/contract';
import { type Effects as SlotEffects, slotHandlers } from './availability/handlers';
import { type Effects as BulkEffects, bulkActionHandlers } from './bulk-actions/handlers';
import { type Effects as CalendarEffects, calendarHandlers } from './calendars/handlers';
import { type Effects as ClosureEffects, closureHandlers } from './closures/handlers';
import { type Effects as ConsultationEffects, consultationHandlers } from './consultations/handlers';
import type { contract } from './contract';
import { daySheetHandlers, type Effects as SheetEffects } from './day-sheets/handlers';
import { fhirHandlers } from './fhir/handlers';
import type { Effects as FhirEffects } from './fhir/protocol/effects';
import { type Effects as FrontDeskEffects, frontDeskHandlers } from './front-desk/handlers';
import { type Effects as LookupEffects, lookupHandlers } from './lookup/handlers';
import { type Effects as OfferEffects, offerHandlers } from './offers/handlers';
import { type Effects as PlaceEffects, placeHandlers } from './places/handlers';
import { type Effects as QueueEffects, queueHandlers } from './queue/handlers';
import { type Effects as ResourceEffects, resourceHandlers } from './resources/handlers';
import { type Effects as ReviewEffects, reviewHandlers } from './reviews/handlers';
import { type Effects as BookingEffects, bookingHandlers } from './self-service/handlers';
import { type Effects as TypeEffects, typeHandlers } from './types/handlers';
import { type Effects as UseEffects, utilisationHandlers } from './utilisation/handlers';
import { type Effects as WaitingEffects, waitingHandlers } from './waiting-list/handlers';

type Effects = FrontDeskEffects &
  LookupEffects &
  SheetEffects &
  QueueEffects &
  BulkEffects &
  ClosureEffects &
  ReviewEffects &
  UseEffects &
  PlaceEffects &
  TypeEffects &
  ResourceEffects &
  SlotEffects &
  BookingEffects &
  FhirEffects &
  CalendarEffects &
  ConsultationEffects &
  WaitingEffects &
  OfferEffects;

export const handlers = (effects: Effects): Handlers<typeof contract> => ({
  ...typeHandlers(effects),
  ...placeHandlers(effects),
  ...resourceHandlers(effects),
  ...slotHandlers(effects),
  ...bookingHandlers(effects),
  ...fhirHandlers(effects),
  ...frontDeskHandlers(effects),
  ...lookupHandlers(effects),
  ...daySheetHandlers(effects),
  ...queueHandlers(effects),
  ...bulkActionHandlers(effects),
  ...closureHandlers(effects),
  ...reviewHandlers(effects),
  ...utilisationHandlers(effects),
  ...calendarHandlers(effects),
  ...consultationHandlers(effects),
  ...waitingHandlers(effects),
  ...offerHandlers(effects),
});
