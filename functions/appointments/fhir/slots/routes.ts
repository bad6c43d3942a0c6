import * as v from 'valibot';
import type { Routes } from '../../../kernel/contract/contract';
import { bundleOf } from '../protocol/bundle';
import { moments, paging, references, tokens } from '../protocol/fields';
import { publicRead, root } from '../protocol/protocol';
import * as examples from './examples';
import { slotView } from './slot';
import { slotIdField } from './slot-id';

export const slotRoutes = {
  searchFhirSlots: {
    ...publicRead,
    path: `${root}/Slot`,
    summary: 'FHIR: search for Slots of up to ten Schedules, in the order of their days and starts',
    query: v.object({
      schedule: references,
      start: v.optional(moments),
      status: v.optional(tokens),
      'service-type': v.optional(tokens),
      ...paging,
    }),
    reply: { status: 200, body: bundleOf(slotView) },
    example: examples.slots,
  },
  readFhirSlot: {
    ...publicRead,
    path: `${root}/Slot/{slotId}`,
    summary: 'FHIR: show a Slot, and whether it is free',
    params: v.strictObject({ slotId: slotIdField }),
    query: v.object({}),
    reply: { status: 200, body: slotView },
    refusals: { 'slot-not-found': 404 },
    example: examples.slot,
  },
} as const satisfies Routes;
