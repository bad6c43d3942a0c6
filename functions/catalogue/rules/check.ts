import type { Definition } from '../../blocks/public-services/definition';
import { forms } from '../../blocks/rules/evaluate';
import { operators } from '../../blocks/rules/operators';
import type { FieldError } from '../../kernel/contract/refusal';
import { wrong } from '../versions/rules';

/*
 * Whether a rule is one: in its bounds, of operators that there are, about questions and parameters that there are.
 */

const maxNodes = 500;
const maxDepth = 20;

/** How many arguments those take that look at them themselves. */
const arity: Readonly<Record<string, readonly [least: number, most: number]>> = {
  ...{ var: [1, 1], param: [1, 1], today: [0, 1], if: [2, 99], and: [1, 99], or: [1, 99], '!': [1, 1] },
  ...{ some: [2, 2], all: [2, 2], none: [2, 2], map: [2, 2], filter: [2, 2] },
};

interface Check {
  readonly questions: ReadonlySet<string>;
  readonly parameters: ReadonlySet<string>;
  nodes: number;
}

const boundsOf = (operator: string): readonly [number, number] | undefined => {
  if (Object.hasOwn(forms, operator)) return arity[operator];
  const plain = Object.hasOwn(operators, operator) ? operators[operator] : undefined;
  return plain && [plain.least, plain.most];
};

const namesNothing = (check: Check, operator: string, name: unknown, isInside: boolean): boolean => {
  if (operator === 'param') return !check.parameters.has(String(name));
  return operator === 'var' && !(isInside && name === '') && !check.questions.has(String(name));
};

const loops = new Set(['some', 'all', 'none', 'map', 'filter']);

/** What is wrong with an operator and the number of its arguments. */
const operatorFault = (
  check: Check,
  rule: object,
  args: readonly unknown[],
  isInside: boolean,
): string | undefined => {
  const [operator = '', ...others] = Object.keys(rule);
  const bounds = boundsOf(operator);
  if (others.length > 0 || !bounds) return 'There is no such operator.';
  const [least, most] = bounds;
  if (args.length < least || args.length > most) return 'An operator has too few arguments, or too many.';
  return namesNothing(check, operator, args[0], isInside)
    ? 'A rule names a question or a parameter that there is not.'
    : undefined;
};

const faultOf = (check: Check, rule: unknown, depth: number, isInside: boolean): string | undefined => {
  check.nodes += 1;
  if (check.nodes > maxNodes) return 'A rule has at most 500 parts.';
  if (depth > maxDepth) return 'A rule has at most 20 levels.';
  if (typeof rule !== 'object' || rule === null) return undefined;
  if (Array.isArray(rule)) return firstOf(rule, (each) => faultOf(check, each, depth + 1, isInside));
  const [operator = '', given] = Object.entries(rule)[0] ?? [];
  const args = Array.isArray(given) ? given : [given];
  const fault = operatorFault(check, rule, args, isInside);
  if (fault !== undefined || operator === 'var' || operator === 'param') return fault;
  const inside = isInside || loops.has(operator);
  return firstOf(args, (each) => faultOf(check, each, depth + 1, inside));
};

const firstOf = <T>(list: readonly T[], of: (one: T) => string | undefined): string | undefined => {
  for (const each of list) {
    const found = of(each);
    if (found !== undefined) return found;
  }
  return undefined;
};

/** What is wrong with the form of a rule that stands at the pointer. */
export const ruleFaults = (
  rule: unknown,
  pointer: string,
  { questions, parameters }: Pick<Definition, 'questions' | 'parameters'>,
): FieldError[] => {
  if (rule === undefined) return [];
  const check = {
    questions: new Set(questions.map(({ code }) => code)),
    parameters: new Set(parameters.map(({ code }) => code)),
    nodes: 0,
  };
  const fault = faultOf(check, rule, 1, false);
  return fault === undefined ? [] : [wrong(pointer, 'rule', fault)];
};
