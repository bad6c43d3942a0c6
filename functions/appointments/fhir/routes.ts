import * as v from 'valibot';
import type { Routes } from '../../kernel/contract/contract';
import { id } from '../../kernel/text/fields';
import * as examples from './appointments/examples';
import { appointmentRoutes } from './appointments/routes';
import { bundleOf } from './protocol/bundle';
import { capabilityView } from './protocol/capability';
import { ids, moments, paging, references, tokens } from './protocol/fields';
import { fhir, root } from './protocol/protocol';
import { scheduleView } from './schedules/schedule';
import { slotView } from './slots/slot';
import { slotIdField } from './slots/slot-id';

/** For anybody. */
const shared = { method: 'GET', access: 'anyone', protocol: fhir } as const;

export const fhirRoutes = {
  readFhirCapabilities: {
    ...shared,
    path: `${root}/metadata`,
    summary: 'FHIR: what the face does (CapabilityStatement)',
    query: v.object({}),
    reply: { status: 200, body: capabilityView, cache: 300 },
    example: examples.capabilities,
  },
  searchFhirSchedules: {
    ...shared,
    path: `${root}/Schedule`,
    summary: 'FHIR: search for Schedules by actor, service type or ids',
    query: v.object({
      _id: v.optional(ids),
      actor: v.optional(references),
      'service-type': v.optional(tokens),
      date: v.optional(moments),
      ...paging,
    }),
    reply: { status: 200, body: bundleOf(scheduleView) },
    refusals: { 'search-unbounded': 400 },
    example: examples.schedules,
  },
  readFhirSchedule: {
    ...shared,
    path: `${root}/Schedule/{scheduleId}`,
    summary: 'FHIR: show a Schedule',
    params: v.strictObject({ scheduleId: id }),
    query: v.object({}),
    reply: { status: 200, body: scheduleView },
    refusals: { 'schedule-not-found': 404 },
    example: examples.schedule,
  },
  searchFhirSlots: {
    ...shared,
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
    ...shared,
    path: `${root}/Slot/{slotId}`,
    summary: 'FHIR: show a Slot, and whether it is free',
    params: v.strictObject({ slotId: slotIdField }),
    query: v.object({}),
    reply: { status: 200, body: slotView },
    refusals: { 'slot-not-found': 404 },
    example: examples.slot,
  },
  ...appointmentRoutes,
} as const satisfies Routes;
