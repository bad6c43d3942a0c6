import { Refusal } from '../../kernel/contract/refusal';
import { timerAttributes } from '../../kernel/events/deadlines';
import type { Action } from '../../kernel/identity/action';
import type { Table } from '../../kernel/table/dynamo';
import { read } from '../../kernel/table/read';
import { differs, equals, type Item, orAbsent, type Rule } from '../../kernel/table/rule';
import { update } from '../../kernel/table/update';
import { replayOrRefuse, write } from '../../kernel/table/write';
import type { Language } from '../../kernel/text/languages';
import {
  beginningOf,
  checkedAt,
  type ExportJob,
  type ExportProgress,
  exportIdOf,
  exportKey,
  exportType,
  leftovers,
  readied,
} from './job';

/** There is one already. */
class Found extends Refusal {
  constructor(readonly job: ExportJob) {
    super('internal');
  }
}
const found = (item: Item): Refusal => new Found(item as unknown as ExportJob);
const otherwise = (): Refusal => new Refusal('internal');

/** The export is the one that was seen, and still in the same state. */
const isAsSeen = ({ id, state }: ExportJob): Rule[] => [
  equals('id', id, otherwise),
  equals('state', state, otherwise),
];

type ShownJob = Pick<ExportJob, 'id' | 'state' | 'askedAt' | 'readyAt' | 'until' | 'bytes' | 'progress'>;

interface Begun {
  readonly job: ShownJob;
  readonly isNew: boolean;
}

/** Begins an export, unless one is running; `isNew` says whether this action has begun it. One round trip. */
const ask =
  (table: Table) =>
  async (person: string, language: Language, action: Action): Promise<Begun> => {
    const set = beginningOf(person, language, action);
    const rules = [
      orAbsent(differs('id', exportIdOf(action), found)),
      orAbsent(differs('state', 'running', found)),
    ];
    const key = exportKey(person);
    try {
      await write(table, update({ key, type: exportType, set, remove: [...leftovers], rules }));
      return { job: set, isNew: true };
    } catch (error) {
      if (!(error instanceof Found)) throw error;
      const { job } = error;
      if (job.id !== exportIdOf(action)) return { job, isNew: false };
      // A repeat is answered as the first request was, whatever has become of the export since.
      replayOrRefuse(job, job.hash, action.hash);
      return { job: beginningOf(person, language, { ...action, at: Date.parse(job.askedAt) }), isNew: true };
    }
  };

/** Exports in the table, by `personRef`. Each function is one round trip; what changes one is false where it is another by now. */
export const openExports = ({ table }: { readonly table: Table }) => {
  const change = (
    job: ExportJob,
    what: { readonly set: Item; readonly remove?: readonly string[]; readonly unversioned?: true },
    ...rules: Rule[]
  ): Promise<boolean> =>
    write(table, update({ key: exportKey(job.person), ...what, rules: [...isAsSeen(job), ...rules] }));
  return {
    ask: ask(table),
    get: (person: string): Promise<ExportJob | undefined> => read<ExportJob>(table, exportKey(person)),

    /** Notes a piece that was kept, and whose payers are looked at. */
    progress: (job: ExportJob, progress: ExportProgress, payers: readonly string[], now: number) =>
      change(
        job,
        { set: { progress, payers, ...checkedAt(job.person, now) }, unversioned: true },
        equals('progress.pieces', job.progress.pieces, otherwise),
      ),

    ready: (job: ExportJob, bytes: number, now: number) =>
      change(job, { set: readied(job.person, bytes, now) }),

    /** It has ended in a state in which it has no files. */
    end: (job: ExportJob, state: 'expired' | 'failed') =>
      change(job, { set: { state }, remove: [...timerAttributes] }),

    /** It is looked at again, as nothing has come of it. */
    postpone: (job: ExportJob, now: number) =>
      change(job, { set: { ...checkedAt(job.person, now) }, unversioned: true }),
  };
};
export type Exports = ReturnType<typeof openExports>;
