import { Refusal } from '../../kernel/contract/refusal';
import type { Action } from '../../kernel/identity/action';
import type { IdCodec } from '../../kernel/identity/id-codec';
import { retryOnConflict } from '../../kernel/table/conflict';
import type { Table } from '../../kernel/table/dynamo';
import { replayOrRefuse, writeTogether } from '../../kernel/table/write';
import type { Application, TrackEntry } from '../cases/application';
import { writeOf } from '../cases/command';
import { pointerOf } from '../cases/fields';
import { wrongStatus } from '../cases/rules';
import type { Applications } from '../cases/store';
import { type Handing, handingIn } from './submit';

interface Context {
  readonly table: Table;
  readonly ids: IdCodec;
  readonly applications: Pick<Applications, 'own'>;
}

/** The entry by which it was handed in; undefined of a draft. */
export const handedIn = ({ order, entries }: Application): TrackEntry | undefined =>
  order.map((id) => entries[id]).find((entry) => entry?.action === 'submit' || entry?.action === 'charge');

/** Refuses (`draft-changed`) to hand in what the caller has not seen. */
const seen = ({ fields, version }: Application, revision: number): void => {
  const later = Object.entries(fields).filter(([, { at }]) => at > revision);
  if (later.length === 0) return;
  const errors = later.map(([name]) => ({
    ...{ in: 'body' as const, pointer: pointerOf(name), code: 'changed-elsewhere' },
    detail: 'This was changed since you read it: read it again before you hand it in.',
  }));
  throw new Refusal('draft-changed', { errors, facts: { revision: version } });
};

/** Hands applications in. */
export const openSubmissions = ({ table, ids, applications }: Context) => ({
  /**
   * Reads the draft, has it checked, and hands it in: two round trips. Whoever hands in again what was handed in, by the same key or on
   * another device, is answered as at first.
   */
  handIn: (
    { id, owner, revision, action }: { id: string; owner: string; revision: number; action: Action },
    prepare: (application: Application) => Promise<Handing>,
  ): Promise<TrackEntry> =>
    retryOnConflict(async () => {
      const application = await applications.own(id, owner);
      const done = application.entries[action.id];
      if (done) return replayOrRefuse(done, done.hash, action.hash);
      const before = handedIn(application);
      if (before) return before;
      const { status } = application.card;
      if (status !== 'draft') throw wrongStatus('submit')(status);
      seen(application, revision);
      const { command, others } = handingIn(ids, await prepare(application), action);
      return writeTogether(table, writeOf(command), ...others);
    }),
});
export type Submissions = ReturnType<typeof openSubmissions>;
