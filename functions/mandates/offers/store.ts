import {
  type Card,
  lineOf,
  type Mandate,
  mandateKey,
  maxDepth,
  passedOnId,
  rootOf,
} from '../../blocks/mandates/mandate';
import { mayPassOn, stateOn } from '../../blocks/mandates/validity';
import { Refusal } from '../../kernel/contract/refusal';
import type { Action } from '../../kernel/identity/action';
import { creation } from '../../kernel/table/create';
import { replacement } from '../../kernel/table/put';
import { read } from '../../kernel/table/read';
import { requirement } from '../../kernel/table/requirement';
import { equals, oneOf } from '../../kernel/table/rule';
import { writeTogether } from '../../kernel/table/write';
import { dateIn } from '../../kernel/text/date';
import type { Codes } from '../mandates/code';
import type { Context } from '../mandates/context';
import type { Place } from '../mandates/deadline';
import { checkDays, checkServices, mandateNotFound, nameOf, newMandate, type Offer } from '../mandates/offer';

/** What is passed on: what is not said is as in the mandate that it is passed on from. */
export type Part = Pick<Offer, 'delegate' | 'through' | 'services' | 'maySubDelegate' | 'document'> & {
  readonly from?: string | undefined;
};

const closed = ({ state }: Pick<Card, 'state'>): Refusal =>
  new Refusal('mandate-closed', { facts: { state } });

/** The days and services of what is passed on from a mandate. */
const within = (source: Mandate, part: Part, place: Place): Offer => {
  const { card, representee } = source;
  const from = part.from ?? (card.from > place.today ? card.from : place.today);
  const through = part.through ?? card.through;
  const services = part.services ?? card.services;
  checkServices(part.services, card.services);
  checkDays(from, through, place.today);
  const goesBeyond = card.through !== undefined && through !== undefined && through > card.through;
  if (goesBeyond || from < card.from) throw new Refusal('invalid-days');
  return {
    ...part,
    ...{ kind: card.kind, role: card.role, from },
    ...(through === undefined ? {} : { through }),
    ...(services === undefined ? {} : { services }),
    representee: { ...card.representee, ref: representee },
    grantor: source.delegate ?? '',
    ...(card.register ? { register: card.register } : {}),
  };
};

const noDeeper = (): Refusal => new Refusal('may-not-sub-delegate', { facts: { atMost: maxDepth } });

/** Offers in the table. */
export const openOffers = ({ table, ids, timeZone, codes }: Context & { readonly codes: Codes }) => {
  const placeAt = (at: number): Place => ({ timeZone, today: dateIn(timeZone, at) });
  /** With the code that leads to it, unless its delegate is known. */
  const make = async (mandate: Mandate, at: number, ...requires: ReturnType<typeof requirement>[]) => {
    const leads = mandate.delegate === undefined ? [replacement(codes.leading(mandate.card.id, at))] : [];
    return (await writeTogether(table, creation(mandate), ...leads, ...requires)).card;
  };
  return {
    placeAt,

    offer: (offer: Offer, action: Action): Promise<Card> => {
      const id = ids.ownedId(offer.representee.ref, action.id);
      return make(newMandate(id, offer, action, placeAt(action.at)), action.at);
    },

    /** Passes a mandate on that `ref` holds: a read, and a write that requires that it still is as it was read. */
    passOn: async (ref: string, source: string, part: Part, action: Action): Promise<Card> => {
      if (ids.ownerOf(rootOf(source)) === undefined) throw mandateNotFound();
      const found = await read<Mandate>(table, mandateKey(source));
      if (found?.delegate !== ref) throw mandateNotFound();
      if (lineOf(source).length >= maxDepth) throw noDeeper();
      const place = placeAt(action.at);
      const state = stateOn(found.card, place.today);
      if (state !== 'active' && state !== 'accepted') throw closed({ state });
      if (!found.card.maySubDelegate) throw new Refusal('may-not-sub-delegate');
      const id = passedOnId(source, nameOf(action));
      const unchanged = [
        oneOf('card.state', ['accepted', 'active'], (item) => closed((item as unknown as Mandate).card)),
        equals('delegate', ref, mandateNotFound),
        mayPassOn,
      ];
      const required = requirement(mandateKey(source), unchanged, mandateNotFound);
      return make(newMandate(id, within(found, part, place), action, place), action.at, required);
    },
  };
};
export type Offers = ReturnType<typeof openOffers>;
