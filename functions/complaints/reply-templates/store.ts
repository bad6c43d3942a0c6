import type { Catalogue } from '../../blocks/catalogues/catalogue';
import { type CatalogueContext, openCatalogue } from '../../blocks/catalogues/store';
import { Refusal } from '../../kernel/contract/refusal';
import type { TemplateCard, TemplateDetails } from './template';

const templates: Catalogue<TemplateDetails, TemplateCard> = {
  type: 'complaint-reply',
  list: 'complaint-replies',
  cardOf: (_, code, details) => ({ code, ...details }),
  optional: ['actions'],
  listsActiveOnly: true,
  notFound: () => new Refusal('no-such-route'),
};

/** The reply templates of agencies in the table. */
export const openReplyTemplates = (context: CatalogueContext) => openCatalogue(context, templates);
export type ReplyTemplates = ReturnType<typeof openReplyTemplates>;
