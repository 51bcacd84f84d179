/** What the user is told: only what he can do something about. */

import { commands, l10n, window } from "vscode";
import type { Found } from "./server.js";

/** Says that no server was found, and leads to the setting that names one. */
export async function tellMissing(found: Exclude<Found, { path: string }>): Promise<void> {
  const words =
    found.missing === "setting"
      ? l10n.t("The setting unres.server.path names no program: {0}", found.sought)
      : l10n.t("The unres server is neither in the extension nor on the PATH.");
  const open = l10n.t("Open Settings");
  if ((await window.showErrorMessage(words, open)) === open) {
    await commands.executeCommand("workbench.action.openSettings", "unres.server.path");
  }
}

/** Says that the server failed, and leads to the log and the settings. */
export async function tellFailure(words: string): Promise<void> {
  const log = l10n.t("Show Log");
  const open = l10n.t("Open Settings");
  const chosen = await window.showErrorMessage(words, log, open);
  if (chosen === log) {
    await commands.executeCommand("unres.showLog");
  } else if (chosen === open) {
    await commands.executeCommand("workbench.action.openSettings", "unres.server.path");
  }
}
