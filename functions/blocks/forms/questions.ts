import { pointerStep } from '../../kernel/text/pointer';
import {
  type FormText,
  isSchema,
  maxDepth,
  maxProperties,
  memberOf,
  propertiesOf,
  resolved,
  type Schema,
} from './schema';
import { type Source, sourceOf } from './sources';

/*
 * The questions of a form, one by one: each property of its schema that is no object itself, by where its answer stands.
 */

export interface FormQuestion {
  /** JSON Pointer (RFC 6901) into the answers; `*` stands for each entry of a list. */
  readonly pointer: string;
  /** The key of its words in JSON Forms' translations, without what they are: `address.street`, in lists as well. */
  readonly key: string;
  /** What it is called, by language; the title of the schema is English. */
  readonly names: Readonly<Record<string, string>>;
  readonly isRequired: boolean;
  /** Where its answer is found, so that nobody is asked twice. */
  readonly source?: Source;
  /** The schema of the answer, without what only describes it. */
  readonly schema: Schema;
}

const withoutWords = ({ title: _, description: __, examples: ___, i18n: ____, ...schema }: Schema): Schema =>
  schema;

const translationKey = (schema: Schema, pointer: string): string => {
  const own = memberOf(schema, 'i18n');
  const steps = pointer.split('/').slice(1);
  return typeof own === 'string' ? own : steps.filter((step) => step !== '*').join('.');
};

/** What a question is called. */
const namesOf = (schema: Schema, pointer: string, translations: FormText['translations'] = {}) => {
  const title = memberOf(schema, 'title');
  const key = `${translationKey(schema, pointer)}.label`;
  const said = Object.entries(translations).flatMap(([language, words]) =>
    Object.hasOwn(words, key) ? [[language, words[key] ?? '']] : [],
  );
  return Object.fromEntries([...(typeof title === 'string' ? [['en', title]] : []), ...said]);
};

interface Walk {
  readonly root: Schema;
  readonly translations: FormText['translations'];
  readonly found: FormQuestion[];
  /** Parts that were looked at: a draft's form is not checked yet, and may double with every reference. */
  seen: number;
}

const walk = (to: Walk, schema: Schema, pointer: string, isRequired: boolean, depth: number): void => {
  to.seen += 1;
  if (depth > maxDepth || to.seen > 2 * maxProperties) return;
  const one = resolved(schema, to.root);
  const [properties, items] = [propertiesOf(one), memberOf(one, 'items')];
  if (properties) {
    const required = memberOf(one, 'required');
    for (const [name, property] of Object.entries(properties)) {
      const isAsked = Array.isArray(required) && required.includes(name);
      if (isSchema(property)) walk(to, property, `${pointer}/${pointerStep(name)}`, isAsked, depth + 1);
    }
    return;
  }
  if (isSchema(items) && propertiesOf(resolved(items, to.root))) {
    walk(to, items, `${pointer}/*`, isRequired, depth + 1);
    return;
  }
  const source = sourceOf(one);
  to.found.push({
    key: translationKey(one, pointer),
    ...{ pointer, names: namesOf(one, pointer, to.translations), isRequired, schema: withoutWords(one) },
    ...(source ? { source } : {}),
  });
};

/** All questions of a form, in the order in which its schema has them; none where there is no form. */
export const questionsOf = (form: FormText | undefined): FormQuestion[] => {
  if (!isSchema(form?.schema)) return [];
  const to: Walk = { root: form.schema, translations: form.translations, found: [], seen: 0 };
  walk(to, form.schema, '', true, 0);
  return to.found;
};
