import type { Directory } from '../../blocks/agencies/directory';
import type { Card } from '../../blocks/mandates/mandate';
import type { HandlersOf } from '../../kernel/contract/contract';
import { days, instant } from '../../kernel/text/time';
import type { Codes } from '../mandates/code';
import { offerDays } from '../mandates/deadline';
import { checkDays, checkServices } from '../mandates/offer';
import { showCard } from '../mandates/views';
import { roleFor } from '../namespaces/namespace';
import type { Namespaces } from '../namespaces/store';
import type { offerRoutes } from './routes';
import type { Offers } from './store';

export interface Effects {
  readonly offers: Offers;
  readonly directory: Directory;
  readonly namespaces: Namespaces;
  readonly codes: Codes;
}

export const offerHandlers = ({
  offers,
  directory,
  namespaces,
  codes,
}: Effects): HandlersOf<typeof offerRoutes> => {
  /** As it was offered, for each repeat. */
  const show = async (card: Card, at: number) => ({
    ...(await directory.namedOne(showCard({ ...card, state: 'offered' }, offers.placeAt(at).today))),
    ...{ code: codes.of(card.id), codeUntil: instant(Date.parse(card.offeredAt) + days(offerDays)) },
  });
  return {
    offerMandate: async ({ caller, body, action }) => {
      const { role, representee, delegate, services, document, ...terms } = body;
      const granted = roleFor(await namespaces.ofRole(role), role, 'people', '/role');
      const { today } = offers.placeAt(action.at);
      const from = terms.from ?? today;
      checkDays(from, terms.through, today);
      checkServices(services, granted.services ?? services);
      const offer = {
        ...{ kind: granted.kind, role, from, delegate },
        ...(terms.through === undefined ? {} : { through: terms.through }),
        ...((services ?? granted.services) ? { services: services ?? granted.services } : {}),
        ...(document ? { document: document as Readonly<Record<string, string>> } : {}),
        maySubDelegate: terms.maySubDelegate && granted.maySubDelegate,
        representee: { ...representee, ref: caller.ref },
        grantor: caller.ref,
      };
      return show(await offers.offer(offer as Parameters<Offers['offer']>[0], action), action.at);
    },
    passOnMandate: async ({ caller, params, body, action }) => {
      const { document, ...part } = body;
      const given = {
        ...part,
        ...(document ? { document: document as Readonly<Record<string, string>> } : {}),
      };
      const card = await offers.passOn(
        caller.ref,
        params.mandateId,
        given as Parameters<Offers['passOn']>[2],
        action,
      );
      return show(card, action.at);
    },
  };
};
