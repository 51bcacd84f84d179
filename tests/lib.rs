//! Shared by the tests.

/// The real texts, which the project does not contain.
pub mod corpus {
    use std::path::PathBuf;

    /// A real text.
    pub struct CorpusFile {
        /// File name.
        pub name: String,
        /// Where it lies.
        pub path: PathBuf,
        /// Its words.
        pub text: String,
        /// No rule, table or exception is made from it.
        pub held_out: bool,
    }

    /// The texts of a folder in the order of their names; none where `UNRES_CORPUS` is unset,
    /// which is said in one line.
    pub fn files(folder: &str) -> Vec<CorpusFile> {
        let Some(corpus) = std::env::var_os("UNRES_CORPUS") else {
            println!("UNRES_CORPUS is unset: the tests on real texts are skipped");
            return Vec::new();
        };
        let folder = PathBuf::from(corpus).join(folder);
        let Ok(entries) = std::fs::read_dir(&folder) else {
            panic!("UNRES_CORPUS has no folder {}", folder.display());
        };
        let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
        paths.sort();
        paths.into_iter().filter_map(read).collect()
    }

    fn read(path: PathBuf) -> Option<CorpusFile> {
        let text = std::fs::read_to_string(&path).ok()?;
        let name = path.file_name()?.to_str()?.to_string();
        let held_out = is_held_out(&name);
        Some(CorpusFile {
            name,
            path,
            text,
            held_out,
        })
    }

    /// A third of the names, by FNV-1a.
    pub fn is_held_out(name: &str) -> bool {
        let hash = name.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
        });
        hash % 3 == 0
    }
}
