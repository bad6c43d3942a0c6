import * as v from 'valibot';
import { mandateId } from './mandate';

/** Who acted for another, as both and the agency see it: by which mandate. */
export const actorView = v.strictObject({ mandate: mandateId });
