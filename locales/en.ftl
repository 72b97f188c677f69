### What the program says: findings, rules, history, errors

## Findings

finding-over-capacity-title = Over by { $over }
finding-over-capacity = { $channel }, { $session } { $day }: { $used } in a session of { $available }.
finding-over-items-title = Too many items: { $used }/{ $available }
finding-over-items = { $channel }, { $session } { $day }: { $used } items, at most { $available }.
finding-sessions-overlap-title = Two sessions overlap by { $overlap }
finding-sessions-overlap = { $channel }: { $first } and { $second } overlap by { $overlap } on { $day }.
finding-airings-overlap-title = Two airings overlap by { $overlap }
finding-airings-overlap = { $channel }, { $day }: “{ $first }” at { $first_start } and “{ $second }” at { $second_start } sound together for { $overlap }.
finding-outside-session-title = Outside its session
finding-outside-session = { $channel }, { $day }: “{ $message }” at { $start } lies outside the programme part of { $session } ({ $from }–{ $to }).
finding-no-session-title = No session on this day
finding-no-session = { $channel }, { $day }: “{ $message }” at { $start } belongs to no session, because the series { $session } has none on this day.
finding-quiet-hours-title = In quiet hours
finding-quiet-hours = { $channel }, { $day }: “{ $message }” at { $start } falls in the quiet hours { $from }–{ $to }.
finding-blackout-title = Blackout: { $blackout }
finding-blackout = { $channel }, { $day }: “{ $message }” falls in the blackout “{ $blackout }”.
finding-least-gap-title = Repeated too soon
finding-least-gap = “{ $message }” comes { $gap } after the one before on { $channel }, { $day }; the least is { $least }.
finding-least-gap-same-session = “{ $message }” comes twice in one session on { $channel }, { $day }; the least between two sessions is { $least }.
finding-most-per-day-title = Too many in a day
finding-most-per-day = “{ $message }” is aired { $count } times on { $channel } { $day }; at most { $most }.
finding-message-not-valid-title = Message not valid
finding-message-not-valid = “{ $message }” is aired { $day } on { $channel }, outside its validity ({ $validity }).
finding-message-not-approved-title = Message not approved
finding-message-not-approved = “{ $message }” is aired { $day } on { $channel } while still a draft.
finding-message-approved-later = “{ $message }” is aired { $day } on { $channel }, before its approval on { $approved }.
finding-legal-basis-title = Legal basis to be reviewed
finding-legal-basis = { $channel }, { $day }: “{ $message }” rests on it.
finding-legal-basis-of-campaign = { $channel }, { $day }: the campaign of “{ $message }” rests on it.
basis-in-place = { $fault } { $place }
basis-not-yet = { $instrument } is not yet in force; it is from { $from } on.
basis-ended = { $instrument } is no longer in force since { $after }.
basis-replaced = { $instrument } is no longer in force since { $after } and was replaced by { $by }.
basis-replaced-undated = { $instrument } was replaced by { $by }.
basis-same-title = { $instrument } lacks its number or date, while { $other } bears the same title.
force-replaced = Replaced by { $symbol }
citation-misdated = { $instrument }: misprinted date; the letter prints { $printed }, right is { $date }.
replace-campaign-kept = Ends before the day and stays as it is.
replace-campaign-replaced = Gets the new basis.
replace-campaign-divided = Runs across the day: keeps the old basis and adds the new one.
replace-message-kept = Has only airings before the day or issued ones ({ $kept }) and stays as it is.
replace-message-replaced = Gets the new basis; { $later } airings rest on it.
replace-message-divided = Is divided: { $kept } airings keep the old basis, a copy takes { $later } airings and { $requirements } requirements.
replace-check-article = { $article } of the old instrument does not carry over: find the corresponding one.
replace-check-wording = The words name the old instrument: they need editing.
replace-check-requirement = The period of the requirement lies across the day: review it.
instrument-cited = { $head } No. { $symbol } { $tail }
finding-language-not-needed-title = { $language } is not needed here
finding-language-not-needed = { $channel }, { $day }: “{ $message }” is in { $language }, which no unit of the channel uses.
finding-language-missing-title = { $language } is missing
finding-language-missing = { $channel } has no airing in { $language } in the week from { $week }, though it has { $count } in other languages.
finding-presenter-conflict-title = { $presenter } is double-booked
finding-presenter-conflict = { $presenter } has to be at “{ $first }” and “{ $second }” { $day }: { $free } between the two, { $travel } of travel needed.
finding-presenter-overlap = { $presenter } has to be at “{ $first }” and “{ $second }” { $day }: the two overlap by { $overlap }.
finding-venue-conflict-title = { $venue } is double-booked
finding-venue-conflict = { $venue } holds two meetings that overlap by { $overlap } on { $day }.
finding-duration-missing-title = No duration
finding-duration-missing = { $channel }, { $day }: the { $language } variant of “{ $message }” has no duration, so nobody can tell whether it fits.

fix-basis = Replace the basis…
fix-move = Move to { $when }

validity-from = from { $from }
validity-to = until { $to }
validity-between = from { $from } to { $to }

## Rules

rule-over-capacity = Session over capacity
rule-over-capacity-about = The airings and the relay together are no longer than the session.
rule-sessions-overlap = Sessions overlap
rule-sessions-overlap-about = A channel has one session at a time.
rule-airings-overlap = Airings overlap
rule-airings-overlap-about = A channel airs one thing at a time.
rule-outside-session = Outside the session
rule-outside-session-about = An airing lies in what the relay leaves of its session.
rule-quiet-hours = Quiet hours
rule-quiet-hours-about = Nothing sounds in the channel's quiet hours.
rule-blackout = Blackout
rule-blackout-about = Nothing is aired on the days and hours declared silent.
rule-least-gap = Least gap
rule-least-gap-about = A message in one language is repeated on a channel only after the least gap, start to start.
rule-most-per-day = Most per day
rule-most-per-day-about = A message in one language is aired no more often than allowed on a channel in a day.
rule-message-not-valid = Validity of the message
rule-message-not-valid-about = A message is aired only within its validity.
rule-message-not-approved = Approval of the message
rule-message-not-approved-about = A message is aired only from the day of its approval on.
rule-legal-basis = Legal bases in force
rule-legal-basis-about = The bases of a message and of its campaign are in force on the day of the airing; instruments of one title are cited with number and date.
rule-language-not-needed = Language not needed
rule-language-not-needed-about = Only languages that the channel's units use are aired.
rule-language-missing = Language missing
rule-language-missing-about = In each week with airings, a channel airs every language that its units need and that it can carry.
rule-presenter-conflict = Presenter double-booked
rule-presenter-conflict-about = A presenter is in one place at a time, travel included.
rule-venue-conflict = Venue double-booked
rule-venue-conflict-about = A venue holds one meeting at a time.
rule-duration-missing = Duration missing
rule-duration-missing-about = Every variant that is aired has a duration.

## What was done

