import { followCalendars } from '../blocks/calendars/follow';
import { noteReferences } from '../blocks/references/store';
import type { Reactions } from '../kernel/events/module';
import { followCalendar, onDue } from './deadlines/due';
import { paidApplications } from './submission/react';

const calendars = followCalendars(followCalendar);

export const reactions: Reactions = {
  reactors: [
    paidApplications,
    calendars.reactor,
    noteReferences('application', ['application.charged', 'application.submitted']),
  ],
  deadlines: { application: onDue, ...calendars.walks },
};
