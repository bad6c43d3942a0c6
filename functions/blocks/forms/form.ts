import type { Fault } from './faults';
import { hiddenIn } from './hidden';
import { keptOf, type Walk } from './kept';
import { newBudget, TooMuch } from './keywords';
import { openPatterns, type Patterns, patternsIn } from './patterns';
import { type FormText, isSchema, type Schema } from './schema';
import { type Control, controlsOf } from './uischema';

/*
 * A form that answers are held against, by an interpreter: nothing that an agency wrote is compiled to code, and whatever it wrote and
 * whatever is answered, it takes at most 50 ms of CPU (docs/adr/0190).
 */

export interface Checked {
  /** What is kept: without answers to questions that are hidden, without what is empty, digits in ASCII where that makes them right. */
  readonly answers: Readonly<Record<string, unknown>>;
  readonly faults: readonly Fault[];
  /** Where answers stood that are not kept, as their questions are hidden or disabled. */
  readonly dropped: readonly string[];
  /** Questions that are hidden or disabled as the answers stand. */
  readonly hidden: readonly string[];
}

/** A form that is ready to check answers; one whose patterns are compiled. */
export interface Form {
  readonly root: Schema;
  readonly controls: readonly Control[];
  readonly patterns: Patterns;
}

/** Opens a form as it lies in a definition; anything that is none asks nothing. */
export const openForm = async ({ schema, uischema }: FormText): Promise<Form> => ({
  root: isSchema(schema) ? schema : { type: 'object' },
  controls: controlsOf(uischema),
  patterns: await openPatterns([...patternsIn(schema), ...patternsIn(uischema)]),
});

/**
 * Holds answers against a form. Of a draft, what is there must be right, and nothing need be. Never throws for what a form or an answer
 * says.
 */
export const checkAnswers = (
  { root, controls, patterns }: Form,
  answers: unknown,
  { isDraft = false }: { readonly isDraft?: boolean } = {},
): Checked => {
  const budget = newBudget(patterns);
  try {
    const hidden = hiddenIn(controls, answers, budget);
    const walk: Walk = { root, hidden, budget, isDraft, faults: [], dropped: [], level: 0 };
    const kept = keptOf(walk, { ...root, type: 'object' }, answers ?? {}, '', true);
    const { faults, dropped } = walk;
    return { answers: isSchema(kept) ? kept : {}, faults, dropped, hidden: [...hidden] };
  } catch (error) {
    if (!(error instanceof TooMuch)) throw error;
    const faults = [{ pointer: '', code: 'too-much', params: {} }];
    return { answers: {}, faults, dropped: [], hidden: [] };
  }
};
