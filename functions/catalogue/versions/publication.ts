import type { Definition } from '../../blocks/public-services/definition';
import {
  type PublishedCard,
  type PublishedService,
  publishedKey,
  publishedList,
  type ServiceVersion,
  versionKey,
} from '../../blocks/public-services/published';
import { key } from '../../kernel/table/table';
import { nameIn } from '../../kernel/text/languages';
import { type Instant, instant } from '../../kernel/text/time';
import type { PublicService } from './public-service';

/** The sentence of a description that lists and searches can do without stays out of them. */
const cardOf = (
  { id, agencyId, code }: PublicService,
  number: number,
  definition: Definition,
  publishedAt: Instant,
): PublishedCard => {
  const { names, keywords = {}, audience, lifeEvents, channels, jurisdiction } = definition;
  return {
    ...{ id, agencyId, code, version: number, names, keywords },
    ...{ audience, lifeEvents, channels, jurisdiction, publishedAt },
  };
};

export const newVersion = (
  { id, agencyId, code, draft = '' }: PublicService,
  number: number,
  at: number,
): ServiceVersion => ({
  ...versionKey(id, number),
  ...{ type: 'service-version', version: 1 },
  ...{ id, agencyId, code, number, definition: draft, publishedAt: instant(at) },
});

/** The item that everybody reads, once the version is published. */
export const newPublished = (
  service: PublicService,
  version: ServiceVersion,
  definition: Definition,
  olderDrafts: PublicService['olderDrafts'],
): PublishedService => {
  const card = cardOf(service, version.number, definition, version.publishedAt);
  return {
    ...version,
    ...publishedKey(service.id),
    ...{ type: 'published-service', version: version.number, state: 'published', olderDrafts, card },
    ...{ queueKey: publishedList, queueSort: key(nameIn(card.names, 'en').toLowerCase(), service.id) },
  };
};
