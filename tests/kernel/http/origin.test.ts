import type { APIGatewayProxyEvent } from 'aws-lambda';
import { serve } from '../../../functions/kernel/http/serve';
import { anyone } from '../../support/callers';
import { sendingOf } from '../../support/client';
import { usePortal } from '../../support/portal';
import { eventOf, lambdaContext, receivedOf } from '../../support/transport';
import { contract, handlers, notes } from './notes';

const portal = usePortal(notes);

/** What a function says of where the portal is, on a stage with this address, when the gateway has this host. */
const placeFor = async (host: string | undefined, domainName?: string, PORTAL_URL?: string) => {
  const world = { ...portal(), environment: { PORTAL_URL } };
  const sent = eventOf(
    sendingOf(contract.routes.place, { caller: anyone, ...(host ? { headers: { host } } : {}) }),
  );
  const event = { ...sent, requestContext: { ...sent.requestContext, domainName } } as APIGatewayProxyEvent;
  const { status, body } = receivedOf(await serve(contract, handlers(world), world)(event, lambdaContext));
  return [status, JSON.parse(body).origin ?? JSON.parse(body).errors[0].pointer];
};

describe('where the portal is', () => {
  it.each(['evil.example', 'portal.example', 'a"b', undefined])(
    'is the address of its stage, when Host is %j',
    async (host) =>
      expect(await placeFor(host, 'x.execute-api.aws', 'https://portal.example')).toEqual([
        200,
        'https://portal.example',
      ]),
  );

  it.each(['x.execute-api.aws', 'X.Execute-API.aws:443', undefined])(
    'is the host of the gateway where the stage has no address, when Host is %j',
    async (host) =>
      expect(await placeFor(host, 'x.execute-api.aws')).toEqual([
        200,
        `https://${host ?? 'x.execute-api.aws'}`,
      ]),
  );

  it.each(['evil.example', 'a"b', 'x.execute-api.aws.evil.example', 'x.execute-api.aws:443@evil.example'])(
    'is nowhere that a stranger says: Host %j is refused',
    async (host) => expect(await placeFor(host, 'x.execute-api.aws')).toEqual([400, '/Host']),
  );
});
