import type { Officers } from '../../../functions/blocks/officers/officers';
import { contract } from '../../../functions/tax/contract';
import { giveBack } from '../../fines/payments';
import { agency } from '../../support/callers';
import { usePortal } from '../../support/portal';
import { calendarsService, taxService } from '../../support/services';
import { newAssessment } from '../objections/world';
import { pay } from '../world';

const portal = usePortal(taxService, calendarsService);
const api = () => portal().client(contract);
const at = (day: string) => portal().clock.set(`${day}T09:00:00.000Z`);
beforeEach(() => at('2026-03-01'));

const assessed = async (changes: object = {}) => {
  const one = await newAssessment(portal(), changes);
  const params = { assessmentId: one.assessmentId };
  const revise = (value: number, idempotencyKey?: string, caller = one.office) =>
    api().reviseAssessment({
      ...{ caller, params, body: { value, reason: 'Measured again.' } },
      ...(idempotencyKey ? { idempotencyKey } : {}),
    });
  const cancel = (idempotencyKey?: string, caller = one.office) =>
    api().cancelAssessment({
      ...{ caller, params, body: { reason: 'Pulled down.' } },
      ...(idempotencyKey ? { idempotencyKey } : {}),
    });
  return { ...one, revise, cancel };
};

describe('a revision', () => {
  test('replaces the assessment, with its due date and end of discount', async () => {
    const one = await assessed();
    await pay(portal(), one.assessmentId, 190_000);
    const difference = await one.revise(70_000_000);
    expect(difference.body).toMatchObject({
      ...{ amount: 50_000, total: 250_000, assessedBefore: 200_000, supplements: one.assessmentId },
      ...{ state: 'open', lines: [{ text: expect.stringContaining('Property tax') }] },
    });
    expect((await one.bill()).state).toBe('paid');
    const other = await assessed();
    at('2026-04-20');
    const { body } = await other.revise(70_000_000);
    expect(body).toMatchObject({
      ...{ amount: 250_000, replaces: other.assessmentId, issuedOn: '2026-04-20', dueOn: '2026-04-30' },
      ...{ terms: { discount: { until: '2026-03-31' } }, objectionsUntil: '2026-05-20' },
    });
    expect((await other.bill()).state).toBe('reissued');
    expect((await other.assess({ value: 1_000 })).problem).toMatchObject({
      code: 'not-assessable',
    });
    expect((await other.assess({ value: 80_000_000 })).problem).toMatchObject({
      ...{ code: 'already-assessed', assessmentId: body.id },
    });
  });

  test('collects again what was given back, due anew, once the money has arrived', async () => {
    const one = await assessed();
    await pay(portal(), one.assessmentId, 190_000);
    await giveBack(portal(), one.assessmentId, 'submitted');
    expect((await one.bill()).state).toBe('refunded');
    expect((await one.revise(60_000_000)).problem).toMatchObject({ status: 409, code: 'part-given-back' });
    await giveBack(portal(), one.assessmentId, 'success');
    at('2026-06-20');
    const { body } = await one.revise(60_000_000, 'again');
    expect(body).toMatchObject({
      ...{ amount: 200_000, state: 'open', replaces: one.assessmentId, issuedOn: '2026-06-20' },
    });
    expect(body.dueOn > '2026-06-20').toBe(true);
    expect((await one.revise(60_000_000, 'again')).body).toEqual(body);
    expect(await one.bill()).toMatchObject({ state: 'reissued', replacedBy: body.id });
    await pay(portal(), body.id, 200_000);
  });

  test('moves what was paid late to the heads that the lower tax pays', async () => {
    const payment = {
      dueDays: 10,
      minimumPart: 1_000,
      penalty: { head: 'penalties', rate: '0.1', repeat: 'once' },
    };
    const one = await assessed({ payment });
    at('2026-03-20');
    await pay(portal(), one.assessmentId, 50_000);
    const { body } = await one.revise(40_000_000);
    expect(body).toMatchObject({ amount: 100_000, replaces: one.assessmentId });
    expect((await one.bill(body.id)).due).toMatchObject({ principal: 60_000, penalty: 0 });
  });

  test('is made once for concurrent and later repeats, and can be objected to', async () => {
    const one = await assessed();
    const replies = await Promise.all(Array.from({ length: 10 }, () => one.revise(70_000_000, 'one')));
    at('2026-03-05');
    replies.push(await one.revise(70_000_000, 'one'));
    expect(new Set(replies.map(({ text }) => text)).size).toBe(1);
    const params = { assessmentId: replies[0]?.body.id ?? '' };
    const body = { grounds: 'Still too much.' };
    expect((await api().objectTo({ caller: one.owner.caller, params, body })).status).toBe(201);
  });

  test('is refused while there is an objection', async () => {
    const one = await assessed();
    const { id } = (await one.objectTo()).body;
    expect((await one.revise(70_000_000)).problem.code).toBe('bill-stayed');
    expect((await one.cancel()).problem.code).toBe('bill-stayed');
    expect((await one.decide(id, { outcome: 'rejected' })).status).toBe(200);
    expect((await one.revise(70_000_000)).status).toBe(201);
  });

  test('can be objected to and decided, with the first end of discount', async () => {
    const one = await assessed();
    at('2026-04-20');
    const { id: assessmentId } = (await one.revise(70_000_000)).body;
    const { caller } = one.owner;
    const body = { grounds: 'Still too much.' };
    const { id } = (await api().objectTo({ caller, params: { assessmentId }, body })).body;
    const decided = await one.decide(id, { outcome: 'partly-upheld', value: 60_000_000 });
    expect(decided.body).toMatchObject({ amount: 200_000 });
  });
});

