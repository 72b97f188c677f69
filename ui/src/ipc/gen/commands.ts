// Made by `cargo xtask types` from the command list of core/app. Do not edit.
import type { AiringChoice } from "./AiringChoice";
import type { AiringDetail } from "./AiringDetail";
import type { AiringDuplicate } from "./AiringDuplicate";
import type { AiringExplained } from "./AiringExplained";
import type { AiringMove } from "./AiringMove";
import type { AiringPlace } from "./AiringPlace";
import type { AiringPreview } from "./AiringPreview";
import type { AiringPreviewRequest } from "./AiringPreviewRequest";
import type { AiringRemove } from "./AiringRemove";
import type { AiringUpdate } from "./AiringUpdate";
import type { AlternativePlace } from "./AlternativePlace";
import type { Attachment } from "./Attachment";
import type { AttachmentSaved } from "./AttachmentSaved";
import type { AudioChoice } from "./AudioChoice";
import type { AudioFile } from "./AudioFile";
import type { AudioFiles } from "./AudioFiles";
import type { BatchPlan } from "./BatchPlan";
import type { BatchProgress } from "./BatchProgress";
import type { BatchRequest } from "./BatchRequest";
import type { BatchStart } from "./BatchStart";
import type { Calendar } from "./Calendar";
import type { CalendarRequest } from "./CalendarRequest";
import type { CalendarTarget } from "./CalendarTarget";
import type { CampaignChoice } from "./CampaignChoice";
import type { CampaignCopied } from "./CampaignCopied";
import type { CampaignCopy } from "./CampaignCopy";
import type { CampaignSave } from "./CampaignSave";
import type { ChannelRow } from "./ChannelRow";
import type { CitedPassage } from "./CitedPassage";
import type { DaysLine } from "./DaysLine";
import type { DaysText } from "./DaysText";
import type { DeletedChoice } from "./DeletedChoice";
import type { DeletedRecord } from "./DeletedRecord";
import type { DirectiveChoice } from "./DirectiveChoice";
import type { DirectiveTask } from "./DirectiveTask";
import type { Edited } from "./Edited";
import type { ExportFiles } from "./ExportFiles";
import type { ExportRequest } from "./ExportRequest";
import type { ExportSaved } from "./ExportSaved";
import type { Figures } from "./Figures";
import type { FiguresRequest } from "./FiguresRequest";
import type { FileFollowed } from "./FileFollowed";
import type { FileNew } from "./FileNew";
import type { FileStatus } from "./FileStatus";
import type { Find } from "./Find";
import type { FindingLine } from "./FindingLine";
import type { FindingsRequest } from "./FindingsRequest";
import type { Found } from "./Found";
import type { HistoryEntry } from "./HistoryEntry";
import type { HolidaysSilence } from "./HolidaysSilence";
import type { ImportReport } from "./ImportReport";
import type { InstrumentRow } from "./InstrumentRow";
import type { KindChoice } from "./KindChoice";
import type { LanguageSet } from "./LanguageSet";
import type { LawReplace } from "./LawReplace";
import type { LawReplacePreview } from "./LawReplacePreview";
import type { LawReplaced } from "./LawReplaced";
import type { Limit } from "./Limit";
import type { LintLine } from "./LintLine";
import type { MakeGood } from "./MakeGood";
import type { MessageRow } from "./MessageRow";
import type { NewId } from "./NewId";
import type { Nothing } from "./Nothing";
import type { ObservanceSuggestion } from "./ObservanceSuggestion";
import type { OfficeRenew } from "./OfficeRenew";
import type { OfficeVersion } from "./OfficeVersion";
import type { PaperRequest } from "./PaperRequest";
import type { PartCoverage } from "./PartCoverage";
import type { PlanningProfile } from "./PlanningProfile";
import type { PlanningProgress } from "./PlanningProgress";
import type { PlanningProposal } from "./PlanningProposal";
import type { PlanningStart } from "./PlanningStart";
import type { PrintPages } from "./PrintPages";
import type { PrintPreview } from "./PrintPreview";
import type { PrintSave } from "./PrintSave";
import type { PrintSaved } from "./PrintSaved";
import type { PrintedPages } from "./PrintedPages";
import type { ProfileChoice } from "./ProfileChoice";
import type { ProfileRename } from "./ProfileRename";
import type { ProfileRow } from "./ProfileRow";
import type { ProposalChoice } from "./ProposalChoice";
import type { ProposalPart } from "./ProposalPart";
import type { ProposalSummary } from "./ProposalSummary";
import type { ReadingEstimate } from "./ReadingEstimate";
import type { ReadingRequest } from "./ReadingRequest";
import type { Record } from "./Record";
import type { RecordRef } from "./RecordRef";
import type { RecordSave } from "./RecordSave";
import type { Reorganization } from "./Reorganization";
import type { ReorganizationPreview } from "./ReorganizationPreview";
import type { RequirementChoice } from "./RequirementChoice";
import type { RequirementExplained } from "./RequirementExplained";
import type { RequirementRow } from "./RequirementRow";
import type { RuleLevelSet } from "./RuleLevelSet";
import type { RuleRow } from "./RuleRow";
import type { SessionChange } from "./SessionChange";
import type { SessionKey } from "./SessionKey";
import type { Status } from "./Status";
import type { TableLook } from "./TableLook";
import type { TableRequest } from "./TableRequest";
import type { TaskProposals } from "./TaskProposals";
import type { UnansweredRow } from "./UnansweredRow";
import type { UnitsImportPreview } from "./UnitsImportPreview";
import type { WeekCopy } from "./WeekCopy";
import type { Tag } from "./Tag";

