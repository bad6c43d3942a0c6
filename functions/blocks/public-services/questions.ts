import * as v from 'valibot';
import { maxCharacters } from '../../kernel/text/characters';
import { code, date, names, number, oneLine, printable, texts } from '../../kernel/text/fields';
import { json } from '../../kernel/text/json';
import { amountOrNone, maxAmount } from '../../kernel/text/money';
import { coded, listOf, unique } from './lists';

/*
 * What rules read, and by what they are tested: questions, parameters and test cases.
 */

/** Numbers that rules reckon with: as they are written, to nine decimals. */
const quantity = number(-maxAmount, maxAmount);

/** A rule (`rules/`), which is checked when the version is submitted. */
export const ruleField = json;

export const factTypes = ['yes-no', 'number', 'money', 'date', 'choice', 'choices', 'text'] as const;

/** A question whose answer rules read by its code. */
export const fact = v.pipe(
  v.strictObject({
    code,
    type: v.picklist(factTypes),
    names: names(300),
    /** Where the answer is found. */
    help: v.optional(texts(500)),
    /** Of a choice. */
    options: v.optional(v.pipe(coded(v.strictObject({ code, names: names(120) }), 50), v.minLength(1))),
  }),
  v.check(
    ({ type, options }) => type.startsWith('choice') === (options !== undefined),
    'Give options to questions of the kinds choice and choices, and only to those.',
  ),
);
export type Question = v.InferOutput<typeof fact>;

/** A value that the law sets and changes, such as a threshold, by the day from which it is in force. */
export const parameter = v.strictObject({
  code,
  names: v.optional(names(200)),
  values: v.pipe(
    listOf(v.strictObject({ from: date, value: v.union([quantity, v.boolean(), oneLine(120)]) }), 60),
    v.minLength(1),
    v.check((list) => unique(list, (each) => each.from), 'Give one value for each day.'),
  ),
});
export type Parameter = v.InferOutput<typeof parameter>;

export const answerValue = v.union([
  v.boolean(),
  quantity,
  v.pipe(v.string(), maxCharacters(500), printable),
  v.null(),
  listOf(v.union([v.boolean(), quantity, v.pipe(v.string(), maxCharacters(120), printable)]), 200),
]);
export const answers = v.pipe(v.record(code, answerValue), v.maxEntries(100));
export type Answers = v.InferOutput<typeof answers>;

export const outcomes = ['eligible', 'not-eligible', 'unknown'] as const;

/** What rules must answer in one case; a version whose rules answer otherwise is not published. */
export const testCase = v.strictObject({
  name: oneLine(200),
  /** The day on which it is asked. */
  on: date,
  answers,
  expects: v.strictObject({
    outcome: v.optional(v.picklist(outcomes)),
    /** The questions that must be answered still. */
    needs: v.optional(listOf(code, 100)),
    /** Minor units of the fee's currency. */
    fee: v.optional(amountOrNone),
    /** The codes of the documents that are asked for. */
    documents: v.optional(listOf(code, 40)),
  }),
});
export type TestCase = v.InferOutput<typeof testCase>;
