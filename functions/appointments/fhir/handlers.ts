import type { HandlersOf } from '../../kernel/contract';
import { appointmentHandlers } from './appointment-handlers';
import { capabilityOf } from './capability';
import { creationHandlers } from './creation-handlers';
import type { Effects } from './effects';
import type { fhirRoutes } from './routes';
import { scheduleHandlers } from './schedule-handlers';
import { slotHandlers } from './slot-handlers';
import { updateHandlers } from './update-handlers';

/** FHIR R4 over the stores of the portal's own routes. */
export const fhirHandlers = (effects: Effects): HandlersOf<typeof fhirRoutes> => ({
  readFhirCapabilities: ({ origin, base }) => capabilityOf(`${origin}${base}`),
  ...scheduleHandlers(effects),
  ...slotHandlers(effects),
  ...appointmentHandlers(effects),
  ...creationHandlers(effects),
  ...updateHandlers(effects),
});
