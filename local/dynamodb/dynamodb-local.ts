import { mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { bringPackage, type NpmPackage } from '../machine/npm-package';

/*
 * Amazon's own engine, DynamoDB Local, for machines for which there is no native one but Java, and as a referee of what the
 * native one lets pass. A package of Amazon's on npm holds it.
 */

const PACKAGE: NpmPackage = {
  name: 'amplify-dynamodb-simulator',
  version: '2.9.30',
  integrity:
    'sha512-xTeeRLvzEfqyd5lh3bH4c0kHvSHHmmhD5ZDsHFKAQ5g2Zl6JqlFdutaQhCLHzxEp6Ry1o7TB6niIoXuQAnSewQ==',
  megabytes: 57,
};

/** How a process is started. */
export interface Command {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
}

/** Where it keeps what another engine would keep in the file `dbPath`: a folder beside it. */
export const dataFolderOf = (dbPath: string): string => join(dirname(dbPath), 'tables.dynamodb-local');

/** How DynamoDB Local is started that lies in `folder`; its data in the folder `data`, or in memory. */
export const commandOf = (folder: string, port: number, data: string | undefined): Command => ({
  command: 'java',
  args: [
    ...['-Djava.library.path=DynamoDBLocal_lib', '-jar', 'DynamoDBLocal.jar'],
    // One database for all credentials and regions, as of the native engine.
    ...['-port', String(port), '-sharedDb', '-disableTelemetry'],
    ...(data === undefined ? ['-inMemory'] : ['-dbPath', data]),
  ],
  cwd: join(folder, 'emulator'),
});

/** The folder of DynamoDB Local, which is fetched first where it is not there yet. */
export const bringDynamoDbLocal = (say: (line: string) => void): Promise<string> =>
  bringPackage(PACKAGE, say);

/** Prepares the folder for the data of a portal, and gives it; undefined for data in memory. */
export const openDataFolder = (dbPath: string | undefined): string | undefined => {
  if (dbPath === undefined) return undefined;
  const folder = resolve(dataFolderOf(dbPath));
  mkdirSync(folder, { recursive: true });
  return folder;
};
