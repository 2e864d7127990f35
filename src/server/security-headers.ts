import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';

/** Where the description of the interface is shown; its page writes its own styles. */
const DOCS = '/api/docs';

/**
 * The headers that keep a page to itself: nothing is loaded from elsewhere, nothing is framed, no inline script runs. Only
 * the page of the API's documentation may have inline styles.
 * @param secure whether the server is reached over HTTPS: only then may browsers be told to insist on it
 */
export function securityHeaders(secure: boolean) {
  const strict = policy(secure, ["'self'"]);
  const docs = policy(secure, ["'self'", "'unsafe-inline'"]);
  return (request: Request, response: Response, next: NextFunction): void => {
    const isDocs = request.path === DOCS || request.path.startsWith(`${DOCS}/`);
    (isDocs ? docs : strict)(request, response, next);
  };
}

const OWN_STYLES = "style-src 'self'";

/** Lets style elements that bear this nonce stand on one answer, beside the styles that are files. */
export function allowStyle(response: Response, nonce: string): void {
  const policy = response.getHeader('Content-Security-Policy');
  if (typeof policy !== 'string') return;
  response.setHeader('Content-Security-Policy', policy.replace(OWN_STYLES, `${OWN_STYLES} 'nonce-${nonce}'`));
}

function policy(secure: boolean, styles: string[]) {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: styles,
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        workerSrc: ["'self'"],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(secure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: secure,
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'same-origin' },
  });
}
