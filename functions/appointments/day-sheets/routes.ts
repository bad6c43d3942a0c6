import * as v from 'valibot';
import type { Routes } from '../../kernel/contract/contract';
import { date, id, pageOf, paging } from '../../kernel/text/fields';
import { contact, names } from '../plans/party';
import { claimView } from '../plans/proof';
import { summaryView } from '../self-service/views';
import * as examples from './examples';

const reads = { agency: 'appointments:read' } as const;
const listing = { ...paging, which: v.optional(v.picklist(['active', 'all']), 'active') };

/** A line of a day sheet. */
export const sheetLine = v.strictObject({
  ...summaryView.entries,
  /** The name of the person who booked; null if the portal does not know them or their name. */
  bookedBy: v.nullable(v.string()),
  /** The names of the people who come, if given. */
  names: v.optional(names),
  /** How to reach who has no account, and what an officer noted. */
  contact: v.optional(contact),
  notes: v.optional(v.string()),
  reference: v.optional(v.string()),
  /** The claim to be somebody that is to be decided there: `/v1/agency/identity/claims/{id}`. */
  claim: v.optional(claimView),
});

export const daySheetRoutes = {
  getDaySheet: {
    method: 'GET',
    path: '/v1/agency/appointments/day-sheets/{resourceId}/{date}',
    access: reads,
    personal: true,
    summary:
      'Show who comes to a resource on a day, by time, with their names; each of them sees that you did',
    description: 'Without those that are cancelled or have lapsed, unless `which=all`.',
    params: v.strictObject({ resourceId: id, date }),
    query: v.strictObject(listing),
    reply: { status: 200, body: pageOf(sheetLine) },
    refusals: { 'resource-not-found': 404 },
    example: examples.getDaySheet,
  },
  getPlaceSheet: {
    method: 'GET',
    path: '/v1/agency/appointments/day-sheets',
    access: reads,
    personal: true,
    summary: 'The same of all resources of a place',
    query: v.strictObject({ ...listing, placeId: id, date }),
    reply: { status: 200, body: pageOf(sheetLine) },
    refusals: { 'place-not-found': 404 },
    example: examples.getPlaceSheet,
  },
} as const satisfies Routes;
