import { type Key, key } from '../../kernel/table/table';

/*
 * Where receipts stand.
 */

export const receiptKey = (id: string): Key => ({ pk: key('receipt', id), sk: 'receipt' });

/** A person's receipts, by time. */
export const receiptsOf = (owner: string): string => key('receipts-of', owner);

/** An agency's numbered receipts of a year, in the order of their numbers. */
export const receiptsIn = (agencyId: string, year: number): string => key('receipts', agencyId, String(year));

const numberDigits = 9;

/** Where a number stands in its year: in the order of numbers. */
export const numberSort = (number: number): string => String(number).padStart(numberDigits, '0');

/** Where a receipt stands in its agency's year from the moment that it has a number. */
export const receiptPlace = (agencyId: string, year: number, number: number) => ({
  queueKey: receiptsIn(agencyId, year),
  queueSort: numberSort(number),
});

/** The counter that says which number was the last. */
export const receiptCounterKey = (agencyId: string, year: number): Key => ({
  pk: key('receipt-counter', agencyId),
  sk: String(year),
});
