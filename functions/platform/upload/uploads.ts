import type { Uploads } from '../../blocks/attachments/upload';
import { partsOf } from '../../services';

/** What the services ask of files that are to be attached to their items. */
export const uploads: Uploads = Object.assign(
  {},
  ...partsOf((service) => (require(`../../${service}/uploads.ts`) as { readonly uploads: Uploads }).uploads),
);
