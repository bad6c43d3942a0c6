import type { APIGatewayProxyEvent } from 'aws-lambda';
import type { Route } from '../contract/contract';
import { Refusal } from '../contract/refusal';
import {
  admits,
  asksSignIn,
  assuranceAsked,
  type Caller,
  callerOf,
  type Person,
  type ProvenPerson,
} from '../identity/caller';
import { isWithin } from '../identity/networks';
import { checkLevel, heldLevel } from '../standing/standing';
import type { Table } from '../table/dynamo';
import type { Clock } from '../text/time';
import { checkSignIn } from './step-up';

/** Here and not in the authorizer, whose answer the gateway remembers for calls from anywhere. */
const checkNetwork = (caller: Caller, address: string): void => {
  if (caller.kind !== 'agency' || !caller.networks || isWithin(address, caller.networks)) return;
  throw new Refusal('address-not-allowed', { facts: { address } });
};

const noTable = () =>
  new Error('A route asks for a level of assurance, and there is no table to read it from');

interface Circumstances {
  readonly table?: Table;
  readonly clock: Clock;
}

/** The level and the sign-in that a route asks of a person. */
const checkPerson = async (
  { access }: Route,
  person: Person,
  { table, clock }: Circumstances,
): Promise<Person> => {
  const asked = assuranceAsked(access);
  if (!asked && !asksSignIn(access)) return person;
  if (!table) throw noTable();
  if (!asked) {
    const held = await heldLevel(table, person.id);
    checkSignIn(person, held === 'high' ? 'two-factors' : 'recent', clock());
    return person;
  }
  const proven: ProvenPerson = { ...person, level: await checkLevel(table, person.id, asked) };
  if (asked.citizen === 'high') checkSignIn(proven, 'two-factors', clock());
  return proven;
};

/** The caller of a route, with the level that they have proved where it asks for one. Refuses whom its access does not let in. */
export const admit = async (
  route: Route,
  { requestContext: { authorizer, identity } }: APIGatewayProxyEvent,
  circumstances: Circumstances,
): Promise<Caller> => {
  const caller = callerOf(authorizer);
  const verdict = admits(route.access, caller);
  if (verdict !== 'yes') throw new Refusal(verdict === 'unknown' ? 'unauthenticated' : 'forbidden');
  checkNetwork(caller, identity.sourceIp);
  return caller.kind === 'person' ? checkPerson(route, caller, circumstances) : caller;
};
