import { Refusal, refuseField } from '../../kernel/contract/refusal';

export const taxNotFound = (): Refusal => new Refusal('tax-not-found');

export const taxUnknown = (): Refusal =>
  refuseField('tax-unknown', '/tax', 'The agency has no such tax, or assesses nothing by it.');

export const calendarUnknown = (pointer: string): Refusal =>
  refuseField('calendar-unknown', pointer, 'There is no such calendar.');
