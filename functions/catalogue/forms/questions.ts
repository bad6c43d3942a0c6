/*
 * The questions of a form, one by one: each property of its schema that is no object itself, by where its answer stands.
 */

export interface FormQuestion {
  /** JSON Pointer (RFC 6901) into the answers; `*` stands for each entry of a list. */
  readonly pointer: string;
  readonly title: string | undefined;
  readonly isRequired: boolean;
  /** The schema of the answer, without what only describes it. */
  readonly schema: Readonly<Record<string, unknown>>;
}

type Schema = Readonly<Record<string, unknown>>;

export const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** As deep as forms may be. */
export const maxDepth = 12;
/** As many questions as forms may have properties. */
export const maxProperties = 300;

/** What a property of a schema is, where that is its own and not of its prototype. */
export const memberOf = (schema: Schema, name: string): unknown =>
  Object.hasOwn(schema, name) ? schema[name] : undefined;

/** The schema that a local reference names, once; anything else is itself. */
export const resolved = (schema: Schema, root: Schema): Schema => {
  const reference = memberOf(schema, '$ref');
  const [, name] = typeof reference === 'string' ? (/^#\/\$defs\/([\w-]+)$/.exec(reference) ?? []) : [];
  const defs = memberOf(root, '$defs');
  const found = name !== undefined && isSchema(defs) ? memberOf(defs, name) : undefined;
  return isSchema(found) ? found : schema;
};

const escaped = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

const withoutWords = ({ title: _, description: __, examples: ___, ...schema }: Schema): Schema => schema;

interface Walk {
  readonly root: Schema;
  readonly found: FormQuestion[];
  /** Parts that were looked at: a draft's form is not checked yet, and may double with every reference. */
  seen: number;
}

const walk = (to: Walk, schema: Schema, pointer: string, isRequired: boolean, depth: number): void => {
  to.seen += 1;
  if (depth > maxDepth || to.seen > 2 * maxProperties) return;
  const one = resolved(schema, to.root);
  const [properties, items] = [memberOf(one, 'properties'), memberOf(one, 'items')];
  if (isSchema(properties)) {
    const required = memberOf(one, 'required');
    for (const [name, property] of Object.entries(properties)) {
      const isAsked = Array.isArray(required) && required.includes(name);
      if (isSchema(property)) walk(to, property, `${pointer}/${escaped(name)}`, isAsked, depth + 1);
    }
    return;
  }
  if (isSchema(items) && isSchema(memberOf(resolved(items, to.root), 'properties'))) {
    walk(to, items, `${pointer}/*`, isRequired, depth + 1);
    return;
  }
  const title = memberOf(one, 'title');
  const shown = typeof title === 'string' ? title : undefined;
  to.found.push({ pointer, title: shown, isRequired, schema: withoutWords(one) });
};

/** All questions of a form, in the order in which its schema has them; none where there is no form. */
export const questionsOfForm = (form: { readonly schema?: unknown } | undefined): FormQuestion[] => {
  if (!isSchema(form?.schema)) return [];
  const to: Walk = { root: form.schema, found: [], seen: 0 };
  walk(to, form.schema, '', true, 0);
  return to.found;
};
