import { usePortal } from '../../support/portal';
import { calendarsService, taxService } from '../../support/services';
import { newAssessment } from '../objections/world';
import { pay } from '../world';

const portal = usePortal(taxService, calendarsService);
const at = (instant: string) => portal().clock.set(instant);
beforeEach(() => at('2026-03-01T09:00:00.000Z'));

const codeOf = (reply: { readonly problem: { readonly code: string } }) => reply.problem.code;

describe('a decision', () => {
  const objected = async (changes: object = {}) => {
    const one = await newAssessment(portal(), changes);
    const { id } = (await one.objectTo()).body;
    return { ...one, id };
  };
  let shared: Awaited<ReturnType<typeof objected>>;
  beforeAll(async () => {
    at('2026-03-01T09:00:00.000Z');
    shared = await objected();
  });

  test('that upholds it cancels the bill', async () => {
    const one = await objected();
    const { body } = await one.decide(one.id, { outcome: 'upheld' });
    expect(body).toMatchObject({ action: 'uphold', status: 'upheld', amount: 0 });
    expect((await one.bill()).state).toBe('cancelled');
    expect(await one.shown(one.id)).toMatchObject({ clock: 'stopped', dueAt: null });
  });

  test('that upholds it in part replaces the bill, and the clock resumes', async () => {
    const one = await objected();
    at('2026-05-10T09:00:00.000Z');
    const { body } = await one.decide(one.id, { outcome: 'partly-upheld', value: 40_000_000 });
    expect(body).toMatchObject({ status: 'partly-upheld', amount: 100_000 });
    const made = await one.bill(body.assessmentId ?? '');
    expect(made).toMatchObject({ amount: 100_000, replaces: one.assessmentId, objectionsUntil: null });
    expect(made).toMatchObject({ state: 'open', dueOn: '2026-04-30', due: { penalty: 0, interest: 0 } });
    expect(await one.bill()).toMatchObject({ state: 'reissued', replacedBy: body.assessmentId });
    at('2026-05-11T09:00:00.000Z');
    expect((await one.bill(body.assessmentId ?? '')).due.penalty).toBe(2_000);
  });

  test('that rejects it resumes the clock of the bill from the next day', async () => {
    const one = await objected();
    at('2026-05-10T09:00:00.000Z');
    await one.decide(one.id, { outcome: 'rejected' });
    expect((await one.bill()).due).toMatchObject({ total: 200_000, penalty: 0 });
    at('2026-05-11T09:00:00.000Z');
    expect((await one.bill()).due).toMatchObject({ penalty: 4_000 });
    expect((await one.bill()).due.steps).toContainEqual({
      code: 'stay',
      from: '2026-03-01',
      until: '2026-05-10',
    });
  });

  test('is made once for concurrent and later repeats', async () => {
    const one = await objected();
    const decision = { outcome: 'partly-upheld', amount: 150_000 };
    const once = () => one.decide(one.id, decision, 'one');
    const replies = await Promise.all(Array.from({ length: 10 }, once));
    portal().clock.advance(86_400_000);
    replies.push(await once());
    expect(new Set(replies.map(({ text }) => text)).size).toBe(1);
  });

  test('counts what was paid, and is refused where too much was paid', async () => {
    const one = await objected({ payment: { dueDays: 60, minimumPart: 1_000 } });
    await pay(portal(), one.assessmentId, 120_000);
    expect(codeOf(await one.decide(one.id, { outcome: 'upheld' }))).toBe('bill-part-paid');
    expect(codeOf(await one.decide(one.id, { outcome: 'partly-upheld', amount: 100_000 }))).toBe(
      'less-than-paid',
    );
    expect((await one.shown(one.id)).status).toBe('submitted');
    const { body } = await one.decide(one.id, { outcome: 'partly-upheld', amount: 150_000 });
    expect((await one.bill(body.assessmentId ?? '')).due.total).toBe(30_000);
  });

  test('on a paid bill says how much is to be refunded', async () => {
    const one = await newAssessment(portal());
    await pay(portal(), one.assessmentId, 190_000);
    const { id } = (await one.objectTo()).body;
    const { body } = await one.decide(id, { outcome: 'partly-upheld', value: 40_000_000 });
    expect(body).toMatchObject({ amount: 100_000, toRefund: 90_000 });
    expect((await one.bill()).state).toBe('paid');
  });

  test.each([
    ['upheld', { amount: 5 }, 422],
    ['rejected', { value: 5 }, 422],
    ['partly-upheld', {}, 422],
    ['partly-upheld', { amount: 200_000 }, 422],
    ['partly-upheld', { amount: 5, value: 5 }, 422],
    ['partly-upheld', { value: 5 }, 422],
  ])('%s is not of %j', async (outcome, more, status) => {
    const { id, decide, shown } = shared;
    expect((await decide(id, { outcome, ...more })).problem.status).toBe(status);
    expect(await shown(id)).toMatchObject({ status: 'submitted' });
  });
});
