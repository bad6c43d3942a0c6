import * as v from 'valibot';
import { type Action, markOf } from '../../kernel/identity/action';
import { unownedId } from '../../kernel/identity/id-codec';
import { key } from '../../kernel/table/table';
import { code } from '../../kernel/text/fields';
import {
  type Resource as BookingResource,
  type ResourceCard as BookingResourceCard,
  type Exception,
  type ResourceDetails,
  resourceRequest as request,
  resourceKey,
  resourceSummary as resourceListed,
  resourceView as resourceShown,
  resourcesOf,
} from './resource-details';

/*
 * A resource as its agency keeps it: under a code of the agency's own, from which its id follows. Exceptions to its
 * schedule are kept by themselves, as others see to them, and more often.
 */

export const exceptionsRequest = v.strictObject({ exceptions: resourceShown.entries.exceptions.wrapped });

/** With the code of the place at which it is. */
export const resourceRequest = v.strictObject({ ...v.omit(request, ['exceptions']).entries, place: code });
export type ResourceRequest = v.InferOutput<typeof resourceRequest>;
export type ScheduledDetails = Omit<ResourceDetails, 'exceptions'>;

export const resourceView = v.strictObject({ ...resourceShown.entries, code });
export const resourceSummary = v.strictObject({ ...resourceListed.entries, code });

/** `edition` is the action that made the resource what it is: who has read it by then need not read it again. */
export type ResourceCard = BookingResourceCard & { readonly code: string };

/** A resource as it lies in the table. */
export interface Resource extends BookingResource {
  readonly code: string;
  readonly edition: string;
  readonly card: ResourceCard & { readonly edition: string };
  readonly ownerKey: string;
  readonly ownerSort: string;
}

export const resourceIdOf = (agencyId: string, own: string): string =>
  unownedId(key('resource', agencyId, own));

/** The resources of an agency, in the index of owners by code. */
export const resourcesBy = (agencyId: string): string => key('resources-by', agencyId);

/** Whose it is, where, and how it is called. */
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

/** All details anew; exceptions stay. */
export const resourceChange = (named: Named, details: ScheduledDetails, { id: edition }: Action) => ({
  set: { ...details, edition, card: cardOf(named, details, edition) },
});

export const exceptionsChange = (exceptions: readonly Exception[], { id: edition }: Action) => ({
  set: { exceptions, edition, 'card.edition': edition },
});

const shown = Object.keys(resourceView.entries);

export const showResource = (resource: Resource): v.InferInput<typeof resourceView> =>
  Object.fromEntries(
    Object.entries(resource).filter(([name, value]) => shown.includes(name) && value !== undefined),
  ) as v.InferInput<typeof resourceView>;

export const showCard = ({ edition: _, ...card }: Resource['card']): v.InferInput<typeof resourceSummary> =>
  card;
