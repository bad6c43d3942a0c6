import type { Address, Attachment, Email } from 'postal-mime';
import type { Received } from './mailbox';
import { bdi, escaped, page, ways } from './page';

/*
 * The mailbox as pages. What others wrote is text here, never markup: a message's own HTML stands in a frame that may run
 * nothing, load nothing and go nowhere.
 */

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
  return page('Mailbox', `${ways}<h1>Mailbox</h1>\n${content}`, '<meta http-equiv="refresh" content="5">');
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
