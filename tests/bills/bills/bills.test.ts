import { randomUUID } from 'node:crypto';
import { claimCodeOf } from '../../../functions/bills/payers/claim-code';
import { contract as calendars } from '../../../functions/calendars/contract';
import { createCalendar } from '../../../functions/calendars/examples';
import { agency, citizen, operator } from '../../support/callers';
import { usePortal } from '../../support/portal';
import { billsService, calendarsService } from '../../support/services';
import { body, newCase, newId } from '../world';
import { pay } from './payments';

const portal = usePortal(billsService, calendarsService);
const day = 86_400_000;

/** Makes it so late a day, where the portal is. */
const at = (date: string): void => {
  const { clock } = portal();
  clock.advance(Date.parse(`${date}T09:00:00Z`) - clock());
};

describe('a bill', () => {
  it('is made out, and found by its payer alone', async () => {
    const { api, issue, lena, office } = await newCase(portal());
    const bill = await issue();
    expect(bill).toMatchObject({
      state: 'open',
      amount: 48_000,
      paid: 0,
      due: { total: 48_000 },
    });
    const params = { billId: bill.id };
    expect((await api.getBill({ caller: lena, params })).body.id).toBe(bill.id);
    expect((await api.showIssued({ caller: office, params })).body.id).toBe(bill.id);
    const other = citizen(randomUUID());
    const asked = [
      await api.getBill({ caller: other, params }),
      await api.showIssued({ caller: agency(newId(), 'bills:read'), params }),
    ];
    expect(asked.map(({ problem }) => problem.code)).toEqual(['bill-not-found', 'bill-not-found']);
  });

  it('is one for a request that comes again, and shown as it is by then', async () => {
    const { api, office, issue, lena } = await newCase(portal());
    const first = await issue({}, 'again');
    expect(await issue({}, 'again')).toEqual(first);
    await pay(portal(), first.id, 48_000, '2026-02-01');
    expect(await issue({}, 'again')).toMatchObject({ id: first.id, state: 'paid', due: { total: 0 } });
    expect((await api.listBills({ caller: lena })).body.items).toHaveLength(1);
    expect((await api.listIssued({ caller: office, query: { state: 'paid' } })).body.items).toHaveLength(1);
  });

  it('shows what is owed on any day, with the steps in the caller’s language', async () => {
    const { api, issue, lena } = await newCase(portal());
    const terms = {
      discount: { until: '2026-02-15', rate: '0.1' },
      penalty: { head: 'late', rate: '0.02', repeat: 'monthly' as const },
    };
    const { id } = await issue({ terms });
    const on = async (date: string, language = 'en') =>
      (
        await api.getBill({
          caller: lena,
          params: { billId: id },
          query: { on: date },
          headers: { 'accept-language': language },
        })
      ).body;
    expect((await on('2026-02-15')).due).toMatchObject({ total: 43_200, discount: 4_800, least: 43_200 });
    const late = await on('2026-04-10');
    expect(late).toMatchObject({ overdue: true, due: { total: 49_920, penalty: 1_920, overdue: 49_920 } });
    expect(late.due.steps.map(({ text }) => text.replaceAll('\u00a0', ' '))).toEqual([
      'Billed: JOD 48.000.',
      'Late penalty of 2% of JOD 48.000, 2 ×, from 2 March 2026 to 2 April 2026: JOD 1.920.',
    ]);
    const arabic = await on('2026-04-10', 'ar');
    expect(arabic.due.steps[1]?.text).toMatch(/^غرامة تأخير ٢٪؜ من ٤٨٫٠٠٠/);
    const persian = await on('2026-04-10', 'fa');
    expect(persian.due.steps[1]?.text).toMatch(/۱۱ اسفند ۱۴۰۴/);
  });

  it('is shown on the first and on the last day that can be asked for', async () => {
    const { api, lena, office, issue } = await newCase(portal());
    const penalty = { head: 'late', rate: '0.00000001', repeat: 'monthly' as const };
    const interest = { head: 'late', rate: '0.07', per: 'day' as const };
    for (const terms of [{}, { penalty }, { interest }, { penalty, interest }]) {
      const params = { billId: (await issue({ terms })).id };
      for (const on of ['1900-01-01', '2199-12-01', '2199-12-31']) {
        const asked = { params, query: { on } };
        const { due } = (await api.getBill({ caller: lena, ...asked })).body;
        expect(due.on).toBe(on);
        expect((await api.showIssued({ caller: office, ...asked })).body.due).toEqual(due);
        expect((await api.listBills({ caller: lena, query: { on } })).status).toBe(200);
      }
    }
  });

  it('falls due on a working day where a calendar is named', async () => {
    const { api, office, payer, issue } = await newCase(portal());
    const calendar = `office-${randomUUID().slice(0, 8)}`;
    const made = { ...createCalendar.body, id: calendar };
    await portal()
      .client(calendars)
      .createCalendar({ caller: operator('staff'), body: made });
    // The first of May 2026 is a Friday, and the second a Saturday.
    const terms = { discount: { until: '2026-04-24', amount: 1_000 } };
    const bill = await issue({ calendar, dueOn: '2026-05-01', terms });
    expect(bill).toMatchObject({ dueOn: '2026-05-03', terms: { discount: { until: '2026-04-26' } } });
    const refused = await api.issueBill({ caller: office, body: { ...body, payer, calendar: 'nobodys' } });
    expect(refused.problem).toMatchObject({
      ...{ status: 422, code: 'calendar-unknown' },
      errors: [{ pointer: '/calendar' }],
    });
  });

  it.each([
    ['is due before it is made out', { dueOn: '2026-01-14' }, '/dueOn'],
    [
      'has instalments that do not add up',
      {
        terms: {
          instalments: [
            { dueOn: '2026-03-01', amount: 1 },
            { dueOn: '2026-04-01', amount: 2 },
          ],
        },
      },
      '/terms/instalments',
    ],
    [
      'has a discount after the due date',
      { terms: { discount: { until: '2026-03-02', amount: 5 } } },
      '/terms/discount/until',
    ],
  ])('is refused where it %s', async (_, changes, pointer) => {
    const { api, office, payer } = await newCase(portal());
    const { problem } = await api.issueBill({ caller: office, body: { ...body, payer, ...changes } });
    expect(problem).toMatchObject({ status: 422, code: 'terms-disagree', errors: [{ in: 'body', pointer }] });
  });
});

