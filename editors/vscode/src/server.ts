/** Where the server program is. */

import { accessSync, constants, statSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, isAbsolute, join } from "node:path";

/** A program to run, or the reason why there is none. */
export type Found = { path: string } | { missing: "setting" | "anywhere"; sought: string };

/** What the search depends on, so that it can be tried without an editor. */
export interface Places {
  /** The value of `unres.server.path`, empty where it is not set. */
  setting: string;
  /** The folder of the extension. */
  extension: string;
  /** The first folder of the workspace: a relative setting starts there. */
  workspace: string | undefined;
  /** The value of the variable `PATH`. */
  path: string;
}

const PROGRAM = process.platform === "win32" ? "unres.exe" : "unres";

/**
 * The program of the setting, or the one inside the extension, or the first on the `PATH`. A
 * setting that names no program is a fault to tell, not to pass over.
 */
export function findServer(places: Places): Found {
  const setting = places.setting.trim();
  if (setting !== "") {
    const path = expand(setting, places.workspace);
    return isProgram(path) ? { path } : { missing: "setting", sought: path };
  }
  const bundled = join(places.extension, "server", PROGRAM);
  const folders = places.path.split(delimiter).filter((folder) => folder !== "");
  const candidates = [bundled, ...folders.map((folder) => join(folder, PROGRAM))];
  const path = candidates.find(isProgram);
  return path === undefined ? { missing: "anywhere", sought: PROGRAM } : { path };
}

function expand(setting: string, workspace: string | undefined): string {
  if (/^~[/\\]/.test(setting)) {
    return join(homedir(), setting.slice(2));
  }
  return isAbsolute(setting) || workspace === undefined ? setting : join(workspace, setting);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
