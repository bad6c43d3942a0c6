import { bulkColumns } from './views';
import { voice } from './voice';

/** Who writes the face: for the `main` of the service, as contracts hold no writers. */
export const voices = { open311: voice(bulkColumns) };
