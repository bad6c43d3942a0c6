import { Refusal } from '../../kernel/contract/refusal';
import {
  atLeast,
  atMost,
  contains,
  equals,
  type Item,
  oneOf,
  orAbsent,
  type Rule,
} from '../../kernel/table/rule';
import type { LocalDate } from '../../kernel/text/date';
import type { Card, Mandate, State } from './mandate';

/*
 * Whether somebody may act by a mandate on a day: the condition of their writes, and what their reads are held against. Days
 * decide, whether or not the portal's clock has come by to change the state.
 */

const cardOf = (item: Item): Card => (item as unknown as Mandate).card;

/** What a principal lets a delegate see of a mandate by which they may not act. */
const refused = (code: string, item: Item): Refusal => {
  const { id, role, from, through } = cardOf(item);
  return new Refusal(code, { facts: { mandate: id, role, from, ...(through ? { through } : {}) } });
};

/** The same for one that was never made and for another's. */
export const mandateUnknown = (): Refusal => new Refusal('mandate-unknown');

const codeOf: Readonly<Partial<Record<State, string>>> = {
  offered: 'mandate-not-accepted',
  expired: 'mandate-expired',
};

const otherService = (item: Item): Refusal => {
  const { id, role, services = [] } = cardOf(item);
  return new Refusal('mandate-other-service', { facts: { mandate: id, role, services } });
};

/** Granting and ending mandates in another's name is nothing that a mandate allows without naming it. */
const named = 'mandates';

interface Use {
  readonly service: string;
  readonly today: LocalDate;
}

/** What is required of a mandate, and of all that it was passed on from, on a day for a service. */
export const validFor = ({ service, today }: Use): Rule[] => {
  const included = contains('card.services', service, otherService);
  return [
    oneOf('card.state', ['accepted', 'active'], (item) =>
      refused(codeOf[cardOf(item).state] ?? 'mandate-ended', item),
    ),
    atMost('card.from', today, (item) => refused('mandate-not-yet-valid', item)),
    orAbsent(atLeast('card.through', today, (item) => refused('mandate-expired', item))),
    service === named ? included : orAbsent(included),
  ];
};

/** Required of the mandate itself: that it is the delegate's own. */
export const heldBy = (ref: string): Rule => equals('delegate', ref, mandateUnknown);

/** The state on a day: what has run out or begun is so by itself. */
export const stateOn = ({ state, from, through }: Card, today: LocalDate): State => {
  if (state !== 'accepted' && state !== 'active') return state;
  if (through !== undefined && through < today) return 'expired';
  return from <= today ? 'active' : 'accepted';
};

/** Whether the mandate itself allows it to be passed on. */
export const mayPassOn: Rule = equals('card.maySubDelegate', true, () => new Refusal('may-not-sub-delegate'));
