import { issue } from '../../blocks/billing/issue';
import type { Calendar } from '../../blocks/calendars/opening-hours';
import type { Definition } from '../../blocks/public-services/definition';
import { searchTextOf } from '../../blocks/searching/search-text';
import { timer } from '../../kernel/events/deadlines';
import type { Action } from '../../kernel/identity/action';
import type { IdCodec } from '../../kernel/identity/id-codec';
import type { Write } from '../../kernel/table/write';
import type { Language } from '../../kernel/text/languages';
import type { Application, Fee } from '../cases/application';
import type { ApplicationCommand } from '../cases/command';
import { fieldsOf, storedAt, type Written } from '../cases/fields';
import { opinionsFor } from '../cases/opinion';
import { billOf, payWithin } from '../fees/bill';
import { termsOf } from '../services/terms';
import type { Complete } from './check';
import { reaching } from './review';

/*
 * Handing an application in: one transaction, from a draft at the version that was read. So a second device, the back button and a
 * repeat find it handed in.
 */

export interface Handing {
  readonly application: Application;
  readonly definition: Definition;
  readonly complete: Complete;
  readonly calendar: Calendar | undefined;
  readonly today: string;
  readonly timeZone: string;
  readonly language: Language;
}

interface Handed {
  readonly command: ApplicationCommand;
  readonly others: readonly Write<unknown>[];
}

const plainTexts = ({ form }: Written): string[] =>
  Object.values(form).flatMap((value) => (typeof value === 'string' ? [value] : []));

/** What every hand-in leaves: what is kept of the answers, by what rules it is decided, and what officers find it by. */
const kept = ({ application, definition, complete }: Handing) => {
  const { service, agencyId } = application.card;
  const search = searchTextOf(service.code, ...plainTexts(complete.written), ...Object.values(service.names));
  const { unit, opinions = [] } = definition.workflow ?? {};
  return {
    fields: storedAt(fieldsOf(complete.written), application.version + 1),
    terms: termsOf(definition),
    'card.search': search,
    ...(unit === undefined ? {} : { 'card.assignment': { unit } }),
    // Without them it is not approved (`opinions-missing`).
    ...(opinions.length === 0
      ? {}
      : {
          awaiting: new Set(opinions.map((each) => each.code)),
          opinions: opinionsFor(opinions, agencyId),
        }),
  };
};

const charged = (ids: IdCodec, handing: Handing, action: Action): Handed => {
  const { application, definition, complete } = handing;
  const { id, owner, version, card } = application;
  if (!definition.fee) throw new Error(`The service of ${id} has no fee`);
  const bill = billOf(ids, { ...handing, fee: definition.fee, amount: complete.fee }, action);
  const fee: Fee = { billId: bill.id, amount: complete.fee, currency: definition.fee.currency };
  return {
    command: {
      ...{ id, name: 'charge', action, by: { owner }, agencyId: card.agencyId },
      ...{ details: { fee }, seen: version },
      set: { ...kept(handing), fee, ...timer(id, action.at + payWithin) },
    },
    others: [issue(bill)],
  };
};

const submitted = (handing: Handing, action: Action): Handed => {
  const { application, definition, calendar } = handing;
  const { id, owner, version, card } = application;
  const { opinions, ...all } = kept(handing);
  const asked = opinions ? { ...application, opinions } : application;
  const { change, dueAt, others } = reaching(asked, termsOf(definition), calendar, action.at);
  const details = dueAt === undefined ? {} : { dueAt };
  return {
    command: {
      ...{ id, name: 'submit', action, by: { owner }, agencyId: card.agencyId },
      ...{ details, seen: version },
      set: { ...all, ...change.set },
      remove: change.remove,
    },
    others,
  };
};

export const handingIn = (ids: IdCodec, handing: Handing, action: Action): Handed =>
  handing.complete.fee > 0 ? charged(ids, handing, action) : submitted(handing, action);
