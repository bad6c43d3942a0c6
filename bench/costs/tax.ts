import { randomUUID } from 'node:crypto';
import { contract } from '../../functions/tax/contract';
import { assess } from '../../functions/tax/examples';
import { putTax, putTaxpayer, putThing } from '../../functions/tax/register-examples';
import { agency as agencyCaller, type Caller } from '../../tests/support/callers';
import { type Cases, oneRead, spends, untouched } from './case';
import { type Scene, times } from './scene';

const imports = 20;

interface TaxOffice {
  readonly agencyId: string;
  readonly caller: Caller;
}

/** An agency with the tax, the taxpayer and the property of the examples, known to the function. */
export const taxOffice = async ({ portal }: Scene): Promise<TaxOffice> => {
  const api = portal.client(contract);
  const agencyId = randomUUID().replaceAll('-', '').slice(0, 24);
  const caller = agencyCaller(agencyId, 'tax:read', 'tax:write');
  await api.putTax({ caller, ...putTax } as never);
  await api.putTaxpayer({ caller, ...putTaxpayer });
  await api.putThing({ caller, ...putThing } as never);
  await api.getTax({ params: { agencyId, ...putTax.params } });
  return { agencyId, caller };
};

const registered = async (scene: Scene, count: number): Promise<TaxOffice> => {
  const office = await taxOffice(scene);
  let number = 0;
  await times(count, () => {
    number += 1;
    const params = { thing: `P-${number}` };
    return scene.portal
      .client(contract)
      .putThing({ caller: office.caller, params, body: putThing.body as never });
  });
  return office;
};

type Measured =
  | 'putTax'
  | 'listTaxes'
  | 'getTax'
  | 'putTaxpayer'
  | 'getTaxpayer'
  | 'listTaxpayers'
  | 'putThing'
  | 'getThing'
  | 'listThings'
  | 'assess'
  | 'importAssessments'
  | 'showAssessmentToAgency';

export const taxCases: Pick<Cases<typeof contract>, Measured> = {
  putTax: [
    {
      asking: async (scene) => ({ caller: (await taxOffice(scene)).caller, ...putTax }) as never,
      ...spends([1, 0, 2], [0, 1], 'indexed'),
    },
  ],
  listTaxes: [
    {
      asking: async (scene) => ({ query: { agencyId: (await taxOffice(scene)).agencyId } }),
      ...spends([1, 0.5, 0], [0.5, 0]),
    },
  ],
  getTax: [
    {
      asking: async (scene) => ({
        params: { agencyId: (await taxOffice(scene)).agencyId, ...putTax.params },
      }),
      ...untouched,
    },
  ],
  putTaxpayer: [
    {
      asking: async (scene) => ({ caller: (await taxOffice(scene)).caller, ...putTaxpayer }),
      ...spends([1, 0, 1], [0, 1]),
    },
  ],
  getTaxpayer: [
    {
      asking: async (scene) => ({
        caller: (await taxOffice(scene)).caller,
        params: putTaxpayer.params,
      }),
      ...oneRead,
    },
  ],
  listTaxpayers: [
    {
      asking: async (scene) => ({ caller: (await taxOffice(scene)).caller }),
      ...spends([1, 0.5, 0], [0.5, 0]),
    },
  ],
  putThing: [
    {
      asking: async (scene) => ({ caller: (await taxOffice(scene)).caller, ...putThing }) as never,
      ...spends([2, 1, 1], [0, 1], 'registered'),
    },
  ],
  getThing: [
    {
      asking: async (scene) => ({ caller: (await taxOffice(scene)).caller, params: putThing.params }),
      ...oneRead,
    },
  ],
  listThings: [
    {
      when: '20 of 25',
      asking: async (scene) => ({ caller: (await registered(scene, 25)).caller }),
      ...spends([1, 1, 0], [1, 0]),
    },
  ],
  assess: [
    {
      asking: async (scene) => ({ caller: (await taxOffice(scene)).caller, body: assess.body }),
      ...spends([2, 1, 8], [0.5, 2], 'registered', 'once'),
    },
  ],
  importAssessments: [
    {
      when: `of ${imports}`,
      asking: async (scene) => {
        const { caller } = await registered(scene, imports);
        const items = Array.from({ length: imports }, (_, index) => ({
          ...assess.body,
          thing: `P-${index + 1}`,
        }));
        return { caller, body: { items } };
      },
      ...spends([2, imports, 8 * imports], [imports / 2, 2 * imports], 'registered', 'once'),
    },
  ],
  showAssessmentToAgency: [
    {
      asking: async (scene) => {
        const { caller } = await taxOffice(scene);
        const { id } = (await scene.portal.client(contract).assess({ caller, body: assess.body })).body;
        return { caller, params: { assessmentId: id } };
      },
      ...oneRead,
    },
  ],
};
