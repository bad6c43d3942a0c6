import { importer, kind } from './import-jobs/importer';

/** What becomes of the rows of the files that agencies send. */
export const importers = { [kind]: importer };
