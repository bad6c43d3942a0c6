import { codec } from './codec';
import { bulkColumns } from './views';

/** Who writes the face: for the `main` of the service, as contracts hold no writers. */
export const codecs = { open311: codec(bulkColumns) };
