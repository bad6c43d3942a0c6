import type { Directory } from '../../blocks/agencies/directory';
import type { Calendars } from '../../blocks/calendars/calendar';
import { showChanged } from '../../blocks/officers/changed';
import type { OfficerCheck } from '../../blocks/officers/store';
import type { HandlersOf } from '../../kernel/contract/contract';
import { calendarUnknown, taxNotFound } from './refusals';
import type { taxRoutes } from './routes';
import type { Taxes } from './store';
import { showTax, type TaxDetails } from './tax';

export interface Effects {
  readonly taxes: Taxes;
  readonly calendars: Calendars;
  readonly directory: Directory;
  readonly officers: OfficerCheck;
}

export const taxHandlers = ({
  taxes,
  calendars,
  directory,
  officers,
}: Effects): HandlersOf<typeof taxRoutes> => {
  const checkCalendar = async (calendarId: string | undefined, pointer: string): Promise<void> => {
    if (calendarId !== undefined && !(await calendars.get(calendarId))) throw calendarUnknown(pointer);
  };
  const checkCalendars = async ({ payment, objections }: TaxDetails): Promise<void> => {
    await checkCalendar(payment.calendarId, '/payment/calendarId');
    await checkCalendar(objections?.calendarId, '/objections/calendarId');
  };
  return {
    putTax: async ({ caller, params, headers, body, action }) => {
      await Promise.all([officers.checkAct(caller.id, headers, 'tariffs'), checkCalendars(body)]);
      await taxes.put(caller.id, params.taxCode, body, { ...action, by: headers });
      return undefined;
    },
    getOwnTax: async ({ caller, params }) => {
      const tax = await taxes.own(caller.id, params.taxCode);
      if (!tax) throw taxNotFound();
      return { ...showTax(tax), changed: showChanged(tax.changed) };
    },
    listTaxes: async ({ query }) => {
      const list = await taxes.list(query.agencyId, query.limit, query.cursor);
      return { ...list, items: await directory.named(list.items) };
    },
    getTax: async ({ params }) => {
      const tax = await taxes.get(params.agencyId, params.taxCode);
      if (!tax) throw taxNotFound();
      return directory.namedOne(showTax(tax));
    },
  };
};
