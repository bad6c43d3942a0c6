import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { fullDays } from '../../../functions/appointments/availability/react';
import { agendaKey } from '../../../functions/appointments/seats/agenda';
import { eventsIn } from '../../../functions/kernel/events/event';
import type { Item } from '../../../functions/kernel/table/rule';
import { changes } from '../../../functions/platform/relay/changes';
import { actingAs } from '../../support/functions';
import { reactorEffects, recordingQueue } from '../../support/messages';
import type { Portal } from '../../support/portal';

/** Delivers the changes of agendas since the last call to the hints, as the stream does. */
export const agendaStream = (portal: Portal, resourceIds: readonly string[]) => {
  const { table } = portal;
  const react = fullDays.react(actingAs('appointments-events', reactorEffects(portal, recordingQueue())));
  const seen = new Map<string, Item>();
  const agendasOf = async (resourceId: string): Promise<Item[]> => {
    const { Items = [] } = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': agendaKey(resourceId, '').pk },
      }),
    );
    return Items;
  };
  return async (): Promise<void> => {
    for (const after of (await Promise.all(resourceIds.map(agendasOf))).flat()) {
      const name = `${after.pk} ${after.sk}`;
      const images = { before: seen.get(name), after };
      seen.set(name, after);
      for (const event of eventsIn(changes.agenda ?? (() => []), images)) await react(event);
    }
  };
};
