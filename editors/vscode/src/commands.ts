/** The commands of the palette. */

import { commands, l10n, window, type Disposable } from "vscode";
import { ExecuteCommandRequest } from "vscode-languageclient/node";
import { tellFailure } from "./messages.js";
import { message, type Service } from "./service.js";

/** Registers the commands; ending the returned things takes them back. */
export function registerCommands(service: Service): Disposable[] {
  return [
    commands.registerCommand("unres.editor.renumberParagraphs", () =>
      renumber(service, "unres.renumberParagraphs"),
    ),
    commands.registerCommand("unres.editor.renumberNotes", () =>
      renumber(service, "unres.renumberNotes"),
    ),
    commands.registerCommand("unres.restart", () => service.restart()),
    commands.registerCommand("unres.showLog", () => service.log.show()),
  ];
}

/** Asks the server to renumber the draft under the cursor; the edit comes from the server. */
async function renumber(service: Service, command: string): Promise<void> {
  const draft = window.activeTextEditor?.document;
  if (draft?.languageId !== "unres") {
    return;
  }
  const client = service.running;
  if (client === undefined) {
    void tellFailure(l10n.t("The unres server does not run."));
    return;
  }
  const uri = client.code2ProtocolConverter.asUri(draft.uri);
  try {
    // Typed so that a change still on its way to the server is sent before the command.
    await client.sendRequest(ExecuteCommandRequest.type, { command, arguments: [uri] });
  } catch (error) {
    void window.showWarningMessage(message(error));
  }
}
