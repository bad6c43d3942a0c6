import * as v from 'valibot';
import type { Routes } from '../../kernel/contract/contract';
import { id } from '../../kernel/text/fields';
import { issued } from '../keys/examples';
import { conformanceRefusals } from '../keys/routes';
import { endpoint, issuedKey, keyRequest } from '../keys/views';
import * as example from './examples';

const params = { requestId: example.requestId };

/** What a body that asked to be connected gives its systems when they have shown that they are ready. */
export const liveKeyRoutes = {
  giveLiveKey: {
    method: 'POST',
    path: '/v1/agencies/requests/{requestId}/live-keys',
    access: 'citizen',
    summary: 'Give a system of your body a key that people depend on',
    description:
      'For an endpoint whose conformance run has passed in the last 30 days (`startConformanceRun`), with the scopes and networks of the approved request. An agency on the usage plan for tests goes to the standard one. The key is told in this answer, and for a day to whoever sends the very same request again.',
    params: v.strictObject({ requestId: id }),
    body: v.strictObject({ ...v.pick(keyRequest, ['label', 'validDays']).entries, endpoint }),
    reply: { status: 201, body: issuedKey },
    refusals: {
      'request-not-found': 404,
      'request-not-approved': 409,
      'agency-suspended': 409,
      'agency-not-found': 404,
      'too-many-keys': 409,
      'key-shown': 409,
      ...conformanceRefusals,
    },
    example: {
      params,
      body: { label: issued.label, endpoint: 'https://cases.water.example/diwan', validDays: 90 },
      reply: issued,
    },
  },
} as const satisfies Routes;