why-airing-place = Add “{ $message }” on { $channel }, { $when }
why-airing-move = Move “{ $message }” on { $channel } from { $from } to { $when }
why-airing-duplicate = Duplicate “{ $message }” on { $channel } to { $when }
why-airing-remove = Remove “{ $message }” on { $channel }, { $when }
why-airings-remove = Remove { $count } airings
why-airing-pin = Pin “{ $message }” on { $channel }, { $when }
why-airing-unpin = Unpin “{ $message }” on { $channel }, { $when }
why-airing-edit = Edit “{ $message }” on { $channel }, { $when }
why-week-copy = Copy { $count } airings of the week of { $from } to the week of { $to }
why-campaign-copy = Copy campaign “{ $from }” as “{ $name }” with { $count } airings
why-planning = Plan “{ $campaign }” automatically: { $count } airings changed
why-session-change = Change { $session } of { $channel } on { $day }
why-series-change = Change the series { $session } of { $channel }
why-series-split = Change the series { $session } of { $channel } from { $day }
why-session-cancel = Cancel { $session } of { $channel } on { $day }
why-record-add = Add { $kind } “{ $label }”
why-record-edit = Edit { $kind } “{ $label }”
why-record-remove = Delete { $kind } “{ $label }”
why-record-remove-more = Delete { $kind } “{ $label }” with { $count } things that hang on it
why-restore = Restore { $kind } “{ $label }”
why-rule-level = Change the level of the rule “{ $rule }”
why-law-replace = Replace { $old } by { $new } as a basis from { $from } on
why-new-plan = Make a new plan
why-office-renew = Change the office or its signatory from { $from }: { $name }
why-sample = Load the sample { $name }
why-undo = Undo: { $what }
why-redo = Redo: { $what }

kind-unit = administrative unit
kind-organization = organization
kind-instrument = legal instrument
kind-directive = directive
kind-campaign = campaign
kind-message = message
kind-variant = variant
kind-channel = channel
kind-series = session series
kind-airing = airing
kind-requirement = requirement
kind-presenter = presenter
kind-venue = venue
kind-travel_time = travel time
kind-blackout = blackout
kind-official_day = official day
kind-observance = observance
kind-settings = settings

# Holidays and the lunar calendar
holiday-new-year = New Year’s Day
holiday-lunar-new-year = Lunar New Year (Tết)
holiday-hung-kings = Hùng Kings’ Commemoration Day
holiday-reunification = Victory Day
holiday-labour = International Labour Day
holiday-national = National Day
holiday-culture = Vietnam Culture Day
day-off-for = Day off for { $holiday }
lunar-stem-0 = Giáp
lunar-stem-1 = Ất
lunar-stem-2 = Bính
lunar-stem-3 = Đinh
lunar-stem-4 = Mậu
lunar-stem-5 = Kỷ
lunar-stem-6 = Canh
lunar-stem-7 = Tân
lunar-stem-8 = Nhâm
lunar-stem-9 = Quý
lunar-branch-0 = Tý
lunar-branch-1 = Sửu
lunar-branch-2 = Dần
lunar-branch-3 = Mão
lunar-branch-4 = Thìn
lunar-branch-5 = Tỵ
lunar-branch-6 = Ngọ
lunar-branch-7 = Mùi
lunar-branch-8 = Thân
lunar-branch-9 = Dậu
lunar-branch-10 = Tuất
lunar-branch-11 = Hợi
why-days-import = Import { $count } days off and make-up days
why-days-fill = Add { $count } announced days and observances
why-holidays-silence = Silence { $count } holidays from { $from } to { $to }
days-import-date = Line { $line }: the date “{ $value }” cannot be read. Write it as 02/01/2026.
days-import-kind = Line { $line }: there is no kind “{ $value }”. Use holiday, compensatory day off, swapped off or make-up work.
days-import-name = Line { $line }: the name of the day is missing in the third column.
days-import-twice = Line { $line }: the date { $value } stands on a line above already.
days-import-too-many = Line { $line }: the table has more than { $value } lines. Split it and import each part.
unmet-no-variant = there is no variant in this language
unmet-duration-missing = its recording has no length yet
unmet-not-approved = the message is not approved
unmet-not-valid = the message is not valid in the period of the requirement
unmet-legal-basis = a legal basis of the message or of its campaign is not in force in the period
unmet-no-channel = no channel reaches the unit
unmet-language-not-carried = the channels that reach the unit do not carry the language
unmet-language-not-needed = the units of the channel name other languages
unmet-no-session = no session is left in the period of the requirement
unmet-silent = the sessions that are left fall into quiet hours or days of silence
unmet-past = the sessions that are left lie in the past
unmet-no-presenter = nobody who holds meetings speaks the language
unmet-pinned = airings that stay where they are (pinned, issued, of another campaign, items of meetings) fill the sessions
unmet-most-per-day = the message is aired as often a day as it may be
unmet-least-gap = the sessions that are left lie too near to other airings of the message
unmet-no-room = the sessions that reach the unit are full or too short
unmet-coverage-off = coverage of requirements is switched off
unmet-thrift = there is room, but an airing more is worth less than the airings and changes that are to be saved
unmet-not-planned = there is room in the sessions, of which the schedule makes no use

## Languages

language-vi = Vietnamese
language-sed = Xơ Đăng
language-jeh = Giẻ Triêng
language-brb = Brâu

## Series

recurrence-daily = every day
recurrence-every-days = every { $count } days
recurrence-weekly = { $days } every week
recurrence-every-weeks = { $days }, every { $count } weeks
recurrence-monthly-day = on day { $days } of every month
recurrence-month-end = on the last day of every month
recurrence-monthly-weekday = { $days } of every month
recurrence-ordinal = { $day } number { $ordinal }
recurrence-ordinal-last = the last { $day }
recurrence-lunar-monthly = { $days } of every lunar month
recurrence-lunar-monthly-ordinary = { $days } of every lunar month but leap months
recurrence-lunar-yearly = { $days } of every lunar year
recurrence-lunar-yearly-leap = { $days } of every lunar year, in the leap month only
recurrence-lunar-yearly-both = { $days } of every lunar year, leap month too
recurrence-lunar-first = day { $day }
recurrence-lunar-full = day 15
recurrence-lunar-end = the last day
recurrence-lunar-and = { $first } and { $last }
recurrence-other = by the rule { $rule }


## Errors