describe('lists', () => {
  it('show a person the bills of all their payers, the newest first, page by page', async () => {
    const { api, office, lena, issue, codeFor, claim } = await newCase(portal());
    await claim(lena, await codeFor('second'));
    const ids: string[] = [];
    for (const [index, payer] of [
      undefined,
      { identifier: 'second' },
      undefined,
      { identifier: 'third' },
    ].entries()) {
      const issuedOn = `2026-01-1${index}`;
      const made = await issue({ issuedOn, ...(payer ? { payer } : {}), kind: index === 2 ? 'fare' : 'fee' });
      ids.push(made.id);
    }
    const [first, second, third] = ids;
    const page = (await api.listBills({ caller: lena, query: { limit: '2' } })).body;
    expect(page.items.map(({ id }) => id)).toEqual([third, second]);
    const rest = (await api.listBills({ caller: lena, query: { limit: '2', cursor: page.next } as never }))
      .body;
    expect(rest).toEqual({ items: [expect.objectContaining({ id: first })] });
    const fares = (await api.listBills({ caller: lena, query: { kind: 'fare', state: 'open' } })).body;
    expect(fares.items.map(({ id }) => id)).toEqual([third]);
    const reason = 'A mistake.';
    await api.cancelBill({ caller: office, params: { billId: first ?? '' }, body: { reason } });
    const cancelled = (await api.listBills({ caller: lena, query: { state: 'cancelled' } })).body;
    expect(cancelled.items).toMatchObject([{ id: first, due: { total: 0 } }]);
  });

  it('show an agency what it made out by when it is due', async () => {
    const { api, office, issue } = await newCase(portal());
    at('2026-03-10');
    const dates = ['2026-03-09', '2026-03-10', '2026-03-20', '2026-02-02'];
    for (const dueOn of dates) await issue({ dueOn });
    const all = (await api.listIssued({ caller: office })).body.items;
    expect(all.map(({ dueOn, overdue }) => [dueOn, overdue])).toEqual([
      ['2026-02-02', true],
      ['2026-03-09', true],
      ['2026-03-10', false],
      ['2026-03-20', false],
    ]);
    const query = { dueBefore: '2026-03-10', limit: '1' } as const;
    const page = (await api.listIssued({ caller: office, query })).body;
    expect(page.items.map(({ dueOn }) => dueOn)).toEqual(['2026-02-02']);
    const rest = (
      await api.listIssued({ caller: office, query: { ...query, limit: '5', cursor: page.next } as never })
    ).body;
    expect(rest).toEqual({ items: [expect.objectContaining({ dueOn: '2026-03-09' })] });
    portal().clock.advance(day);
    expect((await api.listIssued({ caller: office, query: { state: 'paid' } })).body).toEqual({ items: [] });
  });
});

