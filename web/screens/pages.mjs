import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const PROOF = fileURLToPath(new URL('../../docs/proof-examples/genuine.json', import.meta.url));

async function aToken(page) {
  await page.getByRole('button', { name: 'Tạo mã truy cập' }).click();
}

/** A draft with one key changed and one that is not in order; the samples have none. */
async function aDraft(page) {
  await page.evaluate(async () => {
    const json = { 'Content-Type': 'application/json' };
    const path = '/api/v1/regulation-drafts';
    const body = JSON.stringify({ id: 'phu-yen-moi', basedOn: 'phu-yen-2230' });
    await fetch(path, { method: 'POST', headers: json, body });
    const read = await fetch(`${path}/phu-yen-moi`);
    const { regulation } = await read.json();
    regulation.limits.ordinary.default = 5;
    regulation.limits.urgent.default = 9;
    const headers = { ...json, 'If-Match': read.headers.get('ETag') };
    await fetch(`${path}/phu-yen-moi`, { method: 'PUT', headers, body: JSON.stringify({ regulation }) });
  });
  await page.reload();
  await page.locator('#noi-dung').waitFor();
}

/** The example of the documentation, checked with its key. */
async function aProof(page) {
  await page.getByLabel('Tệp chứng cứ (JSON)').setInputFiles(PROOF);
  await page.getByText('Nhập khóa lấy từ giấy hay nơi khác').click();
  const { checkpoint } = JSON.parse(await readFile(PROOF, 'utf8'));
  await page.getByLabel('Khóa của tỉnh, hoặc dấu vân tay của khóa').fill(checkpoint.key);
  await page.getByText('Chứng cứ đúng').waitFor();
}

