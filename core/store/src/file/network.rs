//! Is a file on a network share?

use std::path::{Component, Path, Prefix};

/// Whether the file, or the folder that it will be in, lies on a network share: a UNC path or a
/// mapped drive of Windows, a network file system of Linux. What cannot be told counts as local.
pub(super) fn is_on_share(path: &Path) -> bool {
    // On Windows the real path of a file on a mapped drive is a UNC path.
    let real = std::fs::canonicalize(path).ok();
    let real = real.as_deref().unwrap_or(path);
    has_unc_prefix(path) || has_unc_prefix(real) || is_on_network_mount(real)
}

fn has_unc_prefix(path: &Path) -> bool {
    match path.components().next() {
        Some(Component::Prefix(prefix)) => {
            matches!(prefix.kind(), Prefix::UNC(..) | Prefix::VerbatimUNC(..))
        }
        _ => false,
    }
}

#[cfg(target_os = "linux")]
fn is_on_network_mount(path: &Path) -> bool {
    let mounts = std::fs::read_to_string("/proc/self/mounts").unwrap_or_default();
    linux::file_system(&mounts, path)
        .is_some_and(|kind| linux::NETWORK_FILE_SYSTEMS.contains(&kind))
}

#[cfg(not(target_os = "linux"))]
fn is_on_network_mount(_path: &Path) -> bool {
    false
}

#[cfg(target_os = "linux")]
mod linux {
    use std::path::Path;

    /// File systems on which shared memory does not reach every user of a file.
    pub(super) const NETWORK_FILE_SYSTEMS: [&str; 11] = [
        "nfs",
        "nfs4",
        "cifs",
        "smb3",
        "smbfs",
        "9p",
        "afs",
        "ceph",
        "fuse.sshfs",
        "fuse.glusterfs",
        "fuse.davfs",
    ];

    /// The type of the file system on which `path` lies, from the table of mounts (see `fstab(5)`):
    /// that of the longest mount point above it, and of two equal ones the later.
    pub(super) fn file_system<'a>(mounts: &'a str, path: &Path) -> Option<&'a str> {
        let mut best: Option<(usize, &str)> = None;
        for line in mounts.lines() {
            let mut fields = line.split_ascii_whitespace().skip(1);
            let (Some(point), Some(kind)) = (fields.next(), fields.next()) else { continue };
            let point = unescape(point);
            let length = point.len();
            if path.starts_with(&point) && best.is_none_or(|(longest, _)| length >= longest) {
                best = Some((length, kind));
            }
        }
        best.map(|(_, kind)| kind)
    }

    /// Spaces, tabs, line ends and backslashes stand as three octal digits.
    fn unescape(field: &str) -> String {
        [("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")]
            .iter()
            .fold(field.to_owned(), |text, (escaped, plain)| text.replace(escaped, plain))
    }
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::linux::{NETWORK_FILE_SYSTEMS, file_system};
    use std::path::Path;

    const MOUNTS: &str = "\
/dev/sda1 / ext4 rw,relatime 0 0
//may-chu/chung /mnt/chung cifs rw 0 0
may-chu:/du-lieu /mnt/d\u{1eef}\\040li\u{1ec7}u nfs4 rw 0 0
/dev/sdb1 /mnt/chung/usb vfat rw 0 0
";

    fn check(path: &str, kind: &str, is_network: bool) {
        assert_eq!(file_system(MOUNTS, Path::new(path)), Some(kind), "{path}");
        assert_eq!(NETWORK_FILE_SYSTEMS.contains(&kind), is_network, "{kind}");
    }

    #[test]
    fn the_longest_mount_point_decides() {
        check("/data/loa/lich.loa", "ext4", false);
        check("/mnt/chung/lich.loa", "cifs", true);
        check("/mnt/chungcu/lich.loa", "ext4", false);
        check("/mnt/d\u{1eef} li\u{1ec7}u/lich.loa", "nfs4", true);
        check("/mnt/chung/usb/lich.loa", "vfat", false);
    }

    #[test]
    fn a_temporary_folder_of_this_machine_is_local() {
        assert!(!super::is_on_share(&std::env::temp_dir()));
    }
}

#[cfg(all(test, windows))]
mod tests {
    use super::is_on_share;
    use std::path::Path;

    #[test]
    fn a_unc_path_is_on_a_share() {
        assert!(is_on_share(Path::new(r"\\may-chu\chung\lich.loa")));
        assert!(is_on_share(Path::new(r"\\?\UNC\may-chu\chung\lich.loa")));
        assert!(!is_on_share(Path::new(r"C:\lich\khong-co.loa")));
    }
}
