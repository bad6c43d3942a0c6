import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/**
 * Says why a rule of cdk-nag does not hold for a construct and what is under it. Every exception stands beside what it
 * excuses; a finding without one fails the synthesis.
 */
export const except = (construct: IConstruct, reason: string, ...rules: readonly string[]): void => {
  for (const id of rules) Validations.of(construct).acknowledge({ id, reason });
};