export interface Commands {
  file_status: { request: Nothing; response: FileStatus };
  file_follow: { request: Nothing; response: FileFollowed };
  file_new: { request: FileNew; response: FileStatus };
  file_open: { request: Nothing; response: FileStatus };
  language_set: { request: LanguageSet; response: Nothing };
  calendar: { request: CalendarRequest; response: Calendar };
  status: { request: CampaignChoice; response: Status };
  findings: { request: FindingsRequest; response: Array<FindingLine> };
  rules: { request: Nothing; response: Array<RuleRow> };
  rule_level_set: { request: RuleLevelSet; response: Edited };
  airing_detail: { request: AiringChoice; response: AiringDetail };
  airing_preview: { request: AiringPreviewRequest; response: AiringPreview };
  airing_place: { request: AiringPlace; response: Edited };
  airing_move: { request: AiringMove; response: Edited };
  airing_duplicate: { request: AiringDuplicate; response: Edited };
  airing_remove: { request: AiringRemove; response: Edited };
  airing_update: { request: AiringUpdate; response: Edited };
  week_copy: { request: WeekCopy; response: Edited };
  campaign_copy: { request: CampaignCopy; response: CampaignCopied };
  session_change: { request: SessionChange; response: Edited };
  session_cancel: { request: SessionKey; response: Edited };
  undo: { request: Nothing; response: Edited };
  redo: { request: Nothing; response: Edited };
  history: { request: Limit; response: Array<HistoryEntry> };
  deleted: { request: Limit; response: Array<DeletedRecord> };
  deleted_restore: { request: DeletedChoice; response: Edited };
  records: { request: KindChoice; response: Array<Record> };
  record_save: { request: RecordSave; response: Edited };
  record_new_id: { request: Nothing; response: NewId };
  record_remove: { request: RecordRef; response: Edited };
  units_reorganize_preview: { request: Reorganization; response: ReorganizationPreview };
  units_reorganize: { request: Reorganization; response: Edited };
  unit_figures: { request: FiguresRequest; response: Figures };
  units_import_choose: { request: Nothing; response: UnitsImportPreview };
  units_import: { request: Nothing; response: Edited };
  table_choose: { request: Nothing; response: TableLook | null };
  table_look: { request: TableRequest; response: TableLook };
  table_import: { request: TableRequest; response: Edited };
  messages: { request: CampaignChoice; response: Array<MessageRow> };
  requirements: { request: CampaignChoice; response: Array<RequirementRow> };
  channels: { request: Nothing; response: Array<ChannelRow> };
  law: { request: Nothing; response: Array<InstrumentRow> };
  directive_passages: { request: DirectiveChoice; response: Array<CitedPassage> };
  law_replace_preview: { request: LawReplace; response: LawReplacePreview };
  law_replace_apply: { request: LawReplace; response: LawReplaced };
  task_proposals: { request: TaskProposals; response: Array<DirectiveTask> };
  unanswered: { request: Nothing; response: Array<UnansweredRow> };
  campaign_save: { request: CampaignSave; response: Edited };
  attachments_choose: { request: Nothing; response: Array<Attachment> };
  attachment_open: { request: Attachment; response: Nothing };
  attachment_save: { request: Attachment; response: AttachmentSaved };
  audio_files: { request: Nothing; response: AudioFiles };
  audio_measure: { request: AudioChoice; response: AudioFile };
  calendar_import_choose: { request: CalendarTarget; response: ImportReport | null };
  calendar_import_look: { request: CalendarTarget; response: ImportReport };
  calendar_import: { request: CalendarTarget; response: Edited };
  export_save: { request: ExportRequest; response: ExportSaved };
  export_progress: { request: Nothing; response: ExportFiles };
  export_cancel: { request: Nothing; response: Nothing };
  offices: { request: Nothing; response: Array<OfficeVersion> };
  office_renew: { request: OfficeRenew; response: Edited };
  reading_estimate: { request: ReadingRequest; response: ReadingEstimate };
  observance_suggestions: { request: Nothing; response: Array<ObservanceSuggestion> };
  days_import_preview: { request: DaysText; response: Array<DaysLine> };
  days_import: { request: DaysText; response: Edited };
  days_fill: { request: Nothing; response: Edited };
  holidays_silence: { request: HolidaysSilence; response: Edited };
  find: { request: Find; response: Array<Found> };
  planning_start: { request: PlanningStart; response: Nothing };
  planning_progress: { request: Nothing; response: PlanningProgress | null };
  planning_stop: { request: Nothing; response: Nothing };
  planning_cancel: { request: Nothing; response: Nothing };
  planning_discard: { request: ProposalChoice; response: Nothing };
  planning_proposals: { request: Nothing; response: Array<ProposalSummary> };
  planning_proposal: { request: ProposalChoice; response: PlanningProposal };
  planning_part: { request: ProposalPart; response: PartCoverage };
  planning_apply: { request: ProposalPart; response: Edited };
  planning_profiles: { request: Nothing; response: Array<ProfileRow> };
  planning_profile_save: { request: PlanningProfile; response: Edited };
  planning_profile_rename: { request: ProfileRename; response: Edited };
  planning_profile_remove: { request: ProfileChoice; response: Edited };
  make_good_places: { request: AiringChoice; response: Array<AlternativePlace> };
  airing_make_good: { request: MakeGood; response: Edited };
  airing_explain: { request: AiringChoice; response: AiringExplained };
  requirement_explain: { request: RequirementChoice; response: RequirementExplained };
  print_preview: { request: PaperRequest; response: PrintPreview };
  print_pages: { request: PrintPages; response: PrintedPages };
  print_lint: { request: PaperRequest; response: Array<LintLine> };
  print_save: { request: PrintSave; response: PrintSaved };
  batch_choose: { request: BatchRequest; response: BatchPlan | null };
  batch_start: { request: BatchStart; response: Nothing };
  batch_progress: { request: Nothing; response: BatchProgress | null };
  batch_cancel: { request: Nothing; response: Nothing };
}

