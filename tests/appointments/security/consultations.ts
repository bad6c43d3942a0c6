import { contract } from '../../../functions/appointments/contract';
import type { Route } from '../../../functions/kernel/contract/contract';
import type { Things } from '../../security/things';
import type { Office, World } from '../../security/world';
import type { Caller } from '../../support/callers';
import { client } from '../../support/client';
import { appointmentOf } from './bookings';

/*
 * What the parameters of paths of consultations name.
 */

/** What one side has written about a consultation, with a file that is to come. */
const messageOf = async (world: World, caller: Caller, office: Office, byAgency: boolean) => {
  const appointmentId = await appointmentOf(world, caller, office, { mode: 'video' });
  const api = client(contract, world.transport);
  const body = { text: 'Since Friday.' };
  const announced = { mediaType: 'image/jpeg', bytes: 4_321 } as const;
  const params = { appointmentId };
  const { id: consultationMessageId } = byAgency
    ? (await api.postConsultationMessageForAgency({ caller: office.caller, params, body })).body
    : (await api.postConsultationMessage({ caller, params, body })).body;
  const one = { ...params, consultationMessageId };
  const { id: consultationFileId } = byAgency
    ? (await api.askForConsultationFileForAgency({ caller: office.caller, params: one, body: announced }))
        .body
    : (await api.askForConsultationFile({ caller, params: one, body: announced })).body;
  return { ...one, consultationFileId };
};

/** The parameters of a consultation's message, all of them: they belong together. */
const messageIds = async (world: World, { access, path }: Route): Promise<Things> => {
  const [amina, badr] = world.citizens;
  const [first, second] = world.agencies;
  const byAgency = typeof access === 'object';
  const named = ({ consultationFileId, ...one }: Awaited<ReturnType<typeof messageOf>>) =>
    path.includes('{consultationFileId}') ? { ...one, consultationFileId } : one;
  const own = await messageOf(world, amina, first, byAgency);
  const others = await (byAgency
    ? messageOf(world, amina, second, true)
    : messageOf(world, badr, first, false));
  const never = world.portal.ids.ownedId('00'.repeat(9), 'never made');
  const missing = { appointmentId: never, consultationMessageId: never, consultationFileId: '0'.repeat(24) };
  return { own: named(own), others: named(others), missing: named(missing) };
};

/** The last part of the link to a video consultation. */
const tickets = async (world: World): Promise<Things> => {
  const caller = world.citizens[0];
  const appointmentId = await appointmentOf(world, caller, world.agencies[0], { mode: 'video' });
  const api = client(contract, world.transport);
  const { url } = (await api.getConsultationVideo({ caller, params: { appointmentId } })).body;
  return { own: { ticket: url.split('/').at(-1) ?? '' }, missing: { ticket: 'never-made' } };
};

export const consultationThings = {
  consultationMessageId: messageIds,
  // Its message's builder makes it too.
  consultationFileId: async (): Promise<Things> => ({ own: {}, missing: {} }),
  ticket: tickets,
};
