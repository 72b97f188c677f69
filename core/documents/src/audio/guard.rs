//! A decoder that panics on damaged bytes is a file that cannot be read, and nothing worse.

use super::AudioError;
use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind, set_hook, take_hook};
use std::sync::Once;

thread_local! {
    static IS_GUARDED: Cell<bool> = const { Cell::new(false) };
}

/// Runs work on foreign bytes; a panic in it is damage to the file, and is not reported as a fault of
/// the program. Panics elsewhere go where they always go.
pub(super) fn guarded<T>(work: impl FnOnce() -> Result<T, AudioError>) -> Result<T, AudioError> {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let usual = take_hook();
        set_hook(Box::new(move |panic| {
            if !IS_GUARDED.get() {
                usual(panic);
            }
        }));
    });
    IS_GUARDED.set(true);
    let result = catch_unwind(AssertUnwindSafe(work));
    IS_GUARDED.set(false);
    result.unwrap_or(Err(AudioError::Damaged))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_damage_and_everything_else_passes() {
        assert_eq!(guarded(|| Ok(1)), Ok(1));
        assert_eq!(guarded::<()>(|| Err(AudioError::Empty)), Err(AudioError::Empty));
        let number = std::hint::black_box(0);
        assert_eq!(guarded(|| Ok(1 / number)), Err(AudioError::Damaged));
        assert!(!IS_GUARDED.get());
    }
}
