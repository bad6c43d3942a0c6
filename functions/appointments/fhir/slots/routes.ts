import * as v from 'valibot';
import type { Routes } from '../../../kernel/contract/contract';
import { bundleOf } from '../protocol/bundle';
import { includes, moments, paging, references, tokens } from '../protocol/fields';
import { posted, publicRead, root } from '../protocol/protocol';
import { scheduleView } from '../schedules/schedule';
import * as examples from './examples';
import { slotView } from './slot';
import { slotIdField } from './slot-id';

const slotQuery = v.object({
  schedule: references,
  start: v.optional(moments),
  end: v.optional(moments),
  _include: v.optional(includes),
  status: v.optional(tokens),
  'service-type': v.optional(tokens),
  ...paging,
});

export const slotRoutes = {
  searchFhirSlots: {
    ...publicRead,
    path: `${root}/Slot`,
    summary: 'FHIR: search for Slots of up to ten Schedules, in the order of their days and starts',
    description:
      'With `_include=Slot:schedule` the Schedules of the Slots that are found stand in the Bundle too.',
    query: slotQuery,
    reply: { status: 200, body: bundleOf(slotView, scheduleView) },
    refusals: { 'search-unbounded': 400 },
    example: examples.slots,
  },
  searchFhirSlotsByForm: {
    ...posted,
    access: 'anyone',
    path: `${root}/Slot/_search`,
    summary: 'FHIR: the same, with the parameters as a form',
    query: slotQuery,
    reply: { status: 200, body: bundleOf(slotView, scheduleView) },
    refusals: { 'search-unbounded': 400 },
    example: examples.slots,
  },
  readFhirSlot: {
    ...publicRead,
    path: `${root}/Slot/{slotId}`,
    summary: 'FHIR: show a Slot, and whether it is free',
    params: v.strictObject({ slotId: slotIdField }),
    query: v.object({}),
    reply: { status: 200, body: slotView, tagged: true },
    refusals: { 'slot-not-found': 404 },
    example: examples.slot,
  },
} as const satisfies Routes;
