import { type App, Validations } from 'aws-cdk-lib/core';
import { CURRENTLY_RECOMMENDED_FLAGS } from 'aws-cdk-lib/cx-api';
import type { IConstruct } from 'constructs';

/**
 * How CDK is to behave: as it recommends to new projects, but for what is said here. Set by the app and not in cdk.json, so
 * that every way to synthesize agrees.
 */
export const flags = {
  ...CURRENTLY_RECOMMENDED_FLAGS,
  // CloudFormation refuses to take away what another stack still uses.
  '@aws-cdk/core:defaultCrossStackReferences': 'strong',
};

type Plugin = Parameters<Validations['addPlugins']>[number];

/**
 * The three sets of rules. Loaded when they are asked for, and without their types: either leads to all of CDK, the code taking a
 * second and the types most of what the compiler would read.
 */
const rulesFor = (app: App): readonly Plugin[] => {
  const packs: Readonly<Record<string, new (app: App) => Plugin>> = require('cdk-nag');
  return ['AwsSolutionsChecks', 'NIST80053R5Checks', 'ServerlessChecks'].map((name) => {
    const Checks = packs[name];
    if (!Checks) throw new Error(`cdk-nag has no ${name}`);
    return new Checks(app);
  });
};

/**
 * Holds the stacks against three sets of rules. CDK's own switch for its own checks, `CDK_VALIDATION=false`, leaves these
 * out as well: together they take 2.5 s, for which the laptop's start does not wait.
 */
export const check = (app: App): void => {
  if (process.env.CDK_VALIDATION === 'false') return;
  Validations.of(app).addPlugins(...rulesFor(app));
};

/**
 * Says why a rule of cdk-nag does not hold for a construct and what is under it. Every exception stands beside what it
 * excuses; a finding without one fails the synthesis.
 */
export const except = (construct: IConstruct, reason: string, ...rules: readonly string[]): void => {
  for (const id of rules) Validations.of(construct).acknowledge({ id, reason });
};
