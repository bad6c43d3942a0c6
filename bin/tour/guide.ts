import { setTimeout as pause } from 'node:timers/promises';
import { type Client, createClient } from '../../client/src/index';
import { type Currency, exponents } from '../../functions/kernel/text/money';
import { accessToken } from '../../local/demo/pool';

/*
 * What the stops of the tour have in common: who calls, what is printed, and what happens when an answer is not as expected.
 */

/** As much of `portal.json` as the tour needs. */
export interface RunningPortal {
  readonly url: string;
  readonly cognito: { readonly endpoint: string; readonly userPoolId: string; readonly clientId: string };
  readonly demo: {
    readonly citizens: readonly { readonly username: string; readonly password: string }[];
    readonly agencies: readonly { readonly id: string; readonly name: string; readonly apiKey: string }[];
  };
}

/** An answer was not what this tour is told to expect. */
export class NotAsExpected extends Error {}

const longest = 2000;
const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? value.replaceAll('\r\n', '\n') : JSON.stringify(value, null, 2);
  return text.length > longest ? `${text.slice(0, longest)} …` : text;
};

/** Prints what is done, and what came. */
export const say = (what: string, came?: unknown): void => {
  console.log(`\n${what}`);
  if (came !== undefined) console.log(shown(came).replace(/^/gm, '    '));
};

/** An amount in minor units with the decimals of its currency: `2.500 JOD`. */
export const amountOf = (minorUnits: number | bigint, currency: string): string => {
  const decimals = Object.hasOwn(exponents, currency) ? exponents[currency as Currency] : 0;
  const [, sign = '', digits = ''] = /^(-?)(\d+)$/.exec(String(minorUnits)) ?? [];
  const padded = digits.padStart(decimals + 1, '0');
  const [whole, part] = [padded.slice(0, padded.length - decimals), padded.slice(padded.length - decimals)];
  return `${sign}${whole}${decimals > 0 ? `.${part}` : ''} ${currency}`;
};

/** Refuses to go on unless it is so. */
export const expect = (what: string, isSo: boolean, came: unknown): void => {
  if (!isSo) throw new NotAsExpected(`Not as expected: ${what}. This came:\n${shown(came)}`);
};

/** The value itself, where there is one. */
export const found = <T>(what: string, value: T | undefined | null): T => {
  if (value === undefined || value === null) throw new NotAsExpected(`Not as expected: ${what} is missing`);
  return value;
};

/** What is published is found half a minute later at the most. */
const patience = 60_000;

/** Asks again until the answer is good: what follows from a change takes a moment. */
export const until = async <T>(
  what: string,
  ask: () => Promise<T>,
  isGood: (came: T) => boolean,
): Promise<T> => {
  const end = Date.now() + patience;
  for (;;) {
    const came = await ask();
    if (isGood(came)) return came;
    if (Date.now() > end) expect(`${what} within ${patience / 1000} seconds`, false, came);
    await pause(200);
  }
};

/** Who goes on the tour. */
export interface Guide {
  readonly url: string;
  /** The folder of the portal's data, where the tour puts its files. */
  readonly data: string;
  /** Somebody who has not signed in. */
  readonly anyone: Client;
  readonly citizen: Client;
  readonly token: string;
  readonly works: Client;
  readonly worksId: string;
  readonly water: Client;
  readonly registry: Client;
  readonly treasury: Client;
  readonly treasuryKey: string;
}

/** Signs the first citizen in, and finds the keys of the agencies. */
export const guideOf = async (portal: RunningPortal, data: string): Promise<Guide> => {
  const { url, cognito, demo } = portal;
  const [amina] = demo.citizens;
  const [region = ''] = cognito.userPoolId.split('_');
  const token = await accessToken({ cognito, region }, found('a citizen of the demo', amina));
  const agency = (name: string) =>
    found(
      `the agency ${name} of the demo`,
      demo.agencies.find((each) => each.name === name),
    );
  const { id: worksId, apiKey } = agency('City Works');
  const { apiKey: treasuryKey } = agency('Treasury');
  return {
    ...{ url, data, token, worksId, treasuryKey },
    anyone: createClient({ url }),
    citizen: createClient({ url, token }),
    works: createClient({ url, apiKey }),
    water: createClient({ url, apiKey: agency('Water Authority').apiKey }),
    registry: createClient({ url, apiKey: agency('Civil Registry').apiKey }),
    treasury: createClient({ url, apiKey: treasuryKey }),
  };
};
