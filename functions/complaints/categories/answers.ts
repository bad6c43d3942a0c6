import * as v from 'valibot';
import { type FieldError, Refusal } from '../../kernel/contract/refusal';
import { code, number, text } from '../../kernel/text/fields';
import type { Category, Question } from './category';

/*
 * The citizen's answers to the questions of a category.
 */

const answerValue = v.union([text(2000), number(-1e15, 1e15), v.pipe(v.array(code), v.maxLength(50))]);
export const answer = v.strictObject({ question: code, value: answerValue });
export type Answer = v.InferOutput<typeof answer>;

const isInstant = v.pipe(v.string(), v.isoTimestamp());

const fits = ({ type, options = [] }: Question, value: Answer['value']): boolean => {
  const offered = (choice: unknown): boolean => options.some((each) => each.code === choice);
  switch (type) {
    case 'number':
      return typeof value === 'number';
    case 'datetime':
      return v.is(isInstant, value);
    case 'singlevaluelist':
      return offered(value);
    case 'multivaluelist':
      return Array.isArray(value) && value.every(offered);
    default:
      return typeof value === 'string' && (type === 'text' || value.length <= 255);
  }
};

const wrong = (pointer: string, rule: string, detail: string): FieldError => ({
  in: 'body',
  pointer,
  code: rule,
  detail,
});

/** Where an answer stands in what was sent, and where one would that is missing. */
export interface AnswerPointers {
  readonly question: (index: number) => string;
  readonly value: (index: number) => string;
  readonly missing: (code: string) => string;
}

const inBody: AnswerPointers = {
  question: (index) => `/answers/${index}/question`,
  value: (index) => `/answers/${index}/value`,
  missing: () => '/answers',
};

/** Refuses answers that do not answer the category's questions: `invalid-answer` (422), naming each. */
export const checkAnswers = (
  { questions }: Pick<Category, 'questions'>,
  answers: readonly Answer[],
  at = inBody,
): void => {
  const errors = answers.flatMap(({ question: asked, value }, index) => {
    const known = questions.find((each) => each.code === asked);
    const again = answers.findIndex((each) => each.question === asked) < index;
    if (!known) return [wrong(at.question(index), 'unknown-question', 'The category asks no such question.')];
    if (again) return [wrong(at.question(index), 'answered-twice', 'Answer each question once.')];
    return fits(known, value)
      ? []
      : [wrong(at.value(index), 'wrong-answer', `The question wants an answer of type ${known.type}.`)];
  });
  const unanswered = questions
    .filter((each) => each.required && !answers.some((given) => given.question === each.code))
    .map((each) =>
      wrong(at.missing(each.code), 'unanswered', `The question "${each.code}" must be answered.`),
    );
  const all = [...errors, ...unanswered];
  if (all.length) throw new Refusal('invalid-answer', { errors: all });
};
