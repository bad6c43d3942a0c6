import type { Changes } from '../kernel/events/module';
import { actsType } from './acts/acts';
import { actsEvents } from './acts/events';
import { mandateEvents } from './mandates/events';

/** What the changes of this service's items mean, as events. */
export const changes: Changes = { mandate: mandateEvents, [actsType]: actsEvents };
