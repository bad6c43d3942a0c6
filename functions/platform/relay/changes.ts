import { matterEvents } from '../../blocks/matters/events';
import type { Matters } from '../../blocks/matters/matter';
import type { EventsOf } from '../../kernel/events/event';
import type { Changes } from '../../kernel/events/module';
import { partsOf } from '../../services';

const own: Changes = Object.assign(
  {},
  ...partsOf((service) => (require(`../../${service}/changes.ts`) as { readonly changes: Changes }).changes),
);

const matters: Matters['of'] = Object.assign(
  {},
  ...partsOf(
    (service) => (require(`../../${service}/matters.ts`) as { readonly matters: Matters }).matters.of,
  ),
);

/** What the service says of a change, and after that how it changes what people have going on. */
const both = (type: string): EventsOf => {
  const [ofService, mattersOf] = [own[type], matters[type]];
  const ofMatters = mattersOf && matterEvents(mattersOf);
  return (before, after) => [...(ofService?.(before, after) ?? []), ...(ofMatters?.(before, after) ?? [])];
};

/** What the changes of the items of all services mean, as events. */
export const changes: Changes = Object.fromEntries(
  [...new Set([...Object.keys(own), ...Object.keys(matters)])].map((type) => [type, both(type)] as const),
);
