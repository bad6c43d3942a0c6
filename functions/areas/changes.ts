import { importEvents } from '../blocks/imports/events';
import type { DomainEvent, EventsOf } from '../kernel/events/event';
import type { Changes } from '../kernel/events/module';
import type { Street } from './addresses/address';
import { residenceEvents } from './residences/events';

/** The portal hears that a place was named, or that an area is another; nobody outside does. */
const namedBy =
  (type: DomainEvent['type']): EventsOf =>
  (before, after) => {
    if (!after || before?.version === after.version) return [];
    const { card, changedAt } = after as unknown as Pick<Street, 'card' | 'changedAt'>;
    return [{ type, subject: card.id, at: changedAt, audience: {}, data: { placeId: card.id } }];
  };

/** What the changes of this service's items mean, as events. */
export const changes: Changes = {
  area: namedBy('area.changed'),
  street: namedBy('street.named'),
  residence: residenceEvents,
  'area-import': importEvents,
};
