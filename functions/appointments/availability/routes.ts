import * as v from 'valibot';
import type { Routes } from '../../kernel/contract/contract';
import { code, date, id, numberInput, pageOf, paging } from '../../kernel/text/fields';
import { point } from '../places/near';
import { within } from '../places/routes';
import { languageTag } from '../types/type-details';
import * as examples from './examples';
import { slotView } from './slot';

export const slotRoutes = {
  findSlots: {
    method: 'GET',
    path: '/v1/public/appointments/slots',
    access: 'anyone',
    summary: 'Find free times for an appointment, the earliest first',
    description:
      'At a place, near a point (`near=31.95,35.91`, `within` metres), or anywhere; on days from `from` up to `until`, 90 at the most, today and what follows unless told. `first=true` is the first anywhere. For `people` who come together, with somebody who speaks a `language`. Types that officers alone book have none. What is free now may be taken a moment later. A page may be short and still not be the last: the last has no `next`.',
    query: v.strictObject({
      ...paging,
      agencyId: id,
      type: code,
      placeId: v.optional(id),
      near: v.optional(point),
      within,
      from: v.optional(date),
      until: v.optional(date),
      language: v.optional(languageTag),
      people: v.optional(v.pipe(numberInput(1, 100), v.integer()), '1'),
      first: v.optional(v.picklist(['true', 'false']), 'false'),
    }),
    reply: { status: 200, body: pageOf(slotView) },
    refusals: { 'appointment-type-not-found': 404, 'place-not-found': 404 },
    example: examples.findSlots,
  },
} as const satisfies Routes;
