import * as fc from 'fast-check';
import type { Bill } from '../../../functions/blocks/billing/bill';
import { amountDue } from '../../../functions/blocks/billing/due/due';
import { type Charge, newBill } from '../../../functions/blocks/billing/issue';
import { openIdCodec } from '../../../functions/kernel/identity/id-codec';
import { addDays } from '../../../functions/kernel/text/date';
import { settlementOf } from '../../../functions/payments/bills/settlement';
import { statementOf } from '../../../functions/tax/accounts/statement';
import { contract } from '../../../functions/tax/contract';
import { usePortal } from '../../support/portal';
import { extent } from '../../support/sample';
import { testKeys } from '../../support/seals';
import { calendarsService, taxService } from '../../support/services';
import { newAssessment } from '../objections/world';
import { claim, newOffice, newPerson, pay, taxableObjectNumber } from '../world';

const portal = usePortal(taxService, calendarsService);
const api = () => portal().client(contract);
const at = (day: string) => portal().clock.set(`${day}T09:00:00.000Z`);
beforeEach(() => at('2026-03-01'));

const days = { from: '2026-01-01', until: '2026-12-31' };

describe('a statement', () => {
  test('lists charges and payments, with the balance after each', async () => {
    const one = await newAssessment(portal(), {
      payment: {
        dueDays: 30,
        minimumPart: 1_000,
        penalty: { head: 'penalties', amount: 5_000, repeat: 'once' },
        interest: { head: 'interest', rate: '0.01', per: 'month' },
      },
    });
    at('2026-04-10');
    await pay(portal(), one.assessmentId, 107_000);
    const asked = {
      caller: one.owner.caller,
      query: { agencyId: one.agencyId, ...days, until: '2026-05-01' },
    };
    const { body } = await api().getStatement(asked);
    expect(body.accounts).toMatchObject([{ currency: 'JOD', opening: 0, closing: 101_000 }]);
    expect(
      body.accounts[0]?.entries.map(({ on, kind, amount, balance }) => [on, kind, amount, balance]),
    ).toEqual([
      ['2026-03-01', 'assessed', 200_000, 200_000],
      ['2026-04-10', 'penalty', 5_000, 205_000],
      ['2026-04-10', 'interest', 2_000, 207_000],
      ['2026-04-10', 'paid', -107_000, 100_000],
      ['2026-05-01', 'interest', 1_000, 101_000],
    ]);
    at('2026-09-01');
    expect((await api().getStatement(asked)).text).toBe(JSON.stringify(body));
  });

  test('carries payments over when an assessment is replaced', async () => {
    const one = await newAssessment(portal(), { payment: { dueDays: 60, minimumPart: 1_000 } });
    await pay(portal(), one.assessmentId, 50_000);
    const { id } = (await one.objectTo()).body;
    at('2026-03-10');
    const { assessmentId } = (await one.decide(id, { outcome: 'partly-upheld', amount: 120_000 })).body;
    const query = { taxpayer: one.taxpayer, ...days };
    const { body } = await api().getAgencyStatement({ caller: one.office, query });
    const told = body.accounts[0]?.entries.map(({ on, kind, assessmentId: of, amount }) => [
      on,
      kind,
      of,
      amount,
    ]);
    expect(told).toEqual([
      ['2026-03-01', 'assessed', one.assessmentId, 200_000],
      ['2026-03-01', 'paid', one.assessmentId, -50_000],
      ['2026-03-10', 'assessed', assessmentId, 120_000],
      ['2026-03-10', 'carried-over', assessmentId, -50_000],
      ['2026-03-10', 'replaced', one.assessmentId, -150_000],
    ]);
    expect(body.accounts[0]?.closing).toBe(70_000);
  });

  test('of an object covers all holders for the agency, and for each holder their own part', async () => {
    const one = await newOffice(portal());
    await one.assess();
    await one.put.taxpayer('T-next');
    await one.put.taxableObject(taxableObjectNumber, { taxpayer: 'T-next', since: '2027-01-01' });
    await one.assess({ period: { from: '2027-01-01', until: '2027-12-31' }, value: 40_000_000 });
    const amounts = (accounts: readonly { readonly entries: readonly { readonly amount: number }[] }[]) =>
      accounts.flatMap(({ entries }) => entries.map(({ amount }) => amount));
    const whole = await api().getAgencyStatement({
      caller: one.office,
      query: { taxableObject: taxableObjectNumber, ...days },
    });
    expect(amounts(whole.body.accounts)).toEqual(expect.arrayContaining([100_000, 200_000]));
    const next = newPerson();
    await claim(portal(), next.sub, one.agencyId, 'T-next');
    const query = { agencyId: one.agencyId, taxableObject: taxableObjectNumber, ...days };
    const own = amounts((await api().getStatement({ caller: next.caller, query })).body.accounts);
    expect([own.includes(100_000), own.includes(200_000)]).toEqual([true, false]);
  });

  test('is refused to strangers, and for what is not registered', async () => {
    const one = await newOffice(portal());
    const query = { agencyId: one.agencyId, ...days };
    expect((await api().getStatement({ caller: newPerson().caller, query })).problem.code).toBe(
      'taxpayer-not-found',
    );
    const asked = (more: object) =>
      api().getAgencyStatement({ caller: one.office, query: { ...days, ...more } as never });
    expect((await asked({ taxpayer: 'T-nobody' })).problem.code).toBe('taxpayer-not-found');
    expect((await asked({ taxableObject: 'P-9' })).problem.code).toBe('taxable-object-not-found');
    expect((await asked({})).problem.status).toBe(400);
  });
});

