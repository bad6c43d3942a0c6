import { holdsPayer } from '../../blocks/billing/payer';
import type { Bills } from '../../blocks/billing/search';
import type { HandlersOf } from '../../kernel/contract/contract';
import { personRef } from '../../kernel/identity/id-codec';
import { dateIn } from '../../kernel/text/date';
import { assess, declaredBy, subjectOf } from '../assessments/assessment';
import { assessmentNotFound } from '../assessments/refusals';
import type { Effects as Assessing } from '../assessments/sources';
import type { Assessments } from '../assessments/store';
import { showAssessment, showCurrent, showPreview } from '../assessments/views';
import type { Amendments } from '../corrections/store';
import type { Register } from '../register/store';
import { amendmentCharge } from './amendment';
import { declarationSourcesOf } from './ownership';
import type { declarationRoutes } from './routes';

export type Effects = Assessing & {
  readonly assessments: Assessments;
  readonly amendments: Amendments;
  readonly register: Register;
  readonly bills: Bills;
};

export const declarationHandlers = (effects: Effects): HandlersOf<typeof declarationRoutes> => {
  const { assessments, amendments, register, bills, timeZone } = effects;
  return {
    previewDeclaration: async ({ caller, body: { agencyId, ...declaration }, now }) => {
      const request = { ...declaration, sequence: 1 };
      const sources = await declarationSourcesOf(effects, {
        agencyId,
        person: personRef(caller.id),
        request,
      });
      return showPreview(assess(sources, request, dateIn(timeZone, now)));
    },
    declare: async ({ caller, body: { agencyId, amends, ...declaration }, now, action }) => {
      const person = personRef(caller.id);
      const [request, today] = [{ ...declaration, sequence: 1 }, dateIn(timeZone, now)];
      const sources = await declarationSourcesOf(effects, { agencyId, person, request });
      const declared = declaredBy(person, assess(sources, request, today));
      if (amends === undefined) return showAssessment(await assessments.declare(declared, person, action.at));
      const { place, charge } = declared;
      const chargeFor = amendmentCharge(sources, request, { today, person });
      const { payer } = charge;
      const made = await amendments.amend({
        ...{ place, payer, amends, action, chargeFor },
        why: { reason: 'amended' },
        may: ({ subject }) => subject.declaredBy !== undefined,
        requires: holdsPayer(person, payer),
      });
      return showAssessment(made);
    },
    showAssessment: async ({ caller, params, now }) => {
      const found = await bills.oneOfPerson(personRef(caller.id), params.assessmentId);
      if (!found || !subjectOf(found)) throw assessmentNotFound();
      return showCurrent(found, dateIn(timeZone, now));
    },
    listOwnTaxableObjects: async ({ caller, query }) => {
      const links = await bills.payersOf(personRef(caller.id));
      if (links.length === 0) return { items: [] };
      return register.listTaxableObjectsOf(
        links.map(({ payer }) => payer),
        query.limit,
        query.cursor,
      );
    },
  };
};
