import * as v from 'valibot';
import { code, date, instantInput, text } from '../../kernel/text/fields';
import { amount } from '../../kernel/text/money';
import { place } from '../fines/fine';

/** What is told of a fine that is to be issued, alone or among many. */
export const issuing = {
  offenceType: code,
  /** By which the agency knows who owes it: a plate, a national number. */
  payer: v.strictObject({ identifier: text(60) }),
  /** The agency's own number: one payer has one fine of it. */
  reference: text(100),
  occurredAt: instantInput,
  place,
  description: text(2000),
  /** Minor units, where the type leaves it to the officer. */
  amount: v.optional(amount),
  /** The official who noted the offence, as the agency names them. */
  officer: v.optional(text(80)),
  /** The day that it bears, if not today. */
  issuedOn: v.optional(date),
};
const shape = v.strictObject(issuing);
export type Issuing = v.InferOutput<typeof shape>;
