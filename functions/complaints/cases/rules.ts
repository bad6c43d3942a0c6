import { inState, type Step } from '../../blocks/cases/lifecycle';
import { Refusal } from '../../kernel/contract/refusal';
import {
  absent,
  atLeast,
  below,
  equals,
  fewerThan,
  oneOf,
  orAbsent,
  type Rule,
} from '../../kernel/table/rule';
import { instant } from '../../kernel/text/time';
import { type ActionName, lifecycle, openStatuses, type Status } from './complaint';

/*
 * Which actions a complaint allows, and when. Each rule is the condition of the write and the reason of its refusal.
 */

/** Entries of a timeline: 100 of the longest make an item of 330 KB, and 400 KB is the limit. */
const maxEntries = 100;
/** Comments stop earlier, so that there is always room for a decision. */
const commentsUpTo = 80;
/** Most comments of people, so that there is always room for the agency's. */
const maxComments = 40;

export const notFound = (): Refusal => new Refusal('complaint-not-found');

/** The citizen's own. `ref` is `personRef`. */
export const ownedBy = (ref: string): Rule => equals('owner', ref, notFound);

/** With this agency now. */
export const heldBy = (agencyId: string): Rule => equals('card.agencyId', agencyId, notFound);

/** Unchanged since the portal read it. Callers never see this refusal: the portal then leaves the complaint as it is. */
export const atVersion = (version: number): Rule =>
  equals('version', version, () => new Refusal('complaint-moved'));

const wrongStatus = (action: ActionName) => (complaintStatus: string) =>
  new Refusal('wrong-status', {
    detail: `"${action}" is not possible while the complaint is ${complaintStatus}: it must be ${lifecycle[action].from.join(' or ')}.`,
    facts: { complaintStatus },
  });

/** What people say without being asked; it is counted (`comments`). */
export const isComment = (action: ActionName): boolean => action === 'comment' || action === 'report';
const isTalk = (action: ActionName): boolean => isComment(action) || action === 'note';

const roomForComments: Rule = orAbsent(
  below('comments', maxComments, () => {
    const detail = `A complaint takes ${maxComments} comments of people at the most.`;
    return new Refusal('timeline-full', { detail, facts: { atMost: maxComments } });
  }),
);

/** Where no citizen filed it, a question would stop the clock and reach nobody. */
const heard: Rule = absent('intake', ({ intake }) => {
  const { channel } = intake as { readonly channel: string };
  return new Refusal('nobody-to-ask', { facts: { channel } });
});

/** Whether the action was refused because the complaint is in one of these statuses. */
export const refusedFor = (error: unknown, these: readonly string[]): boolean =>
  error instanceof Refusal &&
  error.code === 'wrong-status' &&
  these.includes(String(error.context.facts?.complaintStatus));

const stepOf = (action: ActionName): Step<Status, string> => lifecycle[action];

export const keptBy = (action: ActionName): readonly Status[] => stepOf(action).keeps ?? [];

/** Statuses that the action leaves as they are (`kept`), or those that it leads on from. */
const fromOf = (action: ActionName, kept: boolean): readonly Status[] => {
  const keeps = keptBy(action);
  return kept ? keeps : stepOf(action).from.filter((status) => !keeps.includes(status));
};

/** The rules of an action in addition to ownership: the status, and room in the timeline. */
export const rulesOf = (action: ActionName, kept = false): Rule[] => [
  inState('card.status', { ...stepOf(action), from: fromOf(action, kept) }, wrongStatus(action)),
  ...(action === 'ask' ? [heard] : []),
  ...(isComment(action) ? [roomForComments] : []),
  fewerThan('timeline', isTalk(action) ? commentsUpTo : maxEntries, () => new Refusal('timeline-full')),
];

/** Within the category's window after the outcome. `now` in milliseconds since 1970. */
export const reopenable = (now: number): Rule =>
  atLeast('reopenUntil', now, ({ reopenUntil }) => {
    const until = instant(Number(reopenUntil ?? 0));
    return new Refusal('reopen-window-over', {
      detail: `It could be reopened until ${until}.`,
      facts: { until },
    });
  });

export const unrated: Rule = absent('rating', () => new Refusal('already-rated'));

/** A complaint that others may be marked duplicates of: of the same agency, and not itself set aside. */
export const originalAt = (agencyId: string): Rule[] => [
  equals('card.agencyId', agencyId, noOriginal),
  oneOf('card.status', [...openStatuses, 'resolved', 'rejected'], noOriginal),
];

export const noOriginal = (): Refusal =>
  new Refusal('no-such-original', {
    errors: [
      {
        in: 'body',
        pointer: '/duplicateOf',
        code: 'no-such-original',
        detail: 'There is no such other complaint with this agency that is open, resolved or rejected.',
      },
    ],
  });
