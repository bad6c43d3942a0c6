import { randomUUID } from 'node:crypto';
import { contract } from '../../../functions/appointments/contract';
import { slotId } from '../../../functions/appointments/fhir/slots/slot-id';
import { usePortal } from '../../support/portal';
import { appointmentsService } from '../../support/services';
import { at, type Case, fee, openCase, type Somebody, somebody } from '../booking-world';
import { expectFhir } from './validity';

/*
 * Creating and updating when clients repeat themselves, are late, or ask for what people may not do.
 */

const portal = usePortal(appointmentsService);
const api = () => portal().client(contract);
beforeEach(() => portal().clock.set('2026-03-01T06:00:00.000Z'));

type Status = 'booked' | 'pending' | 'cancelled' | 'arrived' | 'proposed';
const participant = [{ actor: {} }];

const slotOf = ({ resourceId }: Case, time = '09:00') => slotId(resourceId, 'passport', Date.parse(at(time)));
const bodyOf = (office: Case, time?: string, status: Status = 'booked') => ({
  resourceType: 'Appointment' as const,
  ...{ status, participant },
  slot: [{ reference: `Slot/${slotOf(office, time)}` }],
});

const create = (
  office: Case,
  who: Somebody,
  {
    time,
    status,
    ...more
  }: {
    time?: string;
    status?: Status;
    headers?: Record<string, string>;
    idempotencyKey?: string | null;
  } = {},
) => api().createFhirAppointment({ caller: who.caller, body: bodyOf(office, time, status), ...more });

const update = (
  who: Somebody,
  appointmentId: string,
  body: { status: Status; slot?: { reference: string }[]; meta?: { versionId: string }; id?: string },
  {
    headers,
    idempotencyKey = null,
  }: { headers?: Record<string, string>; idempotencyKey?: string | null } = {},
) =>
  api().updateFhirAppointment({
    ...{ caller: who.caller, params: { appointmentId }, idempotencyKey },
    body: { resourceType: 'Appointment', participant, ...body },
    ...(headers ? { headers } : {}),
  });

/** The content of a refusal. */
const told = ({ status, text }: { status: number; text: string }) => {
  const outcome = JSON.parse(text);
  expectFhir(outcome);
  const [issue] = outcome.issue;
  return [status, issue.code, issue.details.coding[0].code];
};

