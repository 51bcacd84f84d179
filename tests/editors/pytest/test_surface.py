"""The beginning and the end of a session, and the findings in a draft."""

import asyncio

from lsprotocol import types

from conftest import change, each_language, opened, published, pulled
from draft import told, without
from known import KNOWN


async def test_initialize(client):
    result = client.initialized_with
    assert result.server_info.name == "unres"
    assert result.server_info.version
    can = result.capabilities
    assert can.position_encoding == client.encoding
    assert can.text_document_sync.open_close
    assert can.text_document_sync.change == types.TextDocumentSyncKind.Incremental
    for name in [
        "hover_provider",
        "document_symbol_provider",
        "definition_provider",
        "references_provider",
        "document_highlight_provider",
        "document_link_provider",
        "folding_range_provider",
        "selection_range_provider",
        "semantic_tokens_provider",
        "code_action_provider",
        "execute_command_provider",
        "diagnostic_provider",
    ]:
        assert getattr(can, name), name
    assert {"unres.renumberParagraphs", "unres.renumberNotes"} <= set(
        can.execute_command_provider.commands
    )
    assert can.code_action_provider.resolve_provider


async def test_a_client_that_says_nothing_speaks_utf16(plain_client):
    can = plain_client.initialized_with.capabilities
    assert can.position_encoding in (None, types.PositionEncodingKind.Utf16)


@each_language
async def test_pulled_findings(client, language):
    draft = opened(client, language)
    report = await pulled(client, draft)
    assert report.kind == "full"
    assert told(draft, report.items) == KNOWN[language].findings
    for one in report.items:
        assert one.source == "unres"
        assert one.severity
        assert len(one.message) > 20
    again = await pulled(client, draft, report.result_id)
    assert again.kind == "unchanged"


@each_language
async def test_published_findings(plain_client, language):
    draft = opened(plain_client, language)
    found = await published(plain_client, draft)
    assert told(draft, found) == KNOWN[language].findings


@each_language
async def test_findings_follow_edits(client, language):
    draft = opened(client, language)
    before = await pulled(client, draft)
    known = KNOWN[language]
    end = draft.find(known.call) + len(known.call)
    change(client, draft, [types.TextEdit(range=draft.range(end, end), new_text=",⁹")])
    after = await pulled(client, draft, before.result_id)
    assert after.kind == "full"
    line = draft.text[:end].count("\n") + 1
    assert told(draft, after.items) == [("footnote-undefined", line, "⁹"), *known.findings]


async def test_published_findings_follow_edits_and_go_with_the_draft(plain_client):
    draft = opened(plain_client, "en")
    known = KNOWN["en"]
    await published(plain_client, draft)
    fix = known.fix
    start = draft.line_start(fix["line"])
    wrong = draft.range(start, start + len(fix["from"]))
    change(plain_client, draft, [types.TextEdit(range=wrong, new_text=fix["to"])])
    await published(
        plain_client, draft, lambda found: "paragraph-number" not in [one.code for one in found]
    )
    plain_client.text_document_did_close(
        types.DidCloseTextDocumentParams(text_document=draft.identifier)
    )
    assert not await published(plain_client, draft, lambda found: not found)


async def test_settings_silence_a_rule(client):
    draft = opened(client, "en")
    await pulled(client, draft)
    settings = {"rules": {"paragraph-number": "off"}}
    client.set_configuration(settings, section="unres")
    client.workspace_did_change_configuration(
        types.DidChangeConfigurationParams(settings={"unres": settings})
    )

    async def silent():
        while "paragraph-number" in [one.code for one in (await pulled(client, draft)).items]:
            await asyncio.sleep(0.02)

    await asyncio.wait_for(silent(), 10)
    left = without(KNOWN["en"].findings, "paragraph-number")
    assert told(draft, (await pulled(client, draft)).items) == left


@each_language
async def test_places_outside_the_draft_do_no_harm(client, language):
    draft = opened(client, language)
    for line, character in [(0, 10**6), (10**6, 0), (2, 10**9)]:
        place = types.Position(line=line, character=character)
        await client.text_document_hover_async(
            types.HoverParams(text_document=draft.identifier, position=place)
        )
        await client.text_document_definition_async(
            types.DefinitionParams(text_document=draft.identifier, position=place)
        )
    assert told(draft, (await pulled(client, draft)).items) == KNOWN[language].findings


async def test_a_draft_that_is_closed_and_opened_again(client):
    draft = opened(client, "en")
    client.text_document_did_close(types.DidCloseTextDocumentParams(text_document=draft.identifier))
    draft = opened(client, "en")
    assert told(draft, (await pulled(client, draft)).items) == KNOWN["en"].findings