export const COMMAND_TAGS: { [name in keyof Commands]: { reads: Tag[]; writes: Tag[] } } = {
  file_status: { reads: ["file"], writes: [] },
  file_follow: { reads: [], writes: [] },
  file_new: { reads: [], writes: ["file", "plan", "history"] },
  file_open: { reads: [], writes: ["file", "plan", "history"] },
  language_set: { reads: [], writes: ["file", "plan", "history"] },
  calendar: { reads: ["plan"], writes: [] },
  status: { reads: ["plan"], writes: [] },
  findings: { reads: ["plan"], writes: [] },
  rules: { reads: ["plan"], writes: [] },
  rule_level_set: { reads: [], writes: ["file", "plan", "history"] },
  airing_detail: { reads: ["plan"], writes: [] },
  airing_preview: { reads: [], writes: [] },
  airing_place: { reads: [], writes: ["file", "plan", "history"] },
  airing_move: { reads: [], writes: ["file", "plan", "history"] },
  airing_duplicate: { reads: [], writes: ["file", "plan", "history"] },
  airing_remove: { reads: [], writes: ["file", "plan", "history"] },
  airing_update: { reads: [], writes: ["file", "plan", "history"] },
  week_copy: { reads: [], writes: ["file", "plan", "history"] },
  campaign_copy: { reads: [], writes: ["file", "plan", "history"] },
  session_change: { reads: [], writes: ["file", "plan", "history"] },
  session_cancel: { reads: [], writes: ["file", "plan", "history"] },
  undo: { reads: [], writes: ["file", "plan", "history"] },
  redo: { reads: [], writes: ["file", "plan", "history"] },
  history: { reads: ["history"], writes: [] },
  deleted: { reads: ["history"], writes: [] },
  deleted_restore: { reads: [], writes: ["file", "plan", "history"] },
  records: { reads: ["plan"], writes: [] },
  record_save: { reads: [], writes: ["file", "plan", "history"] },
  record_new_id: { reads: [], writes: [] },
  record_remove: { reads: [], writes: ["file", "plan", "history"] },
  units_reorganize_preview: { reads: ["plan"], writes: [] },
  units_reorganize: { reads: [], writes: ["file", "plan", "history"] },
  unit_figures: { reads: ["plan"], writes: [] },
  units_import_choose: { reads: [], writes: [] },
  units_import: { reads: [], writes: ["file", "plan", "history"] },
  table_choose: { reads: [], writes: [] },
  table_look: { reads: ["plan"], writes: [] },
  table_import: { reads: [], writes: ["file", "plan", "history"] },
  messages: { reads: ["plan"], writes: [] },
  requirements: { reads: ["plan"], writes: [] },
  channels: { reads: ["plan"], writes: [] },
  law: { reads: ["plan"], writes: [] },
  directive_passages: { reads: ["plan"], writes: [] },
  law_replace_preview: { reads: ["plan"], writes: [] },
  law_replace_apply: { reads: [], writes: ["file", "plan", "history"] },
  task_proposals: { reads: ["plan"], writes: [] },
  unanswered: { reads: ["plan"], writes: [] },
  campaign_save: { reads: [], writes: ["file", "plan", "history"] },
  attachments_choose: { reads: [], writes: [] },
  attachment_open: { reads: [], writes: [] },
  attachment_save: { reads: [], writes: [] },
  audio_files: { reads: ["plan"], writes: [] },
  audio_measure: { reads: [], writes: [] },
  calendar_import_choose: { reads: [], writes: [] },
  calendar_import_look: { reads: [], writes: [] },
  calendar_import: { reads: [], writes: ["file", "plan", "history"] },
  export_save: { reads: [], writes: [] },
  export_progress: { reads: [], writes: [] },
  export_cancel: { reads: [], writes: [] },
  offices: { reads: ["plan"], writes: [] },
  office_renew: { reads: [], writes: ["file", "plan", "history"] },
  reading_estimate: { reads: ["plan"], writes: [] },
  observance_suggestions: { reads: ["plan"], writes: [] },
  days_import_preview: { reads: ["plan"], writes: [] },
  days_import: { reads: [], writes: ["file", "plan", "history"] },
  days_fill: { reads: [], writes: ["file", "plan", "history"] },
  holidays_silence: { reads: [], writes: ["file", "plan", "history"] },
  find: { reads: ["plan"], writes: [] },
  planning_start: { reads: [], writes: [] },
  planning_progress: { reads: [], writes: [] },
  planning_stop: { reads: [], writes: [] },
  planning_cancel: { reads: [], writes: [] },
  planning_discard: { reads: [], writes: [] },
  planning_proposals: { reads: [], writes: [] },
  planning_proposal: { reads: [], writes: [] },
  planning_part: { reads: [], writes: [] },
  planning_apply: { reads: [], writes: ["file", "plan", "history"] },
  planning_profiles: { reads: ["plan"], writes: [] },
  planning_profile_save: { reads: [], writes: ["file", "plan", "history"] },
  planning_profile_rename: { reads: [], writes: ["file", "plan", "history"] },
  planning_profile_remove: { reads: [], writes: ["file", "plan", "history"] },
  make_good_places: { reads: ["plan"], writes: [] },
  airing_make_good: { reads: [], writes: ["file", "plan", "history"] },
  airing_explain: { reads: ["plan"], writes: [] },
  requirement_explain: { reads: ["plan"], writes: [] },
  print_preview: { reads: ["plan"], writes: [] },
  print_pages: { reads: ["plan"], writes: [] },
  print_lint: { reads: ["plan"], writes: [] },
  print_save: { reads: [], writes: [] },
  batch_choose: { reads: [], writes: [] },
  batch_start: { reads: [], writes: [] },
  batch_progress: { reads: [], writes: [] },
  batch_cancel: { reads: [], writes: [] },
};
