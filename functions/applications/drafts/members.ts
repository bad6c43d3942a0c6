import { isSchema, propertiesOf } from '../../blocks/forms/schema';
import { checkAnswers } from '../../blocks/public-services/answers';
import type { Definition } from '../../blocks/public-services/definition';
import { type FieldError, Refusal } from '../../kernel/contract/refusal';
import { pointerStep } from '../../kernel/text/pointer';
import type { Sent } from '../cases/fields';

/** The members that a form has; none where the service has no form. */
export const formMembers = ({ form }: Pick<Definition, 'form'>): ReadonlySet<string> =>
  new Set(isSchema(form?.schema) ? Object.keys(propertiesOf(form.schema) ?? {}) : []);

const notAsked = (member: string): FieldError => ({
  in: 'body',
  pointer: `/form/${pointerStep(member)}`,
  code: 'unknown-question',
  detail: 'The form asks no such question.',
});

/** Refuses what the service does not ask; whether it is complete and right, is looked at when it is handed in. */
export const checkMembers = (definition: Definition, { form, answers }: Sent): void => {
  if (answers) checkAnswers(definition.questions, answers);
  const known = formMembers(definition);
  const errors = Object.keys(form ?? {}).flatMap((member) => (known.has(member) ? [] : [notAsked(member)]));
  if (errors.length) throw new Refusal('wrong-answer', { errors });
};
