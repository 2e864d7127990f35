/** The browser of scripts that look at the pages: Debian's, or the one that CHROMIUM names, which asks nothing of the network by itself. */
export const EXECUTABLE = process.env.CHROMIUM ?? '/usr/bin/chromium';
export const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
