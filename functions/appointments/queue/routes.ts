import * as v from 'valibot';
import type { Routes } from '../../kernel/contract/contract';
import { code, date, id, pageOf, paging } from '../../kernel/text/fields';
import { states } from '../bookings/lifecycle';
import { kinds } from '../resources/resource-details';
import { summaryView } from '../self-service/views';
import * as examples from './examples';

const queueQuery = v.strictObject({
  ...paging,
  /** Local days of the appointments. */
  from: v.optional(date),
  until: v.optional(date),
  placeId: v.optional(id),
  /** Whom or what it is with: an officer, a doctor, a counter. */
  resourceId: v.optional(id),
  kind: v.optional(v.picklist(kinds)),
  type: v.optional(code),
  state: v.optional(v.picklist(states)),
  overdue: v.optional(v.literal('true')),
});
export type QueueQuery = v.InferOutput<typeof queueQuery>;

export const queueRoutes = {
  listAppointmentQueue: {
    method: 'GET',
    path: '/v1/agency/appointments/queue',
    access: { agency: 'appointments:read' },
    summary:
      "List your agency's appointments by time: of all its places, or by place, resource, type and state",
    description:
      'From `from` (today) until `until` (the same day). `overdue=true` leaves those whose time has come and of which nobody noted anything: confirmed ones that have begun, with nobody checked in, and checked-in ones that are over and not closed; of the last week and today, unless days are given. It says no names, so that it may be looked at all day without a line in anybody’s access log: day sheets and the appointment itself say who comes. Of an agency with more than 100 resources give `placeId` or `resourceId`. A page may be short and still not be the last: the last has no `next`.',
    query: queueQuery,
    reply: { status: 200, body: pageOf(summaryView) },
    example: examples.listAppointmentQueue,
  },
} as const satisfies Routes;
