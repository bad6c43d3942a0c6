import { Refusal, refuseField } from '../../kernel/contract/refusal';
import type { Signer } from '../../kernel/identity/signer';
import type { Mac } from '../../kernel/outside/mac';
import { standingKey } from '../../kernel/standing/standing';
import { retryOnConflict } from '../../kernel/table/conflict';
import type { Table } from '../../kernel/table/dynamo';
import { read } from '../../kernel/table/read';
import { holds, type Item } from '../../kernel/table/rule';
import { update } from '../../kernel/table/update';
import { type Write, write, writeTogether } from '../../kernel/table/write';
import { allows, type Claim, type ClaimEntry, claimNotFound, type Reason } from '../claims/claim';
import { openDetails } from '../claims/sealing';
import type { Claims } from '../claims/store';
import { isAdult, type PersonDetails } from '../numbers/details';
import { entryKey, type Standing } from '../register/entry';
import { linkWrites } from '../register/link';
import { type Attesting, checkOfficers, decided, decidedBefore, entryOf, refusal } from './decision';

/*
 * An agency attests that the person of a claim is the person of a national number. One transaction: the claim is decided, the number
 * becomes the account's if it is nobody else's, and the level is reached. What cannot be is a decision too: the claim is refused
 * with its reason, and the person told that and nothing else.
 */

export interface AttestEffects {
  readonly table: Table;
  readonly signer: Signer;
  readonly mac: Mac;
  readonly claims: Claims;
  /** The zone of the stage: by its calendar people come of age. */
  readonly timeZone: string;
}

const unlinkable: ReadonlyMap<string, Reason> = new Map([
  ['number-taken', 'taken'],
  ['linked-to-another', 'linked'],
  ['deceased', 'deceased'],
]);

/** Why a link could not be made, as the reason for which the claim is refused. */
const reasonOf = (error: unknown): Reason | undefined =>
  error instanceof Refusal ? unlinkable.get(error.code) : undefined;

/** The person of the claim: as the agency has it, or else as they told it. */
const personOf = (
  { signer }: AttestEffects,
  claim: Claim,
  given: PersonDetails | undefined,
): PersonDetails => {
  const told = claim.details ? openDetails(signer, claim.id, claim.details) : undefined;
  const person = given ?? told;
  if (!person) throw refuseField('person-missing', '/person', 'Say who the person is: the claim does not.');
  if (told && told.nationalNumber !== person.nationalNumber)
    throw refuseField('another-number', '/person/nationalNumber', 'This is not the number of the claim.');
  return person;
};

/** Remembers who claimed a number that is another's, so that they hear when it becomes free. */
const contested = (code: string, ref: string): Write<unknown> =>
  update({ key: entryKey(code), type: 'register', add: { contestedBy: new Set([ref]) } });

const link = (
  effects: AttestEffects,
  attesting: Attesting,
  claim: Claim,
  { names }: PersonDetails,
  code: string,
) =>
  retryOnConflict(async () => {
    const { level, agencyId, officers, action } = attesting;
    const { ref, id: claimId } = claim;
    const standing = await read<Standing>(effects.table, standingKey(ref));
    const entry = entryOf({ claim, agencyId, officers, action }, { action: 'attest', level });
    const proof = decided(claim, entry, action, { state: 'attested', level });
    const at = action.at;
    const writes = linkWrites({ ref, code, level, claimId, agencyId, names, at }, standing);
    return writeTogether(effects.table, proof, ...writes);
  });

/** What was told is gone once a claim is decided, so that is looked at before it. */
const pending = allows('attest');

/** Decides a claim that an agency attests; gives what was decided. */
const decide = async (
  effects: AttestEffects,
  attesting: Attesting,
  claim: Claim & Item,
): Promise<ClaimEntry> => {
  const { action } = attesting;
  const decision = { ...attesting, claim };
  if (!holds(pending, claim)) throw pending.otherwise(claim);
  const person = personOf(effects, claim, attesting.person);
  if (!isAdult(person.birthDate, effects.timeZone, action.at))
    return write(effects.table, refusal(decision, 'underage'));
  const code = await effects.mac.of(person.nationalNumber);
  try {
    return await link(effects, attesting, claim, person, code);
  } catch (error) {
    const reason = reasonOf(error);
    if (!reason) throw error;
    const others = reason === 'taken' ? [contested(code, claim.ref)] : [];
    return writeTogether(effects.table, refusal(decision, reason), ...others);
  }
};

/** The claim as a decision left it. */
const after = (claim: Claim, entry: ClaimEntry): Claim => ({
  ...claim,
  state: entry.action === 'attest' ? 'attested' : 'refused',
  ...(entry.level ? { level: entry.level } : {}),
  ...(entry.reason ? { reason: entry.reason } : {}),
});

/** Attests a claim, once for each action: it is attested, or refused with the reason why that cannot be. */
export const attest = async (effects: AttestEffects, attesting: Attesting): Promise<Claim> => {
  checkOfficers(attesting.officers, attesting.level);
  const claim = await effects.claims.find(attesting.claim);
  if (!claim) throw claimNotFound();
  const before = decidedBefore(claim, attesting.action);
  return after(claim, before ?? (await decide(effects, attesting, claim)));
};
