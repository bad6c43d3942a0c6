import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { place } from '../../../functions/appointments/places/examples';
import { resource } from '../../../functions/appointments/resources/examples';
import { type } from '../../../functions/appointments/types/examples';
import { demoOfficers } from '../../../functions/blocks/demo/demo';
import { days, instant } from '../../../functions/kernel/text/time';
import { type Running, startPortal } from '../../support/running';

/*
 * The waiting list on `npm start`, where the functions are bundled, called by clock and queue, and held to their roles: nobody
 * tells it of longer hours, so it has to look by itself.
 */

let portal: Running;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.stop());

/** Asks the portal; fails where it refuses. */
const ask = async (headers: object, method: string, path: string, body?: object) => {
  const response = await fetch(`${portal.description.url}${path}`, {
    method,
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...headers },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
  return text ? JSON.parse(text) : undefined;
};

const everyDay = (from: string, to: string) =>
  Object.fromEntries(
    ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'].map((day) => [
      day,
      [{ from, to }],
    ]),
  );

test('who waits is offered a seat when a counter gets longer hours, by the next sweep or the one after', async () => {
  const { agencies, citizens } = portal.description.demo;
  const { id: agencyId = '', apiKey = '' } = agencies[0] ?? {};
  const office = { 'x-api-key': apiKey, ...demoOfficers };
  const person = { authorization: `Bearer ${await portal.token(citizens[0]?.username ?? '')}` };
  const { calendarId: _, ...open } = place;
  const opensUntil = (to: string) => ({
    ...{ ...resource, place: 'late', types: ['late'] },
    patterns: [{ from: '2026-01-01', week: everyDay('08:00', to) }],
  });
  const counter = '/v1/agency/appointments/resources/late';
  await ask(office, 'PUT', '/v1/agency/appointments/places/late', open);
  await ask(office, 'PUT', '/v1/agency/appointments/types/late', type);
  await ask(office, 'PUT', counter, opensUntil('10:00'));
  const on = instant(Date.now() + days(2)).slice(0, 10);
  const times = [{ from: '14:00', to: '16:00' }];
  const wish = { agencyId, type: 'late', from: on, until: on, times };
  const { id, state } = await ask(person, 'POST', '/v1/appointments/waiting', wish);
  expect(state).toBe('waiting');
  await ask(office, 'PUT', counter, opensUntil('18:00'));
  const until = Date.now() + 300_000;
  const look = () => ask(person, 'GET', `/v1/appointments/waiting/${id}`);
  let now = await look();
  for (; now.state === 'waiting' && Date.now() < until; now = await look()) await pause(2_000);
  expect(now).toMatchObject({ state: 'offered', offer: { appointmentId: expect.any(String) } });
});
