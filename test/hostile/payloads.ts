/** What somebody may write into an article, a setting, a note or a file's name so that it does more than be read. */
export interface Payload {
  readonly what: string;
  readonly text: string;
}

/** The one table of payloads: each is put wherever a text can come from, and run through every output. */
export const PAYLOADS: readonly Payload[] = [
  // Terminals.
  { what: "a colour and a window title", text: "\u001B[31mred\u001B]0;owned\u0007" },
  { what: "a hyperlink of the terminal", text: "\u001B]8;;https://evil.example\u001B\\click\u001B]8;;\u001B\\" },
  { what: "an 8-bit sequence", text: "\u009B2J\u009D0;owned\u009C" },
  { what: "a cursor that goes up, and over what stands there", text: "\u001B[1A\u001B[2Kowned\b\b\b" },
  // Lines.
  { what: "carriage returns and line separators", text: "a\r\nb\rc\u2028d\u2029e\u0085f\u000Bg\fh" },
  { what: "a workflow command", text: "\n::error file=x::owned" },
  { what: "a workflow command of the old kind", text: "##[add-mask]owned" },
  { what: "the end of an annotation's properties", text: "x,line=1::owned" },
  { what: "percent signs", text: "100%0A::error::x %25 %0D" },
  { what: "a line of a log", text: "\n[Error - 10:00:00] owned\nsecond-source: x.txt: owned" },
  // Markdown.
  { what: "a heading, a list, a rule", text: "\n# owned\n- owned\n---\n***\nowned\n===\n" },
  { what: "a link that runs a command", text: "[owned](command:workbench.action.quit)" },
  { what: "a link to a script", text: "[x](javascript:alert(1)) [y](<data:text/html,x>) [z][z]\n\n[z]: command:x" },
  { what: "a picture that tells who looks", text: "![x](https://evil.example/x.png) ![y][y]" },
  { what: "a bare address", text: "https://evil.example www.evil.example <https://evil.example> ftp://evil.example a@evil.example" },
  { what: "table cells", text: "a | b |\n|---|\n| c" },
  { what: "a code fence and code", text: "```\nx\n``` `y` ~~~\nz" },
  { what: "a mention, an issue, a commit", text: "@everyone #1 GH-1 deadbeef" },
  { what: "emphasis, mathematics, an icon", text: "**b** __c__ *d* _e_ ~~f~~ $x^2$ $(alert) :smile: \\(x\\)" },
  { what: "the end of a link", text: "x](command:y) [x" },
  { what: "escapes of escapes", text: "\\[x\\](y) \\\\[x](command:y) &#91;x&#93;&lpar;command:y&rpar;" },
  // HTML, XML, SVG, style sheets.
  { what: "HTML", text: "<img src=x onerror=alert(1)><script>alert(1)</script><a href=javascript:x>y</a>" },
  { what: "the end of an attribute", text: '" onmouseover="alert(1)" x=\'' },
  { what: "the end of a style sheet and of a title", text: "</style></title></textarea><img src=x onerror=alert(1)>" },
  { what: "the end of a CDATA section", text: "]]><svg onload=alert(1)><![CDATA[" },
  { what: "a comment and an entity", text: "<!-- --> --!> <?x?> <!ENTITY x SYSTEM 'file:///etc/passwd'> &x; &lt;b&gt;" },
  { what: "entities of HTML", text: "&lt;script&gt;alert(1)&lt;/script&gt; &#x3C;b&#x3E;" },
  // Spreadsheets.
  { what: "a formula", text: '=HYPERLINK("https://evil.example","14")' },
  { what: "a formula behind plus", text: "+1+cmd|' /C calc'!A0" },
  { what: "a formula behind minus", text: "-2+3+cmd|' /C calc'!A0" },
  { what: "a formula behind an at sign", text: "@SUM(1+1)*cmd|' /C calc'!A0" },
  { what: "a formula behind a tab", text: "\t=1+1" },
  { what: "a formula behind a carriage return", text: "\r=1+1" },
  { what: "a formula in wide letters", text: "\uFF1D1+1" },
  { what: "a formula in a cell of its own", text: 'a;=1+1;b,=1+1,"=1+1"\n=1+1' },
  // JSON, SARIF, YAML.
  { what: "the end of a JSON string", text: '"}],"x":"\\' },
  { what: "a SARIF argument and link", text: "{0} {{0}} [x](1)" },
  { what: "YAML", text: "x: y\n- &a [*a]\n...\n---\n%YAML 1.2\n!!js/function x # y" },
  { what: "the end of a quoted scalar of YAML", text: "' \" \\ : # , ] }\n  note: owned" },
  { what: "prototype names", text: "__proto__ constructor toString hasOwnProperty" },
  { what: "one prototype name", text: "__proto__" },
  { what: "places of a message", text: "{0} {1} %s %d ${x} $1 $& {message}" },
  // Paths.
  { what: "a path that leads out", text: "../../../etc/passwd" },
  { what: "a path of Windows that leads out", text: "..\\..\\C:\\Windows\\x" },
  { what: "an address of a file", text: "file:///etc/passwd#x?y" },
  // Unicode.
  { what: "an override of direction", text: "\u202Egnp.exe\u202C \u2066x\u2069 \u200Fy\u061C" },
  { what: "letters that are not seen", text: "a\u200Bb\u2060c\uFEFFd\u00ADe\u{E0041}\u{E0001}f\uFFF9g" },
  { what: "a lone surrogate", text: "a\uD800b \uDC00c" },
  { what: "NUL and DEL", text: "a\0b\u007Fc" },
  { what: "what XML does not allow", text: "a\u0001b\u0008c\uFFFEd\uFFFFe" },
  { what: "combining marks", text: `e${"\u0301".repeat(300)}` },
  { what: "a very long word", text: `W${"x".repeat(20_000)}` },
  { what: "nothing to be seen at all", text: "\u200B\u2060\u202E" },
];
