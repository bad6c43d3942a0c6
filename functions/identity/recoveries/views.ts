import * as v from 'valibot';
import { emailOf, provenPhoneOf } from '../../blocks/people/person';
import type { Item } from '../../kernel/table/rule';
import { instant } from '../../kernel/text/fields';
import { instant as instantOf } from '../../kernel/text/time';
import { lapsesAt, type Recovery, type SecondProof, secondProofs, states } from './recovery';

export const recoveryView = v.strictObject({
  state: v.picklist(states),
  begunAt: instant,
  /** From when on a new password is taken; null until the second proof. */
  opensAt: v.nullable(instant),
  lapsesAt: instant,
  /** To what the code of the second proof can come. */
  proofs: v.array(v.picklist(secondProofs)),
});

/** Where a code reaches the person, as far as the portal knows. */
export const addressFor = (person: Item | undefined, kind: 'email' | 'phone'): string | null =>
  kind === 'email' ? emailOf(person) : provenPhoneOf(person);

const proofsOf = (person: Item | undefined): SecondProof[] =>
  secondProofs.filter((each) => each === 'letter' || addressFor(person, each) !== null);

export const showRecovery = (recovery: Recovery, person: Item | undefined) => ({
  state: recovery.state,
  begunAt: instantOf(recovery.begunAt),
  opensAt: recovery.opensAt === undefined ? null : instantOf(recovery.opensAt),
  lapsesAt: instantOf(lapsesAt(recovery)),
  proofs: recovery.state === 'begun' ? proofsOf(person) : [],
});
