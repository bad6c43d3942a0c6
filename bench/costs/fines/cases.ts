import { fileKey } from '../../../functions/blocks/attachments/keys';
import { settleUpload } from '../../../functions/blocks/attachments/upload';
import type { contestAgencyRoutes } from '../../../functions/fines/contests/agency-routes';
import { contract } from '../../../functions/fines/contract';
import { attachesEvidence, attachesPaper } from '../../../functions/fines/evidence/evidence';
import type { fileRoutes } from '../../../functions/fines/evidence/routes';
import { fineKey } from '../../../functions/fines/fines/keys';
import { write } from '../../../functions/kernel/table/write';
import type { Caller } from '../../../tests/support/callers';
import { noteReference } from '../../../tests/support/references';
import { type Cases, oneRead, spends, untouched } from '../case';
import { asBefore, type Scene, times } from '../scene';
import { fined, holder, issuing, police, referenceOf } from './fined';
import { givenBack } from './given-back';
import { offenceType, type, unmetPolice } from './police';

const said = { text: 'The sign was behind a tree; the photographs show it.' };
const hearing = { at: '2036-03-18T10:00:00+03:00', mode: 'in-person', place: 'City Hall, room 12' } as const;

/** A fine that was contested a day after issue, with the actions since. */
const contested = async (scene: Scene, ...done: readonly ('review' | 'schedule')[]) => {
  const one = await holder(scene);
  const api = scene.portal.client(contract);
  scene.portal.clock.advance(86_400_000);
  await api.contestFine({ ...one.citizen, body: { grounds: said.text } });
  for (const each of done) {
    if (each === 'review') await api.reviewContest({ ...one.agency, body: {} });
    else await api.scheduleHearing({ ...one.agency, body: hearing });
  }
  scene.portal.clock.advance(86_400_000);
  return one;
};

type Contesting = 'contestFine' | 'answerAgency' | 'withdrawContest';

/** A command on a fine of two kilobytes that moves it in its agency's list. */
const act = spends([1, 0, 6], [0, 2], 'indexed');

const announced = { mediaType: 'image/jpeg', bytes: 1_482_113 } as const;

/** A contested fine with an attached file of each side. */
const shown = async (scene: Scene) => {
  const one = await contested(scene);
  const api = scene.portal.client(contract);
  const { fineId } = one.citizen.params;
  const attach = async (kind: 'fine' | 'fine-paper', id: string): Promise<string> => {
    const at = scene.portal.clock();
    const hash = 'f'.repeat(64);
    const file = fileKey({ kind, itemId: fineId, id }, hash);
    const outcome = { status: 'attached', hash, at, file, bytes: 1_468_022 } as const;
    const holds = kind === 'fine' ? attachesEvidence(fineId, at) : attachesPaper(fineId, at);
    await write(scene.portal.table, settleUpload({ id, ...holds }, outcome));
    scene.pass();
    return id;
  };
  const evidence = (await api.askForEvidence({ ...one.agency, body: announced })).body.id;
  const paper = (await api.askForPaper({ ...one.citizen, body: announced })).body.id;
  await attach('fine', evidence);
  await attach('fine-paper', paper);
  const to = (caller: Caller, fileId: string) => ({ caller, params: { fineId, fileId } });
  const { citizen, agency: office } = one;
  return {
    ...{ citizen, office },
    evidence: { agency: to(office.caller, evidence), citizen: to(citizen.caller, evidence) },
    paper: { agency: to(office.caller, paper), citizen: to(citizen.caller, paper) },
  };
};

/** The fine and the link to its payer, read together. */
const oneFine = spends([1, 2, 0], [0.5, 0], 'linked', 'consistent');
const ownFine = spends([1, 1, 0], [0.5, 0], 'consistent');

const fileCases: Pick<Cases<typeof contract>, keyof typeof fileRoutes> = {
  askForEvidence: [
    {
      asking: async (scene) => ({ ...(await holder(scene)).agency, body: announced }),
      ...spends([1, 0, 3], [0, 3]),
    },
  ],
  listEvidence: [{ asking: async (scene) => (await shown(scene)).office, ...ownFine }],
  showEvidence: [{ asking: async (scene) => (await shown(scene)).evidence.agency, ...ownFine }],
  showPaperToAgency: [
    {
      asking: async (scene) => (await shown(scene)).paper.agency,
      ...spends([2, 1, 1], [0.5, 0], 'contested', 'consistent', 'logged'),
    },
  ],
  getEvidence: [{ asking: async (scene) => (await shown(scene)).evidence.citizen, ...oneFine }],
  askForPaper: [
    {
      asking: async (scene) => ({ ...(await contested(scene)).citizen, body: announced }),
      ...spends([2, 2, 3], [0.5, 3], 'holding', 'consistent'),
    },
  ],
  listPapers: [{ asking: async (scene) => (await shown(scene)).citizen, ...oneFine }],
  getPaper: [{ asking: async (scene) => (await shown(scene)).paper.citizen, ...oneFine }],
};

