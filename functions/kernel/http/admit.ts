import type { APIGatewayProxyEvent } from 'aws-lambda';
import type { Route } from '../contract/contract';
import { Refusal } from '../contract/refusal';
import { admits, assuranceAsked, type Caller, callerOf, type ProvenPerson } from '../identity/caller';
import { isWithin } from '../identity/networks';
import { checkLevel } from '../standing/standing';
import type { Table } from '../table/dynamo';
import type { Clock } from '../text/time';
import { checkSignIn } from './step-up';

/** Here and not in the authorizer, whose answer the gateway remembers for calls from anywhere. */
const checkNetwork = (caller: Caller, address: string): void => {
  if (caller.kind !== 'agency' || !caller.networks || isWithin(address, caller.networks)) return;
  throw new Refusal('address-not-allowed', { facts: { address } });
};

/** The caller of a route, with the level that they have proved where it asks for one. Refuses whom its access does not let in. */
export const admit = async (
  route: Route,
  { requestContext: { authorizer, identity } }: APIGatewayProxyEvent,
  { table, clock }: { readonly table?: Table; readonly clock: Clock },
): Promise<Caller> => {
  const caller = callerOf(authorizer);
  const verdict = admits(route.access, caller);
  if (verdict !== 'yes') throw new Refusal(verdict === 'unknown' ? 'unauthenticated' : 'forbidden');
  checkNetwork(caller, identity.sourceIp);
  const asked = assuranceAsked(route.access);
  if (asked === undefined || caller.kind !== 'person') return caller;
  if (!table) throw new Error('A route asks for a level of assurance, and there is no table to read it from');
  const proven: ProvenPerson = { ...caller, level: await checkLevel(table, caller.id, asked) };
  if (asked.citizen === 'high') checkSignIn(proven, clock());
  return proven;
};
