import { type Instant, inVietnam } from '../../../workflows/limits/time.js';
import { SAMPLE_PASSWORD, samplePeople } from './sample-people.js';

const LOGIN_WIDTH = 20;

/** The text that is printed when the evaluation mode has started: its address, the sample accounts, and what to try first. */
export function welcome(url: string, now: Instant): string {
  const people = samplePeople().map(({ login, name, title }) => `  ${login.padEnd(LOGIN_WIDTH)}${name} (${title})`);
  return `
Đồng Thuận: chế độ dùng thử (evaluation mode)

  Mở ${url} trong trình duyệt và đăng nhập bằng truong.skhdt, mật khẩu ${SAMPLE_PASSWORD}.
  Đồng hồ ảo đang đứng ở ${localTime(now)}; giờ chỉ thay đổi khi có người chỉnh.

Tài khoản mẫu, mật khẩu chung: ${SAMPLE_PASSWORD}
${people.join('\n')}

Không dùng trình duyệt (API: ${url}/api/docs): đăng nhập, chuyển đồng hồ đến thời hạn kế tiếp, rồi xem cơ quan nào không trả lời và được xác định là đồng ý:

  curl -c cookie -H 'Content-Type: application/json' -d '{"login":"truong.stnmt","password":"${SAMPLE_PASSWORD}"}' ${url}/api/v1/session
  curl -b cookie ${url}/api/v1/consultations/bai-trung-chuyen-rac
  curl -b cookie -H 'Content-Type: application/json' -d '{"to":"next-limit"}' ${url}/api/v1/clock/advance

Mọi dữ liệu là mẫu. Để sử dụng chính thức (production), xem docs/operations.md.

`;
}

/** "08:00 ngày 14/06/2023" */
function localTime(instant: Instant): string {
  const [, year = '', month = '', day = '', time = ''] = /^(\d+)-(\d+)-(\d+)T(\d+:\d+)/.exec(inVietnam(instant)) ?? [];
  return `${time} ngày ${day}/${month}/${year}`;
}
