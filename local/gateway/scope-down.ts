import type { Incoming } from './incoming-request';

/** Which requests a rate-based rule counts, as far as it is imitated here. */
export interface ScopeDown {
  readonly NotStatement?: { readonly Statement: ScopeDown };
  readonly SizeConstraintStatement?: {
    readonly FieldToMatch: { readonly SingleHeader?: { readonly Name: string } };
    readonly ComparisonOperator: string;
    readonly Size: number;
    readonly TextTransformations: readonly { readonly Type: string }[];
  };
}

export type Scoped = (incoming: Incoming) => boolean;

/** The statement as a question. Refuses all but the length of one header, and the contrary of such a statement. */
export const scopeOf = (rule: string, statement: ScopeDown | undefined): Scoped => {
  if (statement === undefined) return () => true;
  const { NotStatement: not, SizeConstraintStatement: size, ...others } = statement;
  if (Object.keys(others).length > 0 || Boolean(not) === Boolean(size))
    throw new Error(`The local cloud does not know the scope of the rule ${rule}`);
  if (not) {
    const contrary = scopeOf(rule, not.Statement);
    return (incoming) => !contrary(incoming);
  }
  const header = size?.FieldToMatch.SingleHeader?.Name;
  const isPlain = size?.TextTransformations.every(({ Type }) => Type === 'NONE');
  if (!size || header === undefined || size.ComparisonOperator !== 'GT' || !isPlain)
    throw new Error(`The local cloud does not know the size that the rule ${rule} asks for`);
  // A header that is not there has no size, and matches nothing.
  return ({ headers }) => (headers.get(header.toLowerCase())?.values.join(',') ?? '').length > size.Size;
};
