//! The bytes of files that came with a directive.
//!
//! They lie beside the plan, not in its log: they are kept once for each content, by its SHA-256 sum,
//! and are never changed. They are written before the change that names them, so that no attachment
//! ever names bytes that are not there; bytes that nothing names any more do no harm, and are there
//! again when a removal is undone.

use crate::{Store, StoreError};
use loa_domain::ContentHash;
use sha2::{Digest as _, Sha256};
use sqlx::Connection as _;

impl Store {
    /// Keeps the content of a file, and gives the sum by which it is found again. It is on the disk
    /// when this returns. The revision of the plan stays as it is: nothing in the plan has changed.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub async fn keep_content(&self, content: &[u8]) -> Result<ContentHash, StoreError> {
        let sum = sum_of(content)?;
        self.with(async |desk| {
            let mut door = desk.connection.begin_with("BEGIN IMMEDIATE").await?;
            let kept = "INSERT INTO attachment_content (sha256, content) VALUES ($1, $2) \
                ON CONFLICT (sha256) DO NOTHING";
            sqlx::query(kept).bind(sum.as_str()).bind(content).execute(&mut *door).await?;
            door.commit().await?;
            Ok(())
        })
        .await?;
        Ok(sum)
    }

    /// The content with this sum; none when the file does not hold it.
    ///
    /// # Errors
    /// When the file cannot be read, or its bytes have another sum: it was edited outside Loa, or is
    /// damaged.
    pub async fn content(&self, sum: &ContentHash) -> Result<Option<Vec<u8>>, StoreError> {
        let found: Option<Vec<u8>> = self
            .with(async |desk| {
                let asked = "SELECT content FROM attachment_content WHERE sha256 = $1";
                let asked = sqlx::query_scalar(asked).bind(sum.as_str());
                Ok(asked.fetch_optional(&mut desk.connection).await?)
            })
            .await?;
        match found {
            Some(content) if sum_of(&content)? != *sum => Err(StoreError::BadRow {
                table: "attachment_content",
                id: sum.to_string(),
                column: "content".to_owned(),
                value: format!("{} bytes", content.len()),
                reason: "their SHA-256 sum is another".to_owned(),
            }),
            found => Ok(found),
        }
    }

    /// Whether the file holds the content with this sum.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub async fn has_content(&self, sum: &ContentHash) -> Result<bool, StoreError> {
        self.with(async |desk| {
            let asked = "SELECT 1 FROM attachment_content WHERE sha256 = $1";
            let asked = sqlx::query_scalar::<_, i64>(asked).bind(sum.as_str());
            Ok(asked.fetch_optional(&mut desk.connection).await?.is_some())
        })
        .await
    }
}

fn sum_of(content: &[u8]) -> Result<ContentHash, StoreError> {
    let digits: String = Sha256::digest(content).iter().map(|b| format!("{b:02x}")).collect();
    digits.parse().map_err(|error: loa_domain::directive::ContentHashError| {
        StoreError::Unwritable { column: "sha256", reason: error.to_string() }
    })
}
