import { assess } from '../../../functions/tax/assessments/examples';
import { contract } from '../../../functions/tax/contract';
import { putTaxableObject, putTaxpayer } from '../../../functions/tax/register/examples';
import { claim } from '../../../tests/tax/world';
import { type Cases, oneRead, spends } from '../case';
import type { Scene } from '../scene';
import { taxOffice } from './scene';

type Measured =
  | 'getStatement'
  | 'getAgencyStatement'
  | 'listAssessments'
  | 'askForClearance'
  | 'listClearances'
  | 'getClearance'
  | 'printClearance'
  | 'verifyClearance'
  | 'clearancePage';

const { taxpayer } = putTaxpayer.params;
const { taxableObject } = putTaxableObject.params;
const days = { from: '2026-01-01', until: '2026-12-31' };

/** A property with five assessments, none of them due yet, and its owner. */
const owned = async (scene: Scene) => {
  const { agencyId, caller: office } = await taxOffice(scene);
  const { sub, caller } = scene.somebody();
  await claim(scene.portal, sub, agencyId, taxpayer);
  const api = scene.portal.client(contract);
  for (const sequence of [1, 2, 3, 4, 5]) {
    await api.assess({ caller: office, body: { ...assess.body, sequence } });
  }
  return { agencyId, office, caller, api };
};

const certified = async (scene: Scene) => {
  const { agencyId, caller, api } = await owned(scene);
  const { id } = (await api.askForClearance({ caller, body: { agencyId, taxpayer } })).body;
  return { caller, params: { certificateId: id } };
};

const shown = async (scene: Scene) => ({
  params: { certificateCode: (await certified(scene)).params.certificateId },
});

export const clearanceCases: Pick<Cases<typeof contract>, Measured> = {
  getStatement: [
    {
      when: 'of five assessments',
      asking: async (scene) => {
        const { agencyId, caller } = await owned(scene);
        return { caller, query: { agencyId, ...days } };
      },
      ...spends([2, 3, 0], [1.5, 0], 'consistent', 'payers'),
    },
  ],
  getAgencyStatement: [
    {
      when: 'of a taxable object with five assessments',
      asking: async (scene) => ({ caller: (await owned(scene)).office, query: { taxableObject, ...days } }),
      ...spends([3, 7, 0], [3, 0], 'consistent', 'answered', 'scattered'),
    },
  ],
  askForClearance: [
    {
      when: 'of a taxpayer with five assessments',
      asking: async (scene) => {
        const { agencyId, caller, api } = await owned(scene);
        // The names of agencies are in the function's memory.
        await api.listAssessments({ caller });
        return { caller, body: { agencyId, taxpayer } };
      },
      ...spends([4, 5, 2], [1.5, 1], 'leveled', 'consistent', 'payers', 'unrepeated', 'indexed'),
    },
  ],
  listClearances: [
    {
      asking: async (scene) => ({ caller: (await certified(scene)).caller }),
      ...spends([1, 0.5, 0], [0.5, 0]),
    },
  ],
  listAssessments: [
    {
      when: 'of five assessments',
      asking: async (scene) => {
        const { api, caller } = await owned(scene);
        await api.listAssessments({ caller });
        return { caller };
      },
      ...spends([2, 3, 0], [1, 0], 'payers'),
    },
  ],
  getClearance: [{ asking: certified, ...oneRead }],
  printClearance: [
    {
      asking: async (scene) => {
        const asking = await certified(scene);
        // The names of agencies are in the function's memory.
        await scene.portal.client(contract).printClearance(asking);
        return asking;
      },
      ...oneRead,
    },
  ],
  verifyClearance: [{ asking: shown, ...oneRead }],
  clearancePage: [
    {
      asking: async (scene) => {
        const asking = await shown(scene);
        // The names of agencies are in the function's memory.
        await scene.portal.client(contract).clearancePage(asking);
        return asking;
      },
      ...oneRead,
    },
  ],
};
