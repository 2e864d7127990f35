/** How what begins with a capital where it stands alone is written within a sentence. */

/** "Nhà ở, thị trường bất động sản" within a sentence: "nhà ở, thị trường bất động sản"; "UBND …" stays. */
export function inSentence(name: string): string {
  const [first = '', second = ''] = name;
  return second === second.toLowerCase() ? first.toLowerCase() + name.slice(first.length) : name;
}
