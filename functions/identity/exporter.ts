import { allBut, type Exporter } from '../blocks/exports/exporter';
import { codeAttribute } from '../blocks/people/address-code';
import { personKey } from '../blocks/people/person';
import { type Devices, devicesKey, sessionsOf } from '../blocks/sessions/session';
import { standingKey } from '../kernel/standing/standing';
import { claimsOf } from './claims/claim';
import { letterKey } from './letters/letter';
import { recoveryKey } from './recoveries/recovery';

const codes = Object.values(codeAttribute);

export const exporter: Exporter = {
  sections: [
    {
      name: 'profile',
      title: { en: 'My profile', ar: 'ملفي الشخصي', fa: 'نمایهٔ من' },
      places: ({ person }) => [{ partition: personKey(person).pk }],
      show: allBut('timeline', 'recoveryCode', ...codes),
    },
    {
      name: 'standing',
      title: { en: 'How I am proved', ar: 'كيف أُثبتت هويتي', fa: 'هویتم چگونه اثبات شده است' },
      places: ({ person }) => [{ partition: standingKey(person).pk }],
      // What stands for the number in the register is of use to the portal alone.
      show: allBut('timeline', 'register', 'number', 'ref'),
    },
    {
      name: 'sessions',
      title: { en: 'Where I signed in', ar: 'من أين سجّلت الدخول', fa: 'از کجا وارد شده‌ام' },
      places: ({ person }) => [{ partition: sessionsOf(person) }],
      show: allBut('timeline'),
    },
    {
      name: 'devices',
      title: { en: 'My latest new device', ar: 'أحدث أجهزتي الجديدة', fa: 'تازه‌ترین دستگاه من' },
      places: ({ person }) => [{ partition: devicesKey(person).pk }],
      // What stands for each device is of use to the portal alone.
      show: ({ latest }) => {
        const { key: _, ...shown } = latest as Devices['latest'];
        return shown;
      },
    },
    {
      name: 'identityClaims',
      title: {
        en: 'Requests to prove who I am',
        ar: 'طلبات إثبات هويتي',
        fa: 'درخواست‌های اثبات هویتم',
      },
      places: ({ person }) => [{ index: 'owner', partition: claimsOf(person) }],
      show: allBut('ref', 'details', 'register', 'number'),
    },
    {
      name: 'identityLetters',
      title: { en: 'Letters with a code', ar: 'رسائل تحمل رمزًا', fa: 'نامه‌های دارای کد' },
      places: ({ person }) => [{ partition: letterKey(person).pk }],
      show: allBut('ref', 'timeline', 'register'),
    },
    {
      name: 'recovery',
      title: { en: 'Recovery of my account', ar: 'استعادة حسابي', fa: 'بازیابی حساب من' },
      places: ({ person }) => [{ partition: recoveryKey(person).pk }],
      // Whoever has the id goes on with it.
      show: allBut('ref', 'timeline', 'id', 'made'),
    },
  ],
};
