import * as v from 'valibot';
import type { Routes } from '../../kernel/contract/contract';
import { id, oneLine, pageOf, paging, text } from '../../kernel/text/fields';
import { agencyId } from '../agencies/examples';
import { issued } from '../keys/examples';
import { issuedKey } from '../keys/views';
import * as example from './examples';
import { liveKeyRoutes } from './live-keys';
import { connectionRequest, requestCard, requestView } from './request';

const ofRequest = v.strictObject({ requestId: id });
const params = { requestId: example.requestId };

/** By who asks, in the name of a public body. */
const applicantRoutes = {
  requestConnection: {
    method: 'POST',
    path: '/v1/agencies/requests',
    access: 'citizen',
    summary: 'Ask that a public body be connected',
    description:
      'Whoever asks says by what law the body acts, who answers for its systems, what these are to be allowed and from where they call. An operator decides; the answer comes to your inbox. When it is approved you give its systems keys for trying things out (`giveTestKey`).',
    body: connectionRequest,
    reply: { status: 201, body: requestView, location: '/v1/agencies/requests/{id}' },
    refusals: { 'unknown-scope': 422 },
    example: { body: example.asked, reply: example.request },
  },
  listConnectionRequests: {
    method: 'GET',
    path: '/v1/agencies/requests',
    access: 'citizen',
    summary: 'Your requests that a public body be connected, the newest first',
    query: v.strictObject(paging),
    reply: { status: 200, body: pageOf(requestCard) },
    example: { query: { limit: '20' }, reply: { items: [example.card] } },
  },
  getConnectionRequest: {
    method: 'GET',
    path: '/v1/agencies/requests/{requestId}',
    access: 'citizen',
    summary: 'One of your requests, and what became of it',
    params: ofRequest,
    reply: { status: 200, body: requestView },
    refusals: { 'request-not-found': 404 },
    example: { params, reply: example.request },
  },
  withdrawConnectionRequest: {
    method: 'POST',
    path: '/v1/agencies/requests/{requestId}/withdrawal',
    access: 'citizen',
    summary: 'Take back a request that is not decided yet',
    params: ofRequest,
    reply: { status: 204 },
    refusals: { 'request-not-found': 404, 'request-decided': 409 },
    example: { params },
  },
  giveTestKey: {
    method: 'POST',
    path: '/v1/agencies/requests/{requestId}/keys',
    access: 'citizen',
    summary: 'Give a system of your body a key for trying things out',
    description:
      'With the scopes and networks of the approved request, for 30 days, as long as the agency is on the usage plan for tests: when people depend on it, operators give its test keys. The key is told in this answer, and for a day to whoever sends the very same request again.',
    params: ofRequest,
    body: v.strictObject({
      /** For people: which system uses it. */
      label: oneLine(80),
    }),
    reply: { status: 201, body: issuedKey },
    refusals: {
      'request-not-found': 404,
      'request-not-approved': 409,
      'agency-live': 409,
      'agency-suspended': 409,
      'agency-not-found': 404,
      'too-many-keys': 409,
      'key-shown': 409,
    },
    example: { params, body: { label: issued.label }, reply: { ...issued, mode: 'test' } },
  },
} as const satisfies Routes;

const operatorRoutes = {
  listConnectionQueue: {
    method: 'GET',
    path: '/v1/operator/agencies/requests',
    access: 'operator',
    summary: 'Requests of public bodies to be connected: the longest waiting first, or the last decided',
    query: v.strictObject({
      ...paging,
      /** Those that wait, or those that are decided or withdrawn. */
      list: v.optional(v.picklist(['open', 'closed']), 'open'),
    }),
    reply: { status: 200, body: pageOf(requestCard) },
    example: { query: { limit: '20' }, reply: { items: [example.card] } },
  },
  getConnectionRequestAsOperator: {
    method: 'GET',
    path: '/v1/operator/agencies/requests/{requestId}',
    access: 'operator',
    summary: 'One request of a public body to be connected',
    params: ofRequest,
    reply: { status: 200, body: requestView },
    refusals: { 'request-not-found': 404 },
    example: { params, reply: example.request },
  },
  approveConnection: {
    method: 'POST',
    path: '/v1/operator/agencies/requests/{requestId}/approval',
    access: 'operator',
    summary: 'Connect a public body: it becomes an agency on the plan for tests',
    description:
      'Makes the agency of the request and puts it on the usage plan for tests. Should the latter fail, the same request again completes it. Whoever asked is told. Whoever asked gives its systems test keys, and when a conformance run has passed, live ones (`giveLiveKey`).',
    params: ofRequest,
    reply: { status: 201, body: v.strictObject({ agencyId: id }) },
    refusals: { 'request-not-found': 404, 'request-decided': 409, 'agency-not-found': 404 },
    example: { params, reply: { agencyId } },
  },
  refuseConnection: {
    method: 'POST',
    path: '/v1/operator/agencies/requests/{requestId}/refusal',
    access: 'operator',
    summary: 'Refuse to connect a public body; whoever asked is told why',
    params: ofRequest,
    body: v.strictObject({ reason: text(1000) }),
    reply: { status: 204 },
    refusals: { 'request-not-found': 404, 'request-decided': 409 },
    example: { params, body: { reason: 'The law that you name gives this to the ministry.' } },
  },
} as const satisfies Routes;

export const onboardingRoutes = { ...applicantRoutes, ...liveKeyRoutes, ...operatorRoutes };
