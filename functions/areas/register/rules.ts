import { Refusal, refuseField } from '../../kernel/contract/refusal';
import { atMost, equals, fewerThan, type Rule } from '../../kernel/table/rule';
import type { AreaDetails } from './area';

/** How many editions an area has at most: its item holds them all. */
const maxEditions = 60;

export const areaNotFound = (): Refusal => new Refusal('area-not-found');

export const parentUnknown = (): Refusal =>
  refuseField('parent-unknown', '/parent', 'There is no such area, or it is not of a higher level.');

/** An area keeps its level, and editions follow one another. */
export const followsOn = ({ level, validFrom }: AreaDetails): Rule[] => [
  equals('level', level, ({ level: kept }) => {
    const detail = 'An area keeps its level: register another one under a reference of its own.';
    return new Refusal('level-kept', { detail, facts: { level: String(kept) } });
  }),
  atMost('latest', validFrom, ({ latest }) => {
    const detail = 'There is a later edition: what was in force since then stays as it was.';
    return new Refusal('edition-later', { detail, facts: { validFrom: String(latest) } });
  }),
  fewerThan('editions', maxEditions, () => new Refusal('too-many-editions')),
];
