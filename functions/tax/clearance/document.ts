import type { Document } from '../../blocks/documents/document';
import { shortReferenceOf } from '../../blocks/references/reference';
import { formatDay } from '../../kernel/text/date';
import type { CertificateCard } from './certificate';
import { nameIn, type Printing, wordings } from './wording';

/** The printed form of a clearance certificate. */

export const documentOf = (
  certificate: CertificateCard,
  { agencyNames, verification, language }: Printing,
): Document => {
  const words = wordings[language];
  const { id, agencyId, number, taxableObject, taxpayer, issuedAt, issuedOn, validUntil } = certificate;
  const author = nameIn(agencyNames, language, agencyId);
  return {
    ...{ title: `${words.title} ${number}`, author, language },
    at: Date.parse(issuedAt),
    blocks: [
      { kind: 'heading', text: author },
      { kind: 'title', text: words.title },
      {
        kind: 'rows',
        rows: [
          { label: words.number, value: number },
          { label: words.reference, value: shortReferenceOf('clearance', id) },
          ...(taxableObject === null ? [] : [{ label: words.taxableObject, value: taxableObject }]),
          ...(taxpayer === null ? [] : [{ label: words.taxpayer, value: taxpayer }]),
          { label: words.issuedOn, value: formatDay(issuedOn, language) },
          { label: words.validUntil, value: formatDay(validUntil, language), strong: true },
        ],
      },
      { kind: 'paragraph', text: taxableObject === null ? words.statesOfTaxpayer : words.statesOfObject },
      { kind: 'qr', content: verification, alternative: words.code, beside: [words.verify, verification] },
    ],
  };
};
