import { hash, randomUUID } from 'node:crypto';
import { openSessions } from '../../functions/authorizers/sessions';
import { contract } from '../../functions/identity/contract';
import type { Route } from '../../functions/kernel/contract/contract';
import { audienceOf } from '../../functions/kernel/identity/caller';
import { personRef } from '../../functions/kernel/identity/id-codec';
import { key } from '../../functions/kernel/table/table';
import { removal, write } from '../../functions/kernel/table/write';
import type { Bodies, Builders, Things } from '../security/things';
import type { World } from '../security/world';
import { bearer, type Caller } from '../support/callers';
import { client } from '../support/client';
import { asFunction } from '../support/functions';
import { newNumber, personOf } from './proof/world';

/*
 * Claims and letters for the path parameters. Claims are shown to every agency that may attest; letters to the one that prints them.
 */

const api = ({ transport }: World) => client(contract, transport);

/** As if nobody had claimed anything: few claims may follow one another, and the clock is that of all tests. */
const forgetClaims = async ({ portal }: World): Promise<void> => {
  const names = [
    ...['amina', 'badr'].map((sub) => ['person', personRef(sub)] as const),
    ['place', '127.0.0.1'] as const,
  ];
  const hashed = (of: string, name: string) => hash('sha256', `claim\n${of}\n${name}`, 'base64url');
  await Promise.all(
    names.map(([of, name]) =>
      write(portal.table, removal({ pk: key('attempts', 'claim', of, hashed(of, name)), sk: 'attempts' })),
    ),
  );
};

const claimOf = async (world: World, caller: Caller, person = personOf()): Promise<string> => {
  await forgetClaims(world);
  return (await api(world).startClaim({ caller, body: { way: 'registry', ...person } })).body.id;
};

const missingId = ({ portal }: World): string => portal.ids.ownedId('00'.repeat(9), 'never made');

/** Somebody who has claimed and proved nothing yet. */
const newcomer = ({ pool }: World): Caller => bearer(pool.access(randomUUID()));

const claimIds = async (world: World, { access }: Route): Promise<Things> => {
  const [amina, badr] = world.citizens;
  const missing = { claimId: missingId(world) };
  if (audienceOf(access) === 'agency') {
    return { own: { claimId: await claimOf(world, newcomer(world)) }, others: missing, missing };
  }
  const own = { claimId: await claimOf(world, amina) };
  return { own, others: { claimId: await claimOf(world, badr) }, missing };
};

/** Somebody whom an agency has attested, and their number. */
const attested = async (world: World, by: Caller) => {
  const [caller, nationalNumber] = [newcomer(world), newNumber()];
  const claim = await claimOf(world, caller, personOf(nationalNumber));
  await api(world).attest({ caller: by, body: { claim, level: 'low' } });
  return { caller, nationalNumber };
};

const letterOf = async (world: World, by: Caller): Promise<string> => {
  const { caller } = await attested(world, by);
  return (await api(world).askLetter({ caller })).body.id;
};

const letterIds = async (world: World): Promise<Things> => {
  const [first, second] = world.agencies;
  const own = { letterId: await letterOf(world, first.caller) };
  const others = { letterId: await letterOf(world, second.caller) };
  return { own, others, missing: { letterId: missingId(world) } };
};

const sessionOf = async ({ portal }: World, sub: string): Promise<string> => {
  const { look } = openSessions({
    table: asFunction('citizen', portal.table),
    clock: portal.clock,
    hasSecondFactor: async () => false,
  });
  const claims = {
    sub,
    auth_time: Math.floor(portal.clock() / 1000),
    origin_jti: randomUUID(),
    jti: 'first',
  };
  const session = await look(claims, { headers: {}, address: '198.51.100.7' }, 'a token');
  if ('over' in session) throw new Error(session.over);
  return session.id;
};

const sessionIds = async (world: World): Promise<Things> => ({
  own: { sessionId: await sessionOf(world, 'amina') },
  others: { sessionId: await sessionOf(world, 'badr') },
  missing: { sessionId: '0'.repeat(32) },
});

/** The id of a recovery is for whoever was handed it. */
const recoveryIds = async (world: World): Promise<Things> => {
  const { nationalNumber } = await attested(world, world.agencies[0].caller);
  const begun = await api(world).beginRecovery({
    caller: world.agencies[0].caller,
    body: { nationalNumber },
  });
  return { own: { recoveryId: begun.body.recoveryId }, missing: { recoveryId: missingId(world) } };
};

export const things: Builders = {
  claimId: claimIds,
  letterId: letterIds,
  recoveryId: recoveryIds,
  sessionId: sessionIds,
};

const attesting = async (world: World) => ({ claim: await claimOf(world, newcomer(world)), level: 'low' });

export const bodies: Bodies = {
  'POST /v1/agency/identity/recoveries': async (world) => ({
    nationalNumber: (await attested(world, world.agencies[0].caller)).nationalNumber,
  }),
  'POST /v1/agency/identity/attestations': attesting,
  'POST /v1/agency/identity/attestations/imports': async (world) => ({ items: [await attesting(world)] }),
  'POST /v1/agency/identity/unlinkings': async (world) => {
    const { nationalNumber } = await attested(world, world.agencies[0].caller);
    return { nationalNumber, reason: 'mistake' };
  },
};
