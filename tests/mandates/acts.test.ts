import { accessLogOf } from '../../functions/blocks/people/access-log';
import { contract as complaints } from '../../functions/complaints/contract';
import { eventsIn } from '../../functions/kernel/events/event';
import type { Effects } from '../../functions/kernel/events/reactor';
import { readPartition } from '../../functions/kernel/table/query';
import { read } from '../../functions/kernel/table/read';
import type { Item } from '../../functions/kernel/table/rule';
import { days } from '../../functions/kernel/text/time';
import { type ActsOfDay, actsKey } from '../../functions/mandates/acts/acts';
import { actsAreDue, actsAreTold } from '../../functions/mandates/acts/react';
import { changes } from '../../functions/platform/relay/changes';
import { newCase } from '../complaints/world';
import { asFunction } from '../support/functions';
import { usePortal } from '../support/portal';
import { complaintsService, mandatesService } from '../support/services';
import { actingBy, declareNamespaces, granted, someone } from './world';

/* Both are told of what is done by a mandate: of the first act of a day at once, of what followed when the day is over. */

const portalNow = usePortal(mandatesService, complaintsService);

const scene = async () => {
  const portal = portalNow();
  await declareNamespaces(portal);
  const [yusuf, amina] = [someone(), someone()];
  const mandate = await granted(portal, yusuf, amina);
  const api = portal.client(complaints);
  const { filing } = await newCase(api);
  const act = () => api.fileComplaint({ caller: amina.caller, body: filing, ...actingBy(mandate) });
  const look = () => api.listComplaints({ caller: amina.caller, ...actingBy(mandate) });
  const effects = { ...portal, table: asFunction('mandates-events', portal.table) } as unknown as Effects;
  /** What the stream tells of the access log of whoever is represented, each entry as often as is said. */
  const hear = async (times = 1) => {
    const entries = await readPartition<Item>(portal.table, { partition: accessLogOf(yusuf.ref) });
    const told = entries.flatMap((after) =>
      eventsIn(changes.access ?? (() => []), { before: undefined, after }),
    );
    for (let time = 0; time < times; time += 1)
      for (const event of told) await actsAreTold.react(effects)(event);
  };
  const place = actsKey(mandate, '2026-03-01');
  const ofDay = async () => (await read<ActsOfDay>(portal.table, place)) as unknown as Item | undefined;
  const due = async () => actsAreDue(effects)((await ofDay()) ?? {}, portal.clock() + days(1));
  return { yusuf, amina, act, look, hear, ofDay, due };
};

const newsIn = (before: Item | undefined, after: Item | undefined) =>
  eventsIn(changes['mandate-acts'] ?? (() => []), { before, after }).map(({ type, audience, data }) => ({
    type,
    to: audience.people,
    count: data.count,
  }));

test('what is done is told to both, what is looked at to nobody', async () => {
  const { yusuf, amina, act, look, hear, ofDay } = await scene();
  await look();
  await hear();
  expect(await ofDay()).toBeUndefined();
  await act();
  await hear();
  expect(newsIn(undefined, await ofDay())).toEqual([
    { type: 'mandate.used', to: [yusuf.ref], count: 0 },
    { type: 'mandate.acted', to: [amina.ref], count: 0 },
  ]);
});

test('twenty acts of a day are two messages to each, however often they are heard of', async () => {
  const { yusuf, amina, act, hear, ofDay, due } = await scene();
  await act();
  await hear();
  const first = await ofDay();
  for (let done = 1; done < 20; done += 1) await act();
  await hear(2);
  const all = await ofDay();
  expect(newsIn(first, all)).toEqual([]);
  await due();
  const told = await ofDay();
  expect(newsIn(all, told)).toEqual([
    { type: 'mandate.used-again', to: [yusuf.ref], count: 19 },
    { type: 'mandate.acted-again', to: [amina.ref], count: 19 },
  ]);
  expect(told?.dueAt).toBeUndefined();
  await due();
  expect(newsIn(told, await ofDay())).toEqual([]);
});

it('is one entry of the access log, under whoever is represented, however often it is repeated', async () => {
  const portal = portalNow();
  await declareNamespaces(portal);
  const [yusuf, amina] = [someone(), someone()];
  const mandate = await granted(portal, yusuf, amina);
  const api = portal.client(complaints);
  const { filing } = await newCase(api);
  const act = { caller: amina.caller, body: filing, idempotencyKey: 'once', ...actingBy(mandate) };
  const first = await api.fileComplaint(act);
  portal.clock.advance(1_000);
  expect((await api.fileComplaint(act)).text).toBe(first.text);
  const [own, others] = await Promise.all(
    [amina, yusuf].map(({ ref }) => readPartition<Item>(portal.table, { partition: accessLogOf(ref) })),
  );
  expect(own).toEqual([]);
  expect(others).toEqual([expect.objectContaining({ operation: 'fileComplaint', done: true })]);
});