describe('an agency looks for bills', () => {
  it('by payer and by reference, in any state, and finds its own alone', async () => {
    const { api, office: caller, issue, payer } = await newCase(portal());
    const other = { identifier: 'TP-7' };
    const first = await issue({ reference: 'W-1', issuedOn: '2026-01-10' });
    const second = await issue({ reference: 'W-2' });
    const third = await issue({ reference: 'W-1', payer: other, dueOn: '2026-05-01' });
    await api.cancelBill({ caller, params: { billId: second.id }, body: { reason: 'A mistake.' } });
    const found = async (query: object, asking = caller) =>
      (await api.listIssued({ caller: asking, query })).body.items.map(({ id }) => id);
    const by = { payer: payer.identifier };
    expect(await found(by)).toEqual([second.id, first.id]);
    expect(await found({ ...by, state: 'cancelled' })).toEqual([second.id]);
    expect(await found({ reference: 'W-1' })).toEqual([third.id, first.id]);
    expect(await found({ reference: 'W-1', payer: 'TP-7' })).toEqual([third.id]);
    expect(await found({ reference: 'W-1', dueBefore: '2026-05-01' })).toEqual([first.id]);
    expect(await found({ reference: 'W' })).toEqual([]);
    const stranger = agency(newId(), 'bills:read');
    expect([await found(by, stranger), await found({ reference: 'W-1' }, stranger)]).toEqual([[], []]);
    const page = (await api.listIssued({ caller, query: { ...by, limit: '1' } })).body;
    expect(await found({ ...by, limit: '1', cursor: page.next })).toEqual([first.id]);
  });

  it('by words of payer, reference, title and lines, in any spelling', async () => {
    const { api, office: caller, issue } = await newCase(portal());
    const { id } = await issue({
      ...{ payer: { identifier: 'Sami Odeh, house 7' }, reference: 'W-5', title: { fa: 'آب و فاضلاب' } },
      lines: [{ head: 'water', text: 'Water of March', amount: 5_000 }],
    });
    for (let index = 0; index < 3; index += 1) await issue();
    const found = async (text: string, more: object = {}) =>
      (await api.listIssued({ caller, query: { text, ...more } as never })).body.items.map((each) => each.id);
    for (const text of ['odeh HOUSE', 'w-5', 'march water', 'فاضلاب', 'house ٧'])
      expect([text, await found(text)]).toEqual([text, [id]]);
    expect(await found('water', { state: 'paid' })).toEqual([]);
    expect(await found('waste', { payer: 'Sami Odeh, house 7' })).toEqual([]);
    const [shown] = (await api.listIssued({ caller, query: { text: 'odeh' } })).body.items;
    expect(shown).not.toHaveProperty('search');
  });

  it('finds what took the place of a bill beside it', async () => {
    const { api, office: caller, issue } = await newCase(portal());
    const old = await issue({ reference: 'W-9' });
    const { kind: _, ...charge } = body;
    const asked = { ...charge, reference: 'W-9', issuedOn: '2026-02-01', reason: 'A mistake.' };
    const { id } = (await api.reissueBill({ caller, params: { billId: old.id }, body: asked })).body;
    const { items } = (await api.listIssued({ caller, query: { reference: 'W-9' } })).body;
    expect(items.map((card) => [card.id, card.state])).toEqual([
      [id, 'open'],
      [old.id, 'reissued'],
    ]);
  });
});

