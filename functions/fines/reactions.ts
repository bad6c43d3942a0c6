import { followCalendars } from '../blocks/calendars/follow';
import { noteReferences } from '../blocks/references/store';
import type { Reactions } from '../kernel/events/module';
import { paidFines } from './bills/reactions';
import { followCalendar, onDue } from './escalation/due';
import { noteOwnReference } from './fines/reference-store';

const calendars = followCalendars(followCalendar);

export const reactions: Reactions = {
  reactors: [paidFines, noteReferences('fine', ['fine.issued']), noteOwnReference, calendars.reactor],
  deadlines: { fine: onDue, ...calendars.walks },
};
