import { type Calendars, calendarOf } from '../../blocks/calendars/calendar';
import { standingOf } from '../../blocks/public-services/older-drafts';
import { shortReferenceOf } from '../../blocks/references/reference';
import type { HandlersOf, Request } from '../../kernel/contract/contract';
import { Refusal } from '../../kernel/contract/refusal';
import { dateIn } from '../../kernel/text/date';
import { instant } from '../../kernel/text/time';
import type { Application, TrackEntry } from '../cases/application';
import type { Services } from '../services/store';
import { checkComplete } from './check';
import type { submissionRoutes } from './routes';
import type { Submissions } from './store';
import type { Handing } from './submit';

export interface Effects {
  readonly submissions: Submissions;
  readonly services: Services;
  readonly calendars: Calendars;
  readonly timeZone: string;
}

const showSubmission = (applicationId: string, { status, at, dueAt, fee }: TrackEntry) => ({
  ...{ applicationId, shortReference: shortReferenceOf('application', applicationId) },
  ...{ status: status ?? 'in-review', handedInAt: instant(at), dueAt: dueAt ?? null, fee: fee ?? null },
});

/** Refuses (`draft-outdated`) what must be brought to a later version first. */
export const refuseOutdated = async (
  services: Services,
  { card }: Application,
  today: string,
): Promise<void> => {
  const latest = await services.published(card.service.id);
  if (!latest) return;
  const { rule } = standingOf(card.service.version, latest.number, latest.olderDrafts, today);
  if (rule === 'must-upgrade')
    throw new Refusal('draft-outdated', { facts: { version: card.service.version, latest: latest.number } });
};

export const submissionHandlers = ({
  submissions,
  services,
  calendars,
  timeZone,
}: Effects): HandlersOf<typeof submissionRoutes> => {
  const prepare = async (
    application: Application,
    { now, language }: Request<(typeof submissionRoutes)['submitApplication']>,
  ): Promise<Handing> => {
    const { definition } = await services.version(application.card.service);
    const calendar = await calendarOf(calendars, definition.serviceLevel?.calendarId);
    const today = dateIn(calendar?.timeZone ?? timeZone, now);
    await refuseOutdated(services, application, today);
    const complete = await checkComplete(definition, application, today);
    return { application, definition, complete, calendar, today, timeZone, language };
  };
  return {
    submitApplication: async (request) => {
      const { caller, params, body, action } = request;
      const asked = { id: params.applicationId, owner: caller.ref, revision: body.revision, action };
      const entry = await submissions.handIn(asked, (application) => prepare(application, request));
      return showSubmission(params.applicationId, entry);
    },
  };
};
