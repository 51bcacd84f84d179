"""Questions about a place in a draft."""

from lsprotocol import types

from conftest import each_language, opened
from draft import on_call
from known import KNOWN


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
    assert calls == [
        draft.range(draft.index(on_call(draft, known)), draft.find(known.call) + len(known.call))
    ]


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
