import * as v from 'valibot';
import { answerAt } from '../../blocks/forms/conditions';
import { checkAnswers, openForm } from '../../blocks/forms/form';
import { type FormQuestion, questionsOf } from '../../blocks/forms/questions';
import { type FormText, isSchema, memberOf } from '../../blocks/forms/schema';
import { code, id, instant } from '../../kernel/text/fields';
import { nameOfStep } from '../../kernel/text/pointer';

/*
 * What the state knows already of what a draft asks, so that nobody is asked twice. It is shown, and kept nowhere until the person
 * sends it: what is wrong or none of the agency's business stays out (docs/adr/0199).
 */

const profileSource = v.strictObject({
  from: v.literal('profile'),
  member: v.string(),
  /** Whether a register or a proof stands behind it, or the person's word alone. */
  isAttested: v.boolean(),
});
const applicationSource = v.strictObject({
  from: v.literal('applications'),
  applicationId: id,
  serviceCode: code,
  submittedAt: instant,
});

export const knownAnswer = v.strictObject({
  /** JSON Pointer (RFC 6901) to where the answer stands in the draft. */
  pointer: v.string(),
  value: v.unknown(),
  source: v.variant('from', [profileSource, applicationSource]),
});
export type KnownAnswer = v.InferOutput<typeof knownAnswer>;

type Form = Readonly<Record<string, unknown>>;

const stepsOf = (pointer: string): string[] => pointer.split('/').slice(1).map(nameOfStep);

/** The answers with one more, in an object of its own where the pointer leads into one. */
const withValue = (form: Form, [step = '', ...rest]: readonly string[], value: unknown): Form => {
  const there = memberOf(form, step);
  return { ...form, [step]: rest.length ? withValue(isSchema(there) ? there : {}, rest, value) : value };
};

/** A question with where its answer is found. Entries of lists are not asked for one by one. */
export type Sourced = FormQuestion & { readonly source: NonNullable<FormQuestion['source']> };

/** The questions that say where their answer is found, and that the draft has not answered. */
export const openQuestions = (form: FormText | undefined, written: Form): Sourced[] =>
  questionsOf(form).flatMap(({ source, ...question }) => {
    const isOpen = !question.pointer.includes('/*') && answerAt(written, question.pointer) === undefined;
    return source && isOpen ? [{ ...question, source }] : [];
  });

/**
 * Those of what was found that the form takes as the draft stands: right for their questions, and of questions that are not hidden.
 * Pointers are into the form; those of the reply are into the draft.
 */
export const fitting = async (
  form: FormText,
  written: Form,
  found: readonly KnownAnswer[],
): Promise<KnownAnswer[]> => {
  const opened = await openForm(form);
  const filled = found.reduce<Form>(
    (all, { pointer, value }) => withValue(all, stepsOf(pointer), value),
    written,
  );
  const { faults, dropped } = checkAnswers(opened, filled, { isDraft: true });
  const refused = [...faults.map(({ pointer }) => pointer), ...dropped];
  const isRefused = (pointer: string): boolean =>
    refused.some(
      (other) =>
        pointer === other || `${other}/`.startsWith(`${pointer}/`) || pointer.startsWith(`${other}/`),
    );
  return found.flatMap((each) =>
    isRefused(each.pointer) ? [] : [{ ...each, pointer: `/form${each.pointer}` }],
  );
};
