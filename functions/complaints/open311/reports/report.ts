import type { Shown } from '../../../blocks/agencies/api-key';
import type { Intake } from '../../cases/intake';
import type { Answer } from '../../categories/answers';
import type { Category, Question } from '../../categories/category';
import type { Filing } from '../../filing/new-complaint';
import { attributesOf, type Report } from '../geo-report/arguments';
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

const answersOf = (report: Report, { questions }: Category): Answer[] =>
  attributesOf(report).map(({ code, values }) => ({
    question: code,
    value: answerTo(
      questions.find((each) => each.code === code),
      values,
    ),
  }));

const placeOf = ({ lat, long, address_string: address, address_id: id }: Report): Filing['place'] => {
  const words = address ?? id;
  return {
    ...(lat === undefined || long === undefined ? {} : { latitude: lat, longitude: long }),
    ...(words === undefined ? {} : { address: words }),
  };
};

/** A report may name only its service; then the service's name is its description. */
export const filingOf = (report: Report, category: Category): Filing => ({
  category: { agencyId: category.agencyId, code: category.code },
  description: report.description ?? nameIn(category.names, 'en'),
  place: placeOf(report),
  answers: answersOf(report, category),
  showName: false,
});

const nameOf = ({ first_name: first, last_name: last }: Report): string | null =>
  [first, last].filter(Boolean).join(' ') || null;

/** How it arrived and the contact, as the app gave them. Device ids are not stored. */
export const intakeOf = (report: Report, { agencyId, keyId }: Pick<Shown, 'agencyId' | 'keyId'>): Intake => ({
  channel: 'open311',
  by: { agencyId, keyId },
  contact: { name: nameOf(report), language: null, email: report.email ?? null, phone: report.phone ?? null },
  ...(report.account_id ? { accountId: report.account_id } : {}),
  ...(report.address_id ? { addressId: report.address_id } : {}),
  ...(report.media_url ? { mediaUrl: report.media_url } : {}),
});