error-no-file-open = No file is open. Open or create one and try again.
error-unknown-record = This file has no { $kind } with the id { $id }. Reload to see the latest data.
error-changed-since = The data were changed elsewhere after this screen was loaded. Nothing was changed. Look at the new data and try again.
error-no-free-session = No later session of this series was found for the airing. Nothing was changed. Choose another session.
error-same-instrument = The old and the new instrument are the same. Nothing was changed. Choose another and try again.
error-nothing-to-undo = There is nothing left to undo.
error-nothing-to-redo = There is nothing left to redo.
error-nothing-to-copy = The week of { $from } has no airing to copy. Nothing was changed.
error-invalid = Not a valid value: { $detail }. Nothing was changed.
error-unknown-sample = There is no sample “{ $name }”. The samples are: { $known }.
error-unknown-command = The program has no command “{ $name }”.
error-bad-request = The request “{ $name }” cannot be read: { $detail }. Nothing was changed.
error-file-missing = There is no file { $path }. Check the name, or create a new file.
error-file-exists = There is a file { $path } already. Nothing was changed. Choose another name or open it.
error-file-is-folder = { $path } is a folder. Choose a file in it.
error-file-not-a-plan = { $path } is not a Loa plan. The file is untouched. Choose another file.
error-file-newer = { $path } was written by a newer Loa (its schema is { $found }, this Loa reads up to { $known }). The file is untouched. Install the newer Loa to open it.
error-file-bad-row = The file cannot be read: table { $table }, row { $id }, column { $column } holds “{ $value }”, which is not valid. Open a backup, or correct the cell.
error-file-busy = Another program is writing to { $path }. Nothing was changed. Wait a moment and try again.
error-file-disk-full = The disk of { $path } is full. Nothing was changed. Free some space and try again.
error-file-read-only = { $path } or its folder cannot be written. Nothing was changed. Copy the file to a folder of your own and open it there.
error-file-damaged = { $path } is damaged or cut short. Open a backup of it.
error-file-cannot-open = { $path } cannot be opened. Check that its folder is there and that you may write in it, then try again.
error-file-input-output = The disk or the network failed while reading or writing { $path }. Check them and try again.
error-file-engine = The database of { $path } reports an unknown error. Nothing was changed. Open the file again and retry.
error-file-system = { $path }: { $detail }. Nothing was changed. Check the folder and that you may write in it, then try again.
error-file-write = { $path } cannot be written: { $detail }. The old file, if there was one, is intact. Choose another place or free some space and try again.
error-file-read = { $path } cannot be read: { $detail }. Nothing was changed. Check the file and try again.
error-problem = { $path } cannot be planned: { $detail }. Nothing was written. Correct this field and try again.
error-locked-airing = This airing was issued or aired and cannot be edited; correct it in the airing log.
error-campaign-not-named = The file has { $count } campaigns. Nothing was changed. Name one of them.
error-no-proposal = There is no proposal to accept. Plan automatically first.
dialog-plan-files = Loa plans
error-viewer = { $path } was written but cannot be shown: { $detail }. Open it from its folder.
error-attachment-too-large = The file “{ $name }” has { $size } MB, more than the { $most } MB that an attached file may have. No file was attached. Scan it at a lower resolution or split it and attach it again.
error-attachment-missing = The plan does not hold the content of “{ $name }”. Nothing was changed. Attach that file again.
error-attachment-not-shown = “{ $name }” is neither a document nor a picture, so it is not opened here. Save it and open it with a program of its own.
error-dangling = This { $from } uses a { $to } that is no longer in the file. Nothing was changed. Drop the link or restore what was deleted and try again.
error-document = The page cannot be made: { $detail }. No file was written.
error-store = { $detail }

solve-outcome = { $points } points · coverage { $coverage } % · { $airings } airings · { $violations } conflicts
# What the operating system refuses, put into the middle of a sentence.
system-not-found = this file or folder is not there
system-denied = permission is missing
system-exists = there is a file of this name
system-not-a-folder = a part of the path is not a folder
system-is-a-folder = it is a folder
system-full = the disk is full
system-read-only = the disk can only be read

session-named = { $name } session

weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday

duration-hours = { $count } h
duration-minutes = { $count } min
duration-seconds = { $count } s

### Window: common words

## Buttons and common words

close = Close
cancel = Cancel
save = Save
add = Add
remove = Remove
edit = Edit
undo = Undo
redo = Redo
more = More
loading = Loading…
none = None
all = All
unknown = unknown
optional = optional
try-again = Try again

## Days

weekday-short-1 = Mon
weekday-short-2 = Tue
weekday-short-3 = Wed
weekday-short-4 = Thu
weekday-short-5 = Fri
weekday-short-6 = Sat
weekday-short-7 = Sun
today = Today

## Levels of rules

level-block = blocks
level-block_issuing = blocks issuing
level-warn = warning
level-ignore = ignored

## States of airings

airing-state-draft = Draft
airing-state-approved = Approved
airing-state-issued = Issued
airing-state-aired = Aired
airing-state-not_aired = Not aired

## Kinds of channel

channel-kind-loudspeaker = Loudspeakers
channel-kind-radio = Radio
channel-kind-portal = Web portal
channel-kind-meeting = Meetings

### Window: calendar

calendar-modes = Ways to see the calendar
calendar-mode-month = Month
calendar-mode-week = Week
calendar-mode-channels = Channels
calendar-mode-rundown = Session
calendar-week-title = Week { $week }, { $range }
calendar-month-title = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
calendar-lunar-week = lunar { $from }–{ $to }, { $year }
calendar-lunar-week-years = lunar { $from } { $year } – { $to } { $next }
calendar-lunar-month = lunar month { $months }, { $year }
calendar-lunar-month-years = lunar month { $from } { $year } – month { $to } { $next }
calendar-lunar-day = lunar { $day }, { $year }
calendar-lunar-first = lunar 1/{ $month }
calendar-lunar-full = full moon
calendar-lunar-leap = { $month } leap
calendar-week-before = Week before
calendar-week-after = Week after
calendar-month-before = Month before
calendar-month-after = Month after
calendar-more = More for the calendar
calendar-new-airing = Add an airing…
calendar-copy-week = Copy this week…
calendar-copy-campaign = Copy the campaign…
calendar-loading = Loading the calendar…

calendar-filter-kind = Kind of channel
calendar-filter-unit = Area
calendar-filter-language = Language
calendar-filter-state = State
calendar-filter-several = { $label } ({ $count })
calendar-filter-clear = Clear the filter
calendar-colour = Colour by
calendar-colour-message = Message
calendar-colour-campaign = Campaign
calendar-colour-kind = Kind of channel
calendar-colour-state = State
calendar-legend = Colours
calendar-legend-all = Show all colours
calendar-other-campaign = Another campaign

calendar-whole-area = Whole district
calendar-channel = Channel
calendar-loudspeakers = { $count ->
    [one] 1 loudspeaker
   *[other] { $count } loudspeakers
}
calendar-page-of = Page { $page }/{ $count }
calendar-page-before = Channels before
calendar-page-after = Channels after
calendar-session-seconds = { $name } { $time }, { $channel }: { $count } airings, { $used } of { $available } used
calendar-session-items = { $name } { $time }, { $channel }: { $count } items
calendar-items-of = { $used }/{ $available } items

calendar-day-airings = { $count } airings
calendar-day-more = and { $count } more
calendar-day-blocks = { $count } blocked
calendar-day-warns = { $count } with warnings
calendar-week-no-session = The channel has no session this week.

session-scope = Change the time of
session-scope-this = This session
session-scope-later = From { $day } on
session-scope-all = The whole series

rundown-order = Order
rundown-item = Message
rundown-language = Language
rundown-length = Length
rundown-actions = Actions
rundown-grip = Drag to change the order
rundown-empty = This session has no airings yet.
rundown-end = End of the session
rundown-hint = To change the order, drag a row or press Alt with the up or down arrow.
rundown-none = This channel has no session this week. Choose another channel or another week.

copy-week-title = Copy airings to another week
copy-week-from = Copy from
copy-week-to = Into the week of
copy-week-same = This is the week being copied. Choose another one.
copy-week-replaces = Remove the airings of that week first
copy-week-run = Copy the week

copy-campaign-title = Copy the whole campaign
copy-campaign-name = Name of the new campaign
copy-campaign-name-suggestion = { $name } (copy)
copy-campaign-name-missing = Give the new campaign a name.
copy-campaign-first = First day of the new campaign
copy-campaign-shift = The campaign starts on { $old }, the copy on { $new }: its airings will fall on other days of the week.
copy-campaign-run = Copy the campaign

calendar-no-session = This day has no session for the airing
calendar-carry-over = { $day }, { $time }
calendar-carry-home = Its own place: dropping it here changes nothing.
calendar-carry-nowhere = There is no session here. Press Esc to give up.
calendar-carry-given-up = Given up; the airing stays where it was.
calendar-carry-locked = This airing has been issued or aired and cannot be moved. Hold Ctrl to put down a copy.
calendar-carried = Carrying “{ $label }”. Arrow keys choose a session, Space puts it down, Esc gives up.
calendar-more-findings = and { $count } more findings
calendar-resolves = Settles { $count } findings

