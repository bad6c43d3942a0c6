import { type Bill, chargedBy, moneyOf } from '../../blocks/billing/bill';
import { calendarOf } from '../../blocks/calendars/calendar';
import type { HandlersOf } from '../../kernel/contract/contract';
import type { Agency } from '../../kernel/identity/caller';
import { dateIn } from '../../kernel/text/date';
import type { Money } from '../../kernel/text/money';
import { subjectOf } from '../assessments/assessment';
import type { ObjectionCommand } from '../objections/commands';
import type { Effects } from '../objections/handlers';
import { decidedBy, type Outcome } from '../objections/objection';
import { objectionNotFound } from '../objections/rules';
import { timed, timingOfOne } from '../objections/timing';
import { showAction, showCard, showToAgency } from '../objections/views';
import { taxNotFound } from '../taxes/refusals';
import { effectOf } from './decision';
import type { objectionAgencyRoutes } from './routes';

const by = ({ id }: Agency) => ({ agencyId: id });

/** What a decision takes away at most: all of the bill, as upheld in part its terms begin anew; nothing where it is rejected. */
const takenBy = (outcome: Outcome, bill: Bill): Money | undefined =>
  outcome === 'rejected' ? undefined : moneyOf(bill, chargedBy(bill));

export const objectionAgencyHandlers = (effects: Effects): HandlersOf<typeof objectionAgencyRoutes> => {
  const { objections, decisions, officers, taxes, calendars, ids, timeZone } = effects;
  const act = async (command: ObjectionCommand) =>
    showAction(command.id, command.action.id, await objections.act(command));
  return {
    listObjectionQueue: async ({ caller, query: { list, limit, cursor, reference } }) => {
      const found =
        reference === undefined
          ? await objections.listQueue({ agencyId: caller.id, list, limit, cursor })
          : {
              items: await objections.byReference(reference, ({ card }) => card.agencyId === caller.id),
            };
      const items = await timed(calendars, found.items);
      return { ...found, items: items.map(({ card, timing }) => showCard(card, timing)) };
    },
    showObjectionToAgency: async ({ caller, params, accessPurpose, now, requestId }) => {
      const access = { agency: caller, accessPurpose, now, requestId };
      const found = await objections.getForAgency(params.objectionId, access);
      if (!found) throw objectionNotFound();
      const { objection, person } = found;
      return showToAgency(objection, person, await timingOfOne(calendars, objection.card));
    },
    reviewObjection: ({ caller, params, body, action }) =>
      act({ id: params.objectionId, name: 'review', action, by: by(caller), details: body }),
    askTaxpayer: ({ caller, params, body, action }) =>
      act({ id: params.objectionId, name: 'ask', action, by: by(caller), details: body }),
    decideObjection: async ({ caller, params: { objectionId }, headers, body, now, action }) => {
      const name = decidedBy[body.outcome];
      const command = { id: objectionId, name, action, by: by(caller), details: {} };
      const entry = await decisions.act(
        (id) => objections.getForDecision(id, caller.id),
        command,
        async ({ card }, bill) => {
          const tax = await taxes.get(card.agencyId, card.tax);
          const subject = subjectOf(bill);
          if (!tax || !subject) throw taxNotFound();
          const calendar = await calendarOf(calendars, tax.payment.calendarId);
          const today = dateIn(timeZone, now);
          await officers.check(caller.id, headers, async () => takenBy(body.outcome, bill));
          return effectOf(ids, { bill, subject, tax, calendar, decision: body, by: headers, action, today });
        },
      );
      return showAction(objectionId, action.id, entry);
    },
  };
};
