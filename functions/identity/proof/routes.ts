import * as v from 'valibot';
import { proofPath } from '../../blocks/people/proof';
import type { Routes } from '../../kernel/contract/contract';
import { levels } from '../../kernel/identity/level';
import { instant } from '../../kernel/text/fields';

export const proofView = v.strictObject({
  /** Null while nothing is proved. */
  level: v.nullable(v.picklist(levels)),
  /** As the civil register has it. */
  registeredName: v.nullable(v.string()),
  /** When I was attested last. */
  provenAt: v.nullable(instant),
  /** What would raise the level, and how it begins. */
  ways: v.array(
    v.strictObject({
      way: v.string(),
      /** The highest level that it leads to. */
      level: v.picklist(levels),
      method: v.string(),
      href: v.string(),
      description: v.string(),
    }),
  ),
});

export const proofRoutes = {
  showProof: {
    method: 'GET',
    path: proofPath,
    access: 'citizen',
    summary: 'How surely the portal knows who I am, and how to raise that',
    reply: { status: 200, body: proofView, localized: true },
    example: {
      reply: {
        level: 'low',
        registeredName: 'Amina Haddad',
        provenAt: '2026-03-01T09:00:00.000Z',
        ways: [
          {
            way: 'letter',
            level: 'substantial',
            method: 'POST',
            href: '/v1/identity/letters',
            description: 'A code comes in a letter to the address that the register has of you.',
          },
        ],
      },
    },
  },
} as const satisfies Routes;
