import { personKey } from '../../blocks/people/person';
import type { Level } from '../../kernel/identity/level';
import { reaches } from '../../kernel/identity/level';
import { standingKey } from '../../kernel/standing/standing';
import { VersionConflict } from '../../kernel/table/conflict';
import { initially } from '../../kernel/table/expression';
import { absent, equals, orAbsent } from '../../kernel/table/rule';
import { update } from '../../kernel/table/update';
import type { Write } from '../../kernel/table/write';
import { nameOf, type RegisteredNames } from '../numbers/details';
import { entryKey, type Standing } from './entry';
import { deceased, linkedToAnother, numberTaken } from './refusals';

/*
 * An account is linked to a number by one transaction: the number's entry, if it is nobody else's; the person's standing, if it is
 * of no other number; and the name in the register, in the profile.
 */

/** What links an account to a number. */
export interface Link {
  readonly ref: string;
  readonly code: string;
  readonly level: Level;
  readonly claimId: string;
  readonly agencyId: string;
  readonly names?: RegisteredNames | undefined;
  readonly at: number;
}

/** The level after a proof: never less than before. */
export const levelAfter = (standing: Standing | undefined, proven: Level): Level =>
  reaches(standing?.level, proven) ? (standing?.level ?? proven) : proven;

const sinceRead = (): never => {
  throw new VersionConflict('The level has changed since it was read');
};

/** The level must be as it was read, so that nothing is lowered by two proofs at once. */
const levelAsRead = (standing: Standing | undefined) =>
  standing?.level === undefined ? absent('level', sinceRead) : equals('level', standing.level, sinceRead);

/** The writes of a link, beside that of the proof; `standing` as it was read. */
export const linkWrites = (
  { ref, code, level, claimId, agencyId, names, at }: Link,
  standing: Standing | undefined,
): Write<unknown>[] => [
  update({
    key: entryKey(code),
    type: 'register',
    set: { ref, claimId, agencyId },
    rules: [orAbsent(equals('ref', ref, numberTaken)), absent('diedOn', deceased)],
  }),
  update({
    key: standingKey(ref),
    type: 'standing',
    set: { level: levelAfter(standing, level), register: code, agencyId, claimId, provenAt: at },
    rules: [
      orAbsent(equals('register', code, linkedToAnother)),
      absent('diedOn', deceased),
      levelAsRead(standing),
    ],
  }),
  ...(names
    ? [
        update({
          key: personKey(ref),
          type: 'person',
          set: {
            timeline: initially({}),
            made: initially({ id: 'proof', hash: 'proof' }),
            registeredName: nameOf(names),
            renamedAt: at,
          },
        }),
      ]
    : []),
];
