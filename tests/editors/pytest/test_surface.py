"""Everything that the server can be asked, once over, through a client that is not ours."""

import asyncio

import pytest
from lsprotocol import types

from conftest import LANGUAGES, change, opened, published, pulled
from known import KNOWN

each_language = pytest.mark.parametrize("language", LANGUAGES)


def told(draft, findings):
    """Findings as code and words, in the order of the text."""
    ordered = sorted(findings, key=lambda one: draft.index(one.range.start))
    return [(one.code, draft.words(one.range)) for one in ordered]


# Beginning and end


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


async def test_requests_before_initialize_are_refused_and_after_are_answered(client):
    draft = opened(client, "en")
    symbols = await client.text_document_document_symbol_async(
        types.DocumentSymbolParams(text_document=draft.identifier)
    )
    assert symbols


# Findings


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
    change(client, draft, [types.TextEdit(range=draft.of(*known.wrong), new_text=known.right)])
    after = await pulled(client, draft, before.result_id)
    assert after.kind == "full"
    assert told(draft, after.items) == [
        one for one in known.findings if one[0] != "paragraph-number"
    ]


async def test_published_findings_follow_edits_and_go_with_the_draft(plain_client):
    draft = opened(plain_client, "en")
    known = KNOWN["en"]
    await published(plain_client, draft)
    change(
        plain_client, draft, [types.TextEdit(range=draft.of(*known.wrong), new_text=known.right)]
    )
    await published(
        plain_client, draft, lambda found: "paragraph-number" not in [one.code for one in found]
    )
    plain_client.text_document_did_close(
        types.DidCloseTextDocumentParams(text_document=draft.identifier)
    )
    assert await published(plain_client, draft, lambda found: not found) == []


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
    assert told(draft, (await pulled(client, draft)).items) == [
        one for one in KNOWN["en"].findings if one[0] != "paragraph-number"
    ]


# Questions about a place


@each_language
async def test_hover(client, language):
    draft = opened(client, language)
    symbol = KNOWN[language].symbol
    place = draft.position(draft.find(symbol) + 2)
    hover = await client.text_document_hover_async(
        types.HoverParams(text_document=draft.identifier, position=place)
    )
    assert draft.words(hover.range) == symbol
    assert hover.contents.kind == types.MarkupKind.Markdown
    assert f"https://docs.un.org/{language}/{symbol}" in hover.contents.value


@each_language
async def test_hover_on_a_call_shows_the_note(client, language):
    draft = opened(client, language)
    known = KNOWN[language]
    place = draft.position(draft.find(known.call) + len(known.call) - 1)
    hover = await client.text_document_hover_async(
        types.HoverParams(text_document=draft.identifier, position=place)
    )
    assert known.note in hover.contents.value


async def test_hover_is_plain_for_a_client_that_knows_no_markdown(plain_client):
    draft = opened(plain_client, "en")
    hover = await plain_client.text_document_hover_async(
        types.HoverParams(
            text_document=draft.identifier, position=draft.at(KNOWN["en"].symbol)
        )
    )
    assert hover.contents.kind == types.MarkupKind.PlainText
    assert "**" not in hover.contents.value


@each_language
async def test_definition(client, language):
    draft = opened(client, language)
    known = KNOWN[language]
    place = draft.position(draft.find(known.call) + len(known.call) - 1)
    (link,) = await client.text_document_definition_async(
        types.DefinitionParams(text_document=draft.identifier, position=place)
    )
    assert link.target_uri == draft.uri
    assert draft.words(link.origin_selection_range) == known.mark
    assert known.note in draft.words(link.target_range)
    assert draft.index(link.target_range.start) <= draft.index(link.target_selection_range.start)


async def test_definition_is_a_place_for_a_client_that_knows_no_links(plain_client):
    draft = opened(plain_client, "en")
    known = KNOWN["en"]
    place = draft.position(draft.find(known.call) + len(known.call) - 1)
    answer = await plain_client.text_document_definition_async(
        types.DefinitionParams(text_document=draft.identifier, position=place)
    )
    (location,) = answer if isinstance(answer, list) else [answer]
    assert isinstance(location, types.Location)
    assert draft.words(location.range).startswith(known.mark)


@each_language
async def test_references(client, language):
    draft = opened(client, language)
    known = KNOWN[language]
    place = draft.at(f"{known.mark} {known.note}")

    async def ask(declaration):
        found = await client.text_document_references_async(
            types.ReferenceParams(
                text_document=draft.identifier,
                position=place,
                context=types.ReferenceContext(include_declaration=declaration),
            )
        )
        assert all(one.uri == draft.uri for one in found)
        return [one.range for one in found]

    calls, all_of_them = await ask(False), await ask(True)
    assert len(all_of_them) == len(calls) + 1
    assert calls
    for call in calls:
        assert draft.words(call) == known.mark


@each_language
async def test_highlights(client, language):
    draft = opened(client, language)
    known = KNOWN[language]
    place = draft.position(draft.find(known.call) + len(known.call) - 1)
    found = await client.text_document_document_highlight_async(
        types.DocumentHighlightParams(text_document=draft.identifier, position=place)
    )
    assert len(found) >= 2
    assert known.mark in [draft.words(one.range) for one in found]


