/**
 * The pages of a PDF, drawn by pdf.js and not by the browser: its bytes are read as data, so the file is never a page of ours, and
 * no script, form or link in it does anything. The text of each page stands beside its picture for who listens.
 */
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import worker from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { useEffect, useRef, useState } from 'react';
import { texts, useTexts } from '../language/language.js';
import { Notice } from '../parts/notice.js';
import { Waiting } from '../parts/waiting.js';
import styles from './file-list.module.css';

pdfjs.GlobalWorkerOptions.workerSrc = worker;

const words = texts({
  vi: {
    page: (n: number, of: number) => `Trang ${n}/${of}`,
    file: 'tệp',
    broken: 'Không hiển thị được tệp này tại đây. Hãy tải về để xem.',
  },
  en: {
    page: (n: number, of: number) => `Page ${n} of ${of}`,
    file: 'the file',
    broken: 'This file cannot be shown here. Download it to read it.',
  },
});

/** @param read gives the bytes of the file; another function is another file */
export default function PdfPages({ read }: { readonly read: () => Promise<ArrayBuffer> }) {
  const t = useTexts(words);
  const [pdf, setPdf] = useState<pdfjs.PDFDocumentProxy | 'broken' | null>(null);
  useEffect(() => {
    let task: pdfjs.PDFDocumentLoadingTask | undefined;
    let isGone = false;
    const load = async () => {
      const data = await read();
      if (isGone) return;
      // No code is made of what stands in the file, and none is fetched for it.
      task = pdfjs.getDocument({ data, isEvalSupported: false, enableXfa: false, useWasm: false, stopAtErrors: false });
      setPdf(await task.promise);
    };
    load().catch(() => {
      if (!isGone) setPdf('broken');
    });
    return () => {
      isGone = true;
      void task?.destroy();
    };
  }, [read]);
  if (pdf === null) return <Waiting what={t.file} rows={6} />;
  if (pdf === 'broken') return <Notice tone="ochre">{t.broken}</Notice>;
  return Array.from({ length: pdf.numPages }, (_, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a page is known by its number
    <PdfPage key={index} pdf={pdf} number={index + 1} label={t.page(index + 1, pdf.numPages)} />
  ));
}

/** One page. It is drawn when it comes near what is seen: a long document would fill the memory. */
function PdfPage({
  pdf,
  number,
  label,
}: {
  readonly pdf: pdfjs.PDFDocumentProxy;
  readonly number: number;
  readonly label: string;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isNear, setNear] = useState(number === 1);
  const [text, setText] = useState('');
  useEffect(() => {
    const at = canvas.current;
    if (at === null || isNear) return;
    const watching = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && setNear(true), {
      rootMargin: '800px',
    });
    watching.observe(at);
    return () => watching.disconnect();
  }, [isNear]);
  useEffect(() => {
    const at = canvas.current;
    if (at === null || !isNear) return;
    let drawing: pdfjs.RenderTask | undefined;
    const draw = async () => {
      const page = await pdf.getPage(number);
      const unscaled = page.getViewport({ scale: 1 });
      const wide = Math.max(at.clientWidth, 600) * Math.min(window.devicePixelRatio, 2);
      const viewport = page.getViewport({ scale: wide / unscaled.width });
      at.width = Math.floor(viewport.width);
      at.height = Math.floor(viewport.height);
      drawing = page.render({ canvas: at, viewport });
      await drawing.promise;
      const { items } = await page.getTextContent();
      setText(items.map((item) => ('str' in item ? item.str : '')).join(' '));
    };
    // Drawing that was cancelled, or a page that is broken, leaves the page white.
    draw().catch(() => undefined);
    return () => drawing?.cancel();
  }, [pdf, number, isNear]);
  return (
    <figure className={styles.figure}>
      <canvas ref={canvas} className={styles.page} role="img" aria-label={label} width={600} height={848} />
      <p className="only-heard">{text}</p>
    </figure>
  );
}
