import { place, placeId } from '../../places/examples';
import { resourceId } from '../../resources/examples';
import { showLocation, systems, toPlace } from '../protocol/elements';
import { concept, searchset } from '../protocol/examples';

/*
 * True cases of a Schedule: the counter of the portal's own examples.
 */

const scheduleShown = {
  resourceType: 'Schedule',
  id: resourceId,
  meta: { versionId: '3' },
  contained: [showLocation({ id: placeId, ...place }, 'en')],
  identifier: [{ system: systems.resource, value: resourceId }],
  active: true,
  serviceType: [concept],
  actor: [
    { type: 'Location', identifier: { system: systems.resource, value: resourceId } },
    toPlace(placeId, true),
  ],
  planningHorizon: { start: '2026-03-01T00:00:00+03:00', end: '2026-05-01T00:00:00+03:00' },
} as const;
export const schedule = { params: { scheduleId: resourceId }, reply: scheduleShown };

export const schedules = {
  query: { actor: `Location/${placeId}`, _count: '20' },
  reply: searchset('Schedule', `actor=Location%2F${placeId}&_count=20`, scheduleShown),
};
