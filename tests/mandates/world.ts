import { randomUUID } from 'node:crypto';
import { personRef } from '../../functions/kernel/identity/id-codec';
import { contract } from '../../functions/mandates/contract';
import type { NamespaceDetails } from '../../functions/mandates/namespaces/namespace';
import { type Caller, citizen, operator } from '../support/callers';
import { client } from '../support/client';
import type { Portal } from '../support/portal';

/** Somebody who calls, and the reference that the portal knows them by. */
export const someone = () => {
  const sub = randomUUID();
  return { sub, caller: citizen(sub), ref: personRef(sub) };
};
export type Someone = ReturnType<typeof someone>;

const names = (en: string) => ({ en });

/** The namespaces that tests grant in; `agencyId` has those that agencies register in. */
export const namespaces = (agencyId: string | null): Readonly<Record<string, NamespaceDetails>> => ({
  PORTAL: {
    names: names('The portal'),
    agencyId: null,
    roles: {
      REPRESENTATIVE: {
        names: names('Representative'),
        kind: 'power-of-attorney',
        grantedBy: 'people',
        maySubDelegate: true,
      },
    },
  },
  ...(agencyId === null
    ? {}
    : {
        GUARDIAN: {
          names: names('Guardians'),
          agencyId,
          roles: {
            CHILD: {
              names: names('Of a child'),
              kind: 'guardianship-of-child',
              grantedBy: 'agency',
              maySubDelegate: true,
            },
            ADULT: {
              names: names('Of an adult'),
              kind: 'guardianship-of-adult',
              grantedBy: 'agency',
              maySubDelegate: false,
            },
          },
        },
        COMPANY: {
          names: names('Companies'),
          agencyId,
          roles: {
            OFFICER: {
              names: names('Officer'),
              kind: 'officer',
              grantedBy: 'agency',
              maySubDelegate: true,
              services: [
                'complaints',
                'bills',
                'fines',
                'payments',
                'appointments',
                'tax',
                'notifications',
                'mandates',
              ],
            },
          },
        },
      }),
});

export const declareNamespaces = async (
  { transport }: Pick<Portal, 'transport'>,
  agencyId: string | null = null,
  staff: Caller = operator('omar'),
): Promise<void> => {
  for (const [namespace, body] of Object.entries(namespaces(agencyId))) {
    await client(contract, transport).putNamespace({ caller: staff, params: { namespace }, body });
  }
};

interface Terms {
  readonly services?: NonNullable<
    NonNullable<(typeof contract.routes.offerMandate.body)['~types']>['input']['services']
  >;
  readonly from?: string;
  readonly through?: string;
  readonly maySubDelegate?: boolean;
}

/** A portal whose people have proved what is asked of them, or a way into one whose people have done so themselves. */
type Way = Pick<Portal, 'transport'> & Partial<Pick<Portal, 'client'>>;

const apiOf = (way: Way) => (way.client ? way.client(contract) : client(contract, way.transport));

/** Offers a mandate, and answers with its id and code. */
export const offer = async (
  way: Way,
  principal: { readonly caller: Caller },
  terms: Terms = {},
): Promise<{ readonly id: string; readonly code: string }> => {
  const body = {
    role: 'PORTAL:REPRESENTATIVE',
    representee: { name: 'Yusuf Haddad' },
    delegate: { name: 'Amina Haddad' },
    ...terms,
  };
  return (await apiOf(way).offerMandate({ caller: principal.caller, body })).body;
};

/** A mandate that is granted and accepted. */
export const granted = async (
  way: Way,
  principal: { readonly caller: Caller },
  delegate: { readonly caller: Caller },
  terms: Terms = {},
): Promise<string> => {
  const { id, code } = await offer(way, principal, terms);
  await apiOf(way).acceptInvitation({ caller: delegate.caller, body: { code } });
  return id;
};

/** The header by which somebody acts for another. */
export const actingBy = (mandate: string) => ({ headers: { 'diwan-acting-for': mandate } });
