import type { Sealer } from '../../../kernel/identity/id-codec';
import type { ResourceDirectory } from '../../resources/fleet-store';
import type { Effects as BookingEffects } from '../../self-service/handlers';
import type { FhirStore } from './store';

/** What the face is made of: the stores of the portal's own routes, and what it reads beside them. */
export interface Effects extends BookingEffects {
  readonly fleet: ResourceDirectory;
  readonly fhir: FhirStore;
  readonly seal: Sealer;
}
