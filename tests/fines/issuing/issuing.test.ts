import { randomUUID } from 'node:crypto';
import { shortReferenceOf } from '../../../functions/blocks/references/reference';
import { usePortal } from '../../support/portal';
import { fines, newCase } from '../world';

const portal = usePortal(fines);
beforeEach(() => portal().clock.set('2026-03-01T09:00:00.000Z'));

describe('a fine', () => {
  test("is issued with its bill by its type, on the agency's local date", async () => {
    const one = await newCase(portal());
    // Half past twelve at night in Amman.
    portal().clock.set('2026-03-01T21:30:00.000Z');
    const { id, billId, ...issued } = await one.issue({ reference: 'PK-1' });
    expect(issued).toEqual({
      reference: 'PK-1',
      shortReference: shortReferenceOf('fine', id),
      ...{ currency: 'JOD', amount: 20_000, issuedOn: '2026-03-02', dueOn: '2026-04-01' },
      ...{ discountUntil: '2026-03-16', contestUntil: '2026-03-30', countsFrom: '2026-03-02' },
    });
    const shown = await one.shown(id);
    expect(shown).toMatchObject({ id, state: 'issued', identifier: one.identifier, billId });
    expect(shown.bill).toMatchObject({ id: billId, state: 'open', due: { on: '2026-03-02', total: 10_000 } });
    expect(billId.slice(4)).toBe(id);
  });

  test('that is entered late keeps its windows: none counts from before it was entered', async () => {
    const one = await newCase(portal());
    const paper = { occurredAt: '2025-12-01T08:00:00Z', issuedOn: '2025-12-01', servedOn: '2025-12-01' };
    for (const late of [paper, { ...paper, servedOn: undefined }]) {
      const issued = await one.issue(late);
      expect(issued).toMatchObject({
        ...{ issuedOn: '2025-12-01', countsFrom: '2026-03-01', discountUntil: '2026-03-15' },
        ...{ contestUntil: '2026-03-29', dueOn: '2026-03-31' },
      });
      const shown = await one.shown(issued.id);
      expect(shown).toMatchObject({ servedOn: late.servedOn ?? null, countsFrom: '2026-03-01' });
      expect(shown.bill.due).toMatchObject({ total: 10_000, penalty: 0 });
      expect(shown.next.map(({ on }) => on).filter((on) => on < '2026-03-15')).toEqual([]);
    }
  });

  test('counts its windows from the day on which a letter is served', async () => {
    const one = await newCase(portal());
    expect(await one.issue({ servedOn: '2026-03-08' })).toMatchObject({
      ...{ issuedOn: '2026-03-01', countsFrom: '2026-03-08', discountUntil: '2026-03-22' },
      ...{ contestUntil: '2026-04-05', dueOn: '2026-04-07' },
    });
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

  test('is issued once, also when repeated on another day and after its type has changed', async () => {
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

  test('has the amount of its type, or one within its range', async () => {
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
    ['that is served before it is issued', { servedOn: '2026-02-28' }, '/servedOn'],
    ['that is served in a year', { servedOn: '2027-03-01' }, '/servedOn'],
    ['before the offence', { issuedOn: '2026-02-28' }, '/occurredAt'],
  ])('%s is refused', async (_, also, pointer) => {
    const one = await newCase(portal());
    const reply = await one.api.issueFine({ caller: one.office, body: { ...one.issuing, ...also } });
    expect(reply.problem).toMatchObject({ code: 'invalid-date', status: 422, errors: [{ pointer }] });
  });

  test("is refused under a type that is missing, inactive, or another agency's", async () => {
    const [one, other] = [await newCase(portal()), await newCase(portal(), { active: false })];
    const issue = (office: typeof one, offenceType: string) =>
      one.api.issueFine({ caller: office.office, body: { ...one.issuing, offenceType } });
    for (const refused of [await issue(one, 'none'), await issue(other, other.offenceType)]) {
      expect(refused.problem).toMatchObject({ code: 'offence-type-unknown', status: 422 });
    }
  });
});
