import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import { type Check, signerOf } from '../access/roles';
import { patience } from '../machine/http';
import { portOf } from '../machine/port';
import type { Template } from '../template/template';

interface ParameterServer {
  readonly endpoint: string;
  stop(): Promise<void>;
}

interface ParameterServerOptions {
  readonly template: Template;
  readonly check: Check;
  /** Called with each call that a role does not allow. */
  readonly onRefused: (functionName: string, reason: string) => void;
}

interface ParameterProperties {
  readonly Type: string;
  readonly Value: string;
}

interface Answer {
  readonly status: number;
  readonly body: object;
}

const GET_PARAMETER = 'AmazonSSM.GetParameter';

const refusal = (type: string, message = ''): Answer => ({ status: 400, body: { __type: type, message } });

/** The Parameter Store of Systems Manager: gives the parameters of the template, and knows no other operation. */
export const startParameters = async (options: ParameterServerOptions): Promise<ParameterServer> => {
  const server = createServer({ ...patience, keepAliveTimeout: 600_000 }, (request, response) => {
    answerTo(options, request).then(
      (answer) => write(response, answer),
      (error: unknown) => write(response, { ...refusal('InternalServerError', String(error)), status: 500 }),
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    endpoint: `http://127.0.0.1:${portOf(server)}`,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};

const answerTo = async (
  { template, check, onRefused }: ParameterServerOptions,
  request: IncomingMessage,
): Promise<Answer> => {
  const target = request.headers['x-amz-target'];
  if (target !== GET_PARAMETER) return refusal('InvalidAction', `${target} is not known here`);
  const { Name = '' } = (await json(request)) as { readonly Name?: string };
  const signer = signerOf(request.headers.authorization);
  const all = template.all<ParameterProperties>('AWS::SSM::Parameter');
  const found = all.find(({ ref }) => ref === Name);
  const { region, account } = (found ?? all[0])?.stack ?? { region: template.region, account: '*' };
  const arn = `arn:aws:ssm:${region}:${account}:parameter/${Name.replace(/^\//, '')}`;
  const reason = check(signer, { action: 'ssm:GetParameter', resource: arn });
  if (reason !== undefined) {
    onRefused(signer, reason);
    return refusal('AccessDeniedException', reason);
  }
  if (!found) return refusal('ParameterNotFound');
  const { Type, Value } = found.properties;
  return { status: 200, body: { Parameter: { Name, Type, Value, Version: 1, ARN: arn, DataType: 'text' } } };
};

const write = (response: ServerResponse, { status, body }: Answer): void => {
  response.writeHead(status, { 'Content-Type': 'application/x-amz-json-1.1' }).end(JSON.stringify(body));
};
