import { followCalendars } from '../blocks/calendars/follow';
import { noteReferences } from '../blocks/references/store';
import type { Reactions } from '../kernel/events/module';
import { followCalendar, onDue } from './deadlines/due';
import { publicView } from './public-view/reactions';

const calendars = followCalendars(followCalendar);

export const reactions: Reactions = {
  reactors: [publicView, calendars.reactor, noteReferences('complaint', ['complaint.filed'])],
  deadlines: { complaint: onDue, ...calendars.walks },
};
