import { randomUUID } from 'node:crypto';
import { registration } from '../../functions/agencies/agencies/examples';
import { contract as agencies } from '../../functions/agencies/contract';
import { readAndLog } from '../../functions/blocks/people/access-log';
import * as categoryExamples from '../../functions/complaints/categories/examples';
import { contract as complaints } from '../../functions/complaints/contract';
import * as examples from '../../functions/complaints/filing/examples';
import { contract as identity } from '../../functions/identity/contract';
import { personRef } from '../../functions/kernel/identity/id-codec';
import { agency as agencyCaller, type Caller, citizen, operator } from '../../tests/support/callers';
import type { Client } from '../../tests/support/client';
import type { Portal } from '../../tests/support/portal';

/*
 * Whom a typical request is about: a citizen, an agency with one category of complaints, an operator. They are made
 * through the portal's own routes, with the contents of the contracts' examples, so that items have their usual sizes.
 */

const minute = 60_000;
const staff = operator(randomUUID());

export interface Office {
  readonly caller: Caller;
  readonly agencyId: string;
  readonly code: string;
}

export interface Scene {
  readonly portal: Portal;
  readonly identity: Client<typeof identity>;
  readonly agencies: Client<typeof agencies>;
  readonly complaints: Client<typeof complaints>;
  readonly staff: Caller;
  /** A new citizen, unknown to the portal. */
  somebody(): { readonly sub: string; readonly caller: Caller };
  /** Lets a minute go by, as between one act and the next. */
  pass(): void;
  register(): Promise<string>;
  /** A new agency with one category, of which the function knows nothing yet. */
  unmetOffice(): Promise<Office>;
  /** The same, when the function has filed under the category before. */
  office(): Promise<Office>;
  /** Files a complaint and gives its id. */
  file(office: Office, caller: Caller): Promise<string>;
  /** The agency reads something of the person `sub`, who will see that. */
  look(sub: string): Promise<void>;
}

export const filingIn = ({ agencyId, code }: Office) => ({
  ...examples.fileComplaint.body,
  category: { agencyId, code },
});

const scopes = ['complaints:read', 'complaints:write', 'complaint-categories:write'];

/** The category of the contract's example, as a request wants it. */
export const categoryBody = categoryExamples.createCategory.body as never;

export const openScene = (portal: Portal): Scene => {
  let looking: Promise<string> | undefined;
  const scene: Scene = {
    ...{ portal, staff },
    identity: portal.client(identity),
    agencies: portal.client(agencies),
    complaints: portal.client(complaints),
    pass: () => portal.clock.advance(minute),
    somebody: () => {
      const sub = randomUUID();
      return { sub, caller: citizen(sub) };
    },
    register: async () =>
      (await scene.agencies.registerAgency({ caller: staff, body: registration })).body.id,
    unmetOffice: async () => {
      const agencyId = await scene.register();
      const caller = agencyCaller(agencyId, ...scopes);
      const { code } = (await scene.complaints.createCategory({ caller, body: categoryBody })).body;
      return { caller, agencyId, code };
    },
    office: async () => {
      const office = await scene.unmetOffice();
      await scene.file(office, scene.somebody().caller);
      return office;
    },
    file: async (office, caller) => {
      const { body } = await scene.complaints.fileComplaint({ caller, body: filingIn(office) });
      scene.pass();
      return body.id;
    },
    look: async (sub) => {
      looking ??= scene.register();
      const access = {
        agency: { id: await looking, keyId: '1c7nq0v4h8m2t6b9k3f5j7rd' },
        ...{ officer: 'L. Khoury', purpose: 'Arranging an inspection' },
        subject: { type: 'complaint', id: '7h2m4q8v1c6t0b5k9d3f7j2n4r8a1e6gm3k8d2q7' },
        ...{ requestId: randomUUID(), now: portal.clock() },
      };
      await readAndLog(portal.table, personRef(sub), access, async () => true);
      scene.pass();
    },
  };
  return scene;
};

/** Asks once before, so that the function knows what agencies are called, as after its first request. */
export const asBefore = async <A>(asking: A, call: (asking: A) => Promise<unknown>): Promise<A> => {
  await call(asking);
  return asking;
};

/** Does something a number of times, one after the other. */
export const times = async (count: number, work: () => Promise<unknown>): Promise<void> => {
  for (let done = 0; done < count; done += 1) await work();
};
