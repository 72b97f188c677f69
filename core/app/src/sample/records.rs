//! Records from JSON files in which names stand for ids.
//!
//! A file is a list of groups; a group has a kind, defaults for every field of that kind, and
//! records that say only what differs. A text that begins with `@` is a name: `@unit/bo-y` stands
//! for the id of that record, `@text/luat` for the text of a file of its own. Ids are UUIDs of
//! version 5 made from the official code where the record has one, else from a sample code.

use super::SampleError;
use loa_domain::Record;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use uuid::Uuid;

/// The namespace of the ids of seed rows.
const NAMESPACE: Uuid = Uuid::from_u128(0x8f0f_2c1e_6d0b_5a47_9c53_10a5_2021_1004);

/// A file of the sample: its name and its text.
pub(super) type File = (&'static str, &'static str);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Group {
    kind: String,
    /// The field that holds the official code, for kinds that have one.
    official: Option<String>,
    defaults: Map<String, Value>,
    records: Vec<Map<String, Value>>,
}

/// The id of a seed row of this kind and code.
pub(super) fn seed_id(kind: &str, code: &str) -> Uuid {
    Uuid::new_v5(&NAMESPACE, format!("{kind}/{code}").as_bytes())
}

/// The id of the administrative unit of an official code, in any office's file.
pub(crate) fn unit_seed_id(code: &str) -> Uuid {
    seed_id("unit", code)
}

/// What the names of a sample stand for.
pub(super) struct Names {
    sample: &'static str,
    values: BTreeMap<String, String>,
}

impl Names {
    /// The names of texts; those of records are added as they are read.
    pub(super) fn new(sample: &'static str, texts: &[File]) -> Self {
        let text = |(name, text): &File| {
            (format!("@text/{name}"), text.replace("\r\n", "\n").trim_end().to_owned())
        };
        Self { sample, values: texts.iter().map(text).collect() }
    }

    /// Reads the records of all files, which may refer to one another in any order.
    pub(super) fn records(&mut self, files: &[File]) -> Result<Vec<Record>, SampleError> {
        self.records_of(self.sample, files)
    }