describe('a creation', () => {
  it('without a key is recognised as a repeat, until it is cancelled', async () => {
    const office = await openCase(portal());
    const who = somebody();
    const first = await create(office, who, { idempotencyKey: null });
    portal().clock.advance(599_000);
    const repeat = await create(office, who, { idempotencyKey: null });
    expect(repeat.text).toBe(first.text);
    await update(who, first.body.id, { status: 'cancelled', meta: { versionId: '1' } });
    const again = await create(office, who, { idempotencyKey: null });
    expect([again.status, again.body.status, again.body.id === first.body.id]).toEqual([
      201,
      'booked',
      false,
    ]);
    expect((await create(office, who, { idempotencyKey: null })).body.id).toBe(again.body.id);
  });

  it('with If-None-Exist is made once, whenever and in whatever words', async () => {
    const office = await openCase(portal());
    const who = somebody();
    const named = { idempotencyKey: null, headers: { 'if-none-exist': 'identifier=urn:clinic|17' } };
    const first = await create(office, who, named);
    portal().clock.advance(3_600_000);
    const read = await api().readFhirAppointment({
      ...{ caller: who.caller, params: { appointmentId: first.body.id } },
    });
    expect(read.body).toEqual(first.body);
    expect(first.body.identifier[1]).toEqual({ system: 'urn:clinic', value: '17' });
    const again = await create(office, who, { ...named, time: '10:00' });
    expect([first.status, again.status, again.text]).toEqual([201, 200, read.text]);
    const seen = { headers: { 'if-match': again.headers.etag ?? '' } };
    await update(who, first.body.id, { status: 'cancelled' }, seen);
    const over = await create(office, who, { ...named, time: '10:00' });
    expect([over.status, over.body.id, over.body.status]).toEqual([200, first.body.id, 'cancelled']);
    expect(told(await create(office, who, { ...named, headers: { 'if-none-exist': 'name=x' } }))).toEqual([
      ...[400, 'value', 'invalid-request'],
    ]);
    const other = await create(office, somebody(), named);
    expect([other.status, other.body.id === first.body.id]).toEqual([201, false]);
  });

  it('with a key is that of the key', async () => {
    const office = await openCase(portal());
    const who = somebody();
    const idempotencyKey = randomUUID();
    const first = await create(office, who, { idempotencyKey });
    expect((await create(office, who, { idempotencyKey })).text).toBe(first.text);
    expect(told(await create(office, who, { idempotencyKey, time: '10:00' }))).toEqual([
      ...[422, 'duplicate', 'idempotency-key-reused'],
    ]);
  });

  it('is held if it has a fee, and names its bill', async () => {
    const office = await openCase(portal(), { type: { fee } });
    const { body } = await create(office, somebody());
    expect(body.status).toBe('pending');
    const [bill] = body.supportingInformation ?? [];
    expect(bill?.identifier?.value).toBe((await office.stored(body.id)).billId);
  });

  it('needs an existing slot, and the caller as its patient', async () => {
    const office = await openCase(portal());
    const who = somebody();
    const { caller } = who;
    const sent = async (more: object) =>
      told(await api().createFhirAppointment({ caller, body: { ...bodyOf(office), ...more } as never }));
    const unknown = [422, 'business-rule', 'slot-unknown'];
    expect(await sent({ slot: [] })).toEqual(unknown);
    expect(await sent({ slot: [{ reference: 'Slot/1' }] })).toEqual(unknown);
    expect(await sent({ start: at('10:00') })).toEqual(unknown);
    const nowhere = slotId('0'.repeat(24), 'passport', 0);
    expect(await sent({ slot: [{ reference: `Slot/${nowhere}` }] })).toEqual(unknown);
    expect(await sent({ slot: [{ reference: `Slot/${slotOf(office, '09:10')}` }] })).toEqual([
      ...[422, 'business-rule', 'no-such-slot'],
    ]);
    expect(await sent({ participant: [{ actor: { reference: 'Patient/somebody-else' } }] })).toEqual([
      ...[422, 'business-rule', 'patient-unknown'],
    ]);
    expect(await sent({ status: 'proposed' })).toEqual([422, 'business-rule', 'status-not-allowed']);
    expect(await sent({ status: undefined })).toEqual([400, 'required', 'invalid-request']);
    expect(await sent({ resourceType: 'Slot' })).toEqual([400, 'value', 'invalid-request']);
  });

  it('takes the media type of FHIR, and passes over what it does not know', async () => {
    const office = await openCase(portal());
    const headers = { 'content-type': 'application/fhir+json; charset=utf-8' };
    const text = { status: 'generated', div: '<div xmlns="http://www.w3.org/1999/xhtml">Passport</div>' };
    const body = { ...bodyOf(office), text, comment: 'By the clinic' } as never;
    const made = await api().createFhirAppointment({ caller: somebody().caller, body, headers });
    expect([made.status, made.headers['content-type']]).toEqual([201, 'application/fhir+json']);
    expect(made.headers['access-control-expose-headers']).toContain('etag');
    const other = { 'content-type': 'application/fhir+xml' };
    const refused = await api().createFhirAppointment({ caller: somebody().caller, body, headers: other });
    expect(told(refused)).toEqual([415, 'not-supported', 'unsupported-media-type']);
    const broken = { caller: somebody().caller, rawBody: '{', headers };
    expect(told(await api().createFhirAppointment(broken))).toEqual([400, 'structure', 'malformed-json']);
  });
});

