/** The parts of an IAM policy document that an authorizer's answer may hold. */
export interface PolicyDocument {
  readonly Statement?: Statement | readonly Statement[];
}
interface Statement {
  readonly Effect: string;
  readonly Action?: string | readonly string[];
  readonly Resource?: string | readonly string[];
}

export type Verdict = 'allow' | 'deny' | 'none';

const listOf = <T>(value: T | readonly T[] | undefined) =>
  (value === undefined ? [] : Array.isArray(value) ? value : [value]) as readonly T[];

/** Whether `pattern`, with IAM's `*` (any run, slashes too) and `?` (one character), fits the whole of `text`. */
export function fits(pattern: string, text: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 's').test(text);
}

/** Evaluates a policy for `execute-api:Invoke` on a method's ARN: an explicit deny wins over every allow. */
export function evaluate(policy: PolicyDocument, methodArn: string): Verdict {
  const applying = listOf(policy.Statement).filter(
    ({ Action, Resource }) =>
      listOf(Action).some((action) => fits(action.toLowerCase(), 'execute-api:invoke')) &&
      listOf(Resource).some((resource) => fits(resource, methodArn)),
  );
  if (applying.some(({ Effect }) => Effect === 'Deny')) return 'deny';
  return applying.some(({ Effect }) => Effect === 'Allow') ? 'allow' : 'none';
}
