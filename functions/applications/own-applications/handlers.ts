import type { Directory } from '../../blocks/agencies/directory';
import { type Calendars, calendarOf } from '../../blocks/calendars/calendar';
import type { Definition } from '../../blocks/public-services/definition';
import { standingOf } from '../../blocks/public-services/older-drafts';
import { assess } from '../../blocks/rules/assess';
import type { HandlersOf } from '../../kernel/contract/contract';
import { dateIn } from '../../kernel/text/date';
import { type Language, nameIn } from '../../kernel/text/languages';
import type { Application } from '../cases/application';
import { writtenIn } from '../cases/fields';
import { namedWhole } from '../cases/named';
import { wrongStatus } from '../cases/rules';
import type { Applications } from '../cases/store';
import { showAction } from '../cases/track-views';
import { showCard, showToApplicant } from '../cases/views';
import type { Services } from '../services/store';
import { answering } from './answer';
import type { ownRoutes } from './routes';
import type { OwnChanges } from './store';

export interface Effects {
  readonly applications: Applications;
  readonly changes: OwnChanges;
  readonly services: Services;
  readonly calendars: Calendars;
  readonly directory: Directory;
  readonly timeZone: string;
}

const prospectsOf = (definition: Definition, application: Application, today: string, language: Language) => {
  const { outcome, needs, fee, documents } = assess(definition, writtenIn(application).answers, today);
  const names = new Map(
    [...definition.questions, ...definition.requiredDocuments].map(
      (each) => [each.code, each.names] as const,
    ),
  );
  const named = (code: string) => ({ code, name: nameIn(names.get(code) ?? {}, language) });
  const files = Object.values(application.attachments);
  const isThere = (code: string): boolean =>
    files.some(({ document, outcome: checked }) => document === code && checked?.status === 'attached');
  return {
    ...{ outcome, needs: needs.map(named) },
    fee: definition.fee && fee !== null ? { amount: fee, currency: definition.fee.currency } : null,
    documents: documents.map((code) => ({ ...named(code), isThere: isThere(code) })),
  };
};

const lists = ({ applications, directory }: Effects) =>
  ({
    listApplications: async ({ caller, query }) => {
      const { reference, ...others } = query;
      const list =
        reference === undefined
          ? await applications.listOf(caller.ref, others)
          : { items: await applications.byReference(caller.ref, reference) };
      const shown = list.items.map((card) => showCard(card, 'citizen'));
      return { ...list, items: await directory.named(shown) };
    },
    getApplication: async ({ caller, params, language, now }) => {
      const application = await applications.own(params.applicationId, caller.ref);
      return namedWhole(directory, showToApplicant(application, language, now));
    },
  }) satisfies Partial<HandlersOf<typeof ownRoutes>>;

export const ownHandlers = (effects: Effects): HandlersOf<typeof ownRoutes> => {
  const { applications, changes, services, calendars, timeZone } = effects;
  return {
    ...lists(effects),
    getProspects: async ({ caller, params, language, now }) => {
      const application = await applications.own(params.applicationId, caller.ref);
      const { status, service } = application.card;
      if (status !== 'draft') throw wrongStatus('save')(status);
      const [{ definition }, latest] = await Promise.all([
        services.version(service),
        services.published(service.id),
      ]);
      const today = dateIn(timeZone, now);
      const standing = latest && standingOf(service.version, latest.number, latest.olderDrafts, today);
      const mustUpgrade = standing?.rule === 'must-upgrade';
      return { ...prospectsOf(definition, application, today, language), mustUpgrade };
    },
    withdrawApplication: async ({ caller, params, body, action }) => {
      const { applicationId } = params;
      const entry = await changes.withdraw(applicationId, caller.ref, body, action);
      return showAction(applicationId, action.id, entry);
    },
    answerQuestions: async ({ caller, params, body, action, now }) => {
      const { applicationId } = params;
      const { text, ...written } = body;
      const entry = await changes.answer(applicationId, caller.ref, action, async (application) => {
        const { definition } = await services.version(application.card.service);
        const calendar = await calendarOf(calendars, definition.serviceLevel?.calendarId);
        const today = dateIn(calendar?.timeZone ?? timeZone, now);
        return answering({ application, definition, calendar, today, text, written }, action);
      });
      return showAction(applicationId, action.id, entry);
    },
  };
};
