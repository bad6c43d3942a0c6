import * as v from 'valibot';
import { code, date, id, names, oneLine, texts, wholeNumber } from '../../kernel/text/fields';
import { json } from '../../kernel/text/json';
import { amountOrNone, currency } from '../../kernel/text/money';
import { translations } from '../forms/translations';
import { coded, listOf, picked } from './lists';
import { fact, parameter, ruleField, testCase } from './questions';
import { audiences, channels, keysOf, lifeEvents } from './topics';

/*
 * What one version of a service says: everything by which people find it, apply for it and are decided on, as data.
 */

const eligibility = v.strictObject({
  /** In words, for people. */
  description: v.optional(texts(2000)),
  /** True for whoever may have it. */
  rule: v.optional(ruleField),
});

const requiredDocument = v.strictObject({
  code,
  names: names(120),
  description: v.optional(texts(500)),
  /** Of a document that the state has issued: it is found in the person's wallet. */
  type: v.optional(code),
  /** It is asked for where this is true; always, without it. */
  when: v.optional(ruleField),
});

const fee = v.strictObject({
  currency,
  /** Minor units; or else a rule that gives them. */
  amount: v.optional(amountOrNone),
  rule: v.optional(ruleField),
  description: v.optional(texts(500)),
  /** Whether it is given back where the application is refused. */
  refundedOnRefusal: v.optional(v.boolean()),
  /** Whether it is given back where the applicant withdraws before it is decided. */
  refundedOnWithdrawal: v.optional(v.boolean()),
});

const opinion = v.strictObject({
  code,
  names: names(120),
  agencyId: v.optional(id),
  days: wholeNumber(1, 365),
});

const workflow = v.strictObject({
  /** Units of the agency that it is routed to: a rule that gives the unit's name, or the name. */
  unit: v.optional(oneLine(80)),
  unitRule: v.optional(ruleField),
  opinions: v.optional(coded(opinion, 20)),
  inspection: v.optional(v.boolean()),
  /** Who must agree before something is issued. */
  officers: v.optional(v.picklist([1, 2])),
});

/** What is issued where it is granted. */
const output = v.strictObject({
  kind: v.picklist([
    'permit',
    'licence',
    'certificate',
    'registration',
    'payment',
    'decision',
    'information',
  ]),
  names: names(120),
  /** The type of the document, by which wallets know it. */
  type: v.optional(code),
  validMonths: v.optional(wholeNumber(1, 600)),
  /** Whether everybody may look it up. */
  isPublic: v.optional(v.boolean()),
});

/** What becomes of what was begun under an earlier version. */
const olderDrafts = v.variant('rule', [
  v.strictObject({ rule: v.literal('finish-by'), date }),
  v.strictObject({ rule: v.literal('must-upgrade') }),
]);
export type OlderDrafts = v.InferOutput<typeof olderDrafts>;

export const definition = v.strictObject({
  names: names(120),
  description: v.optional(texts(4000)),
  /** Other words by which people look for it, in one line a language. */
  keywords: v.optional(names(400)),
  audience: v.optional(picked(keysOf(audiences)), []),
  lifeEvents: v.optional(picked(keysOf(lifeEvents)), []),
  /** Ids of the areas where it is offered; everywhere, without any. */
  jurisdiction: v.optional(listOf(id, 50), []),
  channels: v.optional(picked([...channels]), []),
  steps: v.optional(
    listOf(v.strictObject({ names: names(200), description: v.optional(texts(1000)) }), 20),
    [],
  ),
  questions: v.optional(coded(fact, 50), []),
  parameters: v.optional(coded(parameter, 50), []),
  eligibility: v.optional(eligibility),
  testCases: v.optional(listOf(testCase, 50), []),
  /** JSON Schema 2020-12 with a uischema of JSON Forms. */
  form: v.optional(
    v.strictObject({ schema: json, uischema: v.optional(json), translations: v.optional(translations) }),
  ),
  requiredDocuments: v.optional(coded(requiredDocument, 40), []),
  /** Without it, it costs nothing. */
  fee: v.optional(fee),
  /** Hours of working time within which it is decided, on a calendar or around the clock. */
  serviceLevel: v.optional(
    v.strictObject({
      hours: wholeNumber(1, 8760),
      calendarId: v.optional(code),
      /** What an unanswered application comes to at its deadline. */
      silence: v.optional(v.picklist(['approves', 'escalates'])),
    }),
  ),
  /** The type of appointment that it takes, and of which agency where that is another. */
  appointment: v.optional(v.strictObject({ typeCode: code, agencyId: v.optional(id) })),
  workflow: v.optional(workflow),
  output: v.optional(output),
  olderDrafts: v.optional(olderDrafts),
});
export type Definition = v.InferOutput<typeof definition>;

/** Bytes of a definition, as JSON: an item has at most 400 KB, and each version is one. */
export const maxDefinitionBytes = 160_000;

/** A definition as it lies in the table: a text, as forms and rules are deeper and looser than what the table takes. */
export const written = (of: Definition): string => JSON.stringify(of);
export const readDefinition = (text: string): Definition => JSON.parse(text) as Definition;
