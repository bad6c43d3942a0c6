import * as v from 'valibot';
import type { Routes } from '../../kernel/contract/contract';
import { id, pageOf, paging } from '../../kernel/text/fields';
import { agencyCard, agencyPatch, agencyView, registration, waiver } from './agency';
import * as example from './examples';

const ofAgency = v.strictObject({ agencyId: id });

export const agencyRoutes = {
  registerAgency: {
    method: 'POST',
    path: '/v1/operator/agencies',
    access: 'operator',
    summary: 'Register an agency',
    description:
      'Makes the agency and puts it on the usage plan of its tier. Should the latter fail, the same request again completes it.',
    body: registration,
    reply: { status: 201, body: agencyView, location: '/v1/operator/agencies/{id}' },
    example: { body: example.registration, reply: example.agency },
  },
  listAgencies: {
    method: 'GET',
    path: '/v1/operator/agencies',
    access: 'operator',
    summary: 'All agencies, by English name',
    query: v.strictObject(paging),
    reply: { status: 200, body: pageOf(agencyCard) },
    example: { query: { limit: '20' }, reply: { items: [example.card] } },
  },
  getAgency: {
    method: 'GET',
    path: '/v1/operator/agencies/{agencyId}',
    access: 'operator',
    summary: 'One agency',
    params: ofAgency,
    reply: { status: 200, body: agencyView },
    refusals: { 'agency-not-found': 404 },
    example: { params: { agencyId: example.agency.id }, reply: example.agency },
  },
  editAgency: {
    method: 'PATCH',
    path: '/v1/operator/agencies/{agencyId}',
    access: 'operator',
    summary: 'Change, suspend or reactivate an agency',
    description:
      'A JSON merge patch (RFC 7396): what is named is changed, null deletes, the rest stays as it is. ' +
      'A new tier moves the agency to the usage plan of that tier. Keys of a suspended agency open nothing, from at most a minute later on.',
    params: ofAgency,
    body: agencyPatch,
    reply: { status: 204 },
    refusals: { 'agency-not-found': 404 },
    example: { params: { agencyId: example.agency.id }, body: { tier: 'high', contact: { url: null } } },
  },
  waiveConformance: {
    method: 'PUT',
    path: '/v1/operator/agencies/{agencyId}/conformance-waiver',
    access: 'operator',
    summary: 'Let an agency have live keys for a time without a passed conformance report',
    description:
      'With the reason and the officer who answers for it, for a year at most. One that is over by now ends what was waived. Keys that were given stay. An agency that an operator registers has 90 days of its own; one that asked to be connected has none.',
    params: ofAgency,
    body: waiver,
    reply: { status: 204 },
    refusals: { 'agency-not-found': 404 },
    example: {
      params: { agencyId: example.agency.id },
      body: {
        reason: 'It has no system of its own to be called.',
        officer: 'S. Khoury',
        until: '2026-09-01T00:00:00Z',
      },
    },
  },
} as const satisfies Routes;
