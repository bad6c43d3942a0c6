import type { Table } from '../kernel/dynamo';
import { read } from '../kernel/read';
import { creation, write } from '../kernel/write';
import { type Certificate, certificateKey } from './clearance';

/** Clearance certificates in the table. Each function is one round trip. */
export const openCertificates = ({ table }: { readonly table: Table }) => ({
  find: (code: string): Promise<Certificate | undefined> => read<Certificate>(table, certificateKey(code)),
  make: (certificate: Certificate): Promise<Certificate> => write(table, creation(certificate)),
});
export type Certificates = ReturnType<typeof openCertificates>;