const contestCases: Pick<Cases<typeof contract>, keyof typeof contestAgencyRoutes | Contesting> = {
  contestFine: [
    {
      asking: async (scene) => ({ ...(await holder(scene)).citizen, body: { grounds: said.text } }),
      ...spends([2, 2, 17], [0.5, 3], 'named', 'agree', 'indexed', 'due'),
    },
  ],
  answerAgency: [
    {
      asking: async (scene) => ({ ...(await contested(scene)).citizen, body: said }),
      ...spends([2, 2, 11], [0.5, 2], 'holding', 'agree', 'indexed'),
    },
  ],
  withdrawContest: [
    {
      asking: async (scene) => ({ ...(await contested(scene)).citizen, body: said }),
      ...spends([3, 3, 24], [0.5, 4], 'named', 'agree', 'indexed', 'due'),
    },
  ],
  showContest: [
    {
      asking: async (scene) => (await contested(scene)).agency,
      ...spends([2, 2, 1], [1, 0], 'contested', 'consistent', 'logged'),
    },
  ],
  reviewContest: [{ asking: async (scene) => ({ ...(await contested(scene)).agency, body: {} }), ...act }],
  askContestant: [{ asking: async (scene) => ({ ...(await contested(scene)).agency, body: said }), ...act }],
  scheduleHearing: [
    { asking: async (scene) => ({ ...(await contested(scene)).agency, body: hearing }), ...act },
  ],
  rescheduleHearing: [
    { asking: async (scene) => ({ ...(await contested(scene, 'schedule')).agency, body: hearing }), ...act },
  ],
  recordHearing: [
    { asking: async (scene) => ({ ...(await contested(scene, 'schedule')).agency, body: said }), ...act },
  ],
  upholdFine: [
    {
      asking: async (scene) => ({ ...(await contested(scene, 'review')).agency, body: said }),
      ...spends([3, 2, 22], [0.5, 4], 'named', 'agree', 'indexed', 'due'),
    },
  ],
  reduceFine: [
    {
      asking: async (scene) => ({
        ...(await contested(scene, 'review')).agency,
        body: { amount: 8_000, ...said },
      }),
      ...spends([3, 2, 22], [0.5, 4], 'named', 'agree', 'indexed', 'due'),
    },
  ],
  collectFine: [
    {
      asking: async (scene) => ({ ...(await givenBack(scene, await holder(scene))), body: said }),
      ...spends([3, 2, 23], [0.5, 4], 'named', 'carried', 'agree', 'indexed', 'due'),
    },
  ],
  cancelFine: [
    {
      asking: async (scene) => ({ ...(await holder(scene)).agency, body: said }),
      ...spends([2, 1, 17], [0.5, 3], 'named', 'agree', 'indexed', 'due'),
    },
  ],
};