# Questions about the whole


def flattened(entries, parent=None):
    for entry in entries:
        yield entry, parent
        yield from flattened(entry.children or [], entry)


@each_language
async def test_nested_outline(client, language):
    draft = opened(client, language)
    entries = await client.text_document_document_symbol_async(
        types.DocumentSymbolParams(text_document=draft.identifier)
    )
    all_of_them = list(flattened(entries))
    for entry, parent in all_of_them:
        assert entry.name.strip()
        start, end = draft.index(entry.range.start), draft.index(entry.range.end)
        assert start <= draft.index(entry.selection_range.start)
        assert draft.index(entry.selection_range.end) <= end
        if parent:
            assert draft.index(parent.range.start) <= start
            assert end <= draft.index(parent.range.end)
    texts = [draft.words(entry.range) for entry, _ in all_of_them]
    for paragraph in KNOWN[language].paragraphs:
        assert any(text.startswith(paragraph) for text in texts), paragraph


async def test_flat_outline(plain_client):
    draft = opened(plain_client, "en")
    entries = await plain_client.text_document_document_symbol_async(
        types.DocumentSymbolParams(text_document=draft.identifier)
    )
    assert all(isinstance(entry, types.SymbolInformation) for entry in entries)
    texts = [draft.words(entry.location.range) for entry in entries]
    for paragraph in KNOWN["en"].paragraphs:
        assert any(text.startswith(paragraph) for text in texts), paragraph
    assert any(entry.container_name for entry in entries)


@each_language
async def test_links(client, language):
    draft = opened(client, language)
    known = KNOWN[language]
    links = await client.text_document_document_link_async(
        types.DocumentLinkParams(text_document=draft.identifier)
    )
    targets = {}
    for link in links:
        if link.target is None:
            link = await client.document_link_resolve_async(link)
        targets[draft.words(link.range)] = link.target
    assert targets[known.symbol] == f"https://docs.un.org/{language}/{known.symbol}"


@each_language
async def test_folds(client, language):
    draft = opened(client, language)
    folds = await client.text_document_folding_range_async(
        types.FoldingRangeParams(text_document=draft.identifier)
    )
    lines = draft.text.split("\n")
    assert all(0 <= one.start_line < one.end_line < len(lines) for one in folds)
    heads = [lines[one.start_line] for one in folds]
    assert any(head.startswith(KNOWN[language].with_labels) for head in heads), heads
    ordered = sorted((one.start_line, -one.end_line) for one in folds)
    open_ones = []
    for start, end in ((start, -end) for start, end in ordered):
        while open_ones and open_ones[-1] < start:
            open_ones.pop()
        assert not open_ones or end <= open_ones[-1], "folds nest"
        open_ones.append(end)


@each_language
async def test_selections(client, language):
    draft = opened(client, language)
    symbol = KNOWN[language].symbol
    (selection,) = await client.text_document_selection_range_async(
        types.SelectionRangeParams(
            text_document=draft.identifier, positions=[draft.position(draft.find(symbol) + 1)]
        )
    )
    texts = []
    while selection:
        texts.append(draft.words(selection.range))
        selection = selection.parent
    assert texts[0] == symbol
    for inner, outer in zip(texts, texts[1:]):
        assert inner in outer and len(inner) < len(outer)
    assert texts[-1].strip() == draft.text.strip()


def decoded(draft, legend, data):
    """Tokens as words and kind."""
    tokens, line, column = [], 0, 0
    for index in range(0, len(data), 5):
        down, right, length, kind, _ = data[index : index + 5]
        line, column = line + down, right + (0 if down else column)
        place = types.Range(
            start=types.Position(line=line, character=column),
            end=types.Position(line=line, character=column + length),
        )
        tokens.append((draft.words(place), legend.token_types[kind]))
    return tokens


@each_language
async def test_tokens(client, language):
    draft = opened(client, language)
    known = KNOWN[language]
    legend = client.initialized_with.capabilities.semantic_tokens_provider.legend
    full = await client.text_document_semantic_tokens_full_async(
        types.SemanticTokensParams(text_document=draft.identifier)
    )
    tokens = decoded(draft, legend, full.data)
    words = [one[0] for one in tokens]
    assert known.symbol in words
    assert known.mark in words
    kinds = {kind for one, kind in tokens if one == known.symbol}
    assert len(kinds) == 1
    part = await client.text_document_semantic_tokens_range_async(
        types.SemanticTokensRangeParams(
            text_document=draft.identifier, range=draft.of(known.symbol)
        )
    )
    some = decoded(draft, legend, part.data)
    assert known.symbol in [one[0] for one in some]
    assert set(some) <= set(tokens)
    assert len(some) < len(tokens)


