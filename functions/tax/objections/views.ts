import * as v from 'valibot';
import { withAgencyNames } from '../../blocks/agencies/directory';
import { billId } from '../../blocks/billing/bill';
import { type Side, showAnswer, showEntries } from '../../blocks/cases/timeline';
import { actorView } from '../../blocks/mandates/view';
import { officersView } from '../../blocks/officers/officers';
import type { Contact } from '../../blocks/people/person';
import { shortReferenceOf } from '../../blocks/references/reference';
import { code, id, instant as instantField, names, text } from '../../kernel/text/fields';
import { currency } from '../../kernel/text/money';
import { ownNumber } from '../register/fields';
import {
  actionNames,
  actors,
  type Card,
  entryDetails,
  type Objection,
  statuses,
  type TimelineEntry,
} from './objection';
import { clockStates, type Timing } from './timing';

/*
 * Objections as taxpayers and agencies see them.
 */

const common = {
  id,
  /** What people say and type for it, such as `R-4831-9027-556`. */
  shortReference: v.string(),
  agencyId: id,
  assessmentId: billId,
  tax: code,
  taxableObject: v.nullable(ownNumber),
  taxpayer: v.string(),
  currency,
  /** The assessed amount, in minor units. */
  amount: v.number(),
  status: v.picklist(statuses),
  submittedAt: instantField,
  updatedAt: instantField,
  /** The agency's time to decide: running, paused while the taxpayer is asked, or stopped. */
  clock: v.picklist(clockStates),
  /** When the decision is due; null while the clock does not run. */
  dueAt: v.nullable(instantField),
  /** The level it was escalated to because it was overdue; 0 if it was not. */
  escalationLevel: v.number(),
};
export const objectionSummary = v.strictObject(common);

export const objectionEntry = v.strictObject({
  id: v.string(),
  action: v.picklist(actionNames),
  by: v.picklist(actors),
  at: instantField,
  status: v.optional(v.picklist(statuses)),
  ...entryDetails,
  /** The mandate by which somebody acted for the taxpayer. */
  actor: v.optional(actorView),
  /** Who answers for a decision: shown to the agency alone. */
  officers: v.optional(officersView),
});

const whole = {
  ...common,
  title: names(100),
  grounds: text(4000),
  /** The undisputed part of the tax, in minor units. */
  accepted: v.nullable(v.number()),
  timeline: v.array(objectionEntry),
};
export const objectionView = v.strictObject(whole);

/** The same as the person sees them who objects: with what the agency is called. */
export const ownObjectionSummary = withAgencyNames(objectionSummary);
export const ownObjectionView = withAgencyNames(objectionView);

const contact = v.strictObject({
  name: v.nullable(v.string()),
  language: v.nullable(v.string()),
  email: v.nullable(v.string()),
  phone: v.nullable(v.string()),
});
export const agencyObjectionView = v.strictObject({ ...whole, person: contact });

/** The answer to an action and to each repeat: its timeline entry. */
export const actionReply = v.strictObject({ objectionId: id, ...objectionEntry.entries });

type View<S extends v.GenericSchema<unknown, unknown>> = v.InferInput<S>;

export const showCard = (
  { promised: _, clock: __, level, ...card }: Card,
  timing: Timing,
): View<typeof objectionSummary> => ({
  ...card,
  shortReference: shortReferenceOf('objection', card.id),
  ...timing,
  escalationLevel: level ?? 0,
});

const showWhole = (objection: Objection, side: Side, timing: Timing): View<typeof objectionView> => ({
  ...showCard(objection.card, timing),
  title: objection.taxNames,
  grounds: objection.grounds,
  accepted: objection.accepted,
  // Reminders are shown to the agency only.
  timeline: showEntries(objection.timeline, objection.order, side, ({ action }) => action === 'remind'),
});

export const showToCitizen = (objection: Objection, timing: Timing) =>
  showWhole(objection, 'citizen', timing);

export const showToAgency = (
  objection: Objection,
  person: Contact,
  timing: Timing,
): View<typeof agencyObjectionView> => ({
  ...showWhole(objection, 'agency', timing),
  person,
});

export const showAction = (
  objectionId: string,
  entryId: string,
  entry: TimelineEntry,
): View<typeof actionReply> => ({
  objectionId,
  ...showAnswer(entryId, entry),
});
