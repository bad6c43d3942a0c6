import { randomUUID } from 'node:crypto';
import type { Event } from '../../functions/kernel/events/event';
import type { Effects } from '../../functions/kernel/events/reactor';
import { read } from '../../functions/kernel/table/read';
import { changes } from '../../functions/settlements/changes';
import { contract } from '../../functions/settlements/contract';
import { dayKey, type SettlementDay } from '../../functions/settlements/days/day';
import { onDayDue } from '../../functions/settlements/days/due';
import { keepsDays } from '../../functions/settlements/days/react';
import { agency } from '../support/callers';
import { actingAs } from '../support/functions';
import { usePortal } from '../support/portal';
import { settlementsService } from '../support/services';
import { sweeping } from '../support/sweeping';
import { captureOf, feeOf, post } from './books';

/* Agencies are told when a day of theirs is closed: once, and only of days on which something was booked. */

const portal = usePortal(settlementsService);
const effects = (): Effects => ({ ...portal(), timeZone: 'Asia/Amman' }) as unknown as Effects;

const date = '2026-03-01';
const at = Date.UTC(2026, 2, 1, 8);
const newId = () => randomUUID().replaceAll('-', '').slice(0, 24);

const paid = (agencies: readonly string[], when = at) =>
  ({ type: 'payment.succeeded', at: when, audience: { agencies } }) as unknown as Event;

const hear = () => keepsDays.react(actingAs('settlements-events', effects()));
const dayOf = (agencyId: string, day = date) => read<SettlementDay>(portal().table, dayKey(agencyId, day));
const sweep = (): Promise<void> => sweeping({ 'settlement-day': onDayDue }, effects())();

/** What the agency is told when its item changes so. */
const told = (before: SettlementDay | undefined, after: SettlementDay | undefined) =>
  changes['settlement-day']?.(before as never, after as never) ?? [];

beforeEach(() => portal().clock.set(new Date(at).toISOString()));

test('a day is kept once, however much is paid on it, and is closed an hour after its end', async () => {
  const [one, other] = [newId(), newId()];
  const draft = { agencyId: one, paymentId: randomUUID(), day: date, at };
  await post(portal().table, captureOf(draft, 100_000), feeOf(draft, 1_500));
  const listens = hear();
  await listens(paid([one, other]));
  await Promise.all([listens(paid([one])), hear()(paid([one, other]))]);
  const before = await dayOf(one);
  expect(before).toMatchObject({ version: 1, dueAt: '2026-03-01T22:00:00.000Z' });

  portal().clock.set('2026-03-01T21:59:00.000Z');
  await sweep();
  expect(await dayOf(one)).toEqual(before);

  portal().clock.set('2026-03-01T22:00:00.000Z');
  await sweep();
  const after = await dayOf(one);
  expect(after?.dueAt).toBeUndefined();
  const caller = agency(one, 'settlements:read');
  const { body } = await portal().client(contract).getSettlement({ caller, params: { date } });
  expect(body).toMatchObject({ closed: true, entries: 2, currencies: [{ booked: '101500' }] });
  expect(told(before, after)).toEqual([
    {
      ...{ type: 'settlement.closed', subject: date, at: Date.UTC(2026, 2, 1, 22) },
      audience: { agencies: [one] },
      data: { agencyId: one, date, entries: 2, currencies: [{ currency: 'JOD', booked: '101500' }] },
    },
  ]);
  await sweep();
  expect(await dayOf(one)).toEqual(after);
  expect(told(undefined, before)).toEqual([]);

  const nothing = await dayOf(other);
  expect(nothing).toMatchObject({ entries: 0, currencies: [] });
  expect(told(before, nothing)).toEqual([]);
});

test('what is told of just after midnight may have been booked just before', async () => {
  const id = newId();
  await hear()(paid([id], Date.UTC(2026, 2, 1, 21, 5)));
  expect(await dayOf(id)).toMatchObject({ date });
  expect(await dayOf(id, '2026-03-02')).toMatchObject({ dueAt: '2026-03-02T22:00:00.000Z' });
  expect(await dayOf(id, '2026-02-28')).toBeUndefined();
});

test('an event that concerns no agency is passed over', async () => {
  await expect(hear()({ ...paid([]), audience: { people: ['somebody'] } })).resolves.toBeUndefined();
});
