/**
 * What the pages of news sites say around their articles, lower case, straight apostrophes, no mark at the end. Each list says how it is
 * matched. Nothing here may open or be a sentence of reporting.
 */

/** The whole line. */
export const FURNITURE_LINES: ReadonlySet<string> = new Set(
  `advertisement|advertisements|ad|sponsored|sponsored content|promoted|share|shares|share this|share this article|share this story|share on facebook|
share on twitter|tweet|tweet this|email|e-mail|email this|print|print this|save|save article|comment|comments|no comments|view comments|read comments|
show comments|hide comments|leave a comment|post a comment|add a comment|related|related articles|related article|related stories|related story|
related content|related topics|related links|related coverage|related news|related video|related videos|more|more stories|more news|more on this|
more on this story|more on this topic|more coverage|read more|learn more|see more|show more|load more|view more|find out more|continue reading|keep reading|
menu|main menu|search|home|subscribe|subscribe now|subscribe today|sign in|sign up|sign out|log in|login|register|my account|newsletter|newsletters|
follow us|follow|follow me|contact us|contact|about us|about|help|faq|terms of use|terms of service|terms and conditions|terms|privacy policy|privacy|
cookie policy|cookies|accept|accept all|close|back|back to top|top|next|previous|next article|previous article|next story|previous story|skip|skip ad|
loading|loading...|facebook|twitter|instagram|youtube|linkedin|pinterest|whatsapp|telegram|reddit|flipboard|rss|x|copy link|link copied|gift article|
listen|listen to this article|play|play video|pause|mute|watch|watch live|watch now|live|video|videos|photos|photo gallery|gallery|slideshow|
view gallery|view slideshow|photo|image|images|hide caption|toggle caption|enlarge|enlarge this image|caption|tap to unmute|
most read|most popular|most viewed|most shared|trending|trending now|trending stories|top stories|latest news|latest stories|latest|popular|
recommended|recommended for you|recommended stories|editors' picks|editor's picks|you may also like|you might also like|must-see stories|
more must-see stories|don't miss|in this story|in this article|topics|tags|tagged|filed under|categories|category|sections|breaking news|
story highlights|highlights|click to hide|click to expand|click to read more and view comments|join the conversation|join the discussion|
what do you think|close dialog|open navigation|navigation|report an error|report a typo|about the author|author|published|updated|
copyright|all rights reserved|permissions|reprints|licensing|get the app|download the app|download our app|advertise with us|advertise|
today's paper|e-paper|epaper|games|crossword|horoscope|horoscopes|obituaries|classifieds|jobs|weather|sports|sport|opinion|business|politics|
world|entertainment|lifestyle|life|tech|technology|health|science|travel|culture|arts|style|food|money|local|national|international|nation|
editorial|editorials|columns|letters|blogs|podcasts|events|us|uk|news|africa|americas|asia|australia|china|europe|india|middle east|audio|live tv|
link copied|link copied!|video ad feedback|ad feedback|reuse this content|end of list|related article|up next|associated press writer|
the associated press|staff writer|staff report|staff reporter|special correspondent|asia pacific|shipping|explore more|more from this author`
    .split("|")
    .map((line) => line.trim()),
);

/** The start of a line that labels what follows as no sentence of the article, however long it is. */
export const FURNITURE_LABELS: readonly string[] = [
  "this article was amended",
  "this story has been updated",
  "this article has been updated",
  "this article includes content",
  "this is a developing story",
  "this is a breaking news story",
  "this is a breaking story",
  "check back for updates",
  "video below",
  "video above",
  "the video above is",
  "see also:",
  "see also -",
  "read also:",
  "also read:",
  "also read |",
  "read more:",
  "read next:",
  "read:",
  "more:",
  "more coverage:",
  "related:",
  "related article:",
  "related story:",
  "related stories:",
  "related coverage:",
  "recommended:",
  "watch:",
  "watch video:",
  "watch now:",
  "watch |",
  "video:",
  "listen:",
  "photos:",
  "in pictures:",
  "gallery:",
  "slideshow:",
  "interactive:",
  "live updates:",
  "don't miss:",
  "next:",
  "previous:",
  "tags:",
  "topics:",
  "filed under:",
  "category:",
  "advertisement:",
  "this is an archived article",
  "view this post on",
  "a post shared by",
  "a version of this article",
  "a version of this story",
  "this article appeared in",
  "this article originally appeared",
  "this story originally appeared",
  "this article was originally published",
  "this story was originally published",
  "this article first appeared",
  "correction:",
  "correction appended",
  "an earlier version of this",
  "a previous version of this",
];

