import { randomBytes } from 'node:crypto';
import { readState, writeState } from '../machine/state';

/** An API key of the gateway. Times are seconds since 1970, as the API gives them. */
export interface ApiKey {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly enabled: boolean;
  readonly createdDate: number;
  readonly lastUpdatedDate: number;
  readonly stageKeys: readonly string[];
}
interface PlanKey {
  readonly planId: string;
  readonly keyId: string;
}
interface State {
  readonly keys: readonly ApiKey[];
  readonly planKeys: readonly PlanKey[];
}

/** The keys that were made through the control plane, and the usage plans that they are on; kept in `file`. */
export interface KeyStore {
  keys(): readonly ApiKey[];
  planKeys(): readonly PlanKey[];
  add(name: string, value: string | undefined, enabled: boolean): ApiKey;
  replace(key: ApiKey): void;
  remove(keyId: string): void;
  join(planId: string, keyId: string): void;
  leave(planId: string, keyId: string): void;
}

export const createKeyStore = (file: string): KeyStore => {
  let state = readState<State>(file, { keys: [], planKeys: [] });
  const keep = (next: State) => {
    writeState(file, next);
    state = next;
  };
  return {
    keys: () => state.keys,
    planKeys: () => state.planKeys,
    add: (name, value, enabled) => {
      const seconds = Math.floor(Date.now() / 1000);
      const key: ApiKey = {
        id: randomBytes(8).toString('hex').slice(0, 10),
        name,
        value: value ?? randomBytes(20).toString('hex'),
        enabled,
        createdDate: seconds,
        lastUpdatedDate: seconds,
        stageKeys: [],
      };
      keep({ ...state, keys: [...state.keys, key] });
      return key;
    },
    replace: (key) =>
      keep({ ...state, keys: state.keys.map((known) => (known.id === key.id ? key : known)) }),
    remove: (keyId) =>
      keep({
        keys: state.keys.filter(({ id }) => id !== keyId),
        planKeys: state.planKeys.filter((entry) => entry.keyId !== keyId),
      }),
    join: (planId, keyId) => keep({ ...state, planKeys: [...state.planKeys, { planId, keyId }] }),
    leave: (planId, keyId) =>
      keep({
        ...state,
        planKeys: state.planKeys.filter((entry) => entry.planId !== planId || entry.keyId !== keyId),
      }),
  };
};
