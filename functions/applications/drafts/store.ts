import { inState } from '../../blocks/cases/lifecycle';
import { Refusal } from '../../kernel/contract/refusal';
import type { Action, Mark } from '../../kernel/identity/action';
import type { IdCodec } from '../../kernel/identity/id-codec';
import { retryOnConflict } from '../../kernel/table/conflict';
import { creation } from '../../kernel/table/create';
import type { Stored, Table } from '../../kernel/table/dynamo';
import { edit } from '../../kernel/table/edit';
import { replacement } from '../../kernel/table/put';
import { read } from '../../kernel/table/read';
import { equals, fewerThan, type Item } from '../../kernel/table/rule';
import { type Entry, update } from '../../kernel/table/update';
import { type Write, writeTogether } from '../../kernel/table/write';
import { type Application, isOpen, type Stamp } from '../cases/application';
import { applicationKey, slotKey } from '../cases/keys';
import { lifecycle } from '../cases/lifecycle';
import { notFound, ownedBy, wrongStatus } from '../cases/rules';
import { refuseConflicts, storedAt } from './fields';

interface Context {
  readonly table: Table;
  readonly ids: IdCodec;
}

/** Which application of a person for a service is under way. */
interface Slot extends Stored {
  readonly applicationId: string;
  readonly made: Mark;
}

interface SaveEntry extends Entry {
  readonly revision: number;
}

interface Upgrade {
  readonly stamp: Stamp;
  readonly fields: Application['fields'];
  /** Pointers to what the version does not ask. */
  readonly removed: string[];
}

interface Upgraded {
  readonly version: number;
  readonly revision: number;
  readonly removed: string[];
}

interface UpgradeEntry extends Entry {
  readonly upgraded: Upgraded;
}

class Occupied extends Refusal {}
class Moved extends Refusal {
  constructor(readonly found: Application) {
    super('draft-changed', { facts: { revision: found.version } });
  }
}

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

const isDraft = (action: 'save' | 'upgrade') =>
  inState('card.status', lifecycle[action], wrongStatus(action));

const atRevision = (version: number) =>
  equals('version', version, (item: Item) => new Moved(item as unknown as Application));

/** Top-level members of a form and answers to questions: more than any service asks. */
const maxFields = 400;
const roomForFields = fewerThan('fields', maxFields, () => new Refusal('draft-full'));

/** Saves what is sent of the draft, if it is at this version still. */
const saveAt = (table: Table, { id, owner, sent, action }: Save, version: number): Promise<SaveEntry> =>
  edit<SaveEntry>(table, {
    key: applicationKey(id),
    rules: [ownedBy(owner), isDraft('save'), roomForFields, atRevision(version)],
    set: {
      savedAt: action.at,
      ...Object.fromEntries(
        Object.entries(storedAt(sent, version + 1)).map(([name, field]) => [`fields.${name}`, field]),
      ),
    },
    missing: notFound,
    remember: { action, entry: { hash: action.hash, at: action.at, revision: version + 1 } },
  });

export interface Save {
  readonly id: string;
  readonly owner: string;
  readonly sent: ReadonlyMap<string, string>;
  readonly action: Action;
}

/** The table takes no item above 400 KB. */
const isTooLarge = (error: unknown): boolean =>
  error instanceof Error && error.name === 'ValidationException' && /item size/i.test(error.message);

/** Saves by the version that the draft has, once what is sent agrees with what came since the revision. */
const saveFrom = async (table: Table, save: Save, revision: number, version: number): Promise<number> => {
  try {
    return (await saveAt(table, save, version)).revision;
  } catch (error) {
    if (isTooLarge(error)) throw new Refusal('draft-full');
    if (!(error instanceof Moved)) throw error;
    refuseConflicts(error.found, save.sent, revision);
    return saveFrom(table, save, revision, error.found.version);
  }
};

/** Drafts of applications. */
export const openDrafts = ({ table }: Context) => ({
  /**
   * Begins a draft: one round trip. While the person has one for the service, that is the answer; while they have applied for it and
   * are not decided on, it is refused (`already-applied`), unless it is said to be `another`.
   */
  begin: async (draft: Application, another: boolean): Promise<Application> => {
    if (another) return begun(table, draft, replacement(slotOf(draft)));
    try {
      const slot = creation(slotOf(draft), () => new Occupied('occupied'));
      return await begun(table, draft, slot);
    } catch (error) {
      if (!(error instanceof Occupied)) throw error;
      return retryOnConflict(() => beginBeside(table, draft));
    }
  },

  /**
   * Saves fields of a draft, by the revision that the caller has read: one round trip, and one more where somebody else has saved other
   * fields since. Refuses (`draft-changed`) the fields in which both disagree. Answers with the new revision.
   */
  save: (save: Save, revision: number): Promise<number> => saveFrom(table, save, revision, revision),

  /** Brings a draft that was read, at this revision, to another version, without what that does not ask. */
  upgrade: async (
    { id, owner, card }: Application,
    { stamp, fields, removed }: Upgrade,
    revision: number,
    action: Action,
  ): Promise<Upgraded> => {
    const upgraded = { version: stamp.version, revision: revision + 1, removed };
    const entry = await edit<UpgradeEntry>(table, {
      key: applicationKey(id),
      rules: [ownedBy(owner), isDraft('upgrade'), atRevision(revision)],
      set: { fields, savedAt: action.at, 'card.service': { ...card.service, ...stamp } },
      missing: notFound,
      remember: { action, entry: { hash: action.hash, at: action.at, upgraded } },
    });
    return entry.upgraded;
  },
});
export type Drafts = ReturnType<typeof openDrafts>;
