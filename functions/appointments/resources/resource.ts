import type * as v from 'valibot';
import { type Changed, showChanged } from '../../blocks/officers/changed';
import { type Action, type Mark, markOf } from '../../kernel/identity/action';
import { unownedId } from '../../kernel/identity/id-codec';
import type { Stored } from '../../kernel/table/dynamo';
import { type Key, key } from '../../kernel/table/table';
import type { Entry } from '../../kernel/table/update';
import {
  type Exception,
  type ownResourceView,
  type ResourceCard,
  type ResourceDetails,
  type resourceSummary,
  resourceView,
  type ScheduledDetails,
} from './resource-details';

/*
 * A resource in the table: under a code of its agency's own, from which its id follows.
 */

export interface Resource extends Stored, ResourceDetails {
  readonly id: string;
  readonly agencyId: string;
  readonly placeId: string;
  readonly code: string;
  /** The id of the last action that changed it: a reader that has this edition need not read it again. */
  readonly edition: string;
  readonly card: ResourceCard & { readonly edition: string };
  /** Who changed it, or its exceptions, last. */
  readonly changed?: Changed;
  readonly made: Mark;
  readonly timeline: Readonly<Record<string, Entry>>;
  readonly queueKey: string;
  readonly queueSort: string;
  readonly ownerKey: string;
  readonly ownerSort: string;
}

export const resourceKey = (resourceId: string): Key => ({
  pk: key('resource', resourceId),
  sk: 'resource',
});

/** The resources of a place, in the index of queues by id. */
export const resourcesOf = (placeId: string): string => key('resources', placeId);

export const resourceIdOf = (agencyId: string, own: string): string =>
  unownedId(key('resource', agencyId, own));

/** The resources of an agency, in the index of owners by code. */
export const resourcesBy = (agencyId: string): string => key('resources-by', agencyId);

/** The resource's agency, place and code. */
export interface Named {
  readonly agencyId: string;
  readonly placeId: string;
  readonly code: string;
}

const cardOf = ({ agencyId, placeId, code: own }: Named, details: ScheduledDetails, edition: string) => {
  const { kind, names, languages, types, capacity, step, active } = details;
  const shown = { kind, names, languages, types, capacity, step, active };
  return { id: resourceIdOf(agencyId, own), agencyId, placeId, code: own, ...shown, edition };
};

export const newResource = (named: Named, details: ScheduledDetails, action: Action): Resource => {
  const { agencyId, placeId, code: own } = named;
  const id = resourceIdOf(agencyId, own);
  return {
    ...resourceKey(id),
    ...{ type: 'resource', version: 1, made: markOf(action), id, ...named },
    ...details,
    exceptions: [],
    ...{ edition: action.id, card: cardOf(named, details, action.id), timeline: {} },
    ...{ queueKey: resourcesOf(placeId), queueSort: id },
    ...{ ownerKey: resourcesBy(agencyId), ownerSort: own },
  };
};

/** Replaces all details but the exceptions. */
export const resourceChange = (named: Named, details: ScheduledDetails, { id: edition }: Action) => ({
  set: { ...details, edition, card: cardOf(named, details, edition) },
});

export const exceptionsChange = (exceptions: readonly Exception[], { id: edition }: Action) => ({
  set: { exceptions, edition, 'card.edition': edition },
});

const shown = Object.keys(resourceView.entries);

export const showResource = (resource: Resource): v.InferInput<typeof ownResourceView> => {
  const own = Object.entries(resource).filter(([name, value]) => shown.includes(name) && value !== undefined);
  const view = Object.fromEntries(own) as v.InferInput<typeof resourceView>;
  return { ...view, changed: showChanged(resource.changed) };
};

export const showCard = ({ edition: _, ...card }: Resource['card']): v.InferInput<typeof resourceSummary> =>
  card;
