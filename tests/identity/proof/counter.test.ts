import { shortReferenceOf } from '../../../functions/blocks/references/reference';
import { claimKey } from '../../../functions/identity/claims/claim';
import { eventsOf } from '../../../functions/identity/claims/events';
import { read } from '../../../functions/kernel/table/read';
import type { Item } from '../../../functions/kernel/table/rule';
import { at } from '../../appointments/booking-world';
import { agency } from '../../support/callers';
import { usePortal } from '../../support/portal';
import { noteReference } from '../../support/references';
import { appointmentsService, identityService } from '../../support/services';
import { openCounter } from './counter-world';
import { personOf, somebody } from './world';

const portal = usePortal(identityService, appointmentsService);
/** Sunday; the counter has its first appointment on Monday at nine. */
beforeEach(() => portal().clock.set('2026-03-01T09:00:00.000Z'));
const onTheDay = '2026-03-02T06:05:00.000Z';

/** Somebody with an appointment for their claim, of which all have heard. */
const booked = async (more: object = {}) => {
  const counter = await openCounter(portal());
  const who = somebody();
  const claimId = await counter.start(who);
  const { id } = (await counter.book(who, claimId, more)).body;
  await counter.settle(id, claimId);
  const { caller } = who;
  return {
    ...{ ...counter, who, claimId, id },
    own: { caller, params: { appointmentId: id } },
    settled: () => counter.settle(id, claimId),
    now: async () => ({
      appointment: (await counter.api.getAppointment({ caller, params: { appointmentId: id } })).body,
      claim: await counter.claim(who, claimId),
    }),
  };
};
type Booked = Awaited<ReturnType<typeof booked>>;

/** By the code that is said at the counter. */
const attest = async ({ agencyId, people, claimId }: Booked, by = agencyId) => {
  await noteReference(portal(), 'claim', claimKey(claimId));
  const claim = shortReferenceOf('claim', claimId);
  const { body } = await people.attest({
    caller: agency(by, 'identity:attest'),
    body: { claim, level: 'high', person: personOf() },
  });
  return body;
};

describe('an appointment to be proved at', () => {
  it('is booked with a claim, which shows it and waits for it', async () => {
    const { id, claimId, now, agencyId, placeId, told, api, officer } = await booked();
    const code = shortReferenceOf('claim', claimId);
    const { appointment, claim } = await now();
    expect(appointment.claim).toEqual({ id: claimId, code });
    const standing = { id, state: 'confirmed', agencyId, placeId, start: at('09:00'), end: at('09:20') };
    expect(claim.appointment).toEqual(standing);
    const event = told.find(({ type }) => type === 'appointment.booked');
    expect(event?.data).toMatchObject({ claimId, claimCode: code });

    const seen = await api.showAtFrontDesk({ caller: officer, params: { appointmentId: id } });
    expect(seen.body.claim).toEqual({ id: claimId, code });
    const sheet = await api.getPlaceSheet({ caller: officer, query: { placeId, date: '2026-03-02' } });
    expect(sheet.body.items.map((each) => each.claim)).toEqual([{ id: claimId, code }]);
  });

  it('shows the officer the claim with its appointment', async () => {
    const { people, agencyId, claimId, id } = await booked();
    const shown = await people.showClaimToAgency({
      caller: agency(agencyId, 'identity:attest'),
      params: { claimId },
    });
    expect(shown.body).toMatchObject({ state: 'pending', way: 'counter', person: null });
    expect(shown.body.appointment?.id).toBe(id);
  });

  it('is for a claim of one’s own alone, that waits for a counter and has no other', async () => {
    const { book, people, who, claimId, start, id } = await booked();
    const next = { start: at('09:30') };
    expect((await book(who, claimId, next)).problem).toMatchObject({
      ...{ status: 409, code: 'claim-has-appointment' },
    });
    expect((await book(somebody(), claimId, next)).problem?.code).toBe('claim-unknown');
    const another = somebody();
    expect((await book(another, undefined, next)).problem).toMatchObject({
      ...{ code: 'claim-missing', errors: [expect.objectContaining({ pointer: '/claimId' })] },
    });
    const { caller } = another;
    const inRegister = (await people.startClaim({ caller, body: { way: 'registry', ...personOf() } })).body;
    expect((await book(another, inRegister.id, next)).problem?.code).toBe('claim-unknown');
    const withdrawn = await start(another);
    await people.withdrawClaim({ caller, params: { claimId: withdrawn } });
    expect((await book(another, withdrawn, next)).problem?.code).toBe('claim-unknown');
    const late = await start(another);
    portal().clock.set('2026-04-05T09:00:00.000Z');
    expect((await book(another, late, { start: at('09:30', '2026-04-06') })).problem?.code).toBe(
      'claim-unknown',
    );
    expect(id).toBeTruthy();
  });

  it('takes no claim where nobody is proved, and no place on a waiting list without one', async () => {
    const counter = await openCounter(portal(), { provesIdentity: false });
    const who = somebody();
    const claimId = await counter.start(who);
    expect((await counter.book(who, claimId)).problem?.code).toBe('claim-unknown');
    const proving = await openCounter(portal());
    const { agencyId } = proving;
    const body = { agencyId, type: 'passport', until: '2026-03-20' } as const;
    const joined = await proving.api.joinWaitingList({ caller: who.caller, body });
    expect(joined.problem).toMatchObject({ code: 'claim-missing' });
  });

  it('moves with its claim', async () => {
    const { api, own, settled, now } = await booked();
    await api.moveAppointment({ ...own, body: { start: at('10:00') } });
    await settled();
    expect((await now()).claim.appointment).toMatchObject({ state: 'confirmed', start: at('10:00') });
  });

  it('that is cancelled leaves the claim to be booked for anew', async () => {
    const { api, own, settled, now, book, who, claimId, settle } = await booked();
    await api.cancelAppointment({ ...own, body: {} });
    await settled();
    expect((await now()).claim).toMatchObject({ state: 'pending', appointment: { state: 'cancelled' } });
    const again = await book(who, claimId, { start: at('09:30') });
    expect(again.status).toBe(201);
    await settle(again.body.id, claimId);
    // What is heard late of the first does not count.
    await settled();
    expect((await now()).claim.appointment).toMatchObject({ id: again.body.id, state: 'confirmed' });
  });

  it('keeps its claim waiting until a week after it', async () => {
    const counter = await openCounter(portal());
    const who = somebody();
    const claimId = await counter.start(who);
    const { id } = (await counter.book(who, claimId, { start: at('09:00', '2026-04-13') })).body;
    await counter.settle(id, claimId);
    expect((await counter.claim(who, claimId)).lapsesAt).toBe('2026-04-20T06:20:00.000Z');
    const item = (await read(portal().table, claimKey(claimId))) as unknown as Item;
    expect(item.expiresAt).toBe(Date.parse('2026-04-20T06:20:00.000Z') / 1000);
  });
});

