import { head, htmlIn } from '../../kernel/http/html';
import type { Language } from '../../kernel/text/languages';

interface Words {
  readonly title: string;
  readonly steps: readonly string[];
}

const words: Readonly<Record<Language, Words>> = {
  en: {
    title: 'Your bills, in one place',
    steps: [
      'You have a letter with a code of 32 letters and digits.',
      'Sign in to an app of the portal, and enter the code under “payers”.',
      'From then on the bills of the letter, and those that follow, are among yours: see what you owe, pay it, keep the receipts.',
    ],
  },
  ar: {
    title: 'فواتيرك في مكان واحد',
    steps: [
      'لديك رسالة فيها رمز من 32 حرفًا ورقمًا.',
      'سجّل الدخول إلى أحد تطبيقات البوابة وأدخل الرمز في قسم «المكلّفون».',
      'منذ ذلك الحين تظهر فواتير الرسالة وما يليها ضمن فواتيرك: تطّلع على المستحق وتسدده وتحتفظ بالإيصالات.',
    ],
  },
  fa: {
    title: 'صورت‌حساب‌های شما در یک جا',
    steps: [
      'نامه‌ای با کدی از ۳۲ حرف و رقم در دست دارید.',
      'به یکی از برنامه‌های درگاه وارد شوید و کد را در بخش «پرداخت‌کننده‌ها» وارد کنید.',
      'از آن پس صورت‌حساب‌های آن نامه و نامه‌های بعدی در میان صورت‌حساب‌های شماست: بدهی را ببینید، بپردازید و رسیدها را نگه دارید.',
    ],
  },
};

/** The page that the links in letters lead to. `base` is the prefix of all paths. */
export const claimPage = (language: Language, base: string): string => {
  const { title, steps } = words[language];
  return `${htmlIn(language)}
${head(title, `${base}/docs/page.css`)}
<body>
<main>
<h1>${title}</h1>
<ol>
${steps.map((step) => `<li>${step}</li>`).join('\n')}
</ol>
</main>
</body>
</html>
`;
};
