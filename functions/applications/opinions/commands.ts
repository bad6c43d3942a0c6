import { type Officers, officersShown } from '../../blocks/officers/officers';
import { timerAttributes } from '../../kernel/events/deadlines';
import type { Action } from '../../kernel/identity/action';
import type { Change } from '../../kernel/table/expression';
import type { Rule } from '../../kernel/table/rule';
import { update } from '../../kernel/table/update';
import type { Write } from '../../kernel/table/write';
import { instant } from '../../kernel/text/time';
import type { TrackEntry } from '../cases/application';
import { type ApplicationCommand, entryOf, writeOf } from '../cases/command';
import { opinionKey, opinionQueueOf, queueSort } from '../cases/keys';
import { askedFrom, type Opinion, opinionIdOf, type Statement } from '../cases/opinion';
import { askedBy, askedOf, noOpinion, taskRules } from './rules';
import { openPlace, type TaskAction, taskTimer } from './task';

/*
 * What is done with an opinion: its task and the application change together, so that the last opinion that comes in, in whatever
 * order, leaves nothing awaited.
 */

/** An opinion on an application, and who does something to it. */
export interface OpinionTarget {
  readonly applicationId: string;
  readonly opinion: string;
  readonly agencyId: string;
  readonly action: Action;
}

interface TaskChange extends Change {
  readonly name: TaskAction;
  readonly entry: TrackEntry;
  readonly rules: readonly Rule[];
}

/** A change of the task, which leaves the entry that answers it and each repeat. */
export const taskWrite = (
  { applicationId, opinion, action }: OpinionTarget,
  { name, entry, rules, ...change }: TaskChange,
): Write<TrackEntry> => {
  const [first, ...others] = rules;
  return update({
    key: opinionKey(opinionIdOf(applicationId, opinion)),
    rules: [...(first ? [first] : []), ...taskRules(name), ...others],
    ...change,
    missing: noOpinion,
    remember: { action, entry },
  });
};

type Together = readonly [Write<TrackEntry>, Write<unknown>];

/** An agency gives its opinion, or another in its place. */
export const giving = (target: OpinionTarget, said: Statement, officers: Officers): Together => {
  const { applicationId, opinion, agencyId, action } = target;
  const code = new Set([opinion]);
  const isAgainst = said.outcome === 'against';
  const command: ApplicationCommand = {
    ...{ id: applicationId, name: 'give-opinion', action, by: { askedAgency: agencyId }, agencyId },
    details: { opinion, ...said, officers: officersShown(officers) },
    set: { [`opinions.${opinion}.entryId`]: action.id },
    ...(isAgainst ? { add: { against: code }, drop: { awaiting: code } } : {}),
    ...(isAgainst ? {} : { drop: { awaiting: code, against: code } }),
  };
  const task = taskWrite(target, {
    ...{ name: 'give', entry: entryOf(command), rules: [askedOf(agencyId)] },
    set: {
      ...{ 'card.state': 'given', 'card.outcome': said.outcome, 'card.closedAt': instant(action.at) },
      queueKey: opinionQueueOf(agencyId, 'closed'),
      queueSort: queueSort(instant(action.at), opinionIdOf(applicationId, opinion)),
    },
    remove: timerAttributes,
  });
  return [task, writeOf(command)];
};

/** The deciding agency asks once more, as when the applicant has changed what the opinion was against. */
export const renewing = (
  target: OpinionTarget,
  opinion: Opinion,
  text: string,
  officers: Officers,
): Together => {
  const { applicationId, agencyId, action } = target;
  const [code, id] = [new Set([target.opinion]), opinionIdOf(applicationId, target.opinion)];
  const asked = askedFrom(opinion, action.at);
  const command: ApplicationCommand = {
    ...{ id: applicationId, name: 'ask-opinion', action, by: 'agency', agencyId },
    details: { opinion: target.opinion, text, dueAt: asked.dueAt, officers: officersShown(officers) },
    set: {
      [`opinions.${target.opinion}.askedAt`]: asked.askedAt,
      [`opinions.${target.opinion}.dueAt`]: asked.dueAt,
    },
    ...{ add: { awaiting: code }, drop: { against: code } },
  };
  const task = taskWrite(target, {
    ...{ name: 'renew', entry: entryOf(command), rules: [askedBy(agencyId)] },
    set: {
      ...{ 'card.state': 'open', 'card.askedAt': asked.askedAt, 'card.dueAt': asked.dueAt },
      ...openPlace(opinion.agencyId, asked.dueAt, id),
      ...taskTimer(id, asked, false),
    },
    remove: ['card.late', 'card.outcome', 'card.closedAt', 'remindedAt'],
  });
  return [task, writeOf(command)];
};

/** Nothing is left to give an opinion on. Done already where the task is open no more. */
export const ending = (id: string, agencyId: string, at: number): Write<boolean> =>
  update({
    key: opinionKey(id),
    rules: taskRules('end').slice(0, 1),
    set: {
      ...{ 'card.state': 'ended', 'card.closedAt': instant(at) },
      queueKey: opinionQueueOf(agencyId, 'closed'),
      queueSort: queueSort(instant(at), id),
    },
    remove: timerAttributes,
  });
