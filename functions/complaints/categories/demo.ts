import { type Body, type DemoPortal, demoCalendar } from '../../blocks/demo/demo';
import type { categoryRoutes } from './routes';

type Category = Body<(typeof categoryRoutes)['createCategory']>;

const shared = {
  serviceLevel: { hours: 21, calendarId: demoCalendar },
  escalation: {
    remindHours: 7,
    levels: [
      { afterHours: 0, unit: 'Head of department' },
      { afterHours: 14, unit: 'Director' },
    ],
  },
  answerDays: 14,
  reopenDays: 14,
  active: true,
  questions: [],
};

const lampState: Category['questions'][number] = {
  code: 'state',
  type: 'singlevaluelist',
  names: { en: 'What does the lamp do?', ar: 'ما حال المصباح؟', fa: 'چراغ چه حالتی دارد؟' },
  required: true,
  options: [
    { code: 'dark', names: { en: 'It is dark', ar: 'مطفأ', fa: 'خاموش است' } },
    { code: 'flickers', names: { en: 'It flickers', ar: 'يومض', fa: 'چشمک می‌زند' } },
  ],
};

/** What the agencies of the laptop's portal take complaints about. */
export const demoCategories: Readonly<Partial<Record<keyof DemoPortal['agencies'], readonly Category[]>>> = {
  works: [
    {
      ...shared,
      code: 'street-light',
      group: 'roads',
      names: { en: 'Street light', ar: 'إنارة الشوارع', fa: 'روشنایی خیابان' },
      description: {
        en: 'A street lamp that is dark, flickers or burns by day.',
        ar: 'مصباح شارع مطفأ أو يومض أو يضيء نهارًا.',
        fa: 'چراغ خیابانی که خاموش است، چشمک می‌زند یا روزها روشن است.',
      },
      questions: [lampState],
    },
    {
      ...shared,
      code: 'pothole',
      group: 'roads',
      names: { en: 'Pothole', ar: 'حفرة', fa: 'چاله' },
      description: {
        en: 'A hole or a crack in a road or a pavement.',
        ar: 'حفرة أو شق في طريق أو رصيف.',
        fa: 'چاله یا شکافی در خیابان یا پیاده‌رو.',
      },
    },
    {
      ...shared,
      code: 'missed-collection',
      group: 'waste',
      names: { en: 'Missed collection', ar: 'نفايات لم تُجمع', fa: 'زباله جمع‌آوری نشده' },
      description: {
        en: 'Refuse that was not collected on its day.',
        ar: 'نفايات لم تُجمع في يومها المحدد.',
        fa: 'زباله‌ای که در روز مقرر جمع‌آوری نشده است.',
      },
      serviceLevel: { hours: 7, calendarId: demoCalendar },
    },
  ],
  water: [
    {
      ...shared,
      code: 'leak',
      group: 'water',
      names: { en: 'Leak', ar: 'تسرّب', fa: 'نشت آب' },
      description: {
        en: 'Water that runs from a pipe, a meter or the ground.',
        ar: 'ماء يتسرب من أنبوب أو عدّاد أو من الأرض.',
        fa: 'آبی که از لوله، کنتور یا زمین بیرون می‌زند.',
      },
    },
  ],
};
