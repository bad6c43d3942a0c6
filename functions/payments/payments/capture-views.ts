import * as v from 'valibot';
import { date, instant } from '../../kernel/text/fields';
import type { Captured } from './payment';

/* How it was paid, and when (GOV.UK Pay, `card_details` and `settlement_summary`). */

export const captureEntries = {
  /** The card that paid, as far as the provider states it; absent until it has. */
  card_details: v.optional(
    v.strictObject({ card_brand: v.string(), last_digits_card_number: v.optional(v.string()) }),
  ),
  settlement_summary: v.strictObject({
    capture_submit_time: v.optional(instant),
    /** The day on which it was taken, in UTC. */
    captured_date: v.optional(date),
    /** The day on which the provider hands it out, once it has said so. */
    settled_date: v.optional(date),
  }),
};

const cardDetailsOf = ({ method }: Pick<Captured, 'method'>) =>
  method
    ? {
        card_details: {
          card_brand: method.brand,
          ...(method.lastDigits ? { last_digits_card_number: method.lastDigits } : {}),
        },
      }
    : {};

type Capture = Pick<Captured, 'at' | 'method' | 'settledOn'>;

/** The members of a payment that tell of its first charge. */
export const showCapture = (captured: Capture | undefined) => ({
  ...(captured ? cardDetailsOf(captured) : {}),
  settlement_summary: captured
    ? {
        capture_submit_time: captured.at,
        captured_date: captured.at.slice(0, 'YYYY-MM-DD'.length),
        ...(captured.settledOn ? { settled_date: captured.settledOn } : {}),
      }
    : {},
});
