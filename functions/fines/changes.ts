import { editEvents } from '../blocks/catalogues/events';
import type { EventsOf } from '../kernel/events/event';
import type { Changes } from '../kernel/events/module';
import { fileEvents } from './evidence/events';
import { timelineEvents } from './fines/events';
import type { Fine } from './fines/fine';

/** Events of a fine: one for each new entry of its timeline, and for each file that was attached or refused. */
const fineEvents: EventsOf = (before, after) => {
  const [earlier, fine] = [before, after] as unknown as [Fine | undefined, Fine | undefined];
  return fine ? [...timelineEvents(earlier, fine), ...fileEvents(earlier, fine)] : [];
};

/** What the changes of this service's items mean, as events. */
export const changes: Changes = { fine: fineEvents, 'offence-type': editEvents('offence-type') };
