import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { accessView } from '../functions/my-data/access-log/entry';
import { publicKey } from '../functions/my-data/access-log/routes';
import { type Verdict, verifyChain } from '../functions/my-data/chain/verification';
import { type Checkpoint, readCheckpoint } from '../functions/my-data/checkpoints/checkpoint';
import { runCommand } from './command';

const usage = `Checks the access log in an export of one's data, without the portal: that no entry was changed, left out or put in
since it was logged, and that none is missing at the end.

  npm run access-log:verify -- <export.json>

  --keys <file>     the portal's keys, from /v1/public/my-data/keys; else those in the export are believed
  --earlier <file>  an earlier export, all of which must still be in the log; may be given several times

Ends with 1 where anything is wrong, and says what.`;

/** Exports of the first days say nothing of investigations. */
const entry = v.strictObject({
  ...accessView.entries,
  investigation: v.optional(accessView.entries.investigation, null),
});

/** As much of an export as is looked at. */
const exported = v.object({
  accessLog: v.object({
    person: v.string(),
    entries: v.array(entry),
    checkpoint: v.nullable(v.string()),
    keys: v.array(publicKey),
  }),
});
type Exported = v.InferOutput<typeof exported>['accessLog'];

const keysFile = v.object({ keys: v.array(publicKey) });

const read = <S extends v.GenericSchema>(schema: S, file: string): v.InferOutput<S> => {
  const parsed = v.safeParse(schema, JSON.parse(readFileSync(file, 'utf8')));
  if (parsed.success) return parsed.output;
  throw new Error(`${file} is not such a file: ${v.flatten(parsed.issues).root ?? parsed.issues[0].message}`);
};

interface Check extends Verdict {
  /** What is wrong, in a sentence each. */
  readonly wrong: readonly string[];
  readonly checkpoint: Checkpoint | undefined;
}

/** Holds a log against its own checkpoint and those of earlier exports. */
export const checkLog = (log: Exported, keys: Exported['keys'], earlier: readonly Exported[] = []): Check => {
  const wrong: string[] = [];
  const known = [log, ...earlier].flatMap(({ person, checkpoint: token }) => {
    if (token === null) return [];
    if (person !== log.person) wrong.push('An earlier export is of another person.');
    const found = readCheckpoint(token, log.person, keys);
    if (!found) wrong.push('A checkpoint is not signed by the portal, or not of this person.');
    return found ? [found] : [];
  });
  const entries = log.entries.map(({ id, agency, delegate, officer, purpose, investigation, ...said }) => ({
    ...said,
    sk: id,
    ...(agency ? { agencyId: agency.id, keyId: agency.key } : {}),
    ...(delegate ? { actor: { mandate: delegate.mandate }, operation: delegate.operation } : {}),
    ...(officer === null ? {} : { officer }),
    ...(purpose === null ? {} : { purpose }),
    ...(investigation === null ? {} : { investigation }),
  }));
  const verdict = verifyChain(log.person, entries, known);
  const checkpoint = known[0];
  if (!checkpoint && verdict.linked > 0 && log.checkpoint === null)
    wrong.push('There is no checkpoint, though entries are linked: it is made within minutes.');
  return { ...verdict, wrong: [...wrong, ...verdict.findings.map(({ says }) => says)], checkpoint };
};

/** What the check has found, line by line. */
export const linesOf = ({ linked, covered, unlinked, checkpoint, wrong }: Check): string[] => [
  `${linked} entries in the chain${checkpoint ? `, ${covered} of them under the checkpoint of ${checkpoint.at}` : ''}`,
  ...(unlinked.length > 0 ? [`${unlinked.length} not in the chain yet: ${unlinked.join(', ')}`] : []),
  ...(linked > covered ? [`${linked - covered} since the checkpoint, from ${covered + 1} on`] : []),
  ...wrong.map((each) => `WRONG: ${each}`),
  wrong.length > 0 ? 'The log is not whole.' : 'The log is whole and unchanged.',
];

const main = async (): Promise<void> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { keys: { type: 'string' }, earlier: { type: 'string', multiple: true, default: [] } },
  });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new Error(`Name one export\n\n${usage}`);
  const { accessLog } = read(exported, file);
  const keys = values.keys === undefined ? accessLog.keys : read(keysFile, values.keys).keys;
  const earlier = values.earlier.map((each) => read(exported, each).accessLog);
  const check = checkLog(accessLog, keys, earlier);
  for (const line of linesOf(check)) console.log(line);
  if (check.wrong.length > 0) process.exitCode = 1;
};

if (require.main === module) runCommand(main, { usage });
