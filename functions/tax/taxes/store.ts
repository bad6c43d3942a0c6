import type { Catalogue } from '../../blocks/catalogues/catalogue';
import { type CatalogueContext, openCatalogue } from '../../blocks/catalogues/store';
import { taxNotFound } from './refusals';
import type { TaxCard, TaxDetails } from './tax';

const taxes: Catalogue<TaxDetails, TaxCard> = {
  type: 'tax',
  list: 'taxes',
  cardOf: (agencyId, code, { names, of, currency, selfAssessed, active }) => ({
    ...{ agencyId, code, names, of, currency, selfAssessed, active },
  }),
  optional: ['figures', 'credits', 'periods', 'objections'],
  listsActiveOnly: false,
  notFound: taxNotFound,
};

/** The taxes in the table. */
export const openTaxes = (context: CatalogueContext) => openCatalogue(context, taxes);
export type Taxes = ReturnType<typeof openTaxes>;
