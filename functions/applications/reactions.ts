import { followCalendars } from '../blocks/calendars/follow';
import { noteReferences } from '../blocks/references/store';
import type { Reactions } from '../kernel/events/module';
import { followCalendar, onDue } from './deadlines/due';
import { onOpinionDue } from './opinions/due';
import { endedOpinions } from './opinions/react';
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
