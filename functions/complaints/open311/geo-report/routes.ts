import * as v from 'valibot';
import type { Routes } from '../../../kernel/contract/contract';
import { maxCharacters } from '../../../kernel/text/characters';
import { bulk, ofJurisdiction, period, search } from './arguments';
import * as examples from './examples';
import { specification } from './protocol';
import { jurisdictions, listOf, searches, shared } from './shared';
import * as views from './views';
import { open311WriteRoutes } from './write-routes';

const requests = listOf(views.requestView, 'service_requests');
const letters = (limit: number) => v.pipe(v.string(), maxCharacters(limit));

export const open311Routes = {
  ...open311WriteRoutes,
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
    reply: { ...listOf(views.serviceView, 'services'), cache: 60, localized: true },
    refusals: jurisdictions,
    example: examples.services,
  },
  defineOpen311Service: {
    ...shared,
    path: '/open311/v2/services/{service}',
    summary: 'Open311: what is asked of whoever requests a service',
    params: v.strictObject({ service: letters(80) }),
    query: ofJurisdiction,
    reply: {
      status: 200,
      body: views.definitionView,
      root: 'service_definition',
      cache: 60,
      localized: true,
    },
    refusals: { ...jurisdictions, 'service-unknown': 404 },
    example: examples.definition,
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
} as const satisfies Routes;