@each_language
async def test_changes_of_tokens(client, language):
    draft = opened(client, language)
    legend = client.initialized_with.capabilities.semantic_tokens_provider.legend
    first = await client.text_document_semantic_tokens_full_async(
        types.SemanticTokensParams(text_document=draft.identifier)
    )
    place = draft.find(KNOWN[language].symbol)
    change(client, draft, [types.TextEdit(range=draft.range(place, place), new_text="A/81/12 ")])
    delta = await client.text_document_semantic_tokens_full_delta_async(
        types.SemanticTokensDeltaParams(
            text_document=draft.identifier, previous_result_id=first.result_id
        )
    )
    data = list(first.data)
    for edit in sorted(delta.edits, key=lambda edit: edit.start, reverse=True):
        data[edit.start : edit.start + edit.delete_count] = edit.data or []
    fresh = await client.text_document_semantic_tokens_full_async(
        types.SemanticTokensParams(text_document=draft.identifier)
    )
    assert data == list(fresh.data)
    assert ("A/81/12", "x") != decoded(draft, legend, data)[0]
    assert "A/81/12" in [one[0] for one in decoded(draft, legend, data)]


# Changes


async def actions(client, draft, place, only=None, findings=()):
    found = await client.text_document_code_action_async(
        types.CodeActionParams(
            text_document=draft.identifier,
            range=place,
            context=types.CodeActionContext(diagnostics=list(findings), only=only),
        )
    )
    return found or []


async def resolved(client, action):
    """The action with its edit, asked for where the server keeps it back."""
    return action if action.edit else await client.code_action_resolve_async(action)


@each_language
async def test_quick_fix(client, language):
    draft = opened(client, language)
    known = KNOWN[language]
    report = await pulled(client, draft)
    (finding,) = [one for one in report.items if one.code == "paragraph-number"]
    fixes = await actions(
        client, draft, finding.range, [types.CodeActionKind.QuickFix], [finding]
    )
    assert all(fix.kind.startswith("quickfix") for fix in fixes)
    (preferred,) = [fix for fix in fixes if fix.is_preferred]
    edit = (await resolved(client, preferred)).edit
    assert draft.with_workspace_edit(edit) == known.with_right_number(draft)
    assert preferred.diagnostics[0].code == "paragraph-number"


@each_language
async def test_ignoring_a_finding(client, language):
    draft = opened(client, language)
    report = await pulled(client, draft)
    (finding,) = [one for one in report.items if one.code == "paragraph-number"]
    offered = await actions(client, draft, finding.range, None, [finding])
    edits = []
    for action in offered:
        if not action.disabled and action.command is None:
            edit = (await resolved(client, action)).edit
            if edit and any(
                draft.identifier.uri == draft.uri
                and "<!-- unres: ignore paragraph-number -->" in draft.with_workspace_edit(edit)
                for _ in [0]
            ):
                edits.append(edit)
    (edit,) = edits
    text = draft.with_workspace_edit(edit)
    change(client, draft, [types.TextEdit(range=draft.whole(), new_text=text)])
    after = await pulled(client, draft)
    assert told(draft, after.items) == [
        one for one in KNOWN[language].findings if one[0] != "paragraph-number"
    ]


@each_language
async def test_fix_all(client, language):
    draft = opened(client, language)
    (action,) = await actions(
        client, draft, draft.whole(), [types.CodeActionKind("source.fixAll")]
    )
    assert action.kind == "source.fixAll.unres"
    text = draft.with_workspace_edit((await resolved(client, action)).edit)
    change(client, draft, [types.TextEdit(range=draft.whole(), new_text=text)])
    after = await pulled(client, draft)
    assert [one.code for one in after.items] == KNOWN[language].left_after_fix_all


@each_language
async def test_renumbering_paragraphs(client, language):
    draft = opened(client, language)
    await client.workspace_execute_command_async(
        types.ExecuteCommandParams(command="unres.renumberParagraphs", arguments=[draft.uri])
    )
    edit = await asyncio.wait_for(client.edits.get(), 10)
    assert draft.with_workspace_edit(edit) == KNOWN[language].with_right_number(draft)


@each_language
async def test_renumbering_notes(client, language):
    draft = opened(client, language)
    await client.workspace_execute_command_async(
        types.ExecuteCommandParams(command="unres.renumberNotes", arguments=[draft.uri])
    )
    edit = await asyncio.wait_for(client.edits.get(), 10)
    text = draft.with_workspace_edit(edit)
    change(client, draft, [types.TextEdit(range=draft.whole(), new_text=text)])
    after = await pulled(client, draft)
    assert "footnote-gap" not in [one.code for one in after.items]
    assert "footnote-order" not in [one.code for one in after.items]


async def test_commands_with_wrong_arguments_are_refused_and_the_server_lives(client):
    draft = opened(client, "en")
    for command, arguments in [
        ("unres.renumberParagraphs", []),
        ("unres.renumberParagraphs", [7]),
        ("unres.noSuchCommand", [draft.uri]),
    ]:
        with pytest.raises(Exception):
            await client.workspace_execute_command_async(
                types.ExecuteCommandParams(command=command, arguments=arguments)
            )
    assert (await pulled(client, draft)).items


# Places that are not there


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
    client.text_document_did_close(
        types.DidCloseTextDocumentParams(text_document=draft.identifier)
    )
    draft = opened(client, "en")
    assert told(draft, (await pulled(client, draft)).items) == KNOWN["en"].findings
