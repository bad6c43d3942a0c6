import { type Eraser, gone, goneIf } from '../blocks/erasure/eraser';
import { personKey } from '../blocks/people/person';
import { devicesKey, sessionsOf } from '../blocks/sessions/session';
import { Refusal } from '../kernel/contract/refusal';
import { standingKey } from '../kernel/standing/standing';
import { absent, equals } from '../kernel/table/rule';
import { claimsOf } from './claims/claim';
import { letterKey } from './letters/letter';
import { recoveryKey } from './recoveries/recovery';
import { entryKey, type Standing } from './register/entry';

const otherwise = () => new Refusal('internal');

/** The code of the number goes, so that another account can be linked to it; that somebody has died stays known. */
const freed = ({ register }: Pick<Standing, 'register'>, person: string) =>
  register === undefined
    ? []
    : [goneIf(entryKey(register), equals('ref', person, otherwise), absent('diedOn', otherwise))];

export const eraser: Eraser = {
  sections: [
    { name: 'profile', places: ({ person }) => [{ partition: personKey(person).pk }], erase: gone },
    { name: 'sessions', places: ({ person }) => [{ partition: sessionsOf(person) }], erase: gone },
    { name: 'devices', places: ({ person }) => [{ partition: devicesKey(person).pk }], erase: gone },
    {
      name: 'identityClaims',
      places: ({ person }) => [{ index: 'owner', partition: claimsOf(person) }],
      erase: gone,
    },
    { name: 'identityLetters', places: ({ person }) => [{ partition: letterKey(person).pk }], erase: gone },
    { name: 'recovery', places: ({ person }) => [{ partition: recoveryKey(person).pk }], erase: gone },
    {
      name: 'standing',
      places: ({ person }) => [{ partition: standingKey(person).pk }],
      erase: (item, { person }) => [...freed(item as unknown as Standing, person), ...gone(item)],
    },
  ],
};
