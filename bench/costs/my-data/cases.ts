import { randomUUID } from 'node:crypto';
import { giveConsent, publishAgreement } from '../../../functions/my-data/consents/examples';
import { contract } from '../../../functions/my-data/contract';
import {
  answerCorrection,
  askAboutCorrection,
  askCorrection,
  decideCorrection,
} from '../../../functions/my-data/corrections/examples';
import { agency } from '../../../tests/support/callers';
import { type Cases, oneRead, spends, untouched } from '../case';
import { type Scene, times } from '../scene';
import { consentInInvestigation, investigationCases } from './investigations';

const headers = { 'Diwan-Officer': 'L. Khoury' };

/** Somebody whose data was read as often. */
const watched = async (scene: Scene, count: number) => {
  const { caller, sub } = scene.somebody();
  await times(count, () => scene.look(sub));
  // The function remembers the names of agencies.
  await scene.portal.client(contract).listAccesses({ caller });
  return { caller };
};

/** Somebody asks an agency that the function knows to correct something. */
const somebodyWrong = async (scene: Scene) => {
  const agencyId = await scene.register();
  const { caller } = scene.somebody();
  const body = { ...askCorrection.body, agencyId };
  const office = agency(agencyId, 'corrections:read', 'corrections:write');
  const api = scene.portal.client(contract);
  await api.askCorrection({ caller: scene.somebody().caller, body });
  scene.pass();
  return { api, caller, body, office };
};

const corrected = async (scene: Scene) => {
  const { api, caller, body, office } = await somebodyWrong(scene);
  const { id: correctionId } = (await api.askCorrection({ caller, body })).body;
  scene.pass();
  return { api, caller, office, params: { correctionId } };
};

const questioned = async (scene: Scene) => {
  const { api, caller, office, params } = await corrected(scene);
  await api.askAboutCorrection({ caller: office, params, headers, body: askAboutCorrection.body });
  scene.pass();
  return { caller, params };
};

/** An agency with an agreement to which somebody has agreed. */
const agreed = async (scene: Scene) => {
  const agencyId = randomUUID().replaceAll('-', '').slice(0, 24);
  const office = agency(agencyId, 'consents:read', 'consents:write');
  const { caller } = scene.somebody();
  const api = scene.portal.client(contract);
  const { params, body: content } = publishAgreement;
  await api.publishAgreement({ caller: office, params, body: content });
  const body = { ...giveConsent.body, agencyId };
  const { id: consentId } = (await api.giveConsent({ caller, body })).body;
  scene.pass();
  return { agencyId, office, caller, body, consentId, params, content };
};

/** Somebody who has asked to be erased. */
const waiting = async (scene: Scene) => {
  const { caller } = scene.somebody();
  await scene.portal.client(contract).askErasure({ caller, body: {} });
  return { caller };
};

