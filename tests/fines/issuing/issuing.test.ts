import { randomUUID } from 'node:crypto';
import { contract } from '../../../functions/fines/contract';
import { citizen } from '../../support/callers';
import { usePortal } from '../../support/portal';
import { claim, fines, newCase, newId } from '../world';

const portal = usePortal(fines);
beforeEach(() => portal().clock.set('2026-03-01T09:00:00.000Z'));

describe('a fine', () => {
  test('is issued with its bill, by its type, and dated where the agency is', async () => {
    const one = await newCase(portal());
    // Half past twelve at night in Amman.
    portal().clock.set('2026-03-01T21:30:00.000Z');
    const { id, billId, ...issued } = await one.issue({ reference: 'PK-1' });
    expect(issued).toEqual({
      reference: 'PK-1',
      ...{ currency: 'JOD', amount: 20_000, issuedOn: '2026-03-02', dueOn: '2026-04-01' },
      ...{ discountUntil: '2026-03-16', contestUntil: '2026-03-30' },
    });
    const shown = await one.shown(id);
    expect(shown).toMatchObject({ id, state: 'issued', identifier: one.identifier, billId });
    expect(shown.bill).toMatchObject({ id: billId, state: 'open', due: { on: '2026-03-02', total: 10_000 } });
    expect(billId.slice(4)).toBe(id);
  });

  test('tells what happens next, and when', async () => {
    const one = await newCase(portal());
    const { id } = await one.issue();
    expect((await one.shown(id)).next).toEqual([
      { what: 'discount-ends', on: '2026-03-15' },
      { what: 'contest-ends', on: '2026-03-29' },
      { what: 'due', on: '2026-03-31' },
      { what: 'reminder', on: '2026-04-01' },
      { what: 'surcharge', on: '2026-04-21', amount: 5000 },
      { what: 'enforcement', on: '2026-05-11' },
    ]);
    portal().clock.set('2026-03-30T09:00:00.000Z');
    const later = await one.shown(id);
    expect(later.next[0]).toEqual({ what: 'due', on: '2026-03-31' });
    expect(later.bill.due).toMatchObject({ total: 20_000, discount: 0 });
  });

  test('is the same however often it is asked for, also on another day and under another type', async () => {
    const one = await newCase(portal());
    const asking = { caller: one.office, body: one.issuing, idempotencyKey: 'one' };
    const first = await one.api.issueFine(asking);
    portal().clock.set('2026-03-02T09:00:00.000Z');
    const { offenceType } = one;
    const type = (await one.api.getOffenceType({ params: { agencyId: one.agencyId, offenceType } })).body;
    const { agencyId: _, code: __, version: ___, ...details } = type;
    const dearer = { ...details, price: { from: 30_000, to: 30_000 } };
    await one.api.replaceOffenceType({ caller: one.office, params: { offenceType }, body: dearer as never });
    expect((await one.api.issueFine(asking)).text).toBe(first.text);
    expect((await one.api.listFines({ caller: one.lena })).body.items).toHaveLength(1);
  });

  test('has the amount that its type says, or one between its bounds', async () => {
    const fixed = await newCase(portal());
    const ranged = await newCase(portal(), { price: { from: 10_000, to: 50_000 } });
    const issue = async (one: typeof fixed, amount?: number) =>
      one.api.issueFine({ caller: one.office, body: { ...one.issuing, reference: randomUUID(), amount } });
    expect((await issue(fixed, 20_000)).status).toBe(201);
    expect((await issue(ranged, 50_000)).body.amount).toBe(50_000);
    for (const refused of [await issue(fixed, 1), await issue(ranged), await issue(ranged, 50_001)]) {
      expect(refused.problem).toMatchObject({
        code: 'amount-outside-range',
        errors: [{ pointer: '/amount' }],
      });
    }
  });

  test.each([
    ['of tomorrow', { issuedOn: '2026-03-02' }, '/issuedOn'],
    ['of two years ago', { issuedOn: '2024-03-01' }, '/issuedOn'],
    ['before the offence', { issuedOn: '2026-02-28' }, '/occurredAt'],
  ])('%s is refused', async (_, also, pointer) => {
    const one = await newCase(portal());
    const reply = await one.api.issueFine({ caller: one.office, body: { ...one.issuing, ...also } });
    expect(reply.problem).toMatchObject({ code: 'invalid-date', status: 422, errors: [{ pointer }] });
  });

  test('is issued under no type that is not there, is closed, or is another agency’s', async () => {
    const [one, other] = [await newCase(portal()), await newCase(portal(), { active: false })];
    const issue = (office: typeof one, offenceType: string) =>
      one.api.issueFine({ caller: office.office, body: { ...one.issuing, offenceType } });
    for (const refused of [await issue(one, 'none'), await issue(other, other.offenceType)]) {
      expect(refused.problem).toMatchObject({ code: 'offence-type-unknown', status: 422 });
    }
  });
});

