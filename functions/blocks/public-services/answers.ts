import * as v from 'valibot';
import { type FieldError, Refusal } from '../../kernel/contract/refusal';
import { date } from '../../kernel/text/fields';
import type { Answers, Question } from './questions';

/*
 * Whether answers are answers to the questions that there are. Null is an answer: there is none.
 */

const wrong = (pointer: string, code: string, detail: string): FieldError => ({
  in: 'body',
  pointer,
  code,
  detail,
});

type Given = Answers[string];

const isOffered = ({ options = [] }: Question, value: unknown): boolean =>
  options.some(({ code }) => code === value);

const kinds: Readonly<Record<Question['type'], (value: Given, question: Question) => boolean>> = {
  'yes-no': (value) => typeof value === 'boolean',
  number: (value) => typeof value === 'number',
  money: (value) => Number.isSafeInteger(value),
  date: (value) => v.is(date, value),
  text: (value) => typeof value === 'string',
  choice: (value, question) => isOffered(question, value),
  choices: (value, question) => Array.isArray(value) && value.every((each) => isOffered(question, each)),
};

const faultOf = (questions: readonly Question[], code: string, value: Given): FieldError[] => {
  const question = questions.find((each) => each.code === code);
  const pointer = `/answers/${code}`;
  if (!question) return [wrong(pointer, 'unknown-question', 'The service asks no such question.')];
  if (value === null || kinds[question.type](value, question)) return [];
  return [wrong(pointer, 'wrong-answer', 'The question wants an answer of another kind.')];
};

/** Refuses what answers no question of the service. */
export const checkAnswers = (questions: readonly Question[], answers: Answers): void => {
  const errors = Object.entries(answers).flatMap(([code, value]) => faultOf(questions, code, value));
  if (errors.length) throw new Refusal('wrong-answer', { errors });
};
