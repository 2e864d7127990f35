/** The body of a page: its landmark, its title, and the title of the window. */
import { type ReactNode, useEffect } from 'react';

/**
 * @param title of the window, and shown as the heading unless `heading` says otherwise
 * @param beside a second line beside the heading
 */
export function Page({
  title,
  heading,
  beside,
  children,
}: {
  readonly title: string;
  readonly heading?: ReactNode;
  readonly beside?: ReactNode;
  readonly children: ReactNode;
}) {
  useEffect(() => {
    document.title = `${title} · Đồng Thuận`;
  }, [title]);
  return (
    <main className="page" id="main" tabIndex={-1}>
      {heading ?? (
        <div className="page-head">
          <h1>{title}</h1>
          {beside !== undefined && <p className="second">{beside}</p>}
        </div>
      )}
      {children}
    </main>
  );
}