/** Ids that sort as the bills were made. */
const numbered = { ...openIdCodec(testKeys), lastingId: (_: string, id: string) => id.padStart(40, '0') };

const bill = (index: number, amount: number, dueIn: number): Bill => {
  const charge: Charge = {
    ...{
      agencyId: 'a',
      payer: '0'.repeat(18),
      identifier: 'T',
      kind: 'tax',
      title: { en: 'Tax' },
      reference: null,
    },
    ...{ currency: 'JOD', timeZone: 'Asia/Amman', issuedOn: addDays('2026-01-01', index) },
    lines: [{ head: 'tax', text: 'Tax', amount }],
    dueOn: addDays('2026-01-01', index + dueIn),
    terms: {
      minimumPart: 1,
      discount: { until: addDays('2026-01-01', index + dueIn), rate: '0.05' },
      penalty: { head: 'penalties', rate: '0.02', repeat: 'monthly' },
      interest: { head: 'interest', rate: '0.09', per: 'year', dayCount: 'actual/365' },
    },
    subject: { type: 'assessment' },
  };
  return newBill(numbered, charge, {
    id: String(index),
    hash: '',
    at: 0,
  });
};

/** The bill after partial payments, in the order of days. */
const paid = (made: Bill, payments: readonly { readonly day: number; readonly part: number }[]): Bill => {
  let found = made;
  for (const { day, part } of [...payments].sort((left, right) => left.day - right.day)) {
    const on = addDays(made.issuedOn, day);
    const tender = {
      paymentId: `p${day}`,
      chargeId: `c${day}`,
      on,
      amount: part,
      at: `${on}T00:00:00.000Z`,
      paidBy: 'payer',
    };
    const { settled, paid: isPaid } = settlementOf(found, tender);
    if (settled)
      found = { ...found, settled: [...found.settled, settled], ...(isPaid ? { state: 'paid' } : {}) };
  }
  return found;
};

describe('whatever was charged and paid', () => {
  const payments = fc.array(fc.record({ day: fc.nat(400), part: fc.integer({ min: 1, max: 60_000 }) }), {
    maxLength: 5,
  });
  const bills = fc
    .array(fc.record({ amount: fc.integer({ min: 100, max: 100_000 }), dueIn: fc.nat(60), payments }), {
      maxLength: 4,
    })
    .map((all) => all.map((one, index) => paid(bill(index, one.amount, one.dueIn), one.payments)));
  const stretch = fc.tuple(fc.nat(300), fc.nat(300)).map(([from, length]) => ({
    from: addDays('2026-01-01', from),
    until: addDays('2026-01-01', from + length),
  }));

  test('a statement ends with what is owed that day, and the next begins with it', () => {
    fc.assert(
      fc.property(bills, stretch, fc.nat(200), (all, { from, until }, more) => {
        const later = addDays(until, 1 + more);
        const [first, whole] = [statementOf(all, from, until), statementOf(all, from, later)];
        const next = statementOf(all, addDays(until, 1), later);
        expect(next.map(({ opening }) => opening)).toEqual(first.map(({ closing }) => closing));
        expect(next.map(({ closing }) => closing)).toEqual(whole.map(({ closing }) => closing));
        for (const { opening, entries, closing } of whole) {
          expect(entries.reduce((sum, { amount }) => sum + amount, opening)).toBe(closing);
          expect(entries.at(-1)?.balance ?? opening).toBe(closing);
        }
        const end = addDays('2026-01-01', 900);
        const owed = all.map((each) => amountDue(each, end)).map(({ total, discount }) => total + discount);
        const [last] = statementOf(all, end, end);
        expect(last?.closing ?? 0).toBe(owed.reduce((sum, each) => sum + each, 0));
      }),
      { numRuns: extent(60, 300) },
    );
  });
});
