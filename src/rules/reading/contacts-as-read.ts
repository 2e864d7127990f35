/** What was said before the formal letter, for whoever may not read yet what other agencies think (docs/access.md, before-limit). */

/** A contact as it was carried, or as it is kept. */
interface Contact {
  readonly agency?: string | undefined;
  readonly said?: string | undefined;
}

/** The contacts without what was said in them, but for those with one agency; who was spoken with, when and how stays. */
export function contactsAsRead<C extends Contact>(contacts: readonly C[], agency: string | null): readonly C[] {
  return contacts.map((contact) => (contact.agency === agency ? contact : { ...contact, said: '' }));
}
