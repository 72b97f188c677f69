//! The arrows between the rooms of the window: `views → features → shared`, features alone call
//! `ipc`, and `ipc` alone knows Tauri.

use crate::source::{Source, expect_none, line_at, tree, without_comments};

const WINDOW: &str = "ui/src/";

/// Each room with the rooms that it may import; files that lie in no room compose the window.
const ARROWS: [(&str, &[&str]); 6] = [
    ("", &["", "views", "features", "shared"]),
    ("views", &["views", "features", "shared"]),
    ("features", &["features", "shared", "ipc"]),
    ("shared", &["shared"]),
    ("ipc", &["ipc", "shared"]),
    // Fixtures, which tests alone may import.
    ("test", &["test", "views", "features", "shared", "ipc"]),
];

/// What a source imports, with the line that says so.
struct Import<'a> {
    line: usize,
    from: &'a str,
}

/// The imports of a text without comments: static, dynamic and re-exports.
fn imports(text: &str) -> Vec<Import<'_>> {
    let mut imports = Vec::new();
    for keyword in ["from", "import"] {
        for (at, _) in text.match_indices(keyword) {
            let is_word = !text[..at]
                .ends_with(|letter: char| letter.is_alphanumeric() || ".$_-'\"".contains(letter));
            let rest = text[at + keyword.len()..].trim_start();
            let rest = if keyword == "import" {
                rest.strip_prefix('(').unwrap_or(rest).trim_start()
            } else {
                rest
            };
            let Some(quote) = rest.chars().next().filter(|letter| "'\"".contains(*letter)) else {
                continue;
            };
            if let Some((from, _)) = rest[1..].split_once(quote)
                && is_word
            {
                imports.push(Import { line: line_at(text, at), from });
            }
        }
    }
    imports.sort_by_key(|import| import.line);
    imports
}

/// The path that a relative import leads to.
fn resolve(path: &str, from: &str) -> String {
    let mut parts: Vec<&str> = path.split('/').collect();
    parts.pop();
    for step in from.split('/') {
        match step {
            "." => {}
            ".." => {
                parts.pop();
            }
            step => parts.push(step),
        }
    }
    parts.join("/")
}

/// The room of a path in the window, and the name of what the path names there.
fn room(path: &str) -> Option<(&str, &str)> {
    let inside = path.strip_prefix(WINDOW)?;
    Some(match inside.split_once('/') {
        Some((room, rest)) => (room, rest.split(['/', '.']).next().unwrap_or(rest)),
        None => ("", inside.split('.').next().unwrap_or(inside)),
    })
}

fn import_offences(source: &Source) -> Vec<String> {
    let Some((from_room, from_name)) = room(&source.path) else { return Vec::new() };
    if !source.ends_with_any(&[".ts", ".svelte"]) {
        return Vec::new();
    }
    let Some((_, known)) = ARROWS.iter().find(|(name, _)| *name == from_room) else {
        return vec![format!("{}: the window has no room {from_room}", source.path)];
    };
    let mut offences = Vec::new();
    for Import { line, from } in imports(&without_comments(&source.text)) {
        let is_allowed = if from.starts_with('.') {
            match room(&resolve(&source.path, from)) {
                // One view does not lean on another: what both need is shared or a feature.
                Some(("views", name)) if from_room == "views" => name == from_name,
                Some((room, _)) => known.contains(&room) || room == "test" && source.is_test(),
                None => true,
            }
        } else if from.starts_with("@tauri-apps/") {
            from_room == "ipc"
        } else {
            true
        };
        if !is_allowed {
            offences.push(format!("{}:{line}: must not import {from}", source.path));
        }
    }
    offences
}

#[test]
fn a_room_of_the_window_imports_only_the_rooms_below_it() {
    let tree = tree();
    assert!(tree.iter().any(|source| room(&source.path).is_some()), "the window has no sources");
    expect_none(&tree.iter().flat_map(import_offences).collect::<Vec<_>>());
}

#[test]
fn every_way_to_import_is_seen() {
    let text = "import { a } from './a';\nimport type { B } from \"../b\";\nimport './c.css';\n\
                const d = await import('./d');\nexport { e } from './e';\nimport {\n  f,\n} from './f';\n\
                const text = 'import it from there';\nArray.from('abc');";
    let found: Vec<_> =
        imports(text).into_iter().map(|import| (import.line, import.from)).collect();
    assert_eq!(
        found,
        [(1, "./a"), (2, "../b"), (3, "./c.css"), (4, "./d"), (5, "./e"), (8, "./f")]
    );
}

#[test]
fn every_forbidden_import_is_seen() {
    for (path, from, is_forbidden) in [
        ("ui/src/views/week.svelte", "../features/calendar/Week.svelte", false),
        ("ui/src/views/week.svelte", "../shared/Button.svelte", false),
        ("ui/src/views/week.svelte", "../ipc/rpc", true),
        ("ui/src/views/week.svelte", "./month.svelte", true),
        ("ui/src/views/week/Head.svelte", "./Body.svelte", false),
        ("ui/src/views/week/Head.svelte", "../month/Body.svelte", true),
        ("ui/src/features/calendar/api.ts", "../../ipc/cache.svelte", false),
        ("ui/src/features/calendar/api.ts", "../airing/state.svelte", false),
        ("ui/src/features/calendar/api.ts", "../../views/week", true),
        ("ui/src/features/calendar/api.ts", "@tauri-apps/api/core", true),
        ("ui/src/shared/Button.svelte", "./fold", false),
        ("ui/src/shared/Button.svelte", "../features/calendar/days", true),
        ("ui/src/shared/Button.svelte", "../ipc/gen/Level", true),
        ("ui/src/shared/Button.svelte", "../test/fake", true),
        ("ui/src/shared/fold.test.ts", "../test/fake", false),
        ("ui/src/shared/words.svelte.ts", "../../../locales/vi.ftl?raw", false),
        ("ui/src/ipc/rpc.ts", "@tauri-apps/api/core", false),
        ("ui/src/ipc/rpc.ts", "../features/calendar/days", true),
        ("ui/src/main.ts", "./views/App.svelte", false),
        ("ui/src/main.ts", "./ipc/rpc", true),
        ("ui/src/main.ts", "svelte", false),
        ("tests/e2e/web/print.test.mjs", "../../../ui/src/ipc/rpc", false),
    ] {
        let source = Source::new(path, &format!("import {{ x }} from '{from}';"));
        assert_eq!(!import_offences(&source).is_empty(), is_forbidden, "{path} imports {from}");
    }
    assert_eq!(import_offences(&Source::new("ui/src/lib/a.ts", "")).len(), 1);
}
