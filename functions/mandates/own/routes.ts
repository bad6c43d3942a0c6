import * as v from 'valibot';
import { mandateId, states } from '../../blocks/mandates/mandate';
import { referenceInput } from '../../blocks/references/query';
import type { Routes } from '../../kernel/contract/contract';
import { date, pageOf, paging } from '../../kernel/text/fields';
import { mandateSummary, mandateView, services } from '../mandates/views';
import * as examples from './examples';

export const oneMandate = v.strictObject({ mandateId });
const missing = { 'mandate-not-found': 404 } as const;
export const closed = { ...missing, 'mandate-closed': 409 } as const;
const mine = { access: 'citizen', actingFor: 'mandates' } as const;

export const ownRoutes = {
  listMandates: {
    method: 'GET',
    path: '/v1/mandates',
    ...mine,
    summary: 'My mandates: those by which others act for me, or those by which I act for others',
    description: 'The newest first. A page may be short and still not be the last: the last has no `next`.',
    query: v.strictObject({
      ...paging,
      as: v.optional(v.picklist(['representee', 'delegate']), 'representee'),
      state: v.optional(v.picklist(states)),
      /** The one with this short reference, on whichever side I am. */
      reference: v.optional(referenceInput('mandate')),
    }),
    reply: { status: 200, body: pageOf(mandateSummary) },
    example: examples.listMandates,
  },
  getMandate: {
    method: 'GET',
    path: '/v1/mandates/{mandateId}',
    ...mine,
    summary: 'One of my mandates, with what was passed on from it',
    params: oneMandate,
    reply: { status: 200, body: mandateView },
    refusals: missing,
    example: examples.getMandate,
  },
  limitMandate: {
    method: 'POST',
    path: '/v1/mandates/{mandateId}/limits',
    ...mine,
    summary: 'Limit what I granted, to fewer services or to an earlier last day',
    description: 'A mandate can only become less. For more, grant another.',
    params: oneMandate,
    body: v.pipe(
      v.strictObject({ services: v.optional(services), through: v.optional(date) }),
      v.check(
        (body) => body.services !== undefined || body.through !== undefined,
        'Name the services or the last day.',
      ),
    ),
    reply: { status: 204 },
    refusals: { ...closed, 'end-for-yourself': 409, 'invalid-days': 422, 'beyond-role': 422 },
    example: examples.limitMandate,
  },
  endMandate: {
    method: 'POST',
    path: '/v1/mandates/{mandateId}/end',
    ...mine,
    summary: 'End a mandate: as whoever is represented, as the delegate, or as who passed it on',
    description:
      'From the answer on nothing more is done by it, nor by what was passed on from it: what is being done at this moment is either done before or refused.',
    params: oneMandate,
    reply: { status: 204 },
    refusals: { ...closed, 'end-for-yourself': 409, 'not-yours-to-end': 403 },
    example: examples.endMandate,
  },
  withdrawMandate: {
    method: 'POST',
    path: '/v1/mandates/{mandateId}/withdrawal',
    ...mine,
    summary: 'Withdraw an offer that nobody has accepted',
    params: oneMandate,
    reply: { status: 204 },
    refusals: { ...closed, 'end-for-yourself': 409 },
    example: examples.endMandate,
  },
} as const satisfies Routes;
