import { resultsOfRows } from '../../blocks/imports/call';
import type { FieldError, Refusal } from '../../kernel/contract/refusal';
import { type MalformedRow, placed } from '../../kernel/contract/rows';
import { fieldErrorsOf } from '../../kernel/http/validate';
import type { AssessmentResult, AssessmentRow } from './bulk';
import { type Effects as Assessing, assessmentOf, type Found, placeOf } from './sources';

/** How many assessments are written in parallel. More are no faster, as each is a transaction. */
const sideBySide = 20;

/** A call of an agency's system. */
interface ImportCall {
  readonly agencyId: string;
  /** The action of the call: of its repeats, too. */
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

export interface Effects extends Assessing {
  readonly stopwatch: () => number;
}

const refused = (code: string, assessmentId: unknown, errors?: readonly FieldError[]): AssessmentResult => ({
  ...{ result: 'refused', code },
  ...(typeof assessmentId === 'string' ? { assessmentId } : {}),
  ...(errors ? { errors: [...errors] } : {}),
});

const refusedBy = ({ code, context }: Refusal, _: AssessmentRow, index: number): AssessmentResult =>
  refused(code, context.facts?.assessmentId, context.errors && placed(context.errors, index));

const malformed = ({ issues }: MalformedRow, index: number): AssessmentResult =>
  refused('invalid-request', undefined, placed(fieldErrorsOf(issues), index));

/** The very same once more in one call. What is wrong with another of the same object and period is for itself to say. */
const repeated = (first: AssessmentResult, isSame: boolean): AssessmentResult | undefined =>
  isSame ? { ...first, result: 'known' } : undefined;

/** What an assessment is known by (`assessmentRecordKey`), as far as the request says it. */
const nameOf = ({ tax, taxableObject, taxpayer, period, sequence }: AssessmentRow): string =>
  JSON.stringify([
    tax,
    taxableObject ?? null,
    taxableObject === undefined ? taxpayer : null,
    period.from,
    sequence,
  ]);

/** Assesses what one call holds: a result for each, in the order sent. */
export const assessMany = (
  effects: Effects,
  call: ImportCall,
  items: readonly (AssessmentRow | MalformedRow)[],
): Promise<AssessmentResult[]> => {
  const { agencyId, id, now } = call;
  return resultsOfRows<AssessmentRow, AssessmentResult>(
    {
      ...{ sideBySide, stopwatch: effects.stopwatch, nameOf, malformed, repeated, refused: refusedBy },
      later: () => ({ result: 'later' }),
      begin: async (some) => {
        const foundOf = await foundFor(effects, agencyId, some);
        return async (row) => {
          const assessment = await assessmentOf(effects, agencyId, row, foundOf(row), now);
          const { entry } = await effects.assessments.make({ ...assessment, importedBy: id }, now);
          return { result: entry.importedBy === id ? 'issued' : 'known', assessmentId: entry.billId };
        };
      },
    },
    items,
  );
};

/** The taxable object or taxpayer of each of some requests. Each key is read once, as BatchGetItem refuses duplicates. */
const foundFor = async (effects: Assessing, agencyId: string, some: readonly AssessmentRow[]) => {
  const known = new Map(some.map((row) => placeOf(agencyId, row)).map((place) => [place.pk, place]));
  const read = known.size > 0 ? await effects.register.items([...known.values()]) : [];
  const byPartition = new Map([...known.keys()].map((pk, index) => [pk, read[index]]));
  return (row: AssessmentRow): Found => byPartition.get(placeOf(agencyId, row).pk);
};