calendar-empty-campaigns = This file has no campaign yet. Create one to begin planning.
calendar-empty-campaigns-action = Create a campaign
calendar-empty-channels = There are no channels yet. Add loudspeaker clusters, radio, portals or meetings and their hours before planning.
calendar-empty-channels-action = Add a channel
calendar-empty-filter = No channel fits the filter.
calendar-empty-airings = This campaign has no airings yet. Choose a session and press N, or add the first one.
calendar-empty-airings-action = Add an airing

calendar-key-walk = walk sessions and airings
calendar-key-sessions = go to the session of the next day
calendar-key-ends = go to the first or last day
calendar-key-turn = week before, week after
calendar-key-open = open the details
calendar-key-carry = pick up an airing, then put it down in the session under the cursor
calendar-key-carry-copy = put down a copy
calendar-key-give-up = give up, everything stays
calendar-key-new = add an airing to this session
calendar-key-duplicate = duplicate into the next session
calendar-key-pin = pin or unpin
calendar-key-remove = remove the airing
calendar-key-order = change the order within a session (Session mode)

## Airing

airing-in-language = in { $language }
airing-no-duration = length unknown
airing-pinned = pinned
airing-blocked = has a blocking finding
airing-warned = has a warning
airing-panel = Airing
airing-choose = Choose an airing or a session in the calendar to see and edit it.
airing-choose-day = Choose a day in the calendar to see its airings.
airing-key-space = Space
airing-key-carry = pick up, put down
airing-key-pin = pin
airing-key-duplicate = duplicate
airing-key-new = new airing
airing-channel = Channel
airing-session = Session
airing-time = Time
airing-variant = Variant
airing-recording = Recording
airing-bases = Legal bases
airing-state = State
airing-set-draft = Draft
airing-set-approved = Approved
airing-presenter = Presenter
airing-presenter-none = No presenter chosen
airing-venue = Venue
airing-venue-none = No venue chosen
airing-note = Note
airing-locked = This airing has been issued or aired, so it is not edited here; it can be duplicated.
airing-pin = Pin
airing-unpin = Unpin
airing-duplicate = Duplicate
airing-remove = Remove
airing-script = Script
airing-history = History ({ $count })
airing-findings = Findings on this airing
airing-day-all = Show all { $count } airings
airing-day-empty = No airing on this day.
airing-day-week = Show this week by channel

session-panel = Session
session-relay = Relay
session-used = In use
session-add = Add an airing
session-open = Open the session
session-cancel = Cancel this session
session-none = This session is not in the week on the screen.

new-airing-title = Add an airing
new-airing-message = Message
new-airing-date = Date
new-airing-place = Add the airing
new-airing-fine = No findings.
new-airing-no-session = This channel has no session on the chosen day.
new-airing-no-message = There are no messages yet. Write one under Messages before planning.

### Window: frame

## File and first screen

first-what = Loa plans public-information campaigns over loudspeakers, radio, web portal and meetings, and prints their schedules for signature. Open a file to begin.
file-open = Open file
file-new = New file
file-new-sample = New from sample
file-new-from = New from sample { $name }
sample-ngoc-hoi-2021 = Ngọc Hồi 2021
version = Version { $version }
language-other = Tiếng Việt
language-name-vi = Tiếng Việt
language-name-en = English

## Head, navigation, foot

navigation = Navigation
panel = Right panel
panel-fold = Fold the right panel
panel-open = Open the right panel
search = Search or type a command
help = Keys of this screen
theme-light = Light
theme-dark = Dark
theme-system = As the computer
undo-what = Undo: { $what }
undo-nothing = Nothing to undo
redo-what = Redo: { $what }
redo-nothing = Nothing to redo
view-today = Today
view-calendar = Calendar
view-messages = Messages
view-requirements = Requirements
view-channels = Channels
view-documents = Documents
view-print = Print
view-settings = Settings
view-findings = Findings
status-airings = airings
status-met-before = met
status-met-after = of requirements
status-met-of = { $met } of { $all } requirements met
status-blocks = blocking
status-warnings = advisory
status-no-findings = No findings
status-saved = Saved { $time }
toast-appeared = { $count -> 
        [one] One new finding: { $title }. 
       *[other] { $count } new findings, first: { $title }. 
    }
toast-resolved = { $count -> 
        [one] One finding resolved. 
       *[other] { $count } findings resolved. 
    }
period-week = Week { $week }, { $dates }
period-month = { $month }/{ $year }

## Campaigns

campaign = Campaign
campaign-none = No campaign yet
campaign-new = New campaign
campaign-edit = Edit campaign
campaign-create = Create campaign
campaign-name = Name
campaign-purpose = Purpose
campaign-directive = Directive
campaign-tasks = Tasks that this campaign does
campaign-tasks-none = This directive sets no task for our office.
campaign-lead = Lead body
campaign-remove = Remove campaign
campaign-remove-hint = Removes the campaign with its requirements and airings; can be undone
period = Period
period-from = From
period-to = Until

## Command box

palette-commands = Commands
palette-views = Screens
palette-dates = Dates
palette-go-date = Go to { $day }
palette-mode-month = Month calendar
palette-mode-week = Week calendar
palette-mode-channels = Calendar by channel
palette-mode-rundown = Calendar by session
found-campaign = Campaigns
found-message = Messages
found-channel = Channels
found-unit = Administrative units
found-instrument = Legal instruments
found-directive = Directives
found-organization = Organizations
found-presenter = Presenters
found-venue = Venues
found-blackout = Blackouts
found-observance = Observances
found-official_day = Days off and make-up days
found-series = Session series
found-airing = Airings
nothing-found = Nothing found.
find-in-list = Search the list
show-more = Show more

## Findings

findings = Findings
findings-all = All { $count } findings
findings-none = No findings
findings-none-long = The schedule has no findings.
finding-jump = Show in the calendar
finding-column-level = Level
finding-column-date = Date
finding-column-text = Finding
finding-column-fix = Way out
level-name-block = Blocks
level-name-block_issuing = Blocks issuing
level-name-warn = Warning
level-name-ignore = Ignored
rule = Rule
rules-all = All rules

## History

history = History
history-edits = Edits
history-deleted = Deleted
history-empty = Nothing has been changed in this file yet.
history-deleted-empty = Nothing has been deleted yet.
history-changes = { $count } records
history-undone = undone
restore = Restore

## Help

help-title = Keys on the screen { $screen }
help-about = Everything that the mouse can do, the keyboard can do.
help-everywhere = On every screen
help-next-area = Next part of the window
help-back = Previous screen
help-escape = Close or give up
help-list-walk = Walk the list
help-list-open = Open the chosen line
help-list-save = Save what is edited

## Print

print-week = Print week
print-title = Print schedule
print-kind = Kind of schedule
print-kind-week = Week
print-kind-month = Month
print-earlier = Earlier
print-later = Later
print-date = A day of the period
print-all-channels = All channels
print-only-campaign = Only the campaign “{ $name }”
print-save = Save PDF
print-save-open = Save and open
print-findings = Findings on this schedule: { $count }
print-note = A4 landscape, by Decree 30/2020/NĐ-CP. Office, recipients and signatory come from the settings.
print-preview = Preview
print-making = Making the pages…
print-page = Page { $page }
print-page-of = Page { $page } of { $count }
print-page-alt = Page { $page } of the schedule { $period }
print-zoom = Zoom
print-zoom-width = Fit width
print-saved = Saved { $path }
print-saved-many = Saved { $count } files, the first is { $path }

