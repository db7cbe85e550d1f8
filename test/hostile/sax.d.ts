/** As much of the package as is used here. */
declare module "sax" {
  export interface XmlTag {
    readonly name: string;
    readonly attributes: Readonly<Record<string, string>>;
  }
  export interface Reader {
    error: Error | null;
    resume(): Reader;
    write(text: string): Reader;
    close(): Reader;
  }
  const sax: { parser(strict: boolean, options?: { readonly strictEntities?: boolean }): Reader };
  export default sax;
}
