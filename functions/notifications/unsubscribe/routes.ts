import * as v from 'valibot';
import type { Routes } from '../../kernel/contract/contract';
import { html, pageHeaders } from '../../kernel/http/html';

const params = v.strictObject({
  kind: v.pipe(
    v.string(),
    v.regex(/^(all|[a-z-]{1,32}\.[a-z-]{1,32})$/, 'Must be a kind of message, or all.'),
  ),
  link: v.pipe(
    v.string(),
    v.regex(/^[0-9a-v]{24,64}\.[\w-]{22,64}$/, 'Must be the end of a link in an e-mail.'),
  ),
});

/** Its forms may be sent to the portal, unlike those of other pages. */
const policy = pageHeaders['content-security-policy'].replace("form-action 'none'", "form-action 'self'");

const page = {
  status: 200,
  body: v.string(),
  media: html,
  headers: { ...pageHeaders, 'content-security-policy': policy, vary: 'accept-language' },
} as const;

const example = {
  params: { kind: 'complaint.asked', link: 'mjjaec2bcqubk5dvrufr6sj8sv85mlkc.jfArC_EpkczZ46KsEV2P4A' },
};
const refusals = { 'link-not-found': 404 } as const;

/** Where the links in letters lead, for who wants no more of them: without signing in. */
export const unsubscribeRoutes = {
  unsubscribePage: {
    method: 'GET',
    path: '/v1/public/notifications/unsubscribe/{kind}/{link}',
    access: 'anyone',
    summary: 'Where the link in an e-mail leads: asks whether no more of the kind are wanted',
    description:
      'A page in English, Arabic or Persian as `Accept-Language` asks. It changes nothing by itself, as programs that look into letters open links.',
    params,
    reply: page,
    refusals,
    example,
  },
  unsubscribe: {
    method: 'POST',
    path: '/v1/public/notifications/unsubscribe/{kind}/{link}',
    access: 'anyone',
    summary: 'No more e-mail of the kind to whom the link was sent; of any kind with `all`',
    description:
      'What mail readers send when their button is pressed (RFC 8058), and what the page sends. The body is not looked at. The inbox keeps every message, and the person may choose again at any time.',
    params,
    raw: true,
    repeats: 1_000,
    reply: page,
    refusals,
    example,
  },
} as const satisfies Routes;
