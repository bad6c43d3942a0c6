import * as v from 'valibot';
import type { Contact } from '../blocks/people';
import { code, id, instant as instantField, names, text } from '../kernel/fields';
import { instant } from '../kernel/time';
import { answer, type Category, type categoryView } from './category';
import {
  actionNames,
  assignment,
  type Card,
  type Complaint,
  entryDetails,
  isOpen,
  place,
  statuses,
  type TimelineEntry,
} from './complaint';

/*
 * Complaints as citizens and agencies see them.
 */

const status = v.picklist(statuses);

/** One entry of the timeline. `status` is the one that the action led to. */
export const entryView = v.strictObject({
  id: v.string(),
  action: v.picklist(actionNames),
  by: v.picklist(['citizen', 'agency']),
  at: instantField,
  agencyId: v.optional(id),
  status: v.optional(status),
  ...entryDetails,
});

/** The answer to an action: what it left in the timeline, the same to each repeat. */
export const actionReply = v.strictObject({ complaintId: id, ...entryView.entries });

const timing = {
  /** Whether the time that the agency has is running, paused while the citizen is awaited, or over. */
  clock: v.picklist(['running', 'paused', 'stopped']),
  /** When the agency undertakes to have closed it; null while the clock does not run. */
  dueAt: v.nullable(instantField),
};

const common = {
  id,
  status,
  agencyId: id,
  place,
  filedAt: instantField,
  updatedAt: instantField,
  ...timing,
};

/** A complaint in a list. The excerpt is in the citizen's own list only: what people write may be personal. */
export const summaryView = v.strictObject({
  ...common,
  category: v.strictObject({ code, names: names(100) }),
  excerpt: v.optional(v.string()),
});

const whole = {
  ...common,
  category: v.strictObject({ code, version: v.number(), names: names(100) }),
  description: text(2000),
  answers: v.array(answer),
  showName: v.boolean(),
  reopenUntil: v.nullable(instantField),
  rating: v.nullable(v.number()),
  timeline: v.array(entryView),
};

export const complaintView = v.strictObject(whole);

export const contactView = v.strictObject({
  name: v.nullable(v.string()),
  language: v.nullable(v.string()),
  email: v.nullable(v.string()),
  phone: v.nullable(v.string()),
});

export const agencyComplaintView = v.strictObject({
  ...whole,
  assignment: v.nullable(assignment),
  citizen: contactView,
});

type View<S extends v.GenericSchema<unknown, unknown>> = v.InferInput<S>;

export const showEntry = (entryId: string, entry: TimelineEntry): View<typeof entryView> => {
  const { hash: _, at, ...shown } = entry;
  return { id: entryId, at: instant(at), ...shown };
};

export const showAction = (
  complaintId: string,
  entryId: string,
  entry: TimelineEntry,
): View<typeof actionReply> => ({
  complaintId,
  ...showEntry(entryId, entry),
});

const showTiming = ({ status: now, clock }: Card): Pick<View<typeof summaryView>, 'clock' | 'dueAt'> => {
  if (!isOpen(now)) return { clock: 'stopped', dueAt: null };
  if (now === 'awaiting-citizen') return { clock: 'paused', dueAt: null };
  return { clock: 'running', dueAt: instant(clock) };
};

const showCommon = (card: Card) => ({
  id: card.id,
  status: card.status,
  agencyId: card.agencyId,
  place: card.place,
  filedAt: card.filedAt,
  updatedAt: card.updatedAt,
  ...showTiming(card),
});

/** For the citizen's own list (`excerpt`) and the agency's queue. */
export const showCard = (card: Card, side: 'citizen' | 'agency'): View<typeof summaryView> => ({
  ...showCommon(card),
  category: card.category,
  ...(side === 'citizen' ? { excerpt: card.excerpt } : {}),
});

const showTimeline = ({ timeline, order }: Complaint, side: 'citizen' | 'agency') =>
  order.flatMap((entryId) => {
    const entry = timeline[entryId];
    return entry && (side === 'agency' || !entry.internal) ? [showEntry(entryId, entry)] : [];
  });

const showWhole = (complaint: Complaint, side: 'citizen' | 'agency'): View<typeof complaintView> => {
  const { card, category, description, answers, showName, reopenUntil, rating } = complaint;
  return {
    ...showCommon(card),
    category: { code: category.code, version: category.version, names: category.names },
    description,
    answers: [...answers],
    showName,
    reopenUntil: reopenUntil === undefined ? null : instant(reopenUntil),
    rating: rating ?? null,
    timeline: showTimeline(complaint, side),
  };
};

export const showToCitizen = (complaint: Complaint): View<typeof complaintView> =>
  showWhole(complaint, 'citizen');

export const showToAgency = (complaint: Complaint, citizen: Contact): View<typeof agencyComplaintView> => ({
  ...showWhole(complaint, 'agency'),
  assignment: complaint.assignment ?? null,
  citizen,
});

export const showCategory = (category: Category): View<typeof categoryView> => {
  const { agencyId, code: name, version, group, names: texts, description, questions } = category;
  const { serviceLevel, reopenDays, area, active } = category;
  return {
    ...{ agencyId, code: name, version, group, names: texts, questions, serviceLevel, reopenDays, active },
    ...(description ? { description } : {}),
    ...(area ? { area } : {}),
  };
};
