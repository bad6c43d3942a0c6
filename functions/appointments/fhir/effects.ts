import type { Sealer } from '../../kernel/seal';
import type { Effects as BookingEffects } from '../booking-handlers';
import type { Fleet } from '../fleet-store';
import type { FhirStore } from './store';

/** What the face is made of: the stores of the portal's own routes, and what it reads beside them. */
export interface Effects extends BookingEffects {
  readonly fleet: Fleet;
  readonly fhir: FhirStore;
  readonly seal: Sealer;
}