describe('who sees a fine', () => {
  test('is who holds the payer, by now: nobody else, and nobody before they have claimed it', async () => {
    const one = await newCase(portal());
    const { id } = await one.issue();
    const sub = randomUUID();
    const late = citizen(sub);
    const get = () => one.api.getFine({ caller: late, params: { fineId: id } });
    expect((await get()).problem).toMatchObject({ code: 'fine-not-found', status: 404 });
    expect((await one.api.listFines({ caller: late })).body.items).toEqual([]);
    await claim(portal(), sub, one.agencyId, one.identifier);
    expect((await get()).body.id).toBe(id);
    expect((await one.api.listFines({ caller: late })).body.items).toMatchObject([{ id }]);
  });

  test('finds those of all payers in one list, the newest first, page by page', async () => {
    const [one, other] = [await newCase(portal()), await newCase(portal())];
    await claim(portal(), one.sub, other.agencyId, other.identifier);
    const ids: string[] = [];
    for (const each of [one, other, one, other, one]) {
      ids.unshift((await each.issue()).id);
      portal().clock.advance(1_000);
    }
    const first = (await one.api.listFines({ caller: one.lena, query: { limit: '3' } })).body;
    const query = { limit: '3', cursor: first.next };
    const second = (await one.api.listFines({ caller: one.lena, query })).body;
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(ids);
    expect(second.next).toBeUndefined();
  });

  test('is the agency that issued it, which lists its own by state', async () => {
    const [one, other] = [await newCase(portal()), await newCase(portal())];
    const { id } = await one.issue();
    const api = portal().client(contract);
    const list = async (caller: typeof one.office, state?: string) =>
      (await api.listAgencyFines({ caller, query: { state } as never })).body.items.map((each) => each.id);
    expect(await list(one.office)).toEqual([id]);
    expect(await list(one.office, 'issued')).toEqual([id]);
    expect(await list(one.office, 'closed')).toEqual([]);
    expect(await list(other.office, 'all')).toEqual([]);
    const params = { fineId: id };
    const own = await api.showAgencyFine({ caller: one.office, params });
    expect(own.body).toMatchObject({ id, officer: 'Warden 118' });
    const foreign = await api.showAgencyFine({ caller: other.office, params });
    expect(foreign.problem.code).toBe('fine-not-found');
  });
});

describe('a type of offence', () => {
  test('is listed for everybody, unless it is closed', async () => {
    const [open, closed] = [await newCase(portal()), await newCase(portal(), { active: false })];
    const listOf = async (agencyId: string) =>
      (await open.api.listOffenceTypes({ query: { agencyId } })).body.items.map(({ code }) => code);
    expect(await listOf(open.agencyId)).toEqual([open.offenceType]);
    expect(await listOf(closed.agencyId)).toEqual([]);
    const params = { agencyId: newId(), offenceType: 'none' };
    expect((await open.api.getOffenceType({ params })).problem.code).toBe('offence-type-not-found');
  });

  test('is replaced whole, and fines that were issued keep what they were issued with', async () => {
    const one = await newCase(portal(), { description: { en: 'Old' } });
    const { id } = await one.issue();
    const params = { agencyId: one.agencyId, offenceType: one.offenceType };
    const { agencyId: _, code: __, version, ...before } = (await one.api.getOffenceType({ params })).body;
    const { description: ___, ...others } = before;
    const body = { ...others, price: { from: 1_000, to: 1_000 }, escalation: [], names: { en: 'New' } };
    await one.api.replaceOffenceType({ caller: one.office, params: { offenceType: one.offenceType }, body });
    const after = (await one.api.getOffenceType({ params })).body;
    expect(after).toEqual({ agencyId: one.agencyId, code: one.offenceType, version: version + 1, ...body });
    const shown = await one.shown(id);
    expect(shown.offence).toMatchObject({ version, names: before.names });
    expect(shown.next.map(({ what }) => what)).toContain('enforcement');
  });

  test('is added once, and only what is there is replaced', async () => {
    const one = await newCase(portal());
    const { offenceType } = one;
    const {
      agencyId: _,
      code: __,
      version: ___,
      ...type
    } = (await one.api.getOffenceType({ params: { agencyId: one.agencyId, offenceType } })).body;
    const again = await one.api.addOffenceType({ caller: one.office, body: { code: offenceType, ...type } });
    expect(again.problem).toMatchObject({ code: 'offence-type-exists', status: 409 });
    const params = { offenceType: 'none' };
    const none = await one.api.replaceOffenceType({ caller: one.office, params, body: type });
    expect(none.problem).toMatchObject({ code: 'offence-type-not-found', status: 404 });
  });

  test.each([
    ['a calendar that is not there', { escalation: [{ kind: 'reminder', afterDays: 1, calendarId: 'x' }] }],
    ['a discount after the due date', { payment: { dueDays: 5, discount: { days: 6, rate: '0.5' } } }],
    ['a discount of all of it', { payment: { dueDays: 5, discount: { days: 5, amount: 20_000 } } }],
    [
      'steps out of order',
      {
        escalation: [
          { kind: 'reminder', afterDays: 2 },
          { kind: 'reminder', afterDays: 1 },
        ],
      },
    ],
    [
      'something after enforcement',
      {
        escalation: [
          { kind: 'enforcement', afterDays: 1 },
          { kind: 'reminder', afterDays: 2 },
        ],
      },
    ],
    ['a surcharge of nothing', { escalation: [{ kind: 'surcharge', afterDays: 1, head: 'extra' }] }],
    ['bounds the wrong way round', { price: { from: 2, to: 1 } }],
  ])('with %s is refused', async (_, change) => {
    const one = await newCase(portal());
    const params = { agencyId: one.agencyId, offenceType: one.offenceType };
    const {
      agencyId: __,
      code: ___,
      version: ____,
      ...type
    } = (await one.api.getOffenceType({ params })).body;
    const body = { ...type, ...change } as never;
    const reply = await one.api.replaceOffenceType({
      caller: one.office,
      params: { offenceType: one.offenceType },
      body,
    });
    expect([400, 422]).toContain(reply.status);
    expect(reply.problem.errors?.length).toBeGreaterThan(0);
  });
});
