import type { Bill } from '../../blocks/billing/bill';
import { addDays, type LocalDate } from '../../kernel/text/date';
import { assess, declaredBy } from '../assessments/assessment';
import type { Sources } from '../assessments/liability';
import type { AssessmentRequest } from '../assessments/request';
import type { AssessmentRecord } from '../assessments/roll-entry';
import type { Settled } from '../corrections/store';
import type { Against } from '../credits/settlement';

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
  ({ issuedOn }: Pick<AssessmentRecord, 'issuedOn'>, _: Bill, against: Against): Settled => {
    const made = declaredBy(person, assess(sources, { ...request, issuedOn }, today, against));
    const { charge, subject, settlement } = made;
    const { objections } = sources.tax;
    const objectionsUntil = objections ? addDays(today, objections.days) : null;
    return { charge: { ...charge, issuedOn: today, subject: { ...subject, objectionsUntil } }, settlement };
  };
