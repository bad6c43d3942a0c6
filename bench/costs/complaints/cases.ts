import { shortReferenceOf } from '../../../functions/blocks/references/reference';
import { complaintKey } from '../../../functions/complaints/cases/keys';
import * as examples from '../../../functions/complaints/categories/examples';
import type { contract } from '../../../functions/complaints/contract';
import { noteDuplicate } from '../../../functions/complaints/public-view/duplicates-store';
import { putReplyTemplate } from '../../../functions/complaints/reply-templates/examples';
import { noteReference } from '../../../tests/support/references';
import { metTimedOffice, timedOffice } from '../calendars/cases';
import { type Cases, oneRead, spends, untouched } from '../case';
import { asBefore, categoryBody, filingIn, type Office, type Scene, times } from '../scene';
import { bulkCases } from './bulk';
import { open311Cases } from './open311';
import { photographCases } from './photographs';
import { publicCases } from './public-view';

const said = { text: 'The next lamp is dark as well.' };

/** A complaint that was filed, and what was done with it since, by the agency (`assign`) or the citizen. */
const filed = async (scene: Scene, ...done: readonly ('assign' | 'ask' | 'resolve')[]) => {
  const office = await scene.office();
  const { caller } = scene.somebody();
  const params = { complaintId: await scene.file(office, caller) };
  for (const each of done) {
    const asking = { caller: office.caller, params };
    if (each === 'assign') await scene.complaints.assign({ ...asking, body: { unit: 'West' } });
    else await scene.complaints[each]({ ...asking, body: said });
    scene.pass();
  }
  return { office, citizen: { caller, params }, agency: { caller: office.caller, params } };
};

/** A complaint that is found by its short reference. */
const referenced = async (scene: Scene) => {
  const office = await scene.office();
  const { caller } = scene.somebody();
  const id = await scene.file(office, caller);
  await noteReference(scene.portal, 'complaint', complaintKey(id));
  return { office, caller, id };
};

const queued = async (scene: Scene): Promise<Office> => {
  const office = await scene.office();
  await times(25, () => scene.file(office, scene.somebody().caller));
  return office;
};

/** An act on a complaint of one to two kilobytes. */
const act = spends([1, 0, 5], [0, 2], 'indexed');

