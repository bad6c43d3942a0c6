import { giveConsent, publishAgreement } from '../../../functions/my-data/consents/examples';
import { contract } from '../../../functions/my-data/contract';
import { allowInvestigations, openInvestigation } from '../../../functions/my-data/investigations/examples';
import { agency, operator } from '../../../tests/support/callers';
import { type Cases, spends } from '../case';
import type { Scene } from '../scene';

/*
 * What investigations cost, and a read in one.
 */

const orderOf = (about: string, now: number) => ({
  ...{ ...openInvestigation.body, about, until: new Date(now + 20 * 86_400_000).toISOString() },
});

/** An agency that is allowed to investigate, with an open investigation about somebody whom it has a complaint of. */
const investigated = async (scene: Scene) => {
  const agencyId = await scene.register();
  const office = agency(agencyId, 'investigations:write', 'consents:read', 'consents:write');
  const api = scene.portal.client(contract);
  const { body: rights } = allowInvestigations;
  const overseen = { caller: operator('omar'), params: { agencyId }, body: rights };
  await api.allowInvestigations(overseen);
  const { caller } = scene.somebody();
  await api.publishAgreement({ caller: office, ...publishAgreement });
  const { id: about } = (await api.giveConsent({ caller, body: { ...giveConsent.body, agencyId } })).body;
  const asking = { caller: office, headers: openInvestigation.headers };
  const body = orderOf(about, scene.portal.clock());
  const { id: investigationId } = (await api.openInvestigation({ ...asking, body })).body;
  scene.pass();
  return { office, asking, about, body, overseen, params: { investigationId } };
};

type All = Cases<typeof contract>;

/** A read of what is otherwise shown to the person at once. */
export const consentInInvestigation: All['checkConsent'] = [
  {
    when: 'in an investigation',
    asking: async (scene) => {
      const { asking, about, params } = await investigated(scene);
      const named = { 'diwan-purpose': 'x', 'diwan-investigation': params.investigationId };
      const caller = { ...asking.caller, headers: { ...asking.caller.headers, ...named } };
      return { caller, params: { ...publishAgreement.params, ownedId: about } };
    },
    ...spends([1, 2, 6], [1, 0], 'consistent', 'logged'),
  },
];

export const investigationCases: Pick<
  All,
  | 'openInvestigation'
  | 'listInvestigations'
  | 'prolongInvestigation'
  | 'endInvestigation'
  | 'allowInvestigations'
  | 'superviseInvestigations'
  | 'listInvestigators'
> = {
  openInvestigation: [
    {
      asking: async (scene) => {
        const { asking, body } = await investigated(scene);
        return { ...asking, body };
      },
      ...spends([2, 1, 7], [0, 2], 'agree', 'indexed'),
    },
  ],
  listInvestigations: [
    {
      asking: async (scene) => ({ caller: (await investigated(scene)).office }),
      ...spends([1, 0.5, 0], [0.5, 0]),
    },
  ],
  prolongInvestigation: [
    {
      asking: async (scene) => {
        const { asking, body, params } = await investigated(scene);
        return { ...asking, params, body: { until: body.until } };
      },
      ...spends([2, 1, 6], [0, 2], 'agree', 'indexed'),
    },
  ],
  endInvestigation: [
    {
      asking: async (scene) => {
        const { office, params } = await investigated(scene);
        return { caller: office, params, body: {} };
      },
      ...spends([1, 0, 6], [0, 1], 'indexed'),
    },
  ],
  allowInvestigations: [
    {
      asking: async (scene) => {
        const { overseen } = await investigated(scene);
        return { ...overseen, body: { ...overseen.body, maxDays: overseen.body.maxDays + 1 } };
      },
      ...spends([2, 1, 1], [0, 1], 'compared'),
    },
  ],
  superviseInvestigations: [
    {
      asking: async (scene) => {
        await investigated(scene);
        return { caller: operator('omar'), query: { limit: '1' } };
      },
      ...spends([1, 0.5, 0], [0.5, 0]),
    },
  ],
  listInvestigators: [
    {
      asking: async (scene) => {
        await investigated(scene);
        return { query: { limit: '1' } };
      },
      ...spends([1, 1, 0], [0.5, 0], 'consistent'),
    },
  ],
};
