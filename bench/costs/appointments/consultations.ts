import type { consultationRoutes } from '../../../functions/appointments/consultations/routes';
import type { contract } from '../../../functions/appointments/contract';
import { type Cases, oneRead, spends } from '../case';
import { type Scene, times } from '../scene';
import { booked } from './bookings';

const body = { text: 'It has been like this since Friday, and this is the X-ray of which I spoke.' };
const announced = { mediaType: 'image/jpeg', bytes: 812_440 } as const;

/** A person with a consultation. */
const consulting = async (scene: Scene) => {
  const { api, citizen, caller } = await booked(scene, {}, { mode: 'video' });
  return { api, citizen, office: { caller, params: citizen.params } };
};

/** A consultation with a number of messages, the last of them with a file that is awaited. */
const written = async (scene: Scene, count = 1) => {
  const { api, citizen, office } = await consulting(scene);
  let consultationMessageId = '';
  await times(count, async () => {
    consultationMessageId = (await api.postConsultationMessage({ ...citizen, body })).body.id;
    scene.pass();
  });
  const params = { ...citizen.params, consultationMessageId };
  const { caller } = citizen;
  const file = (await api.askForConsultationFile({ caller, params, body: announced })).body;
  return {
    ...{ api, citizen, office },
    message: { caller, params },
    file: { caller, params: { ...params, consultationFileId: file.id } },
  };
};

/** A message of the agency with a file that is awaited. */
const answered = async (scene: Scene) => {
  const { api, office } = await consulting(scene);
  const { id: consultationMessageId } = (await api.postConsultationMessageForAgency({ ...office, body }))
    .body;
  const message = { ...office, params: { ...office.params, consultationMessageId } };
  const file = (await api.askForConsultationFileForAgency({ ...message, body: announced })).body;
  return { message, file: { ...message, params: { ...message.params, consultationFileId: file.id } } };
};

const read = spends([1, 1, 1], [0.5, 0], 'consistent', 'logged');
const wrote = spends([2, 2, 2], [0, 2], 'asked', 'indexed');
const asked = spends([1, 0, 1], [0, 1]);

export const consultationCases: Pick<Cases<typeof contract>, keyof typeof consultationRoutes> = {
  getConsultationVideo: [{ asking: async (scene) => (await consulting(scene)).citizen, ...oneRead }],
  getConsultationVideoForAgency: [{ asking: async (scene) => (await consulting(scene)).office, ...read }],
  listConsultationMessages: [
    {
      when: '20 of 25',
      asking: async (scene) => (await written(scene, 25)).citizen,
      ...spends([2, 22, 0], [10, 0], 'consistent', 'threads'),
    },
  ],
  listConsultationMessagesForAgency: [
    {
      when: '20 of 25',
      asking: async (scene) => (await written(scene, 25)).office,
      ...spends([2, 22, 1], [10, 0], 'consistent', 'threads', 'logged'),
    },
  ],
  postConsultationMessage: [
    { asking: async (scene) => ({ ...(await consulting(scene)).citizen, body }), ...wrote },
  ],
  postConsultationMessageForAgency: [
    { asking: async (scene) => ({ ...(await consulting(scene)).office, body }), ...wrote },
  ],
  askForConsultationFile: [
    { asking: async (scene) => ({ ...(await written(scene)).message, body: announced }), ...asked },
  ],
  askForConsultationFileForAgency: [
    { asking: async (scene) => ({ ...(await answered(scene)).message, body: announced }), ...asked },
  ],
  getConsultationFile: [{ asking: async (scene) => (await written(scene)).file, ...oneRead }],
  getConsultationFileForAgency: [{ asking: async (scene) => (await answered(scene)).file, ...read }],
  openConsultation: [
    {
      asking: async (scene) => {
        const { api, citizen } = await consulting(scene);
        const { url } = (await api.getConsultationVideo(citizen)).body;
        return { params: { ticket: url.split('/').at(-1) ?? '' } };
      },
      ...oneRead,
    },
  ],
};
