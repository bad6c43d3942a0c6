import { checkTwo, type Officers } from '../../blocks/officers/officers';
import { Refusal } from '../../kernel/contract/refusal';
import type { Action } from '../../kernel/identity/action';
import type { Level } from '../../kernel/identity/level';
import { update } from '../../kernel/table/update';
import { replayOrRefuse, type Write } from '../../kernel/table/write';
import {
  allows,
  type Claim,
  type ClaimEntry,
  claimKey,
  claimNotFound,
  type Reason,
  whenDecided,
} from '../claims/claim';
import type { PersonDetails } from '../numbers/details';

/*
 * What an agency decides on a claim, as the write that decides it.
 */

export interface Attestation {
  /** The claim's id, or the code that was said at the counter. */
  readonly claim: string;
  readonly level: Level;
  /** What the agency read in the papers, or in its register; without it, what the person told counts. */
  readonly person?: PersonDetails | undefined;
}

export interface Attesting extends Attestation {
  readonly agencyId: string;
  readonly officers: Officers;
  readonly action: Action;
}

/** Two officers for the highest level, and not one of them twice. */
export const checkOfficers = ({ officer, second }: Officers, level: Level): void => {
  if (second !== undefined) checkTwo(officer, second);
  else if (level === 'high')
    throw new Refusal('second-officer-required', {
      detail: 'Name the officer who agrees in Diwan-Second-Officer.',
    });
};

export const decided = (claim: Claim, entry: ClaimEntry, action: Action, set: object): Write<ClaimEntry> => {
  const card = Object.fromEntries(Object.entries(set).map(([name, value]) => [`card.${name}`, value]));
  return update({
    key: claimKey(claim.id),
    rules: [allows(entry.action)],
    set: { ...set, ...card, agencyId: entry.agencyId },
    remove: [...whenDecided],
    missing: claimNotFound,
    remember: { action, entry },
  });
};

export interface Decision extends Pick<Attesting, 'agencyId' | 'officers' | 'action'> {
  readonly claim: Claim;
}

export const entryOf = (
  { action, agencyId, officers }: Decision,
  of: Pick<ClaimEntry, 'action' | 'level' | 'reason'>,
) => ({
  ...{ hash: action.hash, at: action.at, agencyId, ...officers },
  ...of,
});

/** Refuses a claim, with a reason. */
export const refusal = (decision: Decision, reason: Reason): Write<ClaimEntry> =>
  decided(decision.claim, entryOf(decision, { action: 'refuse', reason }), decision.action, {
    state: 'refused',
    reason,
  });

/** What this action decided before. */
export const decidedBefore = (claim: Claim, { id, hash }: Action): ClaimEntry | undefined => {
  const entry = claim.timeline[id];
  return entry && replayOrRefuse(entry, entry.hash, hash);
};
