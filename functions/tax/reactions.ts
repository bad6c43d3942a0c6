import { followCalendars } from '../blocks/calendars/follow';
import { onImportDue } from '../blocks/imports/due';
import { noteReferences } from '../blocks/references/store';
import type { Reactions } from '../kernel/events/module';
import { followCalendar, onDue } from './deadlines/due';

const calendars = followCalendars(followCalendar);

export const reactions: Reactions = {
  reactors: [calendars.reactor, noteReferences('objection', ['objection.submitted'])],
  deadlines: { objection: onDue, 'tax-import': onImportDue, ...calendars.walks },
};
