import { randomUUID } from 'node:crypto';
import type { APIGatewayProxyEvent } from 'aws-lambda';
import * as categoryExamples from '../../functions/complaints/categories/examples';
import { contract as complaints } from '../../functions/complaints/contract';
import * as examples from '../../functions/complaints/filing/examples';
import { contract as identity } from '../../functions/identity/contract';
import type { Route } from '../../functions/kernel/contract/contract';
import { unownedId } from '../../functions/kernel/identity/id-codec';
import { agency, citizen } from '../../tests/support/callers';
import { sendingOf } from '../../tests/support/client';
import { eventOf } from '../../tests/support/transport';

/** Sends a request through the whole chain and gives its body; used to bring about what is measured. */
type Send = (event: APIGatewayProxyEvent) => Promise<unknown>;

/** Brings about what a request needs, and gives the request. Each time it is another one. */
export type Prepare = () => Promise<APIGatewayProxyEvent>;

const agencyId = unownedId(randomUUID());
const office = agency(agencyId, 'complaints:read', 'complaints:write', 'complaint-categories:write');
const lena = citizen(randomUUID());

const { code } = categoryExamples.createCategory.body;
const filing = { ...examples.fileComplaint.body, category: { agencyId, code } };

type CallArguments = Parameters<typeof sendingOf>[1];
const event = (route: Route, call: CallArguments): APIGatewayProxyEvent => eventOf(sendingOf(route, call));

/** The requests that are measured, by their routes' names, once there is a category and a queue of twenty. */
export const prepareRequests = async (send: Send): Promise<Readonly<Record<string, Prepare>>> => {
  const { routes } = complaints;
  const file = async (caller = citizen(randomUUID())): Promise<{ complaintId: string }> => {
    const filed = (await send(event(routes.fileComplaint, { caller, body: filing }))) as { id: string };
    return { complaintId: filed.id };
  };
  await send(event(routes.createCategory, { caller: office, body: categoryExamples.createCategory.body }));
  await send(event(identity.routes.editMe, { caller: lena, body: { name: 'Amina Haddad', language: 'ar' } }));
  for (let filed = 0; filed < 20; filed += 1) await file();
  const own = await file(lena);
  return {
    getMe: async () => event(identity.routes.getMe, { caller: lena }),
    getComplaint: async () => event(routes.getComplaint, { caller: lena, params: own }),
    listQueue: async () => event(routes.listQueue, { caller: office }),
    showToAgency: async () => event(routes.showToAgency, { caller: office, params: own }),
    fileComplaint: async () => event(routes.fileComplaint, { caller: citizen(randomUUID()), body: filing }),
    acknowledge: async () => event(routes.acknowledge, { caller: office, params: await file(), body: {} }),
  };
};
