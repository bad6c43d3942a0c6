import { verificationPage } from '../../blocks/documents/verification-page';
import { formatDay } from '../../kernel/text/date';
import type { Language } from '../../kernel/text/languages';
import type { showToAnybody } from './certificate';
import { nameIn, type Printing, wordings } from './wording';

/** The verification page that the QR code on a clearance certificate opens. */
export const clearancePage = (
  {
    agencyId,
    number,
    shortReference,
    taxableObject,
    taxpayer,
    issuedOn,
    validUntil,
    valid,
  }: ReturnType<typeof showToAnybody>,
  { agencyNames, language }: Omit<Printing, 'verification'>,
  base: string,
): string => {
  const words = wordings[language];
  return verificationPage({
    ...{ language, base, note: words.compare },
    verdict: valid ? 'valid' : 'expired',
    title: valid ? words.genuine : words.expired,
    rows: [
      [words.number, number],
      [words.reference, shortReference],
      [words.issuedBy, nameIn(agencyNames, language, agencyId)],
      ...(taxableObject === null ? [] : ([[words.taxableObject, taxableObject]] as const)),
      ...(taxpayer === null ? [] : ([[words.taxpayer, taxpayer]] as const)),
      [words.issuedOn, formatDay(issuedOn, language)],
      [words.validUntil, formatDay(validUntil, language)],
    ],
  });
};

/** The page for a code that belongs to no certificate. */
export const noClearancePage = (language: Language, base: string): string => {
  const { unknown, unknownWhy } = wordings[language];
  return verificationPage({ language, base, verdict: 'unknown', title: unknown, note: unknownWhy });
};
