/** The client of the server: started, stopped and started again, one step after the other. */

import { l10n, window, workspace, type Disposable, type LogOutputChannel } from "vscode";
import {
  LanguageClient,
  RevealOutputChannelOn,
  State,
  type LanguageClientOptions,
} from "vscode-languageclient/node";
import { tellFailure, tellMissing } from "./messages.js";
import { keepReadingOrder } from "./right-to-left.js";
import { findServer } from "./server.js";
import { Status } from "./status.js";

/** The running server and what is shown of it. */
export class Service implements Disposable {
  readonly log: LogOutputChannel = window.createOutputChannel("unres", { log: true });
  private readonly status = new Status();
  private client: LanguageClient | undefined;
  private last: Promise<void> = Promise.resolve();

  constructor(private readonly extension: string) {}

  /** The client, once the server has answered; none while it does not run. */
  get running(): LanguageClient | undefined {
    return this.client?.state === State.Running ? this.client : undefined;
  }

  /** Ends the server, if it runs, and starts the one that the settings now name. */
  restart(): Promise<void> {
    return this.queue(async () => {
      await this.end();
      await this.begin();
    });
  }

  /** Ends the server. */
  stop(): Promise<void> {
    return this.queue(() => this.end());
  }

  dispose(): void {
    this.status.dispose();
    this.log.dispose();
  }

  // Two restarts at once must not leave two servers.
  private queue(step: () => Promise<void>): Promise<void> {
    this.last = this.last.then(step, step);
    return this.last;
  }

  private async begin(): Promise<void> {
    const found = findServer({
      setting: workspace.getConfiguration("unres").get("server.path", ""),
      extension: this.extension,
      workspace: workspace.workspaceFolders?.[0]?.uri.fsPath,
      path: process.env.PATH ?? "",
    });
    if ("missing" in found) {
      this.log.error(`no server: ${found.sought}`);
      this.status.show(State.Stopped, undefined);
      void tellMissing(found);
      return;
    }
    this.log.info(`server: ${found.path}`);
    const run = { command: found.path, args: ["lsp"] };
    const client = new LanguageClient("unres", "unres", run, options(this.log));
    client.onDidChangeState(({ newState }) => {
      this.status.show(newState, client.initializeResult?.serverInfo?.version);
    });
    this.client = client;
    try {
      await client.start();
      // The state changes before the answer with the version is kept.
      this.status.show(client.state, client.initializeResult?.serverInfo?.version);
    } catch (error) {
      this.log.error(String(error));
      this.status.show(State.Stopped, undefined);
      void tellFailure(l10n.t("The unres server does not start: {0}", message(error)));
    }
  }

  private async end(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    if (client === undefined) {
      return;
    }
    try {
      await client.dispose(2000);
    } catch (error) {
      // A server that has already ended cannot be told to; what it leaves is only the log.
      this.log.warn(String(error));
    }
  }
}

function options(log: LogOutputChannel): LanguageClientOptions {
  return {
    documentSelector: [
      { scheme: "file", language: "unres" },
      { scheme: "untitled", language: "unres" },
    ],
    initializationOptions: () => settings(),
    synchronize: { configurationSection: "unres" },
    middleware: keepReadingOrder,
    outputChannel: log,
    // A finding or a refused request is no reason to open a panel.
    revealOutputChannelOn: RevealOutputChannelOn.Never,
  };
}

function settings(): unknown {
  return JSON.parse(JSON.stringify(workspace.getConfiguration("unres")));
}

/** The words of an error. */
export function message(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
