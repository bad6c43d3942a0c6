import { inState, type Step } from '../../blocks/cases/lifecycle';
import { Refusal, refuseField } from '../../kernel/contract/refusal';
import type { Action } from '../../kernel/identity/action';
import { atLeast, equals, fewerThan, type Item, type Rule } from '../../kernel/table/rule';
import type { LocalDate } from '../../kernel/text/date';
import { type ActionName, type Details, lifecycle, type Status, type TimelineEntry } from './objection';

/*
 * The rules for commands on objections.
 */

/** The most timeline entries. Questions and answers stop earlier (`talkUpTo`), so that a decision always has room. */
const maxEntries = 60;
const talkUpTo = 50;

export const objectionNotFound = (): Refusal => new Refusal('objection-not-found');
export const alreadyObjected = (objectionId: string): Refusal =>
  new Refusal('already-objected', { facts: { objectionId } });
export const moreThanAssessed = (): Refusal =>
  refuseField(
    'more-than-assessed',
    '/accepted',
    'The amount that is accepted must be less than what was assessed.',
  );
export const notLess = (pointer: string): Refusal =>
  refuseField(
    'not-less',
    pointer,
    'Where an objection is upheld in part, the new amount must be less than before.',
  );

export const ownedBy = (person: string): Rule => equals('owner', person, objectionNotFound);
export const heldBy = (agencyId: string): Rule => equals('card.agencyId', agencyId, objectionNotFound);

/**
 * The objection is unchanged since the portal read it. No caller sees this refusal: the portal gives up, the other
 * change wins.
 */
export const atVersion = (version: number): Rule =>
  equals('version', version, () => new Refusal('objection-moved'));

export const windowOver = (until: string | null): Refusal =>
  new Refusal('objection-window-over', { facts: { until } });

/** The last day for objections has not passed. */
export const withinWindow = (today: LocalDate): Rule =>
  atLeast('subject.objectionsUntil', today, ({ subject }: Item) => {
    const { objectionsUntil } = subject as { readonly objectionsUntil: string | null };
    return windowOver(objectionsUntil);
  });

const wrongStatus = (action: ActionName) => (objectionStatus: string) =>
  new Refusal('wrong-status', {
    detail: `"${action}" is not possible while the objection is ${objectionStatus}: it must be ${lifecycle[action].from.join(' or ')}.`,
    facts: { objectionStatus },
  });

const isTalk = (action: ActionName): boolean => action === 'ask' || action === 'answer';

export const rulesOf = (action: ActionName): Rule[] => [
  inState('card.status', lifecycle[action], wrongStatus(action)),
  fewerThan('timeline', isTalk(action) ? talkUpTo : maxEntries, () => new Refusal('timeline-full')),
];

export const statusAfter = (action: ActionName): Status | undefined => {
  const step: Step<Status, string> = lifecycle[action];
  return step.to;
};

/** The timeline entry of an action, which is also its answer. */
export const entryOf = (
  name: ActionName,
  { hash, at }: Pick<Action, 'hash' | 'at'>,
  details: Details,
): TimelineEntry => {
  const status = statusAfter(name);
  return { hash, at, action: name, by: lifecycle[name].by, ...(status ? { status } : {}), ...details };
};
