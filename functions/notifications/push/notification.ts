import type { Language } from '../../kernel/text/languages';
import { isRightToLeft, type Rendered } from '../templates/render';
import { maxPlain } from './encryption';

/*
 * A message as a push message: what a browser shows by itself (Push API, "Declarative push message"), or what the app's own
 * service worker reads.
 */

interface Shown {
  readonly id: string;
  readonly language: Language;
  /** Where the portal is; undefined on a stage that does not know. */
  readonly portal: string | undefined;
}

const written = (title: string, body: string, { id, language, portal }: Shown): Buffer =>
  Buffer.from(
    JSON.stringify({
      web_push: 8030,
      notification: {
        ...{ title, body, lang: language, dir: isRightToLeft(language) ? 'rtl' : 'ltr' },
        // Sent a second time, it takes the place of the first.
        tag: id,
        ...(portal ? { navigate: portal } : {}),
      },
    }),
  );

/** The notification of a rendered message: the end of a text that is too long is left to the inbox. */
export const notificationOf = ({ title, text }: Rendered, shown: Shown): Buffer => {
  let letters = [...text];
  let bytes = written(title, text, shown);
  while (bytes.length > maxPlain) {
    letters = letters.slice(0, Math.floor(letters.length * 0.8));
    bytes = written(title, `${letters.join('')}…`, shown);
  }
  return bytes;
};
