import { chargedBy } from '../../blocks/billing/bill';
import type { Bills } from '../../blocks/billing/search';
import { type Calendars, calendarOf } from '../../blocks/calendars/calendar';
import type { OfficerCheck } from '../../blocks/officers/store';
import type { HandlersOf } from '../../kernel/contract/contract';
import { type IdCodec, personRef } from '../../kernel/identity/id-codec';
import { dateIn } from '../../kernel/text/date';
import { subjectOf } from '../assessments/assessment';
import { assessmentNotFound } from '../assessments/refusals';
import type { Taxes } from '../taxes/store';
import { resumeClock } from './bill-clock';
import type { Decisions } from './bill-command-store';
import type { objectionRoutes } from './routes';
import { moreThanAssessed, objectionNotFound, windowOver } from './rules';
import type { Objections } from './store';
import { asSubmitted, newObjection, objectionActionId, promisedBy } from './submission';
import { timed, timingOfOne } from './timing';
import { showAction, showCard, showToCitizen } from './views';

export const objectionHandlers = (effects: Effects): HandlersOf<typeof objectionRoutes> => {
  const { objections, decisions, bills, taxes, calendars, ids, timeZone } = effects;
  return {
    objectTo: async ({ caller, params: { assessmentId }, body, now, action }) => {
      const owner = personRef(caller.id);
      const bill = await bills.oneOfPerson(owner, assessmentId);
      const subject = bill && subjectOf(bill);
      if (!bill || !subject) throw assessmentNotFound();
      const tax = await taxes.get(bill.agencyId, subject.tax);
      if (!tax?.objections || subject.objectionsUntil === null) throw windowOver(subject.objectionsUntil);
      if ((body.accepted ?? 0) >= chargedBy(bill)) throw moreThanAssessed();
      const promised = promisedBy(tax.objections);
      const calendar = await calendarOf(calendars, promised.calendarId);
      const about = { id: ids.lastingId(owner, objectionActionId(assessmentId)), owner, bill, subject };
      const objection = newObjection(about, body, { promised, calendar }, action);
      const made = asSubmitted(await objections.submit(objection, bill, action, dateIn(timeZone, now)));
      return showToCitizen(made, await timingOfOne(calendars, made.card));
    },
    listObjections: async ({ caller, query }) => {
      const list = await objections.listOf(personRef(caller.id), query.limit, query.cursor);
      const items = await timed(calendars, list.items);
      return { ...list, items: items.map(({ card, timing }) => showCard(card, timing)) };
    },
    getObjection: async ({ caller, params }) => {
      const found = await objections.get(params.objectionId, personRef(caller.id));
      if (!found) throw objectionNotFound();
      return showToCitizen(found, await timingOfOne(calendars, found.card));
    },
    answerObjection: async ({ caller, params: { objectionId }, body, action }) => {
      const by = { owner: personRef(caller.id) };
      const entry = await objections.act({ id: objectionId, name: 'answer', action, by, details: body });
      return showAction(objectionId, action.id, entry);
    },
    withdrawObjection: async ({ caller, params: { objectionId }, body, now, action }) => {
      const by = { owner: personRef(caller.id) };
      const act = { id: objectionId, name: 'withdraw', action, by, details: body } as const;
      const entry = await decisions.act(
        (id) => objections.get(id, by.owner),
        act,
        async (_, bill) => ({ details: body, writes: resumeClock(bill, action, dateIn(timeZone, now)) }),
      );
      return showAction(objectionId, action.id, entry);
    },
  };
};

export interface Effects {
  readonly taxes: Pick<Taxes, 'get'>;
  readonly objections: Objections;
  readonly decisions: Decisions;
  readonly officers: OfficerCheck;
  readonly bills: Bills;
  readonly calendars: Calendars;
  readonly ids: IdCodec;
  readonly timeZone: string;
}
