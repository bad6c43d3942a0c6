import * as v from 'valibot';
import { withAgencyNames } from '../../blocks/agencies/directory';
import { attachmentView, showAttachments } from '../../blocks/attachments/attachment';
import type { Side } from '../../blocks/cases/timeline';
import { taskNames, tasks } from '../../blocks/matters/tasks';
import type { Contact } from '../../blocks/people/person';
import { answers } from '../../blocks/public-services/questions';
import { shortReferenceOf } from '../../blocks/references/reference';
import { code, id, instant as instantField, names, wholeNumber } from '../../kernel/text/fields';
import type { Language } from '../../kernel/text/languages';
import { money } from '../../kernel/text/money';
import { type Application, assignment, type Card, fieldPointer, statuses } from './application';
import { type Awaited, awaitedIn } from './awaited';
import { writtenIn } from './fields';
import { opinionView, showOpinions } from './opinion-views';
import { entryView, showTrack } from './track-views';

/*
 * Applications as their applicants and agencies see them.
 */

type View<S extends v.GenericSchema<unknown, unknown>> = v.InferInput<S>;

const common = {
  id,
  /** What people say and type for it, such as `W-4831-9027-556`. */
  shortReference: v.string(),
  status: v.picklist(statuses),
  agencyId: id,
  /** The service, and the version of it under which it is decided. */
  service: v.strictObject({ id, code, version: v.number(), names: names(120) }),
  begunAt: instantField,
  updatedAt: instantField,
  submittedAt: v.nullable(instantField),
  closedAt: v.nullable(instantField),
  /** By when the agency undertakes to decide; null before it is handed in, while you are awaited, and where nothing is promised. */
  dueAt: v.nullable(instantField),
};

export const summaryView = v.strictObject({
  ...common,
  /** Who in the agency sees to it; in the agency's lists only. */
  assignment: v.optional(assignment),
  escalationLevel: v.optional(v.number()),
});

const awaitedView = v.strictObject({
  from: v.picklist(['me', 'agency', 'another']),
  task: v.picklist(taskNames),
  name: v.string(),
  by: v.nullable(instantField),
});

export const documentView = v.strictObject({
  ...attachmentView.entries,
  /** Which of the documents that the service asks for. */
  document: code,
});

const whole = {
  ...common,
  /** What is awaited now, of whom and by when; null once it is closed. */
  awaited: v.nullable(awaitedView),
  /** Grows with every change; drafts are saved by it. */
  revision: wholeNumber(1, Number.MAX_SAFE_INTEGER),
  form: v.record(v.string(), v.unknown()),
  answers,
  documents: v.array(documentView),
  /** What other offices say to it, or are asked to. */
  opinions: v.array(opinionView),
  fee: v.nullable(v.strictObject({ billId: v.string(), ...money.entries, paidAt: v.nullable(instantField) })),
  /** What was asked or sent back, while you are awaited. */
  asked: v.nullable(v.strictObject({ text: v.string(), fields: v.array(fieldPointer) })),
  track: v.array(entryView),
};

export const applicationView = v.strictObject(whole);

const contactView = v.strictObject({
  name: v.nullable(v.string()),
  language: v.nullable(v.string()),
  email: v.nullable(v.string()),
  phone: v.nullable(v.string()),
});

/** The same for the applicant. */
export const ownApplicationView = v.strictObject({
  ...withAgencyNames(applicationView).entries,
  /** Of other agencies, with what they are called. */
  opinions: v.array(withAgencyNames(opinionView)),
});

export const agencyApplicationView = v.strictObject({
  ...whole,
  assignment: v.nullable(assignment),
  escalationLevel: v.number(),
  applicant: contactView,
});

const showCommon = (card: Card) => ({
  id: card.id,
  shortReference: shortReferenceOf('application', card.id),
  status: card.status,
  agencyId: card.agencyId,
  service: card.service,
  begunAt: card.begunAt,
  updatedAt: card.updatedAt,
  submittedAt: card.submittedAt ?? null,
  closedAt: card.closedAt ?? null,
  dueAt: card.dueAt ?? null,
});

const isAssigned = ({ assignment: to }: Card): boolean => to.unit !== undefined || to.officer !== undefined;

export const showCard = (card: Card, side: Side): View<typeof summaryView> => ({
  ...showCommon(card),
  ...(side === 'agency' && isAssigned(card) ? { assignment: card.assignment } : {}),
  ...(side === 'agency' ? { escalationLevel: card.level ?? 0 } : {}),
});

export const showAwaited = (awaited: Awaited, language: Language): View<typeof awaitedView> => ({
  ...{ from: awaited.from, task: awaited.task, name: tasks[awaited.task][language] },
  by: awaited.by ?? null,
});

export const showDocuments = ({ attachments }: Application, now?: number): View<typeof documentView>[] =>
  showAttachments(attachments, now).map((each) => ({
    ...each,
    document: attachments[each.id]?.document ?? '',
  }));

const showFee = ({ fee }: Application) =>
  fee ? { billId: fee.billId, amount: fee.amount, currency: fee.currency, paidAt: fee.paidAt ?? null } : null;

const showWhole = (application: Application, side: Side, language: Language, now: number) => {
  const { card, version, asked } = application;
  const awaited = awaitedIn(application);
  const { form, answers: given } = writtenIn(application);
  return {
    ...showCommon(card),
    awaited: awaited ? showAwaited(awaited, language) : null,
    ...{ revision: version, form, answers: given },
    documents: showDocuments(application, side === 'citizen' ? now : undefined),
    ...{ opinions: showOpinions(application), fee: showFee(application) },
    asked: asked ? { text: asked.text, fields: [...asked.fields] } : null,
    track: showTrack(application, side),
  };
};

export const showToApplicant = (
  application: Application,
  language: Language,
  now: number,
): View<typeof applicationView> => showWhole(application, 'citizen', language, now);

export const showToAgency = (
  application: Application,
  applicant: Contact,
  language: Language,
  now: number,
): View<typeof agencyApplicationView> => ({
  ...showWhole(application, 'agency', language, now),
  assignment: isAssigned(application.card) ? application.card.assignment : null,
  escalationLevel: application.card.level ?? 0,
  applicant,
});
