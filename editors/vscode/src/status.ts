/** The one status item: which server, and whether it runs. */

import { l10n, languages, LanguageStatusSeverity, type Disposable } from "vscode";
import { State } from "vscode-languageclient/node";

/** What is shown beside the language's name while a draft is open. */
export class Status implements Disposable {
  private readonly item = languages.createLanguageStatusItem("unres.status", { language: "unres" });

  constructor() {
    this.item.name = "unres";
    this.item.command = { command: "unres.showLog", title: l10n.t("Show Log") };
    this.show(State.Stopped, undefined);
  }

  /** Says the state of the server, and its version where it is known. */
  show(state: State, version: string | undefined): void {
    const running = state === State.Running;
    this.item.text = version === undefined ? "unres" : `unres ${version}`;
    this.item.busy = state === State.Starting;
    this.item.detail = detail(state);
    this.item.severity =
      running || state === State.Starting
        ? LanguageStatusSeverity.Information
        : LanguageStatusSeverity.Error;
  }

  dispose(): void {
    this.item.dispose();
  }
}

function detail(state: State): string {
  switch (state) {
    case State.Running:
      return l10n.t("running");
    case State.Starting:
      return l10n.t("starting");
    case State.Stopped:
      return l10n.t("stopped");
  }
}
