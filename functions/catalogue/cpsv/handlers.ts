import type { Directory } from '../../blocks/agencies/directory';
import { readDefinition } from '../../blocks/public-services/definition';
import type { HandlersOf } from '../../kernel/contract/contract';
import { nextPage, PagedText } from '../../kernel/contract/paged-text';
import type { Published } from '../public-view/store';
import { triplesOf } from './graph';
import type { cpsvRoutes } from './routes';
import type { Triple } from './triples';
import { jsonLdOf, turtleOf } from './writers';

export interface Effects {
  readonly published: Published;
  readonly directory: Directory;
}

interface Page {
  readonly query: { readonly limit: number; readonly cursor?: string | undefined };
  readonly origin: string;
  readonly base: string;
}

export const cpsvHandlers = ({ published, directory }: Effects): HandlersOf<typeof cpsvRoutes> => {
  const paged = async (
    { query, origin, base }: Page,
    ending: string,
    write: (triples: readonly Triple[]) => string | Promise<string>,
  ): Promise<PagedText> => {
    const { items, next } = await published.whole(query.limit, query.cursor);
    const root = `${origin}${base}/v1/public/catalogue/services`;
    const named = await directory.named(
      items.map(({ id, agencyId, definition }) => ({ id, agencyId, definition })),
    );
    const triples = named.flatMap((each) =>
      triplesOf({ ...each, definition: readDefinition(each.definition) }, root),
    );
    return new PagedText(await write(triples), nextPage(`${root}.${ending}`, query, next));
  };
  return {
    describeAsJsonLd: (request) => paged(request, 'jsonld', jsonLdOf),
    describeAsTurtle: (request) => paged(request, 'ttl', turtleOf),
  };
};
