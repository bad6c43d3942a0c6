import { indexReader } from '../../blocks/searching/index-reader';
import type { Table } from '../../kernel/table/dynamo';
import type { Clock } from '../../kernel/text/time';
import { indexOf, openIndex, serviceIndex } from './service-index';

/** The index of services: what is published is found two minutes later where the function is used. */
export const openSearch = (context: { readonly table: Table; readonly clock: Clock }) =>
  indexReader(context, { type: serviceIndex, open: openIndex, none: indexOf([]), freshFor: 30_000 });
export type Search = ReturnType<typeof openSearch>;
