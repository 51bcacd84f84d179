/**
 * Keeps the words of Arabic drafts in order. VS Code lays out the coloured pieces of a line from
 * left to right, so that each colour within an Arabic line moves the words before it to their
 * left.
 */

import { SemanticTokens, type TextDocument } from "vscode";
import type { Middleware } from "vscode-languageclient/node";
import { withoutInnerTokens } from "./reading-order.js";

/** What stands between the editor's questions for colours and the server's answers. */
export const keepReadingOrder: Middleware = {
  provideDocumentSemanticTokens: async (document, token, next) =>
    ordered(document, await next(document, token)),
  provideDocumentRangeSemanticTokens: async (document, range, token, next) =>
    ordered(document, await next(document, range, token)),
};

function ordered<T extends SemanticTokens | null | undefined>(
  document: TextDocument,
  tokens: T,
): T | SemanticTokens {
  // The draft may have lost lines while the answer was on its way.
  const lineAt = (line: number): string =>
    line < document.lineCount ? document.lineAt(line).text : "";
  const kept = tokens && withoutInnerTokens(tokens.data, lineAt);
  // Without a name the answer is not what the server would reckon a later difference from.
  return kept ? new SemanticTokens(Uint32Array.from(kept)) : tokens;
}
