import type { Body, Demo, DemoPortal } from '../blocks/demo/demo';
import { demoCalendar } from '../blocks/demo/demo';
import { contract } from './contract';

type Complaints = typeof contract.routes;
type Category = Body<Complaints['createCategory']>;
type Filing = Omit<Body<Complaints['fileComplaint']>, 'category'>;

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

const categories: Readonly<Partial<Record<keyof DemoPortal['agencies'], readonly Category[]>>> = {
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

/** What an agency does with a complaint. */
type OfficeCommand =
  | { readonly acknowledge: Body<Complaints['acknowledge']> }
  | { readonly assign: Body<Complaints['assign']> }
  | { readonly ask: Body<Complaints['ask']> }
  | { readonly resolve: Body<Complaints['resolve']> };

interface DemoComplaint {
  readonly by: keyof DemoPortal['people'];
  readonly to: keyof DemoPortal['agencies'];
  readonly category: string;
  readonly filing: Filing;
  readonly commands: readonly OfficeCommand[];
}

const filed: readonly DemoComplaint[] = [
  {
    by: 'amina',
    to: 'works',
    category: 'street-light',
    filing: {
      description: 'The lamp in front of number 12 has been dark for three nights.',
      place: { latitude: 31.9539, longitude: 35.9106, address: '12 Rainbow Street' },
      answers: [{ question: 'state', value: 'dark' }],
    },
    commands: [],
  },
  {
    by: 'amina',
    to: 'works',
    category: 'pothole',
    filing: { description: 'حفرة عميقة عند المدرسة', place: { latitude: 31.9561, longitude: 35.9142 } },
    commands: [
      { acknowledge: { text: 'شكرًا لكم، سننظر في الأمر.' } },
      { assign: { unit: 'Roads, east', officer: 'S. Khoury' } },
    ],
  },
  {
    by: 'karim',
    to: 'works',
    category: 'missed-collection',
    filing: {
      description: 'زباله‌ها دو روز است که مانده',
      place: { address: 'خیابان گل، شماره ۷' },
      showName: true,
    },
    commands: [{ resolve: { text: 'امروز صبح جمع‌آوری شد.' } }],
  },
  {
    by: 'karim',
    to: 'water',
    category: 'leak',
    filing: { description: 'Water runs from under the pavement.', place: { address: '3 Well Lane' } },
    commands: [{ ask: { text: 'Is it on the side of the school?' } }],
  },
];

const fileOne = async ({ ask, agencies, people }: DemoPortal, index: number): Promise<void> => {
  const complaint = filed[index];
  if (!complaint) return;
  const { id: agencyId, credentials } = agencies[complaint.to];
  const body = { ...complaint.filing, category: { agencyId, code: complaint.category } };
  const { fileComplaint } = contract.routes;
  const { id } = await ask(fileComplaint, people[complaint.by], { body, once: `demo-complaint-${index}` });
  for (const [step, command] of complaint.commands.entries()) {
    const [[action, said] = []] = Object.entries(command);
    // The content gives each command the body of its own route; which one it is, is known only here.
    const route = contract.routes[action as 'acknowledge'];
    const asking = { params: { complaintId: id }, body: said, once: `demo-complaint-${index}-${step}` };
    await ask(route, credentials, asking);
  }
};

export const demo: Demo = {
  after: ['calendars', 'identity'],
  show: async (portal) => {
    const { ask, agencies } = portal;
    for (const [name, own] of Object.entries(categories)) {
      const { credentials } = agencies[name as keyof typeof agencies];
      for (const body of own) {
        await ask(contract.routes.createCategory, credentials, {
          body,
          once: `demo-category-${name}-${body.code}`,
        });
      }
    }
    for (const [index] of filed.entries()) await fileOne(portal, index);
  },
};
