export const agencyId = '4f0kq8tn2c6vh1b9m3jd5s7e';
export const code = 'street-light';
export const categoryNames = { en: 'Street light', ar: 'إنارة الشوارع', fa: 'روشنایی خیابان' };

const question = {
  code: 'state',
  type: 'singlevaluelist',
  names: { en: 'What does the lamp do?', ar: 'ما حال المصباح؟' },
  required: true,
  options: [
    { code: 'dark', names: { en: 'It is dark', ar: 'مطفأ' } },
    { code: 'flickers', names: { en: 'It flickers', ar: 'يومض' } },
  ],
};

const summary = {
  group: 'roads',
  names: categoryNames,
  description: { en: 'Lamps that are dark, flicker or burn by day.' },
  serviceLevel: { hours: 72 },
  reopenDays: 14,
  area: { west: 35.7, south: 31.8, east: 36.1, north: 32.1 },
  active: true,
};

const details = { ...summary, questions: [question] };

export const agencyNames = { en: 'Amman Municipality', ar: 'أمانة عمّان' };

const category = { agencyId, code, version: 1, ...details };

export const listCategories = {
  query: { agencyId, limit: '20' },
  reply: { items: [{ agencyId, agencyNames, code, ...summary }] },
};

export const getCategory = { params: { agencyId, code }, reply: { ...category, agencyNames } };

export const previewDue = {
  params: { agencyId, code },
  reply: {
    ...{ agencyId, code, version: 1 },
    serviceLevel: { hours: 24, calendarId: 'jo-public' },
    filedAt: '2026-03-05T12:30:00.000Z',
    startsAt: '2026-03-05T12:30:00.000Z',
    dueAt: '2026-03-10T12:30:00.000Z',
    calendar: { id: 'jo-public', version: 1, timeZone: 'Asia/Amman' },
  },
};

export const createCategory = { body: { code, ...details }, reply: category };

export const replaceCategory = { params: { code }, body: { ...details, reopenDays: 30 } };
