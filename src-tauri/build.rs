//! Names the one command that the window may call. Without an app manifest, Tauri leaves every
//! command open.

fn main() {
    let manifest = tauri_build::AppManifest::new().commands(&["rpc"]);
    let attributes = tauri_build::Attributes::new().app_manifest(manifest);
    if let Err(error) = tauri_build::try_build(attributes) {
        panic!("the desktop program cannot be prepared: {error:#}");
    }
}
