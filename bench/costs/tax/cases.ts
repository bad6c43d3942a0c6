import { assess } from '../../../functions/tax/assessments/examples';
import { contract } from '../../../functions/tax/contract';
import { cancelAssessment, reviseAssessment } from '../../../functions/tax/corrections/examples';
import { previewDeclaration, turnoverTax } from '../../../functions/tax/declarations/examples';
import { putTaxableObject, putTaxpayer } from '../../../functions/tax/register/examples';
import { putTax } from '../../../functions/tax/taxes/examples';
import { claim } from '../../../tests/tax/world';
import { type Cases, oneRead, spends, untouched } from '../case';
import { type Scene, times } from '../scene';
import { clearanceCases } from './clearance';
import { importCases } from './import-jobs';
import { objectionCases } from './objections';
import { type TaxOffice, taxOffice } from './scene';

const imports = 20;

const assessedBy = async (scene: Scene) => {
  const { caller } = await taxOffice(scene);
  const { id } = (await scene.portal.client(contract).assess({ caller, body: assess.body })).body;
  return { caller, params: { assessmentId: id } };
};

const registered = async (scene: Scene, count: number): Promise<TaxOffice> => {
  const office = await taxOffice(scene);
  let number = 0;
  await times(count, () => {
    number += 1;
    const params = { taxableObject: `P-${number}` };
    return scene.portal
      .client(contract)
      .putTaxableObject({ caller: office.caller, params, body: putTaxableObject.body as never });
  });
  return office;
};

type Measured =
  | 'putTax'
  | 'getOwnTax'
  | 'listTaxes'
  | 'getTax'
  | 'putTaxpayer'
  | 'getTaxpayer'
  | 'listTaxpayers'
  | 'putTaxableObject'
  | 'getTaxableObject'
  | 'listTaxableObjects'
  | 'assess'
  | 'importAssessments'
  | 'showAssessmentToAgency'
  | 'reviseAssessment'
  | 'cancelAssessment'
  | 'previewDeclaration'
  | 'declare'
  | 'showAssessment'
  | 'listOwnTaxableObjects';

/** The same agency with its tax on turnover, and a shop owner who has claimed the taxpayer. */
const taxShop = async (scene: Scene) => {
  const { agencyId, caller: office } = await taxOffice(scene);
  const api = scene.portal.client(contract);
  const params = { taxCode: 'turnover-tax' };
  // Nothing is carried forward: a tax that does reads the balance first.
  await api.putTax({ caller: office, params, body: { ...turnoverTax, credits: undefined } } as never);
  await api.getTax({ params: { agencyId, ...params } });
  const { sub, caller } = scene.somebody();
  await claim(scene.portal, sub, agencyId, putTaxpayer.params.taxpayer);
  return { caller, body: { ...previewDeclaration.body, agencyId } };
};

const declared = async (scene: Scene) => {
  const { caller, body } = await taxShop(scene);
  return { caller, body, id: (await scene.portal.client(contract).declare({ caller, body })).body.id };
};

const ownCases: Pick<Cases<typeof contract>, Measured> = {
  putTax: [
    {
      asking: async (scene) => ({ caller: (await taxOffice(scene)).caller, ...putTax }) as never,
      ...spends([1, 0, 2], [0, 1], 'indexed'),
    },
  ],
  getOwnTax: [
    {
      asking: async (scene) => ({ caller: (await taxOffice(scene)).caller, params: putTax.params }),
      ...oneRead,
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
  putTaxableObject: [
    {
      asking: async (scene) => ({ caller: (await taxOffice(scene)).caller, ...putTaxableObject }) as never,
      ...spends([2, 1, 1], [0, 1], 'registered'),
    },
  ],
  getTaxableObject: [
    {
      asking: async (scene) => ({ caller: (await taxOffice(scene)).caller, params: putTaxableObject.params }),
      ...oneRead,
    },
  ],
  listTaxableObjects: [
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
          taxableObject: `P-${index + 1}`,
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
  reviseAssessment: [
    {
      asking: async (scene) => {
        const { caller, params } = await assessedBy(scene);
        return { caller, params, body: reviseAssessment.body };
      },
      ...spends([3, 3, 15], [1, 3], 'carried', 'once'),
    },
  ],
  cancelAssessment: [
    {
      asking: async (scene) => {
        const { caller, params } = await assessedBy(scene);
        return { caller, params, body: cancelAssessment.body };
      },
      ...spends([1, 0, 5], [0, 2], 'indexed', 'due'),
    },
  ],
  previewDeclaration: [{ asking: taxShop, ...spends([1, 2, 0], [1, 0], 'consistent') }],
  declare: [
    { asking: taxShop, ...spends([3, 3, 10], [1, 2], 'leveled', 'registered', 'once') },
    {
      when: 'that amends another',
      asking: async (scene) => {
        const { caller, body, id } = await declared(scene);
        return { caller, body: { ...body, amends: id } };
      },
      ...spends([4, 5, 17], [2, 3], 'leveled', 'registered', 'once'),
    },
  ],
  showAssessment: [
    {
      asking: async (scene) => {
        const { caller, id } = await declared(scene);
        // The names of agencies are in the function's memory.
        await scene.portal.client(contract).listAssessments({ caller });
        return { caller, params: { assessmentId: id } };
      },
      ...spends([1, 2, 0], [1, 0], 'consistent'),
    },
  ],
  listOwnTaxableObjects: [
    {
      asking: async (scene) => ({ caller: (await taxShop(scene)).caller }),
      ...spends([2, 1.5, 0], [1, 0], 'payers'),
    },
  ],
};

export const cases: Cases<typeof contract> = {
  ...ownCases,
  ...objectionCases,
  ...clearanceCases,
  ...importCases,
};
