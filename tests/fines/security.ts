import { randomUUID } from 'node:crypto';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { fileKey } from '../../functions/blocks/attachments/keys';
import { settleUpload } from '../../functions/blocks/attachments/upload';
import { linkKey, payerRefOf } from '../../functions/blocks/billing/payer';
import { contract } from '../../functions/fines/contract';
import { attachesEvidence, attachesPaper } from '../../functions/fines/evidence/evidence';
import * as examples from '../../functions/fines/issuing/examples';
import { offence } from '../../functions/fines/offences/examples';
import type { Route } from '../../functions/kernel/contract/contract';
import { personRef } from '../../functions/kernel/identity/id-codec';
import { write } from '../../functions/kernel/table/write';
import type { Bodies, Builders, Things } from '../security/things';
import { subOf } from '../security/tokens';
import type { Office, World } from '../security/world';
import type { Caller } from '../support/callers';
import { client } from '../support/client';
import { asFunction } from '../support/functions';

/*
 * Fines that the parameters of paths name.
 */

const { offenceType: code } = examples.issueFine.body;
const type = { ...offence, escalation: [] } as never;

/** Makes the type unless it is there. */
export const offenceOf = async (
  { transport }: World,
  { caller }: Office,
  name: string = code,
): Promise<string> => {
  const body = { code: name, ...(type as object) } as never;
  await client(contract, transport).addOffenceType({ caller, body, idempotencyKey: `offence-${name}` });
  return name;
};

/** A fine of a plate that this person holds. */
const fineOf = async (world: World, holder: Caller, office: Office): Promise<string> => {
  const { table, clock } = world.portal;
  const offenceType = await offenceOf(world, office);
  const sub = subOf(holder);
  const driver = `plate of ${sub}`;
  const payer = payerRefOf(office.id, driver);
  const link = { type: 'payer-link', version: 1, payer, agencyId: office.id, identifier: driver };
  const Item = { ...linkKey(personRef(sub), payer), ...link, claimedAt: new Date(clock()).toISOString() };
  await table.client.send(new PutCommand({ TableName: table.name, Item }));
  const reference = `PK-${randomUUID()}`;
  const occurredAt = new Date(clock()).toISOString();
  const body = {
    ...examples.issueFine.body,
    offenceType,
    reference,
    occurredAt,
    payer: { identifier: driver },
  };
  return (await client(contract, world.transport).issueFine({ caller: office.caller, body })).body.id;
};

/** The same, contested by who holds the plate. */
const contestedFineOf = async (world: World, holder: Caller, office: Office): Promise<string> => {
  const fineId = await fineOf(world, holder, office);
  const asking = { caller: holder, params: { fineId }, body: { grounds: 'The sign could not be seen.' } };
  await client(contract, world.transport).contestFine(asking);
  return fineId;
};

export const fineIds = async (world: World, { access, path }: Route): Promise<Things> => {
  const [amina, badr] = world.citizens;
  const [first, second] = world.agencies;
  const byAgency = typeof access === 'object';
  const made = byAgency && path.endsWith('/contest') ? contestedFineOf : fineOf;
  const [own, others] = await Promise.all([
    made(world, amina, first),
    byAgency ? made(world, amina, second) : made(world, badr, first),
  ]);
  const missing = { fineId: world.portal.ids.ownedId('00'.repeat(9), 'never made') };
  return { own: { fineId: own }, others: { fineId: others }, missing };
};

const announced = { mediaType: 'image/png', bytes: 1000 } as const;

/** Asked for, and attached as the function that looks at uploads does it. */
const fileOf = async (
  world: World,
  fineId: string,
  side: 'evidence' | 'papers',
  caller: Caller,
): Promise<string> => {
  const api = client(contract, world.transport);
  const asking = { caller, params: { fineId }, body: announced };
  const asked = side === 'evidence' ? await api.askForEvidence(asking) : await api.askForPaper(asking);
  const { id } = asked.body;
  const at = world.portal.clock();
  const kind = side === 'evidence' ? 'fine' : 'fine-paper';
  const file = fileKey({ kind, itemId: fineId, id }, 'f'.repeat(64));
  const holder = side === 'evidence' ? attachesEvidence(fineId, at) : attachesPaper(fineId, at);
  const outcome = { status: 'attached', hash: 'f'.repeat(64), at, file, bytes: 900 } as const;
  await write(asFunction('fines-files', world.portal.table), settleUpload({ id, ...holder }, outcome));
  return id;
};

/** An attached file of either side, with the fine that it is of, which is contested. */
export const fileIds = async (world: World, { access, path }: Route): Promise<Things> => {
  const [amina, badr] = world.citizens;
  const [first, second] = world.agencies;
  const side = path.includes('/papers') ? 'papers' : 'evidence';
  const make = async (holder: Caller, office: Office): Promise<Record<string, string>> => {
    const fineId = await contestedFineOf(world, holder, office);
    const fileId = await fileOf(world, fineId, side, side === 'evidence' ? office.caller : holder);
    return { fineId, fileId };
  };
  const own = await make(amina, first);
  const others = typeof access === 'object' ? await make(amina, second) : await make(badr, first);
  const missing = { fineId: world.portal.ids.ownedId('00'.repeat(9), 'never made'), fileId: '0'.repeat(24) };
  return { own, others, missing };
};

/** Types are public to look at, and an agency's own to change. */
export const offenceTypes = async (world: World, { access }: Route): Promise<Things> => {
  const [first, second] = world.agencies;
  const own = { offenceType: await offenceOf(world, first, 'own-offence') };
  const missing = { offenceType: 'never-made' };
  if (typeof access !== 'object') return { own, missing };
  return { own, others: { offenceType: await offenceOf(world, second, 'others-offence') }, missing };
};

/** A fine of a type that the first agency has. */
const issuingBody = async (world: World): Promise<unknown> => ({
  ...examples.issueFine.body,
  offenceType: await offenceOf(world, world.agencies[0]),
  occurredAt: new Date(world.portal.clock()).toISOString(),
});

/** A hearing is in the future, whenever the tests run. */
const hearingBody = async ({ portal }: World) => ({
  ...{ mode: 'remote', place: 'A call' },
  at: new Date(portal.clock() + 86_400_000).toISOString(),
});

/** The type of the example, without the calendar that it names. */
export const things: Builders = { fileId: fileIds, fineId: fineIds, offenceType: offenceTypes };

export const bodies: Bodies = {
  'POST /v1/agency/fines': issuingBody,
  'POST /v1/agency/fines/{fineId}/hearing': hearingBody,
  'POST /v1/agency/fines/{fineId}/hearing/rescheduling': hearingBody,
  'POST /v1/agency/fines/offence-types': async () => ({ code: 'another-offence', ...(type as object) }),
  'PUT /v1/agency/fines/offence-types/{offenceType}': async () => type,
};
