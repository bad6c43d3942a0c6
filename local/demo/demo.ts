import { join } from 'node:path';
import { readState, writeState } from '../machine/state';
import type { Pool, User } from './pool';

export interface DemoAgency {
  readonly id: string;
  readonly name: string;
  readonly apiKey: string;
}
/** Who exists in a portal that has just been made. */
export interface Demo {
  readonly citizens: readonly User[];
  readonly operator: User;
  readonly agencies: readonly DemoAgency[];
}

export interface DemoOptions extends Pool {
  readonly data: string;
  readonly url: string;
  /** Where the sandbox bank is, if there is one. */
  readonly bank?: string;
}

/** Who there is, and what each service shows of itself: on the first start that is still to be put in, by `show`. */
export interface Seeded {
  readonly demo: Demo;
  readonly isShown: boolean;
  show(): Promise<void>;
}

/**
 * Who was put into the portal of this data folder on its first start; on that start, puts them there. Only that reads the
 * contracts of all services, for which no later start waits.
 */
export const demoOf = async (options: DemoOptions): Promise<Seeded> => {
  const file = join(options.data, 'demo.json');
  const known = readState<Demo | undefined>(file, undefined);
  if (known !== undefined) return { demo: known, isShown: true, show: async () => undefined };
  const { seed } = require('./seed') as typeof import('./seed');
  const { demo, show } = await seed(options);
  const showAndNote = async () => {
    await show();
    // Noted once all of it is there: a start that is cut short is completed by the next.
    writeState(file, demo);
  };
  return { demo, isShown: false, show: showAndNote };
};
