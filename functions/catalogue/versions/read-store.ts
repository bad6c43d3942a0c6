import { type PublishedService, publishedKey } from '../../blocks/public-services/published';
import type { Table } from '../../kernel/table/dynamo';
import { readAll } from '../../kernel/table/read';
import type { Key } from '../../kernel/table/table';
import { type PublicService, serviceKey } from './public-service';

/** A service as its agency works on it, with what is published of it. */
export interface WithPublished {
  readonly service: PublicService;
  readonly published: PublishedService | undefined;
}

export const keysOfService = (serviceId: string): readonly [Key, Key] => [
  serviceKey(serviceId),
  publishedKey(serviceId),
];

/** Both in one round trip; undefined where there is no such service. */
export const readService = async (table: Table, serviceId: string): Promise<WithPublished | undefined> => {
  const [service, published] = (await readAll(table, keysOfService(serviceId))) as unknown as [
    PublicService | undefined,
    PublishedService | undefined,
  ];
  return service ? { service, published } : undefined;
};
