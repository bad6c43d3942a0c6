/*
 * The test cards: each makes the bank behave in a certain way.
 */

export interface TestCard {
  readonly number: string;
  /** Names it in the texts of the pages. */
  readonly name:
    | 'succeeds'
    | 'insufficient-funds'
    | 'expired-card'
    | 'slow'
    | 'silent'
    | 'charged-twice'
    | 'told-twice'
    | 'told-late'
    | 'refund-refused'
    | 'refund-slow';
  /** Why the bank declines it. */
  readonly declines?: string;
  /** Milliseconds for which a payment is processing before it succeeds. */
  readonly settlesIn?: number;
  /** How often it is charged; once by default. */
  readonly charges?: 2;
  /** How often callbacks are sent; once by default. */
  readonly tells?: 'never' | 'twice' | 'late';
  readonly refunds?: 'refused' | 'slow';
}

const slowly = 20_000;

export const testCards: readonly TestCard[] = [
  { number: '4242424242424242', name: 'succeeds' },
  { number: '4000000000009995', name: 'insufficient-funds', declines: 'insufficient_funds' },
  { number: '4000000000000069', name: 'expired-card', declines: 'expired_card' },
  { number: '4000000000000200', name: 'slow', settlesIn: slowly },
  { number: '4000000000000309', name: 'silent', tells: 'never' },
  { number: '4000000000000408', name: 'charged-twice', charges: 2 },
  { number: '4000000000000507', name: 'told-twice', tells: 'twice' },
  { number: '4000000000000606', name: 'told-late', tells: 'late' },
  { number: '4000000000000705', name: 'refund-refused', refunds: 'refused' },
  { number: '4000000000000804', name: 'refund-slow', refunds: 'slow' },
];

/** Milliseconds until a slow refund has been paid. */
export const refundSettlesIn = slowly;

export const cardByNumber = (number: string): TestCard | undefined =>
  testCards.find((card) => card.number === number);

/** By its last four digits, which are all that is kept of a card. */
export const cardByLastDigits = (digits: string | undefined): TestCard | undefined =>
  testCards.find(({ number }) => number.slice(-4) === digits);

/** Whether the last digit is the check digit of the others (ISO/IEC 7812-1, annex B). */
export const isLuhn = (number: string): boolean => {
  const sum = [...number].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
};
