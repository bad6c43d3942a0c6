import { bookingKey } from '../../../functions/appointments/bookings/booking';
import { eventsOf as bookingEvents } from '../../../functions/appointments/bookings/events';
import { onDue } from '../../../functions/appointments/deadlines/due';
import { paidAppointments } from '../../../functions/appointments/fees/react';
import { eventsOf as billEvents } from '../../../functions/bills/bills/events';
import type { Bill } from '../../../functions/blocks/billing/bill';
import { placeOf } from '../../../functions/blocks/billing/bill';
import { type Event, eventsIn } from '../../../functions/kernel/events/event';
import { personRef } from '../../../functions/kernel/identity/id-codec';
import { read } from '../../../functions/kernel/table/read';
import type { Item } from '../../../functions/kernel/table/rule';
import type { Key } from '../../../functions/kernel/table/table';
import { openStore as openInbox } from '../../../functions/notifications/inbox/store';
import { bankOf } from '../../payments/bank';
import { openScene } from '../../payments/world';
import { actingAs } from '../../support/functions';
import { notifications, reactorEffects, recordingQueue } from '../../support/messages';
import type { Portal } from '../../support/portal';
import { sweeping } from '../../support/sweeping';
import type { Case, Somebody } from '../booking-world';

/*
 * What happens besides requests: people pay at the bank, the stream delivers changes, and time passes.
 */

/** Deadlines that other services handle. */
const others = Object.fromEntries(
  ['bill', 'message', 'payment', 'receipt', 'refund'].map((type) => [type, () => async () => undefined]),
);

/** Delivers the changes of the watched items since the last call to reactors, as the stream does. */
const openTeller = (portal: Portal) => {
  const effects = reactorEffects(portal, recordingQueue());
  const reactors = [
    paidAppointments.react(actingAs('appointments-events', effects)),
    notifications.react(effects),
  ];
  const known = new Map<string, { readonly key: Key; readonly item: Item | undefined }>();
  const told: Event[] = [];
  const changesOf = async ({ key, item: before }: { readonly key: Key; readonly item: Item | undefined }) => {
    const after = (await read(portal.table, key)) as unknown as Item | undefined;
    known.set(JSON.stringify(key), { key, item: after });
    if (before?.version === after?.version) return [];
    const eventsOf = after?.type === 'bill' ? billEvents : bookingEvents;
    const images = { before, after };
    return eventsIn(eventsOf, images);
  };
  const tellOf = async (event: Event, times: number): Promise<void> => {
    told.push(event);
    for (let time = 0; time < times; time += 1) {
      for (const react of reactors) await react(event);
    }
  };
  return {
    told,
    watch: ({ pk, sk }: Key): void => {
      const name = JSON.stringify({ pk, sk });
      if (!known.has(name)) known.set(name, { key: { pk, sk }, item: undefined });
    },
    /** Delivers each event `times` times, until nothing changes. */
    tell: async (times = 1): Promise<void> => {
      for (;;) {
        const changes = (await Promise.all([...known.values()].map(changesOf))).flat();
        if (changes.length === 0) return;
        for (const change of changes) await tellOf(change, times);
      }
    },
  };
};

/** A town where appointments have a fee, and a bank. */
export const openTown = (portal: Portal) => {
  const bank = bankOf(portal);
  const money = openScene(portal, bank);
  const teller = openTeller(portal);
  const effects = reactorEffects(portal, recordingQueue());
  const billAt = (billId: string): Key => {
    const place = placeOf(portal.ids, billId);
    if (!place) throw new Error(billId);
    return place.key;
  };
  return {
    ...{ bank, money, ...teller },
    bill: async (billId: string): Promise<Bill> => (await read<Bill>(portal.table, billAt(billId))) as Bill,
    /** Holds an appointment with a fee, and watches it. */
    hold: async ({ ask }: Case, who: Somebody, more: object = {}) => {
      const { body } = await ask(who, more);
      const { id, billId } = body;
      teller.watch(bookingKey(id));
      teller.watch(billAt(billId ?? ''));
      await teller.tell();
      return { id, billId: billId ?? '' };
    },
    watchBooking: (id: string) => teller.watch(bookingKey(id)),
    /** Begins the payment of a bill: a page at the bank. */
    begin: async (who: Somebody, billId: string): Promise<string> => {
      const bill = { id: billId } as Bill;
      return (await money.create([bill], { person: who.sub })).body.payment_id;
    },
    /** One sweep of appointments only. */
    sweep: () => sweeping({ booking: onDue, ...others }, effects)(),
    inbox: async ({ sub }: Somebody): Promise<string[]> =>
      (await openInbox(portal).list(personRef(sub), { limit: 50 })).items.map(({ kind }) => kind),
  };
};
export type Town = ReturnType<typeof openTown>;
