import { hash } from 'node:crypto';
import * as v from 'valibot';
import { Refusal } from '../../../kernel/contract/refusal';

/*
 * Slots are computed, and no item has an id for them: their id says of which resource they are, for which type, and when
 * they begin. It is the same for whoever computes it, as long as the schedule has the slot. A type is named by a part of its
 * hash: a FHIR id has 64 letters at the most, and codes alone have up to forty.
 */

export interface SlotName {
  readonly resourceId: string;
  readonly type: string;
  /** Milliseconds since 1970. */
  readonly start: number;
}

const minute = 60_000;
const pattern = /^[0-9a-v]{24,32}\.[0-9a-f]{10}\.[0-9a-z]{1,8}$/;

export const slotIdField = v.pipe(v.string(), v.regex(pattern, 'The id of a Slot.'));

export const typeTag = (code: string): string => hash('sha256', code).slice(0, 10);

export const slotId = (resourceId: string, typeCode: string, start: number): string =>
  [resourceId, typeTag(typeCode), Math.floor(start / minute).toString(36)].join('.');

/** 404: a slot that no schedule has. */
export const slotNotFound = (): Refusal => new Refusal('slot-not-found');

/** What the id of a slot names; `type` is the tag of its type. */
export const readSlotId = (id: string): SlotName | undefined => {
  if (!pattern.test(id)) return undefined;
  const [resourceId = '', type = '', start = ''] = id.split('.');
  return { resourceId, type, start: Number.parseInt(start, 36) * minute };
};
