"""Everything that the server can be asked, once over, through a client that is not ours."""

import asyncio
import re
import tomllib

import pytest
from lsprotocol import types

from conftest import LANGUAGES, change, opened, published, pulled, until
from known import KNOWN

each_language = pytest.mark.parametrize("language", LANGUAGES)


def told(draft, findings):
    """Findings as code, line counted from 1, and words, in the order of the text."""
    ordered = sorted(findings, key=lambda one: draft.index(one.range.start))
    return [(one.code, one.range.start.line + 1, draft.words(one.range)) for one in ordered]


def without(findings, code):
    return [one for one in findings if one[0] != code]


def on_call(draft, known):
    """The place of the call that is known."""
    return draft.position(draft.find(known.call) + len(known.call) - len(known.mark))


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


# Questions about a place


@each_language
async def test_hover(client, language):
    draft = opened(client, language)
    symbol = KNOWN[language].symbol
    place = draft.position(draft.find_in(KNOWN[language].symbol_line, symbol) + 2)
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
    place = on_call(draft, known)
    hover = await client.text_document_hover_async(
        types.HoverParams(text_document=draft.identifier, position=place)
    )
    assert known.note in hover.contents.value


async def test_hover_is_plain_for_a_client_that_knows_no_markdown(plain_client):
    draft = opened(plain_client, "en")
    known = KNOWN["en"]
    place = draft.position(draft.find_in(known.symbol_line, known.symbol))
    hover = await plain_client.text_document_hover_async(
        types.HoverParams(text_document=draft.identifier, position=place)
    )
    assert hover.contents.kind == types.MarkupKind.PlainText
    assert "**" not in hover.contents.value


@each_language
async def test_definition(client, language):
    draft = opened(client, language)
    known = KNOWN[language]
    place = on_call(draft, known)
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
    place = on_call(draft, known)
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
    place = draft.position(draft.find(known.note_line) + known.note_line.index(known.mark))

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
    assert calls == [draft.range(draft.index(on_call(draft, known)), draft.find(known.call) + len(known.call))]


@each_language
async def test_highlights(client, language):
    draft = opened(client, language)
    known = KNOWN[language]
    place = on_call(draft, known)
    found = await client.text_document_document_highlight_async(
        types.DocumentHighlightParams(text_document=draft.identifier, position=place)
    )
    assert len(found) == 2
    assert found[0].range.start == place
    assert all(known.mark in draft.words(one.range) for one in found)


# Questions about the whole


def paragraphs(draft):
    """The preambular and operative paragraphs: each is a line of its own in these drafts."""
    found = re.findall(r"^(?:\*[^*]|\d+(?:\.| -) ).*$", draft.text, re.MULTILINE)
    assert len(found) > 15
    return found[1:]  # The first is the enacting clause.


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
    for paragraph in paragraphs(draft):
        assert any(text.startswith(paragraph) for text in texts), paragraph


