const details = {
  names: { en: 'Thanks, in hand', ar: 'شكرًا، قيد المعالجة', fa: 'سپاس، در دست اقدام' },
  texts: {
    en: 'Thank you for telling us. We will see to it this week.',
    ar: 'شكرًا لإبلاغنا. سنعالج الأمر هذا الأسبوع.',
    fa: 'سپاس از اطلاع شما. این هفته به آن رسیدگی می‌کنیم.',
  },
  actions: ['acknowledge'],
  active: true,
};

export const listReplyTemplates = {
  query: { limit: '20' },
  reply: { items: [{ code: 'in-hand', ...details }] },
};

export const putReplyTemplate = { params: { template: 'in-hand' }, body: details };
