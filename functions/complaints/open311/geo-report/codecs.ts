import { voice } from './codec';
import { bulkColumns } from './views';

/** Who writes the face: for the `main` of the service, as contracts hold no writers. */
export const voices = { open311: voice(bulkColumns) };