async def test_flat_outline(plain_client):
    draft = opened(plain_client, "en")
    entries = await plain_client.text_document_document_symbol_async(
        types.DocumentSymbolParams(text_document=draft.identifier)
    )
    assert all(isinstance(entry, types.SymbolInformation) for entry in entries)
    texts = [draft.words(entry.location.range) for entry in entries]
    for paragraph in paragraphs(draft):
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
    folded = KNOWN[language].folded
    inside = [
        one for one in folds
        if one.start_line + 1 == folded["head"] and one.end_line + 1 >= folded["inside"]
    ]
    assert inside, folds
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
    place = draft.position(draft.find_in(KNOWN[language].symbol_line, symbol) + 1)
    (selection,) = await client.text_document_selection_range_async(
        types.SelectionRangeParams(
            text_document=draft.identifier, positions=[place]
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
    part = await client.text_document_semantic_tokens_range_async(
        types.SemanticTokensRangeParams(
            text_document=draft.identifier,
            range=draft.line_range(known.symbol_line),
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
    place = draft.find_in(KNOWN[language].symbol_line, KNOWN[language].symbol)
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
    assert "A/81/12" in [one[0] for one in decoded(draft, legend, data)]


# Changes

async def command(client, name, *arguments):
    return await client.workspace_execute_command_async(
        types.ExecuteCommandParams(command=name, arguments=list(arguments))
    )


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
    preferred = [fix for fix in fixes if fix.is_preferred]
    if not known.fix:
        assert not preferred, "where a paragraph may be missing nothing is certain"
        return
    (fix,) = preferred
    edit = (await resolved(client, fix)).edit
    expected = known.numbered(draft.text, [list(known.fix.values())])
    assert draft.with_workspace_edit(edit) == expected
    assert [one.code for one in fix.diagnostics] == ["paragraph-number"]


async def silenced(client, draft, known, way):
    """The edit of the action that silences the paragraph-number rule in one of the ways."""
    report = await pulled(client, draft)
    (finding,) = [one for one in report.items if one.code == "paragraph-number"]
    offered = await actions(client, draft, finding.range, None, [finding])
    (action,) = [one for one in offered if one.title == known.silence[way]]
    assert action.kind.startswith("quickfix")
    return (await resolved(client, action)).edit


@each_language
@pytest.mark.parametrize("way", ["here", "in_file"])
async def test_silencing_a_rule(client, language, way):
    draft = opened(client, language)
    known = KNOWN[language]
    text = draft.with_workspace_edit(await silenced(client, draft, known, way))
    change(client, draft, [types.TextEdit(range=draft.whole(), new_text=text)])
    after = await pulled(client, draft)
    left = without(known.findings, "paragraph-number")
    assert [one.code for one in after.items] == [one[0] for one in left]


async def test_silencing_a_rule_in_the_settings(client):
    draft = opened(client, "en")
    edit = await silenced(client, draft, KNOWN["en"], "in_workspace")
    make, write = edit.document_changes
    assert isinstance(make, types.CreateFile)
    assert make.uri == write.text_document.uri
    assert make.uri == draft.uri.replace("en.unres", "unres.toml")
    (written,) = write.edits
    rules = tomllib.loads(written.new_text)["rules"]
    assert rules == {"paragraph-number": "off"}


@each_language
async def test_every_action_offered_has_an_edit(client, language):
    draft = opened(client, language)
    for action in await actions(client, draft, draft.whole()):
        if not action.disabled:
            assert (await resolved(client, action)).edit, action.title


@each_language
async def test_every_action_offered_has_an_edit_where_no_file_can_be_made(
    limited_client, language
):
    draft = opened(limited_client, language)
    for action in await actions(limited_client, draft, draft.whole()):
        if not action.disabled:
            assert (await resolved(limited_client, action)).edit, action.title


@each_language
async def test_fix_all(client, language):
    draft = opened(client, language)
    known = KNOWN[language]
    offered = await actions(
        client, draft, draft.whole(), [types.CodeActionKind("source.fixAll")]
    )
    if not known.fix:
        assert [one for one in offered if not one.disabled] == []
        return
    (action,) = offered
    assert action.kind == "source.fixAll.unres"
    text = draft.with_workspace_edit((await resolved(client, action)).edit)
    assert text == known.numbered(draft.text, [list(known.fix.values())])


@each_language
async def test_renumbering_paragraphs(client, language):
    draft = opened(client, language)
    known = KNOWN[language]
    await command(client, "unres.renumberParagraphs", draft.uri)
    edit = await asyncio.wait_for(client.edits.get(), 10)
    text = known.without_mention(draft.with_workspace_edit(edit))
    assert text == known.without_mention(known.numbered(draft.text, known.renumbered))


@each_language
async def test_renumbering_notes(client, language):
    draft = opened(client, language)
    right = KNOWN[language].mend(draft.text)
    wrong = right.replace("⁵", "⁹")
    change(client, draft, [types.TextEdit(range=draft.whole(), new_text=wrong)])
    await command(client, "unres.renumberNotes", draft.uri)
    edit = await asyncio.wait_for(client.edits.get(), 10)
    assert draft.with_workspace_edit(edit) == right


@each_language
async def test_notes_are_not_renumbered_where_one_has_no_call_or_no_text(client, language):
    draft = opened(client, language)
    await command(client, "unres.renumberNotes", draft.uri)
    said = await until(lambda: client.messages)
    assert KNOWN[language].refused.casefold() in said[0].message.casefold()
    assert client.edits.empty()


async def test_commands_with_wrong_arguments_are_refused_and_the_server_lives(client):
    draft = opened(client, "en")
    for name, arguments in [
        ("unres.renumberParagraphs", []),
        ("unres.renumberParagraphs", [7]),
        ("unres.noSuchCommand", [draft.uri]),
    ]:
        with pytest.raises(Exception):
            await command(client, name, *arguments)
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
