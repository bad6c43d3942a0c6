import type { Calendars } from '../../blocks/calendars/calendar';
import type { HandlersOf } from '../../kernel/contract/contract';
import { personRef, type Sealer } from '../../kernel/identity/id-codec';
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
  readonly seal: Pick<Sealer, 'ownedId'>;
}

export const filingHandlers = ({
  complaints,
  categories,
  calendars,
  seal,
}: Effects): HandlersOf<typeof filingRoutes> => ({
  fileComplaint: async ({ caller, body, action }) => {
    const offer = await categoryWithCalendar({ categories, calendars }, body.category, '/category');
    const owner = personRef(caller.id);
    const complaint = newComplaint(seal.ownedId(owner, action.id), owner, body, offer, action);
    const filed = asFirstFiled(await complaints.file(complaint));
    return showToCitizen(filed, { clock: 'running', dueAt: filed.filed.dueAt });
  },
});
