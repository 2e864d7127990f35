import QRCode from 'qrcode';

/** The QR code of an address as a PNG; the same address gives the same bytes. */
export function qrOf(address: string): Promise<Buffer> {
  return QRCode.toBuffer(address, { type: 'png', errorCorrectionLevel: 'M', margin: 1, scale: 6 });
}
