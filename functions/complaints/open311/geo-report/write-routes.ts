import * as v from 'valibot';
import type { Routes } from '../../../kernel/contract/contract';
import { hours } from '../../../kernel/text/time';
import { ofJurisdiction } from './arguments';
import * as examples from './examples';
import { report, update } from './forms';
import { jurisdictions, shared } from './shared';
import * as views from './views';

/** Service requests made in the same words within this time are one: the specification knows no key to repeat by. */
export const repeatsWithin = hours(1);

export const open311WriteRoutes = {
  requestOpen311Service: {
    ...shared,
    method: 'POST',
    path: '/open311/v2/requests',
    summary: 'Open311: request a service, which files a complaint',
    description:
      'With `api_key` in the form: an API key of an agency that has the scope `open311:write`. `attribute[code]`, or `attribute[code][]` once for each value of a list, answers what the definition asks. The very same form within an hour is a repeat and gets the first answer, unless an `Idempotency-Key` tells one request from another. Pictures (JPEG, PNG, WebP) and PDF files may come with it as `multipart/form-data`, under any names: ten at the most, each looked at before its agency sees it.',
    query: ofJurisdiction,
    form: true,
    files: true,
    body: report,
    repeats: repeatsWithin,
    reply: { status: 201, body: v.array(views.createdView), root: 'service_requests' },
    refusals: {
      ...jurisdictions,
      'api-key-refused': 403,
      'category-unknown': 404,
      'too-many-attachments': 409,
      'wrong-status': 409,
      'invalid-answer': 422,
      'outside-area': 422,
    },
    example: examples.creation,
  },
  updateOpen311Request: {
    ...shared,
    method: 'POST',
    path: '/open311/v2/servicerequestupdates',
    summary: 'Open311: say more of a service request, as FixMyStreet sends it',
    description:
      "With `api_key` in the form, of the agency whose app made the request. What is said stands in the complaint's timeline, with who said it; `status` is kept as what they say, and what becomes of the complaint is for its agency to decide. With an `update_id` of the sender's own it is one update however often it is sent; without, the very same form within an hour is. Files may come with it, as with a request.",
    query: ofJurisdiction,
    form: true,
    files: true,
    body: update,
    repeats: repeatsWithin,
    reply: { status: 201, body: v.array(views.createdUpdateView), root: 'service_request_updates' },
    refusals: {
      ...jurisdictions,
      'api-key-refused': 403,
      'complaint-not-found': 404,
      'timeline-full': 409,
      'too-many-attachments': 409,
      'wrong-status': 409,
    },
    example: examples.update,
  },
} as const satisfies Routes;
