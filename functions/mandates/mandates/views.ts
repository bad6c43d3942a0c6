import * as v from 'valibot';
import { agencyNames } from '../../blocks/agencies/directory';
import {
  actableService,
  type Card,
  endReasons,
  kinds,
  type Mandate,
  mandateId,
  states,
} from '../../blocks/mandates/mandate';
import { stateOn } from '../../blocks/mandates/validity';
import { shortReferenceOf } from '../../blocks/references/reference';
import type { LocalDate } from '../../kernel/text/date';
import { date, id, instant, oneLine, text } from '../../kernel/text/fields';
import { roleName } from '../namespaces/namespace';

/*
 * Mandates as their parties see them.
 */

export const partyTypes = ['natural-person', 'legal-person'] as const;

export const party = v.strictObject({
  type: v.optional(v.picklist(partyTypes), 'natural-person'),
  name: oneLine(100),
});

/** The paper by which a mandate was given: what it is, its number, who issued it, and when. */
export const document = v.strictObject({
  title: oneLine(200),
  reference: v.optional(oneLine(100)),
  issuedBy: v.optional(oneLine(200)),
  issuedOn: v.optional(date),
  note: v.optional(text(500)),
});

export const services = v.pipe(
  v.array(actableService),
  v.minLength(1),
  v.maxLength(20),
  v.check((all) => new Set(all).size === all.length, 'Name each service once.'),
);

const partyView = v.strictObject({
  type: v.picklist(partyTypes),
  /** As whoever granted it wrote it. */
  name: v.string(),
  /** As the civil registry has it, once the mandate is accepted: of people who have proved who they are. */
  registeredName: v.optional(v.string()),
});

export const mandateSummary = v.strictObject({
  id: mandateId,
  /** What people say and type for it: `H-4831-9027-556`. */
  shortReference: v.string(),
  kind: v.picklist(kinds),
  role: roleName,
  state: v.picklist(states),
  representee: partyView,
  delegate: partyView,
  /** Days, both included; null: without an end. */
  from: date,
  through: v.nullable(date),
  /** Null: all but the granting and ending of mandates. */
  services: v.nullable(v.array(actableService)),
  maySubDelegate: v.boolean(),
  offeredAt: instant,
  /** Why it is over, where nobody ended it. */
  reason: v.nullable(v.picklist(endReasons)),
  /** The agency that registered it. */
  agencyId: v.nullable(id),
  agencyNames,
});
type Summary = Omit<v.InferInput<typeof mandateSummary>, 'agencyNames'>;

/** Who I am in it. */
const roles = ['representee', 'delegate', 'grantor'] as const;

const act = v.strictObject({
  action: v.string(),
  at: instant,
  by: v.picklist([...roles, 'agency', 'portal']),
});

export const mandateView = v.strictObject({
  ...mandateSummary.entries,
  me: v.array(v.picklist(roles)),
  document: v.nullable(document),
  /** For whoever offers it, until somebody accepts it. */
  code: v.nullable(v.string()),
  timeline: v.array(act),
  /** What was passed on from it. */
  passedOn: v.array(mandateSummary),
});

export const showCard = (card: Card, today: LocalDate): Summary => {
  const { id: own, kind, role, representee, delegate, from, maySubDelegate, offeredAt, register } = card;
  return {
    shortReference: shortReferenceOf('mandate', own),
    ...{ id: own, kind, role, state: stateOn(card, today), representee, delegate, from },
    ...{ through: card.through ?? null, services: card.services ? [...card.services] : null },
    ...{ maySubDelegate, offeredAt, reason: card.reason ?? null, agencyId: register?.agencyId ?? null },
  };
};

const rolesOf = ({ representee, delegate, grantor }: Mandate, ref: string): (typeof roles)[number][] => {
  const all = { representee, delegate, grantor };
  return roles.filter((each) => all[each] === ref);
};

interface Done {
  readonly action: string;
  readonly at: number;
  readonly ref?: string;
  readonly agencyId?: string;
}

const byOf = (mandate: Mandate, { ref, agencyId }: Done) => {
  if (agencyId !== undefined) return 'agency' as const;
  return ref === undefined ? ('portal' as const) : (rolesOf(mandate, ref)[0] ?? 'agency');
};

const timelineOf = (mandate: Mandate) =>
  (Object.values(mandate.timeline) as unknown as Done[])
    .sort((left, right) => left.at - right.at)
    .map((done) => ({ action: done.action, at: new Date(done.at).toISOString(), by: byOf(mandate, done) }));

type View = v.InferInput<typeof mandateView>;

/** Without what agencies are called, which the function remembers. */
type Unnamed = Omit<View, 'agencyNames' | 'passedOn'> & { readonly passedOn: Summary[] };

interface Shown {
  readonly ref: string;
  readonly today: LocalDate;
  readonly code: string;
  readonly passedOn: readonly Mandate[];
}

export const showMandate = (mandate: Mandate, { ref, today, code, passedOn }: Shown): Unnamed => {
  const me = rolesOf(mandate, ref);
  const isOpen = mandate.card.state === 'offered' && me.includes('grantor');
  return {
    ...showCard(mandate.card, today),
    me,
    document: (mandate.document as v.InferInput<typeof document> | undefined) ?? null,
    code: isOpen ? code : null,
    timeline: timelineOf(mandate),
    passedOn: passedOn.map(({ card }) => showCard(card, today)),
  };
};
