import type { Catalogue } from '../../blocks/catalogues/catalogue';
import { type CatalogueContext, openCatalogue } from '../../blocks/catalogues/store';
import { Refusal } from '../../kernel/contract/refusal';
import type { OffenceCard, OffenceDetails } from './offence-type';

const offenceTypes: Catalogue<OffenceDetails, OffenceCard> = {
  type: 'offence-type',
  list: 'offence-types',
  cardOf: (agencyId, code, { names, legalBasis, currency, price, active }) => ({
    ...{ agencyId, code, names, legalBasis, currency, price, active },
  }),
  optional: ['description'],
  listsActiveOnly: true,
  notFound: () => new Refusal('offence-type-not-found'),
  exists: () => new Refusal('offence-type-exists'),
};

/** The types of offence in the table. */
export const openOffences = (context: CatalogueContext) => openCatalogue(context, offenceTypes);
export type Offences = ReturnType<typeof openOffences>;
