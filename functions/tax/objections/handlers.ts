import type { Directory } from '../../blocks/agencies/directory';
import { chargedBy } from '../../blocks/billing/bill';
import type { Bills } from '../../blocks/billing/search';
import { type Calendars, calendarOf } from '../../blocks/calendars/calendar';
import type { OfficerCheck } from '../../blocks/officers/store';
import type { HandlersOf, Request } from '../../kernel/contract/contract';
import type { IdCodec } from '../../kernel/identity/id-codec';
import { dateIn } from '../../kernel/text/date';
import { subjectOf } from '../assessments/assessment';
import { assessmentNotFound } from '../assessments/refusals';
import type { Taxes } from '../taxes/store';
import { resumeClock } from './bill-clock';
import type { Decisions } from './bill-command-store';
import { statusesOf } from './lifecycle';
import type { objectionRoutes } from './routes';
import { moreThanAssessed, objectionNotFound, windowOver } from './rules';
import type { Objections } from './store';
import { asSubmitted, newObjection, objectionActionId, promisedBy } from './submission';
import { timed, timingOfOne } from './timing';
import { showAction, showCard, showToCitizen } from './views';

/** A person's objections, or the one with a short reference. */
const listOwn = async (
  { objections, calendars, directory }: Effects,
  owner: string,
  { status, reference, ...paging }: Request<(typeof objectionRoutes)['listObjections']>['query'],
) => {
  const list =
    reference === undefined
      ? await objections.listOf(owner, { ...paging, statuses: status && statusesOf(status) })
      : { items: await objections.byReference(reference, (each) => each.owner === owner) };
  const items = await timed(calendars, list.items);
  const shown = items.map(({ card, timing }) => showCard(card, timing));
  return { ...list, items: await directory.named(shown) };
};

export const objectionHandlers = (effects: Effects): HandlersOf<typeof objectionRoutes> => {
  const { objections, decisions, bills, taxes, calendars, directory, ids, timeZone } = effects;
  return {
    objectTo: async ({ caller, params: { assessmentId }, body, now, action }) => {
      const owner = caller.ref;
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
      return directory.namedOne(showToCitizen(made, await timingOfOne(calendars, made.card)));
    },
    listObjections: ({ caller, query }) => listOwn(effects, caller.ref, query),
    getObjection: async ({ caller, params }) => {
      const found = await objections.get(params.objectionId, caller.ref);
      if (!found) throw objectionNotFound();
      return directory.namedOne(showToCitizen(found, await timingOfOne(calendars, found.card)));
    },
    answerObjection: async ({ caller, params: { objectionId }, body, action }) => {
      const by = { owner: caller.ref };
      const entry = await objections.act({ id: objectionId, name: 'answer', action, by, details: body });
      return showAction(objectionId, action.id, entry);
    },
    withdrawObjection: async ({ caller, params: { objectionId }, body, now, action }) => {
      const by = { owner: caller.ref };
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
  readonly directory: Directory;
  readonly bills: Bills;
  readonly calendars: Calendars;
  readonly ids: IdCodec;
  readonly timeZone: string;
}
