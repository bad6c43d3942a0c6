const roles = {
  REPRESENTATIVE: {
    names: { en: 'Representative', ar: 'وكيل', fa: 'نماینده' },
    kind: 'power-of-attorney',
    grantedBy: 'people',
    maySubDelegate: true,
  },
} as const;

export const portal = {
  names: { en: 'The portal', ar: 'البوابة', fa: 'درگاه' },
  agencyId: null,
  roles,
};

export const putNamespace = { params: { namespace: 'PORTAL' }, body: portal };

export const listNamespaces = {
  query: { limit: '20' },
  reply: { items: [{ code: 'PORTAL', ...portal, agencyNames: null }] },
};
