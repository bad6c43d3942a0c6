import * as v from 'valibot';
import type { Routes } from '../../kernel/contract/contract';
import { date, id, instantInput, oneLine, pageOf, paging, text } from '../../kernel/text/fields';
import * as examples from './examples';
import {
  homeView,
  ownResidenceSummary,
  ownResidenceView,
  residenceRequest,
  residenceSummary,
  residenceView,
} from './residence';

const reads = { agency: 'residences:read' } as const;
const attests = { agency: 'residences:write' } as const;
const one = v.strictObject({ residenceId: id });
const missing = { 'residence-not-found': 404 } as const;
const answered = { ...missing, 'residence-answered': 409 } as const;

/** The official who answers, as the agency names them. */
const officer = oneLine(80);

const citizenRoutes = {
  askForResidence: {
    method: 'POST',
    path: '/v1/areas/residences',
    access: 'citizen',
    summary: 'Say where I live, for the agency of the address to confirm',
    description:
      'Three may wait for an answer at once. When it is confirmed it counts from its first day on, and what was before ends by itself.',
    body: residenceRequest,
    reply: { status: 201, body: ownResidenceView, location: '/v1/areas/residences/{id}' },
    refusals: { 'address-unknown': 422, 'too-many-residences': 409 },
    example: examples.askForResidence,
  },
  listResidences: {
    method: 'GET',
    path: '/v1/areas/residences',
    access: 'citizen',
    summary: 'List where I said that I live, the newest first, with what became of it',
    reply: { status: 200, body: v.strictObject({ items: v.array(ownResidenceSummary) }) },
    example: examples.listResidences,
  },
  getResidence: {
    method: 'GET',
    path: '/v1/areas/residences/{residenceId}',
    access: 'citizen',
    summary: 'Show one of them',
    params: one,
    reply: { status: 200, body: ownResidenceView },
    refusals: missing,
    example: examples.getResidence,
  },
  withdrawResidence: {
    method: 'POST',
    path: '/v1/areas/residences/{residenceId}/withdrawal',
    access: 'citizen',
    summary: 'Take it back while it is not answered',
    params: one,
    body: v.strictObject({}),
    reply: { status: 204 },
    refusals: answered,
    example: examples.withdrawResidence,
  },
  getHome: {
    method: 'GET',
    path: '/v1/areas/residence',
    access: 'citizen',
    summary: 'Where I live, as it is attested, and in which areas that is',
    description: 'With `on` as it was on that day. `residence` is null where no agency has attested any.',
    query: v.strictObject({ on: v.optional(date) }),
    reply: { status: 200, body: homeView },
    example: examples.getHome,
  },
} as const satisfies Routes;

const agencyRoutes = {
  listAgencyResidences: {
    method: 'GET',
    path: '/v1/agency/areas/residences',
    access: reads,
    summary: 'List the residences at your addresses in a state, the longest waiting first',
    description:
      'To follow changes, ask with `updated_after`: all that changed then or later, in that order and in every state, also those that were taken back.',
    query: v.strictObject({
      state: v.optional(v.picklist(['asked', 'confirmed', 'refused', 'ended', 'expired']), 'asked'),
      updated_after: v.optional(instantInput),
      ...paging,
    }),
    reply: { status: 200, body: pageOf(residenceSummary) },
    example: examples.listAgencyResidences,
  },
  showResidenceToAgency: {
    method: 'GET',
    path: '/v1/agency/areas/residences/{residenceId}',
    access: reads,
    personal: true,
    summary: 'Show who says that they live at one of your addresses',
    params: one,
    reply: { status: 200, body: residenceView },
    refusals: missing,
    example: examples.showResidenceToAgency,
  },
  confirmResidence: {
    method: 'POST',
    path: '/v1/agency/areas/residences/{residenceId}/confirmation',
    access: attests,
    summary: 'Confirm a residence: it counts from its first day on',
    params: one,
    body: v.strictObject({ officer }),
    reply: { status: 204 },
    refusals: answered,
    example: examples.confirmResidence,
  },
  refuseResidence: {
    method: 'POST',
    path: '/v1/agency/areas/residences/{residenceId}/refusal',
    access: attests,
    summary: 'Refuse a residence; the person is told the reason',
    params: one,
    body: v.strictObject({ officer, reason: text(1_000) }),
    reply: { status: 204 },
    refusals: answered,
    example: examples.refuseResidence,
  },
  endResidence: {
    method: 'POST',
    path: '/v1/agency/areas/residences/{residenceId}/end',
    access: attests,
    summary: 'End a residence that you confirmed: the person has left, or it was confirmed by mistake',
    params: one,
    body: v.strictObject({ officer, through: date }),
    reply: { status: 204 },
    refusals: answered,
    example: examples.endResidence,
  },
} as const satisfies Routes;

export const residenceRoutes = { ...citizenRoutes, ...agencyRoutes };
