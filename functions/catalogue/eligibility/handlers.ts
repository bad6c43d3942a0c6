import { type Calendars, calendarOf } from '../../blocks/calendars/calendar';
import { checkAnswers } from '../../blocks/public-services/answers';
import { type Definition, readDefinition } from '../../blocks/public-services/definition';
import { assess } from '../../blocks/rules/assess';
import type { HandlersOf } from '../../kernel/contract/contract';
import { dateIn } from '../../kernel/text/date';
import { type Language, nameIn } from '../../kernel/text/languages';
import type { Published } from '../public-view/store';
import { serviceNotFound } from '../versions/rules';
import type { eligibilityRoutes } from './routes';

export interface Effects {
  readonly published: Published;
  readonly calendars: Calendars;
  readonly timeZone: string;
}

type Named = readonly { readonly code: string; readonly names: Readonly<Record<string, string>> }[];

const shown = (codes: readonly string[], of: Named, language: Language) =>
  of
    .filter(({ code }) => codes.includes(code))
    .map(({ code, names }) => ({ code, name: nameIn(names, language) }));

const feeOf = ({ fee }: Definition, amount: number | null) => {
  if (!fee) return null;
  return amount === null ? null : { amount, currency: fee.currency };
};

export const eligibilityHandlers = ({
  published,
  calendars,
  timeZone,
}: Effects): HandlersOf<typeof eligibilityRoutes> => ({
  assessEligibility: async ({ params, body, now, language, translate }) => {
    const service = await published.get(params.serviceId);
    if (service?.state !== 'published') throw serviceNotFound();
    const definition = readDefinition(service.definition);
    checkAnswers(definition.questions, body.answers);
    const calendar = await calendarOf(calendars, definition.serviceLevel?.calendarId);
    const today = body.on ?? dateIn(calendar?.timeZone ?? timeZone, now);
    const { outcome, needs, fee, documents, faults, trace } = assess(definition, body.answers, today);
    return {
      ...{ outcome, version: service.number, needs: shown(needs, definition.questions, language) },
      fee: feeOf(definition, fee),
      documents: shown(documents, definition.requiredDocuments, language),
      faults: faults.map((each) => ({ rule: each.rule, detail: translate(each.detail) })),
      trace: trace.map((each) => ({ ...each })) as never,
    };
  },
});
