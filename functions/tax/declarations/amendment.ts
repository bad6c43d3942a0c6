import type { Charge } from '../../blocks/billing/issue';
import { addDays, type LocalDate } from '../../kernel/text/date';
import { assess, declaredBy } from '../assessments/assessment';
import type { Sources } from '../assessments/liability';
import type { AssessmentRequest } from '../assessments/request';
import type { AssessmentRecord } from '../assessments/roll-entry';

/**
 * What is charged when a declaration is amended: it is due, and has its discount, as if it had been declared like that at
 * first; objections are taken anew.
 */
export const amended =
  (
    sources: Sources,
    request: AssessmentRequest,
    { today, person }: { readonly today: LocalDate; readonly person: string },
  ) =>
  ({ issuedOn }: Pick<AssessmentRecord, 'issuedOn'>): Charge => {
    const { charge, subject } = declaredBy(person, assess(sources, { ...request, issuedOn }, today));
    const { objections } = sources.tax;
    const objectionsUntil = objections ? addDays(today, objections.days) : null;
    return { ...charge, issuedOn: today, subject: { ...subject, objectionsUntil } };
  };
