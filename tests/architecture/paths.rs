//! Which module a path leads to, and whether that is downward.

use super::source::{Source, sources};

/// The modules of the server, lowest first. Modules of one rank do not see each other.
const LAYERS: [&[&str]; 8] = [
    &["text"],
    &["language", "syntax"],
    &["model", "settings"],
    &["rules"],
    &["ide", "store", "workspace"],
    &["lsp"],
    &["cli"],
    &["main", "lib"],
];

fn rank(module: &str) -> usize {
    LAYERS
        .iter()
        .position(|layer| layer.contains(&module))
        .unwrap_or_else(|| panic!("the module {module} has no layer: put it into LAYERS"))
}

#[test]
fn arrows_point_down() {
    let upward: Vec<String> = sources().iter().flat_map(upward).collect();
    assert!(upward.is_empty(), "{upward:#?}");
    let arrows: usize = sources().iter().map(|source| used(source).len()).sum();
    println!("{arrows} arrows, all of them down");
    assert!(arrows > 50);
}

#[test]
fn an_upward_arrow_is_found_in_every_form() {
    for (path, code) in [
        ("model.rs", "use crate::rules::Rule;"),
        ("model/read.rs", "use crate::{text::{Span, Edit}, rules};"),
        ("model/read.rs", "use crate :: rules;"),
        ("model/read.rs", "fn f() -> crate::rules::Rule {}"),
        ("model/citation/scan.rs", "use super::super::super::cli;"),
        ("model.rs", "use super::{text::Span, ide};"),
        ("syntax.rs", "use crate::language::Tag;"),
        ("ide/outline.rs", "use crate::store;"),
        ("store.rs", "use crate::ide::outline;"),
    ] {
        assert_eq!(upward(&Source::of(path, code)).len(), 1, "{path}: {code}");
    }
    for (path, code) in [
        ("model.rs", "use crate::text::Span;"),
        ("model/read.rs", "use super::body; // crate::cli"),
        ("model/read.rs", "use crate::model::body::rules;"),
        ("cli/check.rs", "use crate::{rules::{self, ide}, text};"),
        ("rules/page.rs", "const PATH: &str = \"crate::cli\";"),
    ] {
        assert!(upward(&Source::of(path, code)).is_empty(), "{path}: {code}");
    }
}

/// What a source uses of its own layer's height or from above it.
fn upward(source: &Source) -> Vec<String> {
    let own = source.module();
    used(source)
        .into_iter()
        .filter(|name| rank(name) >= rank(own))
        .map(|name| format!("{} uses {name}", source.path))
        .collect()
}

/// The other modules of the top level that a source names.
fn used(source: &Source) -> Vec<String> {
    let code: String = source.bare.split_whitespace().collect();
    let parents = source.path.split('/').count();
    let up = "super::".repeat(parents);
    let mut found: Vec<String> = ["crate::", &up]
        .iter()
        .flat_map(|root| code.split(root).skip(1))
        .flat_map(heads)
        .filter(|name| LAYERS.concat().contains(&name.as_str()))
        .collect();
    found.retain(|name| name != source.module());
    found
}

/// The first names of a path's rest: `a` of `a::b`, `a` and `c` of `{a::{b, d}, c}`.
fn heads(rest: &str) -> Vec<String> {
    let head = |path: &str| {
        let name = |c: &char| c.is_alphanumeric() || *c == '_';
        path.chars().take_while(name).collect::<String>()
    };
    let Some(group) = rest.strip_prefix('{') else {
        return vec![head(rest)];
    };
    let mut found = vec![head(group)];
    let mut depth = 0;
    for (at, character) in group.char_indices() {
        match character {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => found.push(head(&group[at + 1..])),
            _ => {}
        }
    }
    found
}
