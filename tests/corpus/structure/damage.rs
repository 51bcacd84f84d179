//! Texts damaged on purpose: count and model must agree on what is left of them.

use unres_tests::Choice;
use unres_tests::corpus::files;

use super::super::texts::Figure;
use super::counter::Counter;
use super::{PARTS, read};

/// How often a text is damaged in each way.
const TIMES: usize = 4;

/// A text's blocks and the blank lines after each.
fn blocks(text: &str) -> Blocks<'_> {
    let mut found = Vec::new();
    let mut rest = text.trim_start_matches('\n');
    while !rest.is_empty() {
        let end = rest.find("\n\n").unwrap_or(rest.len());
        let (block, after) = rest.split_at(end);
        let next = after.len() - after.trim_start_matches('\n').len();
        found.push((block, &after[..next]));
        rest = &after[next..];
    }
    found
}

fn written(blocks: &[(&str, &str)]) -> String {
    blocks
        .iter()
        .flat_map(|(block, gap)| [*block, gap])
        .collect()
}

type Blocks<'t> = Vec<(&'t str, &'t str)>;

type Damage = for<'t> fn(Blocks<'t>, &mut Choice) -> Blocks<'t>;

/// The line break is left, so that two blocks become one.
fn delete_blank_line<'t>(mut blocks: Blocks<'t>, choice: &mut Choice) -> Blocks<'t> {
    let at = choice.below(blocks.len());
    blocks[at].1 = "\n";
    blocks
}

fn double_block<'t>(mut blocks: Blocks<'t>, choice: &mut Choice) -> Blocks<'t> {
    let at = choice.below(blocks.len());
    let again = (blocks[at].0, "\n\n");
    blocks.insert(at, again);
    blocks
}

fn swap_blocks<'t>(mut blocks: Blocks<'t>, choice: &mut Choice) -> Blocks<'t> {
    let (one, other) = (choice.below(blocks.len()), choice.below(blocks.len()));
    let words = blocks[one].0;
    blocks[one].0 = blocks[other].0;
    blocks[other].0 = words;
    blocks
}

/// The parts in which count and model differ.
fn differing(counter: &Counter, text: &str) -> Vec<&'static str> {
    let (read, counted) = (read::read(text), counter.count(text));
    let pairs = read.parts().into_iter().zip(counted.parts());
    let parts = PARTS.into_iter().zip(pairs);
    let differing = parts.filter(|(_, (read, counted))| read != counted);
    differing.map(|(part, _)| part).collect()
}

#[test]
fn damaged_structure_equals_an_independent_count() {
    let kinds: [(&str, Damage); 3] = [
        ("a blank line deleted", delete_blank_line),
        ("a block doubled", double_block),
        ("two blocks swapped", swap_blocks),
    ];
    let counter = Counter::new();
    for (folder, thousandths) in [("ga", 990), ("drafts", 980)] {
        for (kind, damage) in kinds {
            let mut figure = Figure::default();
            for file in files(folder).iter().filter(|file| !file.held_out) {
                let mut choice = Choice::of(&file.name);
                for _ in 0..TIMES {
                    let blocks = damage(blocks(&file.text), &mut choice);
                    let differing = differing(&counter, &written(&blocks));
                    figure.add(false, differing.is_empty());
                    if !differing.is_empty() {
                        let parts = differing.join(", ");
                        println!("{folder}/{}, {kind}: {parts} differ", file.name);
                    }
                }
            }
            println!(
                "structure {folder}, {kind}: {} of {}",
                figure.right[0], figure.all[0]
            );
            assert!(figure.at_least(thousandths), "{folder}, {kind}: {figure}");
        }
    }
}
