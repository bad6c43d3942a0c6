import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { contract as complaints } from '../../functions/complaints/contract';
import { contract } from '../../functions/mandates/contract';
import { newCase } from '../complaints/world';
import { usePortal } from '../support/portal';
import { extent } from '../support/sample';
import { complaintsService, mandatesService } from '../support/services';
import { actingBy, declareNamespaces, granted, offer, someone } from './world';

/*
 * Somebody acts while the mandate is revoked: whatever the order in which their requests reach the table, nothing is done once
 * the revocation is. Each schedule is one order of what they ask of the table.
 */

const schedules = extent(100, 500);
const portal = usePortal(mandatesService, complaintsService);
const mandates = () => portal().client(contract);
const api = () => portal().client(complaints);

interface Sent {
  readonly what: 'act' | 'revocation';
}

interface Part {
  readonly ConditionCheck?: { readonly Key: { readonly pk: string } };
}

interface Command {
  readonly input: { readonly TransactItems?: readonly Part[]; readonly Key?: { readonly pk: string } };
}

const requiresMandate = ({ ConditionCheck }: Part): boolean =>
  ConditionCheck?.Key.pk.startsWith('mandate#') ?? false;

const isAct = ({ input }: Command): boolean =>
  JSON.stringify(input.TransactItems ?? '').includes('"type":"complaint"');
const isRevocation = (command: Command): boolean =>
  command.constructor.name === 'UpdateCommand' && String(command.input.Key?.pk).startsWith('mandate#');

/** Has the schedule decide in which order requests reach the table, one after another, and keeps which were done in that order. */
const scheduled = (scheduler: fc.Scheduler): { readonly done: Sent[]; readonly stop: () => void } => {
  const { client } = portal().table;
  const send = client.send.bind(client) as (command: Command, ...more: unknown[]) => Promise<unknown>;
  const done: Sent[] = [];
  const ordered = (command: Command, ...more: unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const ask = async (): Promise<void> => {
        const answer = send(command, ...more);
        answer.then(resolve, reject);
        const settled = await answer.catch(() => undefined);
        if (settled && isAct(command)) done.push({ what: 'act' });
        if (settled && isRevocation(command)) done.push({ what: 'revocation' });
        // Whoever is answered asks the next thing before the schedule goes on.
        await setImmediate();
      };
      scheduler.schedule(Promise.resolve(), command.constructor.name, undefined, async (begin) => {
        await begin();
        await ask();
      });
    });
  client.send = ordered as unknown as typeof client.send;
  return {
    done,
    stop: () => {
      client.send = send as unknown as typeof client.send;
    },
  };
};

const [yusuf, amina] = [someone(), someone()];
let body: never;
beforeAll(async () => {
  await declareNamespaces(portal());
  body = (await newCase(api())).filing;
  // The functions remember the category and its calendar from now on.
  await api().fileComplaint({ caller: amina.caller, body });
});

/** Acts and a revocation at once; answers with what was done in which order, and with what each was told. */
const race = async (scheduler: fc.Scheduler, acts: number) => {
  const mandate = await granted(portal(), yusuf, amina);
  const { done, stop } = scheduled(scheduler);
  const file = () => api().fileComplaint({ caller: amina.caller, ...actingBy(mandate), body });
  const revoke = mandates().endMandate({ caller: yusuf.caller, params: { mandateId: mandate } });
  const filed = Array.from({ length: acts }, file);
  try {
    await scheduler.waitFor(Promise.all([revoke, ...filed]));
  } finally {
    stop();
  }
  const replies = await Promise.all(filed);
  return { done, replies, later: await file(), revoked: (await revoke).status };
};

const actsAfterIn = (done: readonly Sent[]): number =>
  done.slice(done.findIndex(({ what }) => what === 'revocation')).filter(({ what }) => what === 'act').length;

it(`does nothing more once a revocation is done, in ${schedules} schedules`, async () => {
  const told = { done: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.integer({ min: 1, max: 2 }), async (scheduler, acts) => {
      const { done, replies, later, revoked } = await race(scheduler, acts);
      expect(revoked).toBe(204);
      expect(actsAfterIn(done)).toBe(0);
      for (const reply of replies) {
        if (reply.status === 201) told.done += 1;
        else told.refused += Number(reply.problem.code === 'mandate-ended');
      }
      expect(replies.filter(({ status }) => status === 201)).toHaveLength(
        done.filter(({ what }) => what === 'act').length,
      );
      expect(later.problem.code).toBe('mandate-ended');
    }),
    { numRuns: schedules, endOnFailure: true },
  );
  // Both ends of the race were seen.
  expect(Math.min(told.done, told.refused)).toBeGreaterThan(schedules / 20);
}, 280_000);

it('finds the race where writes carry no guard', async () => {
  const found = async (): Promise<boolean> => {
    const outcome = await fc.check(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const { client } = portal().table;
        const send = client.send.bind(client) as (command: Command) => Promise<unknown>;
        // A table whose transactions forget what the guard requires.
        client.send = ((command: Command) => {
          const { TransactItems } = command.input;
          const without = TransactItems?.filter((part) => !requiresMandate(part));
          if (without) Object.assign(command.input, { TransactItems: without });
          return send(command);
        }) as unknown as typeof client.send;
        try {
          expect(actsAfterIn((await race(scheduler, 1)).done)).toBe(0);
        } finally {
          client.send = send as unknown as typeof client.send;
        }
      }),
      { numRuns: 60, endOnFailure: true },
    );
    return outcome.failed;
  };
  expect(await found()).toBe(true);
}, 120_000);

it('lets an offer be accepted or withdrawn, and never both', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      // Each has tries of their own.
      const delegate = someone();
      const { id, code } = await offer(portal(), yusuf);
      const { stop } = scheduled(scheduler);
      const accepted = mandates().acceptInvitation({ caller: delegate.caller, body: { code } });
      const withdrawn = mandates().withdrawMandate({ caller: yusuf.caller, params: { mandateId: id } });
      try {
        await scheduler.waitFor(Promise.all([accepted, withdrawn]));
      } finally {
        stop();
      }
      const statuses = [(await accepted).status, (await withdrawn).status];
      expect(statuses.filter((status) => status === 409)).toHaveLength(1);
    }),
    { numRuns: 40, endOnFailure: true },
  );
}, 60_000);