## Automatic planning

planning = Plan automatically
planning-no-campaign = Create a campaign before planning automatically
planning-title = Plan automatically: { $campaign }
planning-options = How to plan
planning-weights = What matters
planning-off = Off
planning-coverage = Requirements met
planning-coverage-about = Meet as many requirements as possible.
planning-spread = Even spread
planning-spread-about = Hearings in every week.
planning-fairness = Fairness among units
planning-fairness-about = Raise the units that hear least.
planning-thrift = Few airings
planning-thrift-about = No more airings than requirements need.
planning-stability = Few changes
planning-stability-about = Stay close to the present schedule.
planning-seconds = Time to search
planning-seconds-count = { $count } s
planning-fresh = Plan from nothing
planning-fresh-about = Drop the present schedule and make a new one. Pinned and issued airings stay.
planning-about = Loa looks for the schedule that meets most requirements within the rules, and shows each change for you to choose.
planning-kept = Pinned and issued airings and past days stay as they are. The schedule does not change until you apply.
planning-start = Start planning
planning-running = Planning…
planning-stopping = Stopping…
planning-running-note = The schedule has not changed. Stop at any time: the best schedule found is kept as the proposal.
planning-so-far = Requirements met so far
planning-worst = Lowest unit
planning-stop = Stop and keep the result
planning-discard = Discard
planning-again = Plan again
planning-apply = { $count ->
    [one] Apply { $count } change
   *[other] Apply { $count } changes
}
planning-coverage-all = Requirements met
planning-from-to = { $before } → { $after }
planning-before = before
planning-after = after
planning-added = { $count } added
planning-moved = { $count } moved
planning-removed = { $count } removed
planning-kind-added = Added
planning-kind-moved = Moved
planning-kind-removed = Removed
planning-moved-from = from { $place }
planning-no-changes = No better schedule than the present one was found. Give it more time or change what matters, then plan again.
planning-no-requirements = This campaign has no requirements, so there is nothing to meet. Add requirements, then plan again.
planning-pages = Which part of the proposal to see
planning-page-changes = Changes ({ $count })
planning-page-unmet = Still missing ({ $count })
planning-taken = { $taken } of { $all } changes chosen
planning-take-group = Choose all changes of { $name }
planning-group = Group the list by
planning-by-channel = By channel
planning-by-day = By day
planning-units = Units
planning-unmet = Requirements still unmet
planning-unmet-none = Every requirement is met.
planning-unmet-count = { $count } lines
planning-because = Because { $reason }
planning-missing = { $count } hearings short

## Today

today-over = The campaign “{ $campaign }” ran from { $from } to { $to } and is over.
today-ahead = The campaign “{ $campaign }” runs from { $from } to { $to } and has not begun.
today-first-week = Show its first week
today-empty = Nothing is aired today. Open the calendar to add something.
today-open-calendar = Open the calendar
suggestions = Occasions for campaigns
suggestion-weeks = { $count } weeks to { $observance }, { $date }.
suggestion-days = { $count } days to { $observance }, { $date }.
suggestion-today = Today is { $observance }, { $date }.
suggestion-draft = Draft a campaign
suggestion-open = Open the campaign
suggestion-campaign = { $observance } { $year }
relay = Relay
history-dependents = with { $count } records that hang on it
restore-all = Restore all

### Window: records

## Fields

field-required = This must be filled in.
field-date-form = day/month/year
field-date-wrong = Not a date. Type it like 04/10/2021.
field-clock-wrong = Not a time. Type it like 17:30.
field-duration-wrong = Not a duration. Type it like 2'30".
field-number-wrong = Type a whole number from { $least } to { $most }.
field-ends-before = Must not be before { $least }.
editor-reset = Discard changes
editor-not-kept = “{ $what }” had fields that cannot stand, so its changes were not saved.
hue = Colour
hue-0 = blue
hue-1 = teal
hue-2 = green
hue-3 = amber
hue-4 = rose
hue-5 = violet
hue-6 = orange
hue-7 = grey
note = Note
language = Language
languages = Languages
language-code = other code
language-code-add = Add another language by its ISO 639 code, such as bdq
duration = Duration
state = State
airings = Airings
until = to
bases = Legal bases
basis-add = Add a basis
basis-remove = Remove this basis
basis-choose = Choose an instrument
basis-article = Article
basis-article-example = Article 3

## Messages

message = Message
messages-empty = No messages yet. Add the first one, then write its language variants.
message-add = Add message
message-new = New message
message-title = Title
message-short = Short label
message-short-hint = Some 20 letters, for narrow places in the calendar
message-form = Form
message-form-news = News
message-form-article = Article
message-form-radio_story = Radio story
message-form-sketch = Sketch
message-form-question_and_answer = Question and answer
message-form-post = Post
message-form-topic = Topic
message-airings = { $count } airings
message-most-per-day = Most a day (airings)
message-least-gap = Least gap (minutes)
message-remove-hint = Removes the message with its variants and airings; can be undone
no-limit-hint = Empty means no limit
approval = Approval
approval-draft = Draft
approval-approved = Approved
approval-on = Approved on
valid-from = Valid from
valid-to = Valid until
valid-hint = Empty means no limit
variants = Variants
variants-empty = No variants. Add one so that it can be scheduled.
variant-add = Add variant
variant-remove = Remove this variant
variant-of = Variant in { $language }
variant-recording = Recording
variant-recording-example = for example: File 07
variant-script = Script
variant-estimate = estimated { $duration } at reading speed ({ $syllables } syllables, { $speed } a minute)
variant-estimate-use = Use this length

## Requirements

requirements-empty = No requirements yet. Add one to see which place hears which message often enough.
requirements-no-campaign = Requirements belong to a campaign. Create a campaign first.
requirements-summary = { $met }/{ $all } met
requirement-add = Add requirement
requirement-new = New requirement
requirement-at-least = At least
requirement-at-least-hint = For each place; a channel that reaches half counts half
requirement-times = { $count } times
requirement-met = Met
requirement-units-met = { $met }/{ $all } places
requirement-attainment = Attainment by place
requirement-units = Places

## Channels

channel = Channel
channels-empty = No channels yet. Add the first loudspeaker cluster, station, portal or meeting series.
channel-add = Add channel
channel-new = New channel
channel-choose = Choose a channel
channel-name = Name
channel-kind = Kind
channel-home = Place
channel-home-none = Channels of the whole area
channel-note = Note beside the name
channel-note-example = for example: FM 98.5
channel-languages = Languages that it carries
channel-languages-none = Choose at least one language.
channel-remove-hint = Removes the channel with its sessions and airings; can be undone
loudspeaker-count = Loudspeakers
loudspeakers = { $count } loudspeakers
reaches = Places reached
reach-add = Add a place
reach-remove = Remove this place
reach-percent = Share of its people
quiet-hours = Quiet hours
quiet-add = Add quiet hours
quiet-remove = Remove these hours
quiet-from = Quiet from
quiet-to = Quiet until

## Session series

