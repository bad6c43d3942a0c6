import { agencyId, agencyNames, code, definition, names, serviceId, version } from '../versions/examples';

const params = { serviceId };

export const listTopics = {
  reply: {
    lifeEvents: [{ code: 'starting-a-business', name: 'Starting a business' }],
    audiences: [{ code: 'people', name: 'People' }],
  },
};

const { audience, lifeEvents, channels, jurisdiction } = definition;
export const publicSummary = {
  ...{ id: serviceId, agencyId, code, version: 1, names, audience, lifeEvents, channels, jurisdiction },
  ...{ publishedAt: version.publishedAt, agencyNames },
} as const;

export const browseServices = {
  query: { lifeEvent: 'starting-a-business', limit: '20' },
  reply: { items: [publicSummary] },
};
export const showService = {
  params,
  reply: { ...version, state: 'published', retiredAt: null, agencyNames },
};
export const showVersion = { params: { serviceId, version: '1' }, reply: { ...version, agencyNames } };
export const showChanges = {
  params: { serviceId, version: '1' },
  reply: {
    standing: { rule: 'finish-by', date: '2026-06-30' },
    comparison: {
      ...{ from: 1, to: 2 },
      added: [
        {
          in: 'questions',
          code: 'music',
          names: { ar: 'هل ستعزف موسيقى؟', en: 'Will there be music?', fa: 'آیا موسیقی خواهد بود؟' },
        },
      ],
      ...{ changed: [], removed: [], members: ['olderDrafts', 'questions'] },
    },
  },
};