describe('a claim that waits no more', () => {
  it('once withdrawn gives its appointment back', async () => {
    const { people, who, claimId, settled, now, told } = await booked();
    await people.withdrawClaim({ caller: who.caller, params: { claimId } });
    await settled();
    const { appointment } = await now();
    expect(appointment).toMatchObject({ state: 'cancelled', cancellation: { by: 'portal', reason: null } });
    expect(told.filter(({ type }) => type === 'appointment.cancelled')).toHaveLength(1);
  });

  it('once attested by two officers there, on its day, completes it, and is kept', async () => {
    const reached = await booked();
    portal().clock.set(onTheDay);
    expect(await attest(reached)).toMatchObject({ state: 'attested', level: 'high' });
    await reached.settled();
    const { appointment, claim } = await reached.now();
    expect(appointment.state).toBe('completed');
    expect(claim).toMatchObject({ state: 'attested', appointment: { state: 'completed' } });
    const item = (await read(portal().table, claimKey(reached.claimId))) as unknown as Item;
    expect(item.expiresAt).toBeUndefined();
  });

  it('once attested elsewhere gives it back', async () => {
    const reached = await booked();
    await attest(reached, 'another-agency');
    await reached.settled();
    expect((await reached.now()).appointment.state).toBe('cancelled');
  });

  it('leaves alone whoever is at the counter', async () => {
    const reached = await booked();
    const { api, officer, id, people, who, claimId } = reached;
    portal().clock.set(onTheDay);
    await api.checkIn({ caller: officer, params: { appointmentId: id } });
    await people.withdrawClaim({ caller: who.caller, params: { claimId } });
    await reached.settled();
    expect((await reached.now()).appointment.state).toBe('checked-in');
  });

  it('gives back what was booked in the moment in which it was withdrawn', async () => {
    const counter = await openCounter(portal());
    const who = somebody();
    const claimId = await counter.start(who);
    const { id } = (await counter.book(who, claimId)).body;
    await counter.people.withdrawClaim({ caller: who.caller, params: { claimId } });
    await counter.settle(id, claimId);
    await counter.settle(id, claimId);
    const shown = await counter.api.getAppointment({ caller: who.caller, params: { appointmentId: id } });
    expect(shown.body.state).toBe('cancelled');
  });

  it('once forgotten gives it back', async () => {
    const reached = await booked();
    const before = (await read(portal().table, claimKey(reached.claimId))) as unknown as Item;
    const [lapsed, released] = eventsOf(before, undefined);
    expect(lapsed?.type).toBe('identity.claim-lapsed');
    expect(released).toMatchObject({
      type: 'identity.appointment-released',
      data: { appointmentId: reached.id, outcome: 'lapsed' },
    });
  });
});