series = Session series
series-empty = No sessions. Add a series so that airings can be put on this channel.
series-add = Add series
series-remove = Remove this series
series-new = New series
series-of = Series { $name }
series-default-name = Afternoon
series-name = Name
series-start = Start
series-from = Valid from
series-to = Valid until
series-to-hint = Empty means open-ended
series-relay = A relay begins the session
series-room = Relay { $relay }, leaves { $room }
series-items = Most items
series-items-hint = For portals and meetings; empty counts seconds
series-more = and { $count } more
relay-programme = Relayed programme
relay-example = Relay of the Voice of Vietnam
relay-duration = Duration
relay-too-long = Longer than the session.
recurrence = Repeats
recurrence-kind-daily = Every day
recurrence-kind-weekly = By weeks
recurrence-kind-monthly-day = By month, on dates
recurrence-kind-monthly-weekday = By month, on a weekday
recurrence-kind-lunar-monthly = By lunar month
recurrence-kind-lunar-yearly = By lunar year
recurrence-kind-other = Another rule
recurrence-interval = Every so many weeks
recurrence-days = Days of the week
recurrence-no-day = Choose at least one day.
recurrence-month-days = Dates
recurrence-month-days-wrong = Type dates from 1 to 31, such as 1, 15.
recurrence-which = Which
recurrence-nth = no. { $n }
recurrence-last = last
recurrence-day = Day
recurrence-rule = RRULE
recurrence-rule-hint = By RFC 5545, such as FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=9
recurrence-lunar-days = Lunar days
recurrence-lunar-days-wrong = Type days from 1 to 30, such as 1, 15.
recurrence-lunar-date = Lunar day/month
recurrence-lunar-date-wrong = Type a lunar day and month, such as 10/3.
recurrence-leap = Leap month
recurrence-leap-month-all = Leap months too
recurrence-leap-month-ordinary = Not in leap months
recurrence-leap-ordinary = Ordinary month only
recurrence-leap-leap = Leap month only
recurrence-leap-both = Both months
exceptions = Exceptions
exception-add = Add an exception
exception-remove = Remove this exception
exception-date = Session of
exception-cancelled = Cancelled
exception-replaced = Changed
exception-on = Held on

## Documents

instruments = Legal instruments
instruments-empty = No legal instruments. Add those on which messages rest.
instrument = Legal instrument
instrument-add = Add instrument
instrument-new = New instrument
instrument-title = Title
instrument-note-hint = Where the dates come from and how certain they are
directives = Directives
directives-empty = No directives. Add the letter that sets the campaign's tasks.
directive = Directive
directive-add = Add directive
directive-new = New directive
directive-subject = Subject
directive-text = Text as received
directive-text-hint = As received, misprints included
symbol = Number and symbol
numbered = No. { $symbol }
issuer = Issued by
dated = Dated
dated-hint = Empty where it bears no full date
in-force = In force
in-force-on = In force on { $date }
in-force-from = In force from
in-force-to = In force until
in-force-to-hint = Empty while it stands
force-not-yet = Not yet in force
force-in-force = In force
force-ended = No longer in force
force-unknown = Unknown
replaced-by = Replaced by
corrections = Corrections
correction-add = Add a correction
correction-remove = Remove this correction
correction-article = What is corrected
replace-title = Replace a basis
replace-run = Replace the basis
replace-old = Instrument cited now
replace-new = Instrument to be cited
replace-from = From this day on
replace-campaigns = Campaigns
replace-messages = Messages
replace-chosen = { $count } of { $all } chosen
replace-nothing = No campaign or message rests on this instrument.
replace-to-check = To be reviewed afterwards
replace-summary = Changes { $changes } records; { $resolved } findings go, { $appeared } come.
replace-following = Done. One more basis has been replaced by another instrument:
tasks = Tasks
task-add = Add a task
task-remove = Remove this task
task-text = Task
task-responsible = Responsible
task-deadline = Deadline
task-is-ours = For our office to do
task-is-others = For another body to do; no campaign is planned
task-campaigns = Campaigns that do it
task-campaign-choose = Add a campaign
task-campaign-remove = Unlink the campaign “{ $campaign }”
task-unanswered = No campaign yet
task-overdue = Overdue
task-due = Due { $date }
task-no-deadline = No deadline given
tasks-unanswered-count = { $count } without a campaign
tasks-split = Split into tasks
tasks-split-hint = By the letter's numbered sections 1, 2, 3 …; they can be edited
tasks-split-none = The text has no sections numbered 1, 2, 3 …. Add the tasks by hand.
tasks-empty = No tasks yet.
tasks-unanswered = Tasks without a campaign
tasks-unanswered-from = { $symbol } of { $issuer }
task-plan = Plan a campaign
directive-received = Received on
attachments = Attached files
attachment-add = Attach files
attachment-add-hint = Scans, annexes; at most 20 MB each, kept in the plan
attachment-in-window = Files can be attached in Loa's window on this computer.
attachment-open = Open
attachment-save = Save a copy
attachment-saved = { $path } was saved.
attachment-remove = Remove the file “{ $name }”
attachments-empty = No files yet.
file-size-kilobytes = { $count } KB
file-size-megabytes = { $count } MB

## Settings

settings-organization = Office and signatory
settings-reading = Reading speed
settings-rules = Levels of rules
settings-blackouts = Blackouts
settings-days = Days off
settings-observances = Observances
settings-presenters = Presenters
settings-venues = Venues
settings-units = Administrative units
settings-appearance = Language and theme
settings-language = Language
settings-theme = Theme
settings-file = Open file
settings-version = Version of Loa
organization-about = Printed at the head and foot of every schedule.
organization-empty = No office yet. Give its name and signatory so that printed schedules can be signed.
organization-add = Fill in the office
organization-office = Office that plans
organization-office-hint = The fields below are of the office that the file has now
organization-name = Name
organization-parent = Parent body
organization-abbreviation = Abbreviation
organization-place = Place name
organization-place-hint = Printed before the date
organization-preview = As printed
signatory = Signatory
signing-form = Form of signing
signing-form-in_person = In person
signing-form-on_behalf_of = TM., on behalf of
signing-form-deputy = KT., for the head
signing-form-by_order = TL., by order
signing-form-acting = Q., acting
signing-form-delegated = TUQ., by delegation
signatory-authority = Office held
signatory-position = Signatory's own office
signatory-name = Name
signatory-name-hint = Without academic titles
recipients = Recipients
recipients-hint = One a line; “Lưu: VT” comes last
recipients-label = Nơi nhận:
recipients-archive = Lưu: VT
office-versions = Through time
office-versions-about = Sheets show the office of the first day of their period, so a reprint of an old schedule has the name and signatory of that time.
office-from = From
office-since = from { $from }
office-always = from the start
office-until = to { $to }
office-current = today
office-renew = Change name or signatory from a day …
office-renew-title = Change name or signatory from a day on
office-renew-about = From this day on sheets show the new name, place and signatory; before it they stay as they were.
office-not-after = It must be after { $least }, when the version before it begins.
office-not-before = It must be before { $most }, when the version after it begins.
office-from-hint = Empty means from the start
organization-abbreviation-wrong = Letters, digits and hyphens only, without spaces: TTVHTTDLTT.
reading-about = Used to estimate how long a script takes until it is measured. Vietnamese is counted in syllables, numbers by their digits; other languages in words.
reading-speed = { $language } (a minute)
reading-default-hint = Empty means { $speed }, or 3.3 syllables a second
reading-same-hint = Empty means as fast as Vietnamese
travel-minutes = Travel between venues (minutes)
travel-minutes-hint = Where two venues have no figure of their own
rules-about = No level refuses an edit; “Blocks” and “Blocks issuing” refuse issuing.
rule-level-of = Level of the rule “{ $rule }”
rule-default = Back to default: { $level }
blackouts-empty = No blackouts. Add holidays, power cuts or festivals.
blackout-add = Add blackout
blackout-new = New blackout
blackout-name = Reason
blackout-name-example = for example: Power cut
blackout-dates = Dates
blackout-times = Hours
blackout-whole-day = whole day
blackout-from-time = From
blackout-to-time = Until
blackout-time-hint = Empty means the whole day
blackout-scope = Applies to
blackout-scope-all = Every channel
blackout-scope-unit = Channels of one place
blackout-scope-channel = One channel
blackout-kind = Kind
blackout-kind-holiday = Public holiday
blackout-kind-power_cut = Power cut
blackout-kind-festival = Festival
blackout-kind-market_day = Market day
blackout-kind-mourning = Mourning
blackout-kind-other = Other reason
blackout-silence = Silent
blackout-silence-everything = Everything
blackout-silence-entertainment = Sketches and radio stories only
blackout-days = Which days
blackout-days-all = Every day of the period
blackout-days-some = Some days, repeating
blackouts-of-holidays = Silence the holidays of { $year }

