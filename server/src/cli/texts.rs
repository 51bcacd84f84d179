//! The texts that a command works on: the arguments that name them, and reading them in
//! parallel while results stay in the order named.

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::sync::{Mutex, PoisonError};

use rayon::prelude::*;

use super::progress::Progress;
use super::screen::Screen;
use crate::model::{self, Reading};
use crate::rules::Draft;
use crate::settings::Settings;
use crate::store::{self, Failure, Place, Problem, SettingsFile, Source, settings_of};

/// The options by which every command reads its texts.
#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Which texts")]
pub struct Options {
    /// Read files that match this pattern in folders too, as in a .gitignore; may be repeated
    /// (of folders, *.unres and *.unres.md are read, and what unres.toml includes).
    #[arg(long, value_name = "PATTERN")]
    include: Vec<String>,
    /// What to call the text that `-` reads from standard input.
    #[arg(long, value_name = "NAME", default_value = "<stdin>")]
    stdin_name: String,
    /// Refuse files larger than this, in bytes or with a unit (kB, MB, GB, KiB, MiB, GiB).
    #[arg(long, value_name = "SIZE", default_value = "64MB")]
    max_size: Size,
}

/// A number of bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Size(u64);

impl FromStr for Size {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let figures = text.bytes().take_while(u8::is_ascii_digit).count();
        let (number, unit) = text.split_at(figures);
        let factor = match unit.trim().to_ascii_lowercase().as_str() {
            "" | "b" => 1,
            "k" | "kb" => 1000,
            "m" | "mb" => 1000 * 1000,
            "g" | "gb" => 1000 * 1000 * 1000,
            "kib" => 1 << 10,
            "mib" => 1 << 20,
            "gib" => 1 << 30,
            _ => return Err("a size is a number and a unit, such as 500kB or 64MB".to_owned()),
        };
        let number: u64 = number
            .parse()
            .map_err(|_| "a size begins with a number".to_owned())?;
        number
            .checked_mul(factor)
            .map(Size)
            .ok_or_else(|| "too large a number".to_owned())
    }
}

/// What the work on each text gave, in the order named, and whether several were asked for.
pub struct Results<T> {
    /// One a text that could be read.
    pub done: Vec<T>,
    /// How many texts were named, read or not.
    pub asked: usize,
}

/// Reads every text that `paths` name and does `work` on it; tells what could not be read.
pub fn each<T: Send>(
    paths: &[PathBuf],
    options: &Options,
    screen: &mut Screen,
    work: impl Fn(&Source, &Draft, &Settings) -> T + Sync,
) -> Results<T> {
    let folders = Folders::default();
    let found = store::find(paths, &options.include);
    found
        .failures
        .iter()
        .for_each(|failure| screen.failure(failure));
    let progress = Progress::new(found.places.len());
    let one = |place: &Place| {
        let result = options
            .read(place)
            .map(|source| with_draft(&source, &folders.of(&source), &work));
        progress.step();
        result
    };
    let results: Vec<Result<T, Failure>> = found.places.par_iter().map(one).collect();
    drop(progress);
    let told: Vec<&String> = found.failures.iter().map(|failure| &failure.name).collect();
    for failure in folders.failures() {
        if !told.contains(&&failure.name) {
            screen.failure(&failure);
        }
    }
    let mut done = Vec::with_capacity(results.len());
    for result in results {
        match result {
            Ok(value) => done.push(value),
            Err(failure) => screen.failure(&failure),
        }
    }
    Results {
        done,
        asked: found.places.len() + found.failures.len(),
    }
}

fn with_draft<T>(
    source: &Source,
    settings: &Settings,
    work: &impl Fn(&Source, &Draft, &Settings) -> T,
) -> T {
    let reading: Reading = model::read(source.text());
    let draft = Draft::new(source.text(), &reading);
    work(source, &draft, settings)
}

/// The settings that hold in each folder, each file read once.
#[derive(Default)]
struct Folders(Mutex<HashMap<PathBuf, Option<SettingsFile>>>);

impl Folders {
    /// The settings for a text; those of a text from standard input are of the folder we are in.
    fn of(&self, source: &Source) -> Settings {
        let folder = source.path.as_deref().and_then(Path::parent);
        let Ok(folder) = folder.unwrap_or(Path::new("")).join(".").canonicalize() else {
            return Settings::default();
        };
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let file = known
            .entry(folder)
            .or_insert_with_key(|folder| settings_of(folder));
        file.as_ref()
            .map_or_else(Settings::default, |file| file.settings.clone())
    }

    /// The settings files that cannot be used, each once.
    fn failures(self) -> Vec<Failure> {
        let known = self.0.into_inner().unwrap_or_else(PoisonError::into_inner);
        let mistaken = known.into_values().flatten().filter_map(|file| {
            let mistake = file.mistakes.into_iter().next()?;
            let problem = Problem::BadSettings(mistake.message);
            Some((file.path.display().to_string(), problem))
        });
        let each: BTreeMap<String, Problem> = mistaken.collect();
        let failures = each.into_iter();
        failures
            .map(|(name, why)| Failure::new(name, why))
            .collect()
    }
}

impl Options {
    fn read(&self, place: &Place) -> Result<Source, Failure> {
        match place {
            Place::File(path) => store::read(path, self.max_size.0),
            Place::StandardInput => {
                store::read_from(std::io::stdin().lock(), &self.stdin_name, self.max_size.0)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Size;

    #[test]
    fn sizes_have_units() {
        assert_eq!("64MB".parse(), Ok(Size(64_000_000)));
        assert_eq!("1 KiB".parse(), Ok(Size(1024)));
        assert_eq!("12".parse(), Ok(Size(12)));
        assert!("MB".parse::<Size>().is_err());
        assert!("3 miles".parse::<Size>().is_err());
        assert!("99999999999999GB".parse::<Size>().is_err());
    }
}
