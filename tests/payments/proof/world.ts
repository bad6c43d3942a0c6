import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { contract as bills } from '../../../functions/bills/contract';
import { linkKey, payerRefOf } from '../../../functions/blocks/billing/payer';
import { openRepresent } from '../../../functions/blocks/mandates/represent';
import type { Queue } from '../../../functions/kernel/events/queue';
import { serve } from '../../../functions/kernel/http/serve';
import { personRef } from '../../../functions/kernel/identity/id-codec';
import type { Table } from '../../../functions/kernel/table/dynamo';
import { contract as payments } from '../../../functions/payments/contract';
import { openPaymentEffects } from '../../../functions/payments/effects-store';
import { handlers } from '../../../functions/payments/handlers';
import { openPayouts } from '../../../functions/payments/payouts/store';
import type { SettlementRequest } from '../../../functions/payments/progress/request';
import { openSettling } from '../../../functions/payments/progress/store';
import type { Provider } from '../../../functions/payments/providers/provider';
import { agency, citizen } from '../../support/callers';
import { client } from '../../support/client';
import { recordingLog, testClock } from '../../support/effects';
import { actingAs } from '../../support/functions';
import { type Opener, transportInto } from '../../support/portal';
import { deadlines } from '../../support/reactions';
import { sealsOf, testKeys } from '../../support/seals';
import { billsService } from '../../support/services';
import { sweeping } from '../../support/sweeping';
import { type Bank, openBank } from '../bank';
import { openGate, sufferingProvider, sufferingTable } from './invocation';
import type { Mutation } from './mutations';

/*
 * The world of one history: two agencies, two people, four payers, and a bank; the portal's own services over a fresh table.
 */

const timeZone = 'Asia/Amman';

const agencies = ['4f0kq8tn2c6vh1b9m3jd5s7e', '5g1kq8tn2c6vh1b9m3jd5s7e'] as const;
const people = ['amina', 'badr'] as const;

/** Of each agency, two that it knows: one is claimed by each person. */
export const payers = agencies.flatMap((agencyId) =>
  people.map((person) => ({ agencyId, person, identifier: `taxpayer of ${person}` })),
);

const claimAll = async ({ client: direct, name }: Table): Promise<void> => {
  for (const { agencyId, person, identifier } of payers) {
    const place = linkKey(personRef(person), payerRefOf(agencyId, identifier));
    const Item = { ...place, type: 'payer-link', version: 1, payer: place.sk, agencyId, identifier };
    await direct.send(new PutCommand({ TableName: name, Item }));
  }
};

const paymentsOf = (provider: Provider): Opener => ({
  contract: payments,
  open: (world) => {
    const own = actingAs('payments', world);
    return serve(payments, handlers(openPaymentEffects({ ...own, provider, timeZone, currency: 'JOD' })), {
      ...own,
      represent: openRepresent({ ...own, environment: { TIME_ZONE: timeZone } } as never),
    });
  },
});

/** A queue that holds messages until somebody takes them; one whose reader fails comes again. */
const openMessages = () => {
  const waiting: unknown[] = [];
  const queue: Queue = {
    send: async (message) => {
      waiting.push(message);
    },
  };
  return { queue, waiting };
};

const nothing: Queue = { send: async () => undefined };

export const openWorld = async (table: Table, choices: readonly number[], mutation: Mutation) => {
  await claimAll(table);
  const gate = openGate(choices);
  const [clock, log] = [testClock(), recordingLog()];
  const seals = sealsOf(testKeys);
  const { ids } = seals;
  const bank: Bank = Object.assign(openBank(), { clock });
  const own = sufferingTable(table, gate, mutation.table);
  const provider = mutation.provider(sufferingProvider(bank, gate));
  const world = { ...seals, table: own, clock, log };
  const transport = transportInto([billsService, paymentsOf(provider)], world);
  const messages = openMessages();
  const queue = (worker: string): Queue => (worker === 'settlements' ? messages.queue : nothing);
  const context = { ...actingAs('payments-settlements', world), provider, timeZone };
  const [settling, payouts] = [openSettling(context), openPayouts(context)];
  return {
    ...{ table, bank, clock, log, ids, mutation, messages },
    /** The table as the portal's functions see it. */
    gated: own,
    bills: client(bills, transport),
    payments: client(payments, transport),
    office: (agencyId: string) =>
      agency(agencyId, 'bills:write', 'payments:read', 'payments:write', 'refund-policy:write'),
    citizen,
    /** What the clock starts each minute. */
    sweep: sweeping(deadlines, { ...world, queue }),
    /** What the queue of settlements starts. */
    settle: (message: unknown): Promise<void> => {
      const request = message as SettlementRequest;
      return 'refundId' in request
        ? payouts.follow(request.refundId, clock())
        : settling.follow(request.paymentId, clock());
    },
  };
};
export type World = Awaited<ReturnType<typeof openWorld>>;
