import type { Format, PageData } from "./page.ts";
import type { PanelView } from "./shown.ts";

/** What the host tells the panel's page: everything that it shows, and the question to go to, if any. */
export interface ShowMessage {
  readonly type: "show";
  readonly data: PageData;
  readonly question: string | null;
}

/** What the page asks of the host. */
export type PageMessage =
  | { readonly type: "ready" }
  | { readonly type: "look"; readonly view: PanelView }
  | { readonly type: "choose"; readonly story: string }
  | { readonly type: "open"; readonly story: string; readonly question: string; readonly answer: number }
  | { readonly type: "export"; readonly format: Format; readonly view: PanelView };

/** What the page remembers of itself while it is hidden, and over a reload of the window. */
export interface PanelState {
  readonly story: string;
  readonly view: PanelView;
}
