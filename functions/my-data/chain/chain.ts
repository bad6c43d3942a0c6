import { createHash } from 'node:crypto';
import type { AccessItem, ActItem, Link, ShownLater } from '../../blocks/people/access-log';
import { inOrder } from '../../kernel/text/fields';

/*
 * Each entry of a person's access log is linked to the one before it by a hash, so that none can be changed, taken out or put
 * in without every later hash being another. How it is computed stands in docs/clients.md, so that anybody can compute it.
 */

/** What an entry says, as far as its hash is over it. */
export interface ChainedFacts
  extends Pick<AccessItem, 'sk' | 'at'>,
    Partial<Pick<AccessItem, 'agencyId' | 'investigation' | 'keyId' | 'officer' | 'purpose'>>,
    Partial<Pick<ActItem, 'operation'>> {
  readonly actor?: Pick<ActItem['actor'], 'mandate'>;
  readonly subject: ActItem['subject'];
}

/** Where a person's chain ends. */
export interface Head {
  readonly count: number;
  readonly hash: string;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What stands before a person's first entry: no two chains begin alike, so that nobody's entries fit another's. */
export const beginningOf = (person: string): Head => ({
  count: 0,
  hash: sha256(`diwan access log\n${person}`),
});

const canonicalOf = ({ id, legalBasis, authority, reference, shownAt }: ShownLater) => ({
  ...{ authority, id, legalBasis: { code: legalBasis.code, names: inOrder(legalBasis.names) } },
  ...{ reference, shownAt },
});

/** All that an entry says, as JSON without spaces whose members are in the order of their names; what it lacks is left out. */
const canonical = (person: string, position: number, facts: ChainedFacts): string =>
  JSON.stringify({
    agency: facts.agencyId,
    at: facts.at,
    id: facts.sk,
    investigation: facts.investigation && canonicalOf(facts.investigation),
    key: facts.keyId,
    mandate: facts.actor?.mandate,
    officer: facts.officer,
    operation: facts.operation,
    person,
    position,
    purpose: facts.purpose,
    subject: { id: facts.subject.id, type: facts.subject.type },
  });

/** The link of an entry that comes after the head. */
export const linkAfter = (person: string, { count, hash }: Head, facts: ChainedFacts): Link => {
  const position = count + 1;
  return { position, hash: sha256(`${hash}\n${canonical(person, position, facts)}`) };
};
