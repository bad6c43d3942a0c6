import { join } from 'node:path';
import type { Functions } from '../lambda/functions';
import type { InvokeServer } from '../lambda/invoke-server';
import { readState, writeState } from '../machine/state';
import type { Mail } from '../mail/mail';
import type { Template } from '../template/template';
import { type Cognito, startCognito } from './cognito';

interface Ports {
  readonly cognito?: number;
}

interface PoolOptions {
  readonly mail: Mail;
  readonly say: (line: string) => void;
  /** Where the functions of its triggers are called. */
  readonly functions: string;
}

/** Starts the user pool of a template, at the port that it had before. */
export const startPool = async (
  template: Template,
  data: string,
  { mail, say, functions }: PoolOptions,
): Promise<Cognito> => {
  const file = join(data, 'ports.json');
  const { cognito: port } = readState<Ports>(file, {});
  const cognito = await startCognito({
    template,
    folder: join(data, 'cognito'),
    functions,
    ...(port !== undefined && { port }),
    onCode: (code, destination) => {
      say(`confirmation code ${code} for ${destination}`);
      mail.write(destination, 'Your confirmation code', `Your confirmation code is ${code}`).catch(say);
    },
  });
  writeState(file, { cognito: cognito.port });
  return cognito;
};

/** Lets the user pool call the functions of its triggers. */
export const servePool = (
  template: Template,
  invokeServer: InvokeServer,
  functions: Pick<Functions, 'invoke'>,
): void => {
  const [pool] = template.all('AWS::Cognito::UserPool');
  if (!pool) return;
  const { region, account } = pool.stack;
  const source = `arn:aws:cognito-idp:${region}:${account}:userpool/${pool.ref}`;
  invokeServer.serve((arn, event) => functions.invoke(arn, event, 'cognito-idp.amazonaws.com', source));
};
