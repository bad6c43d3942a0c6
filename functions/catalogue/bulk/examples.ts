import { code, definition } from '../versions/examples';

export const importServices = {
  body: {
    items: [
      { code, definition },
      { code: 'bread-oven', definition: { names: { en: 'Bread oven permit' } } },
    ],
  },
  reply: {
    items: [
      { code, result: 'saved' },
      { code: 'bread-oven', result: 'saved' },
    ],
  },
};

export const exportServices = { reply: `${JSON.stringify({ code, definition })}\n` };