/** The pages that are looked at, each with who looks and what they do before the picture is taken. */
export const PAGES = [
  { name: '01-dang-nhap', login: null, path: '/' },
  { name: '02-viec-cua-toi', login: 'truong.stnmt', path: '/' },
  { name: '03-ho-so-lay-y-kien', login: 'truong.vp', path: '/ho-so' },
  { name: '04-soan-ho-so', login: 'chuyenvien.skhdt', path: '/ho-so/moi' },
  { name: '04b-soan-tiep', login: 'truong.sxd', path: '/ho-so/nha-o-xa-hoi-nam-tuy-hoa/soan' },
  { name: '05-ho-so', login: 'truong.stnmt', path: '/ho-so/bai-trung-chuyen-rac' },
  { name: '06-ho-so-im-lang', login: 'truong.skhdt', path: '/ho-so/dau-tu-cong-2024' },
  { name: '07-nhat-ky', login: 'truong.skhdt', path: '/ho-so/dau-tu-cong-2024/nhat-ky' },
  { name: '08-tra-loi', login: 'truong.stc', path: '/ho-so/bai-trung-chuyen-rac/tra-loi/STC' },
  { name: '09-tranh-chap', login: 'truong.vp', path: '/tranh-chap' },
  { name: '10-ho-so-tranh-chap', login: 'truong.vp', path: '/ho-so/nuoi-tom-ha-luu/tranh-chap' },
  { name: '11-chu-tich-quyet-dinh', login: 'chutich', path: '/ho-so/nuoi-tom-ha-luu/quyet-dinh' },
  { name: '12-tong-quan', login: 'truong.vp', path: '/tong-quan' },
  { name: '39-truy-vet', login: 'truong.snv', path: '/truy-vet?van-ban=PY&loai=enforce' },
  { name: '12b-ky-cuong', login: 'truong.stnmt', path: '/ky-cuong' },
  { name: '12e-so-lieu', login: 'chuyenvien.snv', path: '/tong-quan/so-lieu' },
  { name: '12f-theo-doi', login: 'truong.vp', path: '/tong-quan/theo-doi' },
  { name: '12c-phan-anh', login: 'truong.vp', path: '/ky-cuong/phan-anh' },
  { name: '12d-phan-anh-xin-loi', login: 'truong.stnmt', path: '/ky-cuong/ho-so/don-xin-loi' },
  { name: '12e-kiem-diem', login: 'truong.snv', path: '/ky-cuong/kiem-diem' },
  { name: '12f-kiem-diem-cho-ket-luan', login: 'truong.snv', path: '/ky-cuong/ho-so/kiem-diem-cho-ket-luan' },
  { name: '12g-nguong-kiem-diem', login: 'truong.snv', path: '/ky-cuong/kiem-diem/nguong' },
  { name: '12h-kho-khan-vuong-mac', login: 'truong.vp', path: '/ky-cuong/kho-khan-vuong-mac' },
  { name: '12e-ke-hoach-kiem-tra', login: 'truong.snv', path: '/ky-cuong/ho-so/ke-hoach-2023' },
  { name: '12f-rut-tham', login: 'chuyenvien.snv', path: '/ky-cuong/rut-tham?viec=draw.commit' },
  { name: '12g-kiem-tra', login: 'truong.snv', path: '/ky-cuong/kiem-tra' },
  { name: '12h-kiem-tra-bien-phap', login: 'truong.stnmt', path: '/ky-cuong/ho-so/kiem-tra-moi-truong' },
  { name: '12e-gui-phan-anh', login: null, path: '/phan-anh' },
  { name: '12f-bao-cao-tuan', login: 'chuyenvien.snv', path: '/ky-cuong/ho-so/bao-cao-tuan-09-06' },
  { name: '12g-thu-tuc-noi-bo', login: 'truong.vp', path: '/ky-cuong/thu-tuc-noi-bo' },
  { name: '12h-uy-quyen', login: 'truong.vp', path: '/ky-cuong/phan-cap-uy-quyen' },
  { name: '12i-ra-soat-quy-che', login: 'truong.vp', path: '/ky-cuong' },
  { name: '13-hop-thu', login: 'truong.skhdt', path: '/hop-thu' },
  { name: '14-quan-tri', login: 'quantri', path: '/quan-tri' },
  { name: '15-con-nguoi', login: 'quantri', path: '/quan-tri/con-nguoi' },
  { name: '16-quy-dinh', login: 'quantri', path: '/quan-tri/quy-dinh' },
  { name: '17-lich', login: 'quantri', path: '/quan-tri/lich' },
  { name: '19-vi-sao-dong-y', login: 'truong.skhdt', path: '/ho-so/dau-tu-cong-2024/vi-sao-dong-y/SGTVT' },
  { name: '20-ho-so-tam-dung', login: 'truong.vp', path: '/ho-so/dao-tao-nghe-lao-dong-mat-viec' },
  { name: '21-ve-tham-quyen', login: 'truong.vp', path: '/ho-so/benh-an-dien-tu' },
  { name: '22-thong-nhat-con-khac', login: 'truong.vp', path: '/ho-so/y-te-truong-hoc' },
  { name: '23-ky-nhieu', login: 'truong.skhdt', path: '/ky-nhieu' },
  { name: '26-chuc-nang', login: 'quantri', path: '/quan-tri/chuc-nang' },
  { name: '27-nhap-tep', login: 'quantri', path: '/quan-tri/nhap-tep' },
  { name: '24-so-lieu-chi-tiet', login: 'truong.vp', path: '/tong-quan/danh-sach?so-lieu=dang-cho&ky=nam' },
  { name: '25-qua-han-don-doc', login: 'truong.vp', path: '/tong-quan/danh-sach?so-lieu=dang-qua-han' },
  { name: '31-chung-cu', login: 'truong.skhdt', path: '/ho-so/dau-tu-cong-2024/chung-cu' },
  { name: '32-soan-quy-dinh', login: 'quantri', path: '/quan-tri/quy-dinh/soan/phu-yen-moi', prepare: aDraft },
  { name: '28-van-ban', login: 'vanthu.skhdt', path: '/van-ban' },
  { name: '37-doi-mat-khau', login: 'truong.skhdt', path: '/tai-khoan/mat-khau' },
  { name: '38-bao-mat-tai-khoan', login: 'truong.skhdt', path: '/tai-khoan/bao-mat' },
  { name: '43-tao-ma-truy-cap', login: 'truong.skhdt', path: '/tai-khoan/bao-mat', prepare: aToken },
  { name: '36-lien-thong', login: 'vanthu.skhdt', path: '/van-ban/lien-thong' },
  { name: '29-van-ban-di', login: 'vanthu.skhdt', path: '/van-ban?muc=out' },
  { name: '30-kiem-tra-van-ban', login: 'truong.stc', path: '/v/0000-0000-0000-0000' },
  { name: '39-kiem-tra-chung-cu', login: null, path: '/kiem-tra', prepare: aProof },
  { name: '35-nhan-thong-bao', login: 'truong.skhdt', path: '/tai-khoan/thong-bao' },
  { name: '33-gui-thong-bao', login: 'quantri', path: '/quan-tri/gui-thong-bao' },
  { name: '34-ket-noi-he-thong', login: 'quantri', path: '/quan-tri/webhook' },
  { name: '18-khong-co-trang', login: 'truong.stc', path: '/khong-co-trang-nay' },
];
