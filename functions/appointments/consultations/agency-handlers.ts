import type { HandlersOf } from '../../kernel/contract/contract';
import type { AccessPurpose, Agency } from '../../kernel/identity/caller';
import type { consultationAgencyRoutes } from './agency-routes';
import { consultationReplies, type Effects, existing } from './answers';
import type { Party, Reading } from './store';
import { showMessage, showWritten } from './views';

const agency = ({ id }: Agency): Party => ({ by: 'agency', who: id });

interface AgencyRequest {
  readonly caller: Agency;
  readonly accessPurpose: AccessPurpose;
  readonly now: number;
  readonly requestId: string;
}
const readingOf = ({ caller, accessPurpose, now, requestId }: AgencyRequest): Reading => ({
  agency: caller,
  ...accessPurpose,
  ...{ now, requestId },
});

export const consultationAgencyHandlers = ({
  consultations,
  ...effects
}: Effects): HandlersOf<typeof consultationAgencyRoutes> => {
  const answer = consultationReplies(effects);
  return {
    getConsultationVideoForAgency: async (request) => {
      const { caller, params } = request;
      const found = await consultations.booking(params.appointmentId, agency(caller), readingOf(request));
      return answer.video(existing(found), 'agency', request);
    },
    listConsultationMessagesForAgency: async (request) => {
      const { caller, params, query, now } = request;
      const [party, reading] = [agency(caller), readingOf(request)];
      const list = existing(await consultations.list(params.appointmentId, party, query, reading));
      return { ...list, items: list.items.map((each) => showMessage(each, 'agency', now)) };
    },
    postConsultationMessageForAgency: async ({ caller, params, body, action, accessPurpose }) => {
      const writing = { ...params, ...body, by: 'agency', officer: accessPurpose.officer, action } as const;
      return showWritten(await consultations.post(writing, agency(caller)));
    },
    askForConsultationFileForAgency: async (request) => {
      const { caller, params, body, action } = request;
      const author = { ...agency(caller), appointmentId: params.appointmentId };
      return answer.uploadForm(
        ...([params.consultationMessageId, request] as const),
        await consultations.ask(params.consultationMessageId, author, action, body),
      );
    },
    getConsultationFileForAgency: async (request) => {
      const { caller, params, now } = request;
      const found = await consultations.file(params, agency(caller), readingOf(request));
      return answer.file(found, params.consultationFileId, now);
    },
  };
};
