import { type FieldError, Refusal } from '../../kernel/contract/refusal';
import type { AssessmentResult } from './bulk';
import type { AssessmentRequest } from './request';
import { assessmentOf, type Effects, type Found, placeOf } from './sources';

/** Assessments written side by side. More of them are no faster: each is a transaction, for which the table takes its time. */
const sideBySide = 20;

/** The errors of one assessment, pointed to where it stands in the call. */
const placed = (errors: readonly FieldError[], index: number): FieldError[] =>
  errors.map((error) => ({ ...error, pointer: `/items/${index}${error.pointer}` }));

const refusedAs = ({ code, context }: Refusal, index: number): AssessmentResult => {
  const { assessmentId } = context.facts ?? {};
  return {
    result: 'refused',
    code,
    ...(typeof assessmentId === 'string' ? { assessmentId } : {}),
    ...(context.errors ? { errors: placed(context.errors, index) } : {}),
  };
};

/** One that is refused has its result; a table that is too busy to answer refuses the call, to be sent again. */
const resultOf = async (work: Promise<{ readonly id: string }>, index: number): Promise<AssessmentResult> => {
  try {
    return { result: 'issued', assessmentId: (await work).id };
  } catch (error) {
    if (error instanceof Refusal && error.code !== 'busy') return refusedAs(error, index);
    throw error;
  }
};

/** Makes out what one call holds: a result for each assessment, in the order sent. */
export const assessMany = async (
  effects: Effects,
  agencyId: string,
  items: readonly AssessmentRequest[],
  now: number,
): Promise<AssessmentResult[]> => {
  const found = await foundFor(effects, agencyId, items);
  const results: AssessmentResult[] = [];
  for (let start = 0; start < items.length; start += sideBySide) {
    const some = items.slice(start, start + sideBySide).map((request, place) => {
      const index = start + place;
      const work = assessmentOf(effects, agencyId, request, found[index], now).then((assessment) =>
        effects.assessments.make(assessment, now),
      );
      return resultOf(work, index);
    });
    results.push(...(await Promise.all(some)));
  }
  return results;
};

/** Things and taxpayers by the places of the items that name them. The same is asked for once: a BatchGetItem takes no doubles. */
const foundFor = async (
  effects: Effects,
  agencyId: string,
  items: readonly AssessmentRequest[],
): Promise<Found[]> => {
  const places = items.map((request) => placeOf(agencyId, request));
  const known = new Map(places.map((place) => [place.pk, place]));
  const read = await effects.register.items([...known.values()]);
  const byPartition = new Map([...known.keys()].map((pk, index) => [pk, read[index]]));
  return places.map(({ pk }) => byPartition.get(pk));
};
