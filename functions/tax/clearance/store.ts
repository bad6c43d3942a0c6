import { creation } from '../../kernel/table/create';
import type { Table } from '../../kernel/table/dynamo';
import { read } from '../../kernel/table/read';
import { write } from '../../kernel/table/write';
import { type Certificate, certificateKey } from './certificate';

/** Clearance certificates in the table. Each function is one round trip. */
export const openCertificates = ({ table }: { readonly table: Table }) => ({
  find: (code: string): Promise<Certificate | undefined> => read<Certificate>(table, certificateKey(code)),
  make: (certificate: Certificate): Promise<Certificate> => write(table, creation(certificate)),
});
export type Certificates = ReturnType<typeof openCertificates>;
