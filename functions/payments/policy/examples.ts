export const policy = { approval_above: { JOD: 100_000 }, second_officer_for: ['tariffs', 'schedules'] };
export const statedPolicy = {
  ...policy,
  changed: { officer: 'L. Khoury', second: 'R. Nasser', at: '2026-03-01T09:00:00.000Z' },
};
