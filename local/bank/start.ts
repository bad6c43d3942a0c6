import { join } from 'node:path';
import { freePort } from '../machine/child';
import { readState, writeState } from '../machine/state';
import { type BankContext, settleCheckouts } from './bank';
import { openBooks } from './books';
import { openCallbacks } from './callbacks';
import { settleRefunds } from './refunds';
import { startBankServer } from './server';

interface BankOptions {
  /** Where its books lie. */
  readonly folder: string;
  /** What merchants send as a bearer token. */
  readonly key: string;
  /** What callbacks are signed with: base64, with or without `whsec_` before it. */
  readonly callbackSecret: string;
  readonly clock?: () => number;
}

export interface Bank {
  /** Where its API and its pages are: `http://localhost:8089`. */
  readonly url: string;
  /** Does what time asks for: settles what was processing, and sends the callbacks that are due. */
  tick(): Promise<void>;
  stop(): Promise<void>;
}

const tickEvery = 250;

/** The port of the last start, if it is free: pages may be open, and checkouts name it. */
const portIn = async (file: string): Promise<number> => {
  const { port } = readState<{ readonly port?: number }>(file, {});
  return port === undefined ? 0 : freePort(port).catch(() => 0);
};

/** Starts the sandbox bank: people pay on its pages with test cards, and merchants are called back. */
export const startBank = async ({
  folder,
  key,
  callbackSecret,
  clock = Date.now,
}: BankOptions): Promise<Bank> => {
  const books = openBooks(join(folder, 'books.jsonl'));
  const portFile = join(folder, 'port.json');
  const callbacks = openCallbacks(books, callbackSecret, clock);
  const bankAt = (port: number): BankContext => ({
    ...{ books, clock },
    pageOf: (id) => `http://localhost:${port}/pay/${id}`,
  });
  const server = await startBankServer((port) => ({ bank: bankAt(port), key }), await portIn(portFile));
  writeState(portFile, { port: server.port });
  const bank = bankAt(server.port);
  const underWay = new Set<Promise<void>>();
  const tick = (): Promise<void> => {
    settleCheckouts(bank);
    settleRefunds(bank);
    const work = callbacks.sendDue().finally(() => underWay.delete(work));
    underWay.add(work);
    return work;
  };
  const timer = setInterval(tick, tickEvery);
  return {
    url: `http://localhost:${server.port}`,
    tick,
    stop: async () => {
      clearInterval(timer);
      await server.stop();
      await Promise.all(underWay);
      books.close();
    },
  };
};
