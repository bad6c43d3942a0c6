import { formatDay } from '../../../kernel/text/date';
import type { Language, Text } from '../../../kernel/text/languages';
import { type Currency, formatMoney } from '../../../kernel/text/money';
import type { Step } from '../due/steps';
import texts from './steps.json';

/*
 * The steps that lead to an amount, as sentences.
 */

type Name = keyof typeof texts;

/** The sentence for a step. */
const nameOf = (step: Step): Name => {
  switch (step.code) {
    case 'penalty':
      return step.rate === undefined ? 'penalty-fixed' : 'penalty-rate';
    case 'interest':
      return `interest-${step.per}`;
    case 'cap':
    case 'ahead':
      return `${step.code}-${step.charge}`;
    case 'stay':
      return step.until === undefined ? 'stay-open' : 'stay-ended';
    case 'paid':
      return step.discount > 0 ? 'paid-discount' : 'paid';
    default:
      return step.code;
  }
};

const locales = { en: 'en', ar: 'ar-u-nu-arab', fa: 'fa-u-nu-arabext' } as const;

const formatCount = (value: number, language: Language): string =>
  new Intl.NumberFormat(locales[language]).format(value);

/** Rates have eight decimals, which are six of a per cent. */
const formatRate = (rate: string, language: Language): string =>
  new Intl.NumberFormat(locales[language], { style: 'percent', maximumFractionDigits: 6 }).format(
    rate as `${number}`,
  );

const amounts = new Set(['amount', 'base', 'discount']);
const dates = new Set(['dueOn', 'from', 'to', 'until', 'on']);

/** A member of a step as people read it. */
const shown = (name: string, value: string | number, currency: Currency, language: Language): string => {
  if (typeof value === 'number') {
    return amounts.has(name)
      ? formatMoney({ amount: value, currency }, language)
      : formatCount(value, language);
  }
  if (dates.has(name)) return formatDay(value, language);
  return name === 'rate' ? formatRate(value, language) : value;
};

/** A step as a sentence. */
export const describeStep = (step: Step, currency: Currency, language: Language): string => {
  const members = step as Readonly<Record<string, string | number | undefined>>;
  const text = (texts[nameOf(step)] as Text)[language];
  return text.replace(/\{(\w+)\}/g, (_, name: string) =>
    shown(name, members[name] ?? '', currency, language),
  );
};
