import * as v from 'valibot';
import { code, names } from '../../kernel/text/fields';
import { amountOrNone } from '../../kernel/text/money';

/*
 * The figures that a tax asks for, and those that are declared.
 */

/** The most figures that a tax may ask for. */
export const maxFigures = 20;

/** The declared figures, by the codes of the tax's figures; each once. Minor units. */
export const figures = v.pipe(
  v.array(v.strictObject({ figure: code, amount: amountOrNone })),
  v.maxLength(maxFigures),
  v.check(
    (list) => new Set(list.map(({ figure }) => figure)).size === list.length,
    'Give each figure only once.',
  ),
);

export type Figures = v.InferOutput<typeof figures>;

/** A figure of which the value is computed: it adds to the value or is subtracted from it. */
export const figure = v.strictObject({ code, names: names(100), effect: v.picklist(['adds', 'subtracts']) });

export type Figure = v.InferOutput<typeof figure>;
