/** The folder that a path with "/" stands in; "." where it names none. */
export function dirnameOf(path: string): string {
  const end = path.lastIndexOf("/");
  return end < 0 ? "." : path.slice(0, Math.max(1, end));
}
