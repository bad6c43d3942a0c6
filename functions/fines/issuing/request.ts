import * as v from 'valibot';
import { place } from '../../blocks/areas/place';
import { digits } from '../../kernel/text/digits';
import { code, date, instantInput, oneLine, text } from '../../kernel/text/fields';
import { amount } from '../../kernel/text/money';

/** The fields of a request to issue a fine, alone or in bulk. */
export const fineRequest = {
  offenceType: code,
  /** The agency's identifier of the payer, such as a plate or a national number. */
  payer: v.strictObject({ identifier: v.pipe(oneLine(60), digits) }),
  /** The agency's own number, unique for each payer. */
  reference: oneLine(100),
  occurredAt: instantInput,
  place,
  description: text(2000),
  /** Minor units; required if the type leaves the amount to the officer. */
  amount: v.optional(amount),
  /** The official who noted the offence, as the agency names them. */
  officer: v.optional(oneLine(80)),
  /** The officer's unit. */
  unit: v.optional(oneLine(80)),
  /** The date of issue; default: today. */
  issuedOn: v.optional(date),
  /** When it was or will be served on the person; default: today. No window counts from before today. */
  servedOn: v.optional(date),
};
const shape = v.strictObject(fineRequest);
export type FineRequest = v.InferOutput<typeof shape>;
