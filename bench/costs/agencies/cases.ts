import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { registration } from '../../../functions/agencies/agencies/examples';
import type { contract } from '../../../functions/agencies/contract';
import * as onboarding from '../../../functions/agencies/onboarding/examples';
import { apiVersion, passedReportKey } from '../../../functions/blocks/agencies/conformance';
import { instant } from '../../../functions/kernel/text/time';
import { agency } from '../../../tests/support/callers';
import { type Cases, oneRead, spends } from '../case';
import { type Scene, times } from '../scene';

const keyBody = { label: 'Case management', scopes: ['complaints:read', 'complaints:write'] };

const registered = async (scene: Scene) => {
  const agencyId = await scene.register();
  scene.pass();
  return { caller: scene.staff, params: { agencyId } };
};

const issued = async (scene: Scene) => {
  const { caller, params } = await registered(scene);
  const { id: keyId } = (await scene.agencies.issueKey({ caller, params, body: keyBody })).body;
  scene.pass();
  return { caller, params: { ...params, keyId } };
};

const rotated = async (scene: Scene) => {
  const { caller, params } = await issued(scene);
  const { id: keyId } = (await scene.agencies.rotateKey({ caller, params, body: { overlapHours: 0 } })).body;
  scene.pass();
  return { caller, params: { ...params, keyId } };
};

const asked = async (scene: Scene, caller = scene.somebody().caller) => {
  const { id: requestId } = (await scene.agencies.requestConnection({ caller, body: onboarding.asked })).body;
  scene.pass();
  return { caller, params: { requestId } };
};

const askedOfStaff = async (scene: Scene) => ({ ...(await asked(scene)), caller: scene.staff });

const approved = async (scene: Scene) => {
  const asking = await asked(scene);
  await scene.agencies.approveConnection({ ...asking, caller: scene.staff });
  scene.pass();
  return asking;
};

const body = { name: 'Layla Haddad', role: 'admin' as const, scopes: ['complaints:read'] };

/** Somebody whom an operator has named, of an agency of theirs. */
const named = async (scene: Scene) => {
  const { caller, params } = await registered(scene);
  const { id, invitation } = (await scene.agencies.nameFirstOfficer({ caller, params, body })).body;
  scene.pass();
  return { ...params, officerId: id, invitation: String(invitation) };
};

/** An officer who signed in, with the right to name others. */
const signedIn = async (scene: Scene) => {
  const { agencyId, ...more } = await named(scene);
  const own = agency(agencyId, 'agencies:read', 'agencies:write', 'complaints:read');
  const context = { ...own.context, officer: 'Omar' } as NonNullable<typeof own.context>;
  return { caller: { context }, ...more };
};

/** An endpoint of the agency that a request became has passed its conformance run. */
const passed = async (scene: Scene, asking: Awaited<ReturnType<typeof asked>>, endpoint: string) => {
  const { agencyId } = (await scene.agencies.getConnectionRequest(asking)).body;
  const report = { ...passedReportKey(agencyId ?? '', endpoint), type: 'conformance-report', version: 1 };
  const passedAt = instant(scene.portal.clock());
  const Item = { ...report, agencyId, endpoint, apiVersion, passedAt, run: agencyId };
  const { client, name: TableName } = scene.portal.table;
  await client.send(new PutCommand({ TableName, Item }));
};

