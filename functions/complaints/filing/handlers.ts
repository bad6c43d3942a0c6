import type { Calendars } from '../../blocks/calendars/calendar';
import type { HandlersOf } from '../../kernel/contract/contract';
import type { IdCodec } from '../../kernel/identity/id-codec';
import type { Complaints } from '../cases/store';
import { showToCitizen } from '../cases/views';
import { categoryWithCalendar } from '../categories/category-with-calendar';
import type { Categories } from '../categories/store';
import { asFirstFiled, newComplaint } from './new-complaint';
import type { filingRoutes } from './routes';

export interface Effects {
  readonly complaints: Complaints;
  readonly categories: Categories;
  readonly calendars: Calendars;
  readonly ids: IdCodec;
}

export const filingHandlers = ({
  complaints,
  categories,
  calendars,
  ids,
}: Effects): HandlersOf<typeof filingRoutes> => ({
  fileComplaint: async ({ caller, body, action }) => {
    const offer = await categoryWithCalendar({ categories, calendars }, body.category, '/category');
    const owner = caller.ref;
    const complaint = newComplaint(ids.ownedId(owner, action.id), owner, body, offer, action);
    const filed = asFirstFiled(await complaints.file(complaint));
    return showToCitizen(filed, { clock: 'running', dueAt: filed.filed.dueAt });
  },
});
