import type { Shown } from '../../../blocks/agencies/api-key';
import type { Contact } from '../../../blocks/people/person';
import type { Intake } from '../../cases/intake';
import { type Answer, type AnswerPointers, checkAnswers } from '../../categories/answers';
import type { Category, Question } from '../../categories/category';
import { checkPlace, type Filing } from '../../filing/new-complaint';
import { attributesOf, mediaUrlsOf, type Report, type Teller } from '../geo-report/forms';
import { nameIn } from '../services/presentation';

/*
 * From the form of a new request to a complaint. The words of the form are GeoReport's, those of the complaint our own.
 */

const numberOr = (text: string): number | string =>
  /^\s*-?\d+(\.\d+)?\s*$/.test(text) ? Number(text) : text;

const instantOr = (text: string): string => {
  const time = Date.parse(text);
  return Number.isNaN(time) ? text : new Date(time).toISOString();
};

/** A form holds texts: what the question wants is read from them, and whether it fits is the complaint's to say. */
const answerTo = (question: Question | undefined, values: readonly string[]): Answer['value'] => {
  const [first = ''] = values;
  if (question?.type === 'multivaluelist' || values.length > 1) return [...values];
  if (question?.type === 'number') return numberOr(first);
  return question?.type === 'datetime' ? instantOr(first) : first;
};

/** Answers to what the category asks. */
const answersOf = (report: Report, { questions }: Category): Answer[] =>
  attributesOf(report).flatMap(({ code, values }) => {
    const asked = questions.find((each) => each.code === code);
    return asked ? [{ question: code, value: answerTo(asked, values) }] : [];
  });

/** Most attributes that are kept though nobody asked for them, and most letters of each. */
const maxNotes = 20;
const maxNote = 500;

/** Attributes that the category does not ask for: apps add their own, such as the number of the report with them. */
const notesOf = (report: Report, { questions }: Category): NonNullable<Intake['attributes']> =>
  attributesOf(report)
    .filter(({ code }) => !questions.some((each) => each.code === code))
    .slice(0, maxNotes)
    .map(({ code, values }) => ({ name: code, value: [...values.join(', ')].slice(0, maxNote).join('') }));

/** What is wrong with an attribute is told under the name that the form has for it. */
const pointersOf = (answers: readonly Answer[]): AnswerPointers => {
  const named = (code = ''): string => `/attribute[${code}]`;
  const sent = (index: number): string => named(answers[index]?.question);
  return { question: sent, value: sent, missing: named };
};

const placeOf = ({ lat, long, address_string: address, address_id: id }: Report): Filing['place'] => {
  const words = address ?? id;
  return {
    ...(lat === undefined || long === undefined ? {} : { latitude: lat, longitude: long }),
    ...(words === undefined ? {} : { address: words }),
  };
};

/** A report may name only its service; then the service's name is its description. */
export const filingOf = (report: Report, category: Category): Filing => {
  const [answers, place] = [answersOf(report, category), placeOf(report)];
  checkAnswers(category, answers, pointersOf(answers));
  checkPlace(category, place, '/lat');
  return {
    category: { agencyId: category.agencyId, code: category.code },
    description: report.description ?? nameIn(category.names, 'en'),
    ...{ place, answers },
    showName: false,
  };
};

const nameOf = ({ first_name: first, last_name: last }: Teller): string | null =>
  [first, last].filter(Boolean).join(' ') || null;

export const contactOf = (teller: Teller): Contact => ({
  name: nameOf(teller),
  language: null,
  email: teller.email ?? null,
  phone: teller.phone ?? null,
});

const filled = <N extends string, T>(name: N, list: readonly T[]): { readonly [K in N]?: T[] } =>
  list.length ? ({ [name]: list } as { [K in N]: T[] }) : {};

/** How it arrived and the contact, as the app gave them. Device ids are not stored. */
export const intakeOf = (report: Report, { agencyId, keyId }: Shown, category: Category): Intake => ({
  channel: 'open311',
  by: { agencyId, keyId },
  contact: contactOf(report),
  ...(report.account_id ? { accountId: report.account_id } : {}),
  ...(report.address_id ? { addressId: report.address_id } : {}),
  ...filled('mediaUrls', mediaUrlsOf(report)),
  ...filled('attributes', notesOf(report, category)),
});
