import * as v from 'valibot';
import { digits } from '../../kernel/text/digits';
import { oneLine } from '../../kernel/text/fields';
import { statuses } from '../payments/state';
import { searchPaging, settledWithin } from './views';

/* What lists of payments can be asked (GOV.UK Pay, "Search payments"). */

export const searchRefusals = { 'search-too-wide': 422, 'page-not-found': 404 } as const;

const lastDigits = v.pipe(
  v.string(),
  digits,
  v.regex(/^\d{4}$/, 'Must be the last four digits of the card.'),
);

/** How it was paid, and when the money was handed out. */
export const paidBy = {
  card_brand: v.optional(oneLine(50)),
  last_digits_card_number: v.optional(lastDigits),
  ...settledWithin,
};

export const citizenSearch = v.strictObject({
  state: v.optional(v.picklist(statuses)),
  ...paidBy,
  ...searchPaging,
});

interface SearchQuery {
  readonly from_date?: string | undefined;
  readonly to_date?: string | undefined;
  readonly page: number;
  readonly display_size: number;
}

/** Which page of what was made when. */
export const pageAsked = ({ from_date: from, to_date: before, page, display_size: size }: SearchQuery) => ({
  period: { from, before },
  ...{ page, size },
});

interface PaidQuery {
  readonly card_brand?: string | undefined;
  readonly last_digits_card_number?: string | undefined;
  readonly from_settled_date?: string | undefined;
  readonly to_settled_date?: string | undefined;
}

export const paidFilters = (query: PaidQuery) => ({
  cardBrand: query.card_brand,
  lastDigits: query.last_digits_card_number,
  settledFrom: query.from_settled_date,
  settledBefore: query.to_settled_date,
});
