import { Refusal } from '../../kernel/contract/refusal';
import type { Mark } from '../../kernel/identity/action';
import { retryOnConflict } from '../../kernel/table/conflict';
import { creation } from '../../kernel/table/create';
import type { Stored, Table } from '../../kernel/table/dynamo';
import { replacement } from '../../kernel/table/put';
import { read } from '../../kernel/table/read';
import { update } from '../../kernel/table/update';
import { type Write, writeTogether } from '../../kernel/table/write';
import { type Application, isOpen } from '../cases/application';
import { applicationKey, slotKey } from '../cases/keys';

/** Which application of a person for a service is under way. */
interface Slot extends Stored {
  readonly applicationId: string;
  readonly made: Mark;
}

class Occupied extends Refusal {}

const slotOf = ({ id, owner, card, made }: Application): Slot => ({
  ...slotKey(owner, card.service.id),
  ...{ type: 'application-slot', version: 1, applicationId: id, made },
});

/** A transaction whose second part recognises what it stands in the way of. */
const begun = (table: Table, draft: Application, slot: Write<unknown>): Promise<Application> =>
  writeTogether(table, creation(draft), slot);

/** Takes the place of an application that is closed by now, or answers with the draft that there is. */
const beginBeside = async (table: Table, draft: Application): Promise<Application> => {
  const key = slotKey(draft.owner, draft.card.service.id);
  const slot = await read<Slot>(table, key);
  const known = slot && (await read<Application>(table, applicationKey(slot.applicationId)));
  if (!slot || !known) return begun(table, draft, replacement(slotOf(draft)));
  const { status } = known.card;
  if (status === 'draft') return known;
  if (isOpen(status))
    throw new Refusal('already-applied', { facts: { applicationId: known.id, applicationStatus: status } });
  const { applicationId, made } = slotOf(draft);
  return begun(table, draft, update({ key, version: slot.version, set: { applicationId, made } }));
};

/**
 * Begins a draft: one round trip. While the person has one for the service, that is the answer; while they have applied for it and
 * are not decided on, it is refused (`already-applied`), unless it is said to be `another`.
 */
export const beginDraft = async (
  table: Table,
  draft: Application,
  another: boolean,
): Promise<Application> => {
  if (another) return begun(table, draft, replacement(slotOf(draft)));
  try {
    const slot = creation(slotOf(draft), () => new Occupied('occupied'));
    return await begun(table, draft, slot);
  } catch (error) {
    if (!(error instanceof Occupied)) throw error;
    return retryOnConflict(() => beginBeside(table, draft));
  }
};
