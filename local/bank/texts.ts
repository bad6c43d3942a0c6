import type { TestCard } from './cards';
import type { Field, Mistake } from './form';
import type { Status } from './model';

/*
 * What the pages say.
 */

export interface Texts {
  readonly language: string;
  readonly bank: string;
  readonly sandbox: string;
  readonly pay: string;
  readonly amount: string;
  readonly reference: string;
  /** `{time}`: `in 29 minutes`, as the language says it. */
  readonly expires: string;
  readonly card: string;
  readonly labels: Readonly<Record<Field, string>>;
  readonly hints: Readonly<Partial<Record<Field, string>>>;
  /** `{amount}`. */
  readonly submit: string;
  readonly cancel: string;
  readonly mistakes: Readonly<Record<Mistake, string>>;
  readonly problem: string;
  readonly continue: string;
  readonly results: Readonly<Record<Exclude<Status, 'open'>, readonly [title: string, text: string]>>;
  readonly reasons: Readonly<Record<string, string>>;
  /** For a missing page, and for a request that none of the bank's pages makes. */
  readonly missing: readonly [title: string, text: string];
  readonly refused: readonly [title: string, text: string];
  readonly cards: string;
  readonly cardsText: string;
  readonly number: string;
  readonly happens: string;
  readonly behaviours: Readonly<Record<TestCard['name'], string>>;
}