export const cases: Cases<typeof contract> = {
  nameFirstOfficer: [
    {
      asking: async (scene) => ({ ...(await registered(scene)), body }),
      ...spends([1, 0, 4], [0, 1], 'agree'),
    },
  ],
  nameOfficer: [
    {
      asking: async (scene) => ({ caller: (await signedIn(scene)).caller, body }),
      ...spends([1, 0, 4], [0, 1], 'agree'),
    },
  ],
  listOfficers: [
    {
      when: 'of one officer',
      asking: async (scene) => ({ caller: (await signedIn(scene)).caller }),
      ...spends([1, 1, 0], [0.5, 0], 'consistent'),
    },
  ],
  endOfficer: [
    {
      asking: async (scene) => {
        const { caller, officerId } = await signedIn(scene);
        return { caller, params: { officerId } };
      },
      ...spends([2, 1, 1], [0.5, 1], 'consistent'),
    },
  ],
  acceptOfficer: [
    {
      asking: async (scene) => {
        const { invitation } = await named(scene);
        return { caller: scene.somebody().caller, body: { invitation } };
      },
      ...spends([2, 1, 4], [0.5, 2], 'consistent', 'agree'),
    },
  ],
  requestConnection: [
    {
      asking: (scene) => ({ caller: scene.somebody().caller, body: onboarding.asked }),
      ...spends([1, 0, 3], [0, 1], 'indexed'),
    },
  ],
  listConnectionRequests: [
    {
      when: '20 of many',
      asking: async (scene) => {
        const { caller } = scene.somebody();
        await times(25, () => asked(scene, caller));
        return { caller };
      },
      ...spends([1, 1.5, 0], [1.5, 0]),
    },
  ],
  getConnectionRequest: [{ asking: asked, ...oneRead }],
  withdrawConnectionRequest: [{ asking: asked, ...spends([1, 0, 5], [0, 1], 'indexed') }],
  giveTestKey: [
    {
      asking: async (scene) => ({ ...(await approved(scene)), body: { label: 'Case management' } }),
      ...spends([2, 1, 8], [1, 2], 'agree'),
    },
  ],
  giveLiveKey: [
    {
      asking: async (scene) => {
        const asking = await approved(scene);
        const endpoint = 'https://cases.water.example/diwan';
        await passed(scene, asking, endpoint);
        return { ...asking, body: { label: 'Case management', endpoint } };
      },
      ...spends([6, 3, 14], [1, 2], 'agree', 'indexed', 'settled', 'lived'),
    },
  ],
  listConnectionQueue: [
    {
      when: '20 of many',
      asking: async (scene) => {
        await times(25, () => asked(scene));
        return { caller: scene.staff };
      },
      ...spends([1, 1.5, 0], [1.5, 0]),
    },
  ],
  getConnectionRequestAsOperator: [{ asking: askedOfStaff, ...oneRead }],
  approveConnection: [{ asking: askedOfStaff, ...spends([3, 2, 10], [0, 2], 'indexed', 'agree', 'settled') }],
  refuseConnection: [
    {
      asking: async (scene) => ({ ...(await askedOfStaff(scene)), body: { reason: 'Not by that law.' } }),
      ...spends([1, 0, 5], [0, 1], 'indexed'),
    },
  ],

  whoAmI: [
    {
      asking: async (scene) => {
        const { agencyId, keyId } = (await issued(scene)).params;
        const { context } = agency(agencyId, 'agencies:read');
        return { caller: context ? { context: { ...context, keyId } } : {} };
      },
      ...spends([1, 2, 0], [1, 0], 'consistent'),
    },
  ],
  registerAgency: [
    {
      asking: ({ staff }) => ({ caller: staff, body: registration }),
      ...spends([2, 1, 2], [0, 1], 'indexed', 'settled'),
    },
  ],
  listPublicAgencies: [
    {
      when: '20 of many',
      asking: async (scene) => {
        await times(25, scene.register);
        return {};
      },
      ...spends([1, 1, 0], [1, 0]),
    },
  ],
  getPublicAgency: [{ asking: async (scene) => ({ params: (await registered(scene)).params }), ...oneRead }],
  listAgencies: [
    {
      when: '20 of many',
      asking: async (scene) => {
        await times(25, scene.register);
        return { caller: scene.staff };
      },
      ...spends([1, 1, 0], [1, 0]),
    },
  ],
  getAgency: [{ asking: registered, ...oneRead }],
  waiveConformance: [
    {
      asking: async (scene) => ({
        ...(await registered(scene)),
        body: { reason: 'It calls, and is not called.', officer: 'S. Khoury', until: '2026-04-01T00:00:00Z' },
      }),
      ...spends([1, 0, 1], [0, 1]),
    },
  ],
  editAgency: [
    {
      asking: async (scene) => ({ ...(await registered(scene)), body: { contact: { url: null } } }),
      ...spends([1, 0, 1], [0, 1]),
    },
    {
      when: 'whose tier changes',
      asking: async (scene) => ({ ...(await registered(scene)), body: { tier: 'high' } }),
      ...spends([2, 1, 2], [0, 1], 'indexed', 'settled'),
    },
  ],
  emptySandbox: [
    {
      asking: async (scene) => ({
        caller: agency((await registered(scene)).params.agencyId, 'agencies:read'),
      }),
      ...spends([1, 0, 1], [0, 1]),
    },
  ],
  emptySandboxOf: [{ asking: registered, ...spends([1, 0, 1], [0, 1]) }],
  issueKey: [
    {
      asking: async (scene) => ({ ...(await registered(scene)), body: keyBody }),
      ...spends([3, 1, 6], [0, 1], 'agree', 'lived'),
    },
  ],
  listKeys: [
    {
      when: 'of 3 keys',
      asking: async (scene) => {
        const asking = await registered(scene);
        await times(3, () => scene.agencies.issueKey({ ...asking, body: keyBody }));
        return asking;
      },
      ...oneRead,
    },
  ],
  rotateKey: [
    {
      asking: async (scene) => ({ ...(await issued(scene)), body: { overlapHours: 24 } }),
      ...spends([4, 2, 6], [0.5, 2], 'consistent', 'agree', 'line', 'lived'),
    },
    {
      when: 'that replaced another',
      asking: async (scene) => ({ ...(await rotated(scene)), body: { overlapHours: 24 } }),
      ...spends([5, 3, 6], [1, 2], 'consistent', 'agree', 'line', 'predecessor', 'lived'),
    },
  ],
  revokeKey: [{ asking: issued, ...spends([3, 1, 3], [0, 1], 'lived') }],
};