day-add = Add a day
day-new = New day
day-date = Date
day-year = Year { $year }
day-year-choose = Year
day-kind = Kind
day-kind-holiday = Holiday
day-kind-compensatory = Compensatory day off
day-kind-swapped_off = Swapped off
day-kind-make_up = Make-up work
day-name = Name
day-name-example = such as: Swapped off for 30 April
day-source = Source
day-source-hint = Number and date of the announcement, and how certain it is
days-fill = Add the announced days
days-empty = There are no swapped or make-up days yet. Holidays by law are worked out for every year.
days-none = { $year } has no swapped or make-up days yet. Holidays by law are worked out.
days-import = Import a table
days-import-title = Import days off and make-up days
days-import-hint = Four columns: date, kind (holiday, compensatory day off, swapped off, make-up work), name, source. Choose a CSV file or paste cells of a spreadsheet.
days-import-file = Choose a CSV file
days-import-text = Table
days-import-example = 02/01/2026; swapped off; Swapped off for New Year; Letter 12729/VPCP-KGVX
days-import-problems = { $count } lines need a correction. Nothing has changed yet.
days-import-ready = { $count } lines read.
days-import-adds = new
days-import-replaces = replaces a day
days-import-take = Import { $count } lines

observance-add = Add an observance
observance-new = New observance
observance-name = Name
observance-name-example = such as: Vietnam Cybersecurity Day
observance-date = Day/month
observance-date-wrong = Type day and month, such as 6/8.
observance-calendar = Calendar
observance-calendar-solar = Civil
observance-calendar-lunar = Lunar
observance-lunar = lunar { $date }
observance-lead = Days ahead
observance-lead-hint = Leave empty for no reminder
observance-lead-days = { $count } days
observance-since = Since
observance-note = Note
observances-empty = There are no observances yet. Add the days that campaigns lean on.
presenters-empty = No presenters yet.
presenter-add = Add presenter
presenter-new = New presenter
presenter-name = Name
presenter-role = Role
presenter-phone = Office phone
presenter-phone-hint = Office number only
presenter-languages = Languages spoken
venues-empty = No venues yet.
venue-add = Add venue
venue-new = New venue
venue-name = Name
venue-name-example = for example: Đắk Mế village hall
travel-times = Travel to other venues (minutes)
travel-times-hint = Empty uses the general figure
travel-to = Minutes to { $venue }
unit = Administrative unit
units-empty = No administrative units. Add province, district, communes and villages.
units-none = Choose at least one place.
units-chosen = { $count } chosen
units-communes = Choose all communes
units-clear = Clear
unit-choose = Choose a place
unit-add = Add unit
unit-new = New unit
unit-name = Name
unit-name-hint = With its kind, such as xã Bờ Y
unit-kind = Kind
unit-kind-province = Province, city
unit-kind-district = District
unit-kind-commune = Commune
unit-kind-township = Township
unit-kind-ward = Ward
unit-kind-special_zone = Special zone
unit-kind-village = Village
unit-kind-residential_group = Residential group
unit-parent = Lies in
unit-code = Statistical code
unit-population = Inhabitants
unit-languages = Languages to address
unit-valid-from = Exists from
unit-valid-to = Until
unit-valid-hint = Empty while it exists

# Reorganization of units, figures, lists that come in
units-on = On the day
units-always = All times
units-import = Bring in a list
units-reorganize = Reorganize units
unit-part = What is shown
unit-part-record = Record
unit-made-of = Made of
unit-became = Became
figures-title = Figures of the unit
figures-about = Counts airings whose channel reaches the unit or a village of it, each once. Posts and items of meetings have no minutes.
figures-from = From
figures-to = To
figures-with-predecessors = Count the units before the reorganization as well
figures-aired = Aired
figures-planned = Planned
figures-not-aired = Not aired
figures-airings = Airings
figures-minutes = Minutes
figures-minority-airings = Airings in minority languages
figures-minority-minutes = Minutes in minority languages
reorganize-merger = Merge into one
reorganize-division = Divide by villages
reorganize-from = From
reorganize-takes = Made of
reorganize-divided = Unit to be divided
reorganize-part = New unit { $number }
reorganize-part-add = Add a new unit
reorganize-part-remove = Remove a new unit
reorganize-villages = Villages go to
reorganize-no-villages = Choose a unit that has villages.
reorganize-preview = Changes
reorganize-waiting = Name the new unit, choose the day and what it is made of, to see every change before it is made.
reorganize-airings = { $count } airings from this day on count for the new units. Those before it stay with the old ones.
reorganize-undecided = Not known in which new unit, to be corrected afterwards: { $names }.
import-rows = Rows
import-added = New
import-changed = Changed
import-same = As they were
import-faults = { $count } rows are wrong. Nothing was brought in. Correct the file and choose it again.
import-nothing = Every unit is as the file has it.
import-run = Bring in { $count } units
import-no-file = There is no don-vi-hanh-chinh.csv in the folder of printed sheets. Put it there and try again.
field-ends-before-start = The last day lies before the first
why-reorganize = Reorganize units from { $from }: { $names }
why-import-units = Bring in { $count } units from { $file }
reorganize-ends = ends on { $date }
reorganize-moves = moves to { $parent }
reorganize-begins = begins on { $date }, made of { $old }
reorganize-begins-in = begins on { $date } in { $parent }, made of { $old }
reorganize-lies-in = lies in { $unit }
reorganize-blackout = is about { $unit }
reorganize-home = belongs to { $unit }
reorganize-reach = { $unit } { $percent } %
reorganize-reaches = reaches { $units } as well
reorganize-requirement = at least { $count } airings for { $units }, from { $from } to { $to }
error-reorganize-nothing = There is no new unit. Name one and choose what it is made of. Nothing was changed.
error-reorganize-name = A new unit has no name. Name it and try again. Nothing was changed.
error-reorganize-empty = Nothing is chosen of which { $name } is made. Nothing was changed.
error-reorganize-twice = { $name } is chosen twice. Nothing was changed.
error-reorganize-not-there = { $name } does not exist on { $date }. Choose another day, or correct the time of this unit. Nothing was changed.
error-reorganize-before = { $name } has become { $successor } already. Nothing was changed.
error-reorganize-level = { $name } cannot be made of { $unit }: the levels differ. Nothing was changed.
error-reorganize-left = { $unit } is divided, and { $left } goes into no new unit. Nothing was changed.
error-reorganize-whole = { $unit } is chosen whole and divided by villages at the same time. Choose one of the two. Nothing was changed.
error-reorganize-parent = { $name } cannot lie in { $parent }, which does not exist on { $date }. Nothing was changed.
error-unit-name = The unit has no name. Name it and save again. Nothing was changed.
error-unit-dates = { $name }: the last day { $to } lies before the first day { $from }. Correct the days. Nothing was changed.
error-unit-parent = { $name } cannot lie in { $parent }, since { $parent } lies in { $name }. Nothing was changed.
error-unit-predecessor = { $name } cannot come from { $predecessor }, since { $predecessor } came from { $name }. Nothing was changed.
error-unit-unknown = There is no unit “{ $name }” in this file. Give its name as the list of units has it, or its id.
error-unit-ambiguous = Several units are called “{ $name }”: { $units }. Give the id of one.
error-import-unreadable = { $path } cannot be read: { $detail }. Nothing was changed.
error-import-utf8 = { $path }, line { $line }: not UTF-8. Save the table as “CSV UTF-8” and try again. Nothing was changed.
error-import-empty = { $path } has no row of headings. Nothing was changed.
error-import-large = { $path } is too large. Nothing was changed.
error-import-column = { $path }, row of headings: there is no column “{ $column }”. Nothing was changed.
error-import-row = { $path }, { $first }. Nothing was changed. Correct this row and try again.
error-import-rows = { $path }, { $first }; { $others } more rows are wrong. Nothing was changed. Correct them and try again.
import-column-code = code
import-column-name = name
import-column-kind = kind
import-column-parent = parent code
import-column-valid-from = valid from
import-column-valid-to = valid to
import-column-population = population
import-fault-empty = line { $line }: column “{ $column }” is empty
import-fault-code = line { $line }, column “{ $column }”: “{ $value }” is no code; use digits and plain letters
import-fault-twice = line { $line }, column “{ $column }”: the code “{ $value }” stands on a line above
import-fault-kind = line { $line }, column “{ $column }”: there is no kind “{ $value }”
import-fault-no-kind = line { $line }, column “{ $column }”: “{ $value }” names no kind, and the table gives none for this row
import-fault-date = line { $line }, column “{ $column }”: “{ $value }” is no date such as 01/07/2025
import-fault-number = line { $line }, column “{ $column }”: “{ $value }” is no number
import-fault-ends-before = line { $line }, column “{ $column }”: the last day { $value } lies before the first
import-fault-parent-unknown = line { $line }, column “{ $column }”: no unit has the code “{ $value }” at that time
import-fault-parent-level = line { $line }, column “{ $column }”: the unit of the code “{ $value }” is not of a higher level
import-done = Rows: { $rows }. Added: { $added }. Changed: { $changed }. As they were: { $same }.
dialog-table-files = CSV tables
sample-ngoc-hoi-2026 = Bờ Y 2026

