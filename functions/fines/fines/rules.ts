import { linkKey } from '../../blocks/billing/payer';
import { inState, type Step } from '../../blocks/cases/lifecycle';
import { Refusal } from '../../kernel/contract/refusal';
import type { Action } from '../../kernel/identity/action';
import { VersionConflict } from '../../kernel/table/conflict';
import { requirement } from '../../kernel/table/requirement';
import { equals, fewerThan, type Rule } from '../../kernel/table/rule';
import type { Write } from '../../kernel/table/write';
import { type ActionName, type Details, type Fine, lifecycle, type State, type TimelineEntry } from './fine';

/*
 * The rules for commands on fines. Each rule is the condition of a write and the reason for its refusal.
 */

/** The most timeline entries: that many of the longest make an item of 330 KB, and the table's limit is 400 KB. */
const maxEntries = 50;

/** Questions and answers stop earlier, so that a decision always has room. */
const talkUpTo = 30;

export const notFound = (): Refusal => new Refusal('fine-not-found');

/** Requires that the person has claimed the payer; refuses with `fine-not-found`. */
export const heldBy = (person: string, payer: string): Write<undefined> =>
  requirement(linkKey(person, payer), [], notFound);

export const issuedBy = (agencyId: string): Rule => equals('card.agencyId', agencyId, notFound);

/** The fine is unchanged since it was read. Throws `VersionConflict`, which no caller sees: the fine is read again. */
export const atVersion = ({ id, version }: Pick<Fine, 'id' | 'version'>): Rule =>
  equals('version', version, () => {
    throw new VersionConflict(`The fine ${id} is no longer at version ${version}`);
  });

const wrongState = (action: ActionName) => (fineState: string) =>
  new Refusal('wrong-state', {
    detail: `"${action}" is not possible while the fine is ${fineState}: it must be ${lifecycle[action].from.join(' or ')}.`,
    facts: { fineState },
  });

const inStateFor = (action: ActionName): Rule => inState('card.state', lifecycle[action], wrongState(action));

const isTalk = (action: ActionName): boolean => action === 'ask' || action === 'answer';

/** The rules of an action besides ownership: the state, and room in the timeline. The portal always has room. */
export const rulesOf = (action: ActionName): Rule[] => {
  const atMost = isTalk(action) ? talkUpTo : maxEntries;
  const room = fewerThan('timeline', atMost, () => new Refusal('timeline-full'));
  return [inStateFor(action), ...(lifecycle[action].by === 'portal' ? [] : [room])];
};

/** The state that an action leads to; undefined if it does not change the state. */
export const stateAfter = (action: ActionName): State | undefined => {
  const step: Step<State, string> = lifecycle[action];
  return step.to;
};

/** The timeline entry of an action, which is also its answer. */
export const entryOf = (
  name: ActionName,
  action: Pick<Action, 'hash' | 'at'>,
  given: Details,
): TimelineEntry => {
  const state = stateAfter(name);
  return {
    hash: action.hash,
    at: action.at,
    action: name,
    by: lifecycle[name].by,
    ...(state ? { state } : {}),
    ...given,
  };
};
