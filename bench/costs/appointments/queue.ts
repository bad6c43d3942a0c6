import type { bulkActionRoutes } from '../../../functions/appointments/bulk-actions/routes';
import { contract as appointments, type contract } from '../../../functions/appointments/contract';
import type { queueRoutes } from '../../../functions/appointments/queue/routes';
import { type Cases, spends } from '../case';
import { begun, sheet } from './front-desk';

export const queueCases: Pick<
  Cases<typeof contract>,
  keyof (typeof queueRoutes & typeof bulkActionRoutes)
> = {
  listAppointmentQueue: [
    {
      when: 'of three people at two counters, on a day',
      asking: async (scene) => {
        const { officer, date, placeId } = await sheet(scene);
        const query = { placeId, from: date };
        await scene.portal.client(appointments).listAppointmentQueue({ caller: officer.caller, query });
        return { caller: officer.caller, query };
      },
      ...spends([1, 1, 0], [1, 0]),
    },
    {
      when: 'what is overdue of a week at two counters',
      asking: async (scene) => {
        const { officer, placeId } = await begun(scene);
        const query = { placeId, overdue: 'true' } as const;
        await scene.portal.client(appointments).listAppointmentQueue({ caller: officer.caller, query });
        return { caller: officer.caller, query };
      },
      ...spends([1, 8, 0], [0.5, 0], 'filtered'),
    },
  ],
  actOnAppointments: [
    {
      when: 'of two whom nobody came for',
      asking: async (scene) => {
        const { api, officer } = await begun(scene);
        const { items } = (
          await api.listAppointmentQueue({ caller: officer.caller, query: { overdue: 'true' } })
        ).body;
        const appointmentIds = items.map(({ id }) => id);
        return { caller: officer.caller, body: { appointmentIds, what: { action: 'miss' } } };
      },
      ...spends([2, 1, 9], [0, 3], 'asRead', 'agree', 'indexed', 'due'),
    },
  ],
};
