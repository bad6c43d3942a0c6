import type { Stored } from '../../kernel/table/dynamo';
import { type Key, key } from '../../kernel/table/table';
import { nameIn } from '../../kernel/text/languages';
import { type Instant, instant } from '../../kernel/text/time';
import type { Definition } from './definition';
import { type PublicService, serviceKey } from './public-service';

/*
 * What is published of a service: each version for ever, as what was applied for under it is decided under it; and which one
 * counts, as one item that everybody reads.
 */

/** What lists show, and what the search is made of. */
export interface PublishedCard {
  readonly id: string;
  readonly agencyId: string;
  readonly code: string;
  readonly version: number;
  readonly names: Readonly<Record<string, string>>;
  readonly keywords: Readonly<Record<string, string>>;
  readonly audience: readonly string[];
  readonly lifeEvents: readonly string[];
  readonly channels: readonly string[];
  readonly jurisdiction: readonly string[];
  readonly publishedAt: Instant;
}

/** A version, which is never changed. `version` of an item is the table's own: its number is `number`. */
export interface ServiceVersion extends Stored {
  readonly id: string;
  readonly agencyId: string;
  readonly code: string;
  readonly number: number;
  readonly definition: string;
  readonly publishedAt: Instant;
}

/** The version that counts, or that counted last. */
export interface PublishedService extends ServiceVersion {
  readonly state: 'published' | 'retired';
  readonly retiredAt?: Instant;
  /** What it makes of earlier drafts, by version. */
  readonly olderDrafts: PublicService['olderDrafts'];
  readonly card: PublishedCard;
  readonly queueKey?: string;
  readonly queueSort?: string;
}

export const publishedKey = (serviceId: string): Key => ({
  pk: key('published-service', serviceId),
  sk: 'service',
});

export const versionKey = (serviceId: string, number: number): Key => ({
  pk: serviceKey(serviceId).pk,
  sk: key('version', String(number).padStart(5, '0')),
});

/** All that are published, by name. */
export const publishedList = key('services');

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
