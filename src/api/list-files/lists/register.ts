/** The register of the province as files to read; those that are edited and imported again are tables (src/api/tables). */
import { count, moment, text, yesNo } from '../../../http/list-files/cells.js';
import type { ListFile } from '../../../http/list-files/list-file.js';
import { roleWord } from '../../consultations/listed-words.vi.js';
import type { DelegationView } from '../../people/delegation-list.js';
import type { PersonView } from '../../people/people-list.js';
import type { AgencyView } from '../../register/agency-list.js';
import type { FunctionView } from '../../register/function.views.js';
import type { ImportFaultView } from '../../tables/tables.views.js';
import type { NameOf } from '../names.js';
import { AGENCY_KIND_WORDS, SUBORDINATION_WORDS } from '../words.vi.js';

/** @param functionName the name of a function by its code */
export const agenciesFile = (nameOf: NameOf, functionName: NameOf): ListFile<AgencyView> => ({
  name: 'danh-muc-co-quan',
  sheet: 'Cơ quan',
  columns: [
    text('Mã cơ quan', 16, ({ code }) => code),
    text('Tên cơ quan', 44, ({ name }) => name),
    text('Loại', 20, ({ kind }) => AGENCY_KIND_WORDS[kind]),
    text('Trực thuộc', 26, ({ subordination }) => SUBORDINATION_WORDS[subordination]),
    { heading: 'Trả lời trên hệ thống', width: 12, cell: ({ external }) => yesNo(!external) },
    { heading: 'Lấy ý kiến được', width: 12, cell: ({ answerable }) => yesNo(answerable) },
    text('Chức năng', 50, ({ functions }) => functions.map(functionName).join('; ')),
    text('Nhóm', 24, ({ group }) => group),
    moment('Giải thể từ', ({ dissolvedAt }) => dissolvedAt),
    text('Cơ quan kế thừa', 36, ({ successors }) => (successors ?? []).map(({ agency }) => nameOf(agency)).join('; ')),
  ],
});

export const functionsFile: ListFile<FunctionView> = {
  name: 'chuc-nang',
  sheet: 'Chức năng',
  columns: [
    text('Mã chức năng', 26, ({ code }) => code),
    text('Tên chức năng', 44, ({ name }) => name),
    text('Từ khóa', 60, ({ words }) => words.join('; ')),
    text('Cơ quan có chức năng', 60, ({ agencies }) => agencies.map(({ name }) => name).join('; ')),
    { heading: 'Do địa phương quy định', width: 10, cell: ({ own }) => yesNo(own) },
  ],
};

export const peopleFile = (nameOf: NameOf): ListFile<PersonView> => ({
  name: 'danh-sach-nguoi-dung',
  sheet: 'Người dùng',
  columns: [
    text('Họ và tên', 28, ({ name }) => name),
    text('Chức vụ', 28, ({ title }) => title),
    text('Cơ quan', 36, ({ agency }) => nameOf(agency)),
    text('Vai trò', 26, ({ roles }) => roles.map(roleWord).join('; ')),
    text('Thư điện tử', 30, ({ email }) => email),
    { heading: 'Đang hoạt động', width: 12, cell: ({ active }) => yesNo(active) },
  ],
});

export const delegationsFile = (nameOf: NameOf): ListFile<DelegationView> => ({
  name: 'uy-quyen',
  sheet: 'Ủy quyền',
  columns: [
    text('Cơ quan', 36, ({ agency }) => nameOf(agency)),
    text('Người được ủy quyền', 28, ({ person }) => person?.name ?? null),
    text('Với vai trò', 14, ({ to }) => roleWord(to)),
    text('Số văn bản', 20, ({ document }) => document),
    moment('Từ', ({ from }) => from),
    moment('Đến trước', ({ until }) => until),
    text('Người ủy quyền', 28, ({ grantedByName }) => grantedByName),
    moment('Lập lúc', ({ grantedAt }) => grantedAt),
    moment('Chấm dứt lúc', ({ endedAt }) => endedAt),
    { heading: 'Đang có hiệu lực', width: 12, cell: ({ inForce }) => yesNo(inForce) },
  ],
});

/** What is wrong with a file that was to be imported, line by line. */
export const faultsFile: ListFile<ImportFaultView> = {
  name: 'loi-trong-tep',
  sheet: 'Lỗi trong tệp',
  columns: [
    count('Dòng', ({ line }) => line),
    text('Cột', 24, ({ column }) => column),
    text('Nội dung trong ô', 36, ({ value }) => value),
    text('Lỗi', 50, ({ what }) => what),
    text('Cách sửa', 60, ({ mend }) => mend),
  ],
};
