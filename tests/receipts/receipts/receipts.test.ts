import decode from 'jsqr';
import { receiptRefund } from '../../../functions/blocks/receipts/receipt';
import { writeTogether } from '../../../functions/kernel/table/write';
import type { Language } from '../../../functions/kernel/text/languages';
import { contract } from '../../../functions/receipts/contract';
import { openNumbering } from '../../../functions/receipts/numbers/store';
import { unnumbered } from '../../../functions/receipts/numbers/unnumbered';
import { pictureOf } from '../../blocks/documents/picture';
import { readPdf, seenOn } from '../../blocks/documents/read-pdf';
import { agency, citizen } from '../../support/callers';
import { usePortal } from '../../support/portal';
import { agenciesService, receiptsService } from '../../support/services';
import { issue, paid } from '../world';

const portal = usePortal(receiptsService, agenciesService);
const api = () => portal().client(contract);
const amina = citizen('amina');

const numbered = async (sub: string, agencyId: string, payment: string, changes = {}) => {
  const receipt = await issue(portal(), sub, agencyId, payment, changes);
  await openNumbering(portal()).number(unnumbered(receipt));
  return receipt;
};

const office = 'a'.repeat(24);
const clerk = agency(office, 'receipts:read');

describe('who paid', () => {
  it('has a receipt at once, and its number when it is there', async () => {
    const receipt = await issue(portal(), 'amina', office, 'at once');
    const params = { receiptId: receipt.id };
    const before = (await api().getReceipt({ caller: amina, params })).body;
    expect(before).toMatchObject({ number: null, state: 'pending', verification: null });
    const { problem } = await api().printReceipt({ caller: amina, params });
    expect(problem).toMatchObject({ status: 409, code: 'receipt-not-numbered' });
    await openNumbering(portal()).number(unnumbered(receipt));
    const after = (await api().getReceipt({ caller: amina, params })).body;
    expect(after).toEqual({
      ...before,
      number: 1,
      state: 'valid',
      verification: expect.stringMatching(`/receipts/${receipt.id}$`),
    });
    expect(after).toMatchObject({
      year: 2026,
      paidOn: '2026-11-22',
      money: { amount: 45_250, currency: 'JOD' },
      lines: paid.lines,
      method: { brand: 'visa', lastDigits: '4242' },
    });
  });

  it('sees all of their own receipts, latest first', async () => {
    const caller = citizen('lister');
    const ids: string[] = [];
    for (const hour of [1, 2, 3]) {
      const paidAt = Date.parse(`2026-05-01T0${hour}:00:00Z`);
      ids.push((await numbered('lister', office, `list ${hour}`, { paidAt })).id);
    }
    const first = (await api().listReceipts({ caller, query: { limit: '2' } })).body;
    const rest = (await api().listReceipts({ caller, query: { cursor: first.next ?? '' } })).body;
    expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual([...ids].reverse());
    const params = { receiptId: ids[0] ?? '' };
    expect((await api().getReceipt({ caller: amina, params })).problem.code).toBe('receipt-not-found');
    expect((await api().printReceipt({ caller: amina, params })).problem.code).toBe('receipt-not-found');
  });

  it('finds those in one state, and sees what the agency is called', async () => {
    const caller = citizen('by state');
    const valid = await numbered('by state', office, 'valid');
    const pending = await issue(portal(), 'by state', office, 'pending');
    const listed = async (state: string) =>
      (await api().listReceipts({ caller, query: { state } as never })).body.items.map(({ id }) => id);
    expect([await listed('valid'), await listed('pending')]).toEqual([[valid.id], [pending.id]]);
    expect([await listed('refunded'), await listed('partly-refunded')]).toEqual([[], []]);
    const params = { receiptId: valid.id };
    const { amount } = valid.card.money;
    await writeTogether(portal().table, receiptRefund(valid.id, 1));
    expect([await listed('valid'), await listed('partly-refunded')]).toEqual([[], [valid.id]]);
    await writeTogether(portal().table, receiptRefund(valid.id, amount - 1));
    expect([await listed('partly-refunded'), await listed('refunded')]).toEqual([[], [valid.id]]);
    expect((await api().getReceipt({ caller, params })).body.agencyNames).toBeNull();
  });

  it('has one receipt of an agency, however often the payment is booked', async () => {
    const one = await issue(portal(), 'amina', office, 'twice');
    const again = await issue(portal(), 'amina', office, 'twice');
    expect(again.id).toBe(one.id);
    expect((await issue(portal(), 'amina', 'b'.repeat(24), 'twice')).id).not.toBe(one.id);
  });
});

