import { nameOfStep } from '../../kernel/text/pointer';
import { isSchema, memberOf, propertiesOf, resolved, type Schema } from './schema';

/*
 * The `uischema` of JSON Forms: layouts within each other, controls that ask one question each, and rules that show, hide, enable or
 * disable an element with all that stands in it.
 */

export const effects = ['SHOW', 'HIDE', 'ENABLE', 'DISABLE'] as const;

export interface Rule {
  readonly effect: (typeof effects)[number];
  readonly condition: Schema;
  /** JSON Pointer into the uischema. */
  readonly at: string;
}

export interface Control {
  /** Where the answer stands. */
  readonly pointer: string;
  /** Its own, and those of all that it stands in. */
  readonly rules: readonly Rule[];
  readonly at: string;
  readonly element: Schema;
}

/** Elements of a uischema, and how deep they stand in each other. */
export const maxElements = 400;
export const maxLevels = 20;

/** `#/properties/address/properties/street` as `/address/street`; undefined for what names no property. */
export const pointerOf = (scope: unknown): string | undefined => {
  if (typeof scope !== 'string' || scope.length > 500) return undefined;
  const steps = scope.split('/');
  const isAlternating = steps.every((step, index) => index % 2 === 0 || step === 'properties');
  if (steps[0] !== '#' || steps.length % 2 === 0 || !isAlternating) return undefined;
  const names = steps.filter((_, index) => index > 0 && index % 2 === 0);
  return names.map((name) => `/${name}`).join('');
};

/** The schema of the answer at a pointer without lists. */
export const schemaAt = (root: Schema, pointer: string): Schema | undefined => {
  let one: Schema | undefined = root;
  for (const step of pointer.split('/').slice(1)) {
    const properties: Schema | undefined = one && propertiesOf(resolved(one, root));
    const next: unknown = properties && memberOf(properties, nameOfStep(step));
    one = isSchema(next) ? next : undefined;
  }
  return one;
};

interface Place {
  readonly at: string;
  readonly rules: readonly Rule[];
  readonly level: number;
}

export interface Element {
  readonly element: Schema;
  readonly place: Place;
}

const ruleOf = (element: Schema, at: string): Rule[] => {
  const rule = memberOf(element, 'rule');
  if (!isSchema(rule)) return [];
  const [effect, condition] = [effects.find((each) => each === rule.effect), memberOf(rule, 'condition')];
  return effect && isSchema(condition) ? [{ effect, condition, at: `${at}/rule` }] : [];
};

/** All elements with the rules that they stand under; no more than there may be. */
export const elementsOf = (uischema: unknown): Element[] => {
  const found: Element[] = [];
  const walk = (element: unknown, { at, rules, level }: Place): void => {
    if (!isSchema(element) || found.length > maxElements || level > maxLevels) return;
    const place = { at, level, rules: [...rules, ...ruleOf(element, at)] };
    found.push({ element, place });
    const inside = memberOf(element, 'elements');
    if (!Array.isArray(inside)) return;
    inside.forEach((each, index) => {
      walk(each, { ...place, at: `${at}/elements/${index}`, level: level + 1 });
    });
  };
  walk(uischema, { at: '', rules: [], level: 1 });
  return found;
};

/** The elements that ask something. */
export const isAsking = ({ element }: Element): boolean =>
  element.type === 'Control' || element.type === 'ListWithDetail';

export const controlsOf = (uischema: unknown): Control[] =>
  elementsOf(uischema)
    .filter(isAsking)
    .flatMap(({ element, place: { rules, at } }) => {
      const pointer = pointerOf(element.scope);
      return pointer ? [{ pointer, rules, at, element }] : [];
    });
