import type { Signer } from '../../kernel/identity/signer';
import { creation } from '../../kernel/table/create';
import type { Table } from '../../kernel/table/dynamo';
import { type Listed, listed } from '../../kernel/table/list';
import { read } from '../../kernel/table/read';
import { write } from '../../kernel/table/write';
import { type Certificate, type CertificateCard, certificateKey, certificatesOf } from './certificate';

interface Context {
  readonly table: Table;
  readonly signer: Signer;
}

interface Paging {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** Clearance certificates in the table. Each function is one round trip. */
export const openCertificates = ({ table, signer }: Context) => ({
  find: (code: string): Promise<Certificate | undefined> => read<Certificate>(table, certificateKey(code)),
  make: (certificate: Certificate): Promise<Certificate> => write(table, creation(certificate)),
  /** A person's certificates, the newest first. */
  listOf: (owner: string, { limit, cursor }: Paging): Promise<Listed<CertificateCard>> =>
    listed<Pick<Certificate, 'card'>, CertificateCard>(
      { table, signer },
      `clearances-of:${owner}`,
      {
        index: 'owner',
        ranges: [{ partition: certificatesOf(owner) }],
        ...{ order: 'descending', limit, cursor },
      },
      ({ card }) => card,
    ),
});
export type Certificates = ReturnType<typeof openCertificates>;
