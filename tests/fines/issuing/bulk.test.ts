import { randomUUID } from 'node:crypto';
import { usePortal } from '../../support/portal';
import { extent } from '../../support/sample';
import { billIn } from '../payments';
import { type Case, fines, newCase } from '../world';

const portal = usePortal(fines);
beforeEach(() => portal().clock.set('2026-03-01T09:00:00.000Z'));

/** Fines in one import; in a proof as many as a call may have. */
const count = extent(60, 500);

const item = (one: Case, reference: string, more: object = {}) => ({ ...one.issuing, reference, ...more });
const importing = (one: Case, items: readonly unknown[], key: string = randomUUID()) =>
  one.api.importFines({ caller: one.office, body: { items } as never, idempotencyKey: key });

/** As a client does it: what a slow machine did not reach in one call is reached by a repeat. */
const importingAll = async (
  one: Case,
  items: readonly unknown[],
  key?: string,
): ReturnType<typeof importing> => {
  const reply = await importing(one, items, key);
  return reply.body.items.some(({ result }) => result === 'later') ? importingAll(one, items, key) : reply;
};

describe('an import', () => {
  test('has a result for each fine, the same when repeated, and tells on another day that it knows them', async () => {
    const one = await newCase(portal());
    const items = Array.from({ length: count }, (_, index) => item(one, `PK-${index}`));
    const first = await importingAll(one, items, 'call-1');
    expect((await importing(one, items, 'call-1')).body).toEqual(first.body);
    expect(first.body.items.map(({ result }) => result)).toEqual(items.map(() => 'issued'));
    expect(new Set(first.body.items.map(({ fineId }) => fineId)).size).toBe(count);
    portal().clock.set('2026-03-03T09:00:00.000Z');
    const again = (await importingAll(one, items.slice(0, count / 5))).body.items;
    expect(again).toEqual(first.body.items.slice(0, count / 5).map((each) => ({ ...each, result: 'known' })));
    const { fineId = '', billId = '' } = first.body.items[0] ?? {};
    expect(await one.shown(fineId)).toMatchObject({ issuedOn: '2026-03-01', billId, reference: 'PK-0' });
    expect(await billIn(portal(), billId)).toMatchObject({ subject: { type: 'fine', id: fineId } });
  });

  test('refuses invalid fines and issues the others', async () => {
    const one = await newCase(portal());
    const { body } = await importing(one, [
      item(one, 'A'),
      item(one, 'B', { offenceType: 'none' }),
      item(one, 'C', { amount: 1 }),
      item(one, 'A', { description: 'Another one under the same reference.' }),
      item(one, 'D', { issuedOn: '2026-03-02' }),
    ]);
    expect(body.items).toMatchObject([
      { reference: 'A', result: 'issued' },
      { result: 'refused', code: 'offence-type-unknown', errors: [{ pointer: '/items/1/offenceType' }] },
      { result: 'refused', code: 'amount-outside-range', errors: [{ pointer: '/items/2/amount' }] },
      { result: 'refused', code: 'reference-reused' },
      { result: 'refused', code: 'invalid-date', errors: [{ pointer: '/items/4/issuedOn' }] },
    ]);
    expect((await one.api.listFines({ caller: one.lena })).body.items).toHaveLength(1);
  });

  test('refuses a malformed fine alone, and says where it stands', async () => {
    const one = await newCase(portal());
    const { body, status } = await importing(one, [
      item(one, 'A'),
      item(one, 'B', { occurredAt: 'yesterday', colour: 'red' }),
      'no fine at all',
      item(one, 'A'),
    ]);
    expect(status).toBe(200);
    const { fineId, billId } = body.items[0] ?? {};
    expect(body.items).toMatchObject([
      { reference: 'A', result: 'issued' },
      {
        ...{ reference: 'B', result: 'refused', code: 'invalid-request' },
        errors: [{ pointer: '/items/1/occurredAt' }, { pointer: '/items/1/colour' }],
      },
      { reference: null, result: 'refused', code: 'invalid-request', errors: [{ pointer: '/items/2' }] },
      { reference: 'A', result: 'known', fineId, billId },
    ]);
  });

  test('issues the first of those with one reference', async () => {
    const one = await newCase(portal());
    const same = Array.from({ length: 20 }, (_, index) =>
      item(one, 'A', { description: `Number ${index}.` }),
    );
    const [first, ...others] = (await importing(one, same)).body.items;
    expect(first).toMatchObject({ result: 'issued' });
    expect(others.map(({ code }) => code)).toEqual(others.map(() => 'reference-reused'));
  });

  test('of 501 fines, or of none, is refused as a whole', async () => {
    const one = await newCase(portal());
    const many = Array.from({ length: 501 }, (_, index) => item(one, `PK-${index}`));
    expect((await importing(one, many)).problem.errors).toMatchObject([{ pointer: '/items' }]);
    expect((await importing(one, [])).problem.errors).toMatchObject([{ pointer: '/items' }]);
  });
});

test('nobody is fined twice for one reference, alone or in an import', async () => {
  const one = await newCase(portal());
  const body = item(one, 'PK-1');
  const { id } = (await one.api.issueFine({ caller: one.office, body })).body;
  const again = await one.api.issueFine({ caller: one.office, body, idempotencyKey: randomUUID() });
  expect(again.problem).toMatchObject({ code: 'reference-exists', status: 409, fineId: id });
  expect((await importing(one, [body])).body.items).toMatchObject([
    { result: 'refused', code: 'reference-exists', fineId: id },
  ]);
  expect((await one.api.listFines({ caller: one.lena })).body.items).toHaveLength(1);
});
