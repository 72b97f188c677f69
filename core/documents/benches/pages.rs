//! A sheet of one page and one of sixty, as PDF and as the pictures of the preview:
//! `cargo bench -p loa-documents --bench pages`.
#![allow(missing_docs, clippy::unwrap_used)]

mod generated;

use chrono::NaiveDateTime;
use criterion::{Criterion, criterion_group, criterion_main};
use generated::{monday, week_of_cluster, week_of_office};
use loa_documents::{Document, Pages, render_pdf};

/// Rows of the long sheet: a week of a hundred clusters.
const ROWS: u32 = 1_236;

/// The moment of making in the metadata.
fn made_on() -> NaiveDateTime {
    monday().and_hms_opt(8, 0, 0).unwrap()
}

/// Letters of the pictures of all pages.
fn preview(document: &Document) -> usize {
    let pages = Pages::of(document).unwrap();
    (0..pages.sizes().len()).map(|index| pages.svg(index).unwrap().len()).sum()
}

fn page_count(document: &Document) -> usize {
    Pages::of(document).unwrap().sizes().len()
}

fn pages(criterion: &mut Criterion) {
    let short = week_of_cluster(11).into();
    assert_eq!(page_count(&short), 1);
    let long = week_of_office(ROWS);
    assert_eq!(long.rows().count(), ROWS as usize);
    let long = long.into();
    assert_eq!(page_count(&long), 60);

    let mut group = criterion.benchmark_group("a sheet");
    group.bench_function("1 page of 11 rows, PDF", |bench| {
        bench.iter(|| render_pdf(&short, made_on()).unwrap().len());
    });
    group.bench_function("1 page of 11 rows, preview", |bench| {
        bench.iter(|| preview(&short));
    });
    group.sample_size(10);
    group.bench_function("60 pages of 1236 rows, PDF", |bench| {
        bench.iter(|| render_pdf(&long, made_on()).unwrap().len());
    });
    group.bench_function("60 pages of 1236 rows, preview", |bench| {
        bench.iter(|| preview(&long));
    });
    group.finish();
}

criterion_group!(benches, pages);
criterion_main!(benches);
