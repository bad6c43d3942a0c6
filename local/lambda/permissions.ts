import { fits } from '../access/policy';
import type { Template } from '../template/template';
import type { FunctionConfig } from './function';

interface Permission {
  readonly FunctionName: string;
  readonly Principal: string;
  readonly SourceArn?: string;
}

/**
 * Whether the resource policies of the template let a service invoke a function for a source. A permission is of what it
 * names: one of a function does not open its alias, nor the other way round.
 */
export const createPermissions = (
  template: Template,
  find: (name: string) => FunctionConfig | undefined,
): ((arn: string, service: string, source: string) => boolean) => {
  const permissions = template.all<Permission>('AWS::Lambda::Permission').map(({ properties }) => properties);
  const isOf = (named: string, arn: string): boolean => {
    const found = find(arn);
    return named === arn || (found?.arn === arn && named === found.name);
  };
  return (arn, service, source) =>
    permissions.some(
      ({ FunctionName, Principal, SourceArn = '*' }) =>
        isOf(FunctionName, arn) && Principal === service && fits(SourceArn, source),
    );
};
