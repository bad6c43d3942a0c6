import { contract } from '../../functions/identity/contract';
import type { Route } from '../../functions/kernel/contract/contract';
import { audienceOf } from '../../functions/kernel/identity/caller';
import type { Bodies, Builders, Things } from '../security/things';
import type { World } from '../security/world';
import type { Caller } from '../support/callers';
import { client } from '../support/client';
import { newNumber, personOf } from './proof/world';

/*
 * Claims and letters for the path parameters. Claims are shown to every agency that may attest; letters to the one that prints them.
 */

const api = ({ transport }: World) => client(contract, transport);

const claimOf = async (world: World, caller: Caller, person = personOf()): Promise<string> =>
  (await api(world).startClaim({ caller, body: { way: 'registry', ...person } })).body.id;

const missingId = ({ portal }: World): string => portal.ids.ownedId('00'.repeat(9), 'never made');

const claimIds = async (world: World, { access }: Route): Promise<Things> => {
  const [amina, badr] = world.citizens;
  const missing = { claimId: missingId(world) };
  const own = { claimId: await claimOf(world, amina) };
  if (audienceOf(access) === 'agency') return { own, others: missing, missing };
  return { own, others: { claimId: await claimOf(world, badr) }, missing };
};

/** The number of each person, as an account has one for ever. */
const numbers = new WeakMap<World, Map<Caller, string>>();

const attested = async (world: World, person: Caller, by: Caller): Promise<void> => {
  const known = numbers.get(world) ?? new Map<Caller, string>();
  numbers.set(world, known);
  const number = known.get(person) ?? newNumber();
  known.set(person, number);
  const claim = await claimOf(world, person, personOf(number));
  await api(world).attest({ caller: by, body: { claim, level: 'low' } });
};

const letterOf = async (world: World, person: Caller, by: Caller): Promise<string> => {
  await attested(world, person, by);
  return (await api(world).askLetter({ caller: person })).body.id;
};

const letterIds = async (world: World): Promise<Things> => {
  const [amina, badr] = world.citizens;
  const [first, second] = world.agencies;
  const own = { letterId: await letterOf(world, amina, first.caller) };
  const others = { letterId: await letterOf(world, badr, second.caller) };
  return { own, others, missing: { letterId: missingId(world) } };
};

export const things: Builders = { claimId: claimIds, letterId: letterIds };

const attesting = async (world: World) => ({ claim: await claimOf(world, world.citizens[0]), level: 'low' });

export const bodies: Bodies = {
  'POST /v1/agency/identity/attestations': attesting,
  'POST /v1/agency/identity/attestations/imports': async (world) => ({ items: [await attesting(world)] }),
  'POST /v1/agency/identity/unlinkings': async (world) => {
    const [amina] = world.citizens;
    await attested(world, amina, world.agencies[0].caller);
    return { nationalNumber: numbers.get(world)?.get(amina) ?? '', reason: 'mistake' };
  },
};
