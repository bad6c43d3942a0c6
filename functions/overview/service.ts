import { openDirectory } from '../blocks/agencies/directory';
import { openCalendars } from '../blocks/calendars/calendar';
import { openRepresent } from '../blocks/mandates/represent';
import type { Matters } from '../blocks/matters/matter';
import type { World } from '../kernel/world/world';
import { partsOf } from '../services';
import { handlers } from './handlers';
import { openMatters } from './matters/store';

export { contract } from './contract';

export const represent = openRepresent;

/** The kinds of matter of all services. */
const kinds: Matters['kinds'] = Object.assign(
  {},
  ...partsOf(
    (service) => (require(`../${service}/matters.ts`) as { readonly matters: Matters }).matters.kinds,
  ),
);

export const open = (world: World) =>
  handlers({
    kinds,
    matters: openMatters(world),
    calendars: openCalendars(world),
    directory: openDirectory(world),
  });
