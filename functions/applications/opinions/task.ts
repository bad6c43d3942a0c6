import type { Attachments } from '../../blocks/attachments/attachment';
import type { Lifecycle } from '../../blocks/cases/lifecycle';
import { type Timer, timer } from '../../kernel/events/deadlines';
import { type Mark, subActionOf } from '../../kernel/identity/action';
import { creation } from '../../kernel/table/create';
import type { Stored } from '../../kernel/table/dynamo';
import { key } from '../../kernel/table/table';
import type { Write } from '../../kernel/table/write';
import { days, type Instant, instant } from '../../kernel/text/time';
import type { Application, Stamp, TrackEntry } from '../cases/application';
import { opinionKey, opinionQueueOf, opinionsOn, queueSort } from '../cases/keys';
import { type Opinion, type Outcome, opinionIdOf } from '../cases/opinion';

/*
 * That an agency is asked for its opinion on an application: an item in its own queue, which ends when it is given, or when there is
 * nothing left to give one on.
 */

export const taskStates = ['open', 'given', 'ended'] as const;
export type TaskState = (typeof taskStates)[number];

export const taskLifecycle = {
  claim: { by: 'agency', from: ['open'] },
  attach: { by: 'agency', from: ['open'] },
  /** Again, for whoever changes their mind before it is decided. */
  give: { by: 'agency', from: ['open', 'given'], to: 'given' },
  renew: { by: 'agency', from: ['open', 'given'], to: 'open' },
  end: { by: 'portal', from: ['open'], to: 'ended' },
  remind: { by: 'portal', from: ['open'] },
  overrun: { by: 'portal', from: ['open'] },
} as const satisfies Lifecycle<TaskState, string, 'agency' | 'portal'>;
export type TaskAction = keyof typeof taskLifecycle;

/** What lists show. */
export interface OpinionCard {
  readonly applicationId: string;
  readonly opinion: string;
  readonly names: Readonly<Record<string, string>>;
  readonly service: Stamp;
  /** Who is asked, and by whom. */
  readonly agencyId: string;
  readonly askedBy: string;
  readonly state: TaskState;
  readonly askedAt: Instant;
  readonly dueAt: Instant;
  /** Not given when it was due. */
  readonly late?: true;
  readonly officer?: string;
  readonly outcome?: Outcome;
  readonly closedAt?: Instant;
}

export interface OpinionTask extends Stored, Partial<Timer> {
  readonly id: string;
  /** `personRef` of the applicant. */
  readonly owner: string;
  readonly ownerKey: string;
  readonly ownerSort: string;
  readonly made: Mark;
  readonly card: OpinionCard;
  readonly queueKey: string;
  readonly queueSort: string;
  readonly remindedAt?: Instant;
  /** What the agency has attached to its opinion. */
  readonly attachments: Attachments;
  readonly timeline: Readonly<Record<string, TrackEntry>>;
}

/** How long before it is due the agency is reminded: a fifth of its time. Milliseconds. */
const remindedBefore = (within: number): number => days(within) / 5;

/** When the portal looks at an open task: to remind, and when its time is over. */
export const taskTimer = (id: string, { dueAt, days: within }: Opinion, reminded: boolean): Timer => {
  const due = Date.parse(dueAt ?? '');
  return timer(id, reminded ? due : due - remindedBefore(within));
};

/** Where a task stands while it is open. */
export const openPlace = (agencyId: string, dueAt: string, id: string) => ({
  queueKey: opinionQueueOf(agencyId, 'open'),
  queueSort: queueSort(dueAt, id),
});

const newTask = (
  { id: applicationId, owner, card, made }: Application,
  code: string,
  opinion: Opinion,
  at: number,
): OpinionTask => {
  const id = opinionIdOf(applicationId, code);
  const { agencyId, names, dueAt = instant(at) } = opinion;
  const { id: actionId, hash } = subActionOf({ ...made, at }, `opinion ${code}`);
  return {
    ...opinionKey(id),
    ...{ type: 'application-opinion', version: 1, id, owner, made: { id: actionId, hash } },
    card: {
      ...{ applicationId, opinion: code, names, service: card.service, agencyId, askedBy: card.agencyId },
      ...{ state: 'open', askedAt: instant(at), dueAt },
    },
    ...{ attachments: {}, timeline: {} },
    ...{ ownerKey: opinionsOn(owner), ownerSort: key(applicationId, code) },
    ...openPlace(agencyId, dueAt, id),
    ...taskTimer(id, opinion, false),
  };
};

/** What asks every agency for its opinion on an application that has reached the one which decides. */
export const askingFor = (application: Application, at: number): Write<unknown>[] =>
  Object.entries(application.opinions ?? {}).map(([code, opinion]) =>
    creation(newTask(application, code, opinion, at)),
  );
