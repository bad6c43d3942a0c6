import { linkKey } from '../../blocks/billing/payer';
import { inState, type Step } from '../../blocks/cases/lifecycle';
import { Refusal } from '../../kernel/contract/refusal';
import type { Action } from '../../kernel/identity/action';
import { VersionConflict } from '../../kernel/table/conflict';
import { equals, fewerThan, type Rule } from '../../kernel/table/rule';
import { requirement, type Write } from '../../kernel/table/write';
import { type ActionName, type Details, type Fine, lifecycle, type State, type TimelineEntry } from './fine';

/*
 * What may be done to a fine, and when. Each rule is the condition of the write and the reason of its refusal.
 */

/** A timeline holds this many entries at the most; so many of the longest make an item of 330 KB, and 400 is the limit. */
const maxEntries = 50;

/** Talk stops earlier, so that nobody can talk a contest shut before it is decided. */
const talkUpTo = 30;

export const notFound = (): Refusal => new Refusal('fine-not-found');

/** Requires that the person has claimed the payer; else there is no such fine for them. */
export const heldBy = (person: string, payer: string): Write<undefined> =>
  requirement(linkKey(person, payer), [], notFound);

export const issuedBy = (agencyId: string): Rule => equals('card.agencyId', agencyId, notFound);

/** As it was when it was read. Nobody is refused by this rule: it is read again (`retryOnConflict`). */
export const atVersion = ({ id, version }: Pick<Fine, 'id' | 'version'>): Rule =>
  equals('version', version, () => {
    throw new VersionConflict(`The fine ${id} is no longer at version ${version}`);
  });

const wrongState = (action: ActionName) => (fineState: string) =>
  new Refusal('wrong-state', {
    detail: `A fine that is ${fineState} takes no "${action}"; it must be ${lifecycle[action].from.join(' or ')}.`,
    facts: { fineState },
  });

export const inStateFor = (action: ActionName): Rule =>
  inState('card.state', lifecycle[action], wrongState(action));

const isTalk = (action: ActionName): boolean => action === 'ask' || action === 'answer';

/** What an action asks of a fine besides whose it is: its state, and room in the timeline. The portal always has room. */
export const rulesOf = (action: ActionName): Rule[] => {
  const atMost = isTalk(action) ? talkUpTo : maxEntries;
  const room = fewerThan('timeline', atMost, () => new Refusal('timeline-full'));
  return [inStateFor(action), ...(lifecycle[action].by === 'portal' ? [] : [room])];
};

/** The state that an action leads to; undefined where it leaves it as it is. */
export const stateAfter = (action: ActionName): State | undefined => {
  const step: Step<State, string> = lifecycle[action];
  return step.to;
};

/** What an action leaves in the timeline, which is also its answer. */
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