describe('an update', () => {
  const seen = (version: number) => ({ headers: { 'if-match': `W/"${version}"` } });

  it('gets the first answer when it is repeated, whatever came after it', async () => {
    const office = await openCase(portal());
    const who = somebody();
    const { id } = (await create(office, who, { status: 'pending' })).body;
    const confirmed = await update(who, id, { status: 'booked' }, seen(1));
    expect(confirmed.body).toMatchObject({ status: 'booked', meta: { versionId: '2' } });
    const slot = (time: string) => [{ reference: `Slot/${slotOf(office, time)}` }];
    const moved = await update(who, id, { status: 'booked', slot: slot('10:00') }, seen(2));
    expect(moved.body).toMatchObject({ start: at('10:00'), meta: { versionId: '3' } });
    expect((await update(who, id, { status: 'booked' }, seen(1))).text).toBe(confirmed.text);
    expect((await update(who, id, { status: 'booked', slot: slot('10:00') }, seen(2))).text).toBe(moved.text);
    const back = await update(who, id, { status: 'booked', slot: slot('09:00') }, seen(3));
    expect(back.body.start).toBe(at('09:00'));
    const there = await update(who, id, { status: 'booked', slot: slot('10:00') }, seen(4));
    expect(there.body).toMatchObject({ start: at('10:00'), meta: { versionId: '5' } });
    const same = await update(who, id, { status: 'booked', slot: slot('10:00') }, seen(5));
    expect(same.body.meta.versionId).toBe('5');
  });

  it('needs a version, and is refused with one that is not the present one', async () => {
    const office = await openCase(portal());
    const who = somebody();
    const { id } = (await create(office, who)).body;
    expect(told(await update(who, id, { status: 'cancelled' }))).toEqual([
      400,
      'required',
      'invalid-request',
    ]);
    const conflict = [412, 'conflict', 'version-conflict'];
    expect(told(await update(who, id, { status: 'cancelled' }, seen(2)))).toEqual(conflict);
    const body = { status: 'cancelled', meta: { versionId: '7' } } as const;
    expect(told(await update(who, id, body))).toEqual(conflict);
    expect((await update(who, id, body, seen(1))).body.status).toBe('cancelled');
    expect(told(await update(who, id, { status: 'booked' }, seen(1)))).toEqual(conflict);
  });

  it('is done once, of many at the same time', async () => {
    const office = await openCase(portal(), { resource: { capacity: 1 } });
    const who = somebody();
    const { id } = (await create(office, who)).body;
    const times = ['08:30', '10:00', '10:30', '11:00', '13:00', '13:30'];
    const moves = times.map((time) =>
      update(who, id, { status: 'booked', slot: [{ reference: `Slot/${slotOf(office, time)}` }] }, seen(1)),
    );
    const statuses = (await Promise.all(moves)).map(({ status }) => status).sort();
    expect(statuses).toEqual([200, 412, 412, 412, 412, 412]);
    expect((await office.stored(id)).version).toBe(2);
  });

  it('goes no way that people may not go', async () => {
    const office = await openCase(portal());
    const who = somebody();
    const { id } = (await create(office, who, { status: 'pending' })).body;
    const refused = [422, 'business-rule', 'status-not-allowed'];
    expect(told(await update(who, id, { status: 'arrived' }, seen(1)))).toEqual(refused);
    const slot = [{ reference: `Slot/${slotOf(office, '10:00')}` }];
    expect(told(await update(who, id, { status: 'booked', slot }, seen(1)))).toEqual(refused);
    const other = slotId(office.resourceId, 'other', Date.parse(at('10:00')));
    const elsewhere = [{ reference: `Slot/${other}` }];
    expect(told(await update(who, id, { status: 'pending', slot: elsewhere }, seen(1)))).toEqual([
      ...[422, 'business-rule', 'slot-unknown'],
    ]);
    expect(told(await update(who, id, { status: 'booked', id: 'another' }, seen(1)))).toEqual([
      ...[400, 'value', 'invalid-request'],
    ]);
    expect(told(await update(somebody(), id, { status: 'cancelled' }, seen(1)))).toEqual([
      ...[404, 'not-found', 'booking-not-found'],
    ]);
    portal().clock.advance(3_600_000);
    const { body } = await api().readFhirAppointment({ caller: who.caller, params: { appointmentId: id } });
    expect([body.status, body.cancelationReason?.coding?.[0]?.code]).toEqual(['cancelled', 'lapsed']);
  });
});

