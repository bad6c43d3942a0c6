import type { Directory } from '../../blocks/agencies/directory';
import { readDefinition } from '../../blocks/public-services/definition';
import { standingOf } from '../../blocks/public-services/older-drafts';
import { audiences, lifeEvents } from '../../blocks/public-services/topics';
import type { HandlersOf } from '../../kernel/contract/contract';
import { dateIn } from '../../kernel/text/date';
import type { Language, Text } from '../../kernel/text/languages';
import { compared } from '../comparison/comparison';
import { serviceNotFound, versionNotFound } from '../versions/rules';
import { showPublished, showPublishedCard, showVersion } from '../versions/views';
import type { publicRoutes } from './routes';
import type { Published } from './store';

export interface Effects {
  readonly published: Published;
  readonly directory: Directory;
  readonly timeZone: string;
}

const named = (topics: Readonly<Record<string, Text>>, language: Language) =>
  Object.entries(topics).map(([code, name]) => ({ code, name: name[language] }));

export const publicHandlers = ({
  published,
  directory,
  timeZone,
}: Effects): HandlersOf<typeof publicRoutes> => {
  const found = async (serviceId: string) => {
    const service = await published.get(serviceId);
    if (!service) throw serviceNotFound();
    return service;
  };
  return {
    listTopics: ({ language }) => ({
      lifeEvents: named(lifeEvents, language),
      audiences: named(audiences, language),
    }),
    browseServices: async ({ query }) => {
      const { lifeEvent, audience, agencyId, limit, cursor } = query;
      const list = await published.list({ lifeEvent, audience, agencyId, limit, cursor });
      return { ...list, items: await directory.named(list.items.map(showPublishedCard)) };
    },
    showService: async ({ params }) => directory.namedOne(showPublished(await found(params.serviceId))),
    showVersion: async ({ params }) => {
      const version = await published.version(params.serviceId, params.version);
      if (!version) throw versionNotFound();
      return directory.namedOne(showVersion(version));
    },
    showChanges: async ({ params, query, now }) => {
      const { serviceId, version: number } = params;
      const [latest, version] = await Promise.all([found(serviceId), published.version(serviceId, number)]);
      if (!version) throw versionNotFound();
      const today = query.on ?? dateIn(timeZone, now);
      const [before, after] = [version, latest].map((each) => readDefinition(each.definition));
      return {
        standing: standingOf(number, latest.number, latest.olderDrafts, today),
        comparison: { from: number, to: latest.number, ...compared(before as never, after as never) },
      };
    },
  };
};
