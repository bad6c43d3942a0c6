import { applicationKey } from '../../../functions/applications/cases/keys';
import type { contract } from '../../../functions/applications/contract';
import { shortReferenceOf } from '../../../functions/blocks/references/reference';
import { bare, drafted, filled, revisionOf, submitted } from '../../../tests/applications/world';
import { noteReference } from '../../../tests/support/references';
import { type Cases, oneRead, spends } from '../case';
import { asBefore, times } from '../scene';
import { opinionCases } from './opinions';
import { asked, inReview, known, queued, ready } from './scenes';

/** An act on an application of one to two kilobytes. */
const act = spends([1, 0, 5], [0, 2], 'indexed');
const shownToAgency = spends([1, 2, 1], [1, 0], 'logged');

export const cases: Cases<typeof contract> = {
  beginApplication: [
    {
      asking: async (scene) => {
        const { serviceId } = await known(scene);
        return { caller: scene.somebody().caller, body: { serviceId, ...filled } as never };
      },
      ...spends([1, 0, 8], [0, 3], 'agree'),
    },
  ],
  saveDraft: [
    {
      asking: async (scene) => {
        const { caller, params } = await ready(scene);
        const revision = await revisionOf(scene.portal, params.applicationId);
        return { caller, params, body: { revision, form: { 'trade-name': 'Maps' } } };
      },
      ...spends([1, 0, 2], [0, 2]),
    },
  ],
  upgradeDraft: [
    {
      asking: async (scene) => {
        const { caller, params } = await ready(scene);
        return { caller, params, body: { revision: await revisionOf(scene.portal, params.applicationId) } };
      },
      ...spends([2, 1, 2], [1, 2], 'indexed'),
    },
  ],
  submitApplication: [
    {
      asking: async (scene) => {
        const { caller, params } = await ready(scene);
        return { caller, params, body: { revision: await revisionOf(scene.portal, params.applicationId) } };
      },
      ...spends([2, 1, 6], [1, 4], 'indexed'),
    },
    {
      when: 'with a fee',
      asking: async (scene) => {
        const one = await known(scene, { ...bare, fee: { currency: 'JOD', amount: 20_000 } });
        const { caller } = scene.somebody();
        const params = { applicationId: await drafted(one, caller, {}) };
        return { caller, params, body: { revision: 1 } };
      },
      ...spends([2, 1, 11], [1, 4], 'agree'),
    },
  ],
  listApplications: [
    {
      when: '20 of 25',
      asking: async (scene) => {
        const { caller } = scene.somebody();
        const one = await known(scene, bare);
        const body = { serviceId: one.serviceId, another: true };
        await times(25, () => one.api.beginApplication({ caller, body }));
        return asBefore({ caller, query: { limit: '20' } }, (request) => one.api.listApplications(request));
      },
      ...spends([1, 2, 0], [2, 0]),
    },
    {
      when: 'by its short reference',
      asking: async (scene) => {
        const { one, caller, params } = await inReview(scene);
        await noteReference(scene.portal, 'application', applicationKey(params.applicationId));
        const query = { reference: shortReferenceOf('application', params.applicationId) };
        return asBefore({ caller, query }, (request) => one.api.listApplications(request));
      },
      ...spends([2, 2, 0], [1, 0], 'consistent'),
    },
  ],
  getApplication: [
    {
      asking: async (scene) => {
        const { one, caller, params } = await inReview(scene);
        return asBefore({ caller, params }, (request) => one.api.getApplication(request));
      },
      ...oneRead,
    },
  ],
  getProspects: [
    {
      asking: async (scene) => {
        const { one, caller, params } = await ready(scene);
        return asBefore({ caller, params }, (request) => one.api.getProspects(request));
      },
      ...oneRead,
    },
  ],
  listKnownAnswers: [
    {
      when: 'of a profile, a residence and an earlier application',
      asking: async (scene) => {
        const sources = [
          { from: 'profile', member: 'name' },
          { from: 'profile', member: 'address' },
          { from: 'applications' },
        ];
        const asked = sources.map((source, index) => [
          `p${index}`,
          { type: 'string', maxLength: 80, 'x-source': source },
        ]);
        const schema = { type: 'object', properties: Object.fromEntries(asked) };
        const one = await known(scene, { ...bare, form: { schema } });
        const { caller } = scene.somebody();
        await submitted(scene.portal, one, caller, { form: { p2: 'Books' } });
        const params = { applicationId: await drafted(one, caller, { another: true }) };
        return asBefore({ caller, params }, (request) => one.api.listKnownAnswers(request));
      },
      ...spends([3, 4.5, 0], [1, 0], 'consistent'),
    },
  ],
  withdrawApplication: [
    {
      asking: async (scene) => {
        const { caller, params } = await inReview(scene);
        return { caller, params, body: { text: 'I have found a shop.' } };
      },
      ...spends([2, 1, 6], [0, 2], 'indexed'),
    },
  ],
  answerQuestions: [
    {
      asking: async (scene) => {
        const { caller, params } = await asked(scene);
        return { caller, params, body: { form: { 'trade-name': 'Maps' } } };
      },
      ...spends([2, 1, 8], [1, 4], 'indexed'),
    },
  ],
  askForDocument: [
    {
      asking: async (scene) => {
        const one = await known(scene);
        const { caller } = scene.somebody();
        const params = { applicationId: await drafted(one, caller, filled) };
        return { caller, params, body: { document: 'lease', mediaType: 'image/png', bytes: 1000 } };
      },
      ...spends([1, 0, 2], [0, 2]),
    },
  ],
  listDocuments: [
    { asking: async (scene) => ready(scene).then(({ caller, params }) => ({ caller, params })), ...oneRead },
  ],
  getDocument: [
    {
      asking: async (scene) => {
        const { caller, params, documentId } = await ready(scene);
        return { caller, params: { ...params, documentId } };
      },
      ...oneRead,
    },
  ],
  cancelDocument: [
    {
      asking: async (scene) => {
        const one = await known(scene);
        const { caller } = scene.somebody();
        const params = { applicationId: await drafted(one, caller, filled) };
        const body = { document: 'lease', mediaType: 'image/png', bytes: 1000 } as const;
        const { id } = (await one.api.askForDocument({ caller, params, body })).body;
        return { caller, params: { ...params, documentId: id } };
      },
      ...spends([1, 0, 2], [0, 2]),
    },
  ],
  showDocumentToAgency: [
    {
      asking: async (scene) => {
        const { byAgency, documentId } = await inReview(scene);
        return { ...byAgency, params: { ...byAgency.params, documentId } };
      },
      ...spends([1, 1, 1], [0.5, 0], 'logged'),
    },
  ],
  showApplicationToAgency: [{ asking: async (scene) => (await inReview(scene)).byAgency, ...shownToAgency }],
  assignApplication: [
    {
      asking: async (scene) => ({ ...(await inReview(scene)).byAgency, body: { unit: 'Markets' } }),
      ...act,
    },
  ],
  claimApplication: [{ asking: async (scene) => (await inReview(scene)).byAgency, ...act }],
  noteOnApplication: [
    {
      asking: async (scene) => ({ ...(await inReview(scene)).byAgency, body: { text: 'Seen.' } }),
      ...spends([1, 0, 4], [0, 2], 'indexed'),
    },
  ],
  askApplicant: [
    {
      asking: async (scene) => ({ ...(await inReview(scene)).byAgency, body: { text: 'When?' } }),
      ...spends([1, 0, 8], [0, 2], 'indexed'),
    },
  ],
  approveApplication: [
    {
      asking: async (scene) => ({ ...(await inReview(scene)).byAgency, body: {} }),
      ...spends([1, 0, 6], [0, 2], 'indexed'),
    },
  ],
  refuseApplication: [
    {
      asking: async (scene) => ({
        ...(await inReview(scene)).byAgency,
        body: { text: 'No stall is left.', appeal: 'Within 60 days at court.' },
      }),
      ...spends([1, 0, 7], [0, 2], 'indexed'),
    },
  ],
  ...opinionCases,
  listApplicationQueue: [
    {
      when: '20 of 25',
      asking: async (scene) => {
        const one = await queued(scene);
        const { caller } = one.by;
        return asBefore({ caller, query: { limit: '20' } }, (request) =>
          one.api.listApplicationQueue(request),
        );
      },
      ...spends([1, 2.5, 0], [2.5, 0]),
    },
    {
      when: 'by a short reference',
      asking: async (scene) => {
        const { one, params } = await inReview(scene);
        await noteReference(scene.portal, 'application', applicationKey(params.applicationId));
        const query = { reference: shortReferenceOf('application', params.applicationId) };
        return { caller: one.by.caller, query };
      },
      ...spends([2, 2, 0], [1, 0], 'consistent'),
    },
  ],
  actOnApplications: [
    {
      when: '10 applications',
      asking: async (scene) => {
        const one = await known(scene, bare);
        const ids: string[] = [];
        await times(10, async () => {
          ids.push(await submitted(scene.portal, one, scene.somebody().caller));
        });
        const what = { action: 'assign', assignment: { unit: 'Markets' } } as const;
        return { ...one.by, body: { applicationIds: ids, what } };
      },
      ...spends([1, 0, 40], [0, 20], 'indexed'),
    },
  ],
};
