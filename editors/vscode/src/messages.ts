/** What the user is told: only what he can do something about. */

import { commands, env, l10n, window, workspace } from "vscode";
import type { Found } from "./server.js";

/** Says that no server was found, and leads to the setting that names one. */
export async function tellMissing(found: Exclude<Found, { path: string }>): Promise<void> {
  const words =
    found.missing === "setting"
      ? l10n.t("The setting unres.server.path names no program: {0}", found.sought)
      : l10n.t("The unres server is neither in the extension nor on the PATH.");
  const open = l10n.t("Open Settings");
  if ((await window.showErrorMessage(words, open)) === open) {
    await openSetting();
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
    await openSetting();
  }
}

/** Shows the setting where its value comes from: of another machine it is not a user's setting. */
async function openSetting(): Promise<void> {
  const value = workspace.getConfiguration("unres").inspect("server.path");
  const inWorkspace = value?.workspaceFolderValue ?? value?.workspaceValue;
  const command =
    inWorkspace !== undefined
      ? "openWorkspaceSettings"
      : env.remoteName !== undefined
        ? "openRemoteSettings"
        : "openSettings";
  await commands.executeCommand(`workbench.action.${command}`, { query: "unres.server.path" });
}