describe('a cancellation', () => {
  test('is made once, of a bill on which nothing was paid', async () => {
    const one = await assessed();
    const replies = await Promise.all(Array.from({ length: 10 }, () => one.cancel('one')));
    at('2026-03-05');
    replies.push(await one.cancel('one'));
    expect(new Set(replies.map(({ text }) => text)).size).toBe(1);
    expect((await one.bill()).state).toBe('cancelled');
    expect((await one.assess({ sequence: 2 })).status).toBe(201);
    const paid = await assessed();
    await pay(portal(), paid.assessmentId, 190_000);
    expect((await paid.cancel()).problem.code).toBe('bill-closed');
  });

  test('is for the agency that made the assessment', async () => {
    const one = await assessed();
    const others = agency('0'.repeat(24), 'tax:write');
    expect((await one.cancel(undefined, others)).problem.code).toBe('bill-not-found');
    expect((await one.revise(5, undefined, others)).problem.code).toBe('assessment-not-found');
  });
});

describe('officers', () => {
  const two = { officer: 'Layla Haddad', second: 'Rami Nasser' };
  const one = { officer: 'Layla Haddad' };

  test('answer for a revision and a cancellation, two where so much is moved', async () => {
    const case1 = await assessed();
    const params = { assessmentId: case1.assessmentId };
    const body = { value: 70_000_000, reason: 'Measured again.' };
    const revise = (officers: Officers | null) =>
      api().reviseAssessment({ caller: case1.office, params, body, officers, idempotencyKey: 'one' });
    expect((await revise(null)).problem.status).toBe(400);
    expect((await revise({ officer: 'Rami', second: ' rami' })).problem.code).toBe('same-officer');
    const { problem } = await revise(one);
    expect(problem).toMatchObject({
      ...{ status: 403, code: 'second-officer-required' },
      amount: 250_000,
      limit: 0,
    });
    const { body: made } = await revise(two);
    expect(made.by).toEqual(two);
    const cancel = (officers: Officers) =>
      api().cancelAssessment({
        ...{ caller: case1.office, params: { assessmentId: made.id }, officers },
        body: { reason: 'Pulled down.' },
      });
    expect((await cancel(one)).problem).toMatchObject({ code: 'second-officer-required', amount: 250_000 });
    expect((await cancel(two)).body.by).toEqual(two);
    expect(JSON.stringify(await case1.bill(made.id))).not.toContain('Rami');
  });

  test('answer for the decision of an objection; to reject it takes one', async () => {
    for (const [outcome, more, needed] of [
      ['rejected', {}, one],
      ['upheld', {}, two],
      ['partly-upheld', { amount: 1_000 }, two],
    ] as const) {
      const case1 = await assessed();
      const { id } = (await case1.objectTo()).body;
      const decide = (officers: Officers) =>
        api().decideObjection({
          ...{ caller: case1.office, params: { objectionId: id }, officers },
          body: { outcome, text: 'By the plan.', ...more },
        });
      if (needed === two) expect((await decide(one)).problem.code).toBe('second-officer-required');
      const { body } = await decide(needed);
      expect(body.officers).toEqual({ second: null, ...needed });
      const own = await case1.shown(id);
      expect(own.timeline.at(-1)).toMatchObject({ action: body.action });
      expect(JSON.stringify(own)).not.toContain('Layla');
      const seen = await api().showObjectionToAgency({ caller: case1.office, params: { objectionId: id } });
      expect(seen.body.timeline.at(-1)?.officers).toEqual(body.officers);
    }
  });
});