export const cases: Cases<typeof contract> = {
  ...photographCases,
  ...publicCases,
  ...bulkCases,
  ...open311Cases,
  listCategories: [
    {
      when: 'of one agency',
      asking: async (scene) =>
        asBefore({ query: { agencyId: (await scene.office()).agencyId } }, scene.complaints.listCategories),
      ...spends([1, 0.5, 0], [0.5, 0]),
    },
  ],
  getCategory: [
    {
      asking: async (scene) => {
        const { agencyId, code } = await scene.office();
        return asBefore({ params: { agencyId, code } }, scene.complaints.getCategory);
      },
      ...untouched,
    },
    {
      when: 'by a function that has just started',
      asking: async (scene) => {
        const { agencyId, code } = await scene.unmetOffice();
        // Lists of categories say what the agency is called, and leave nothing of the category.
        await scene.complaints.listCategories({ query: { agencyId } });
        return { params: { agencyId, code } };
      },
      ...spends([1, 1, 0], [0.5, 0], 'consistent'),
    },
  ],
  previewDue: [
    {
      asking: async (scene) => {
        const { agencyId, code } = await metTimedOffice(scene);
        return { params: { agencyId, code } };
      },
      ...untouched,
    },
    {
      when: 'by a function that has just started',
      asking: async (scene) => {
        const { agencyId, code } = await timedOffice(scene);
        return { params: { agencyId, code } };
      },
      ...spends([2, 2, 0], [1, 0], 'consistent', 'learnt'),
    },
  ],
  createCategory: [
    {
      asking: async (scene) => {
        const { caller } = await scene.office();
        return { caller, body: { ...(categoryBody as object), code: 'street-sign' } as never };
      },
      ...spends([1, 0, 3], [0, 2], 'indexed'),
    },
  ],
  replaceCategory: [
    {
      asking: async (scene) => {
        const { caller, code } = await scene.office();
        return { caller, params: { code }, body: examples.replaceCategory.body as never };
      },
      ...spends([1, 0, 3], [0, 2], 'indexed'),
    },
  ],
  fileComplaint: [
    {
      asking: async (scene) => ({ ...scene.somebody(), body: filingIn(await scene.office()) }),
      ...spends([1, 0, 4], [0, 2], 'indexed'),
    },
    {
      when: 'that is timed on a calendar',
      asking: async (scene) => ({ ...scene.somebody(), body: filingIn(await metTimedOffice(scene)) }),
      ...spends([1, 0, 5], [0, 2], 'indexed', 'due'),
    },
    {
      when: 'that is timed on a calendar, with a function that has just started',
      asking: async (scene) => ({ ...scene.somebody(), body: filingIn(await timedOffice(scene)) }),
      ...spends([3, 2, 5], [0, 2], 'indexed', 'due', 'learnt'),
    },
    {
      when: 'with a function that has just started',
      asking: async (scene) => ({ ...scene.somebody(), body: filingIn(await scene.unmetOffice()) }),
      ...spends([2, 1, 4], [0, 2], 'indexed', 'learnt'),
    },
  ],
  listComplaints: [
    {
      when: 'of 3',
      asking: async (scene) => {
        const office = await scene.office();
        const { caller } = scene.somebody();
        await times(3, () => scene.file(office, caller));
        return asBefore({ caller }, scene.complaints.listComplaints);
      },
      ...spends([1, 0.5, 0], [0.5, 0]),
    },
    {
      when: 'the one with a short reference',
      asking: async (scene) => {
        const { caller, id } = await referenced(scene);
        const query = { reference: shortReferenceOf('complaint', id) };
        return asBefore({ caller, query }, scene.complaints.listComplaints);
      },
      ...spends([2, 2, 0], [1, 0], 'consistent', 'shortened'),
    },
  ],
  getComplaint: [
    {
      asking: async (scene) =>
        asBefore((await filed(scene, 'assign')).citizen, scene.complaints.getComplaint),
      ...oneRead,
    },
  ],
  comment: [{ asking: async (scene) => ({ ...(await filed(scene)).citizen, body: said }), ...act }],
  answerQuestion: [
    {
      asking: async (scene) => ({ ...(await filed(scene, 'ask')).citizen, body: said }),
      ...spends([1, 0, 8], [0, 2], 'indexed', 'due'),
    },
  ],
  withdraw: [{ asking: async (scene) => ({ ...(await filed(scene)).citizen, body: said }), ...act }],
  reopen: [
    {
      asking: async (scene) => ({ ...(await filed(scene, 'resolve')).citizen, body: said }),
      ...spends([1, 0, 7], [0, 2], 'indexed', 'due'),
    },
  ],
  rate: [
    {
      asking: async (scene) => ({ ...(await filed(scene, 'resolve')).citizen, body: { score: 4 } }),
      ...spends([1, 0, 6], [0, 2], 'indexed'),
    },
  ],
  listQueue: [
    {
      when: '20 of all that is open',
      asking: async (scene) => ({ caller: (await queued(scene)).caller }),
      ...spends([1, 2.5, 0], [2, 0], 'searched'),
    },
    {
      when: '20 of 25 by when they are due',
      asking: async (scene) => ({ caller: (await queued(scene)).caller, query: { order: 'due' } }),
      ...spends([1, 2.5, 0], [2, 0], 'filtered'),
    },
    {
      when: 'the one that was imported under a reference',
      asking: async (scene) => {
        const office = await scene.office();
        const { category, showName: _, ...told } = filingIn(office) as Record<string, unknown>;
        const item = { ...told, categoryCode: office.code, reference: 'TEL-1' };
        await scene.complaints.importComplaints({
          caller: office.caller,
          body: { items: [item] } as never,
        });
        return { caller: office.caller, query: { reference: 'TEL-1' } };
      },
      ...spends([1, 1, 0], [0.5, 0], 'consistent'),
    },
    {
      when: 'the one with a short reference',
      asking: async (scene) => {
        const { office, id } = await referenced(scene);
        return { caller: office.caller, query: { reference: shortReferenceOf('complaint', id) } };
      },
      ...spends([2, 3, 0], [1, 0], 'consistent', 'shortened'),
    },
    {
      when: 'the one of 25 that is in progress',
      asking: async (scene) => {
        const office = await queued(scene);
        const params = { complaintId: await scene.file(office, scene.somebody().caller) };
        await scene.complaints.assign({ caller: office.caller, params, body: { unit: 'West' } });
        return { caller: office.caller, query: { status: 'in-progress' } };
      },
      ...spends([1, 2.5, 0], [0.5, 0], 'filtered'),
    },
  ],
  listDuplicates: [
    {
      when: 'of one that has one',
      asking: async (scene) => {
        const { office, agency } = await filed(scene);
        const original = await scene.file(office, scene.somebody().caller);
        await scene.complaints.markDuplicate({ ...agency, body: { duplicateOf: original } });
        await noteDuplicate(scene.portal.table, agency.params.complaintId, original);
        return { caller: office.caller, params: { complaintId: original } };
      },
      ...spends([2, 3, 0], [1, 0], 'consistent', 'whole'),
    },
  ],
  actOnComplaints: [
    {
      when: 'of 20 that are assigned',
      asking: async (scene) => {
        const office = await scene.office();
        const complaintIds: string[] = [];
        for (let index = 0; index < 20; index += 1)
          complaintIds.push(await scene.file(office, scene.somebody().caller));
        const what = { action: 'assign', assignment: { unit: 'West' } } as const;
        return { caller: office.caller, body: { complaintIds, what } };
      },
      ...spends([1, 0, 100], [0, 40], 'indexed'),
    },
  ],
  listReplyTemplates: [
    {
      when: 'of 1',
      asking: async (scene) => {
        const { caller } = await scene.office();
        await scene.complaints.putReplyTemplate({ caller, ...putReplyTemplate } as never);
        return { caller };
      },
      ...spends([1, 0.5, 0], [0.5, 0]),
    },
  ],
  putReplyTemplate: [
    {
      when: 'again',
      asking: async (scene) => {
        const { caller } = await scene.office();
        await scene.complaints.putReplyTemplate({ caller, ...putReplyTemplate } as never);
        return { caller, ...putReplyTemplate } as never;
      },
      ...spends([1, 0, 2], [0, 2]),
    },
  ],
  showToAgency: [
    {
      asking: async (scene) => (await filed(scene, 'assign')).agency,
      ...spends([1, 2, 1], [1, 0], 'consistent', 'logged'),
    },
  ],
  acknowledge: [{ asking: async (scene) => ({ ...(await filed(scene)).agency, body: {} }), ...act }],
  assign: [{ asking: async (scene) => ({ ...(await filed(scene)).agency, body: { unit: 'West' } }), ...act }],
  note: [{ asking: async (scene) => ({ ...(await filed(scene)).agency, body: said }), ...act }],
  ask: [
    {
      asking: async (scene) => ({ ...(await filed(scene)).agency, body: said }),
      ...spends([1, 0, 6], [0, 2], 'indexed', 'due'),
    },
  ],
  transfer: [
    {
      asking: async (scene) => {
        const { agency } = await filed(scene);
        const { agencyId, code: categoryCode } = await scene.office();
        return { ...agency, body: { to: { agencyId, categoryCode }, ...said } };
      },
      ...act,
    },
  ],
  resolve: [{ asking: async (scene) => ({ ...(await filed(scene)).agency, body: said }), ...act }],
  reject: [{ asking: async (scene) => ({ ...(await filed(scene)).agency, body: said }), ...act }],
  markDuplicate: [
    {
      asking: async (scene) => {
        const { office, agency } = await filed(scene);
        const duplicateOf = await scene.file(office, scene.somebody().caller);
        return { ...agency, body: { duplicateOf } };
      },
      ...spends([1, 0, 11], [0, 2], 'indexed', 'agree'),
    },
  ],
};
