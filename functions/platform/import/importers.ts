import type { Importer } from '../../blocks/imports/importer';
import { partsOf } from '../../services';

export type Importers = Readonly<Record<string, Importer>>;

/** What becomes of the rows of files, by the types of import jobs. */
export const importers: Importers = Object.assign(
  {},
  ...partsOf(
    (service) => (require(`../../${service}/imports.ts`) as { readonly importers: Importers }).importers,
  ),
);
