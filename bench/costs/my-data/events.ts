import { personRef } from '../../../functions/kernel/identity/id-codec';
import { keepCheckpoint } from '../../../functions/my-data/checkpoints/store';
import { giveConsent, publishAgreement } from '../../../functions/my-data/consents/examples';
import { contract } from '../../../functions/my-data/contract';
import { askCorrection } from '../../../functions/my-data/corrections/examples';
import type { ErasureRequest } from '../../../functions/my-data/erasure/erasure';
import { runErasure } from '../../../functions/my-data/erasure/run';
import type { ExportRequest } from '../../../functions/my-data/exports/job';
import { runExport } from '../../../functions/my-data/exports/run';
import { allowInvestigations, openInvestigation } from '../../../functions/my-data/investigations/examples';
import { memoryBucket } from '../../../tests/my-data/outside';
import { look } from '../../../tests/my-data/world';
import { agency, operator } from '../../../tests/support/callers';
import { actingAs } from '../../../tests/support/functions';
import { type EventCase, ordered, spends, worked } from '../events/case';
import type { EventScene } from '../events/scene';

/** An agency reads something of somebody whose chain has an entry already. */
const looked = async (scene: EventScene) => {
  const { sub } = scene.somebody();
  await scene.look(sub);
  await scene.settle();
  return () => scene.look(sub);
};

/** Somebody of whom the portal holds a complaint has asked for their data. */
const asked = async (scene: EventScene) => {
  const { caller } = scene.somebody();
  await scene.file(await scene.office(), caller);
  await scene.settle();
  return () => scene.portal.client(contract).askExport({ caller, body: {} });
};

const exporting = (scene: EventScene) => {
  const run = runExport({
    ...actingAs('my-data-exports', scene.portal),
    ...{ objects: memoryBucket(), checkpoints: memoryBucket(), namesOf: async () => new Map() },
    ...{ queue: { send: async () => undefined }, runFor: 60_000 },
  });
  return scene.work('my-data', 'exports', ({ body }) => run(body as ExportRequest));
};

/** Somebody of whom the portal holds a complaint has asked to be erased. */
const leaving = async (scene: EventScene) => {
  const { caller } = scene.somebody();
  await scene.file(await scene.office(), caller);
  await scene.settle();
  return () => scene.portal.client(contract).askErasure({ caller, body: {} });
};

const erasing = (scene: EventScene) => {
  const run = runErasure({
    ...actingAs('my-data-erasures', scene.portal),
    ...{ objects: memoryBucket(), accounts: { remove: async () => undefined } },
    ...{ queue: { send: async () => undefined }, runFor: 60_000 },
  });
  return scene.work('my-data', 'erasures', ({ body }) => run(body as ErasureRequest));
};

/** Somebody has asked an agency to correct something. */
const wrong = async (scene: EventScene) => {
  const { agencyId } = await scene.office();
  const { caller } = scene.somebody();
  const body = { ...askCorrection.body, agencyId };
  await scene.portal.client(contract).askCorrection({ caller, body });
};

/** An investigation is over in which an agency has read two things. */
const investigated = async (scene: EventScene) => {
  const { agencyId } = await scene.office();
  const { caller, sub } = scene.somebody();
  const api = scene.portal.client(contract);
  const office = agency(agencyId, 'investigations:write', 'consents:write');
  await api.allowInvestigations({
    caller: operator('omar'),
    params: { agencyId },
    body: allowInvestigations.body,
  });
  await api.publishAgreement({ caller: office, ...publishAgreement });
  const { id: about } = (await api.giveConsent({ caller, body: { ...giveConsent.body, agencyId } })).body;
  const until = new Date(scene.portal.clock() + 20 * 86_400_000).toISOString();
  const { headers, body } = openInvestigation;
  const opened = await api.openInvestigation({ caller: office, headers, body: { ...body, about, until } });
  for (const requestId of ['one', 'two'])
    await look(scene.portal, personRef(sub), { agencyId, requestId, investigation: opened.body.id });
};

