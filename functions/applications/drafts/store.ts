import { inState } from '../../blocks/cases/lifecycle';
import { Refusal } from '../../kernel/contract/refusal';
import type { Action } from '../../kernel/identity/action';
import type { IdCodec } from '../../kernel/identity/id-codec';
import type { Table } from '../../kernel/table/dynamo';
import { edit } from '../../kernel/table/edit';
import { equals, fewerThan, type Item, type Rule } from '../../kernel/table/rule';
import type { Entry } from '../../kernel/table/update';
import type { Application, Stamp } from '../cases/application';
import { refuseConflicts, storedAt } from '../cases/fields';
import { applicationKey } from '../cases/keys';
import { lifecycle } from '../cases/lifecycle';
import { notFound, ownedBy, wrongStatus } from '../cases/rules';
import { beginDraft } from './begin-store';

interface Context {
  readonly table: Table;
  readonly ids: IdCodec;
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

class Moved extends Refusal {
  constructor(readonly found: Application) {
    super('draft-changed', { facts: { revision: found.version } });
  }
}

const isDraft = (action: 'save' | 'upgrade') =>
  inState('card.status', lifecycle[action], wrongStatus(action));

const atRevision = (version: number) =>
  equals('version', version, (item: Item) => new Moved(item as unknown as Application));

/** Top-level members of a form (300) and answers to questions (50): more than any service asks. */
const maxFields = 400;

/** It has no room for more names, but those that it has can be changed, and those that were cleared can go. */
class Full extends Refusal {
  constructor(readonly found: Application) {
    super('draft-full');
  }
}
const roomForFields = fewerThan(
  'fields',
  maxFields,
  (item: Item) => new Full(item as unknown as Application),
);

const byName = (fields: Application['fields']): Record<string, Application['fields'][string]> =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [`fields.${name}`, field]));

/** Saves what is sent of the draft, or all fields, if it is at this version still. */
const saveAt = (
  table: Table,
  { id, owner, sent, action }: Save,
  version: number,
  { set, rules = [] }: { readonly set?: Application['fields']; readonly rules?: readonly Rule[] } = {},
): Promise<SaveEntry> =>
  edit<SaveEntry>(table, {
    key: applicationKey(id),
    rules: [ownedBy(owner), isDraft('save'), ...rules, atRevision(version)],
    set: { savedAt: action.at, ...(set ? { fields: set } : byName(storedAt(sent, version + 1))) },
    missing: notFound,
    remember: { action, entry: { hash: action.hash, at: action.at, revision: version + 1 } },
  });

/** The fields of a draft that has no room, with what is sent and without what was cleared. Refuses (`draft-full`) what is too many still. */
const tidied = ({ fields, version }: Application, sent: Save['sent']): Application['fields'] => {
  const all = { ...fields, ...storedAt(sent, version + 1) };
  const kept = Object.entries(all).filter(([, { json }]) => json !== 'null');
  if (kept.length > maxFields) throw new Refusal('draft-full');
  return Object.fromEntries(kept);
};

export interface Save {
  readonly id: string;
  readonly owner: string;
  readonly sent: ReadonlyMap<string, string>;
  readonly action: Action;
}

/** The table takes no item above 400 KB. */
const isTooLarge = (error: unknown): boolean =>
  error instanceof Error && error.name === 'ValidationException' && /item size/i.test(error.message);

/** A draft without room is written whole: one more round trip. */
const saveTidied = async (
  table: Table,
  save: Save,
  revision: number,
  found: Application,
): Promise<number> => {
  refuseConflicts(found, save.sent, revision);
  try {
    const { version } = found;
    return (await saveAt(table, save, version, { set: tidied(found, save.sent) })).revision;
  } catch (error) {
    if (isTooLarge(error)) throw new Refusal('draft-full');
    if (!(error instanceof Moved)) throw error;
    return saveTidied(table, save, revision, error.found);
  }
};

/** Saves by the version that the draft has, once what is sent agrees with what came since the revision. */
const saveFrom = async (table: Table, save: Save, revision: number, version: number): Promise<number> => {
  try {
    return (await saveAt(table, save, version, { rules: [roomForFields] })).revision;
  } catch (error) {
    if (error instanceof Full) return saveTidied(table, save, revision, error.found);
    if (isTooLarge(error)) throw new Refusal('draft-full');
    if (!(error instanceof Moved)) throw error;
    refuseConflicts(error.found, save.sent, revision);
    return saveFrom(table, save, revision, error.found.version);
  }
};

/** Drafts of applications. */
export const openDrafts = ({ table }: Context) => ({
  begin: (draft: Application, another: boolean): Promise<Application> => beginDraft(table, draft, another),

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
