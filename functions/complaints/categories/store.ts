import type { Catalogue } from '../../blocks/catalogues/catalogue';
import { type CatalogueContext, openCatalogue } from '../../blocks/catalogues/store';
import { Refusal } from '../../kernel/contract/refusal';
import type { CategoryDetails, CategoryItem } from './category';

const categories: Catalogue<CategoryDetails, CategoryItem['card']> = {
  type: 'complaint-category',
  list: 'complaint-categories',
  cardOf: (agencyId, code, { questions: _, ...shown }) => ({ agencyId, code, ...shown }),
  optional: ['description', 'area', 'anonymous', 'escalation', 'answerDays'],
  listsActiveOnly: true,
  notFound: () => new Refusal('category-not-found'),
  exists: () => new Refusal('category-exists'),
};

/** The categories of complaints in the table. */
export const openCategories = (context: CatalogueContext) => openCatalogue(context, categories);
export type Categories = ReturnType<typeof openCategories>;
