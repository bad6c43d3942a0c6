import type { contract as agencies } from '../../functions/agencies/contract';
import type { contract as complaints } from '../../functions/complaints/contract';
import type { contract as identity } from '../../functions/identity/contract';
import { calendar } from './calendar';
import type { Body } from './client';

type Complaints = typeof complaints.routes;
type Registration = Body<typeof agencies.routes.registerAgency>;
type Category = Body<Complaints['createCategory']>;
type Filing = Omit<Body<Complaints['fileComplaint']>, 'category'>;

/** The passwords are no secret: the pool listens on this machine alone, and signs with a key that anyone may have. */
export const password = 'Diwan-demo-2026';

interface DemoCitizen {
  readonly username: string;
  readonly profile: Body<typeof identity.routes.editMe>;
}

export const citizens: Readonly<Record<'amina' | 'karim', DemoCitizen>> = {
  amina: { username: 'amina@example.org', profile: { name: 'أمينة حداد', language: 'ar' } },
  karim: { username: 'karim@example.org', profile: { name: 'Karim Ahmadi', language: 'fa' } },
};

export const operator = 'operator@example.org';

const shared = {
  serviceLevel: { hours: 21, calendarId: calendar.id },
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

interface DemoAgency {
  readonly registration: Registration;
  readonly categories: readonly Category[];
}

export const bodies: Readonly<Record<'works' | 'water' | 'treasury', DemoAgency>> = {
  works: {
    registration: {
      names: { en: 'City Works', ar: 'أشغال المدينة', fa: 'خدمات شهری' },
      jurisdiction: 'demo-city',
      contact: { email: 'works@city.example' },
      tier: 'standard',
    },
    categories: [
      {
        ...shared,
        code: 'street-light',
        group: 'roads',
        names: { en: 'Street light', ar: 'إنارة الشوارع', fa: 'روشنایی خیابان' },
        questions: [lampState],
      },
      { ...shared, code: 'pothole', group: 'roads', names: { en: 'Pothole', ar: 'حفرة', fa: 'چاله' } },
      {
        ...shared,
        code: 'missed-collection',
        group: 'waste',
        names: { en: 'Missed collection', ar: 'نفايات لم تُجمع', fa: 'زباله جمع‌آوری نشده' },
        serviceLevel: { hours: 7, calendarId: calendar.id },
      },
    ],
  },
  water: {
    registration: {
      names: { en: 'Water Authority', ar: 'سلطة المياه', fa: 'سازمان آب' },
      jurisdiction: 'demo-city',
      contact: { email: 'care@water.example' },
      tier: 'test',
    },
    categories: [
      { ...shared, code: 'leak', group: 'water', names: { en: 'Leak', ar: 'تسرّب', fa: 'نشت آب' } },
    ],
  },
  treasury: {
    registration: {
      names: { en: 'Treasury', ar: 'الخزينة', fa: 'خزانه‌داری' },
      jurisdiction: 'demo-city',
      contact: { email: 'treasury@city.example' },
      tier: 'standard',
    },
    categories: [],
  },
};

/** What an agency does with a complaint. */
type OfficeCommand =
  | { readonly acknowledge: Body<Complaints['acknowledge']> }
  | { readonly assign: Body<Complaints['assign']> }
  | { readonly ask: Body<Complaints['ask']> }
  | { readonly resolve: Body<Complaints['resolve']> };

interface DemoComplaint {
  readonly by: keyof typeof citizens;
  readonly to: keyof typeof bodies;
  readonly category: string;
  readonly filing: Filing;
  readonly commands: readonly OfficeCommand[];
}

export const filed: readonly DemoComplaint[] = [
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
