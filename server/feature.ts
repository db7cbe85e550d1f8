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
  /** Settles when the folders were read for the first time, or could not be. */
  ready: Promise<void>;
}

/**
 * Answers a request once all that was sent before it is analysed; with `patient`, for what is asked at every keystroke, once typing pauses. A
 * request that was cancelled meanwhile is refused.
 */
export type Answer = <Result>(
  token: CancellationToken,
  give: (parts: Parts) => Result,
  patient?: boolean,
) => Promise<Awaited<Result> | ResponseError>;

/** One thing that the server can do: what it tells the client of it, and how it answers. A new one is a file and its line in `FEATURES`. */
export interface Feature {
  readonly capabilities: (abilities: ClientAbilities) => ServerCapabilities;
  readonly register: (connection: Connection, answer: Answer) => void;
}
