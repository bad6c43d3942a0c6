import { type Definition, readDefinition } from '../../blocks/public-services/definition';
import {
  type PublishedService,
  publishedKey,
  type ServiceVersion,
  versionKey,
} from '../../blocks/public-services/published';
import type { Table } from '../../kernel/table/dynamo';
import { read } from '../../kernel/table/read';
import { cachedReference } from '../../kernel/table/reference';
import type { Clock } from '../../kernel/text/time';
import type { Stamp } from '../cases/application';

interface Context {
  readonly table: Table;
  readonly clock: Clock;
}

/** What a version says, ready to be gone by. */
export interface Version {
  readonly stamp: Stamp;
  readonly agencyId: string;
  readonly definition: Definition;
}

const versionOf = ({ id, agencyId, code, number, definition: text }: ServiceVersion): Version => {
  const definition = readDefinition(text);
  return { stamp: { id, code, version: number, names: definition.names }, agencyId, definition };
};

/** The services of the catalogue through the function's memory: what is published shows within a minute where it is used. */
export const openServices = ({ table, clock }: Context) => {
  const latest = cachedReference((id) => read<PublishedService>(table, publishedKey(id)), clock);
  const versions = cachedReference(async (name) => {
    const [id = '', number] = name.split(' ');
    const found = await read<ServiceVersion>(table, versionKey(id, Number(number)));
    return found && versionOf(found);
  }, clock);
  return {
    /** What is published of a service, or was before it was retired. */
    published: (id: string): Promise<PublishedService | undefined> => latest.get(id),

    newest: (service: PublishedService): Version => versionOf(service),

    /** The version under which something is applied for: it is never changed, and never deleted. */
    version: async ({ id, version }: Pick<Stamp, 'id' | 'version'>): Promise<Version> => {
      const found = await versions.get(`${id} ${version}`);
      if (!found) throw new Error(`The version ${version} of the service ${id} is gone`);
      return found;
    },
  };
};
export type Services = ReturnType<typeof openServices>;
