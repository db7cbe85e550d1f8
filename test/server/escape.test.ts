import { describe, expect, test } from "vitest";
import { escapeMarkdown, linkTarget, plainText } from "../../server/escape.ts";

describe("plain words stay readable", () => {
  test.each([
    ["14 houses", "14 houses"],
    ["al-Maliki's “forces”", "al-Maliki's “forces”"],
    ["at 3:30, they left", "at 3:30, they left"],
    ["a\n  b\tc", "a b c"],
    ["café 👩‍🚒 e\u0301", "café 👩‍🚒 e\u0301"],
  ])("%j", (text, escaped) => expect(escapeMarkdown(text)).toBe(escaped));
});

describe("nothing in an article's words can act", () => {
  test.each([
    ["[x](command:workbench.action.quit)", String.raw`\[x\]\(command&#58;workbench.action.quit\)`],
    ["![x](http://a.b/c.png)", String.raw`\!\[x\]\(http&#58;//a.b/c.png\)`],
    ["<img src=x onerror=alert(1)>", String.raw`&#60;img src=x onerror=alert\(1\)&#62;`],
    ["<https://a.b>", "&#60;https&#58;//a.b&#62;"],
    ["see https://evil.example now", "see https&#58;//evil.example now"],
    ["see www.evil.example", "see www&#46;evil.example"],
    ["WWW.evil.example", "WWW&#46;evil.example"],
    ["a@b.example", "a&#64;b.example"],
    ["a | b", "a &#124; b"],
    ["`rm`", "\\`rm\\`"],
    ["**bold** _it_ ~~no~~", String.raw`\*\*bold\*\* \_it\_ \~\~no\~\~`],
    ["$(alert) $x$", String.raw`\$\(alert\) \$x\$`],
    ["&lt;b&gt; &#x3c;", "&#38;lt;b&#38;gt; &#38;#x3c;"],
    [String.raw`\[x]`, String.raw`\\\[x\]`],
    ["# head", "&#35; head"],
    ["- item", "&#45; item"],
    ["1. item", "&#49;. item"],
    ["12) item", String.raw`12\) item`],
    ["a\n\n# head", "a # head"],
    ["line\r\n| a | b |", "line &#124; a &#124; b &#124;"],
    ["[ref]: http://x", String.raw`\[ref\]: http&#58;//x`],
    ["{{x}}", "&#123;&#123;x&#125;&#125;"],
  ])("%j", (text, escaped) => expect(escapeMarkdown(text)).toBe(escaped));
});

describe("control characters and marks that reorder the text are left out", () => {
  test.each([
    ["a\u202Eb\u202Cc", "abc"],
    ["a\u2066b\u2069c", "abc"],
    ["a\u200Fb\u061Cc", "abc"],
    ["a\u0000b\u001B[31mc", "ab[31mc"],
    ["\uFEFFa\u200Bb", "ab"],
    ["a\u{E0041}b", "ab"],
    ["a\uD800b", "a\uFFFDb"],
    ["  a \u00A0 b ", "a b"],
  ])("%j", (text, plain) => expect(plainText(text)).toBe(plain));
});

describe("a link's target cannot be ended by what is in it", () => {
  test.each([
    ["file:///a/b.txt", "file:///a/b.txt#L3,5"],
    ["file:///a/b) [x](command:y", "file:///a/b%29%20%5Bx%5D%28command:y#L3,5"],
    ["file:///a/b>c'd\"e|f", "file:///a/b%3Ec%27d%22e%7Cf#L3,5"],
    ["file:///a/b\nc", "file:///a/b%0Ac#L3,5"],
  ])("%j", (uri, target) => expect(linkTarget(uri, 2, 4)).toBe(target));
});
