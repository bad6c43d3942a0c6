import * as v from 'valibot';
import { place } from '../../blocks/areas/place';
import { attachmentView, showAttachments } from '../../blocks/attachments/attachment';
import { type Side, showEntries } from '../../blocks/cases/timeline';
import type { Contact } from '../../blocks/people/person';
import { shortReferenceOf } from '../../blocks/references/reference';
import { code, id, instant as instantField, names, text } from '../../kernel/text/fields';
import { instant } from '../../kernel/text/time';
import { answer } from '../categories/answers';
import { clockStates, type Timing } from './clock';
import { assignment, type Card, type Complaint, descriptionLimit, statuses } from './complaint';
import { intakeView, showIntake } from './intake';
import { entryView } from './timeline-views';

/*
 * Complaints as citizens and agencies see them.
 */

const status = v.picklist(statuses);

const timing = {
  /** Whether the time that the agency has is running, paused while the citizen is awaited, or over. */
  clock: v.picklist(clockStates),
  /** When the agency undertakes to have closed it; null while the clock does not run. */
  dueAt: v.nullable(instantField),
  /** To which level of the agency it was brought because it was overdue; 0 where to none. */
  escalationLevel: v.number(),
};

const common = {
  id,
  /** What people say and type for it, such as `C-4831-9027-556`. */
  shortReference: v.string(),
  status,
  agencyId: id,
  place,
  filedAt: instantField,
  /** When the portal learnt of the latest change. */
  updatedAt: instantField,
  /** When it was closed; null while it is open. What is said or rated later does not move it. */
  closedAt: v.nullable(instantField),
  ...timing,
};

/** A complaint in a list. The excerpt is in the citizen's own list only: what people write may be personal. */
export const summaryView = v.strictObject({
  ...common,
  category: v.strictObject({ code, names: names(100) }),
  excerpt: v.optional(v.string()),
  /** Who in the agency sees to it; in the agency's lists only. */
  assignment: v.optional(assignment),
});

const whole = {
  ...common,
  category: v.strictObject({ code, version: v.number(), names: names(100) }),
  description: text(descriptionLimit),
  answers: v.array(answer),
  showName: v.boolean(),
  /** Whether no agency learns who filed it. */
  anonymous: v.boolean(),
  reopenUntil: v.nullable(instantField),
  rating: v.nullable(v.number()),
  /** Those that are attached. */
  photographs: v.array(attachmentView),
  timeline: v.array(entryView),
};

export const complaintView = v.strictObject(whole);

const contactView = v.strictObject({
  name: v.nullable(v.string()),
  language: v.nullable(v.string()),
  email: v.nullable(v.string()),
  phone: v.nullable(v.string()),
});

export const agencyComplaintView = v.strictObject({
  ...whole,
  /** How it came, where not from a citizen who was signed in. */
  intake: v.optional(intakeView),
  assignment: v.nullable(assignment),
  citizen: contactView,
});

type View<S extends v.GenericSchema<unknown, unknown>> = v.InferInput<S>;

const showCommon = (card: Card, timing: Timing) => ({
  id: card.id,
  shortReference: shortReferenceOf('complaint', card.id),
  status: card.status,
  agencyId: card.agencyId,
  place: card.place,
  filedAt: card.filedAt,
  updatedAt: card.updatedAt,
  closedAt: card.closedAt ?? null,
  ...timing,
  escalationLevel: card.level ?? 0,
});

/** For the citizen's own list (`excerpt`) and the agency's queue. */
export const showCard = (card: Card, side: Side, timing: Timing): View<typeof summaryView> => ({
  ...showCommon(card, timing),
  category: card.category,
  ...(side === 'citizen' ? { excerpt: card.excerpt } : {}),
  ...(side === 'agency' && card.assignment ? { assignment: card.assignment } : {}),
});

const showWhole = (complaint: Complaint, side: Side, timing: Timing): View<typeof complaintView> => {
  const { card, category, description, answers, showName, anonymous, reopenUntil, rating } = complaint;
  return {
    ...showCommon(card, timing),
    category: { code: category.code, version: category.version, names: category.names },
    description,
    answers: [...answers],
    showName,
    anonymous: anonymous ?? false,
    reopenUntil: reopenUntil === undefined ? null : instant(reopenUntil),
    rating: rating ?? null,
    photographs: showAttachments(complaint.attachments),
    timeline: showEntries(complaint.timeline, complaint.order, side, ({ internal }) => internal === true),
  };
};

export const showToCitizen = (complaint: Complaint, timing: Timing): View<typeof complaintView> =>
  showWhole(complaint, 'citizen', timing);

const nobody: Contact = { name: null, language: null, email: null, phone: null };

export const showToAgency = (
  complaint: Complaint,
  citizen: Contact,
  timing: Timing,
): View<typeof agencyComplaintView> => ({
  ...showWhole(complaint, 'agency', timing),
  ...(complaint.intake ? { intake: showIntake(complaint.intake) } : {}),
  assignment: complaint.card.assignment ?? null,
  citizen: complaint.anonymous ? nobody : citizen,
});
