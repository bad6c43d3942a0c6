import type { Changes } from '../../kernel/events/module';
import { partsOf } from '../../services';

/** What the changes of the items of all services mean, as events. */
export const changes: Changes = Object.assign(
  {},
  ...partsOf((service) => (require(`../../${service}/changes.ts`) as { readonly changes: Changes }).changes),
);
