import type { Directory } from '../../blocks/agencies/directory';
import type { Calendars } from '../../blocks/calendars/calendar';
import type { HandlersOf } from '../../kernel/contract/contract';
import type { Principal } from '../../kernel/identity/caller';
import { timingOfOne, withTimings } from '../cases/clock';
import { type ComplaintCommand, complaintCommandOf } from '../cases/command';
import { notFound, reopenable, unrated } from '../cases/rules';
import type { Complaints } from '../cases/store';
import { showAction } from '../cases/timeline-views';
import { showCard, showToCitizen } from '../cases/views';
import type { citizenRoutes } from './routes';

interface Effects {
  readonly complaints: Complaints;
  readonly calendars: Calendars;
  readonly directory: Directory;
}

const by = (caller: Principal): ComplaintCommand['by'] => ({ owner: caller.ref });

export const citizenHandlers = ({
  complaints,
  calendars,
  directory,
}: Effects): HandlersOf<typeof citizenRoutes> => {
  const act = async (command: ComplaintCommand) =>
    showAction(command.id, command.action.id, await complaints.act(command));
  return {
    listComplaints: async ({ caller, query }) => {
      const { reference, ...others } = query;
      const person = caller.ref;
      const list =
        reference === undefined
          ? await complaints.listOf(person, others)
          : { items: await complaints.byReference(person, reference) };
      const items = await withTimings(calendars, list.items);
      const shown = items.map(({ card, timing }) => showCard(card, 'citizen', timing));
      return { ...list, items: await directory.named(shown) };
    },
    getComplaint: async ({ caller, params }) => {
      const complaint = await complaints.get(params.complaintId, caller.ref);
      if (!complaint) throw notFound();
      return directory.namedOne(showToCitizen(complaint, await timingOfOne(calendars, complaint.card)));
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
