import type { contract } from '../../../functions/appointments/contract';
import { waitingLists } from '../../../functions/appointments/offers/react';
import type { offerRoutes } from '../../../functions/appointments/offers/routes';
import type { waitingRoutes } from '../../../functions/appointments/waiting-list/routes';
import { dateIn } from '../../../functions/kernel/text/date';
import { actingAs } from '../../../tests/support/functions';
import { eventTo, reactorEffects, recordingQueue } from '../../../tests/support/messages';
import { type Cases, oneRead, spends } from '../case';
import { type Scene, times } from '../scene';
import { booked } from './bookings';

/** An office with a counter, and a person who waits for it. */
export const waiting = async (scene: Scene, more: (own: { id: string }) => object = () => ({})) => {
  const { api, asked, citizen, caller: officer } = await booked(scene);
  const { agencyId, resourceId, type, start } = asked;
  const date = dateIn('Asia/Amman', Date.parse(start));
  const wish = { agencyId, type, from: date, until: date };
  const { caller } = citizen;
  const body = { ...wish, ...more({ id: citizen.params.appointmentId }) };
  const { id: waitingId } = (await api.joinWaitingList({ caller, body })).body;
  const offer = async () => {
    const data = { resourceId, date, freed: true };
    const effects = actingAs('appointments-events', reactorEffects(scene.portal, recordingQueue()));
    await waitingLists.react(effects)(eventTo('agenda.changed', [], scene.portal.clock(), data));
    scene.pass();
  };
  return { api, wish, officer, citizen, offer, own: { caller, params: { waitingId } } };
};

export const waitingCases: Pick<Cases<typeof contract>, keyof (typeof waitingRoutes & typeof offerRoutes)> = {
  joinWaitingList: [
    {
      asking: async (scene) => ({ caller: scene.somebody().caller, body: (await waiting(scene)).wish }),
      ...spends([1, 0, 7], [0, 4], 'agree', 'indexed', 'due'),
    },
    {
      when: 'for an earlier appointment than one has',
      asking: async (scene) => {
        const { api, own, wish, citizen } = await waiting(scene);
        await api.leaveWaitingList(own);
        const insteadOf = citizen.params.appointmentId;
        return { caller: own.caller, body: { ...wish, insteadOf } };
      },
      ...spends([2, 1, 7], [0, 4], 'instead', 'agree', 'indexed', 'due'),
    },
  ],
  listWaiting: [
    {
      asking: async (scene) => ({ caller: (await waiting(scene)).own.caller }),
      ...spends([1, 0.5, 0], [0.5, 0]),
    },
  ],
  getWaiting: [{ asking: async (scene) => (await waiting(scene)).own, ...oneRead }],
  acceptOffer: [
    {
      asking: async (scene) => {
        const { own, offer } = await waiting(scene);
        await offer();
        return own;
      },
      ...spends([4, 3, 17], [0, 5], 'asRead', 'agree', 'indexed', 'due'),
    },
    {
      when: 'in place of an appointment',
      asking: async (scene) => {
        const { own, offer } = await waiting(scene, ({ id }) => ({ insteadOf: id }));
        await offer();
        return own;
      },
      ...spends([3, 3, 30], [0, 6], 'asRead', 'agree', 'indexed', 'due'),
    },
  ],
  leaveWaitingList: [
    {
      asking: async (scene) => (await waiting(scene)).own,
      ...spends([2, 1, 7], [0, 2], 'asRead', 'agree', 'indexed', 'due'),
    },
  ],
  showWaitingList: [
    {
      when: 'of 25 who wait',
      asking: async (scene) => {
        const { api, wish, officer } = await waiting(scene);
        await times(24, () => api.joinWaitingList({ caller: scene.somebody().caller, body: wish }));
        return { caller: officer, query: { type: wish.type } };
      },
      ...spends([1, 3, 0], [1, 0], 'wholeList'),
    },
  ],
};
