"""Questions about a whole draft: outline, links, folds, selections, tokens."""

import itertools
import re

from lsprotocol import types

from conftest import change, each_language, opened
from known import KNOWN


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
        one
        for one in folds
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
        types.SelectionRangeParams(text_document=draft.identifier, positions=[place])
    )
    texts = []
    while selection:
        texts.append(draft.words(selection.range))
        selection = selection.parent
    assert texts[0] == symbol
    for inner, outer in itertools.pairwise(texts):
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
