import {
  CAPTION_STARTS,
  CREDIT_PHRASES,
  CREDIT_STARTS,
  FURNITURE_LABELS,
  FURNITURE_LINES,
  FURNITURE_PHRASES,
  FURNITURE_STARTS,
  PICTURE_SERVICES,
} from "../lexicon/furniture.ts";

/** A line longer than this is prose, whatever words are in it. */
const MAX_FURNITURE = 400;
const MAX_CAPTION = 1200;
/** Words of an invitation or a notice that has no label of its own. */
const MAX_INVITATION = 22;

/** What a line is when its own words tell that it is no prose of the article; null where they don't. */
export function readFurniture(text: string, words: number): "furniture" | "credit" | "caption" | null {
  if (text.length > MAX_CAPTION) return null;
  const line = normalize(text);
  if (!/[\p{L}\p{N}]/u.test(line)) return "furniture";
  if (endsWithPictureCredit(line)) return "caption";
  if (text.length > MAX_FURNITURE) return null;
  const bare = line.replace(/^[\s•*|>→»–—▶-]+/u, "").replace(/[\s:.>→»|…▶]+$/u, "");
  if (isPageLine(bare)) return "furniture";
  if (opensWith(CAPTION_STARTS, bare)) return "caption";
  if (isCredit(bare, line)) return "credit";
  if (opensWith(FURNITURE_LABELS, bare) || isTweetSignature(line)) return "furniture";
  const unquoted = !/["“”]/u.test(line);
  if (words <= MAX_INVITATION && unquoted && opensWith(FURNITURE_STARTS, bare)) return "furniture";
  if (words <= MAX_INVITATION * 2 && unquoted && contains(FURNITURE_PHRASES, line)) return "furniture";
  return /^follow [^.,]{2,40} on (?:twitter|facebook|instagram|x|youtube)\b/.test(bare) ? "furniture" : null;
}

/** A word of the page's own, a trail of them ("Home > News > World"), a counter ("12 comments", "Image 2 of 9") or an age ("5 hours ago"). */
function isPageLine(bare: string): boolean {
  if (FURNITURE_LINES.has(bare)) return true;
  if (bare.length > 120) return false;
  if (/^(?:(?:image|photo|slide|page|video|picture|gallery)s? )?\d{1,4} ?(?:of|\/) ?\d{1,4}$/.test(bare)) return true;
  if (
    /^[\d.,]{1,9} ?k? (?:comments?|shares?|views?|photos?|images?|likes?|retweets?|replies|reactions|updates?|min(?:ute)?s? read)$/.test(
      bare,
    )
  )
    return true;
  if (
    /^(?:published |updated |posted |last updated )?(?:about |an? )?\d{0,3} ?(?:min(?:ute)?|hour|hr|day|week|month|year)s? ago$/.test(bare)
  )
    return true;
  if (/^(?:list (?:of )?\d+ (?:of \d+|items?)|\d{1,2}:\d\d - source: .{2,40})$/.test(bare)) return true;
  const trail = bare.split(/ *[>»|•·/] */u);
  return trail.length > 1 && trail.every((part) => FURNITURE_LINES.has(part));
}

function isCredit(bare: string, line: string): boolean {
  if (isBareCredit(line) || opensWith(CREDIT_STARTS, bare) || contains(CREDIT_PHRASES, line)) return true;
  if (/^(?:copyright|©|\(c\)|trademark and copyright)\W{0,4}(?:\(c\) ?|© ?)?(?:\d{4}|the |by )/.test(line)) return true;
  if (line.length < 120 && /© ?(?:19|20)\d\d/.test(line)) return true;
  return line.includes("reported from") && /\b(?:staff writers?|correspondents?|reporters?|contributed|writers?)\b/.test(line);
}

/** "(Associated Press)", "Getty Images", "AP Photo/Jane Roe": a credit on a line of its own, so the line before it is a caption. */
export function isBareCredit(text: string): boolean {
  if (text.length > 60 || text.split(" ").length > 6) return false;
  const line = normalize(text).replace(/^[([]|[)\].]+$/gu, "");
  return PICTURE_SERVICES.some(
    (service) =>
      line === service ||
      line.endsWith(`/${service}`) ||
      line.endsWith(`/ ${service}`) ||
      line.startsWith(`${service}/`) ||
      line.endsWith(`| ${service}`),
  );
}

function normalize(text: string): string {
  return text.toLowerCase().replaceAll("’", "'").trim();
}

function opensWith(starts: readonly string[], line: string): boolean {
  return starts.some((start) => line.startsWith(start));
}

function contains(phrases: readonly string[], line: string): boolean {
  return phrases.some((phrase) => line.includes(phrase));
}

/** "… of Kirkuk. Picture: AFP.", "….Jane Roe/Associated Press", "(Photo by Jane Roe/Getty Images)". */
function endsWithPictureCredit(line: string): boolean {
  const tail = line.slice(-90);
  // Most lines have none of the marks that a credit has.
  if (!/[:/|]/u.test(tail) && !tail.includes(")")) return false;
  if (
    tail.includes(":") &&
    /(?:^|[\s(])(?:picture|photo|image|credit|photo credit|photograph|file photo|courtesy): ?[\p{L} .,/&'-]{2,50}\)?\.?$/u.test(tail)
  )
    return true;
  if (
    tail.includes("(") &&
    /\((?:ap |file |afp |reuters )?(?:photo|image|picture|photograph)s?(?:\/| by | courtesy |: )[^()]{2,60}\)\.?$/u.test(tail)
  )
    return true;
  const end = tail.replace(/[)\].\s]+$/u, "");
  return PICTURE_SERVICES.some(
    (service) => service.length > 2 && (end.endsWith(`/${service}`) || end.endsWith(`/ ${service}`) || end.endsWith(`| ${service}`)),
  );
}

/** Whether a line introduces links to other pages, so that the line after it is one. */
export function introducesLinks(text: string): boolean {
  return /^(?:related(?: \w+)?|keep reading|read (?:more|next|also)|see also|more on this(?: \w+)?|recommended(?: \w+)?|up next|you may also like)[\s:]*$/iu.test(
    text.slice(0, 60),
  );
}

/** "Jane Roe is a reporter for the Courier. You can find her …": the note on the author that closes a page. */
export function isAuthorNote(text: string): boolean {
  if (text.length > MAX_FURNITURE || /["“”]/u.test(text)) return false;
  return /^\p{Lu}[^.,]{3,40} (?:is|are) an? [^.,\d]{0,40}\b(?:reporter|writer|correspondent|editor|columnist|producer|journalist|contributor)s? (?:for|at|with|in|covering|based|who)\b/u.test(
    text,
  );
}

/** "— Jane Roe (@janeroe) June 16, 2014". */
function isTweetSignature(line: string): boolean {
  return /^[—–-]{1,2} ?[^()]{1,60}\(@\w{1,30}\)/u.test(line);
}
