import type { Action } from '../../kernel/identity/action';
import type { IdCodec } from '../../kernel/identity/id-codec';
import { retryOnConflict } from '../../kernel/table/conflict';
import type { Table } from '../../kernel/table/dynamo';
import { holds, type Item } from '../../kernel/table/rule';
import { replayOrRefuse, writeTogether } from '../../kernel/table/write';
import type { Application, TrackEntry } from '../cases/application';
import { type ApplicationCommand, rulesFor, writeOf } from '../cases/command';
import type { Applications } from '../cases/store';
import { cancellingBill } from '../fees/cancel-store';

interface Context {
  readonly table: Table;
  readonly ids: IdCodec;
  readonly applications: Pick<Applications, 'own' | 'act'>;
}

/** Throws the refusal that the table would give, judged by the application as it was read. */
const checkCommand = (application: Application, command: ApplicationCommand): void => {
  const item = application as unknown as Item;
  const broken = rulesFor(command).find((rule) => !holds(rule, item));
  if (broken) throw broken.otherwise(item);
};

/** What applicants do to their applications after reading them: two round trips. */
export const openOwnChanges = ({ table, ids, applications }: Context) => {
  /** Reads, decides, and writes what was decided of what was read; a repeat is answered as at first. */
  const change = (
    id: string,
    owner: string,
    action: Action,
    decide: (application: Application) => Promise<() => Promise<TrackEntry>>,
  ): Promise<TrackEntry> =>
    retryOnConflict(async () => {
      const application = await applications.own(id, owner);
      const done = application.entries[action.id];
      if (done) return replayOrRefuse(done, done.hash, action.hash);
      return (await decide(application))();
    });
  return {
    withdraw: (id: string, owner: string, details: ApplicationCommand['details'], action: Action) =>
      change(id, owner, action, async (application) => {
        const command: ApplicationCommand = {
          ...{ id, name: 'withdraw', action, by: { owner }, details },
          ...{ agencyId: application.card.agencyId, seen: application.version },
        };
        checkCommand(application, command);
        const others = await cancellingBill({ table, ids }, application, action);
        return () => writeTogether(table, writeOf(command), ...others);
      }),

    answer: (
      id: string,
      owner: string,
      action: Action,
      answering: (application: Application) => Promise<ApplicationCommand>,
    ) =>
      change(id, owner, action, async (application) => {
        const { agencyId } = application.card;
        checkCommand(application, { id, name: 'answer', action, by: { owner }, agencyId, details: {} });
        const command = await answering(application);
        return () => applications.act(command);
      }),
  };
};
export type OwnChanges = ReturnType<typeof openOwnChanges>;
