import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { payOnPage } from '../../local/demo/payer';
import { amountOf, expect, found, type Guide, say, until } from './guide';

/** Days by the clock of the demo's city. */
const dateIn = (timeZone: string): string => new Intl.DateTimeFormat('en-CA', { timeZone }).format();
const timeZone = 'Asia/Amman';

/** A person's own number with the treasury, made up anew for each tour: so there is always a bill to pay. */
const numberOf = (): string => `TOUR-${Date.now()}`;

/** The treasury makes out a bill, and the citizen makes it hers by the code of its letter. */
const owe = async ({ citizen, treasury }: Guide) => {
  const identifier = numberOf();
  const today = dateIn(timeZone);
  const issued = await treasury.bills.issueBill({
    kind: 'fee',
    payer: { identifier },
    title: { en: 'Copy of a deed', ar: 'نسخة من سند' },
    currency: 'JOD',
    lines: [{ head: 'copies', text: 'One copy', amount: 2500 }],
    issuedOn: today,
    dueOn: today,
  });
  const { code } = await treasury.bills.claimCode({ identifier });
  const { payerId } = await citizen.bills.claimPayer({ code });
  say('The treasury makes out a bill; the citizen claims it with the code of the letter', code);
  const { items } = await until(
    'the bill among hers',
    () => citizen.bills.listBills({ state: 'open' }),
    (page) => page.items.some(({ id }) => id === issued.id),
  );
  say(
    'What she owes any public body, with what it comes to today',
    items.map(
      ({ title, dueOn, due, currency }) => `${title.en}, due ${dueOn}: ${amountOf(due.total, currency)}`,
    ),
  );
  return { billId: issued.id, payerId };
};

const pay = async ({ citizen }: Guide, billId: string): Promise<string> => {
  const payment = await citizen.payments.createPayment({
    bills: [{ bill_id: billId }],
    return_url: 'https://example.org/paid',
  });
  const page = found("the address of the bank's page", payment._links.next_url).href;
  say("She pays: a browser would be sent to the bank's page, which takes the card 4242 4242 4242 4242", page);
  await payOnPage(page);
  const { state } = await until(
    'a payment that succeeded',
    () => citizen.payments.getPayment({ payment_id: payment.payment_id }),
    (seen) => seen.state.finished,
  );
  expect('success', state.status === 'success', state);
  say('It is paid', state);
  return payment.payment_id;
};

const keepReceipt = async ({ citizen, anyone, data }: Guide, paymentId: string): Promise<void> => {
  const { items } = await until(
    'a numbered receipt',
    () => citizen.receipts.listReceipts(),
    (page) => page.items.some((each) => each.paymentId === paymentId && each.number !== null),
  );
  const { id: receiptId, number } = found(
    'the receipt',
    items.find((each) => each.paymentId === paymentId),
  );
  const pdf = Buffer.from(await citizen.receipts.printReceipt({ receiptId, language: 'ar' }));
  const file = join(data, 'tour-receipt.pdf');
  writeFileSync(file, pdf);
  expect('a PDF', pdf.subarray(0, 5).toString() === '%PDF-', pdf.subarray(0, 20).toString('latin1'));
  say(`She has receipt number ${number}, on paper in Arabic in`, file);
  const { verification } = await citizen.receipts.getReceipt({ receiptId });
  const verified = await anyone.receipts.verifyReceipt({ receiptCode: receiptId });
  say('Anybody who is shown it checks it by its code', { link: verification, ...verified });
};

const closeBooks = async ({ treasury, data }: Guide): Promise<void> => {
  const csv = await treasury.settlements.downloadSettlement({ date: dateIn(timeZone) });
  expect('a line of accounts', csv.split('\n').length > 2, csv);
  say("The treasury's day as CSV, which equals its ledger to the last fils", csv);
  const args = ['--import', 'tsx', join(__dirname, '../ledger-check.ts'), '--data', data];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  expect('a ledger that agrees', stdout.includes('agrees') && !stdout.includes('DIFFER'), stdout);
  say('The ledger, proved from its entries (npm run ledger:check)', stdout.trimEnd());
};

/** A bill from its making to the treasury's books. */
export const moneyStop = async (guide: Guide): Promise<void> => {
  const { billId, payerId } = await owe(guide);
  const paymentId = await pay(guide, billId);
  await keepReceipt(guide, paymentId);
  // A person holds only so many payers, and the next tour makes up another.
  await guide.citizen.bills.dropPayer({ payerId });
  await closeBooks(guide);
};