    /// Reads the records of files that belong to another set than the sample, by which those
    /// without an official code are named.
    pub(super) fn records_of(
        &mut self,
        set: &str,
        files: &[File],
    ) -> Result<Vec<Record>, SampleError> {
        let mut groups: Vec<(&'static str, Group)> = Vec::new();
        for &(file, text) in files {
            let read: Vec<Group> =
                serde_json::from_str(text).map_err(|source| SampleError::File { file, source })?;
            groups.extend(read.into_iter().map(|group| (file, group)));
        }
        for (file, group) in &groups {
            for record in &group.records {
                self.define(set, file, group, record)?;
            }
        }
        let mut records = Vec::new();
        for (file, group) in groups {
            for record in group.records {
                records.push(self.record(file, &group.kind, group.defaults.clone(), record)?);
            }
        }
        Ok(records)
    }

    /// Reads any other file in which names stand for ids.
    pub(super) fn read<T: DeserializeOwned>(&self, (file, text): File) -> Result<T, SampleError> {
        let json = |source| SampleError::File { file, source };
        let value = self.resolve(file, serde_json::from_str(text).map_err(json)?)?;
        serde_json::from_value(value).map_err(json)
    }

    fn define(
        &mut self,
        set: &str,
        file: &'static str,
        group: &Group,
        record: &Map<String, Value>,
    ) -> Result<(), SampleError> {
        let Some(Value::String(name)) = record.get("id") else { return Ok(()) };
        let bare = name.strip_prefix(&format!("@{}/", group.kind)).unwrap_or(name);
        let official = group.official.as_ref().and_then(|field| record.get(field)?.as_str());
        let code = match official {
            Some(code) => code.to_owned(),
            None => format!("mau-{set}-{bare}"),
        };
        let id = seed_id(&group.kind, &code).to_string();
        match self.values.insert(name.clone(), id) {
            None => Ok(()),
            Some(_) => Err(SampleError::NameTaken { file, name: name.clone() }),
        }
    }

    fn record(
        &self,
        file: &'static str,
        kind: &str,
        mut fields: Map<String, Value>,
        record: Map<String, Value>,
    ) -> Result<Record, SampleError> {
        let name = record.get("id").and_then(Value::as_str).unwrap_or(kind).to_owned();
        for (field, value) in record {
            match fields.get_mut(&field) {
                Some(slot) => *slot = value,
                None => return Err(SampleError::UnknownField { file, record: name, field }),
            }
        }
        let value = self.resolve(file, Value::Object(fields))?;
        serde_json::from_value(serde_json::json!({ "kind": kind, "value": value }))
            .map_err(|source| SampleError::Record { file, record: name, source })
    }

    fn resolve(&self, file: &'static str, value: Value) -> Result<Value, SampleError> {
        Ok(match value {
            Value::String(name) if name.starts_with('@') => match self.values.get(&name) {
                Some(value) => Value::String(value.clone()),
                None => return Err(SampleError::UnknownName { file, name }),
            },
            Value::Array(items) => {
                let items = items.into_iter().map(|item| self.resolve(file, item));
                Value::Array(items.collect::<Result<_, _>>()?)
            }
            Value::Object(fields) => {
                let fields = fields.into_iter().map(|(key, v)| Ok((key, self.resolve(file, v)?)));
                Value::Object(fields.collect::<Result<_, SampleError>>()?)
            }
            other => other,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use loa_domain::RecordRef;

    const TEXTS: &[File] = &[("note", "Ghi chú\r\n")];

    /// What a file of one group of units makes of these records: names of records, or the reason
    /// why it makes none.
    fn check(records: &'static str, expect: Result<Vec<RecordRef>, &str>) {
        let text = format!(
            r#"[{{"kind": "unit", "official": "code", "defaults": {{"id": null, "kind": "village",
            "name": null, "parent": null, "code": null, "languages": ["vi"], "population": 0,
            "valid_from": null, "valid_to": null, "predecessors": []}}, "records": {records}}}]"#
        );
        let read = Names::new("thu", TEXTS).records(&[("units.json", text.leak())]);
        let read = read.map(|records| records.iter().map(Record::name).collect());
        assert_eq!(read.map_err(|error| error.to_string()), expect.map_err(str::to_owned));
    }

    fn unit(code: &str) -> RecordRef {
        loa_domain::UnitId(seed_id("unit", code)).into()
    }

    #[test]
    fn ids_come_from_official_codes_and_else_from_sample_codes() {
        check(
            r#"[{"id": "@unit/a", "name": "thôn A", "parent": "@unit/b"},
                {"id": "@unit/b", "name": "@text/note", "code": "23395"}]"#,
            Ok(vec![unit("mau-thu-a"), unit("23395")]),
        );
    }

    #[test]
    fn a_file_that_is_wrong_says_where() {
        check(
            r#"[{"id": "@unit/a", "name": "thôn A", "parent": "@unit/b"}]"#,
            Err("sample file units.json: nothing is named @unit/b"),
        );
        check(
            r#"[{"id": "@unit/a", "name": "thôn A"}, {"id": "@unit/a", "name": "thôn B"}]"#,
            Err("sample file units.json: the name @unit/a is taken, choose another"),
        );
        check(
            r#"[{"id": "@unit/a", "nam": "thôn A"}]"#,
            Err(
                "sample file units.json, record @unit/a: no field 'nam' among the group's defaults",
            ),
        );
        check(
            r#"[{"id": "@unit/a"}]"#,
            Err(
                "sample file units.json, record @unit/a does not fit its kind: invalid type: null, expected a string",
            ),
        );
    }

    #[test]
    fn texts_lose_the_line_ends_of_other_systems() {
        let names = Names::new("thu", &[("note", "Một\r\nHai\r\n")]);
        let read: Vec<String> = names.read(("list.json", r#"["@text/note"]"#)).unwrap();
        assert_eq!(read, ["Một\nHai"]);
    }
}
