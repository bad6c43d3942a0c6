import { randomUUID } from 'node:crypto';
import { type AccessItem, accessLogOf, readAndLog } from '../../functions/blocks/people/access-log';
import { eventsIn } from '../../functions/kernel/events/event';
import type { Effects } from '../../functions/kernel/events/reactor';
import { personRef } from '../../functions/kernel/identity/id-codec';
import { readPartition } from '../../functions/kernel/table/query';
import type { Item } from '../../functions/kernel/table/rule';
import { eventsOf } from '../../functions/my-data/chain/events';
import { linking } from '../../functions/my-data/chain/reactions';
import { keepCheckpoint } from '../../functions/my-data/checkpoints/store';
import { citizen } from '../support/callers';
import { actingAs } from '../support/functions';
import type { Portal } from '../support/portal';
import { checkpointsOf } from './outside';

/*
 * People whose data agencies read, and what the portal does by itself about their access logs.
 */

export const someone = () => {
  const sub = randomUUID();
  return { sub, ref: personRef(sub), caller: citizen(sub) };
};

export interface Look {
  readonly agencyId?: string;
  readonly officer?: string;
  readonly purpose?: string;
  readonly requestId?: string;
  readonly id?: string;
  readonly investigation?: string;
  /** There is nothing to read. */
  readonly nothing?: true;
}

/** An agency reads something of a person. */
export const look = (
  portal: Pick<Portal, 'table' | 'clock'>,
  ref: string,
  { agencyId = 'agency-1', officer = 'L. Khoury', purpose, requestId = randomUUID(), ...more }: Look = {},
) => {
  const { id = 'one', investigation, nothing } = more;
  return readAndLog(
    portal.table,
    ref,
    {
      agency: { id: agencyId, keyId: 'key-1' },
      officer,
      purpose: purpose ?? 'Arranging an inspection',
      ...(investigation === undefined ? {} : { investigation }),
      subject: { type: 'complaint', id },
      requestId,
      now: portal.clock(),
    },
    async () => (nothing ? undefined : { id }),
  );
};

export const entriesOf = ({ table }: Pick<Portal, 'table'>, ref: string): Promise<AccessItem[]> =>
  readPartition<AccessItem>(table, { partition: accessLogOf(ref) });

/** The events of entries that have come. */
export const eventsFor = (entries: readonly AccessItem[]) =>
  entries.flatMap((after) => eventsIn(eventsOf, { before: undefined, after: after as unknown as Item }));

const effectsOf = (portal: Pick<Portal, 'table' | 'clock'>) =>
  actingAs('my-data-events', portal as unknown as Effects);

/** Hears of entries, one after the other or all at once. */
export const linkAll = async (
  portal: Pick<Portal, 'table' | 'clock'>,
  entries: readonly AccessItem[],
): Promise<void> => {
  const react = linking.react(effectsOf(portal));
  for (const event of eventsFor(entries)) await react(event);
};

/** The worker that keeps checkpoints. */
export const keep = (portal: Portal, ref: string): Promise<void> =>
  keepCheckpoint({ ...actingAs('my-data-checkpoints', portal), objects: checkpointsOf(portal) })(ref);