export const cases: readonly EventCase[] = [
  {
    ...{ kind: 'deadline', of: 'investigation', does: 'its two reads come into the log of the person' },
    prepare: async (scene) => {
      await investigated(scene);
      return scene.due('my-data', 'investigation');
    },
    ...ordered(),
    ...spends([6, 3, 16], [0, 4], 'lanes', 'stillDue', 'due'),
  },
  {
    ...{
      kind: 'deadline',
      of: 'data-correction',
      does: 'the agency is reminded of one that it has not decided',
    },
    prepare: async (scene) => {
      await wrong(scene);
      return scene.due('my-data', 'data-correction');
    },
    ...ordered(),
    ...spends([3, 2, 7], [0, 1], 'lanes', 'stillDue', 'due'),
  },
  {
    ...{ kind: 'event', of: 'data-erasure.asked', does: 'the worker looks for what binds the person' },
    prepare: async (scene) => scene.hears('my-data', 'data-erasure.asked', await leaving(scene)),
    ...ordered(1),
    ...spends([1, 1, 0], [0, 0], 'lanes'),
  },
  {
    ...{ kind: 'deadline', of: 'data-erasure', does: 'its day has come, and the worker is called' },
    prepare: async (scene) => {
      await (await leaving(scene))();
      return scene.due('my-data', 'data-erasure');
    },
    ...ordered(1),
    ...spends([3, 2, 3], [0, 1], 'lanes', 'stillDue', 'due'),
  },
  {
    ...{ kind: 'work', of: 'erasures', does: 'what binds somebody with one complaint is looked for' },
    prepare: async (scene) => {
      await (await scene.hears('my-data', 'data-erasure.asked', await leaving(scene)))();
      return erasing(scene);
    },
    ...worked,
    ...spends([10, 6.5, 0], [5.5, 0], 'consistent'),
  },
  {
    ...{ kind: 'event', of: 'access.logged', does: 'the entry is linked to the one before it' },
    prepare: async (scene) => scene.hears('my-data', 'access.logged', await looked(scene)),
    ...ordered(),
    ...spends([3, 3, 6], [0.5, 2], 'lanes', 'item', 'agree', 'due'),
  },
  {
    ...{ kind: 'deadline', of: 'access-chain', does: 'a checkpoint is asked for' },
    prepare: async (scene) => {
      await (await looked(scene))();
      return scene.due('my-data', 'access-chain');
    },
    ...ordered(1),
    ...spends([3, 2, 3], [0, 1], 'lanes', 'stillDue', 'due'),
  },
  {
    ...{ kind: 'work', of: 'checkpoints', does: 'the end of a chain is signed and kept' },
    prepare: async (scene) => {
      await (await looked(scene))();
      await (await scene.due('my-data', 'access-chain'))();
      const effects = { ...actingAs('my-data-checkpoints', scene.portal), objects: memoryBucket() };
      const keep = keepCheckpoint(effects);
      return scene.work('my-data', 'checkpoints', ({ body }) => keep((body as { person: string }).person));
    },
    ...worked,
    ...spends([2, 1, 2], [0.5, 1], 'consistent', 'due'),
  },
  {
    ...{ kind: 'event', of: 'data-export.asked', does: 'the worker is called' },
    prepare: async (scene) => scene.hears('my-data', 'data-export.asked', await asked(scene)),
    ...ordered(1),
    ...spends([1, 1, 0], [0, 0], 'lanes'),
  },
  {
    ...{ kind: 'deadline', of: 'data-export', does: 'one of which nothing has come is called again' },
    prepare: async (scene) => {
      await (await asked(scene))();
      return scene.due('my-data', 'data-export');
    },
    ...ordered(1),
    ...spends([3, 2, 3], [0, 1], 'lanes', 'stillDue', 'due'),
  },
  {
    ...{ kind: 'work', of: 'exports', does: 'all that is held of somebody with one complaint' },
    prepare: async (scene) => {
      await (await scene.hears('my-data', 'data-export.asked', await asked(scene)))();
      return exporting(scene);
    },
    ...worked,
    ...spends([39, 29, 4], [10, 1], 'consistent', 'due'),
  },
];