describe('payers', () => {
  it('are held by one person, until they or the agency let go', async () => {
    const { api, office, lena, codeFor, claim, issue, payer } = await newCase(portal());
    const { id: billId } = await issue();
    const code = await codeFor(payer.identifier);
    const badr = citizen(randomUUID());
    expect((await claim(badr, code)).problem).toMatchObject({ status: 409, code: 'payer-claimed' });
    const [held] = (await api.listPayers({ caller: lena })).body.items;
    expect(held).toMatchObject({ identifier: payer.identifier });
    const params = { payerId: held?.payerId ?? '' };
    expect((await api.dropPayer({ caller: badr, params })).problem.code).toBe('payer-not-found');
    expect((await api.dropPayer({ caller: lena, params })).status).toBe(204);
    expect((await api.listPayers({ caller: lena })).body.items).toEqual([]);
    expect((await api.getBill({ caller: lena, params: { billId } })).status).toBe(404);
    expect((await claim(badr, code)).status).toBe(201);
    expect((await api.getBill({ caller: badr, params: { billId } })).status).toBe(200);
    expect((await api.releasePayer({ caller: office, body: payer })).status).toBe(204);
    expect((await api.getBill({ caller: badr, params: { billId } })).status).toBe(404);
    expect((await claim(badr, code)).problem.code).toBe('wrong-claim-code');
    expect((await claim(badr, await codeFor(payer.identifier))).status).toBe(201);
  });

  it('are claimed with the latest code only, which cannot be guessed', async () => {
    const { codeFor, claim, lena } = await newCase(portal());
    const old = await codeFor('other');
    expect(await codeFor('other')).toBe(old);
    const code = await codeFor('other', true);
    expect(code).not.toBe(old);
    const wrong = [
      old,
      claimCodeOf(portal().signer, '00'.repeat(9), 1),
      `${code.slice(0, 31)}${code.endsWith('0') ? '1' : '0'}`,
    ];
    for (const each of wrong) {
      const { problem } = await claim(lena, each);
      expect(problem).toMatchObject({
        status: 422,
        code: 'wrong-claim-code',
        errors: [{ pointer: '/code' }],
      });
    }
    expect((await claim(lena, code)).status).toBe(201);
    expect((await claim(lena, code)).status).toBe(201);
  });

  it('of another agency are different ones, even with the same identifier', async () => {
    const { office, api, payer } = await newCase(portal());
    const stranger = agency(newId(), 'bills:write');
    expect((await api.releasePayer({ caller: stranger, body: payer })).problem.code).toBe('payer-not-found');
    expect((await api.releasePayer({ caller: office, body: payer })).status).toBe(204);
  });

  it('are not found by guessing: after five wrong codes each costs a wait, of this person alone', async () => {
    const { api, codeFor, claim } = await newCase(portal());
    const code = await codeFor('guessed');
    const guesser = citizen(randomUUID());
    const guess = (nth: number) =>
      claim(guesser, `${code.slice(0, 31)}${[...'0123456789'].filter((digit) => digit !== code[31])[nth]}`);
    const answers = [];
    for (let nth = 0; nth < 6; nth += 1) answers.push((await guess(nth)).problem.code);
    expect(answers).toEqual([...Array(5).fill('wrong-claim-code'), 'too-many-attempts']);
    expect((await claim(guesser, code)).problem).toMatchObject({ status: 429, retryAfter: 60 });
    portal().clock.advance(60_000);
    expect((await claim(guesser, code)).status).toBe(201);
    // What was right forgets what was wrong before.
    const own = await codeFor('own');
    expect((await claim(guesser, own)).status).toBe(201);
    expect((await api.listPayers({ caller: guesser })).body.items).toHaveLength(2);
  });

  it('take a repeat for what it is, after all that came between', async () => {
    const { api, lena, office, codeFor, payer } = await newCase(portal());
    const code = await codeFor('once');
    const claimed = { caller: lena, body: { code }, idempotencyKey: 'claim' };
    const first = await api.claimPayer(claimed);
    await api.dropPayer({ caller: lena, params: { payerId: first.body.payerId } });
    expect((await api.claimPayer(claimed)).body).toEqual(first.body);
    expect((await api.listPayers({ caller: lena })).body.items).toHaveLength(1);
    const renewed = { caller: office, body: { ...payer, renew: true }, idempotencyKey: 'renew' };
    const { code: second } = (await api.claimCode(renewed)).body;
    await codeFor(payer.identifier, true);
    expect((await api.claimCode(renewed)).body.code).toBe(second);
  });
});
