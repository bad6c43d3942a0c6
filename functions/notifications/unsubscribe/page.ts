import { escaped, head, htmlIn } from '../../kernel/http/html';
import type { Language } from '../../kernel/text/languages';

interface Words {
  readonly ask: string;
  readonly one: string;
  readonly all: string;
  readonly done: string;
  readonly again: string;
}

const words: Readonly<Record<Language, Words>> = {
  en: {
    ask: 'Which e-mails do you not want any more?',
    one: 'Of this kind',
    all: 'All e-mails of the portal',
    done: 'These e-mails do not come any more',
    again:
      'Every message stays in your inbox at the portal, where you can choose again what comes by e-mail.',
  },
  ar: {
    ask: 'ما الرسائل التي لم تعد تريدها بالبريد الإلكتروني؟',
    one: 'رسائل هذا النوع',
    all: 'كل رسائل البوابة',
    done: 'لن تصلك هذه الرسائل بالبريد الإلكتروني بعد الآن',
    again:
      'تبقى كل رسالة في صندوق رسائلك في البوابة، وهناك يمكنك أن تختار من جديد ما يصلك بالبريد الإلكتروني.',
  },
  fa: {
    ask: 'کدام رایانامه‌ها را دیگر نمی‌خواهید؟',
    one: 'این نوع',
    all: 'همهٔ رایانامه‌های درگاه',
    done: 'این رایانامه‌ها دیگر نمی‌رسند',
    again:
      'همهٔ پیام‌ها در صندوق پیام شما در درگاه می‌مانند؛ همان‌جا می‌توانید دوباره برگزینید چه چیزی با رایانامه برسد.',
  },
};

const page = (
  language: Language,
  base: string,
  title: string,
  content: string,
): string => `${htmlIn(language)}
${head(title, `${base}/docs/page.css`)}
<body>
<main>
<h1>${escaped(title)}</h1>
${content}
</main>
</body>
</html>
`;

/** A form of one button. Its body is what mail readers send (RFC 8058 section 3.1). */
const button = (action: string, label: string): string =>
  `<form method="post" action="${escaped(action)}"><input type="hidden" name="List-Unsubscribe" value="One-Click"><button>${escaped(label)}</button></form>`;

/** A place to send a form to, in words. */
export interface Choice {
  readonly of: 'one' | 'all';
  readonly action: string;
}

/** Asks for which kinds no more e-mail is wanted. */
export const askPage = (language: Language, base: string, choices: readonly Choice[]): string =>
  page(
    language,
    base,
    words[language].ask,
    choices.map(({ of, action }) => button(action, words[language][of])).join('\n'),
  );

/** Says that no more e-mail comes. */
export const donePage = (language: Language, base: string): string =>
  page(language, base, words[language].done, `<p>${escaped(words[language].again)}</p>`);
