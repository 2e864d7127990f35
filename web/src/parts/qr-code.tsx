/** An address as a QR code, drawn as a path: dark on light in both themes and on paper, as cameras want it. */
import { create } from 'qrcode';
import styles from './qr-code.module.css';

/** Modules of light around it, without which it is not found. */
const QUIET = 4;

/** @param label for who does not see it */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules;
  const dark = Array.from(data, (bit, at) => (bit ? `M${at % size} ${Math.floor(at / size)}h1v1h-1z` : '')).join('');
  const whole = size + 2 * QUIET;
  return (
    <svg
      className={styles.code}
      role="img"
      aria-label={label}
      viewBox={`${-QUIET} ${-QUIET} ${whole} ${whole}`}
      shapeRendering="crispEdges"
    >
      <rect x={-QUIET} y={-QUIET} width={whole} height={whole} fill="#fff" />
      <path d={dark} fill="#000" />
    </svg>
  );
}
