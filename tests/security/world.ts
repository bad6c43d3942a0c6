import { randomUUID } from 'node:crypto';
import { contract as agencies } from '../../functions/agencies/contract';
import { agencyAuthorizer } from '../../functions/authorizers/agency-authorizer';
import { citizenAuthorizer } from '../../functions/authorizers/citizen-authorizer';
import { openSessions } from '../../functions/authorizers/sessions';
import { contracts } from '../../functions/contracts';
import { scopesOf } from '../../functions/kernel/contract/contract';
import { personRef } from '../../functions/kernel/identity/id-codec';
import { standingKey } from '../../functions/kernel/standing/standing';
import { put } from '../../functions/kernel/table/put';
import { days } from '../../functions/kernel/text/time';
import { apiKey, bearer, type Caller } from '../support/callers';
import { client } from '../support/client';
import { asFunction } from '../support/functions';
import { guarded } from '../support/guard';
import { openPortal, type Portal } from '../support/portal';
import { services } from '../support/services';
import type { Transport } from '../support/transport';
import { openPool, type Pool } from './tokens';

/** Two of each kind of caller, and keys in every state, all made through the portal's own routes. */
export interface World {
  readonly portal: Portal;
  readonly pool: Pool;
  /** Through the real authorizers. */
  readonly transport: Transport;
  /** They have proved who they are, in the highest way. */
  readonly citizens: readonly [Caller, Caller];
  /** Who has signed up and proved nothing. */
  readonly unproven: Caller;
  readonly operator: Caller;
  /** Two agencies with keys of all scopes. */
  readonly agencies: readonly [Office, Office];
  /** The first agency's system, with an officer of it who has signed in. */
  readonly withOfficer: Caller;
  /** Keys of the first agency that open nothing, by what is wrong with them. */
  readonly deadKeys: Readonly<Record<string, Caller>>;
  /** A key of the first agency that has all scopes but this one. */
  without(scope: string): Promise<Caller>;
  stop(): Promise<void>;
}

export interface Office {
  readonly id: string;
  readonly caller: Caller;
}

type Operating = { readonly transport: Transport; readonly operator: Caller };

const register = async ({ transport, operator }: Operating): Promise<string> => {
  const body = {
    names: { en: `Office ${randomUUID()}` },
    jurisdiction: 'jo-amman',
    contact: { email: 'office@example.org' },
    tier: 'standard',
  } as const;
  return (await client(agencies, transport).registerAgency({ caller: operator, body })).body.id;
};

const everyScope = scopesOf(contracts);

const issue = async (
  { transport, operator }: Operating,
  agencyId: string,
  scopes: readonly string[] = everyScope,
  validDays = 365,
) => {
  const body = { label: 'Tests', scopes: [...scopes], validDays };
  const reply = await client(agencies, transport).issueKey({ caller: operator, params: { agencyId }, body });
  return { ...reply.body, caller: apiKey(reply.body.apiKey) };
};

/** One letter of the secret changed. */
const mistyped = (key: string): string => `${key.slice(0, -1)}${key.endsWith('0') ? '1' : '0'}`;

const deadKeysOf = async (operating: Operating, agencyId: string): Promise<Record<string, Caller>> => {
  const api = client(agencies, operating.transport);
  const caller = operating.operator;
  const live = await issue(operating, agencyId);
  const revoked = await issue(operating, agencyId);
  await api.revokeKey({ caller, params: { agencyId, keyId: revoked.id } });
  const replaced = await issue(operating, agencyId);
  const params = { agencyId, keyId: replaced.id };
  await api.rotateKey({ caller, params, body: { overlapHours: 0 } });
  const suspended = await register(operating);
  const ofSuspended = await issue(operating, suspended);
  await api.editAgency({ caller, params: { agencyId: suspended }, body: { status: 'suspended' } });
  return {
    'a revoked key': revoked.caller,
    'a key that was replaced without overlap': replaced.caller,
    'an expired key': (await issue(operating, agencyId, everyScope, 1)).caller,
    'a key of a suspended agency': ofSuspended.caller,
    'a key with a mistyped secret': apiKey(mistyped(live.apiKey)),
    "a key under another agency's id": apiKey(live.apiKey.replace(agencyId, suspended)),
    'no key': apiKey('not-a-key'),
    'an operator instead of a key': { headers: operating.operator.headers ?? {} },
  };
};

const authorizersOf = ({ table, signer, clock, log }: Portal, { verifier }: Pool) => {
  const sessionsOf = (name: string) =>
    openSessions({ table: asFunction(name, table), clock, hasSecondFactor: async () => true });
  const people = { verifier, sessions: sessionsOf('agency') };
  return {
    citizen: citizenAuthorizer({ verifier, log, sessions: sessionsOf('citizen') }),
    agency: agencyAuthorizer({ table: asFunction('agency', table), signer, clock, log, people }),
    bearer: agencyAuthorizer({ table: asFunction('bearer', table), signer, clock, log }, 'bearer'),
  };
};

/** Names somebody as an officer of the agency, who takes it on. */
const appoint = async ({ transport, operator }: Operating, agencyId: string, token: string) => {
  const api = client(agencies, transport);
  const body = { name: 'Layla Haddad', role: 'admin' as const, scopes: everyScope };
  const named = await api.nameFirstOfficer({ caller: operator, params: { agencyId }, body });
  await api.acceptOfficer({ caller: bearer(token), body: { invitation: String(named.body.invitation) } });
};

/** As if two officers of an agency had attested them at a counter. */
export const attest = ({ table, ids }: Portal, sub: string, agencyId: string): Promise<void> => {
  const ref = personRef(sub);
  const proof = {
    level: 'high',
    register: `the entry of ${sub}`,
    agencyId,
    claimId: ids.ownedId(ref, 'claim'),
  };
  return put(table, { ...standingKey(ref), type: 'standing', version: 1, ...proof } as never);
};

const openWorld = async (): Promise<World> => {
  const [portal, pool] = await Promise.all([openPortal(...services), openPool()]);
  const transport = guarded(contracts, authorizersOf(portal, pool), portal.transport);
  const operator = bearer(pool.access('omar', 'operators'));
  const operating = { transport, operator };
  const [first, second] = [await register(operating), await register(operating)];
  const deadKeys = await deadKeysOf(operating, first);
  const key = await issue(operating, first);
  const offices = [
    { id: first, caller: key.caller },
    { id: second, caller: (await issue(operating, second)).caller },
  ] as const;
  await Promise.all(['amina', 'badr'].map((sub) => attest(portal, sub, first)));
  portal.clock.advance(days(2));
  const layla = pool.access('layla');
  await appoint(operating, first, layla);
  const lacking = new Map<string, Promise<Caller>>();
  return {
    ...{ portal, pool, transport, operator, deadKeys, agencies: offices },
    withOfficer: apiKey(`${key.apiKey} ${layla}`),
    citizens: [bearer(pool.access('amina')), bearer(pool.access('badr'))],
    unproven: bearer(pool.access('ziad')),
    without: (scope) => {
      const others = everyScope.filter((each) => each !== scope);
      const known = lacking.get(scope) ?? issue(operating, first, others).then(({ caller }) => caller);
      lacking.set(scope, known);
      return known;
    },
    stop: async () => {
      await portal.stop();
      await pool.stop();
    },
  };
};

/** One world for the tests of a file. */
export const useWorld = (): (() => World) => {
  let world: World | undefined;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world?.stop());
  return () => {
    if (!world) throw new Error('The world is there only while tests run');
    return world;
  };
};