export const cases: Cases<typeof contract> = {
  ...contestCases,
  ...fileCases,
  importFines: [
    {
      when: 'of 20',
      asking: async (scene) => {
        const { caller } = await police(scene);
        const items = Array.from({ length: 20 }, (_each, index) => ({
          ...issuing(),
          reference: `PK-${index}`,
        }));
        return { caller, body: { items } };
      },
      ...spends([1, 0, 300], [0, 60], 'agree', 'indexed', 'due'),
    },
  ],
  listOffenceTypes: [
    {
      when: 'of one agency',
      asking: async (scene) => {
        const query = { agencyId: (await police(scene)).agencyId };
        return asBefore({ query }, scene.portal.client(contract).listOffenceTypes);
      },
      ...spends([1, 0.5, 0], [0.5, 0]),
    },
  ],
  getOffenceType: [
    {
      asking: async (scene) => {
        const params = { agencyId: (await police(scene)).agencyId, offenceType };
        return asBefore({ params }, scene.portal.client(contract).getOffenceType);
      },
      ...untouched,
    },
    {
      when: 'by a function that has just started',
      asking: async (scene) => ({ params: { agencyId: (await unmetPolice(scene)).agencyId, offenceType } }),
      ...spends([2, 1.5, 0], [1, 0], 'consistent'),
    },
  ],
  addOffenceType: [
    {
      asking: async (scene) => ({
        caller: (await police(scene)).caller,
        body: { code: 'crossing', ...(type as object) } as never,
      }),
      ...spends([1, 0, 3], [0, 2], 'indexed'),
    },
  ],
  replaceOffenceType: [
    {
      asking: async (scene) => ({
        caller: (await police(scene)).caller,
        params: { offenceType },
        body: type,
      }),
      ...spends([1, 0, 2], [0, 2]),
    },
  ],
  getOwnOffenceType: [
    {
      asking: async (scene) => ({ caller: (await police(scene)).caller, params: { offenceType } }),
      ...oneRead,
    },
  ],
  issueFine: [
    {
      asking: async (scene) => ({ caller: (await police(scene)).caller, body: issuing() }),
      ...spends([1, 0, 15], [0, 3], 'agree', 'indexed', 'due'),
    },
    {
      when: 'by a function that has just started',
      asking: async (scene) => ({ caller: (await unmetPolice(scene)).caller, body: issuing() }),
      ...spends([2, 1, 15], [0, 3], 'agree', 'indexed', 'due', 'learnt'),
    },
  ],
  listAgencyFines: [
    {
      when: 'of 3 that are issued',
      asking: async (scene) => {
        const office = await police(scene);
        await times(2, () => fined(scene, office));
        return { caller: office.caller, query: { state: 'issued' } };
      },
      ...spends([1, 2, 0], [2, 0]),
    },
    {
      when: 'the one with a short reference',
      asking: async (scene) => {
        const { agency: officer } = await holder(scene);
        return {
          caller: officer.caller,
          query: { reference: await referenceOf(scene, officer.params.fineId) },
        };
      },
      ...spends([2, 3, 0], [1, 0], 'consistent', 'shortened'),
    },
    {
      when: 'those with a reference of its own',
      asking: async (scene) => {
        const { agency: officer } = await holder(scene);
        const { body } = await scene.portal.client(contract).showAgencyFine(officer);
        await noteReference(scene.portal, 'fine', fineKey(body.id), 'own-references');
        return { caller: officer.caller, query: { reference: body.reference } };
      },
      ...spends([2, 2, 0], [1, 0], 'consistent', 'shortened'),
    },
    {
      when: 'of 3 by when they are due',
      asking: async (scene) => {
        const office = await police(scene);
        await times(2, () => fined(scene, office));
        return { caller: office.caller, query: { order: 'due' } };
      },
      ...spends([2, 11, 0], [2, 0], 'sharded', 'consistent'),
    },
    {
      when: 'of 3 by a word',
      asking: async (scene) => {
        const office = await police(scene);
        await times(2, () => fined(scene, office));
        return { caller: office.caller, query: { state: 'issued', text: 'parking' } };
      },
      ...spends([1, 2, 0], [2, 0]),
    },
  ],
  showAgencyFine: [
    { asking: async (scene) => (await holder(scene)).agency, ...spends([1, 1, 0], [0.5, 0], 'consistent') },
  ],
  listFines: [
    {
      when: 'of 3, of one payer',
      asking: async (scene) => {
        const { office, sub, citizen } = await holder(scene);
        await times(2, () => fined(scene, office, sub));
        return asBefore({ caller: citizen.caller }, scene.portal.client(contract).listFines);
      },
      ...spends([2, 1.5, 0], [1, 0], 'payers', 'consistent'),
    },
    {
      when: 'the one with a short reference',
      asking: async (scene) => {
        const { citizen } = await holder(scene);
        const query = { reference: await referenceOf(scene, citizen.params.fineId) };
        return asBefore({ caller: citizen.caller, query }, scene.portal.client(contract).listFines);
      },
      ...spends([2, 3, 0], [1, 0], 'consistent', 'linked', 'shortened'),
    },
  ],
  getFine: [
    {
      asking: async (scene) => asBefore((await holder(scene)).citizen, scene.portal.client(contract).getFine),
      ...spends([2, 3, 0], [1, 0], 'named', 'consistent'),
    },
  ],
};
