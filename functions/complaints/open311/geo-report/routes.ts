import * as v from 'valibot';
import type { Routes } from '../../../kernel/contract/contract';
import { hours } from '../../../kernel/text/time';
import { bulk, ofJurisdiction, period, report, search, update } from './arguments';
import * as examples from './examples';
import { open311, specification } from './protocol';
import * as views from './views';

/** Service requests made in the same words within this time are one: the specification knows no key to repeat by. */
export const repeatsWithin = hours(1);

const jurisdictions = { 'jurisdiction-missing': 400, 'jurisdiction-unknown': 404 } as const;
const searches = { ...jurisdictions, 'search-too-wide': 400 } as const;

/** In XML and JSON, for anybody, to be kept for a minute. */
const shared = { method: 'GET', access: 'anyone', protocol: open311, formats: ['xml', 'json'] } as const;

const listOf = <const S extends v.GenericSchema<unknown, unknown>>(row: S, root: string) =>
  ({ status: 200, body: v.array(row), root }) as const;

const requests = listOf(views.requestView, 'service_requests');
const letters = (limit: number) => v.pipe(v.string(), v.maxLength(limit));

export const open311Routes = {
  discoverOpen311: {
    ...shared,
    path: '/open311/v2/discovery',
    summary: 'Open311: service discovery',
    query: v.object({}),
    reply: {
      status: 200,
      body: v.strictObject({
        changeset: v.string(),
        contact: v.string(),
        key_service: v.string(),
        endpoints: v.array(
          v.strictObject({
            specification: v.literal(specification),
            url: v.string(),
            changeset: v.string(),
            type: v.literal('production'),
            formats: v.array(v.string()),
          }),
        ),
      }),
      root: 'discovery',
      cache: 300,
    },
    example: examples.discovery,
  },
  listOpen311Services: {
    ...shared,
    path: '/open311/v2/services',
    summary: 'Open311: the services of a jurisdiction',
    description:
      'A service is a category of an agency. `jurisdiction_id` may be left out while there is one alone.',
    query: ofJurisdiction,
    reply: { ...listOf(views.serviceView, 'services'), cache: 60 },
    refusals: jurisdictions,
    example: examples.services,
  },
  defineOpen311Service: {
    ...shared,
    path: '/open311/v2/services/{service}',
    summary: 'Open311: what is asked of whoever requests a service',
    params: v.strictObject({ service: letters(80) }),
    query: ofJurisdiction,
    reply: { status: 200, body: views.definitionView, root: 'service_definition', cache: 60 },
    refusals: { ...jurisdictions, 'service-unknown': 404 },
    example: examples.definition,
  },
  requestOpen311Service: {
    ...shared,
    method: 'POST',
    path: '/open311/v2/requests',
    summary: 'Open311: request a service, which files a complaint',
    description:
      'With `api_key` in the form: an API key of an agency that has the scope `open311:write`. `attribute[code]`, or `attribute[code][]` once for each value of a list, answers what the definition asks. The very same form within an hour is a repeat and gets the first answer, unless an `Idempotency-Key` tells one request from another.',
    query: ofJurisdiction,
    form: true,
    body: report,
    repeats: repeatsWithin,
    reply: { status: 201, body: v.array(views.createdView), root: 'service_requests' },
    refusals: {
      ...jurisdictions,
      'api-key-refused': 403,
      'category-unknown': 404,
      'invalid-answer': 422,
      'outside-area': 422,
    },
    example: examples.creation,
  },
  listOpen311Requests: {
    ...shared,
    path: '/open311/v2/requests',
    summary: 'Open311: service requests, the latest changed first',
    description:
      'Of the last 90 days and at most 1,000, unless told. With `updated_after` or `updated_before`, and no dates, of any day. `service_request_id` overrides all else. `bbox` is west,south,east,north. Nothing that people wrote is shown.',
    query: search,
    reply: requests,
    refusals: searches,
    example: examples.requests,
  },
  downloadOpen311Requests: {
    ...shared,
    formats: ['csv'],
    path: '/open311/v2/requests',
    summary: 'Open311: all that is open, as GeoReport Bulk proposes (RFC 4180)',
    query: bulk,
    reply: listOf(views.bulkRow, 'service_requests'),
    refusals: searches,
    example: examples.bulk,
  },
  showOpen311Request: {
    ...shared,
    path: '/open311/v2/requests/{request}',
    summary: 'Open311: one service request',
    params: v.strictObject({ request: letters(80) }),
    query: ofJurisdiction,
    reply: requests,
    refusals: { ...jurisdictions, 'complaint-not-found': 404 },
    example: examples.request,
  },
  showOpen311Token: {
    ...shared,
    path: '/open311/v2/tokens/{token}',
    summary: 'Open311: the service request of a token',
    description:
      'Service requests get their ids at once here, and tokens are given to none: none is ever found.',
    params: v.strictObject({ token: letters(80) }),
    query: ofJurisdiction,
    reply: listOf(views.tokenView, 'service_requests'),
    refusals: { ...jurisdictions, 'token-unknown': 404 },
    example: examples.token,
  },
  listOpen311Updates: {
    ...shared,
    path: '/open311/v2/servicerequestupdates',
    summary: 'Open311: how service requests went on, as FixMyStreet asks for it',
    description: 'Each step from one status to the next, the oldest first. Of the last day, unless told.',
    query: period,
    reply: listOf(views.updateView, 'service_request_updates'),
    refusals: searches,
    example: examples.updates,
  },
  updateOpen311Request: {
    ...shared,
    method: 'POST',
    path: '/open311/v2/servicerequestupdates',
    summary: 'Open311: say more of a service request, as FixMyStreet sends it',
    description:
      "With `api_key` in the form, of the agency whose app made the request. What is said stands in the complaint's timeline, with who said it; `status` is kept as what they say, and what becomes of the complaint is for its agency to decide. With an `update_id` of the sender's own it is one update however often it is sent; without, the very same form within an hour is.",
    query: ofJurisdiction,
    form: true,
    body: update,
    repeats: repeatsWithin,
    reply: { status: 201, body: v.array(views.createdUpdateView), root: 'service_request_updates' },
    refusals: {
      ...jurisdictions,
      'api-key-refused': 403,
      'complaint-not-found': 404,
      'timeline-full': 409,
      'wrong-status': 409,
    },
    example: examples.update,
  },
} as const satisfies Routes;
