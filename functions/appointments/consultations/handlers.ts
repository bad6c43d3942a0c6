import type { HandlersOf } from '../../kernel/contract/contract';
import type { Person } from '../../kernel/identity/caller';
import { personRef } from '../../kernel/identity/id-codec';
import type { Signer } from '../../kernel/identity/signer';
import { ticketIn } from '../video/sandbox';
import { consultationAgencyHandlers } from './agency-handlers';
import type { consultationAgencyRoutes } from './agency-routes';
import { type Effects as Answering, consultationReplies, existing } from './answers';
import { consultationPage } from './page';
import type { consultationRoutes } from './routes';
import type { Party } from './store';
import { showMessage, showWritten } from './views';

export interface Effects extends Answering {
  readonly signer: Signer;
}

type All = HandlersOf<typeof consultationRoutes>;
type Citizens = Exclude<keyof All, keyof typeof consultationAgencyRoutes | 'openConsultation'>;

const citizen = ({ id }: Person): Party => ({ by: 'citizen', who: personRef(id) });

const citizenHandlers = ({ consultations, ...effects }: Effects): Pick<All, Citizens> => {
  const answer = consultationReplies(effects);
  return {
    getConsultationVideo: async (request) => {
      const found = await consultations.booking(request.params.appointmentId, citizen(request.caller));
      return answer.video(existing(found), 'citizen', request);
    },
    listConsultationMessages: async ({ caller, params, query, now }) => {
      const list = existing(await consultations.list(params.appointmentId, citizen(caller), query));
      return { ...list, items: list.items.map((each) => showMessage(each, 'citizen', now)) };
    },
    postConsultationMessage: async ({ caller, params, body, action }) =>
      showWritten(await consultations.post({ ...params, ...body, by: 'citizen', action }, citizen(caller))),
    askForConsultationFile: async (request) => {
      const { caller, params, body, action } = request;
      const author = { ...citizen(caller), appointmentId: params.appointmentId };
      return answer.uploadForm(
        ...([params.consultationMessageId, request] as const),
        await consultations.ask(params.consultationMessageId, author, action, body),
      );
    },
    getConsultationFile: async ({ caller, params, now }) =>
      answer.file(await consultations.file(params, citizen(caller)), params.consultationFileId, now),
  };
};

export const consultationHandlers = (effects: Effects): All => ({
  ...consultationAgencyHandlers(effects),
  ...citizenHandlers(effects),
  openConsultation: async ({ params, query, language, now, base }) => {
    const ticket = ticketIn(effects.signer, params.ticket);
    const booking = ticket && (await effects.consultations.find(ticket.appointmentId));
    return consultationPage({ ticket, booking, now }, query.language ?? language, base);
  },
});
