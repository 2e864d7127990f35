/** How groups of agencies are called. */
import { texts, useTexts } from '../language/language.js';
import type { AgencyGroupName, AnyGroupName } from './agency-groups.js';

export const groupWords = texts<Record<AgencyGroupName, string>>({
  vi: {
    departments: 'Các sở, ban, ngành tỉnh',
    districts: 'UBND các huyện, thị xã, thành phố',
    communes: 'UBND các xã, phường, đặc khu',
    vertical: 'Cơ quan ngành dọc',
    outside: 'Cơ quan, tổ chức khác ngoài UBND tỉnh',
    others: 'Cơ quan khác',
  },
  en: {
    departments: 'Departments of the province',
    districts: 'District People’s Committees',
    communes: 'Commune and ward People’s Committees',
    vertical: 'Agencies under their ministries',
    outside: 'Bodies outside the People’s Committee',
    others: 'Other agencies',
  },
});

/** What a group is called: one that the province has named by that name. */
export function useGroupName(): (name: AnyGroupName) => string {
  const names: Readonly<Record<string, string>> = useTexts(groupWords);
  return (name) => names[name] ?? name;
}
