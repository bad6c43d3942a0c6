import * as v from 'valibot';
import { definition, maxDefinitionBytes } from '../../blocks/public-services/definition';
import type { Routes } from '../../kernel/contract/contract';
import { maxCharacters } from '../../kernel/text/characters';
import { code, instantInput, oneLine, pageOf, paging } from '../../kernel/text/fields';
import { comparisonView } from '../comparison/comparison';
import { states } from '../versions/lifecycle';
import { serviceSummary, serviceView } from '../versions/views';
import * as examples from './examples';

const reads = { agency: 'catalogue:read' } as const;
const writes = { agency: 'catalogue:write' } as const;
const one = v.strictObject({ serviceCode: code });
const missing = { 'service-not-found': 404 } as const;
const inState = { ...missing, 'service-state': 409 } as const;

/** The official who answers for it, as the agency names them. */
const officer = oneLine(80);
const empty = v.strictObject({});

const draftRoutes = {
  listServices: {
    method: 'GET',
    path: '/v1/agency/catalogue/services',
    access: reads,
    summary: 'List your services, the last changed first',
    description:
      'With `state` those whose latest version stands there; with `text` those in whose code and names all of its words stand. To follow changes, ask with `updated_after`: those that changed then or later, the first first; the next time ask with the last `updatedAt` that you saw. A page may be short and still not be the last: the last has no `next`. Lists lag behind by a second or so.',
    query: v.strictObject({
      state: v.optional(v.picklist(states)),
      text: v.optional(v.pipe(v.string(), maxCharacters(100))),
      updated_after: v.optional(instantInput),
      ...paging,
    }),
    reply: { status: 200, body: pageOf(serviceSummary) },
    example: examples.listServices,
  },
  getService: {
    method: 'GET',
    path: '/v1/agency/catalogue/services/{serviceCode}',
    access: reads,
    summary: 'Show one of your services: the draft of its next version, or else what is published',
    params: one,
    reply: { status: 200, body: serviceView },
    refusals: missing,
    example: examples.getService,
  },
  saveService: {
    method: 'PUT',
    path: '/v1/agency/catalogue/services/{serviceCode}',
    access: writes,
    upsert: true,
    summary: 'Draft a service under a code of your own, or its next version',
    description:
      'A draft may lack what a published version needs, and is seen by nobody else. What is published stays as it is until the next version is. `olderDrafts` says what becomes of applications that were begun under an earlier version: they may be finished until a day (`finish-by`), or must be brought to this one (`must-upgrade`).',
    params: one,
    body: definition,
    bodyLimit: maxDefinitionBytes,
    reply: { status: 204 },
    refusals: { 'service-state': 409, 'service-too-large': 422 },
    example: examples.saveService,
  },
  discardDraft: {
    method: 'POST',
    path: '/v1/agency/catalogue/services/{serviceCode}/discarding',
    access: writes,
    summary: 'Throw the draft of a next version away, and go back to what was published',
    params: one,
    body: empty,
    reply: { status: 204 },
    refusals: { ...inState, 'never-published': 409 },
    example: examples.discardDraft,
  },
} as const satisfies Routes;

const stepRoutes = {
  submitService: {
    method: 'POST',
    path: '/v1/agency/catalogue/services/{serviceCode}/submission',
    access: writes,
    summary: 'Hand a draft to the portal to be published',
    description:
      'What a published version needs is looked at first: texts in English, Arabic and Persian, a form and rules within their bounds, and that the rules answer your test cases as you say. All that is wrong is told at once. Until it is decided, the draft does not change; you may take it back.',
    params: one,
    body: v.strictObject({ officer }),
    reply: { status: 204 },
    refusals: { ...inState, 'unsound-service': 422 },
    example: examples.submitService,
  },
  withdrawService: {
    method: 'POST',
    path: '/v1/agency/catalogue/services/{serviceCode}/withdrawal',
    access: writes,
    summary: 'Take a submitted version back, to change it',
    params: one,
    body: empty,
    reply: { status: 204 },
    refusals: inState,
    example: examples.withdrawService,
  },
  retireService: {
    method: 'POST',
    path: '/v1/agency/catalogue/services/{serviceCode}/retirement',
    access: writes,
    summary: 'Take a published service from the catalogue',
    description:
      'Nobody finds it any more; at its address it says that it is retired. It comes back with the next version that is published.',
    params: one,
    body: v.strictObject({ officer }),
    reply: { status: 204 },
    refusals: inState,
    example: examples.retireService,
  },
  compareDraft: {
    method: 'GET',
    path: '/v1/agency/catalogue/services/{serviceCode}/comparison',
    access: reads,
    summary: 'Compare a draft with what is published: questions that are new, changed or gone',
    params: one,
    reply: { status: 200, body: comparisonView },
    refusals: missing,
    example: examples.compareDraft,
  },
} as const satisfies Routes;

export const draftingRoutes = { ...draftRoutes, ...stepRoutes };
