import { Refusal } from '../../kernel/contract/refusal';
import type { Item } from '../../kernel/table/rule';

/* What is refused of places, types and resources. */

export const placeNotFound = (): Refusal => new Refusal('place-not-found');
export const typeNotFound = (): Refusal => new Refusal('appointment-type-not-found');
export const resourceNotFound = (): Refusal => new Refusal('resource-not-found');

const fixed = (code: string, pointer: string, detail: string): Refusal =>
  new Refusal(code, { detail, errors: [{ in: 'body', pointer, code, detail }] });

/** 409: appointments stand on the days of its time zone. */
export const placeFixed = ({ timeZone }: Item): Refusal =>
  fixed('place-fixed', '/timeZone', `The place is in ${String(timeZone)}, and stays there.`);

/** 409: what is taken of it is counted in cells of its step. */
export const stepFixed = ({ step }: Item): Refusal =>
  fixed('resource-fixed', '/step', `The step of the resource is ${String(step)} minutes, and stays so.`);

/** 409: its appointments are where it is. */
export const stationFixed = (): Refusal =>
  fixed('resource-fixed', '/place', 'The resource is at another place, and stays there.');

/** What no schema can say of a query. */
export const refuseQuery = (pointer: string, code: string, detail: string): Refusal =>
  new Refusal('invalid-request', { errors: [{ in: 'query', pointer, code, detail }] });
