import type { Directory } from '../../blocks/agencies/directory';
import type { Calendars } from '../../blocks/calendars/calendar';
import { type Changed, showChanged } from '../../blocks/officers/changed';
import type { OfficerCheck } from '../../blocks/officers/store';
import type { HandlersOf } from '../../kernel/contract/contract';
import { Refusal, refuseField } from '../../kernel/contract/refusal';
import { type OffenceDetails, type OffenceType, showOffence } from './offence-type';
import type { offenceRoutes } from './routes';
import type { Offences } from './store';

export interface Effects {
  readonly offences: Offences;
  readonly calendars: Calendars;
  readonly directory: Directory;
  readonly officers: OfficerCheck;
}

/** With who changed it last. */
const showOwn = (type: OffenceType & { readonly changed?: Changed }) => ({
  ...showOffence(type),
  changed: showChanged(type.changed),
});

export const offenceHandlers = ({
  offences,
  calendars,
  directory,
  officers,
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
    addOffenceType: async ({ caller, headers, body, action }) => {
      const { code, ...details } = body;
      await Promise.all([officers.checkAct(caller.id, headers, 'tariffs'), checkCalendars(details)]);
      return showOwn(await offences.create(caller.id, code, details, { ...action, by: headers }));
    },
    replaceOffenceType: async ({ caller, params, headers, body, action }) => {
      await Promise.all([officers.checkAct(caller.id, headers, 'tariffs'), checkCalendars(body)]);
      await offences.replace(caller.id, params.offenceType, body, { ...action, by: headers });
      return undefined;
    },
    getOwnOffenceType: async ({ caller, params }) => {
      const found = await offences.own(caller.id, params.offenceType);
      if (!found) throw new Refusal('offence-type-not-found');
      return showOwn(found);
    },
  };
};
