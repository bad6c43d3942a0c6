import { preferencesKey } from '../../blocks/people/preferences';
import { Refusal } from '../../kernel/contract/refusal';
import type { Action } from '../../kernel/identity/action';
import { retryOnConflict } from '../../kernel/table/conflict';
import { beginning } from '../../kernel/table/create';
import type { Table } from '../../kernel/table/dynamo';
import { edit } from '../../kernel/table/edit';
import { read } from '../../kernel/table/read';
import { differs, equals } from '../../kernel/table/rule';
import { update } from '../../kernel/table/update';
import { write } from '../../kernel/table/write';
import { type Device, type Devices, deviceIdOf, maxDevices } from '../preferences/device';
import { type PreferencesItem, preferencesOf } from '../preferences/preferences';

const tooMany = (): Refusal => new Refusal('too-many-devices', { facts: { most: maxDevices } });
const notFound = (): Refusal => new Refusal('device-not-found');

/** An item that was begun by a device that registered. */
const byDevice = { id: 'device', hash: 'device' };

const isSame = (one: Device, other: Device | undefined): boolean =>
  other !== undefined && JSON.stringify({ ...one, at: 0 }) === JSON.stringify({ ...other, at: 0 });

/** The devices of people. */
export const openDevices = ({ table }: { readonly table: Table }) => ({
  all: async (ref: string): Promise<Devices> =>
    (await read<PreferencesItem>(table, preferencesKey(ref)))?.devices ?? {},

  /** Adds a device; told again it is the same. Refuses more than some (`too-many-devices`). Answers with its id. */
  add: (ref: string, device: Device): Promise<string> =>
    retryOnConflict(async () => {
      const key = preferencesKey(ref);
      const found = await read<PreferencesItem>(table, key);
      const before = found?.devices ?? {};
      const id = deviceIdOf(device.endpoint);
      if (isSame(device, before[id])) return id;
      if (!before[id] && Object.keys(before).length >= maxDevices) throw tooMany();
      const devices = { ...before, [id]: device };
      const made = { type: 'preferences', version: 1, made: byDevice, timeline: {} };
      const item = { ...key, ...made, ...preferencesOf(undefined), devices };
      await write(table, found ? update({ key, version: found.version, set: { devices } }) : beginning(item));
      return id;
    }),

  /** Once for each action. Refuses one that is not there (`device-not-found`). */
  remove: async (ref: string, id: string, action: Action): Promise<void> => {
    const { hash, at } = action;
    await edit(table, {
      key: preferencesKey(ref),
      rules: [differs(`devices.${id}.endpoint`, '', notFound)],
      remove: [`devices.${id}`],
      missing: notFound,
      remember: { action, entry: { hash, at } },
    });
  },
});
export type DeviceStore = ReturnType<typeof openDevices>;

/** Takes away a device whose subscription has ended, unless it has another one by now. */
export const forgetIn =
  (table: Table) =>
  async (ref: string, id: string, { p256dh }: Device): Promise<void> => {
    const key = preferencesKey(ref);
    const seen = equals(`devices.${id}.p256dh`, p256dh, notFound);
    await write(table, update({ key, rules: [seen], remove: [`devices.${id}`], done: () => true }));
  };
