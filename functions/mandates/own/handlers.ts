import type { Directory } from '../../blocks/agencies/directory';
import { lineOf } from '../../blocks/mandates/mandate';
import type { HandlersOf } from '../../kernel/contract/contract';
import { Refusal } from '../../kernel/contract/refusal';
import type { Principal } from '../../kernel/identity/caller';
import { dateIn } from '../../kernel/text/date';
import type { Codes } from '../mandates/code';
import { showCard, showMandate } from '../mandates/views';
import type { ownRoutes } from './routes';
import type { Own } from './store';

export interface Effects {
  readonly own: Own;
  readonly directory: Directory;
  readonly codes: Codes;
  /** The portal's, whose calendar decides. */
  readonly timeZone: string;
}

/** What they act by at this moment they end as themselves: it cannot be required and ended at once. */
const notByItself = ({ actor }: Principal, id: string): void => {
  if (actor && lineOf(actor.mandate).includes(id)) throw new Refusal('end-for-yourself');
};

export const ownHandlers = ({ own, directory, codes, timeZone }: Effects): HandlersOf<typeof ownRoutes> => ({
  listMandates: async ({ caller, query, now }) => {
    const { reference, ...listing } = query;
    const list =
      reference === undefined
        ? await own.list(caller.ref, listing)
        : { items: await own.byReference(caller.ref, reference) };
    const shown = list.items.map((card) => showCard(card, dateIn(timeZone, now)));
    return { ...list, items: await directory.named(shown) };
  },
  getMandate: async ({ caller, params, now }) => {
    const { mandate, passedOn } = await own.get(caller.ref, params.mandateId);
    const shown = {
      ref: caller.ref,
      today: dateIn(timeZone, now),
      code: codes.of(mandate.card.id),
      passedOn,
    };
    const view = await directory.namedOne(showMandate(mandate, shown));
    return { ...view, passedOn: await directory.named(view.passedOn) };
  },
  limitMandate: async ({ caller, params, body, action }) => {
    notByItself(caller, params.mandateId);
    await own.limit(caller.ref, params.mandateId, body, action);
    return undefined;
  },
  endMandate: async ({ caller, params, action }) => {
    notByItself(caller, params.mandateId);
    await own.end(caller.ref, params.mandateId, action);
    return undefined;
  },
  withdrawMandate: async ({ caller, params, action }) => {
    notByItself(caller, params.mandateId);
    await own.withdraw(caller.ref, params.mandateId, action);
    return undefined;
  },
});
