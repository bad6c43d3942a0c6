import type { HandlersOf } from '../../kernel/contract/contract';
import { creationHandlers } from './appointments/creation-handlers';
import { appointmentHandlers } from './appointments/handlers';
import { updateHandlers } from './appointments/update-handlers';
import { capabilityOf } from './protocol/capability';
import type { Effects } from './protocol/effects';
import type { fhirRoutes } from './routes';
import { scheduleHandlers } from './schedules/handlers';
import { slotHandlers } from './slots/handlers';

/** FHIR R4 on top of the stores of the portal's own routes. */
export const fhirHandlers = (effects: Effects): HandlersOf<typeof fhirRoutes> => ({
  readFhirCapabilities: ({ origin, base }) => capabilityOf(`${origin}${base}`),
  ...scheduleHandlers(effects),
  ...slotHandlers(effects),
  ...appointmentHandlers(effects),
  ...creationHandlers(effects),
  ...updateHandlers(effects),
});
