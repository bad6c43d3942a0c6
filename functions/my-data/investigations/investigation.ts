import * as v from 'valibot';
import { withAgencyNames } from '../../blocks/agencies/directory';
import { officersView } from '../../blocks/officers/officers';
import { accessLogOf, investigationKey } from '../../blocks/people/log-keys';
import type { Timer } from '../../kernel/events/deadlines';
import { timer } from '../../kernel/events/deadlines';
import { type Action, type Mark, markOf } from '../../kernel/identity/action';
import type { Stored } from '../../kernel/table/dynamo';
import { key } from '../../kernel/table/table';
import type { Entry } from '../../kernel/table/update';
import { code, id, inOrder, instant as instantField, instantInput, oneLine } from '../../kernel/text/fields';
import { days, type Instant, instant } from '../../kernel/text/time';

/*
 * An investigation: an agency that the operators allow it reads the data of one person for a time, and the person is shown each
 * read when it is over, with the order that allowed it. Nothing makes it longer than `longest`.
 */

/** Days for which it may be opened, or prolonged, at once; and for which it may last altogether. */
export const atOnce = 90;
export const longest = 365;

/** `ending`: its time is over, and what was read is being shown. */
export const states = ['open', 'ending', 'shown'] as const;
export type State = (typeof states)[number];

export const investigationRequest = v.strictObject({
  /** The id of anything of the person that you have. */
  about: id,
  /** A code of the legal bases that the operators have named for you. */
  legalBasis: code,
  /** Who ordered it: a court, say. */
  authority: oneLine(200),
  /** The order's own number. */
  reference: oneLine(100),
  until: instantInput,
});
export type InvestigationRequest = v.InferOutput<typeof investigationRequest>;

const legalBasis = v.strictObject({ code: v.string(), names: v.record(v.string(), v.string()) });
export type LegalBasis = v.InferOutput<typeof legalBasis>;

/** What operators see: the order, and not who it is about. */
const investigationView = v.strictObject({
  id,
  agencyId: id,
  legalBasis,
  authority: v.string(),
  reference: v.string(),
  officers: officersView,
  state: v.picklist(states),
  openedAt: instantField,
  /** From then on the person is shown what was read. */
  until: instantField,
  /** How many reads were kept back. */
  reads: v.number(),
  shownAt: v.nullable(instantField),
});
export type InvestigationView = v.InferOutput<typeof investigationView>;

/** With what the agency is called. */
export const supervisedInvestigationView = withAgencyNames(investigationView);

export const agencyInvestigationView = v.strictObject({ ...investigationView.entries, about: id });
export type Card = v.InferOutput<typeof agencyInvestigationView>;

export interface Investigation extends Stored, Timer {
  readonly made: Mark;
  readonly id: string;
  readonly person: string;
  readonly card: Card;
  /** It cannot be prolonged beyond. */
  readonly latest: Instant;
  /** The sort key of the last entry that was shown. */
  readonly after?: string;
  readonly timeline: Readonly<Record<string, Entry>>;
  readonly queueKey: string;
  readonly queueSort: string;
  readonly ownerKey: string;
  readonly ownerSort: string;
}

export const investigationsOf = (agencyId: string): string => key('investigations', agencyId);
/** Those of all agencies. */
export const allInvestigations = key('investigations');

export interface Order extends InvestigationRequest {
  readonly id: string;
  readonly person: string;
  readonly agencyId: string;
  readonly basis: LegalBasis;
  readonly officers: v.InferOutput<typeof officersView>;
}

export const newInvestigation = (order: Order, action: Action): Investigation => {
  const { id: orderId, person, agencyId, basis, officers, about, authority, reference, until } = order;
  const openedAt = instant(action.at);
  const sort = key(openedAt, orderId);
  return {
    ...investigationKey(orderId),
    ...{ type: 'investigation', version: 1, made: markOf(action), id: orderId, person },
    card: {
      ...{ id: orderId, agencyId, about, legalBasis: basis, authority, reference, officers },
      ...{ state: 'open', openedAt, until: instant(Date.parse(until)), reads: 0, shownAt: null },
    },
    ...{ latest: instant(action.at + days(longest)), timeline: {} },
    ...{
      queueKey: investigationsOf(agencyId),
      queueSort: sort,
      ownerKey: allInvestigations,
      ownerSort: sort,
    },
    ...timer(orderId, Date.parse(until)),
  };
};

/** The partition in which what was read lies until it is shown. */
export const readsIn = (orderId: string): string => accessLogOf(orderId);

export const showToAgency = ({ about, ...card }: Card): Card => ({ ...showToOperator(card), about });

/** Member by member, as the table keeps no order of them. */
export const showToOperator = (card: InvestigationView): InvestigationView => ({
  ...{ id: card.id, agencyId: card.agencyId },
  legalBasis: { code: card.legalBasis.code, names: inOrder(card.legalBasis.names) },
  ...{ authority: card.authority, reference: card.reference },
  officers: { officer: card.officers.officer, second: card.officers.second },
  ...{ state: card.state, openedAt: card.openedAt, until: card.until, reads: card.reads },
  shownAt: card.shownAt,
});
