import type { Kind } from '../../functions/blocks/references/reference';
import { eventsIn } from '../../functions/kernel/events/event';
import type { Changes, Reactions } from '../../functions/kernel/events/module';
import type { Stored } from '../../functions/kernel/table/dynamo';
import { read } from '../../functions/kernel/table/read';
import type { Item } from '../../functions/kernel/table/rule';
import type { Key } from '../../functions/kernel/table/table';
import type { ServiceName } from '../../functions/services';
import { actingAs } from './functions';
import { reactorEffects, recordingQueue } from './messages';
import type { World } from './portal';

const services: Readonly<Record<Exclude<Kind, 'clearance'>, ServiceName>> = {
  application: 'applications',
  appointment: 'appointments',
  bill: 'bills',
  claim: 'identity',
  complaint: 'complaints',
  fine: 'fines',
  mandate: 'mandates',
  payment: 'payments',
  objection: 'tax',
};

/** Has the service hear, as from the stream, of the item as if it were made now, and note its short reference. */
export const noteReference = async (
  world: World,
  kind: keyof typeof services,
  at: Key,
  by = 'references',
): Promise<void> => {
  const after = await read<Stored>(world.table, at);
  if (!after) throw new Error(`There is no ${kind} at ${at.pk}`);
  const service = services[kind];
  const load = (part: string) => require(`../../functions/${service}/${part}.ts`);
  const { changes } = load('changes') as { readonly changes: Changes };
  const { reactors = [] } = (load('reactions') as { readonly reactions: Reactions }).reactions;
  const reactor = reactors.find(({ name }) => name === by);
  const eventsOf = changes[after.type];
  if (!reactor || !eventsOf) throw new Error(`${service} notes no references`);
  const react = reactor.react(actingAs(`${service}-events`, reactorEffects(world, recordingQueue())));
  const images = { before: undefined, after: after as unknown as Item };
  for (const event of eventsIn(eventsOf, images)) await react(event);
};
