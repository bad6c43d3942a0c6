import { codec } from './codec';
import { bulkColumns } from './views';

/** Who writes the face: for `service.ts`, as contracts hold no writers. */
export const open311 = codec(bulkColumns);
