import { editEvents } from '../blocks/catalogues/events';
import { importEvents } from '../blocks/imports/events';
import type { Changes } from '../kernel/events/module';
import { eventsOf } from './objections/events';

/** What the changes of this service's items mean, as events. */
export const changes: Changes = {
  objection: eventsOf,
  tax: editEvents('tax'),
  'tax-import': importEvents,
};
