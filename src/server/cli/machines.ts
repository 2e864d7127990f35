import { writeFile } from 'node:fs/promises';
import type { AddCommand } from './command.js';
import { pathFromCaller } from './io.js';

/** Where the page stands in the documentation. */
const PAGE = 'docs/machines.md';

/** `machines`: the machines as a page for readers, made from the machines themselves. */
export const addMachines: AddCommand = (program, { io }) => {
  program
    .command('machines')
    .description('in trang mô tả các máy trạng thái')
    .option('--write [tệp]', `ghi vào tệp thay vì in ra (mặc định ${PAGE})`)
    .helpOption('-h, --help', 'xem hướng dẫn')
    .action(async ({ write }: { write?: string | true }) => {
      const { renderMachinesPage } = await import('../../tools/machines-page/machines-page.js');
      const page = renderMachinesPage();
      if (write === undefined) io.out(page);
      else await writeFile(pathFromCaller(write === true ? PAGE : write, io), page);
    });
};
