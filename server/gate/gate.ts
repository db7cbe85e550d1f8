import {
  ErrorCodes,
  Message,
  RequestType,
  ResponseError,
  type Connection,
  type ConnectionOptions,
  type NotificationMessage,
  type RequestMessage,
} from "vscode-languageserver";
import { NOTIFICATIONS, REQUESTS } from "./messages.ts";

/**
 * Connects so that only what the protocol allows comes through, and only when it allows it: features can take what they are given at its word. A
 * request of another shape, before the greeting or after the farewell is refused with the error that the protocol has for it; such a notification
 * is left out, and a line in the log says why.
 */
export function gated(connect: (options: ConnectionOptions) => Connection): Connection {
  let stage: Stage = "before";
  const connection = connect({
    messageStrategy: {
      handleMessage(message, next) {
        if (Message.isRequest(message)) {
          const refusal = refusalOf(message, stage);
          if (refusal === null) stage = STAGES.get(message.method) ?? stage;
          const request: RequestMessage = refusal === null ? message : { ...message, method: REFUSED.method, params: refusal };
          return next(request);
        }
        if (!Message.isNotification(message)) return next(message);
        if (!isDue(message, stage)) return undefined;
        const wrong = wrongIn(message, NOTIFICATIONS);
        if (wrong === null) return next(message);
        return connection.console.warn(`${message.method}: ${wrong}`);
      },
    },
  });
  connection.onRequest(REFUSED, ({ code, message }) => new ResponseError(code, message));
  return connection;
}

/** Before the client has greeted, while it is served, and after it took leave. */
type Stage = "before" | "during" | "after";

const STAGES: ReadonlyMap<string, Stage> = new Map([
  ["initialize", "during"],
  ["shutdown", "after"],
]);

/** Why a request does not come through. */
interface Refusal {
  readonly code: number;
  readonly message: string;
}

/** What a request that is refused is handed on as, since only a request can be answered. */
const REFUSED = new RequestType<Refusal, null, void>("secondSource/refused");

function refusalOf(request: RequestMessage, stage: Stage): Refusal | null {
  const { method } = request;
  if (stage === "after") return { code: ErrorCodes.InvalidRequest, message: "The server is shut down." };
  if (stage === "during" && method === "initialize") return { code: ErrorCodes.InvalidRequest, message: "Initialized already." };
  if (stage === "before" && method !== "initialize") return { code: ErrorCodes.ServerNotInitialized, message: "Not initialized." };
  // It is no method of clients.
  if (method === REFUSED.method) return { code: ErrorCodes.MethodNotFound, message: `Unhandled method ${method}` };
  const wrong = wrongIn(request, REQUESTS);
  return wrong === null ? null : { code: ErrorCodes.InvalidParams, message: `${method}: ${wrong}` };
}

/** Only the end may come at any time. */
function isDue({ method }: NotificationMessage, stage: Stage): boolean {
  return stage === "during" || method === "exit";
}

function wrongIn({ method, params }: RequestMessage | NotificationMessage, shapes: typeof REQUESTS): string | null {
  // A single value may stand in a list, as null always does.
  const value: unknown = Array.isArray(params) && params.length === 1 ? params[0] : params;
  return shapes.get(method)?.(value, "params") ?? null;
}
