import type { AddCommand } from './command.js';

/** `openapi`: the description of the interface, from which the types of the web client are made (web/openapi.json). */
export const addOpenapi: AddCommand = (program, { io }) => {
  program
    .command('openapi')
    .description('in mô tả giao diện lập trình (OpenAPI, JSON)')
    .helpOption('-h, --help', 'xem hướng dẫn')
    .action(async () => {
      const { interfaceDocument } = await import('../interface-document.js');
      io.out(await interfaceDocument());
    });
};
