import * as v from 'valibot';
import { officerHeader } from '../../blocks/officers/officers';
import type { Routes } from '../../kernel/contract/contract';
import { id, instantInput, pageOf, paging } from '../../kernel/text/fields';
import * as examples from './examples';
import { agencyInvestigationView, investigationRequest, supervisedInvestigationView } from './investigation';
import { investigatorBody, investigatorView } from './investigator';

/** Both are named in the order, and shown to the person later. */
const two = v.pipe(
  v.object({
    'Diwan-Officer': officerHeader('The officer who investigates.'),
    'Diwan-Second-Officer': officerHeader('Another officer, who agrees.'),
  }),
  v.transform(({ 'Diwan-Officer': officer, 'Diwan-Second-Officer': second }) => ({ officer, second })),
);

const one = v.strictObject({ investigationId: id });
const limits = { 'investigation-not-allowed': 403, 'same-officer': 403, 'wrong-end': 422 } as const;
const closed = { 'investigation-not-found': 404, 'investigation-over': 409 } as const;
const investigates = { agency: 'investigations:write' } as const;

const agencyRoutes = {
  openInvestigation: {
    method: 'POST',
    path: '/v1/agency/my-data/investigations',
    access: investigates,
    summary:
      'Open an investigation: what you read of one person is shown to them when it is over, and not before',
    description:
      'For agencies that the operators allow it, on a legal basis that they have named, by an order that you name, with two officers, for at most `maxDays` at once and a year altogether. Name it in `Diwan-Investigation` when you read: the entry is then kept apart, linked and signed for as any other, and comes into the person’s access log when the time is over, with the order. How many there are is public (`listInvestigators`).',
    headers: two,
    body: investigationRequest,
    reply: { status: 201, body: agencyInvestigationView, location: '/v1/agency/my-data/investigations' },
    refusals: { ...limits, 'person-not-found': 404, 'legal-basis-unknown': 422 },
    example: examples.openInvestigation,
  },
  listInvestigations: {
    method: 'GET',
    path: '/v1/agency/my-data/investigations',
    access: investigates,
    summary: 'Your investigations, the newest first',
    query: v.strictObject(paging),
    reply: { status: 200, body: pageOf(agencyInvestigationView) },
    example: examples.listInvestigations,
  },
  prolongInvestigation: {
    method: 'POST',
    path: '/v1/agency/my-data/investigations/{investigationId}/prolongation',
    access: investigates,
    summary: 'Give an open investigation another end; it never lasts longer than a year',
    params: one,
    headers: two,
    body: v.strictObject({ until: instantInput }),
    reply: { status: 204 },
    refusals: { ...limits, ...closed },
    example: examples.prolongInvestigation,
  },
  endInvestigation: {
    method: 'POST',
    path: '/v1/agency/my-data/investigations/{investigationId}/end',
    access: investigates,
    summary: 'End an investigation before its time: the person is shown within minutes what was read',
    params: one,
    body: v.strictObject({}),
    reply: { status: 204 },
    refusals: closed,
    example: examples.endInvestigation,
  },
} as const satisfies Routes;

const oversightRoutes = {
  allowInvestigations: {
    method: 'PUT',
    path: '/v1/operator/my-data/investigators/{agencyId}',
    access: 'operator',
    summary: 'Say on which legal bases an agency’s reads may be shown later, and for how long at once',
    description: 'Without legal bases it may open none; those that are open go on until they end.',
    params: v.strictObject({ agencyId: id }),
    body: investigatorBody,
    reply: { status: 200, body: investigatorView },
    refusals: { 'agency-unknown': 404 },
    example: examples.allowInvestigations,
  },
  superviseInvestigations: {
    method: 'GET',
    path: '/v1/operator/my-data/investigations',
    access: 'operator',
    summary:
      'All investigations, the newest first: by whom, by which order, until when, how many reads; not about whom',
    query: v.strictObject(paging),
    reply: { status: 200, body: pageOf(supervisedInvestigationView) },
    example: examples.superviseInvestigations,
  },
  listInvestigators: {
    method: 'GET',
    path: '/v1/public/my-data/investigators',
    access: 'anyone',
    summary: 'Which agencies may have their reads shown later, on which legal bases, and how often they did',
    query: v.strictObject(paging),
    reply: { status: 200, body: pageOf(investigatorView) },
    example: examples.listInvestigators,
  },
} as const satisfies Routes;

export const investigationRoutes = { ...agencyRoutes, ...oversightRoutes };
