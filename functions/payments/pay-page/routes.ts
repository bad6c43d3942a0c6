import * as v from 'valibot';
import { verificationReply } from '../../blocks/documents/verification-page';
import type { Routes } from '../../kernel/contract/contract';
import { maxCharacters } from '../../kernel/text/characters';
import { languages } from '../../kernel/text/languages';
import * as examples from './examples';

export const pageRoutes = {
  payOrder: {
    method: 'GET',
    path: '/pay/{payment_id}',
    access: 'anyone',
    summary: 'The page on which somebody pays what an agency has ordered',
    description:
      'For browsers, in the language that the agency named, of `?language=`, or of the browser. It says what is paid to whom and leads to the bank; afterwards it leads to the receipt. Whoever has its address may pay: it cannot be guessed.',
    params: v.strictObject({ payment_id: v.pipe(v.string(), maxCharacters(100)) }),
    query: v.strictObject({ language: v.optional(v.picklist(languages)) }),
    reply: { ...verificationReply, body: v.string() },
    example: examples.payOrder,
  },
} as const satisfies Routes;
