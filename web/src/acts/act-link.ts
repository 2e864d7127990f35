/** Where a command is carried out on the screen: some have a page of their own, the others open on the consultation's page. */
const DISPUTE = /^dispute\.|^consultation\.decide$/;

/** The address at which a person does what an action or a row of work names. */
export function actLink(
  consultation: string,
  command: string,
  agency?: string | null,
  comment?: string | null,
): string {
  const at = `/ho-so/${encodeURIComponent(consultation)}`;
  if (command === 'opinion.answer' || command === 'opinion.clarify')
    return `${at}/tra-loi/${encodeURIComponent(agency ?? '')}`;
  if (command === 'consultation.open' || command === 'consultation.draft') return `${at}/soan`;
  if (command === 'dispute.decide') return `${at}/quyet-dinh`;
  if (DISPUTE.test(command)) return `${at}/tranh-chap`;
  const asked = new URLSearchParams({ viec: command });
  if (agency) asked.set('co-quan', agency);
  if (comment) asked.set('gop-y', comment);
  return `${at}?${asked.toString()}`;
}
