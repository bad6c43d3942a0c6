import * as v from 'valibot';
import { date, instantInput, numberInput } from '../../kernel/text/fields';
import { type LinkBase, link, linkTo } from '../payments/links';

/*
 * Lists as GOV.UK Pay shows them ("PaymentSearchResults"): a page by its number, the total, and links to the others.
 */

const whole = v.pipe(v.number(), v.integer(), v.minValue(0));

export const maxShown = 500;

export const resultsOf = <const S extends v.GenericSchema<unknown, unknown>>(item: S) =>
  v.strictObject({
    /** Of all pages: counted up to a thousand. */
    total: whole,
    /** On this page. */
    count: whole,
    page: whole,
    results: v.pipe(v.array(item), v.maxLength(maxShown)),
    _links: v.strictObject({
      self: link,
      first_page: link,
      last_page: link,
      prev_page: v.optional(link),
      next_page: v.optional(link),
    }),
  });

const wholeInput = (least: number, most: number, usual: string) =>
  v.optional(v.pipe(numberInput(least, most), v.integer()), usual);

/** The query of such a list; dates are as GOV.UK Pay has them, the last one left out. */
export const searchPaging = {
  from_date: v.optional(instantInput),
  to_date: v.optional(instantInput),
  page: wholeInput(1, 1_000, '1'),
  display_size: wholeInput(1, maxShown, String(maxShown)),
};

export const settledWithin = { from_settled_date: v.optional(date), to_settled_date: v.optional(date) };

interface Shown<R> {
  readonly path: string;
  readonly query: Readonly<Record<string, string | number | undefined>> & {
    readonly page: number;
    readonly display_size: number;
  };
  readonly total: number;
  readonly results: R[];
}

const pageLink = (asking: LinkBase, { path, query }: Shown<unknown>, page: number) => {
  const asked = Object.entries({ ...query, page }).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return linkTo(asking, `${path}?${new URLSearchParams(asked)}`);
};

export const showResults = <R>(shown: Shown<R>, asking: LinkBase) => {
  const { query, total, results } = shown;
  const { page, display_size: size } = query;
  const last = Math.max(1, Math.ceil(total / size));
  return {
    ...{ total, count: results.length, page, results },
    _links: {
      self: pageLink(asking, shown, page),
      first_page: pageLink(asking, shown, 1),
      last_page: pageLink(asking, shown, last),
      ...(page > 1 ? { prev_page: pageLink(asking, shown, page - 1) } : {}),
      ...(page < last ? { next_page: pageLink(asking, shown, page + 1) } : {}),
    },
  };
};
