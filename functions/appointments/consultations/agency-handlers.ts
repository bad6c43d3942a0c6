import type { HandlersOf } from '../../kernel/contract/contract';
import type { Agency, Errand } from '../../kernel/identity/caller';
import type { consultationAgencyRoutes } from './agency-routes';
import { answers, type Effects, there } from './answers';
import type { Looking, Party } from './store';
import { showMessage, showWritten } from './views';

const agency = ({ id }: Agency): Party => ({ by: 'agency', who: id });

interface Asking {
  readonly caller: Agency;
  readonly errand: Errand;
  readonly now: number;
  readonly requestId: string;
}
const lookingOf = ({ caller, errand, now, requestId }: Asking): Looking => ({
  agency: caller,
  ...errand,
  ...{ now, requestId },
});

export const consultationAgencyHandlers = ({
  consultations,
  ...effects
}: Effects): HandlersOf<typeof consultationAgencyRoutes> => {
  const answer = answers(effects);
  return {
    getConsultationVideoForAgency: async (request) => {
      const { caller, params } = request;
      const found = await consultations.booking(params.appointmentId, agency(caller), lookingOf(request));
      return answer.video(there(found), 'agency', request);
    },
    listConsultationMessagesForAgency: async (request) => {
      const { caller, params, query, now } = request;
      const [party, looking] = [agency(caller), lookingOf(request)];
      const list = there(await consultations.list(params.appointmentId, party, query, looking));
      return { ...list, items: list.items.map((each) => showMessage(each, 'agency', now)) };
    },
    postConsultationMessageForAgency: async ({ caller, params, body, action, errand }) => {
      const writing = { ...params, ...body, by: 'agency', officer: errand.officer, action } as const;
      return showWritten(await consultations.post(writing, agency(caller)));
    },
    askForConsultationFileForAgency: async (request) => {
      const { caller, params, body, action } = request;
      const author = { ...agency(caller), appointmentId: params.appointmentId };
      return answer.asked(
        ...([params.consultationMessageId, request] as const),
        await consultations.ask(params.consultationMessageId, author, action, body),
      );
    },
    getConsultationFileForAgency: async (request) => {
      const { caller, params, now } = request;
      const found = await consultations.file(params, agency(caller), lookingOf(request));
      return answer.file(found, params.consultationFileId, now);
    },
  };
};
