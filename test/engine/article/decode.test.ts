import { describe, expect, test } from "vitest";
import { decodeText, isBinary } from "../../../engine/article/index.ts";

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const view = new DataView(new ArrayBuffer(2 + text.length * 2));
  view.setUint16(0, 0xfeff, littleEndian);
  for (let at = 0; at < text.length; at++) view.setUint16(2 + at * 2, text.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
};

describe("decodeText", () => {
  test.each([
    ["plain", utf8("40 homes"), "40 homes", "utf-8"],
    ["empty", bytes(), "", "utf-8"],
    ["accents and emoji", utf8("Café 😀"), "Café 😀", "utf-8"],
    ["a byte-order mark is not part of the text", bytes(0xef, 0xbb, 0xbf, 0x41), "A", "utf-8-bom"],
    ["a byte-order mark inside stays", utf8("A\ufeffB"), "A\ufeffB", "utf-8"],
    ["UTF-16, little end first", utf16("Café 😀", true), "Café 😀", "utf-16le"],
    ["UTF-16, big end first", utf16("Café 😀", false), "Café 😀", "utf-16be"],
    ["Windows-1252", bytes(0x93, 0x43, 0x61, 0x66, 0xe9, 0x94, 0x20, 0x80), "“Café” €", "windows-1252"],
    ["line ends are kept", utf8("a\r\nb\rc\n"), "a\r\nb\rc\n", "utf-8"],
  ] as const)("%s", (_, input, text, encoding) => {
    expect(decodeText(input)).toEqual({ text, encoding, problems: [] });
  });

  test.each([
    ["UTF-8 with one bad byte", bytes(...utf8("“Café” — naïve “façade” "), 0xff), "utf-8"],
    ["UTF-8 with a mark and a bad byte", bytes(0xef, 0xbb, 0xbf, 0x41, 0xff), "utf-8-bom"],
    ["UTF-16 with half a character", bytes(0xff, 0xfe, 0x41, 0x00, 0x42), "utf-16le"],
  ] as const)("%s is read and reported", (_, input, encoding) => {
    const decoded = decodeText(input);
    expect(decoded.encoding).toBe(encoding);
    expect(decoded.text).toContain("\ufffd");
    expect(decoded.problems).toHaveLength(1);
  });
});

describe("isBinary", () => {
  test.each([
    ["nothing", bytes(), false],
    ["text", utf8("40 homes\r\n\tlost\f"), false],
    ["UTF-16 with its mark", utf16("40 homes", true), false],
    ["one stray NUL in a page", bytes(...utf8("40 homes were lost. ".repeat(20)), 0), false],
    ["NULs in abundance", bytes(0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 0, 0x41), true],
    ["a picture's head", bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13), true],
  ] as const)("%s: %s", (_, input, expected) => {
    expect(isBinary(input)).toBe(expected);
  });
});
