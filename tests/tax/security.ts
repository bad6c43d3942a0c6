import type { Route } from '../../functions/kernel/contract/contract';
import { assess } from '../../functions/tax/assessments/examples';
import { contract } from '../../functions/tax/contract';
import { previewDeclaration, turnoverTax } from '../../functions/tax/declarations/examples';
import { objectTo } from '../../functions/tax/objections/examples';
import { putTaxableObject, putTaxpayer } from '../../functions/tax/register/examples';
import { putTax } from '../../functions/tax/taxes/examples';
import type { Bodies, Builders, Things } from '../security/things';
import { subOf } from '../security/tokens';
import type { Office, World } from '../security/world';
import type { Caller } from '../support/callers';
import { client } from '../support/client';
import { claim } from './world';

/*
 * What the parameters of paths of taxes name: of two agencies, each with the tax, the taxpayer and the property of the
 * examples.
 */

/** Registers them, unless they are. */
const registered = async ({ transport }: World, { caller }: Office): Promise<void> => {
  const api = client(contract, transport);
  const idempotencyKey = 'registered-for-taxes';
  await api.putTax({ caller, ...putTax, idempotencyKey } as never);
  const turnover = { params: { taxCode: 'turnover-tax' }, body: turnoverTax };
  await api.putTax({ caller, ...turnover, idempotencyKey } as never);
  await api.putTaxpayer({ caller, ...putTaxpayer, idempotencyKey });
  await api.putTaxableObject({ caller, ...putTaxableObject, idempotencyKey } as never);
};

const everywhere = async (world: World): Promise<void> => {
  await Promise.all(world.agencies.map((office) => registered(world, office)));
};

/** Those of the second agency have other names, as each has its own. */
const named =
  (parameter: string, own: string) =>
  async (world: World, { access }: Route): Promise<Things> => {
    await everywhere(world);
    const missing = { [parameter]: 'never-made' };
    const others = typeof access === 'object' ? { others: { [parameter]: 'of-the-second' } } : {};
    return { own: { [parameter]: own }, missing, ...others };
  };

const taxCodes = named('taxCode', putTax.params.taxCode);
const taxpayers = named('taxpayer', putTaxpayer.params.taxpayer);
const taxableObjects = named('taxableObject', putTaxableObject.params.taxableObject);

const assessmentOf = async (world: World, { caller }: Office): Promise<string> =>
  (await client(contract, world.transport).assess({ caller, body: assess.body })).body.id;

/** The first citizen has claimed the taxpayer of the first agency, and the second that of the second. */
const claimed = ({ portal, citizens, agencies }: World): Promise<unknown> =>
  Promise.all(
    citizens.map((each, index) =>
      claim(portal, subOf(each), agencies[index]?.id ?? '', putTaxpayer.params.taxpayer),
    ),
  );

const assessmentIds = async (world: World): Promise<Things> => {
  await everywhere(world);
  await claimed(world);
  const [own, others] = await Promise.all(world.agencies.map((office) => assessmentOf(world, office)));
  const missing = `0000${world.portal.ids.ownedId('00'.repeat(9), 'never made')}`;
  return {
    own: { assessmentId: own ?? '' },
    others: { assessmentId: others ?? '' },
    missing: { assessmentId: missing },
  };
};

/** A declaration by the first citizen, to the first agency. */
const declaring = async (world: World): Promise<unknown> => {
  await everywhere(world);
  await claimed(world);
  return { ...previewDeclaration.body, agencyId: world.agencies[0].id };
};

/** The body, once what it names is registered. */
const assessing = async (world: World, body: unknown): Promise<unknown> => {
  await everywhere(world);
  return body;
};

/** Each makes an assessment of its own, as one takes a single objection. */
let sequences = 0;

const objectionBy = async (world: World, { caller }: Office, holder: Caller): Promise<string> => {
  const api = client(contract, world.transport);
  sequences += 1;
  const from = `${2030 + Math.floor(sequences / 90)}-01-01`;
  const period = { from, until: `${from.slice(0, 4)}-12-31` };
  const body = { ...assess.body, period, sequence: 1 + (sequences % 90) };
  const { id: assessmentId } = (await api.assess({ caller, body })).body;
  const reply = await api.objectTo({ caller: holder, params: { assessmentId }, body: objectTo.body });
  return reply.body.id;
};

const objectionIds = async (world: World): Promise<Things> => {
  await everywhere(world);
  await claimed(world);
  const [amina, badr] = world.citizens;
  const [first, second] = world.agencies;
  const [own, others] = await Promise.all([
    objectionBy(world, first, amina),
    objectionBy(world, second, badr),
  ]);
  const missing = { objectionId: world.portal.ids.ownedId('00'.repeat(9), 'never made') };
  return { own: { objectionId: own }, others: { objectionId: others }, missing };
};

const certificateOf = async (world: World, holder: Caller, { id: agencyId }: Office): Promise<string> => {
  const body = { agencyId, taxpayer: putTaxpayer.params.taxpayer };
  return (await client(contract, world.transport).askForClearance({ caller: holder, body })).body.id;
};

const clear = async (world: World): Promise<unknown> => {
  await everywhere(world);
  return claimed(world);
};

const certificateIds = async (world: World): Promise<Things> => {
  await clear(world);
  const [amina, badr] = world.citizens;
  const [first, second] = world.agencies;
  const [own, others] = await Promise.all([
    certificateOf(world, amina, first),
    certificateOf(world, badr, second),
  ]);
  const missing = { certificateId: world.portal.ids.ownedId('00'.repeat(9), 'never made') };
  return { own: { certificateId: own }, others: { certificateId: others }, missing };
};

const certificateCodes = async (world: World): Promise<Things> => {
  const { own, missing } = await certificateIds(world);
  const codeOf = ({ certificateId = '' }: Things['own']) => ({ certificateCode: certificateId });
  return { own: codeOf(own), missing: codeOf(missing) };
};

/** The first citizen asks for a certificate of the taxpayer whom they have claimed. */
const clearing = async (world: World): Promise<unknown> => {
  await clear(world);
  return { agencyId: world.agencies[0].id, taxpayer: putTaxpayer.params.taxpayer };
};

const jobOf = async (world: World, { caller }: Office): Promise<string> =>
  (await client(contract, world.transport).askForImport({ caller, body: { bytes: 1_000 } })).body.id;

const jobIds = async (world: World): Promise<Things> => {
  const [own, others] = await Promise.all(world.agencies.map((office) => jobOf(world, office)));
  const missing = { jobId: '0'.repeat(24) };
  return { own: { jobId: own ?? '' }, others: { jobId: others ?? '' }, missing };
};

/** What the parameters of paths name. */
export const things: Builders = {
  assessmentId: assessmentIds,
  certificateCode: certificateCodes,
  certificateId: certificateIds,
  jobId: jobIds,
  objectionId: objectionIds,
  taxCode: taxCodes,
  taxpayer: taxpayers,
  taxableObject: taxableObjects,
};

/** Bodies whose examples name things that have to be registered first. */
export const bodies: Bodies = {
  'POST /v1/agency/tax/assessments': (world: World) => assessing(world, assess.body),
  'POST /v1/tax/clearance-certificates': clearing,
  'POST /v1/tax/declarations': declaring,
  'POST /v1/tax/declarations/preview': declaring,
};
