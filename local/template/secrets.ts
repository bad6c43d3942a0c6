import { randomInt } from 'node:crypto';
import { readState, writeState } from '../machine/state';
import type { StackTemplate } from './assembly';
import { refOf } from './identity';
import type { SecretLookup } from './resolve';

/** `AWS::SecretsManager::Secret` `GenerateSecretString`, with the defaults of its API's `GetRandomPassword`. */
interface Generate {
  readonly PasswordLength?: number;
  readonly ExcludeCharacters?: string;
  readonly ExcludePunctuation?: boolean;
  readonly ExcludeUppercase?: boolean;
  readonly ExcludeLowercase?: boolean;
  readonly ExcludeNumbers?: boolean;
  readonly SecretStringTemplate?: string;
  readonly GenerateStringKey?: string;
}

const TYPE = 'AWS::SecretsManager::Secret';

/** The secrets of a template: each is generated when it is first asked for, and kept in `file` from then on. */
export const createSecrets = (stacks: readonly StackTemplate[], file: string): SecretLookup => {
  const kept = readState<Record<string, string>>(file, {});
  const stringOf = (arn: string): string => {
    const before = kept[arn];
    if (before !== undefined) return before;
    const made = make(stacks, arn);
    kept[arn] = made;
    writeState(file, kept);
    return made;
  };
  return (arn, member) => {
    const value = stringOf(arn);
    if (member === undefined) return value;
    const found = (JSON.parse(value) as Record<string, unknown>)[member];
    if (found === undefined) throw new Error(`The secret ${arn} has no member ${member}`);
    return String(found);
  };
};

const make = (stacks: readonly StackTemplate[], arn: string): string => {
  for (const stack of stacks) {
    for (const [id, resource] of Object.entries(stack.resources)) {
      if (resource.Type !== TYPE || refOf({ stack, id, resource }) !== arn) continue;
      const { SecretString, GenerateSecretString } = resource.Properties ?? {};
      return typeof SecretString === 'string' ? SecretString : generate(GenerateSecretString ?? {});
    }
  }
  throw new Error(`The template refers to the secret ${arn}, which it does not have`);
};

const generate = (rule: Generate): string => {
  const alphabet = [
    rule.ExcludeLowercase ? '' : 'abcdefghijklmnopqrstuvwxyz',
    rule.ExcludeUppercase ? '' : 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
    rule.ExcludeNumbers ? '' : '0123456789',
    rule.ExcludePunctuation ? '' : '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~',
  ].join('');
  const allowed = [...alphabet].filter((character) => !rule.ExcludeCharacters?.includes(character));
  const length = rule.PasswordLength ?? 32;
  const password = Array.from({ length }, () => allowed[randomInt(allowed.length)]).join('');
  if (rule.GenerateStringKey === undefined) return password;
  const around = JSON.parse(rule.SecretStringTemplate ?? '{}') as Record<string, unknown>;
  return JSON.stringify({ ...around, [rule.GenerateStringKey]: password });
};
