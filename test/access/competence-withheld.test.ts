import { describe, expect, it } from '@jest/globals';
import { asRead } from '../../src/rules/reading/withheld.js';
import { aConsultation, LEAD } from '../workflows/a-dossier.js';

describe('what the registers had against an opening', () => {
  const POWER = {
    id: 'p1',
    subject: 'Quy hoạch',
    way: 'delegated',
    from: 'CT',
    to: LEAD,
    document: 'QĐ 15',
    over: 'matter',
  } as const;
  const opened = () => {
    const dossier = aConsultation().opened().current;
    const finding = { code: 'delegated-to-lead', power: POWER } as const;
    const competence = { leadFunction: 'planning', finding, reason: 'Vượt quy mô được ủy quyền' };
    const { state, context } = dossier.consultation;
    return { ...dossier, consultation: { state, context: { ...context, competence } } };
  };
  const shown = (reading: 'facts' | 'before-limit') => asRead(opened(), reading, 'SXD').consultation.context.competence;

  it('is told without the reason to whoever reads facts alone, and whole to those asked', () => {
    expect(shown('facts')).toEqual({ ...opened().consultation.context.competence, reason: null });
    expect(shown('before-limit')).toEqual(opened().consultation.context.competence);
    expect(asRead(aConsultation().opened().current, 'facts', null).consultation.context).not.toHaveProperty(
      'competence',
    );
  });
});
