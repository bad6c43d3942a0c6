import * as v from 'valibot';
import { code, names } from '../../kernel/text/fields';
import { amountOrNone } from '../../kernel/text/money';

/*
 * The figures that a tax asks for, and what is declared of them.
 */

/** Most figures that a tax asks for. */
export const maxFigures = 20;

/** What is declared, by the codes of the tax's figures; each once. */
export const figures = v.pipe(
  v.array(v.strictObject({ figure: code, amount: amountOrNone })),
  v.maxLength(maxFigures),
  v.check((list) => new Set(list.map(({ figure }) => figure)).size === list.length, 'Each figure once.'),
);

export type Figures = v.InferOutput<typeof figures>;

/** A figure that the value is made of: what is declared adds to it, or is taken off. */
export const figure = v.strictObject({ code, names: names(100), effect: v.picklist(['adds', 'subtracts']) });

export type Figure = v.InferOutput<typeof figure>;