requirements-open = Not met
symbol-example = for example: 24/2018/QH14
organization-abbreviation-hint = Used in document symbols

# Explaining the schedule and its requirements
explain-serves = Counts for { $requirements } requirements in { $units } units.
explain-serves-nothing = This airing counts for no requirement.
explain-held-pinned = It stands here because it is pinned.
explain-held-issued = It stands here because it was issued.
explain-held-aired = It was aired.
explain-held-not-aired = It was not aired, so it counts for no requirement.
explain-held-outside = It lies outside what is planned.
explain-needed = needed in { $units }
explain-surplus = the units hear enough without it
explain-only-in-week = the only one of its week in { $units }
explain-and-more = { $names } and { $count } more
explain-fewer = { $count } fewer hearings in { $units }
explain-more = { $count } more hearings in { $units }
explain-same-week = in the same week as another in { $units }
explain-new-week = one more week with a hearing in { $units }
explain-displaces = “{ $message }” would have to give way in that session
explain-same-daypart = too much in one part of the day
explain-no-change = requirements are met as before
explain-missing-after = { $count } hearings are still missing
explain-met-after = fully met
relax-plan-again = plan automatically again
relax-weigh-coverage = give coverage of requirements a weight again
relax-spare-none = switch the saving of airings and of changes off
relax-approve = approve “{ $message }” from { $on }
relax-validity = make “{ $message }” valid from { $from } to { $to }
relax-replace-basis = cite { $new } in place of { $old }
relax-carry-language = let { $channel } carry { $language }
relax-name-language = name { $language } for { $unit }
relax-lift-blackout = lift the time of silence “{ $name }”
relax-lift-quiet-hours = lift the quiet hours of { $channel }
relax-unpin = unpin { $count } airings that take the room
relax-longer-session = add { $length } to the session { $session } on { $day } at { $channel }
relax-longer-sessions = add { $length } to every session { $session } at { $channel }
relax-least-gap = lower the least gap from { $from } to { $to } minutes
relax-most-per-day = raise the most per day from { $from } to { $to }
relax-one-session = add one session of { $length } at { $start } on { $days } at { $channel }
relax-more-sessions = add { $count } sessions of { $length } at { $start } at { $channel }: { $days }
relax-longer-period = extend the period of the requirement from { $from } to { $to }
planning-profile-balanced = Balanced
planning-profile-coverage = More coverage
planning-profile-stable = Few changes
why-profile-save = Save the way of planning “{ $name }”
why-profile-rename = Rename the way of planning to “{ $name }”
why-profile-remove = Remove the way of planning “{ $name }”
error-stale-proposal = The schedule has changed since this proposal was made. Nothing was changed. Plan again, then apply.
error-search-failed = The search ended by a fault of the program. The schedule is as it was. Plan again; if it fails again, change what matters.
error-unknown-profile = There is no way of planning called “{ $name }”. Choose balanced, coverage, stable, or a saved one.
why-repair = Make good and keep the schedule, campaign “{ $campaign }”: { $count } airings changed
why-make-good = Make good “{ $message }” on { $channel }, { $when }
error-not-failed = Only an airing that was marked as not aired is made good. Nothing was changed.
explain-why-here = Why it stands here
explain-loading = Working it out…
explain-alternatives = The next best places
explain-alternatives-none = There is no other place that fits.
explain-cost = { $points } points
explain-move-here = Move there
explain-why-missing = Why it is not met
explain-could = Possible
explain-verified = planned again with it
make-good = Make good
make-good-about = Choose a session in which to make good; the failed airing stays in the log.
make-good-none = No session is left that would fit.
make-good-for = Makes good for
make-good-of = the airing that was not aired
planning-profile = Way of planning
planning-profile-custom = Custom
planning-profile-menu = Save and edit ways of planning
planning-profile-save = Save this way
planning-profile-rename = Rename
planning-profile-remove = Remove
planning-profile-name = Name of the way of planning
planning-profile-keep = Save
planning-repair = Make good, keep the schedule
planning-repair-about = Only places what was not aired, what falls into a power cut, and urgent new requirements.
planning-kept-list = Proposals
planning-kept-coverage = covers { $share }
planning-kept-worst = lowest { $share }
planning-kept-changes = { $count } changes
planning-kept-score = { $points } points
planning-kept-stale = schedule changed
planning-kept-discard = Discard proposal { $name }
planning-stale-about = The schedule has changed since this proposal was made, so it cannot be applied any more. Plan again in the same way for a proposal that fits it.
planning-stale-again = Plan again in this way
