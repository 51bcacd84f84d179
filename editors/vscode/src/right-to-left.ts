/**
 * Keeps the words of Arabic drafts in order. VS Code lays out the pieces of a line that look
 * different from left to right, so that each colour and each link within an Arabic line moves the
 * words before it to its left.
 */

import { SemanticTokens, type TextDocument } from "vscode";
import type { Middleware } from "vscode-languageclient/node";
import { bearable, withoutInnerTokens } from "./reading-order.js";

/** What stands between the editor's questions for colours and the server's answers. */
export const keepReadingOrder: Middleware = {
  provideDocumentSemanticTokens: async (document, token, next) =>
    ordered(document, await next(document, token)),
  provideDocumentRangeSemanticTokens: async (document, range, token, next) =>
    ordered(document, await next(document, range, token)),
  // The hover of a symbol has the same link.
  provideDocumentLinks: async (document, token, next) =>
    (await next(document, token))?.filter(
      ({ range: { start } }) => start.character < bearable(lineOf(document)(start.line)),
    ),
};

function ordered<T extends SemanticTokens | null | undefined>(
  document: TextDocument,
  tokens: T,
): T | SemanticTokens {
  const kept = tokens && withoutInnerTokens(tokens.data, lineOf(document));
  // Without a name the answer is not what the server would reckon a later difference from.
  return kept ? new SemanticTokens(Uint32Array.from(kept)) : tokens;
}

/** The lines of a draft, which may have lost some while the answer was on its way. */
function lineOf(document: TextDocument): (line: number) => string {
  return (line) => (line < document.lineCount ? document.lineAt(line).text : "");
}