describe('the year of a number', () => {
  it('is that of the day on which it was paid where the agency is', async () => {
    const own = 'c'.repeat(24);
    const paidAt = Date.parse('2026-12-31T22:30:00Z');
    const east = await numbered('amina', own, 'east', { paidAt, timeZone: 'Asia/Amman' });
    const west = await numbered('amina', own, 'west', { paidAt, timeZone: 'Africa/Casablanca' });
    expect([east.year, west.year]).toEqual([2027, 2026]);
    const show = async (receiptId: string) =>
      (await api().getReceipt({ caller: amina, params: { receiptId } })).body;
    expect(await show(east.id)).toMatchObject({ year: 2027, number: 1, paidOn: '2027-01-01' });
    expect(await show(west.id)).toMatchObject({ year: 2026, number: 1, paidOn: '2026-12-31' });
  });
});

describe('the agency', () => {
  it('has its receipts of a year in the order of their numbers', async () => {
    const own = 'd'.repeat(24);
    for (const payment of ['1', '2', '3']) await numbered('amina', own, payment);
    await issue(portal(), 'amina', own, 'without a number');
    const caller = agency(own, 'receipts:read');
    const list = async (query: object) =>
      (await api().listAgencyReceipts({ caller, query: { year: '2026', ...query } })).body.items;
    expect((await list({})).map(({ number }) => number)).toEqual([1, 2, 3]);
    expect((await list({ after: '1', limit: '1' })).map(({ number }) => number)).toEqual([2]);
    expect(await list({ after: '3' })).toEqual([]);
    expect(await list({ year: '2025' })).toEqual([]);
  });

  it('sees what was paid for, and nothing about the payer', async () => {
    const { id } = await numbered('amina', office, 'seen by the agency');
    const { body, text } = await api().getAgencyReceipt({ caller: clerk, params: { receiptId: id } });
    expect(body.lines).toEqual(paid.lines);
    expect(text).not.toMatch(/4242|visa|owner|amina/);
    const other = agency('e'.repeat(24), 'receipts:read');
    const { problem } = await api().getAgencyReceipt({ caller: other, params: { receiptId: id } });
    expect(problem.code).toBe('receipt-not-found');
  });
});

