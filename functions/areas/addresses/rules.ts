import type { Address } from '../../blocks/areas/address';
import { Refusal } from '../../kernel/contract/refusal';
import type { LocalDate } from '../../kernel/text/date';

export const addressNotFound = (): Refusal => new Refusal('address-not-found');

/** Whether an address is in use on a day. */
export const isInUse = ({ validFrom, validThrough }: Address, on: LocalDate): boolean =>
  validFrom <= on && (validThrough ?? on) >= on;
