/** What people call the browser and the machine, of the name by which a browser tells itself. */
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/coc_coc_browser/i, 'Cốc Cốc'],
  [/Edg(?:e|A|iOS)?\//, 'Microsoft Edge'],
  [/OPR\/|Opera/, 'Opera'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\/|Chromium\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const MACHINES: readonly (readonly [RegExp, string])[] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'macOS'],
  [/Linux|X11/, 'Linux'],
];

/** "Chrome, Windows"; null for a name that none of it is found in, as that of a program. */
export function browserName(told: string | null): string | null {
  const found = [BROWSERS, MACHINES].map((names) => names.find(([sign]) => sign.test(told ?? ''))?.[1]);
  const known = found.filter((name) => name !== undefined);
  return known.length === 0 ? null : known.join(', ');
}
