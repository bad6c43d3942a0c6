import * as v from 'valibot';
import type { Routes } from '../../../kernel/contract/contract';
import { id } from '../../../kernel/text/fields';
import { bundleOf } from '../protocol/bundle';
import { ids, moments, paging, references, tokens } from '../protocol/fields';
import { posted, publicRead, root } from '../protocol/protocol';
import * as examples from './examples';
import { scheduleView } from './schedule';

const scheduleQuery = v.object({
  _id: v.optional(ids),
  actor: v.optional(references),
  'service-type': v.optional(tokens),
  date: v.optional(moments),
  ...paging,
});

export const scheduleRoutes = {
  searchFhirSchedules: {
    ...publicRead,
    path: `${root}/Schedule`,
    summary: 'FHIR: search for Schedules by actor, service type or ids',
    query: scheduleQuery,
    reply: { status: 200, body: bundleOf(scheduleView) },
    refusals: { 'search-unbounded': 400 },
    example: examples.schedules,
  },
  searchFhirSchedulesByForm: {
    ...posted,
    access: 'anyone',
    path: `${root}/Schedule/_search`,
    summary: 'FHIR: the same, with the parameters as a form',
    query: scheduleQuery,
    reply: { status: 200, body: bundleOf(scheduleView) },
    refusals: { 'search-unbounded': 400 },
    example: examples.schedules,
  },
  readFhirSchedule: {
    ...publicRead,
    path: `${root}/Schedule/{scheduleId}`,
    summary: 'FHIR: show a Schedule',
    params: v.strictObject({ scheduleId: id }),
    query: v.object({}),
    reply: { status: 200, body: scheduleView, tagged: true },
    refusals: { 'schedule-not-found': 404 },
    example: examples.schedule,
  },
} as const satisfies Routes;
