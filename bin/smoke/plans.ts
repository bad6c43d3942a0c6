import type { Contract } from '../../functions/kernel/contract/contract';
import { authorizerOf } from '../../functions/kernel/contract/gateway/definition';
import type { Address } from './address';
import type { Check } from './check';

/** A GET of agencies that needs nothing but a key. */
const meteredPath = ({ routes }: Contract): string | undefined =>
  Object.values(routes).find(
    (route) => route.method === 'GET' && authorizerOf(route) === 'agency' && !route.path.includes('{'),
  )?.path;

const mostCalls = 5_000;

/**
 * Calls one API with the key until it is refused, then another: less than the first gave, which it would give too if it
 * counted by itself. Spends the key's quota.
 */
export const sharedPlan = (address: Address, contracts: readonly Contract[], key: string): Check => {
  const [one, other] = contracts.flatMap((each) => meteredPath(each) ?? []);
  const statuses = (path: string, count: number): Promise<readonly number[]> =>
    Promise.all(
      Array.from(
        { length: count },
        async () => (await address.ask('GET', path, { 'x-api-key': key })).status,
      ),
    );
  return {
    name: 'one key is counted over two APIs',
    run: async () => {
      if (!one || !other) return 'there are no two services that agencies can ask without more';
      let given = 0;
      for (let count = 10; given < mostCalls; count *= 2) {
        const found = await statuses(one, count);
        given += found.filter((status) => status !== 429).length;
        if (found.includes(429)) break;
      }
      if (given >= mostCalls) return `${mostCalls} calls were not refused`;
      const found = await statuses(other, Math.max(1, Math.floor(given / 2)));
      return found.includes(429) ? undefined : `${other} gave ${found.length} calls after ${one} refused`;
    },
  };
};
