import { openAttempts } from '../../blocks/attempts/attempts';
import { Refusal, refuseField } from '../../kernel/contract/refusal';
import { type Action, markOf } from '../../kernel/identity/action';
import { same } from '../../kernel/identity/signer';
import { standingKey } from '../../kernel/standing/standing';
import { retryOnConflict, VersionConflict } from '../../kernel/table/conflict';
import { beginning } from '../../kernel/table/create';
import type { Table } from '../../kernel/table/dynamo';
import { readAll } from '../../kernel/table/read';
import { equals } from '../../kernel/table/rule';
import { update } from '../../kernel/table/update';
import { versionedReplacement } from '../../kernel/table/versioned-replacement';
import { replayOrRefuse, write, writeTogether } from '../../kernel/table/write';
import { epochSeconds, instant } from '../../kernel/text/time';
import type { Standing } from '../register/entry';
import { levelAfter } from '../register/link';
import { allows, type Letter, lapsesAt, letterKey, letterNotFound, lettersCodes, lettersOf } from './letter';
import { askingLimit, freeGuesses, freeLetters, guessingLimit } from './limits';
import { type Context, printing } from './printing-store';
import type { LetterCard } from './views';

interface LetterRequest {
  readonly ref: string;
  readonly place: string;
  readonly action: Action;
}

const wrongCode = (): Refusal =>
  refuseField('wrong-letter-code', '/code', 'This is not the code in the latest letter.');

/** Who attested the person, by which claim, as the person of which number. */
interface Attested {
  readonly agencyId: string;
  readonly claimId: string;
  readonly register: string;
}

const newLetter = (
  { ids }: Context,
  { ref, action }: LetterRequest,
  { agencyId, claimId, register }: Attested,
  version: number,
): Letter => {
  const id = ids.ownedId(ref, action.id);
  const card: LetterCard = { id, state: 'asked', askedAt: action.at, claimId };
  const letter: Letter = {
    ...letterKey(ref),
    ...{ type: 'letter', version, made: markOf(action), ref, agencyId, register, timeline: {} },
    ...card,
  };
  return Object.assign(letter, {
    ...{ card, queueKey: lettersOf(agencyId), queueSort: instant(action.at) },
    expiresAt: epochSeconds(lapsesAt({ askedAt: action.at })),
  });
};

const levelChanged = (): never => {
  throw new VersionConflict('The standing has changed since it was read');
};

const names = ({ ref, place }: LetterRequest, free: { readonly person: number; readonly place: number }) => [
  { of: 'person', name: ref, free: free.person },
  { of: 'place', name: place, free: free.place },
];

/** The letters by which people prove where they live. */
export const openLetters = (context: Context) => {
  const { table, signer } = context;
  const asking = openAttempts({ table }, askingLimit);
  const guessing = openAttempts({ table }, guessingLimit);
  const both = async (ref: string) => {
    const [letter, standing] = await readAll(table, [letterKey(ref), standingKey(ref)]);
    return [letter, standing] as unknown as readonly [Letter | undefined, Standing | undefined];
  };
  return {
    ask: (asked: LetterRequest): Promise<Letter> =>
      retryOnConflict(async () => {
        const [before, standing] = await both(asked.ref);
        const { id, hash } = asked.action;
        if (before?.made.id === id) return replayOrRefuse(before, before.made.hash, hash);
        const { agencyId, claimId, register } = standing ?? {};
        if (agencyId === undefined || claimId === undefined || register === undefined) throw levelChanged();
        await asking.take(names(asked, freeLetters), asked.action);
        const letter = newLetter(context, asked, { agencyId, claimId, register }, (before?.version ?? 0) + 1);
        await write(table, before ? versionedReplacement(letter, before.version) : beginning(letter));
        return letter;
      }),

    /** Takes the code in the letter for proof; once for each action. */
    confirm: (asked: LetterRequest, code: string): Promise<void> =>
      retryOnConflict(async () => {
        const { ref, action } = asked;
        const [letter, standing] = await both(ref);
        const done = letter?.timeline[action.id];
        if (done) return void replayOrRefuse(done, done.hash, action.hash);
        await guessing.take(names(asked, freeGuesses), action);
        if (!letter || lapsesAt(letter) <= action.at || letter.register !== standing?.register)
          throw new Refusal('letter-lapsed');
        if (!lettersCodes(signer, letter).some((each) => same(each, code))) throw wrongCode();
        await confirmed(table, letter, standing, action, guessing);
      }),

    ...printing(context),
  };
};
export type Letters = ReturnType<typeof openLetters>;

const confirmed = async (
  table: Table,
  { ref, id, register }: Letter,
  standing: Standing | undefined,
  action: Action,
  guessing: ReturnType<typeof openAttempts>,
): Promise<void> => {
  const level = levelAfter(standing, 'substantial');
  const proof = update({
    key: letterKey(ref),
    rules: [equals('id', id, levelChanged), allows('confirm')],
    set: { state: 'used', 'card.state': 'used' },
    remove: ['queueKey', 'queueSort', 'expiresAt'],
    missing: letterNotFound,
    remember: { action, entry: { hash: action.hash, at: action.at } },
  });
  const raised = update({
    key: standingKey(ref),
    type: 'standing',
    set: { level },
    rules: [
      equals('level', standing?.level ?? 'low', levelChanged),
      equals('register', register, levelChanged),
    ],
  });
  await writeTogether(table, proof, raised, guessing.forgiven({ of: 'person', name: ref }));
};
