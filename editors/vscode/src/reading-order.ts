/** Which colours a line in Arabic can bear. */

/** Five numbers a token, as the protocol has them: lines down, characters right, length, … */
const SIZE = 5;

/**
 * The tokens without those that begin at or behind the first Arabic letter of a line whose first
 * letter is Arabic; none where nothing had to be taken out.
 */
export function withoutInnerTokens(
  data: ArrayLike<number>,
  lineAt: (line: number) => string,
): number[] | undefined {
  const kept: number[] = [];
  let [line, start, keptLine, keptStart] = [0, 0, 0, 0];
  for (let at = 0; at < data.length; at += SIZE) {
    const [down = 0, right = 0, ...rest] = Array.from({ length: SIZE }, (_, by) => data[at + by] ?? 0);
    line += down;
    start = down > 0 ? right : start + right;
    if (start >= bearable(lineAt(line))) {
      continue;
    }
    kept.push(line - keptLine, line === keptLine ? start - keptStart : start, ...rest);
    keptLine = line;
    keptStart = start;
  }
  return kept.length === data.length ? undefined : kept;
}

/** How many characters of a line may look different from the rest: all, where it is not Arabic. */
export function bearable(line: string): number {
  const first = line.search(/\p{L}/u);
  return first >= 0 && /^\p{Script=Arabic}/u.test(line.slice(first)) ? first : Infinity;
}
