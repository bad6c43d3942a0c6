import * as v from 'valibot';
import type { Routes } from '../../kernel/contract/contract';
import { id, pageOf, paging } from '../../kernel/text/fields';
import { summaryView } from '../self-service/views';
import * as examples from './examples';

export const reviewRoutes = {
  listStrandedAppointments: {
    method: 'GET',
    path: '/v1/agency/appointments/stranded',
    access: { agency: 'appointments:read' },
    summary:
      'List the appointments of a resource that lie outside of its hours as they are now, the next first',
    description:
      'After its hours, its calendar or its place have changed, or it was closed. Within minutes of the change those who have such an appointment are told, moved or called off, as `affected` of the resource says; who was only told stays in this list until the appointment is moved or called off. What an officer overbooked is not in it.',
    query: v.strictObject({ ...paging, resourceId: id }),
    reply: { status: 200, body: pageOf(summaryView) },
    refusals: { 'resource-not-found': 404 },
    example: examples.listStrandedAppointments,
  },
} as const satisfies Routes;
