"""Changes that the server offers or makes when told."""

import asyncio
import tomllib

import pytest
from lsprotocol import types

from conftest import change, each_language, opened, pulled, until
from draft import without
from known import KNOWN


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
    fixes = await actions(client, draft, finding.range, [types.CodeActionKind.QuickFix], [finding])
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
async def test_every_action_offered_has_an_edit_where_no_file_can_be_made(limited_client, language):
    draft = opened(limited_client, language)
    for action in await actions(limited_client, draft, draft.whole()):
        if not action.disabled:
            assert (await resolved(limited_client, action)).edit, action.title


@each_language
async def test_fix_all(client, language):
    draft = opened(client, language)
    known = KNOWN[language]
    offered = await actions(client, draft, draft.whole(), [types.CodeActionKind("source.fixAll")])
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
