import { randomInt, randomUUID } from 'node:crypto';
import { contract } from '../../../functions/identity/contract';
import type { Level } from '../../../functions/kernel/identity/level';
import { agency, type Caller, citizen } from '../../support/callers';
import type { Portal } from '../../support/portal';

/*
 * People who claim to be who they are, and the civil registry that attests it.
 */

export const registryId = '4f0kq8tn2c6vh1b9m3jd5s7e';
export const registry = agency(registryId, 'identity:attest');

export const newNumber = (): string => String(randomInt(1_000_000_000, 9_999_999_999));

export const personOf = (nationalNumber = newNumber()) => ({
  nationalNumber,
  names: { given: 'Amina', family: 'Haddad' },
  birthDate: '1990-05-17',
});

export interface Somebody {
  readonly sub: string;
  readonly caller: Caller;
}

export const somebody = (): Somebody => {
  const sub = randomUUID();
  return { sub, caller: citizen(sub) };
};

export const openProofs = (portal: Portal) => {
  const api = portal.client(contract, 'as-they-are');
  const claim = async ({ caller }: Somebody, person = personOf()): Promise<string> =>
    (await api.startClaim({ caller, body: { way: 'registry', ...person } })).body.id;
  const attest = async (claimId: string, level: Level = 'low') =>
    (await api.attest({ caller: registry, body: { claim: claimId, level } })).body;
  return {
    api,
    claim,
    attest,
    /** Somebody whom the registry knows, to this level. */
    proven: async (level: Level = 'low', person = personOf()) => {
      const who = somebody();
      const claimId = await claim(who, person);
      const { state } = await attest(claimId, level);
      if (state !== 'attested') throw new Error(`The claim is ${state}`);
      return { ...who, claimId, person };
    },
    levelOf: async ({ caller }: Pick<Somebody, 'caller'>) => (await api.showProof({ caller })).body.level,
  };
};
