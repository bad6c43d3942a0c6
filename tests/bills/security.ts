import { billRequest } from '../../functions/bills/bills/examples';
import { contract } from '../../functions/bills/contract';
import type { Route } from '../../functions/kernel/contract/contract';
import type { Bodies, Builders, Things } from '../security/things';
import { subOf } from '../security/tokens';
import type { Office, World } from '../security/world';
import type { Caller } from '../support/callers';
import { client } from '../support/client';

/*
 * Bills and payers for the path parameters: a payer is named after the person who holds it.
 */

const codeOf = async ({ transport }: World, { caller }: Office, identifier: string): Promise<string> =>
  (await client(contract, transport).claimCode({ caller, body: { identifier } })).body.code;

/** A payer of the agency's that the person holds. */
const payerOf = async (world: World, holder: Caller, office: Office): Promise<string> => {
  const body = { code: await codeOf(world, office, subOf(holder)) };
  return (await client(contract, world.transport).claimPayer({ caller: holder, body })).body.payerId;
};

const billOf = async (world: World, holder: Caller, office: Office): Promise<string> => {
  await payerOf(world, holder, office);
  const body = { ...billRequest, payer: { identifier: subOf(holder) } };
  return (await client(contract, world.transport).issueBill({ caller: office.caller, body })).body.id;
};

export const billIds = async (world: World, { access }: Route): Promise<Things> => {
  const [amina, badr] = world.citizens;
  const [first, second] = world.agencies;
  const own = await billOf(world, amina, first);
  const others = await (typeof access === 'object'
    ? billOf(world, amina, second)
    : billOf(world, badr, first));
  const missing = { billId: `0000${world.portal.ids.ownedId('00'.repeat(9), 'never made')}` };
  return { own: { billId: own }, others: { billId: others }, missing };
};

export const payerIds = async (world: World): Promise<Things> => {
  const [amina, badr] = world.citizens;
  const [first] = world.agencies;
  const own = await payerOf(world, amina, first);
  const others = await payerOf(world, badr, first);
  return { own: { payerId: own }, others: { payerId: others }, missing: { payerId: '0'.repeat(18) } };
};

/** A code that opens something. */
export const claimingBody = async (world: World): Promise<unknown> => ({
  code: await codeOf(world, world.agencies[0], 'anybody'),
});

/** A payer with a code. */
export const releasingBody = async (world: World): Promise<unknown> => {
  await codeOf(world, world.agencies[0], 'anybody');
  return { identifier: 'anybody' };
};

export const things: Builders = { billId: billIds, payerId: payerIds };

export const bodies: Bodies = {
  'POST /v1/bills/payers/claims': claimingBody,
  'POST /v1/agency/bills/payers/release': releasingBody,
};
