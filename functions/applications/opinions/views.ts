import * as v from 'valibot';
import { agencyNames } from '../../blocks/agencies/directory';
import { attachmentView, showAttachments } from '../../blocks/attachments/attachment';
import { officersView } from '../../blocks/officers/officers';
import { answers } from '../../blocks/public-services/questions';
import { shortReferenceOf } from '../../blocks/references/reference';
import { code, id, instant as instantField, names } from '../../kernel/text/fields';
import { instant } from '../../kernel/text/time';
import { type Application, isOpen } from '../cases/application';
import { writtenIn } from '../cases/fields';
import { outcomes } from '../cases/opinion';
import { documentView, showDocuments } from '../cases/views';
import { type OpinionCard, type OpinionTask, taskStates } from './task';

/*
 * Tasks as those who are asked, and those who ask, see them.
 */

type View<S extends v.GenericSchema<unknown, unknown>> = v.InferInput<S>;

export const taskSummaryView = v.strictObject({
  applicationId: id,
  /** The short reference of the application. */
  applicationReference: v.string(),
  opinion: code,
  names: names(120),
  service: v.strictObject({ id, code, version: v.number(), names: names(120) }),
  /** Who is asked. */
  agencyId: id,
  /** Who asks, and decides. */
  askedBy: id,
  askedByNames: agencyNames,
  /** `ended`: the application was decided, withdrawn or lapsed before it was given. */
  state: v.picklist(taskStates),
  askedAt: instantField,
  dueAt: instantField,
  isLate: v.boolean(),
  officer: v.nullable(v.string()),
  outcome: v.nullable(v.picklist(outcomes)),
  closedAt: v.nullable(instantField),
});

const statementShown = v.strictObject({
  outcome: v.picklist(outcomes),
  text: v.string(),
  conditions: v.array(v.string()),
  givenAt: instantField,
  officers: v.nullable(officersView),
});

export const taskView = v.strictObject({
  ...taskSummaryView.entries,
  statement: v.nullable(statementShown),
  /** What the agency has attached to its opinion. */
  attachments: v.array(attachmentView),
  /** What is applied with, for as long as it is under way; null after that. */
  application: v.nullable(
    v.strictObject({
      submittedAt: instantField,
      form: v.record(v.string(), v.unknown()),
      answers,
      documents: v.array(documentView),
    }),
  ),
});

type Names = View<typeof agencyNames>;

/** What was not given by its time is late, whether or not the sweep has come by. */
export const showTask = (
  card: OpinionCard,
  askedByNames: Names,
  now: number,
): View<typeof taskSummaryView> => ({
  ...{ applicationId: card.applicationId, opinion: card.opinion, names: card.names, service: card.service },
  applicationReference: shortReferenceOf('application', card.applicationId),
  ...{ agencyId: card.agencyId, askedBy: card.askedBy, askedByNames, state: card.state },
  ...{ askedAt: card.askedAt, dueAt: card.dueAt },
  isLate: card.late ?? (card.state === 'open' && Date.parse(card.dueAt) <= now),
  officer: card.officer ?? null,
  outcome: card.outcome ?? null,
  closedAt: card.closedAt ?? null,
});

const showStatement = ({ opinions = {}, entries, awaiting }: Application, name: string) => {
  const entryId = awaiting?.has(name) ? undefined : opinions[name]?.entryId;
  const entry = entryId === undefined ? undefined : entries[entryId];
  if (!entry?.outcome) return null;
  const { outcome, text = '', conditions = [], at, officers } = entry;
  return { outcome, text, conditions, givenAt: instant(at), officers: officers ?? null };
};

const showApplied = (application: Application) => {
  const { card } = application;
  if (!isOpen(card.status) || card.submittedAt === undefined) return null;
  const { form, answers: given } = writtenIn(application);
  return { submittedAt: card.submittedAt, form, answers: given, documents: showDocuments(application) };
};

interface Shown {
  readonly task: OpinionTask;
  readonly application: Application;
}

/** Nothing of who applies, of the fee and of the track: only what an opinion is given on. */
export const showWholeTask = (
  { task, application }: Shown,
  askedByNames: Names,
  now: number,
): View<typeof taskView> => ({
  ...showTask(task.card, askedByNames, now),
  statement: showStatement(application, task.card.opinion),
  attachments: showAttachments(task.attachments, now),
  application: showApplied(application),
});
