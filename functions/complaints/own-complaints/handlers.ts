import type { Calendars } from '../../blocks/calendars/calendar';
import type { HandlersOf } from '../../kernel/contract/contract';
import type { Person } from '../../kernel/identity/caller';
import { personRef, type Sealer } from '../../kernel/identity/id-codec';
import { type ComplaintCommand, complaintCommandOf } from '../cases/command';
import { notFound, reopenable, unrated } from '../cases/rules';
import type { Complaints } from '../cases/store';
import { showAction } from '../cases/timeline-views';
import { categoryWithCalendar, timingOfOne, withTimings } from '../cases/timing';
import { showCard, showToCitizen } from '../cases/views';
import type { Categories } from '../categories/store';
import { asFirstFiled, newComplaint } from '../filing/new-complaint';
import type { citizenRoutes } from './routes';

export interface Effects {
  readonly complaints: Complaints;
  readonly categories: Categories;
  readonly calendars: Calendars;
  readonly seal: Pick<Sealer, 'ownedId'>;
}

const by = (caller: Person): ComplaintCommand['by'] => ({ owner: personRef(caller.id) });

export const citizenHandlers = ({
  complaints,
  categories,
  calendars,
  seal,
}: Effects): HandlersOf<typeof citizenRoutes> => {
  const act = async (command: ComplaintCommand) =>
    showAction(command.id, command.action.id, await complaints.act(command));
  return {
    fileComplaint: async ({ caller, body, action }) => {
      const offer = await categoryWithCalendar({ categories, calendars }, body.category, '/category');
      const owner = personRef(caller.id);
      const complaint = newComplaint(seal.ownedId(owner, action.id), owner, body, offer, action);
      const filed = asFirstFiled(await complaints.file(complaint));
      return showToCitizen(filed, { clock: 'running', dueAt: filed.filed.dueAt });
    },
    listComplaints: async ({ caller, query }) => {
      const list = await complaints.listOf(personRef(caller.id), query.limit, query.cursor);
      const items = await withTimings(calendars, list.items);
      return { ...list, items: items.map(({ card, timing }) => showCard(card, 'citizen', timing)) };
    },
    getComplaint: async ({ caller, params }) => {
      const complaint = await complaints.get(params.complaintId, personRef(caller.id));
      if (!complaint) throw notFound();
      return showToCitizen(complaint, await timingOfOne(calendars, complaint.card));
    },
    comment: (request) => act(complaintCommandOf(request, by(request.caller), 'comment', request.body)),
    answerQuestion: (request) => act(complaintCommandOf(request, by(request.caller), 'answer', request.body)),
    withdraw: (request) => act(complaintCommandOf(request, by(request.caller), 'withdraw', request.body)),
    reopen: (request) => {
      const rules = [reopenable(request.now)];
      return act(complaintCommandOf(request, by(request.caller), 'reopen', request.body, { rules }));
    },
    rate: (request) => {
      const more = { rules: [unrated], set: { rating: request.body.score } };
      return act(complaintCommandOf(request, by(request.caller), 'rate', request.body, more));
    },
  };
};
