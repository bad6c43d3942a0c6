import type { Charge } from '../../blocks/billing/issue';
import { addDays, type LocalDate } from '../../kernel/text/date';
import { assess, declaredBy } from '../assessments/assessment';
import type { Sources } from '../assessments/liability';
import type { AssessmentRequest } from '../assessments/request';
import type { AssessmentRecord } from '../assessments/roll-entry';

/**
 * The charge of an amended declaration: due date and discount are those of the first declaration; the time for objections
 * starts again.
 */
export const amendmentCharge =
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
