import { bdi, escaped, page, ways } from './page';
import type { Text, Texts } from './texts';

const timeOf = ({ at }: Text) => new Date(at).toISOString().replace('T', ' ').replace(/\..*$/, ' UTC');

/** What the owner of the telephone may answer: the network reads it. */
const answerOf = (number: string, word: 'STOP' | 'START') =>
  `<form method="post" action="/texts/answers"><input type="hidden" name="number" value="${escaped(number)}"><button name="word" value="${word}">Answer ${word}</button></form>`;

/** The texts, newest first; the page refreshes itself. */
export const textsPage = (texts: Texts): string => {
  const rows = texts.all().map((text) => {
    const word = texts.isStopped(text.to) ? 'START' : 'STOP';
    return `<tr><td><pre>${escaped(text.body)}</pre></td><td>${bdi(text.from)}</td><td>${bdi(text.to)}${answerOf(text.to, word)}</td><td>${timeOf(text)}</td></tr>`;
  });
  const content = rows.length
    ? `<table><thead><tr><th>Text</th><th>From</th><th>To</th><th>Sent</th></tr></thead><tbody>${rows.join('\n')}</tbody></table>`
    : '<p>No text has come yet. Whatever the portal sends to telephones comes here, and leaves this machine for nobody.</p>';
  return page('Texts', `${ways}<h1>Texts</h1>\n${content}`, '<meta http-equiv="refresh" content="5">');
};
