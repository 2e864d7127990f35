/** In which capacity a letter is signed: the head, or for the head by the delegation of that moment (Nghị định 30/2020/NĐ-CP, Điều 13). */
import type { Signature } from '../document/letter-document.js';
import type { AgencyFacts, SignerFacts } from '../facts/parts.js';
import { headOf } from './agencies.js';

/** The lines above the signature and the name below it. */
export function signatureOf(agency: AgencyFacts, signer: SignerFacts): Signature {
  return { capacity: capacityOf(agency, signer), name: signer.name };
}

function capacityOf(agency: AgencyFacts, { as, title }: SignerFacts): readonly string[] {
  const { head, deputy } = headOf(agency);
  // A committee is a body that decides together: its letters are signed in its name.
  const body = /^(ủy ban nhân dân|ubnd)/iu.test(agency.name) ? ['TM. ỦY BAN NHÂN DÂN'] : [];
  switch (as) {
    case 'head':
      return [...body, head];
    case 'deputy':
      return [...body, `KT. ${head}`, deputy];
    case 'delegate':
      return [...body, `TUQ. ${head}`, titleInCapitals(title, agency)];
    case 'by-order':
      return [`TL. ${head}`, titleInCapitals(title, agency)];
  }
}

/** "TRƯỞNG PHÒNG" of "Trưởng phòng, Sở Xây dựng": without the name of the agency, which stands in the head. */
function titleInCapitals(title: string | null, agency: AgencyFacts): string {
  const own = (title ?? '')
    .replace(agency.name, '')
    .replace(/[\s,]+$/u, '')
    .trim();
  return (own === '' ? 'Chuyên viên' : own).toLocaleUpperCase('vi');
}
