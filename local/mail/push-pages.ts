import { bdi, escaped, page, ways } from './page';
import type { Pushed, Subscriptions } from './subscriptions';

interface Notification {
  readonly title?: string;
  readonly body?: string;
}

/** What a browser would show of it. */
const notificationIn = ({ text = '{}' }: Pushed): Notification => {
  try {
    return (JSON.parse(text) as { notification?: Notification }).notification ?? {};
  } catch {
    return {};
  }
};

const timeOf = ({ at }: Pushed) => new Date(at).toISOString().replace('T', ' ').replace(/\..*$/, ' UTC');

const rowOf = (pushed: Pushed): string => {
  const { title = '(cannot be read)', body = '' } = notificationIn(pushed);
  return `<tr><td><strong>${bdi(title)}</strong><pre>${escaped(body)}</pre></td><td>${escaped(pushed.subscription.slice(0, 6))}</td><td>${escaped(pushed.urgency)}</td><td>${timeOf(pushed)}</td></tr>`;
};

const endOf = (id: string) =>
  `<form method="post" action="/push/endings"><button name="id" value="${escaped(id)}">End ${escaped(id.slice(0, 6))}</button></form>`;

/** What was pushed, newest first, and the subscriptions; the page refreshes itself. */
export const pushPage = (subscriptions: Subscriptions): string => {
  const rows = subscriptions.pushed().map(rowOf);
  const running = subscriptions.all().filter(({ ended }) => !ended);
  const content = rows.length
    ? `<table><thead><tr><th>Notification</th><th>Subscription</th><th>Urgency</th><th>Sent</th></tr></thead><tbody>${rows.join('\n')}</tbody></table>`
    : '<p>Nothing was pushed yet. A subscription is made by POST to /push/subscriptions, as docs/clients.md shows.</p>';
  const list = running.length ? `<h2>Subscriptions</h2>${running.map(({ id }) => endOf(id)).join('')}` : '';
  const refresh = '<meta http-equiv="refresh" content="5">';
  return page('Push', `${ways}<h1>Push messages</h1>\n${content}${list}`, refresh);
};
