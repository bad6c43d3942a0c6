import type { Directory } from '../../blocks/agencies/directory';
import type { Calendars } from '../../blocks/calendars/calendar';
import type { HandlersOf } from '../../kernel/contract/contract';
import { Refusal, refuseField } from '../../kernel/contract/refusal';
import { type OffenceDetails, showOffence } from './offence-type';
import type { offenceRoutes } from './routes';
import type { Offences } from './store';

export interface Effects {
  readonly offences: Offences;
  readonly calendars: Calendars;
  readonly directory: Directory;
}

export const offenceHandlers = ({
  offences,
  calendars,
  directory,
}: Effects): HandlersOf<typeof offenceRoutes> => {
  const checkCalendars = async ({ escalation }: OffenceDetails): Promise<void> => {
    for (const [index, { calendarId }] of escalation.entries()) {
      if (calendarId === undefined || (await calendars.get(calendarId))) continue;
      const pointer = `/escalation/${index}/calendarId`;
      throw refuseField('calendar-unknown', pointer, 'There is no such calendar.');
    }
  };
  return {
    listOffenceTypes: async ({ query }) => {
      const list = await offences.list(query.agencyId, query.limit, query.cursor);
      return { ...list, items: await directory.named(list.items) };
    },
    getOffenceType: async ({ params }) => {
      const found = await offences.get(params.agencyId, params.offenceType);
      if (!found) throw new Refusal('offence-type-not-found');
      return directory.namedOne(showOffence(found));
    },
    addOffenceType: async ({ caller, body, action }) => {
      const { code, ...details } = body;
      await checkCalendars(details);
      await offences.create(caller.id, code, details, action);
      return { agencyId: caller.id, code, version: 1, ...details };
    },
    replaceOffenceType: async ({ caller, params, body, action }) => {
      await checkCalendars(body);
      await offences.replace(caller.id, params.offenceType, body, action);
      return undefined;
    },
  };
};
