import { hash } from 'node:crypto';
import * as v from 'valibot';
import { Refusal } from '../../../kernel/contract/refusal';

/*
 * Slots are computed and have no stored id: their id names the resource, the type and the start, and stays the same as
 * long as the schedule has the slot. The type is named by a part of its hash, as a FHIR id has at most 64 characters
 * and codes alone may have forty.
 */

export interface SlotName {
  readonly resourceId: string;
  readonly type: string;
  /** Milliseconds since 1970. */
  readonly start: number;
}

const minute = 60_000;
const pattern = /^[0-9a-v]{24,40}\.[0-9a-f]{10}\.[0-9a-z]{1,8}$/;

export const slotIdField = v.pipe(v.string(), v.regex(pattern, 'Must be the id of a Slot.'));

export const typeTag = (code: string): string => hash('sha256', code).slice(0, 10);

export const slotId = (resourceId: string, typeCode: string, start: number): string =>
  [resourceId, typeTag(typeCode), Math.floor(start / minute).toString(36)].join('.');

/** 404: no schedule has this slot. */
export const slotNotFound = (): Refusal => new Refusal('slot-not-found');

/** The parts of a slot's id; `type` is the tag of its type. */
export const readSlotId = (id: string): SlotName | undefined => {
  if (!pattern.test(id)) return undefined;
  const [resourceId = '', type = '', start = ''] = id.split('.');
  return { resourceId, type, start: Number.parseInt(start, 36) * minute };
};
