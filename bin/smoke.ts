import { parseArgs } from 'node:util';
import { contracts } from '../functions/contracts';
import { runCommand } from './command';
import { openAddress } from './smoke/address';
import type { Check } from './smoke/check';
import { checksOf, type SmokeTarget } from './smoke/checks';

const usage = `Checks the way into a portal that runs: which service answers where, and how.

  npm run smoke -- https://portal.example           all services, at the portal's address
  npm run smoke -- https://… --service complaints   one service, at the URL that its stack tells

  --key <API key>   also whether the key is counted over all services; spends its quota

Ends with 1 where anything does not hold, and says what. Writes nothing.`;

/** What the arguments ask for. Refuses whatever it does not understand. */
export const targetOf = (args: readonly string[]): SmokeTarget => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { service: { type: 'string' }, key: { type: 'string' } },
  });
  const [url, ...others] = positionals;
  const { service, key } = values;
  const asked = contracts.filter(({ name }) => service === undefined || name === service);
  if (url === undefined || others.length > 0) throw new Error(usage);
  if (asked.length === 0) throw new Error(`There is no service ${service}\n\n${usage}`);
  return { address: openAddress(url), contracts: asked, key };
};

/** Runs the checks one after the other, with a line for each. Gives how many did not hold. */
export const runChecks = async (checks: readonly Check[], say: (line: string) => void): Promise<number> => {
  let failed = 0;
  for (const { name, run } of checks) {
    const fault = await run().catch((error: unknown) => String(error));
    say(fault === undefined ? `ok    ${name}` : `FAIL  ${name}: ${fault}`);
    if (fault !== undefined) failed += 1;
  }
  return failed;
};

const main = async (): Promise<void> => {
  const asked = targetOf(process.argv.slice(2));
  if (!asked.address.url.startsWith('https:'))
    console.log('–     TLS is not checked, as the address begins with http:');
  if (asked.key === undefined) console.log('–     usage plans are not checked: give an API key with --key');
  const checks = checksOf(asked);
  const failed = await runChecks(checks, console.log);
  console.log(
    failed === 0 ? `All ${checks.length} checks passed.` : `${failed} of ${checks.length} checks failed.`,
  );
  if (failed > 0) process.exitCode = 1;
};

if (require.main === module) runCommand(main, { usage });