export const cases: Cases<typeof contract> = {
  listAccesses: [
    {
      when: 'of 20 reads',
      asking: (scene) => watched(scene, 20),
      ...spends([1, 2, 0], [1, 0], 'consistent'),
    },
    {
      when: 'by words of the purpose, among 60 reads',
      asking: async (scene) => ({ ...(await watched(scene, 60)), query: { purpose: 'inspection' } }),
      ...spends([1, 5, 0], [2.5, 0], 'consistent', 'filtered'),
    },
  ],
  getAccessChain: [{ asking: (scene) => watched(scene, 1), ...oneRead }],
  askExport: [
    {
      asking: (scene) => ({ ...scene.somebody(), body: {} }),
      ...spends([2, 1, 2], [0, 1], 'leveled', 'due'),
    },
  ],
  getExport: [
    {
      asking: async (scene) => {
        const { caller } = scene.somebody();
        await scene.portal.client(contract).askExport({ caller, body: {} });
        return { caller };
      },
      ...oneRead,
    },
  ],
  publishAgreement: [
    {
      when: 'a revision',
      asking: async (scene) => {
        const { office, params, content } = await agreed(scene);
        return { caller: office, params, body: { ...content, recipients: ['The bank'] } };
      },
      ...spends([2, 1, 7], [0, 1], 'compared', 'agree', 'indexed'),
    },
  ],
  listAgreements: [
    {
      asking: async (scene) => ({ query: { agency: (await agreed(scene)).agencyId } }),
      ...spends([1, 0.5, 0], [0.5, 0]),
    },
  ],
  getAgreementRevision: [
    {
      asking: async (scene) => {
        const { agencyId, params } = await agreed(scene);
        return { params: { ...params, agency: agencyId, revision: '1' } };
      },
      ...oneRead,
    },
  ],
  checkConsent: [
    {
      asking: async (scene) => {
        const { office, params, consentId } = await agreed(scene);
        return { caller: office, params: { ...params, ownedId: consentId } };
      },
      ...spends([1, 2, 1], [1, 0], 'consistent', 'logged'),
    },
    ...consentInInvestigation,
  ],
  giveConsent: [
    {
      asking: async (scene) => {
        const { caller, body } = await agreed(scene);
        return { caller, body };
      },
      ...spends([2, 1, 1], [0, 1], 'compared'),
    },
  ],
  listConsents: [{ asking: async (scene) => ({ caller: (await agreed(scene)).caller }), ...oneRead }],
  ...investigationCases,
  withdrawConsent: [
    {
      asking: async (scene) => {
        const { caller, consentId } = await agreed(scene);
        return { caller, params: { consentId }, body: {} };
      },
      ...spends([1, 0, 1], [0, 1]),
    },
  ],
  askCorrection: [
    {
      asking: async (scene) => {
        const { caller, body } = await somebodyWrong(scene);
        return { caller, body };
      },
      ...spends([3, 2, 9], [0, 1], 'agree', 'limited', 'indexed', 'due'),
    },
  ],
  listCorrections: [{ asking: async (scene) => ({ caller: (await corrected(scene)).caller }), ...oneRead }],
  getCorrection: [
    {
      asking: async (scene) => {
        const { caller, params } = await corrected(scene);
        return { caller, params };
      },
      ...oneRead,
    },
  ],
  answerCorrection: [
    {
      asking: async (scene) => ({ ...(await questioned(scene)), body: answerCorrection.body }),
      ...spends([1, 0, 8], [0, 1], 'indexed', 'due'),
    },
  ],
  withdrawCorrection: [
    {
      asking: async (scene) => {
        const { caller, params } = await corrected(scene);
        return { caller, params, body: {} };
      },
      ...spends([1, 0, 7], [0, 1], 'indexed', 'due'),
    },
  ],
  listAgencyCorrections: [
    {
      when: 'by when they are due',
      asking: async (scene) => ({ caller: (await corrected(scene)).office }),
      ...spends([1, 0.5, 0], [0.5, 0]),
    },
    {
      when: 'by change',
      asking: async (scene) => ({
        caller: (await corrected(scene)).office,
        query: { updated_after: '2026-01-01T00:00:00Z' },
      }),
      ...spends([1, 0.5, 0], [0.5, 0]),
    },
  ],
  showCorrectionToAgency: [
    {
      asking: async (scene) => {
        const { office, params } = await corrected(scene);
        return { caller: office, params };
      },
      ...spends([1, 1, 1], [0.5, 0], 'consistent', 'logged'),
    },
  ],
  askAboutCorrection: [
    {
      asking: async (scene) => {
        const { office, params } = await corrected(scene);
        return { caller: office, params, headers, body: askAboutCorrection.body };
      },
      ...spends([1, 0, 8], [0, 1], 'indexed', 'due'),
    },
  ],
  decideCorrection: [
    {
      asking: async (scene) => {
        const { office, params } = await corrected(scene);
        return { caller: office, params, headers, body: decideCorrection.body };
      },
      ...spends([1, 0, 7], [0, 1], 'indexed', 'due'),
    },
  ],
  askErasure: [
    {
      asking: (scene) => ({ ...scene.somebody(), body: {} }),
      ...spends([2, 1, 2], [0, 1], 'leveled', 'due'),
    },
  ],
  getErasure: [{ asking: (scene) => waiting(scene), ...oneRead }],
  withdrawErasure: [{ asking: (scene) => waiting(scene), ...spends([1, 0, 2], [0, 1], 'due') }],
  getErasureReceipt: [
    {
      asking: async (scene) => {
        const { caller } = scene.somebody();
        const { body } = await scene.portal.client(contract).askErasure({ caller, body: {} });
        return { params: { erasureId: body.id } };
      },
      ...oneRead,
    },
  ],
  getExportSchema: [{ asking: () => ({}), ...untouched }],
  getPersonalDataUsage: [
    {
      when: 'of 20 reads',
      asking: (scene) => watched(scene, 20),
      ...spends([1, 2, 0], [1, 0], 'consistent'),
    },
  ],
  getSigningKeys: [{ asking: () => ({}), ...untouched }],
};
