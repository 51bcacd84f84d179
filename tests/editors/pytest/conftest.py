"""Sessions with the server: one client that can do all that is asked here, in each unit of columns,
and one that can do next to nothing."""

import asyncio
import os

import pytest
import pytest_lsp
from lsprotocol import types
from pytest_lsp import ClientServerConfig, LanguageClient

from draft import Draft

SERVER = ClientServerConfig(server_command=[os.environ["UNRES_BIN"], "lsp"])
LANGUAGES = ["en", "fr", "ar", "zh"]
each_language = pytest.mark.parametrize("language", LANGUAGES)
# Long enough for a busy machine; a test that passes does not wait.
PATIENCE = 20


def able(encoding: str) -> types.ClientCapabilities:
    """What a client of today can do."""
    document = types.TextDocumentClientCapabilities(
        hover=types.HoverClientCapabilities(content_format=[types.MarkupKind.Markdown]),
        definition=types.DefinitionClientCapabilities(link_support=True),
        document_symbol=types.DocumentSymbolClientCapabilities(
            hierarchical_document_symbol_support=True
        ),
        code_action=types.CodeActionClientCapabilities(
            code_action_literal_support=types.ClientCodeActionLiteralOptions(
                code_action_kind=types.ClientCodeActionKindOptions(
                    value_set=[
                        types.CodeActionKind.QuickFix,
                        types.CodeActionKind.RefactorRewrite,
                        types.CodeActionKind.Source,
                        types.CodeActionKind.SourceFixAll,
                    ]
                )
            ),
            is_preferred_support=True,
            disabled_support=True,
            data_support=True,
            resolve_support=types.ClientCodeActionResolveOptions(properties=["edit"]),
        ),
        document_link=types.DocumentLinkClientCapabilities(tooltip_support=True),
        folding_range=types.FoldingRangeClientCapabilities(),
        selection_range=types.SelectionRangeClientCapabilities(),
        semantic_tokens=types.SemanticTokensClientCapabilities(
            requests=types.ClientSemanticTokensRequestOptions(
                range=True, full=types.ClientSemanticTokensRequestFullDelta(delta=True)
            ),
            token_types=[kind.value for kind in types.SemanticTokenTypes],
            token_modifiers=[modifier.value for modifier in types.SemanticTokenModifiers],
            formats=[types.TokenFormat.Relative],
        ),
        diagnostic=types.DiagnosticClientCapabilities(related_document_support=True),
        publish_diagnostics=types.PublishDiagnosticsClientCapabilities(
            version_support=True, code_description_support=True, data_support=True
        ),
    )
    workspace = types.WorkspaceClientCapabilities(
        apply_edit=True,
        configuration=True,
        workspace_edit=types.WorkspaceEditClientCapabilities(
            document_changes=True, resource_operations=[types.ResourceOperationKind.Create]
        ),
        did_change_configuration=types.DidChangeConfigurationClientCapabilities(),
        diagnostics=types.DiagnosticWorkspaceClientCapabilities(refresh_support=True),
    )
    return types.ClientCapabilities(
        general=types.GeneralClientCapabilities(
            position_encodings=[types.PositionEncodingKind(encoding)]
        ),
        text_document=document,
        workspace=workspace,
    )


async def begin(client: LanguageClient, capabilities: types.ClientCapabilities):
    """Starts a session without a workspace, and keeps the edits that the server sends."""
    client.edits = asyncio.Queue()

    @client.feature(types.WORKSPACE_APPLY_EDIT)
    def apply_edit(params: types.ApplyWorkspaceEditParams):
        client.edits.put_nowait(params.edit)
        return types.ApplyWorkspaceEditResult(applied=True)

    client.initialized_with = await client.initialize_session(
        types.InitializeParams(capabilities=capabilities)
    )


async def end(client: LanguageClient):
    await client.shutdown_session()
    assert client._server.returncode == 0, "the server leaves with 0 after shutdown"


@pytest_lsp.fixture(config=SERVER, params=["utf-8", "utf-16", "utf-32"])
async def client(request, lsp_client: LanguageClient):
    lsp_client.encoding = request.param
    await begin(lsp_client, able(request.param))
    yield
    await end(lsp_client)


@pytest_lsp.fixture(config=SERVER)
async def limited_client(lsp_client: LanguageClient):
    """A client that can do all but make files."""
    lsp_client.encoding = "utf-16"
    capabilities = able("utf-16")
    capabilities.workspace.workspace_edit.resource_operations = None
    await begin(lsp_client, capabilities)
    yield
    await end(lsp_client)


@pytest_lsp.fixture(config=SERVER)
async def plain_client(lsp_client: LanguageClient):
    """A client that says nothing of what it can do."""
    lsp_client.encoding = "utf-16"
    await begin(lsp_client, types.ClientCapabilities())
    yield
    await end(lsp_client)


def opened(client: LanguageClient, language: str) -> Draft:
    """A draft that the client has opened."""
    draft = Draft.read(language, client.encoding)
    client.text_document_did_open(
        types.DidOpenTextDocumentParams(
            text_document=types.TextDocumentItem(
                uri=draft.uri, language_id="unres", version=draft.version, text=draft.text
            )
        )
    )
    return draft


def change(client: LanguageClient, draft: Draft, edits: list[types.TextEdit]):
    """Makes edits in the draft, and tells the server: the last in the text first, so that each
    holds after those before it."""
    text = draft.with_edits(edits)
    changes = [
        types.TextDocumentContentChangePartial(range=edit.range, text=edit.new_text)
        for edit in sorted(edits, key=lambda edit: draft.index(edit.range.start), reverse=True)
    ]
    draft.text = text
    draft.version += 1
    client.text_document_did_change(
        types.DidChangeTextDocumentParams(
            text_document=types.VersionedTextDocumentIdentifier(
                uri=draft.uri, version=draft.version
            ),
            content_changes=changes,
        )
    )


async def pulled(client: LanguageClient, draft: Draft, before: str | None = None):
    """The answer to a question for the findings of a draft."""
    return await client.text_document_diagnostic_async(
        types.DocumentDiagnosticParams(text_document=draft.identifier, previous_result_id=before)
    )


async def until(ready):
    """What `ready` returns once it is true."""

    async def wait():
        while not (value := ready()):
            await asyncio.sleep(0.02)
        return value

    return await asyncio.wait_for(wait(), PATIENCE)


async def published(client: LanguageClient, draft: Draft, wanted=lambda found: True):
    """The findings that the server sends of its own accord, once they are as wanted."""

    def ready():
        found = client.diagnostics.get(draft.uri)
        return found is not None and wanted(found) and (found,)

    return (await until(ready))[0]
