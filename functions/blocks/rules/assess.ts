import type { Definition } from '../public-services/definition';
import type { Answers, outcomes } from '../public-services/questions';
import { type Answer, evaluate } from './evaluate';
import type { Facts, Traced } from './trace';

/*
 * What the rules of a service say to somebody's answers: whether they may have it, what it costs and what they must bring.
 */

export interface Assessment {
  readonly outcome: (typeof outcomes)[number];
  /** Codes of the questions that must be answered to know more. */
  readonly needs: readonly string[];
  /** Minor units; null where it is not known, or where nothing is charged. */
  readonly fee: number | null;
  readonly documents: readonly string[];
  /** Why a rule could not be carried out. */
  readonly faults: readonly { readonly rule: string; readonly detail: string }[];
  readonly trace: readonly (Traced & { readonly rule: string })[];
}

/** The values that are in force on a day. */
const parametersOn = ({ parameters }: Definition, today: string): Facts['parameters'] =>
  Object.fromEntries(
    parameters.flatMap(({ code, values }) => {
      const begun = values
        .filter(({ from }) => from <= today)
        .sort((left, right) => (left.from < right.from ? -1 : 1));
      const last = begun.at(-1);
      return last ? [[code, { value: last.value, since: last.from }]] : [];
    }),
  );

interface Ran {
  readonly rule: string;
  readonly answer: Answer;
}

const yes: Answer = { kind: 'known', value: true, trace: [] };

const outcomeOf = (answer: Answer): Assessment['outcome'] => {
  if (answer.kind !== 'known') return 'unknown';
  return answer.value === true ? 'eligible' : 'not-eligible';
};

/** A fee is a whole number of minor units: what is none is a rule that does not say how to round. */
const feeFault = (answer: Answer): Answer => {
  if (answer.kind !== 'known') return answer;
  const { value, trace } = answer;
  const isAmount = typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
  return isAmount
    ? answer
    : { kind: 'fault', detail: 'A fee is a whole number of minor units: round it.', trace };
};

/** Carries out all rules of a service on the answers that there are. */
export const assess = (definition: Definition, answers: Answers, today: string): Assessment => {
  const facts = { answers, parameters: parametersOn(definition, today), today };
  const ran = (rule: string, given: unknown): Ran => ({
    rule,
    answer: given === undefined ? yes : evaluate(given, facts),
  });
  const { eligibility, fee, requiredDocuments } = definition;
  const may = ran('eligibility', eligibility?.rule);
  const charged = fee?.rule === undefined ? undefined : ran('fee', fee.rule);
  const price = charged && { ...charged, answer: feeFault(charged.answer) };
  const documents = requiredDocuments.map(({ code, when }) => ran(code, when));
  const all = [may, ...(price ? [price] : []), ...documents];
  return {
    outcome: outcomeOf(may.answer),
    needs: [...new Set(all.flatMap(({ answer }) => (answer.kind === 'unknown' ? answer.needs : [])))].sort(),
    fee: price?.answer.kind === 'known' ? Number(price.answer.value) : (fee?.amount ?? null),
    documents: documents.flatMap(({ rule, answer }) =>
      answer.kind === 'known' && answer.value === true ? [rule] : [],
    ),
    faults: all.flatMap(({ rule, answer }) =>
      answer.kind === 'fault' ? [{ rule, detail: answer.detail }] : [],
    ),
    trace: all.flatMap(({ rule, answer }) => answer.trace.map((each) => ({ ...each, rule }))),
  };
};
