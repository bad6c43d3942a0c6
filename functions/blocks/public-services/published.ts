import type { Stored } from '../../kernel/table/dynamo';
import { type Key, key } from '../../kernel/table/table';
import type { Instant } from '../../kernel/text/time';
import type { OlderDrafts } from './definition';

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
  readonly olderDrafts: Readonly<Record<string, OlderDrafts>>;
  readonly card: PublishedCard;
  readonly queueKey?: string;
  readonly queueSort?: string;
}

export const publishedKey = (serviceId: string): Key => ({
  pk: key('published-service', serviceId),
  sk: 'service',
});

export const versionKey = (serviceId: string, number: number): Key => ({
  pk: key('public-service', serviceId),
  sk: key('version', String(number).padStart(5, '0')),
});

/** All that are published, by name. */
export const publishedList = key('services');
