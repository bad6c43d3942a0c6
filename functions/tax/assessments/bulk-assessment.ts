import { Refusal } from '../../kernel/contract/refusal';
import { placed } from '../../kernel/contract/rows';
import type { AssessmentResult } from './bulk';
import type { AssessmentRequest } from './request';
import { assessmentOf, type Effects, type Found, placeOf } from './sources';

/** How many assessments are written in parallel. More are no faster, as each is a transaction. */
const sideBySide = 20;

const refusedAs = ({ code, context }: Refusal, index: number): AssessmentResult => {
  const { assessmentId } = context.facts ?? {};
  return {
    result: 'refused',
    code,
    ...(typeof assessmentId === 'string' ? { assessmentId } : {}),
    ...(context.errors ? { errors: placed(context.errors, index) } : {}),
  };
};

/** A refusal becomes the result of this assessment, also that the table is too busy for it: the client sends it again. */
const resultOf = async (work: Promise<{ readonly id: string }>, index: number): Promise<AssessmentResult> => {
  try {
    return { result: 'issued', assessmentId: (await work).id };
  } catch (error) {
    if (error instanceof Refusal) return refusedAs(error, index);
    throw error;
  }
};

/** Makes all assessments of one call; gives a result for each, in the order sent. */
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

/** The taxable object or taxpayer of each request, in order. Each key is read once, as BatchGetItem refuses duplicates. */
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
