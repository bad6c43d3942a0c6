import { pointerStep } from '../../kernel/text/pointer';
import { holds } from './conditions';
import { type Budget, spend } from './keywords';
import { isSchema, maxDepth } from './schema';
import type { Control, Rule } from './uischema';

/*
 * Which questions cannot be answered as the answers stand: a rule hides or disables them. What was answered to them before counts
 * nowhere, also not in other rules.
 */

export type Hidden = ReadonlySet<string>;

/** The answers without those that count nowhere. */
const without = (answers: unknown, hidden: Hidden, budget: Budget, pointer = '', level = 0): unknown => {
  spend(budget, 1);
  if (!isSchema(answers)) return answers;
  if (level > 2 * maxDepth) return undefined;
  return Object.fromEntries(
    Object.entries(answers).flatMap(([name, value]) => {
      const at = `${pointer}/${pointerStep(name)}`;
      return hidden.has(at) ? [] : [[name, without(value, hidden, budget, at, level + 1)]];
    }),
  );
};

const lets = (rule: Rule, budget: Budget, answers: unknown): boolean => {
  const isMet = holds(budget, rule.condition, answers);
  return rule.effect === 'SHOW' || rule.effect === 'ENABLE' ? isMet : !isMet;
};

/** What no control lets be answered. */
const hiddenBy = (controls: readonly Control[], budget: Budget, answers: unknown): Set<string> => {
  const known = new Map<Rule['at'], boolean>();
  const isLet = (rule: Rule): boolean => {
    const isOpen = known.get(rule.at) ?? lets(rule, budget, answers);
    known.set(rule.at, isOpen);
    return isOpen;
  };
  const open = new Set(controls.filter(({ rules }) => rules.every(isLet)).map(({ pointer }) => pointer));
  return new Set(controls.map(({ pointer }) => pointer).filter((pointer) => !open.has(pointer)));
};

const isSame = (left: Hidden, right: Hidden): boolean =>
  left.size === right.size && [...left].every((each) => right.has(each));

/**
 * Goes on until nothing changes: what is hidden may show or hide something else. Rules that were checked depend on each other in no
 * circle, so that as many rounds settle it as there are rules.
 */
export const hiddenIn = (controls: readonly Control[], answers: unknown, budget: Budget): Hidden => {
  const ruled = controls.some(({ rules }) => rules.length > 0);
  if (!ruled) return new Set();
  const rounds = new Set(controls.flatMap(({ rules }) => rules.map(({ at }) => at))).size + 1;
  let hidden: Hidden = new Set();
  for (let round = 0; round < rounds; round += 1) {
    const next = hiddenBy(controls, budget, without(answers, hidden, budget));
    if (isSame(hidden, next)) break;
    hidden = next;
  }
  return hidden;
};
