import type { CancellationToken, Connection, ResponseError, ServerCapabilities } from "vscode-languageserver";
import type { ClientAbilities } from "./abilities.ts";
import type { TokenSender } from "./features/semantic-tokens.ts";
import type { Folders } from "./folders.ts";
import type { Session } from "./session.ts";

/** Everything that answers one client. */
export interface Parts {
  readonly abilities: ClientAbilities;
  readonly session: Session;
  readonly folders: Folders;
  readonly tokens: TokenSender;
  /** Settles when the folders are listed for the first time, or could not be. */
  ready: Promise<void>;
}

/** What a request waits for. */
export interface Readiness {
  /** The text that it asks of: only its own story need be read. Without one, all there is. */
  readonly uri?: string;
  /** Whether it waits for a pause in typing: for what is asked at every keystroke. */
  readonly patient?: boolean;
  /** Whether it takes what is known by now, once the folders are listed; of a text, once anything is known of it. */
  readonly partial?: boolean;
}

/** Has a feature told after every analysis, when requests that waited for it are answered. */
export type OnChanged = (tell: (parts: Parts) => void) => void;

/** Answers a request once all that was sent before it is analysed, as far as it matters. A request that was cancelled meanwhile is refused. */
export type Answer = <Result>(
  token: CancellationToken,
  give: (parts: Parts) => Result,
  readiness?: Readiness,
) => Promise<Awaited<Result> | ResponseError>;

/** One thing that the server can do: what it tells the client of it, and how it answers. A new one is a file and its line in `FEATURES`. */
export interface Feature {
  readonly capabilities: (abilities: ClientAbilities) => ServerCapabilities;
  readonly register: (connection: Connection, answer: Answer, onChanged: OnChanged) => void;
}
