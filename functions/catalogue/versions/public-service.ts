import { type Definition, type OlderDrafts, written } from '../../blocks/public-services/definition';
import { searchTextOf } from '../../blocks/searching/search-text';
import { type Action, type Mark, markOf, subActionOf } from '../../kernel/identity/action';
import { unownedId } from '../../kernel/identity/id-codec';
import type { Stored } from '../../kernel/table/dynamo';
import { type Key, key } from '../../kernel/table/table';
import type { Entry } from '../../kernel/table/update';
import { type Instant, instant } from '../../kernel/text/time';
import type { State, Step } from './lifecycle';

/*
 * A public service as its agency works on it: the draft of its next version, where that stands, and which version is published.
 * Published versions are items of their own (`published.ts`), which nothing changes.
 */

type Names = Readonly<Record<string, string>>;

/** What lists show. */
export interface Card {
  readonly id: string;
  readonly agencyId: string;
  readonly code: string;
  readonly state: State;
  readonly names: Names;
  /** The number of the version that was published last. */
  readonly version: number | null;
  readonly updatedAt: Instant;
  readonly submittedAt: Instant | null;
  readonly search: string;
}

export interface StepEntry extends Entry {
  readonly action: Step;
  readonly state?: State;
  readonly officer?: string;
  readonly reasons?: string;
  /** Of an approval: the number that the version was given. */
  readonly number?: number;
}

export interface SentBack {
  readonly reasons: string;
  readonly officer: string;
  readonly at: Instant;
}

export interface PublicService extends Stored {
  readonly made: Mark;
  readonly id: string;
  readonly agencyId: string;
  readonly code: string;
  readonly state: State;
  /** The definition of the next version, as JSON; undefined where none is begun. */
  readonly draft?: string;
  /** The number of the version that was published last. */
  readonly latest?: number;
  /** Whether that is still published, and what it was called: to which the draft can be thrown away. */
  readonly live?: 'published' | 'retired';
  readonly liveNames?: Names;
  readonly liveSearch?: string;
  /** By version, what it makes of drafts that were begun under an earlier one. */
  readonly olderDrafts: Readonly<Record<string, OlderDrafts>>;
  readonly sentBack?: SentBack;
  readonly submittedBy?: string;
  readonly card: Card;
  readonly timeline: Readonly<Record<string, StepEntry>>;
}

/** The id of an agency's service: the same for the same code. */
export const serviceIdOf = (agencyId: string, code: string): string =>
  unownedId(subActionOf({ id: agencyId, hash: '', at: 0 }, `public service ${code}`).id);

export const serviceKey = (serviceId: string): Key => ({
  pk: key('public-service', serviceId),
  sk: 'service',
});

/** All of an agency, by when they changed. */
export const servicesOf = (agencyId: string): string => key('services-of', agencyId);
/** What operators have to look at, the longest waiting first. */
export const reviewQueue = key('service-review');

/** Where a change puts it in its agency's list. */
export const changedAt = (serviceId: string, at: number) => ({
  'card.updatedAt': instant(at),
  ownerSort: key(instant(at), serviceId),
});

/** What follows from a draft. */
export const drafted = (code: string, definition: Definition) => ({
  draft: written(definition),
  names: definition.names,
  search: searchTextOf(code, ...Object.values(definition.names)),
});

export const newService = (
  agencyId: string,
  code: string,
  definition: Definition,
  action: Action,
): PublicService => {
  const serviceId = serviceIdOf(agencyId, code);
  const { draft, names, search } = drafted(code, definition);
  const updatedAt = instant(action.at);
  return {
    ...serviceKey(serviceId),
    ...{ type: 'public-service', version: 1, made: markOf(action) },
    ...{ id: serviceId, agencyId, code, state: 'draft', draft, olderDrafts: {}, timeline: {} },
    card: {
      ...{ id: serviceId, agencyId, code, state: 'draft', names, version: null, updatedAt },
      ...{ submittedAt: null, search },
    },
    ...{ ownerKey: servicesOf(agencyId), ownerSort: key(updatedAt, serviceId) },
  };
};
