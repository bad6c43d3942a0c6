import { operations, type Services } from './generated/index.ts';
import type { OperationRow } from './operation.ts';
import type { Arguments, ClientOptions, Options } from './request.ts';
import { call, entriesOf } from './send.ts';

/** A function for every operation of every service: `client.complaints.fileComplaint({ … })`. */
export type Client = Services;

const operationOf = (row: OperationRow, client: ClientOptions) => {
  const one = (asked: Arguments = {}, options: Options = {}) => call(row, client, asked, options);
  const all = (asked: Arguments = {}, options: Options = {}) => entriesOf(row, client, asked, options);
  return row.paged ? Object.assign(one, { all }) : one;
};

/** A client of the portal at `url`, for a person (`token`), an agency (`apiKey`), or anyone. */
export const createClient = (options: ClientOptions): Client =>
  Object.fromEntries(
    Object.entries(operations).map(([service, rows]) => [
      service,
      Object.fromEntries(Object.entries(rows).map(([name, row]) => [name, operationOf(row, options)])),
    ]),
  ) as unknown as Client;
