import { importer } from './import-jobs/importer';
import { kind } from './import-jobs/kind';

/** How the rows of uploaded files are processed, by the kind of the job. */
export const importers = { [kind]: importer };
