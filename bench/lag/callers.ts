import { contract as agencies } from '../../functions/agencies/contract';
import type { Call, Credentials } from '../../functions/blocks/demo/demo';
import { contract as complaints } from '../../functions/complaints/contract';
import { contract as identity } from '../../functions/identity/contract';
import { contract as webhooks } from '../../functions/webhooks/contract';
import { apiKey, bearer } from '../../local/demo/client';
import { addUser } from '../../local/demo/pool';
import type { Portal } from '../support/portal';

/** People enough that one of them is concerned about once a second, as no one is by fifty events a second. */
const people = 50;

/** Citizens with a profile, made as the demo's are. */
export const makeCitizens = async (portal: Portal, ask: Call): Promise<Credentials[]> => {
  const made: Credentials[] = [];
  for (let number = 1; number <= people; number += 1) {
    const user = { username: `citizen-${number}@example.org`, password: portal.demo.operator.password };
    await addUser(portal, user);
    const who = bearer(await portal.token(user));
    await ask(identity.routes.editMe, who, {
      body: { name: `Citizen ${number}`, language: 'en' },
      once: `citizen-${number}`,
    });
    made.push(who);
  }
  return made;
};

/** Subscribes the receiver at `url` to all events of an agency's complaints. */
export const addWebhook = async (portal: Portal, ask: Call, agencyId: string, url: string): Promise<void> => {
  const operator = bearer(await portal.token(portal.demo.operator));
  const issued = await ask(agencies.routes.issueKey, operator, {
    params: { agencyId },
    body: { label: 'Webhooks', scopes: ['webhooks:write'] },
    once: 'key-of-webhooks',
  });
  const body = { url, types: ['complaint.*'] };
  await ask(webhooks.routes.createWebhook, apiKey(issued.apiKey), { body, once: 'webhook' });
};

/** A write that was answered: what it is the cause of, by the name of the event, and since when. */
export interface Write {
  readonly event: string;
  /** The event's time, which the portal gave it, and when the answer was there: milliseconds since 1970. */
  readonly at: number;
  readonly answered: number;
}

export const nameOf = (type: string, subject: string): string => `${type} ${subject}`;

/** Files a complaint; gives its id, too. */
export const file = async (ask: Call, who: Credentials, agencyId: string, once: string) => {
  const filed = await ask(complaints.routes.fileComplaint, who, {
    body: {
      category: { agencyId, code: 'pothole' },
      description: 'A deep one, in front of the school.',
      place: { latitude: 31.9539, longitude: 35.9106, address: '12 Rainbow Street' },
    },
    once,
  });
  const answered = Date.now();
  const write: Write = {
    event: nameOf('complaint.filed', filed.id),
    at: Date.parse(filed.filedAt),
    answered,
  };
  return { id: filed.id, write };
};

export const acknowledge = async (ask: Call, who: Credentials, complaintId: string): Promise<Write> => {
  const asking = { params: { complaintId }, body: {}, once: `acknowledge-${complaintId}` };
  const { at } = await ask(complaints.routes.acknowledge, who, asking);
  const answered = Date.now();
  return { event: nameOf('complaint.acknowledged', complaintId), at: Date.parse(at), answered };
};
