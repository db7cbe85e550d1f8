import type { Connection, WorkDoneProgressServerReporter } from "vscode-languageserver";
import type { Work } from "./pass.ts";

/** Shows a long reading in the client, with its count of files and a way to end it, for as long as `task` runs. */
export async function withProgress(connection: Connection, able: boolean, task: (work: Work) => Promise<void>): Promise<boolean> {
  if (!able) {
    await task({});
    return true;
  }
  const reporter: WorkDoneProgressServerReporter = await connection.window.createWorkDoneProgress();
  const controller = new AbortController();
  reporter.token.onCancellationRequested(() => controller.abort());
  reporter.begin("Second Source", 0, "Reading articles", true);
  let shown = -1;
  const onProgress = (done: number, total: number): void => {
    const percent = Math.floor((100 * done) / total);
    if (percent === shown) return;
    shown = percent;
    reporter.report(percent, `Reading articles: ${done} of ${total}`);
  };
  try {
    await task({ signal: controller.signal, onProgress });
  } finally {
    reporter.done();
  }
  return !controller.signal.aborted;
}
