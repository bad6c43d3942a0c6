import { type as typeBody } from '../../../functions/appointments/types/examples';
import { usePortal } from '../../support/portal';
import { appointmentsService } from '../../support/services';
import { newOffice, registrar } from '../world';

const portal = usePortal(appointmentsService);

describe('a type of appointment', () => {
  test('is shown with how to prepare and what to bring; once it is not offered, to its agency alone', async () => {
    const { api, caller, agencyId, type } = registrar(portal(), newOffice());
    expect((await type('passport')).status).toBe(204);
    const params = { agencyId, typeCode: 'passport' };
    expect((await api.getAppointmentType({ params })).body).toMatchObject({
      ...{ agencyId, code: 'passport', version: 1 },
      ...typeBody,
    });
    expect((await api.listAppointmentTypes({ query: { agencyId } })).body.items).toHaveLength(1);
    await type('passport', { active: false, preparation: undefined });
    expect((await api.listAppointmentTypes({ query: { agencyId } })).body.items).toEqual([]);
    expect((await api.listOwnAppointmentTypes({ caller })).body.items).toHaveLength(1);
    const own = await api.getOwnAppointmentType({ caller, params: { typeCode: 'passport' } });
    expect(own.body).toMatchObject({ active: false, version: 2 });
    expect(own.body).not.toHaveProperty('preparation');
  });
});
