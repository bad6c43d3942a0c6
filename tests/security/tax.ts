import type { Route } from '../../functions/kernel/contract';
import { contract } from '../../functions/tax/contract';
import { previewDeclaration, turnoverTax } from '../../functions/tax/declaration-examples';
import { assess } from '../../functions/tax/examples';
import { objectTo } from '../../functions/tax/objection-examples';
import { putTax, putTaxpayer, putThing } from '../../functions/tax/register-examples';
import type { Caller } from '../support/callers';
import { client } from '../support/client';
import { claim } from '../tax/world';
import type { Things } from './items';
import { subOf } from './tokens';
import type { Office, World } from './world';

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
  await api.putThing({ caller, ...putThing, idempotencyKey } as never);
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

export const taxCodes = named('taxCode', putTax.params.taxCode);
export const taxpayers = named('taxpayer', putTaxpayer.params.taxpayer);
export const things = named('thing', putThing.params.thing);

const assessmentOf = async (world: World, { caller }: Office): Promise<string> =>
  (await client(contract, world.transport).assess({ caller, body: assess.body })).body.id;

/** The first citizen has claimed the taxpayer of the first agency, and the second that of the second. */
const claimed = ({ portal, citizens, agencies }: World): Promise<unknown> =>
  Promise.all(
    citizens.map((each, index) =>
      claim(portal, subOf(each), agencies[index]?.id ?? '', putTaxpayer.params.taxpayer),
    ),
  );

export const assessmentIds = async (world: World): Promise<Things> => {
  await everywhere(world);
  await claimed(world);
  const [own, others] = await Promise.all(world.agencies.map((office) => assessmentOf(world, office)));
  const missing = `0000${world.portal.seal.ownedId('00'.repeat(9), 'never made')}`;
  return {
    own: { assessmentId: own ?? '' },
    others: { assessmentId: others ?? '' },
    missing: { assessmentId: missing },
  };
};

/** A declaration by the first citizen, to the first agency. */
export const declaring = async (world: World): Promise<unknown> => {
  await everywhere(world);
  await claimed(world);
  return { ...previewDeclaration.body, agencyId: world.agencies[0].id };
};

/** The body, once what it names is registered. */
export const assessing = async (world: World, body: unknown): Promise<unknown> => {
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

export const objectionIds = async (world: World): Promise<Things> => {
  await everywhere(world);
  await claimed(world);
  const [amina, badr] = world.citizens;
  const [first, second] = world.agencies;
  const [own, others] = await Promise.all([
    objectionBy(world, first, amina),
    objectionBy(world, second, badr),
  ]);
  const missing = { objectionId: world.portal.seal.ownedId('00'.repeat(9), 'never made') };
  return { own: { objectionId: own }, others: { objectionId: others }, missing };
};
