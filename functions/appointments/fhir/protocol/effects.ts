import type { IdCodec } from '../../../kernel/identity/id-codec';
import type { ResourceDirectory } from '../../resources/directory-store';
import type { Effects as BookingEffects } from '../../self-service/handlers';
import type { FhirStore } from './store';

/** What the FHIR routes use: the stores of the portal's own routes, and some reads of their own. */
export interface Effects extends BookingEffects {
  readonly directory: ResourceDirectory;
  readonly fhir: FhirStore;
  readonly ids: IdCodec;
}
