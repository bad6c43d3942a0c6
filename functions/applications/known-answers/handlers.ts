import type { HandlersOf } from '../../kernel/contract/contract';
import { dateIn } from '../../kernel/text/date';
import { writtenIn } from '../cases/fields';
import { wrongStatus } from '../cases/rules';
import type { Applications } from '../cases/store';
import type { Services } from '../services/store';
import { find } from './find';
import { fitting, openQuestions } from './known-answer';
import type { knownAnswerRoutes } from './routes';
import type { Knowledge } from './store';

export interface Effects {
  readonly applications: Applications;
  readonly services: Services;
  readonly knowledge: Knowledge;
  readonly timeZone: string;
}

/** One round trip; one more where a profile is asked for, two where earlier applications are. */
export const knownAnswerHandlers = (effects: Effects): HandlersOf<typeof knownAnswerRoutes> => ({
  listKnownAnswers: async ({ caller, params, language, now }) => {
    const { applications, services, knowledge, timeZone } = effects;
    const application = await applications.own(params.applicationId, caller.ref);
    const { status, service, agencyId } = application.card;
    if (status !== 'draft') throw wrongStatus('save')(status);
    const { form } = (await services.version(service)).definition;
    const written = writtenIn(application).form;
    const questions = openQuestions(form, written);
    if (!form || questions.length === 0) return { items: [] };
    const draft = { owner: caller.ref, agencyId, serviceCode: service.code, language };
    const today = dateIn(timeZone, now);
    const found = await find(knowledge, { ...draft, today }, questions, caller.actor !== undefined);
    return { items: await fitting(form, written, found) };
  },
});
