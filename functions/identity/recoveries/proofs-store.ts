import { openAttempts } from '../../blocks/attempts/attempts';
import { addressCodesOf, type CodeRequest, isExpired } from '../../blocks/people/address-code';
import { personKey } from '../../blocks/people/person';
import { refuseField } from '../../kernel/contract/refusal';
import type { Action } from '../../kernel/identity/action';
import { type Signer, same } from '../../kernel/identity/signer';
import type { Table } from '../../kernel/table/dynamo';
import { edit } from '../../kernel/table/edit';
import { read } from '../../kernel/table/read';
import { equals } from '../../kernel/table/rule';
import { update } from '../../kernel/table/update';
import { replayOrRefuse, type Write, writeTogether } from '../../kernel/table/write';
import { addressMissing } from '../addresses/rules';
import {
  type Letter,
  allows as letterAllows,
  letterKey,
  lapsesAt as letterLapsesAt,
  letterNotFound,
  lettersCodes,
} from '../letters/letter';
import { free, guessingLimit, sendingLimit } from './limits';
import {
  allows,
  checkOpen,
  lifecycle,
  opensAfter,
  recoveryKey,
  recoveryNotFound,
  type SecondProof,
} from './recovery';
import type { Known, RecoveryContext, Step } from './store';
import { addressFor } from './views';

/** What was asked for last, in the profile: notifications sends the code of it. */
interface RecoveryCode extends CodeRequest {
  readonly kind: 'email' | 'phone';
}

const wrong = () => refuseField('recovery-code-wrong', '/code', 'This is not the code that was sent.');

const names = (ref: string, place: string) => [
  { of: 'person', name: ref, free: free.person },
  { of: 'place', name: place, free: free.place },
];

interface Right {
  readonly code: string;
  /** What its use writes besides. */
  readonly writes: readonly Write<unknown>[];
}

/** The codes in the letter that is on its way, by each key of the use. */
const inLetter = async (table: Table, signer: Signer, ref: string, action: Action): Promise<Right[]> => {
  const letter = await read<Letter>(table, letterKey(ref));
  if (!letter || letter.state === 'used' || letterLapsesAt(letter) <= action.at) return [];
  const used = update({
    key: letterKey(ref),
    rules: [equals('id', letter.id, recoveryNotFound), letterAllows('confirm')],
    set: { state: 'used', 'card.state': 'used' },
    remove: ['queueKey', 'queueSort', 'expiresAt'],
    missing: letterNotFound,
    remember: { action, entry: { hash: action.hash, at: action.at } },
  });
  return lettersCodes(signer, letter).map((code) => ({ code, writes: [used] }));
};

/** The codes that were sent to an address of the person's. */
const atAddress = (
  signer: Signer,
  { recovery, person }: Known,
  kind: 'email' | 'phone',
  now: number,
): Right[] => {
  const asked = person?.recoveryCode as RecoveryCode | undefined;
  const address = addressFor(person, kind);
  if (address === null || asked?.kind !== kind || isExpired(asked, now)) return [];
  const codes = addressCodesOf(signer, recovery.ref, { kind, address, id: asked.id });
  return codes.map((code) => ({ code, writes: [] }));
};

/** Has the code of the second proof sent to an address of the person's, or in a letter. */
export const openCodeRequests = (
  { table, letters }: RecoveryContext,
  known: (id: string) => Promise<Known>,
) => {
  const sending = openAttempts({ table }, sendingLimit);
  return async ({ id, action, place }: Step, proof: SecondProof): Promise<void> => {
    const { recovery, person } = await known(id);
    checkOpen(recovery, 'prove', action.at);
    const { ref } = recovery;
    if (proof === 'letter') return void (await letters.ask({ ref, place, action }));
    if (addressFor(person, proof) === null) throw addressMissing();
    await sending.take(names(ref, place), action);
    await edit(table, {
      key: personKey(ref),
      set: { recoveryCode: { id: action.id, at: action.at, kind: proof } },
      missing: addressMissing,
      remember: { action, entry: { hash: action.hash, at: action.at } },
    });
  };
};

/** Takes the second proof, from which the wait runs. */
export const openSecondProof = (
  { table, signer }: RecoveryContext,
  known: (id: string) => Promise<Known>,
) => {
  const guessing = openAttempts({ table }, guessingLimit);
  return async (
    { id, place, action }: Step,
    { proof, code }: { readonly proof: SecondProof; readonly code: string },
  ): Promise<Known> => {
    const before = await known(id);
    const { ref, timeline } = before.recovery;
    const done = timeline[action.id];
    if (done) {
      replayOrRefuse(done, done.hash, action.hash);
      return before;
    }
    checkOpen(before.recovery, 'prove', action.at);
    await guessing.take(names(ref, place), action);
    const right =
      proof === 'letter'
        ? await inLetter(table, signer, ref, action)
        : atAddress(signer, before, proof, action.at);
    const shown = right.find((each) => same(each.code, code));
    if (!shown) throw wrong();
    const set = { state: lifecycle.prove.to, provedBy: proof, opensAt: opensAfter(action.at) };
    const proved = update({
      key: recoveryKey(ref),
      rules: allows('prove', id),
      set,
      missing: recoveryNotFound,
      remember: { action, entry: { hash: action.hash, at: action.at, action: 'prove' } },
    });
    const forgiven = guessing.forgiven({ of: 'person', name: ref });
    await writeTogether(table, proved, ...shown.writes, forgiven);
    return { ...before, recovery: { ...before.recovery, ...set } };
  };
};
