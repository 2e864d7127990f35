/** What happened to an account, as a sentence to the person whose it is. */
import type { Schemas } from '../../api/client.js';
import { texts } from '../../language/texts.js';

export type AccountEvent = Schemas['AccountEventView'];

export interface EventWords {
  readonly what: Readonly<Record<AccountEvent['what'], string>>;
  readonly changed: Readonly<Record<string, string>>;
  readonly by: (name: string) => string;
  readonly operator: string;
  readonly from: (address: string) => string;
  readonly off: string;
  readonly on: string;
}

export const eventWords = texts<EventWords>({
  vi: {
    what: {
      'sign-in.accepted': 'Đăng nhập',
      'sign-in.refused': 'Đăng nhập không thành công (sai mật khẩu hoặc mã)',
      'sign-in.held': 'Tạm ngừng nhận đăng nhập vì sai quá nhiều lần',
      'sign-out.done': 'Đăng xuất hoặc kết thúc phiên',
      'person.entered': 'Lập tài khoản',
      'person.changed': 'Đổi thông tin tài khoản',
      'password.code-made': 'Cấp mã đặt lại mật khẩu; mật khẩu cũ hết hiệu lực',
      'password.changed': 'Đổi mật khẩu',
      'roles.proposed': 'Đề nghị đổi vai trò',
      'roles.confirmed': 'Xác nhận đề nghị đổi vai trò',
      'roles.refused': 'Từ chối đề nghị đổi vai trò',
      'sign-in.code-refused': 'Mã xác thực không đúng, sau khi mật khẩu đúng',
      'factor.enrolled': 'Thiết lập xác thực hai bước',
      'factor.codes-made': 'Tạo lại mã khôi phục',
      'factor.removal-proposed': 'Đề nghị gỡ xác thực hai bước',
      'factor.removal-refused': 'Từ chối đề nghị gỡ xác thực hai bước',
      'factor.removed': 'Gỡ xác thực hai bước',
      'identity.linked': 'Liên kết đăng nhập một lần',
      'identity.unlinked': 'Hủy liên kết đăng nhập một lần',
      'token.made': 'Tạo mã truy cập cho hệ thống khác',
      'token.ended': 'Thu hồi mã truy cập của hệ thống khác',
      'token.refused': 'Từ chối một mã truy cập: hết hạn, đã thu hồi hoặc ngoài phạm vi',
      'feed.made': 'Tạo địa chỉ lịch thời hạn; địa chỉ trước, nếu có, hết hiệu lực',
      'feed.ended': 'Hủy địa chỉ lịch thời hạn',
    },
    changed: { title: 'chức vụ', email: 'thư điện tử', agency: 'cơ quan', roles: 'vai trò', name: 'họ tên' },
    by: (name) => `${name} thực hiện`,
    operator: 'không rõ người thực hiện, hoặc do người vận hành',
    from: (address) => `từ địa chỉ ${address}`,
    off: 'khóa tài khoản',
    on: 'mở lại tài khoản',
  },
  en: {
    what: {
      'sign-in.accepted': 'Signed in',
      'sign-in.refused': 'A sign-in failed (wrong password or code)',
      'sign-in.held': 'Sign-ins were held back after too many failures',
      'sign-out.done': 'Signed out, or a session was ended',
      'person.entered': 'The account was made',
      'person.changed': 'The account was changed',
      'password.code-made': 'A code for a new password was made; the old one no longer holds',
      'password.changed': 'The password was changed',
      'roles.proposed': 'A change of roles was asked for',
      'roles.confirmed': 'A change of roles was confirmed',
      'roles.refused': 'A change of roles was refused',
      'sign-in.code-refused': 'A code was wrong, after the right password',
      'factor.enrolled': 'The second factor was set up',
      'factor.codes-made': 'Recovery codes were made anew',
      'factor.removal-proposed': 'It was asked for the second factor to be taken off',
      'factor.removal-refused': 'That the second factor be taken off was refused',
      'factor.removed': 'The second factor was taken off',
      'identity.linked': 'The account was linked to a single sign-on',
      'identity.unlinked': 'The account was unlinked from a single sign-on',
      'token.made': 'A token for another system was made',
      'token.ended': 'A token of another system was ended',
      'token.refused': 'A token was refused: expired, ended, or outside its scope',
      'feed.made': 'A secret address of a calendar was made; the one before, if any, ended',
      'feed.ended': 'The secret address of a calendar was ended',
    },
    changed: { title: 'title', email: 'e-mail', agency: 'agency', roles: 'roles', name: 'name' },
    by: (name) => `by ${name}`,
    operator: 'by somebody unknown, or the operator',
    from: (address) => `from ${address}`,
    off: 'switched off',
    on: 'switched on',
  },
});

/** @param rolesSaid the roles in words, empty where they did not change */
export function eventSentence(event: AccountEvent, words: EventWords, rolesSaid: string): string {
  const parts = event.changed.flatMap((part) => {
    if (part === 'active') return [];
    const said = words.changed[part] ?? part;
    return [part === 'roles' && rolesSaid !== '' ? `${said} (${rolesSaid})` : said];
  });
  const switched = event.active === null ? [] : [event.active ? words.on : words.off];
  const details = [...parts, ...switched].join(', ');
  return details === '' ? words.what[event.what] : `${words.what[event.what]}: ${details}`;
}

/** Who did it and from where; empty for what one did oneself at no address. */
export function eventOrigin(event: AccountEvent, words: EventWords): string {
  const who = event.by !== null ? words.by(event.by) : event.byMyself || event.address !== null ? null : words.operator;
  const where = event.address === null ? null : words.from(event.address);
  return [who, where].filter((part) => part !== null).join(', ');
}