describe('anybody who holds a receipt', () => {
  it('sees that it is genuine, and nothing about the payer', async () => {
    const { id } = await numbered('amina', office, 'shown around');
    const { body } = await api().verifyReceipt({ params: { receiptCode: id } });
    expect(body).toEqual({
      agencyId: office,
      agencyNames: {},
      year: 2026,
      number: expect.any(Number),
      state: 'valid',
      money: { amount: 45_250, currency: 'JOD' },
      refunded: 0,
      paidOn: '2026-11-22',
    });
  });

  it('sees what was given back since', async () => {
    const { id } = await numbered('amina', office, 'given back');
    const refund = (amount: number) => writeTogether(portal().table, receiptRefund(id, amount));
    const state = async () => (await api().verifyReceipt({ params: { receiptCode: id } })).body;
    await refund(5_250);
    expect(await state()).toMatchObject({ state: 'partly-refunded', refunded: 5_250 });
    await refund(40_000);
    expect(await state()).toMatchObject({ state: 'refunded', refunded: 45_250 });
    const { text } = await api().verificationPage({ params: { receiptCode: id } });
    expect(text).toContain('the amount was given back');
    await refund(-40_000);
    expect(await state()).toMatchObject({ state: 'partly-refunded', refunded: 5_250 });
  });

  it('is told that a made-up one does not exist, and neither does one without a number', async () => {
    const { id } = await issue(portal(), 'amina', office, 'not numbered');
    for (const receiptCode of [id, 'v'.repeat(32), portal().ids.ownedId('00'.repeat(9), 'none')]) {
      const { problem } = await api().verifyReceipt({ params: { receiptCode } });
      expect(problem).toMatchObject({ status: 404, code: 'receipt-not-found' });
      const { text } = await api().verificationPage({ params: { receiptCode } });
      expect(text).toContain('There is no such receipt');
    }
    const { text } = await api().verificationPage({ params: { receiptCode: '<script>' } });
    expect(text).toContain('There is no such receipt');
    expect(text).not.toContain('script');
  });

  it.each<[Language, string, string]>([
    ['en', 'This receipt is genuine', 'JOD 45.250'],
    ['ar', 'هذا الإيصال صحيح', '٤٥٫٢٥٠'],
    ['fa', 'این رسید معتبر است', '۴۵٫۲۵۰'],
  ])('finds a page in %s', async (language, verdict, amount) => {
    const { id } = await numbered('amina', office, `page in ${language}`);
    const { text } = await api().verificationPage({ params: { receiptCode: id }, query: { language } });
    expect(text).toContain(`<html lang="${language}" dir="${language === 'en' ? 'ltr' : 'rtl'}">`);
    expect(text).toContain(verdict);
    expect(text.replaceAll('\u00a0', ' ')).toContain(amount);
    expect(text).not.toMatch(/4242|visa/i);
  });
});

describe('on paper', () => {
  const print = async (language: Language, receiptId: string) =>
    (await api().printReceipt({ caller: amina, params: { receiptId }, query: { language } })).body;

  it('has a name, a number, lines and a code that leads to the page', async () => {
    const { id } = await numbered('amina', 'f'.repeat(24), 'printed');
    const { name, content } = await print('en', id);
    expect(name).toBe('receipt-2026-1.pdf');
    const read = readPdf(content);
    expect(read.actual).toEqual(
      expect.arrayContaining([
        'Receipt 2026/1',
        'November 22, 2026, 13:15',
        'Visa •••• 4242',
        'Property tax 2026 (first half)',
        'Penalty',
        '5.250',
        '45.250',
      ]),
    );
    const { data, side } = pictureOf(read.rectangles);
    const { verification } = (await api().getReceipt({ caller: amina, params: { receiptId: id } })).body;
    expect(decode(data, side, side)?.data).toBe(verification);
  });

  it.each<[Language, string[]]>([
    ['ar', ['٢٠٢٦/١ لاصيإ', '٤٥٫٢٥٠', '(لولأا فصنلا) 2026 ةينبلأا ةبيرض', 'ريخأت ةمارغ']],
    ['fa', ['۲۰۲۶/۱ دیسر', '۴۵٫۲۵۰', 'Property tax 2026 (first half)', 'درکرید هٔمیرج']],
  ])('stands in %s as it is read there', async (language, seen) => {
    const { id } = await numbered('amina', `${language}`.padEnd(24, '0'), 'printed');
    const lines = seenOn(readPdf((await print(language, id)).content)).join('\n');
    for (const each of seen) expect(lines).toContain(each);
  });

  it('is the same file whenever it is asked for', async () => {
    const { id } = await numbered('amina', office, 'the same file');
    const [first, second] = [await print('fa', id), await print('fa', id)];
    expect(Buffer.compare(first.content, second.content)).toBe(0);
  });
});
