import { randomUUID } from 'node:crypto';
import { contract } from '../../../functions/tax/contract';
import { usePortal } from '../../support/portal';
import { extent } from '../../support/sample';
import { taxService } from '../../support/services';
import { newOffice, type Office } from '../world';

const portal = usePortal(taxService);
const api = () => portal().client(contract);
const office = () => newOffice(portal());

beforeEach(() => portal().clock.set('2026-03-01T09:00:00.000Z'));

/** Assessments in one call; in a proof as many as it may have. */
const count = extent(60, 500);

describe('many assessments of one call', () => {
  const importing = async (
    { office: caller }: Office,
    items: readonly unknown[],
    idempotencyKey: string = randomUUID(),
  ) => {
    for (;;) {
      const reply = await api().importAssessments({ caller, body: { items } as never, idempotencyKey });
      // A busy table fails the call, and a busy machine leaves rows for later; then it is sent again, as clients do.
      if (reply.status !== 503 && reply.body.items.every(({ result }) => result !== 'later')) return reply;
    }
  };

  test('have a result each, the same when repeated, and are known in another call', async () => {
    const one = await office();
    const numbers = Array.from({ length: count }, (_, index) => `B-${index}`);
    for (let start = 0; start < count; start += 25) {
      const made = await Promise.all(
        numbers.slice(start, start + 25).map((number) => one.put.taxableObject(number)),
      );
      expect(made.map(({ status }) => status)).toEqual(made.map(() => 204));
    }
    const items = numbers.map((taxableObject) => one.wanted({ taxableObject }));
    const first = await importing(one, items, 'call-1');
    expect((await importing(one, items, 'call-1')).body).toEqual(first.body);
    expect(first.body.items.filter(({ result }) => result !== 'issued')).toEqual([]);
    expect(new Set(first.body.items.map(({ assessmentId }) => assessmentId)).size).toBe(count);
    expect((await importing(one, [...items].reverse())).body.items.reverse()).toEqual(
      first.body.items.map((each) => ({ ...each, result: 'known' })),
    );
  });

  test('are malformed alone', async () => {
    const one = await office();
    const { body, status } = await importing(one, [{ tax: 7 }, one.wanted(), null]);
    expect(status).toBe(200);
    expect(body.items).toMatchObject([
      { result: 'refused', code: 'invalid-request' },
      { result: 'issued' },
      { result: 'refused', code: 'invalid-request', errors: [{ pointer: '/items/2' }] },
    ]);
    expect(body.items[0]?.errors?.map(({ pointer }) => pointer)).toContain('/items/0/tax');
  });

  test('are refused one by one', async () => {
    const one = await office();
    const { body } = await importing(one, [
      one.wanted(),
      one.wanted({ value: 7 }),
      one.wanted({ taxableObject: 'P-9' }),
      one.wanted(),
    ]);
    expect(body.items).toMatchObject([
      { result: 'issued' },
      { result: 'refused', code: 'not-assessable', errors: [{ pointer: '/items/1/value' }] },
      { result: 'refused', code: 'taxable-object-unknown', errors: [{ pointer: '/items/2/taxableObject' }] },
      { result: 'known', assessmentId: body.items[0]?.assessmentId },
    ]);
  });
});