/** The start of an invitation or a notice: a line of a few words, without quotation marks. */
export const FURNITURE_STARTS: readonly string[] = [
  "allow content provided by",
  "explore more on",
  "newyou can now listen",
  "you can now listen to",
  "read more at",
  "read more on",
  "read the full",
  "more from ",
  "click here",
  "click to ",
  "click the ",
  "tap here",
  "tap to ",
  "scroll down",
  "story continues below",
  "article continues below",
  "article continues after",
  "story continues after",
  "continue reading below",
  "advertisement - ",
  "skip advertisement",
  "sign up for ",
  "sign up to ",
  "sign up here",
  "subscribe to ",
  "subscribe for ",
  "subscribe here",
  "subscribe today",
  "subscribe now",
  "get the latest ",
  "get breaking news",
  "get unlimited",
  "download the ",
  "download our ",
  "follow us ",
  "follow live",
  "like us on ",
  "find us on ",
  "join us on ",
  "connect with us",
  "share this ",
  "share on ",
  "share via ",
  "please read our",
  "please enable",
  "please subscribe",
  "please support",
  "support independent",
  "support quality",
  "already a subscriber",
  "already have an account",
  "this story has been shared",
  "this video is not available",
  "this content is not available",
  "this site uses cookies",
  "we use cookies",
  "by signing up",
  "by subscribing",
  "by clicking",
  "want the latest",
  "want to read more",
  "have a news tip",
  "got a tip",
  "do you have a story",
  "have something to share",
  "comments are closed",
  "comments have been",
  "comments are moderated",
  "view on ",
  "view the discussion",
  "your browser ",
  "to view this",
  "hide caption",
  "enlarge this",
  "you have reached your",
  "you've reached your",
  "thank you for reading",
  "thanks for reading",
  "editor's picks",
  "print edition",
  "first published",
  "more from ",
  "javascript is",
  "skip to main",
  "skip to content",
];

/** Anywhere in a line of at most some forty words. */
export const FURNITURE_PHRASES: readonly string[] = [
  "skip to main content",
  "skip to content",
  "skip to navigation",
  "click here for",
  "click here to",
  "pic.twitter.com/",
  "sign up for our",
  "subscribe to our",
  "follow us on",
  "our newsletter",
  "our terms of service",
  "our terms of use",
  "our privacy policy",
  "comment policy",
  "commenting policy",
  "reprint permission",
];

/** The start of a line that says who owns, wrote or supplied the text. */
export const CREDIT_STARTS: readonly string[] = [
  "reporting by ",
  "(reporting by ",
  "additional reporting by ",
  "(additional reporting",
  "writing by ",
  "(writing by ",
  "editing by ",
  "(editing by ",
  "compiled by ",
  "translated by ",
  "with reporting from ",
  "with reporting by ",
  "with additional reporting",
  "with files from ",
  "with agency ",
  "with inputs from ",
  "(with inputs ",
  "(with agency",
  "with material from ",
  "material from ",
  "source: ",
  "sources: ",
  "our standards:",
  "this story was reported ",
  "this article was produced",
  "agencies contributed",
  "all rights reserved",
  "this material may not be",
  "the content is provided for",
];

/** Anywhere in a line of at most some forty words: who else worked on it, how to reach them, what may be done with it. */
export const CREDIT_PHRASES: readonly string[] = [
  "contributed to this",
  "contributed reporting",
  "reporting was contributed by",
  "was included in this report",
  "were included in this report",
  "can be reached at",
  "may be reached at",
  "all rights reserved",
  "may not be published, broadcast",
  "follow him on twitter",
  "follow her on twitter",
  "follow them on twitter",
];

/** The start of a picture's caption. */
export const CAPTION_STARTS: readonly string[] = [
  "photo:",
  "photo by ",
  "photos by ",
  "photograph by ",
  "photographs by ",
  "picture:",
  "image:",
  "image source",
  "image caption",
  "image credit",
  "media caption",
  "credit:",
  "caption:",
  "pictured:",
  "file -",
  "file –",
  "file —",
  "file photo",
  "file picture",
  "file image",
  "(file photo",
  "(photo",
  "(image",
  "(picture",
];

/** Agencies and photo services, as they sign pictures: "Jane Roe/Associated Press". */
export const PICTURE_SERVICES: readonly string[] = [
  "associated press",
  "ap",
  "ap photo",
  "reuters",
  "afp",
  "getty",
  "getty images",
  "afp/getty images",
  "epa",
  "upi",
  "bloomberg",
  "shutterstock",
  "xinhua",
  "anadolu agency",
  "pti",
  "agence france-presse",
  "european pressphoto agency",
  "zuma press",
  "corbis",
  "the new york times",
  "istock",
  "alamy",
];

/** Names that sign a text without being its outlet, lower case. */
export const AGENCIES: ReadonlySet<string> = new Set(
  (
    "ap|associated press|the associated press|reuters|thomson reuters|afp|agence france-presse|agence france presse|upi|united press international|bloomberg|" +
    "cnn|cable news network|cnn wire|xinhua|pti|press trust of india|ians|ani|dpa|efe|tass|interfax|anadolu|anadolu agency|kyodo|bernama|antara|pa|" +
    "press association|pa media|aap|getty|getty images|the canadian press|canadian press|tns|tribune news service|mct|staff|agencies"
  ).split("|"),
);
