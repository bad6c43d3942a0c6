import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What holds data, or what data cannot be read without, by its type in a template. */
const holding: Readonly<Record<string, string>> = {
  'AWS::DynamoDB::Table': 'a table, with items that nobody counted',
  'AWS::DynamoDB::GlobalTable': 'a table, with items that nobody counted',
  'AWS::Cognito::UserPool': 'a user pool, with the accounts of people',
  'AWS::S3::Bucket': "a bucket, with people's photographs and papers",
  'AWS::SecretsManager::Secret': 'a secret, without which ids do not open or nobody can pay',
  'AWS::KMS::Key': 'a key, without which none of this can be read',
  'AWS::Backup::BackupVault': 'a vault, with backups',
};

/** A stack and what it holds. */
export interface Holding {
  readonly stack: string;
  readonly things: readonly string[];
}

interface Template {
  readonly Resources?: Readonly<Record<string, { readonly Type: string }>>;
}

const thingsOf = ({ Resources = {} }: Template): string[] =>
  Object.entries(Resources).flatMap(([id, { Type }]) => {
    const what = holding[Type];
    return what === undefined ? [] : [`${id}: ${what}`];
  });

/** The stacks of a synthesized stage, each with what in it holds data. */
export const holdingsIn = (folder: string): Holding[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.template.json'))
    .sort()
    .map((file) => ({
      stack: file.replace('.template.json', ''),
      things: thingsOf(JSON.parse(readFileSync(join(folder, file), 'utf8')) as Template),
    }));
