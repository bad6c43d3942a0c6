import type { Person } from '../kernel/caller';
import type { HandlersOf } from '../kernel/contract';
import { personRef, type Sealer } from '../kernel/seal';
import { type Act, actOf } from './act';
import type { Categories } from './category-store';
import type { citizenRoutes } from './citizen-routes';
import { asFiled, file, usable } from './filing';
import { notFound, reopenable, unrated } from './rules';
import type { Complaints } from './store';
import { showAction, showCard, showToCitizen } from './views';

export interface Effects {
  readonly complaints: Complaints;
  readonly categories: Categories;
  readonly seal: Pick<Sealer, 'ownedId'>;
}

const by = (caller: Person): Act['by'] => ({ owner: personRef(caller.id) });

export const citizenHandlers = ({
  complaints,
  categories,
  seal,
}: Effects): HandlersOf<typeof citizenRoutes> => {
  const act = async (wanted: Act) => showAction(wanted.id, wanted.action.id, await complaints.act(wanted));
  return {
    fileComplaint: async ({ caller, body, action }) => {
      const category = usable(await categories.get(body.category.agencyId, body.category.code), '/category');
      const owner = personRef(caller.id);
      const complaint = file(seal.ownedId(owner, action.id), owner, body, category, action);
      return showToCitizen(asFiled(await complaints.file(complaint)));
    },
    listComplaints: async ({ caller, query }) => {
      const list = await complaints.listOf(personRef(caller.id), query.limit, query.cursor);
      return { ...list, items: list.items.map((card) => showCard(card, 'citizen')) };
    },
    getComplaint: async ({ caller, params }) => {
      const complaint = await complaints.get(params.complaintId, personRef(caller.id));
      if (!complaint) throw notFound();
      return showToCitizen(complaint);
    },
    comment: (request) => act(actOf(request, by(request.caller), 'comment', request.body)),
    answerQuestion: (request) => act(actOf(request, by(request.caller), 'answer', request.body)),
    withdraw: (request) => act(actOf(request, by(request.caller), 'withdraw', request.body)),
    reopen: (request) => {
      const rules = [reopenable(request.now)];
      return act(actOf(request, by(request.caller), 'reopen', request.body, { rules }));
    },
    rate: (request) => {
      const more = { rules: [unrated], set: { rating: request.body.score } };
      return act(actOf(request, by(request.caller), 'rate', request.body, more));
    },
  };
};
