import { pointerStep } from '../../kernel/text/pointer';
import { operators } from './operators';
import { NumberFault } from './rational';
import { type Facts, note, type Place, type Plain, plainOf, type Run, type Traced } from './trace';
import { isList, type Known, RuleFault, Unknown, unknownOf, type Value, valueIn } from './value';

/*
 * The interpreter of rules: JSON in the spelling of JSON-Logic, three-valued, in a bounded number of steps, and every answer with
 * what it was read from (docs/adr/0172).
 */

const maxSteps = 10_000;

const truth = (value: Value): boolean => {
  if (typeof value === 'boolean') return value;
  throw new RuleFault('Yes or no is needed here.');
};

type Form = (run: Run, args: readonly unknown[], place: Place) => Known;

const at = (place: Place, index: number): Place => ({ ...place, at: `${place.at}/${index}` });

/** Of `and` and `or`: what settles it, else what is unknown, else the other. */
const settledBy =
  (wanted: boolean): Form =>
  (run, args, place) => {
    const values: Known[] = [];
    for (const [index, each] of args.entries()) {
      const value = walk(run, each, at(place, index));
      if (!(value instanceof Unknown) && truth(value) === wanted) return wanted;
      values.push(value);
    }
    return unknownOf(values) ?? !wanted;
  };

const chosen: Form = (run, args, place) => {
  for (let index = 0; index + 1 < args.length; index += 2) {
    const test = walk(run, args[index], at(place, index));
    if (test instanceof Unknown) return test;
    if (truth(test)) return walk(run, args[index + 1], at(place, index + 1));
  }
  return args.length % 2 ? walk(run, args.at(-1), at(place, args.length - 1)) : null;
};

/** Looks at each entry of a list. */
const over =
  (settle: (tests: readonly Known[], entries: readonly Value[]) => Known): Form =>
  (run, [list, test], place) => {
    const entries = walk(run, list, at(place, 0));
    if (entries instanceof Unknown) return entries;
    if (!isList(entries)) throw new RuleFault('A list is needed here.');
    return settle(
      entries.map((entry) => walk(run, test, { ...at(place, 1), entry })),
      entries,
    );
  };

const anyOf = (tests: readonly Known[], wanted: boolean): Known =>
  tests.some((each) => !(each instanceof Unknown) && truth(each) === wanted)
    ? true
    : (unknownOf(tests) ?? false);

const not = (value: Known): Known => (value instanceof Unknown ? value : !truth(value));

const question: Form = ({ facts: { answers } }, [name], { entry }) => {
  if (name === '' && entry !== undefined) return entry;
  if (typeof name !== 'string' || !Object.hasOwn(answers, name)) return new Unknown(new Set([String(name)]));
  return valueIn(answers[name]);
};

const parameter: Form = ({ facts: { parameters } }, [name]) => {
  if (typeof name === 'string' && Object.hasOwn(parameters, name)) return valueIn(parameters[name]?.value);
  throw new RuleFault('A parameter has no value on this day.');
};

/** What looks at its arguments itself. */
export const forms: Readonly<Record<string, Form>> = {
  var: question,
  param: parameter,
  today: ({ facts }) => facts.today,
  if: chosen,
  and: settledBy(false),
  or: settledBy(true),
  '!': (run, [value], place) => not(walk(run, value, at(place, 0))),
  some: over((tests) => anyOf(tests, true)),
  all: over((tests) => not(anyOf(tests, false))),
  none: over((tests) => not(anyOf(tests, true))),
  map: over((tests) => unknownOf(tests) ?? (tests as Value[])),
  filter: over(
    (tests, entries) => unknownOf(tests) ?? entries.filter((_, index) => truth(tests[index] as Value)),
  ),
};

const applied = (run: Run, operator: string, args: readonly unknown[], place: Place): Known => {
  const form = Object.hasOwn(forms, operator) ? forms[operator] : undefined;
  if (form) return form(run, args, place);
  const plain = Object.hasOwn(operators, operator) ? operators[operator] : undefined;
  if (!plain) throw new RuleFault('There is no such operator.');
  const values = args.map((each, index) => walk(run, each, at(place, index)));
  return unknownOf(values) ?? plain.apply(values as Value[]);
};

function walk(run: Run, rule: unknown, place: Place): Known {
  run.steps += 1;
  if (run.steps > maxSteps) throw new RuleFault('The rule takes too many steps.');
  if (typeof rule !== 'object' || rule === null) return valueIn(rule);
  if (Array.isArray(rule)) {
    const values = rule.map((each, index) => walk(run, each, at(place, index)));
    return unknownOf(values) ?? (values as Value[]);
  }
  const [[operator, given] = ['', undefined]] = Object.entries(rule);
  const args = Array.isArray(given) ? given : [given];
  const inside = { ...place, at: `${place.at}/${pointerStep(operator)}` };
  const value = applied(run, operator, args, inside);
  note(run, operator, args, inside, value);
  return value;
}

/** How a rule went: its value, or the questions that it needs, or why it cannot be carried out. */
export type Answer = { readonly trace: readonly Traced[] } & (
  | { readonly kind: 'known'; readonly value: Plain }
  | { readonly kind: 'unknown'; readonly needs: readonly string[] }
  | { readonly kind: 'fault'; readonly detail: string }
);

/** Carries out a rule whose form was checked (`check.ts`). Never throws for what a rule or an answer says. */
export const evaluate = (rule: unknown, facts: Facts): Answer => {
  const run: Run = { facts, trace: [], steps: 0 };
  try {
    const value = walk(run, rule, { at: '' });
    if (value instanceof Unknown)
      return { kind: 'unknown', needs: [...value.needs].sort(), trace: run.trace };
    return { kind: 'known', value: plainOf(value), trace: run.trace };
  } catch (error) {
    if (!(error instanceof RuleFault || error instanceof NumberFault)) throw error;
    return { kind: 'fault', detail: error.message, trace: run.trace };
  }
};
