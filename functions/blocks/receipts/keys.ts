import { type Key, key } from '../../kernel/table/table';

/*
 * Keys of receipts.
 */

export const receiptKey = (id: string): Key => ({ pk: key('receipt', id), sk: 'receipt' });

/** A person's receipts, by time. */
export const receiptsOf = (owner: string): string => key('receipts-of', owner);

/** The partition of an agency's numbered receipts of a year, sorted by number. */
export const receiptsIn = (agencyId: string, year: number): string => key('receipts', agencyId, String(year));

const numberDigits = 9;

/** Sort key of a number. */
export const numberSort = (number: number): string => String(number).padStart(numberDigits, '0');

/** Where a numbered receipt appears in its agency's year. */
export const receiptPlace = (agencyId: string, year: number, number: number) => ({
  queueKey: receiptsIn(agencyId, year),
  queueSort: numberSort(number),
});

/** The counter with the last number that was assigned. */
export const receiptCounterKey = (agencyId: string, year: number): Key => ({
  pk: key('receipt-counter', agencyId),
  sk: String(year),
});
