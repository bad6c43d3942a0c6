import { inState } from '../../blocks/cases/lifecycle';
import { Refusal } from '../../kernel/contract/refusal';
import type { Action } from '../../kernel/identity/action';
import { equals, fewerThan, type Rule } from '../../kernel/table/rule';
import type { TimelineEntry } from './correction';
import { type ActionName, lifecycle, stateAfter } from './lifecycle';

/** The most timeline entries. Questions and answers stop earlier, so that a decision always has room. */
const maxEntries = 60;
const talkUpTo = 50;

export const correctionNotFound = (): Refusal => new Refusal('correction-not-found');

export const ownedBy = (person: string): Rule => equals('owner', person, correctionNotFound);
export const heldBy = (agencyId: string): Rule => equals('card.agencyId', agencyId, correctionNotFound);
/** It is as the portal read it. No caller sees this refusal: the other change wins. */
export const atVersion = (version: number): Rule =>
  equals('version', version, () => new Refusal('correction-closed'));

const wrongState = (state: string): Refusal => new Refusal('correction-closed', { facts: { state } });

const isTalk = (name: ActionName): boolean => name === 'ask' || name === 'answer';

export const rulesOf = (name: ActionName): Rule[] => [
  inState('card.state', lifecycle[name], wrongState),
  fewerThan('timeline', isTalk(name) ? talkUpTo : maxEntries, () => new Refusal('timeline-full')),
];

export type Details = Pick<TimelineEntry, 'text' | 'appeal' | 'level' | 'officers'>;

export const entryOf = (name: ActionName, { hash, at }: Action, details: Details): TimelineEntry => {
  const state = stateAfter(name);
  return { hash, at, action: name, by: lifecycle[name].by, ...(state ? { state } : {}), ...details };
};