describe('an Appointment', () => {
  it('gives back what its client said of it, and why it was cancelled', async () => {
    const office = await openCase(portal());
    const lena = somebody();
    const said = {
      ...{ comment: 'I use a wheelchair.', description: 'A first passport', priority: 5 },
      reasonCode: [{ coding: [{ system: 'urn:example', code: 'travel' }], text: 'Travel' }],
    };
    const body = { ...bodyOf(office), ...said } as never;
    const { id } = (await api().createFhirAppointment({ caller: lena.caller, body })).body;
    const params = { appointmentId: id };
    const read = () => api().readFhirAppointment({ caller: lena.caller, params });
    const first = await read();
    expect(first.body).toMatchObject(said);
    const { etag = '' } = first.headers;
    const again = { caller: lena.caller, params, headers: { 'if-none-match': etag } };
    expect((await api().readFhirAppointment(again)).status).toBe(304);
    const cancelled = { ...bodyOf(office), status: 'cancelled', cancelationReason: { text: 'I am ill.' } };
    await api().updateFhirAppointment({
      ...{ caller: lena.caller, params, headers: { 'if-match': etag } },
      body: cancelled as never,
    });
    expect((await read()).body).toMatchObject({
      status: 'cancelled',
      cancelationReason: { text: 'I am ill.' },
    });
  });

  it('gives back the coding of the reason, which the agency reads in words', async () => {
    const office = await openCase(portal());
    const lena = somebody();
    const { id } = (await create(office, lena)).body;
    const coding = [{ system: 'http://hl7.org/fhir/appointment-cancelation-reason', code: 'pat-cpp' }];
    const params = { appointmentId: id };
    const asking = {
      ...{ caller: lena.caller, params, headers: { 'if-match': 'W/"1"' }, idempotencyKey: null },
      body: { ...bodyOf(office, '09:00', 'cancelled'), cancelationReason: { coding } } as never,
    };
    const cancelled = await api().updateFhirAppointment(asking);
    expect(cancelled.body.cancelationReason).toEqual({ coding });
    expect((await api().updateFhirAppointment(asking)).text).toBe(cancelled.text);
    const read = await api().readFhirAppointment({ caller: lena.caller, params });
    expect(read.body).toEqual(cancelled.body);
    const shown = await api().getAppointment({ caller: lena.caller, params });
    expect(shown.body.cancellation?.reason).toBe('pat-cpp');
  });

  it('is another version once its hold is over, for who asks whether anything has changed', async () => {
    const office = await openCase(portal());
    const lena = somebody();
    const { id } = (await create(office, lena, { status: 'pending' })).body;
    const read = (etag: string) =>
      api().readFhirAppointment({
        ...{ caller: lena.caller, params: { appointmentId: id }, headers: { 'if-none-match': etag } },
      });
    expect((await read('W/"1"')).status).toBe(304);
    portal().clock.advance(3_600_000);
    const over = await read('W/"1"');
    expect([over.status, over.body.status, over.headers.etag]).toEqual([200, 'cancelled', 'W/"2"']);
    expect((await read('W/"2"')).status).toBe(304);
  });

  it('has the same Practitioner in Schedule and Appointment, whether it is written or read', async () => {
    const office = await openCase(portal(), { type: { showsResource: true }, resource: { kind: 'doctor' } });
    const lena = somebody();
    const made = await create(office, lena);
    const params = { appointmentId: made.body.id };
    const slot = [{ reference: `Slot/${slotOf(office, '10:00')}` }];
    const headers = { 'if-match': 'W/"1"' };
    const moved = await update(lena, made.body.id, { status: 'booked', slot }, { headers });
    const read = await api().readFhirAppointment({ caller: lena.caller, params });
    const schedule = await api().readFhirSchedule({ params: { scheduleId: office.resourceId } });
    const doctor = schedule.body.actor[0];
    expect(doctor).toMatchObject({ type: 'Practitioner', display: 'Counter 3' });
    for (const { body } of [made, moved, read]) expect(body.participant[1]?.actor).toEqual(doctor);
    expect(moved.body).toEqual(read.body);
  });
});

describe('a preference', () => {
  it('is obeyed for what a write answers, and said', async () => {
    const office = await openCase(portal());
    const lena = somebody();
    const wanting = (what: string) => ({ headers: { prefer: `return=${what}` } });
    const minimal = await create(office, lena, wanting('minimal'));
    const { location = '', etag } = minimal.headers;
    expect([minimal.status, minimal.text, minimal.headers['preference-applied']]).toEqual([
      ...[201, '', 'return=minimal'],
    ]);
    expect([location.split('/').slice(-1), etag]).toEqual([['1'], 'W/"1"']);
    const id = location.split('/').at(-3) ?? '';
    const headers = { ...wanting('OperationOutcome').headers, 'if-match': etag ?? '' };
    const done = await update(lena, id, { status: 'cancelled' }, { headers });
    const outcome = JSON.parse(done.text);
    expectFhir(outcome);
    expect([done.status, outcome.issue[0].severity]).toEqual([200, 'information']);
    const whole = await create(office, lena, { ...wanting('representation'), time: '11:00' });
    expect(whole.body.resourceType).toBe('Appointment');
  });
});
