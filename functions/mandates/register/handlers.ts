import type { HandlersOf } from '../../kernel/contract/contract';
import type { AccessPurpose, Agency } from '../../kernel/identity/caller';
import { dateIn } from '../../kernel/text/date';
import type { Codes } from '../mandates/code';
import { showCard } from '../mandates/views';
import { roleFor } from '../namespaces/namespace';
import type { Namespaces } from '../namespaces/store';
import type { Offers } from '../offers/store';
import { registered } from './registration';
import type { registerRoutes } from './routes';
import type { Register } from './store';
import { tripletsOf } from './triplet';

export interface Effects {
  readonly register: Register;
  readonly offers: Offers;
  readonly namespaces: Namespaces;
  readonly codes: Codes;
  readonly timeZone: string;
}

interface Look {
  readonly caller: Agency;
  readonly accessPurpose: AccessPurpose;
  readonly requestId: string;
  readonly now: number;
}

/** Whom an agency asks about. */
const askedBy = ({ representeeId, delegateId }: { representeeId: string; delegateId?: string }) => ({
  representee: representeeId,
  ...(delegateId === undefined ? {} : { delegate: delegateId }),
});

const accessOf = ({ caller, accessPurpose, requestId, now }: Look, id: string) => ({
  ...{ agency: caller, ...accessPurpose, requestId, now, subject: { type: 'mandate', id } },
});

/** A page of triplets, which the access log of whoever is represented tells of. */
const openListing =
  ({ register, timeZone }: Effects) =>
  async (
    request: Look & { readonly query: { limit: number; cursor?: string | undefined; ended: string } },
    asked: { readonly representee: string; readonly delegate?: string },
  ) => {
    const { caller, query, now } = request;
    const listing = { limit: query.limit, cursor: query.cursor, ended: query.ended === 'true' };
    const found = await register.list(
      { agencyId: caller.id, ...asked },
      accessOf(request, asked.representee),
      listing,
    );
    return { ...found, items: tripletsOf(found.items, dateIn(timeZone, now)) };
  };

export const registerHandlers = (effects: Effects): HandlersOf<typeof registerRoutes> => {
  const { register, offers, namespaces, codes, timeZone } = effects;
  const list = openListing(effects);
  return {
    listDelegates: (request) => list(request, askedBy(request.params)),
    listRegistered: (request) => list(request, askedBy(request.params)),
    registerMandate: async ({ caller, params, body, action }) => {
      const { role } = body.mandate;
      const by = { agencyId: caller.id };
      const granted = roleFor(await namespaces.ofRole(role), role, by, '/mandate/role');
      const refs = await register.refsOf(caller.id, params.representeeId, params.delegateId);
      const { today } = offers.placeAt(action.at);
      const offer = registered(granted, body, {
        ...by,
        identifiers: { representee: params.representeeId, delegate: params.delegateId },
        refs,
        today,
      });
      const card = await offers.offer(offer, action);
      const [triplet] = tripletsOf([card], today);
      if (!triplet) throw new Error('a mandate that was made is shown');
      return { id: card.id, ...triplet, code: refs.delegate ? null : codes.of(card.id) };
    },
    endRegistered: async ({ caller, params, action }) => {
      const { role, representeeId: representee, delegateId: delegate } = params;
      roleFor(await namespaces.ofRole(role), role, { agencyId: caller.id }, '/role');
      await register.end({ agencyId: caller.id, representee, delegate }, role, action);
      return undefined;
    },
    showActing: async (request) => {
      const card = await register.show(request.params.mandateId, accessOf(request, request.params.mandateId));
      const {
        maySubDelegate: _,
        offeredAt: __,
        reason: ___,
        agencyId: ____,
        ...shown
      } = showCard(card, dateIn(timeZone, request.now));
      return shown;
    },
  };
};
