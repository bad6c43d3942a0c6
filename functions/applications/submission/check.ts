import { fieldErrors } from '../../blocks/forms/faults';
import { checkAnswers as checkForm, openForm } from '../../blocks/forms/form';
import type { Definition } from '../../blocks/public-services/definition';
import { type Assessment, assess } from '../../blocks/rules/assess';
import { type FieldError, Refusal } from '../../kernel/contract/refusal';
import type { Application } from '../cases/application';
import { type Written, writtenIn } from '../cases/fields';
import { checkMembers } from '../drafts/members';

/*
 * Whether an application can be handed in: what is filled in is right under its version, the rules say that it may be had, and the
 * documents that they ask for are there.
 */

export interface Complete {
  /** Without answers to what is hidden. */
  readonly written: Written;
  /** Minor units; 0 where it costs nothing. */
  readonly fee: number;
}

const field = (pointer: string, code: string, detail: string): FieldError => ({
  ...{ in: 'body', pointer, code, detail },
});

/** The form's answers as they are kept, and what is wrong with them. */
export const checkedForm = async ({ form }: Definition, given: Written['form']) => {
  if (!form) return { answers: {}, faults: [] };
  const { answers, faults } = checkForm(await openForm(form as never), given);
  return { answers, faults: fieldErrors(faults, '/form') };
};

const rulesSay = ({ needs, faults }: Assessment): FieldError[] => [
  ...needs.map((code) => field(`/answers/${code}`, 'missing', 'This has to be answered: the rules need it.')),
  ...faults.map(({ detail }) => field('/answers', 'rule-fault', detail)),
];

/** What of the documents that are asked for is not there, or was not looked at yet. */
const documentsSay = ({ documents }: Assessment, { attachments }: Application): FieldError[] => {
  const files = Object.values(attachments);
  return documents.flatMap((code) => {
    const those = files.filter(({ document }) => document === code);
    if (those.some(({ outcome }) => outcome?.status === 'attached')) return [];
    const isAwaited = those.some(({ outcome }) => outcome === undefined);
    const pointer = `/documents/${code}`;
    return isAwaited
      ? [field(pointer, 'document-unchecked', 'This document is being looked at: try again in a moment.')]
      : [field(pointer, 'document-missing', 'This document is needed: add it.')];
  });
};

/** Refuses (`incomplete`, `not-eligible`) what cannot be handed in on a day, with all that is wrong. */
export const checkComplete = async (
  definition: Definition,
  application: Application,
  today: string,
): Promise<Complete> => {
  const { form, answers } = writtenIn(application);
  checkMembers(definition, { form, answers });
  const [checked, assessment] = [await checkedForm(definition, form), assess(definition, answers, today)];
  const errors = [...checked.faults, ...rulesSay(assessment), ...documentsSay(assessment, application)];
  if (assessment.outcome === 'not-eligible') throw new Refusal('not-eligible');
  if (errors.length) throw new Refusal('incomplete', { errors });
  return { written: { form: checked.answers, answers }, fee: definition.fee ? (assessment.fee ?? 0) : 0 };
};
