import type { Address, Attachment, Email } from 'postal-mime';
import type { Received } from './mailbox';

/*
 * The mailbox as pages. What others wrote is text here, never markup: a message's own HTML stands in a frame that may run
 * nothing, load nothing and go nowhere.
 */

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string) => text.replace(/[&<>"']/g, (letter) => ESCAPES[letter] ?? letter);

/** Runs in the direction of its own letters, and leaves its neighbours alone. */
const bdi = (text: string) => `<bdi>${escaped(text)}</bdi>`;

const STYLE = `
:root { color-scheme: light dark; font: 15px/1.5 system-ui, 'Segoe UI', Tahoma, sans-serif; }
body { max-width: 60rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.4rem; unicode-bidi: plaintext; text-align: start; }
a { color: LinkText; text-decoration: none; }
a:hover { text-decoration: underline; }
table { width: 100%; border-collapse: collapse; }
td, th { padding: .5rem; border-bottom: 1px solid #8884; text-align: start; vertical-align: top; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; }
dt { opacity: .7; } dd { margin: 0; }
iframe { width: 100%; height: 28rem; border: 1px solid #8886; border-radius: 6px; background: #fff; }
pre { white-space: pre-wrap; unicode-bidi: plaintext; font: inherit; padding: 1rem; border: 1px solid #8884; border-radius: 6px; }
`;

const page = (title: string, content: string, head = '') => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">${head}<title>${escaped(title)}</title>
<style>${STYLE}</style></head>
<body>
${content}
</body>
</html>`;

const addressOf = ({ name, address, group }: Address): string => {
  if (group) return group.map(addressOf).join(', ');
  return name ? `${name} <${address}>` : (address ?? '');
};

const addresses = (list: readonly Address[] | undefined) => (list ?? []).map(addressOf).join(', ');
const subjectOf = ({ subject }: Email) => subject || '(no subject)';
const timeOf = ({ date }: Email) => (date ? date.replace('T', ' ').replace(/\.000Z$/, ' UTC') : '');

/** The list, newest first; the page refreshes itself. */
export const listPage = (messages: readonly Received[], total: number): string => {
  const rows = messages.map(
    ({ id, email }) =>
      `<tr><td><a href="/messages/${id}">${bdi(subjectOf(email))}</a></td><td>${bdi(addresses(email.to))}</td><td>${escaped(timeOf(email))}</td></tr>`,
  );
  const shown = total > messages.length ? `<p>The newest ${messages.length} of ${total}.</p>` : '';
  const content = rows.length
    ? `<table><thead><tr><th>Subject</th><th>To</th><th>Sent</th></tr></thead><tbody>${rows.join('\n')}</tbody></table>${shown}`
    : '<p>No mail has come yet. Whatever the portal sends to people comes here, and leaves this machine for nobody.</p>';
  return page('Mailbox', `<h1>Mailbox</h1>\n${content}`, '<meta http-equiv="refresh" content="5">');
};

const nameOf = ({ filename, mimeType }: Attachment) => filename || mimeType;

/** The files that came with a message, and what mail readers may show in place of its text. */
const fileList = ({ id, email }: Received): string => {
  if (email.attachments.length === 0) return '';
  const items = email.attachments.map(
    (file, index) =>
      `<li><a href="/messages/${id}/files/${index}">${bdi(nameOf(file))}</a> ${escaped(file.mimeType)}</li>`,
  );
  return `<h2>Files</h2><ul>${items.join('')}</ul>`;
};

/** One message: sender and recipients, its HTML in a frame, its plain text, and its files. */
export const messagePage = (message: Received): string => {
  const { id, email } = message;
  const facts = [
    ['From', addresses(email.from && [email.from])],
    ['To', addresses(email.to)],
    ['Sent', timeOf(email)],
  ].map(([name, value = '']) => `<dt>${name}</dt><dd>${bdi(value)}</dd>`);
  const html = email.html ? `<iframe sandbox src="/messages/${id}/html" title="The message"></iframe>` : '';
  const text = email.text ? `<h2>Plain text</h2><pre>${escaped(email.text)}</pre>` : '';
  const links = `<p><a href="/">Mailbox</a> · <a href="/messages/${id}/source">Source</a></p>`;
  return page(
    subjectOf(email),
    `${links}<h1>${bdi(subjectOf(email))}</h1><dl>${facts.join('')}</dl>${html}${text}${fileList(message)}`,
  );
};

/** A message for programs. */
export const summaryOf = ({ id, email }: Received) => ({
  id,
  from: email.from?.address,
  to: (email.to ?? []).map(({ address }) => address),
  subject: email.subject,
  date: email.date,
  text: email.text,
  files: email.attachments.map(nameOf),
});
