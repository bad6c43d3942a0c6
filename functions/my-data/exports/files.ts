import type { Directory } from '../../blocks/agencies/directory';
import type { LogEntry } from '../../blocks/people/access-log';
import type { Signer } from '../../kernel/identity/signer';
import type { Log } from '../../kernel/outside/log';
import type { Objects } from '../../kernel/outside/objects';
import type { Item } from '../../kernel/table/rule';
import { instant } from '../../kernel/text/time';
import { showAccess } from '../access-log/entry';
import { type Verdict, verifyChain } from '../chain/verification';
import { checkpointKeys, objectOf, readCheckpoint } from '../checkpoints/checkpoint';
import { sections } from './exporters';
import type { ExportJob } from './job';
import { pageText } from './page';
import type { ExportRecord } from './reading-store';

/*
 * The two files of an export: JSON for programs, and a page for its reader.
 */

/** The name of the section that holds the access log, as entries lie in the table. */
export const accessSection = 'accessLog';

export interface AccessLogSource {
  readonly signer: Signer;
  readonly namesOf: Directory['namesOf'];
  readonly checkpoints: Pick<Objects, 'get'>;
  readonly log: Log;
  /** Where the portal is, which has the schema. */
  readonly portal?: string | undefined;
}

const accessLogOf = async (source: AccessLogSource, person: string, records: readonly ExportRecord[]) => {
  const items = records.map(({ shown }) => shown as unknown as LogEntry);
  const names = await source.namesOf([
    ...new Set(items.flatMap((item) => ('agencyId' in item ? [item.agencyId] : []))),
  ]);
  const object = await source.checkpoints.get(objectOf(person));
  const checkpoint = object ? Buffer.from(object).toString() : null;
  const keys = checkpointKeys(source.signer);
  const known = checkpoint === null ? undefined : readCheckpoint(checkpoint, person, keys);
  const verdict = verifyChain(person, items, known ? [known] : []);
  // The runbook is docs/runbooks/access-chain.md.
  if (verdict.findings.length > 0)
    source.log.warn('access log does not verify', { person, findings: verdict.findings.length });
  const entries = items.map((item) => showAccess(item, names));
  return { log: { person, entries, checkpoint, keys }, verdict };
};

/** The schema's address, or its path where the portal does not know where it is. */
export const schemaPath = '/v1/public/my-data/export-schema';

interface Files {
  readonly json: Buffer;
  readonly page: Buffer;
}

export interface Exported {
  readonly madeAt: string;
  readonly records: ReadonlyMap<string, readonly Item[]>;
  readonly verdict: Verdict;
}

const grouped = (records: readonly ExportRecord[]): Map<string, Item[]> => {
  const groups = new Map<string, Item[]>(sections.map(({ name }) => [name, []]));
  for (const { section, shown } of records) groups.get(section)?.push(shown);
  return groups;
};

export const filesOf = async (
  source: AccessLogSource,
  { person, language }: ExportJob,
  records: readonly ExportRecord[],
  now: number,
): Promise<Files> => {
  const ofLog = records.filter(({ section }) => section === accessSection);
  const { log, verdict } = await accessLogOf(source, person, ofLog);
  const groups = grouped(records);
  groups.set(accessSection, log.entries);
  const madeAt = instant(now);
  const { [accessSection]: _, ...others } = Object.fromEntries(groups);
  const whole = { $schema: `${source.portal ?? ''}${schemaPath}`, madeAt, data: others, accessLog: log };
  const page = pageText(language, { madeAt, records: groups, verdict });
  return { json: Buffer.from(JSON.stringify(whole, null, 1)), page: Buffer.from(page) };
};
