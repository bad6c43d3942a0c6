import type { Directory } from '../../blocks/agencies/directory';
import type { Signer } from '../../kernel/identity/signer';
import type { Table } from '../../kernel/table/dynamo';
import { listed } from '../../kernel/table/list';
import { allInvestigations, type Card, type Investigation, investigationsOf } from './investigation';

interface Context {
  readonly table: Table;
  readonly signer: Signer;
  readonly directory: Pick<Directory, 'named' | 'namesOf'>;
}

interface Paging {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** Lists of investigations, for the agency whose they are and for operators. */
export const openLists = ({ table, signer, directory }: Context) => {
  const list = <U>(
    name: string,
    index: 'owner' | 'queue',
    partition: string,
    paging: Paging,
    show: (card: Card) => U,
  ) =>
    listed<Pick<Investigation, 'card'>, U>(
      { table, signer },
      name,
      { index, order: 'descending', ranges: [{ partition }], limit: paging.limit, cursor: paging.cursor },
      ({ card }) => show(card),
    );
  return {
    ofAgency: <U>(agencyId: string, paging: Paging, show: (card: Card) => U) =>
      list(`investigations:${agencyId}`, 'queue', investigationsOf(agencyId), paging, show),
    all: <U>(paging: Paging, show: (card: Card) => U) =>
      list('investigations', 'owner', allInvestigations, paging, show),
    named: directory.named,
    namesOf: async (agencyId: string) => (await directory.namesOf([agencyId])).get(agencyId),
  };
};
