import * as v from 'valibot';
import { withAgencyNames } from '../../blocks/agencies/directory';
import { standingView } from '../../blocks/public-services/older-drafts';
import { audiences, keysOf, lifeEvents } from '../../blocks/public-services/topics';
import type { Routes } from '../../kernel/contract/contract';
import { date, id, numberInput, pageOf, paging } from '../../kernel/text/fields';
import { comparisonView } from '../comparison/comparison';
import { publicSummary, publicView, versionView } from '../versions/views';
import * as examples from './examples';

const one = v.strictObject({ serviceId: id });
const number = v.pipe(numberInput(1, 99_999), v.integer());
const oneVersion = v.strictObject({ serviceId: id, version: number });
const missing = { 'service-not-found': 404 } as const;
const noVersion = { 'version-not-found': 404 } as const;

const topic = v.strictObject({ code: v.string(), name: v.string() });

export const publicRoutes = {
  listTopics: {
    method: 'GET',
    path: '/v1/public/catalogue/topics',
    access: 'anyone',
    summary: 'By what services can be browsed: what happens in a life, and whom they are for',
    reply: {
      status: 200,
      body: v.strictObject({ lifeEvents: v.array(topic), audiences: v.array(topic) }),
      cache: 3600,
      localized: true,
    },
    example: examples.listTopics,
  },
  browseServices: {
    method: 'GET',
    path: '/v1/public/catalogue/services',
    access: 'anyone',
    summary: 'List what is published, by English name; by life event, audience or agency',
    query: v.strictObject({
      lifeEvent: v.optional(v.picklist(keysOf(lifeEvents))),
      audience: v.optional(v.picklist(keysOf(audiences))),
      agencyId: v.optional(id),
      ...paging,
    }),
    reply: { status: 200, body: pageOf(publicSummary), cache: 60 },
    example: examples.browseServices,
  },
  showService: {
    method: 'GET',
    path: '/v1/public/catalogue/services/{serviceId}',
    access: 'anyone',
    summary: 'Show a service: who may have it, how, with what, by when and for how much',
    params: one,
    reply: { status: 200, body: publicView, cache: 60 },
    refusals: missing,
    example: examples.showService,
  },
  showVersion: {
    method: 'GET',
    path: '/v1/public/catalogue/services/{serviceId}/versions/{version}',
    access: 'anyone',
    summary: 'Show a version of a service, as it was published',
    params: oneVersion,
    reply: { status: 200, body: withAgencyNames(versionView), cache: 3600 },
    refusals: noVersion,
    example: examples.showVersion,
  },
  showChanges: {
    method: 'GET',
    path: '/v1/public/catalogue/services/{serviceId}/versions/{version}/changes',
    access: 'anyone',
    summary: 'What has changed since a version, and whether what was begun under it can be finished',
    description:
      '`standing` is `current` where it can be finished as it was begun, `finish-by` where that is so until a day, and `must-upgrade` where the questions that are new or changed must be answered first.',
    params: oneVersion,
    query: v.strictObject({ on: v.optional(date) }),
    reply: {
      status: 200,
      body: v.strictObject({ standing: standingView, comparison: comparisonView }),
      cache: 60,
    },
    refusals: { ...missing, ...noVersion },
    example: examples.showChanges,
  },
} as const satisfies Routes;
