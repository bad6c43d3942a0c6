import { hash } from 'node:crypto';
import {
  type Card,
  isGuardianship,
  type Mandate,
  mandateKey,
  mandatesHeldBy,
  mandatesOf,
  type Party,
} from '../../blocks/mandates/mandate';
import { stateOn } from '../../blocks/mandates/validity';
import { Refusal, refuseField } from '../../kernel/contract/refusal';
import { type Action, markOf } from '../../kernel/identity/action';
import { key } from '../../kernel/table/table';
import type { LocalDate } from '../../kernel/text/date';
import { instant } from '../../kernel/text/time';
import { deadlineOf, type Place } from './deadline';

/*
 * A new mandate: offered with a code to whoever accepts it, or of a delegate whom the agency's register knows already.
 */

/** What is granted. References are those of `personRef`. */
export interface Offer
  extends Pick<Card, 'kind' | 'role' | 'from' | 'through' | 'services' | 'maySubDelegate' | 'register'> {
  readonly representee: Party & { readonly ref: string };
  /** Who grants it; nobody of the portal's where an agency does. */
  readonly grantor: string;
  readonly delegate: Party & { readonly ref?: string };
  readonly document?: Mandate['document'];
  /** Its last day is the last on which whoever is represented is a child. */
  readonly comesOfAge?: true;
}

const party = ({ type, name }: Party): Party => ({ type, name });

/** Where a delegate finds it. */
export const heldIn = (delegate: string, { id, offeredAt }: Pick<Card, 'id' | 'offeredAt'>) => ({
  queueKey: mandatesHeldBy(delegate),
  queueSort: key(offeredAt, id),
});

const cardOf = (id: string, offer: Offer, at: number, today: LocalDate): Card => {
  const { kind, role, from, through, services, maySubDelegate, register, representee, delegate } = offer;
  const card: Card = {
    ...{ id, kind, role, from, maySubDelegate },
    ...(through === undefined ? {} : { through }),
    ...(services === undefined ? {} : { services }),
    ...(register === undefined ? {} : { register }),
    state: delegate.ref === undefined ? 'offered' : 'accepted',
    ...{ representee: party(representee), delegate: party(delegate), offeredAt: instant(at) },
  };
  return { ...card, state: stateOn(card, today) };
};

/** Who sees it, and who of them ends it: guardianship is not ended by whom it protects. */
const partiesOf = ({ kind, representee, grantor, delegate }: Offer): Pick<Mandate, 'parties' | 'enders'> => {
  const others = delegate.ref ? [delegate.ref] : [];
  const parties = [...new Set([representee.ref, grantor, ...others])];
  return {
    parties,
    enders: isGuardianship(kind) ? parties.filter((ref) => ref !== representee.ref) : parties,
  };
};

export const newMandate = (id: string, offer: Offer, action: Action, place: Place): Mandate => {
  const { representee, grantor, delegate, document, comesOfAge } = offer;
  const card = cardOf(id, offer, action.at, place.today);
  const entry = { hash: action.hash, at: action.at, action: 'offer', ref: grantor };
  return {
    ...mandateKey(id),
    ...{ type: 'mandate', version: 1, made: markOf(action), card },
    ...{ representee: representee.ref, grantor },
    ...(delegate.ref === undefined ? {} : { delegate: delegate.ref }),
    ...partiesOf(offer),
    ...(document ? { document } : {}),
    ...(comesOfAge ? { comesOfAge } : {}),
    timeZone: place.timeZone,
    timeline: { [action.id]: action.actor ? { ...entry, actor: action.actor } : entry },
    ...{ ownerKey: mandatesOf(representee.ref), ownerSort: key(card.offeredAt, id) },
    ...(delegate.ref === undefined ? {} : heldIn(delegate.ref, card)),
    ...deadlineOf(card, place),
  } as Mandate;
};

/** The name that a mandate has among those passed on from the same one: 16 letters. */
export const nameOf = (action: Action): string =>
  BigInt(`0x${hash('sha256', `passed on\0${action.id}`).slice(0, 20)}`)
    .toString(32)
    .padStart(16, '0');

/** Refuses days that end before they begin, or that are over. */
export const checkDays = (
  from: LocalDate,
  through: LocalDate | undefined,
  today: LocalDate,
  at = '',
): void => {
  if (through === undefined) return;
  if (through < from)
    throw refuseField('invalid-days', `${at}/through`, 'The last day must not be before the first.');
  if (through < today) throw refuseField('invalid-days', `${at}/through`, 'The last day must not be over.');
};

/** Refuses services that whoever grants does not have to give. */
export const checkServices = (services: Card['services'], within: Card['services']): void => {
  if (services === undefined) return;
  const beyond = within
    ? services.find((service) => !within.includes(service))
    : services.find((service) => service === 'mandates');
  if (beyond === undefined) return;
  throw refuseField(
    'beyond-role',
    '/services',
    'The role, or what it is passed on from, is not for this service.',
  );
};

export const mandateNotFound = (): Refusal => new Refusal('mandate-not-found');
