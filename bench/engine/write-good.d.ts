declare module "write-good" {
  /** What it would say of a text; it has no types of its own. */
  export default function writeGood(text: string): readonly { readonly index: number; readonly offset: number; readonly reason: string }[];
}
