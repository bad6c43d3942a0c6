import { followCalendars } from '../blocks/calendars/follow';
import { noteReferences } from '../blocks/references/store';
import type { Reactions } from '../kernel/events/module';
import { followCalendar, onDue } from './deadlines/due';
import { endedOpinions, onOpinionDue } from './opinions/due';
import { paidApplications } from './submission/react';

const calendars = followCalendars(followCalendar);

export const reactions: Reactions = {
  reactors: [
    paidApplications,
    endedOpinions,
    calendars.reactor,
    noteReferences('application', ['application.charged', 'application.submitted']),
  ],
  deadlines: { application: onDue, 'application-opinion': onOpinionDue, ...calendars.walks },
};
