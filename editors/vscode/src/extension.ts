/** Starts the server when the first draft is opened. */

import { commands, workspace, type ExtensionContext } from "vscode";
import { registerCommands } from "./commands.js";
import { Service } from "./service.js";

let service: Service | undefined;

/** Called by the editor. */
export async function activate(context: ExtensionContext): Promise<void> {
  const started = new Service(context.extensionPath);
  service = started;
  context.subscriptions.push(
    started,
    ...registerCommands(started),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration("unres.server.path")) {
        void started.restart();
      }
    }),
    workspace.onDidGrantWorkspaceTrust(() => void started.restart()),
  );
  // The palette offers restart and log only where there is something to restart.
  await commands.executeCommand("setContext", "unres.active", true);
  await started.restart();
}

/** Called by the editor when it closes. */
export async function deactivate(): Promise<void> {
  await service?.stop();
}
