import { describe, expect, it } from '@jest/globals';
import { announced } from '../../web/src/app/announced.js';

describe('what is told of a change', () => {
  it.each([
    ['Nguyễn Hoài An', ''],
    ['Võ Thành Đạt', 'Đồng chí Võ Thành Đạt vừa cập nhật một hồ sơ.'],
    [null, 'Một thời hạn vừa hết; danh sách đã được cập nhật.'],
  ])('by %s, to Nguyễn Hoài An: "%s"', (by, said) => {
    expect(announced({ by }, 'Nguyễn Hoài An', 'vi')).toBe(said);
  });
});
