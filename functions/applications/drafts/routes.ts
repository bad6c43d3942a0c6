import * as v from 'valibot';
import { answers } from '../../blocks/public-services/questions';
import type { Routes } from '../../kernel/contract/contract';
import { id, wholeNumber } from '../../kernel/text/fields';
import { fieldPointer, oneApplication } from '../cases/application';
import { notFoundRefusals } from '../cases/command-routes';
import { formMembers } from '../cases/form';
import { ownApplicationView } from '../cases/views';
import * as examples from './examples';

const revision = wholeNumber(1, Number.MAX_SAFE_INTEGER);

/** What is filled in: members of the form, and answers to the questions of the service's rules. Null clears one. */
const written = {
  form: v.optional(formMembers(300)),
  answers: v.optional(answers),
};

const draftRefusals = { ...notFoundRefusals, 'wrong-status': 409, 'draft-changed': 409 } as const;

export const draftRoutes = {
  beginApplication: {
    method: 'POST',
    path: '/v1/applications',
    access: 'citizen',
    actingFor: 'applications',
    summary: 'Begin to apply for a service',
    description:
      'Makes a draft under the version that is published now. While you have a draft for the service, that is the answer (200), on whichever device and by whoever acts for you it was begun. `another` says that you apply once more beside what you have applied for. A draft that nobody saves lapses after 90 days.',
    body: v.strictObject({ serviceId: id, another: v.optional(v.boolean(), false), ...written }),
    reply: {
      status: 201,
      body: ownApplicationView,
      location: '/v1/applications/{id}',
      existing: true,
      localized: true,
    },
    refusals: { 'service-unknown': 422, 'wrong-answer': 422, 'already-applied': 409 },
    example: examples.beginApplication,
  },
  saveDraft: {
    method: 'PATCH',
    path: '/v1/applications/{applicationId}/draft',
    access: 'citizen',
    actingFor: 'applications',
    summary: 'Save what you have filled in, as you type',
    description:
      'Send what changed, and the `revision` that you have read. Other fields that somebody saved elsewhere meanwhile stay theirs; where both changed the same field, nothing is saved, and the refusal names each such field. Answers with the revision to go on from.',
    params: oneApplication,
    body: v.pipe(
      v.strictObject({ revision, ...written }),
      v.check(
        ({ form, answers: given }) => Object.keys({ ...form, ...given }).length > 0,
        'Send at least one field.',
      ),
    ),
    reply: { status: 200, body: v.strictObject({ applicationId: id, revision }) },
    refusals: { ...draftRefusals, 'wrong-answer': 422, 'draft-full': 422 },
    example: examples.saveDraft,
  },
  upgradeDraft: {
    method: 'POST',
    path: '/v1/applications/{applicationId}/upgrade',
    access: 'citizen',
    actingFor: 'applications',
    summary: 'Bring a draft to the version of the service that is published now',
    description:
      'What the new version does not ask is taken out, and named in `removed`. What it asks anew is told when you hand it in, and by `GET /v1/public/catalogue/services/{serviceId}/versions/{version}/changes`.',
    params: oneApplication,
    body: v.strictObject({ revision }),
    reply: {
      status: 200,
      body: v.strictObject({
        applicationId: id,
        version: v.number(),
        revision,
        removed: v.array(fieldPointer),
      }),
    },
    refusals: { ...draftRefusals, 'service-unknown': 422 },
    example: examples.upgradeDraft,
  },
} as const satisfies Routes;
