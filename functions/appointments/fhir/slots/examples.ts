import { resourceId } from '../../resources/examples';
import { typeCode } from '../../types/examples';
import { concept, searchset, start } from '../protocol/examples';
import { slotId } from './slot-id';

/*
 * True cases of a Slot at the counter of the portal's own examples.
 */

export const slotNamed = slotId(resourceId, typeCode, Date.parse(start));

export const slotShown = {
  resourceType: 'Slot',
  id: slotNamed,
  serviceType: [concept],
  schedule: { reference: `Schedule/${resourceId}` },
  status: 'free',
  start,
  end: '2026-03-08T09:20:00+03:00',
} as const;
export const slot = { params: { slotId: slotNamed }, reply: slotShown };

export const slots = {
  query: { schedule: `Schedule/${resourceId}`, start: 'ge2026-03-08', status: 'free', _count: '1' },
  reply: searchset(
    'Slot',
    `schedule=Schedule%2F${resourceId}&start=ge2026-03-08&status=free&_count=1`,
    slotShown,
  ),
};
