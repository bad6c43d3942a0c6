import type { APIGatewayProxyEvent } from 'aws-lambda';
import type { Route } from '../contract/contract';
import { fieldsOf, filled, type Lists, textsOf } from './body';
import { pick } from './pick';
import { checkSearch } from './search-parameters';

/*
 * The query of a request.
 */

type Values = Readonly<Record<string, string>>;

/** What a browser opens by a link, to which others add what they count clicks by (`utm_source`, `fbclid`). */
const isPage = ({ reply: { media } }: Route): boolean => media?.startsWith('text/html') ?? false;

/** What stands in the query, and in the form of a search that is posted. */
const sentQuery = (route: Route, event: APIGatewayProxyEvent, headers: Values): Lists => {
  const inPath = event.multiValueQueryStringParameters ?? {};
  if (!route.search || !event.body) return inPath;
  const inBody = fieldsOf(event, headers, route);
  const sent: Record<string, string[]> = Object.create(null);
  for (const [name, values = []] of [...Object.entries(inPath), ...Object.entries(inBody)])
    sent[name] = [...(sent[name] ?? []), ...values];
  return sent;
};

/** What a route is given of its query. Refuses what its protocol lets no search ask. */
export const queryOf = (route: Route, event: APIGatewayProxyEvent, headers: Values) => {
  const sent = sentQuery(route, event, headers);
  checkSearch(route, sent, headers);
  const known = Object.keys((route.query as { readonly entries?: object } | undefined)?.entries ?? {});
  const lists = isPage(route) ? pick(sent, ...known) : sent;
  return textsOf(route.protocol ? filled(lists) : lists);
};
