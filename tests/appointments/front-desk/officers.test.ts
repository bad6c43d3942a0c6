import { contract as payments } from '../../../functions/payments/contract';
import { agency } from '../../support/callers';
import { usePortal } from '../../support/portal';
import { appointmentsService, billsService, paymentsService } from '../../support/services';
import { at, type Case, fee, openCase, somebody } from '../booking-world';
import { closeResource } from '../closures/world';
import { openPlace } from '../world';

/*
 * Who answers for what leaves people without their appointment, or changes what they are charged: one officer, and two where the
 * agency's policy says so.
 */

const portal = usePortal(appointmentsService, billsService, paymentsService);
beforeEach(() => portal().clock.set('2026-03-01T09:00:00.000Z'));

const alone = { officer: 'L. Khoury' };
const two = { officer: 'L. Khoury', second: 'R. Nasser' };
const twin = { officer: 'L. Khoury', second: ' l.  KHOURY' };

/** What the agency says that takes two officers. */
const asksTwo = ({ agencyId }: Case, acts: ('tariffs' | 'schedules')[], limit = 0) =>
  portal()
    .client(payments)
    .replaceRefundPolicy({
      caller: agency(agencyId, 'refund-policy:write'),
      body: { approval_above: { JOD: limit }, second_officer_for: acts },
    });

/** Every act that may leave people without their appointment, by these officers. */
const acts = (office: Case, officers: { officer: string; second?: string }) => {
  const { api, officer: caller, resourceId } = office;
  const params = { resourceCode: 'counter-3' };
  const body = { resourceId, from: at('08:00'), to: at('09:00'), affected: 'notify' } as const;
  const what = { action: 'call-off' } as const;
  return Promise.all([
    api.putPlace({ caller, officers, params: { placeCode: 'downtown' }, body: openPlace }),
    api.putScheduleExceptions({ caller, officers, params, body: { exceptions: [] } }),
    api.closeResource({ caller, officers, body }),
    api.actOnAppointments({ caller, officers, body: { appointmentIds: ['none'], what } }),
  ]);
};

it('one officer may close and change hours, until the policy asks for two', async () => {
  const office = await openCase(portal());
  expect((await acts(office, alone)).map(({ status }) => status)).toEqual([200, 204, 201, 200]);
  expect((await acts(office, twin)).map(({ problem }) => problem.code)).toEqual(
    Array.from({ length: 4 }, () => 'same-officer'),
  );
  await asksTwo(office, ['schedules']);
  for (const { problem } of await acts(office, alone)) {
    expect(problem).toMatchObject({ status: 403, code: 'second-officer-required', act: 'schedules' });
  }
  expect((await acts(office, two)).map(({ status }) => status)).toEqual([200, 204, 201, 200]);
});

it('who did it stands in the place, the resource, the type, and the closure', async () => {
  const office = await openCase(portal());
  await acts(office, alone);
  const { api, officer: caller } = office;
  const said = { officer: 'L. Khoury', second: null, at: '2026-03-01T09:00:00.000Z' };
  const params = { resourceCode: 'counter-3' };
  expect((await api.getResource({ caller, params })).body.changed).toEqual(said);
  expect((await api.getOwnPlace({ caller, params: { placeCode: 'downtown' } })).body.changed).toEqual(said);
  const type = (await api.getOwnAppointmentType({ caller, params: { typeCode: 'passport' } })).body;
  expect(type.changed).toMatchObject({ officer: 'Layla Haddad', second: 'Rami Nasser' });

  const { id: closureId, by } = await closeResource(office, 'notify');
  expect(by).toEqual({ officer: 'Layla Haddad', second: 'Rami Nasser' });
  await api.liftClosure({ caller, officers: alone, params: { closureId } });
  expect((await api.getClosure({ caller, params: { closureId } })).body).toMatchObject({
    ...{ state: 'lifted', by, liftedBy: { officer: 'L. Khoury', second: null } },
  });
});

it('another fee takes two officers, and all else of a type one', async () => {
  const office = await openCase(portal(), { type: { fee } });
  const { api, officer: caller, office: own } = office;
  const params = { typeCode: 'passport' };
  const body = (await api.getOwnAppointmentType({ caller, params })).body;
  const { agencyId: _, code: __, version: ___, changed: ____, ...type } = body;
  const put = (change: object) =>
    api.putAppointmentType({ caller, officers: alone, params, body: { ...type, ...change } });
  expect((await put({ aheadDays: 30 })).status).toBe(204);
  const dearer = { fee: { ...fee, lines: fee.lines.map((line) => ({ ...line, amount: 30_000 })) } };
  for (const change of [dearer, { fee: undefined }]) {
    expect((await put(change)).problem).toMatchObject({ code: 'second-officer-required', act: 'tariffs' });
  }
  await asksTwo(office, []);
  expect((await put(dearer)).status).toBe(204);
  expect((await own.type('passport', { fee })).status).toBe(204);
});

it('to call one off names who; a bill above the limit takes two, and people do not see their names', async () => {
  const office = await openCase(portal(), { type: { fee, mostActive: 5 } });
  const { api, officer: caller } = office;
  const lena = somebody();
  const { id: appointmentId, billId } = (await office.ask(lena)).body;
  expect(billId).toEqual(expect.any(String));
  const callOff = (officers: typeof alone) =>
    api.callOffAppointment({ caller, officers, params: { appointmentId }, body: { reason: 'No power.' } });
  expect((await callOff(alone)).problem).toMatchObject({
    ...{ status: 403, code: 'second-officer-required', amount: 25_000, currency: 'JOD', limit: 0 },
  });
  expect((await callOff(twin)).problem.code).toBe('same-officer');
  await asksTwo(office, [], 25_000);
  const done = (await callOff(alone)).body;
  expect(done).toMatchObject({ state: 'cancelled', officers: { officer: 'L. Khoury', second: null } });
  const { timeline } = (await api.showAtFrontDesk({ caller, params: { appointmentId } })).body;
  expect(timeline.at(-1)).toMatchObject({ action: 'call-off', officers: done.officers });
  expect(JSON.stringify(await office.shown(lena, appointmentId))).not.toContain('Khoury');
});

it('to act on many names who, in the timeline of each', async () => {
  const office = await openCase(portal());
  const { api, officer: caller } = office;
  const { id } = (await office.ask(somebody())).body;
  const body = { appointmentIds: [id], what: { action: 'call-off' as const } };
  const { items } = (await api.actOnAppointments({ caller, officers: alone, body })).body;
  const officers = { officer: 'L. Khoury', second: null };
  expect(items).toMatchObject([{ result: 'done', appointment: { state: 'cancelled', officers } }]);
  const shown = (await api.showAtFrontDesk({ caller, params: { appointmentId: id } })).body;
  expect(shown.timeline.at(-1)).toMatchObject({ officers });
});

it.each(['ar', 'fa'])('that a second one is needed is said in %s', async (language) => {
  const office = await openCase(portal());
  await asksTwo(office, ['schedules']);
  const headers = { 'accept-language': language };
  const { api, officer: caller } = office;
  const params = { resourceCode: 'counter-3' };
  const asked = { caller, officers: alone, params, body: { exceptions: [] }, headers };
  const { title, detail } = (await api.putScheduleExceptions(asked)).problem;
  expect(`${title} ${detail}`).not.toMatch(/Name|officer/);
});
