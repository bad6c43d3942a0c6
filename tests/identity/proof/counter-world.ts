import { bookingKey } from '../../../functions/appointments/bookings/booking';
import { changes as appointmentChanges } from '../../../functions/appointments/changes';
import { proofs } from '../../../functions/appointments/proofs/react';
import { changes as identityChanges } from '../../../functions/identity/changes';
import { claimKey } from '../../../functions/identity/claims/claim';
import { appointments } from '../../../functions/identity/claims/react';
import { type Event, eventsIn } from '../../../functions/kernel/events/event';
import type { Stored } from '../../../functions/kernel/table/dynamo';
import { read } from '../../../functions/kernel/table/read';
import type { Item } from '../../../functions/kernel/table/rule';
import type { Key } from '../../../functions/kernel/table/table';
import { openCase } from '../../appointments/booking-world';
import { actingAs } from '../../support/functions';
import { reactorEffects, recordingQueue } from '../../support/messages';
import type { Portal } from '../../support/portal';
import { openProofs, type Somebody } from './world';

/*
 * An office at which people are proved, and the stream between its appointments and their claims.
 */

const changes = { ...appointmentChanges, ...identityChanges };

/** Delivers what became of an item since it was told of last, each event twice, as the stream may. */
const openTeller = (portal: Portal) => {
  const effects = reactorEffects(portal, recordingQueue());
  const reactors = [
    proofs.react(actingAs('appointments-events', effects)),
    appointments.react(actingAs('identity-events', effects)),
  ];
  const known = new Map<string, Stored | undefined>();
  const told: Event[] = [];
  return {
    told,
    tell: async (at: Key): Promise<void> => {
      const [before, after] = [known.get(at.pk), await read<Stored>(portal.table, at)];
      known.set(at.pk, after);
      const eventsOf = changes[(after ?? before)?.type ?? ''];
      if (!eventsOf || before?.version === after?.version) return;
      const images = { before, after } as unknown as { before: Item | undefined; after: Item | undefined };
      for (const event of eventsIn(eventsOf, images)) {
        told.push(event);
        for (const react of [...reactors, ...reactors]) await react(event);
      }
    },
  };
};

/** With a counter of the agency at which people are proved. */
export const openCounter = async (portal: Portal, type: object = {}) => {
  const office = await openCase(portal, { type: { provesIdentity: true, relations: ['self'], ...type } });
  const { api: people } = openProofs(portal);
  const teller = openTeller(portal);
  return {
    ...office,
    people,
    told: teller.told,
    start: async ({ caller }: Somebody): Promise<string> => {
      const { id } = (await people.startClaim({ caller, body: { way: 'counter' } })).body;
      await teller.tell(claimKey(id));
      return id;
    },
    book: ({ caller }: Somebody, claimId: string | undefined, more: object = {}) =>
      office.api.bookAppointment({ caller, body: { ...office.asked, claimId, ...more } as never }),
    claim: async ({ caller }: Somebody, claimId: string) =>
      (await people.showClaim({ caller, params: { claimId } })).body,
    /** What has happened to an appointment and its claim is told until nothing follows from it. */
    settle: async (appointmentId: string, claimId: string): Promise<void> => {
      for (let round = 0; round < 2; round += 1) {
        await teller.tell(bookingKey(appointmentId));
        await teller.tell(claimKey(claimId));
      }
    },
  };
};
