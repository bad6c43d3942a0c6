import * as v from 'valibot';
import type { Routes } from '../../kernel/contract/contract';
import { code, date, id, pageOf, paging, text } from '../../kernel/text/fields';
import { states } from '../bookings/lifecycle';
import { sheetLine } from '../day-sheets/routes';
import * as examples from './examples';

export const lookupRoutes = {
  findAppointments: {
    method: 'GET',
    path: '/v1/agency/appointments',
    access: { agency: 'appointments:read' },
    personal: true,
    summary:
      "Find your agency's appointments by name, telephone number, short reference or your own reference, the latest booked first; each person sees that you did",
    description:
      'Give at least one of `name` (whole words, of who booked or who comes; in any order, case and spelling of Arabic letters), `phone` (eight digits or more; country and trunk prefix do not matter) and `reference` (the short one, such as `A-0202-9976-031`, or yours as it was noted at the front desk). What is given together must all fit. `state`, `type`, `placeId`, `resourceId`, `from` and `until` (days of the appointment) leave out others. New ones are found within seconds, and until a year after their day. A page may be short and still not be the last: the last has no `next`.',
    query: v.strictObject({
      ...paging,
      name: v.optional(text(100)),
      phone: v.optional(text(30)),
      reference: v.optional(text(64)),
      state: v.optional(v.picklist(states)),
      type: v.optional(code),
      placeId: v.optional(id),
      resourceId: v.optional(id),
      from: v.optional(date),
      until: v.optional(date),
    }),
    reply: { status: 200, body: pageOf(sheetLine) },
    example: examples.findAppointments,
  },
} as const satisfies Routes;
