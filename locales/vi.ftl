### Lời của chương trình: vướng mắc, quy tắc, lịch sử, lỗi

## Vướng mắc

finding-over-capacity-title = Quá giờ { $over }
finding-over-capacity = { $channel }, { $session } { $day }: { $used } trong phiên { $available }.
finding-over-items-title = Quá số mục: { $used }/{ $available }
finding-over-items = { $channel }, { $session } { $day }: { $used } mục, tối đa { $available }.
finding-sessions-overlap-title = Hai phiên trùng giờ { $overlap }
finding-sessions-overlap = { $channel }: { $first } và { $second } chồng lên nhau { $overlap } vào { $day }.
finding-airings-overlap-title = Hai lượt chồng giờ { $overlap }
finding-airings-overlap = { $channel }, { $day }: “{ $first }” lúc { $first_start } và “{ $second }” lúc { $second_start } phát cùng lúc { $overlap }.
finding-outside-session-title = Ngoài giờ của phiên
finding-outside-session = { $channel }, { $day }: “{ $message }” lúc { $start } nằm ngoài phần phát của { $session } ({ $from }–{ $to }).
finding-no-session-title = Ngày này không có phiên
finding-no-session = { $channel }, { $day }: “{ $message }” lúc { $start } không thuộc phiên nào, vì chuỗi { $session } không có phiên ngày này.
finding-quiet-hours-title = Trong giờ yên tĩnh
finding-quiet-hours = { $channel }, { $day }: “{ $message }” lúc { $start } rơi vào giờ yên tĩnh { $from }–{ $to }.
finding-blackout-title = Ngày không phát: { $blackout }
finding-blackout = { $channel }, { $day }: “{ $message }” rơi vào thời gian không phát “{ $blackout }”.
finding-least-gap-title = Lặp lại quá gần
finding-least-gap = “{ $message }” cách lượt trước { $gap } tại { $channel }, { $day }; ít nhất là { $least }.
finding-most-per-day-title = Quá số lượt trong ngày
finding-most-per-day = “{ $message }” có { $count } lượt tại { $channel } { $day }; tối đa { $most } lượt.
finding-message-not-valid-title = Nội dung ngoài thời hạn
finding-message-not-valid = “{ $message }” phát { $day } tại { $channel }, ngoài thời hạn sử dụng ({ $validity }).
finding-message-not-approved-title = Nội dung chưa duyệt
finding-message-not-approved = “{ $message }” phát { $day } tại { $channel } khi còn ở bản soạn.
finding-message-approved-later = “{ $message }” phát { $day } tại { $channel }, trước ngày được duyệt { $approved }.
finding-language-not-needed-title = Tiếng { $language } không cần ở đây
finding-language-not-needed = { $channel }, { $day }: “{ $message }” phát bằng tiếng { $language }, nhưng không địa bàn nào của kênh dùng tiếng này.
finding-language-missing-title = Thiếu tiếng { $language }
finding-language-missing = { $channel } chưa có lượt nào bằng tiếng { $language } trong tuần từ { $week }, dù đã có { $count } lượt tiếng khác.
finding-presenter-conflict-title = { $presenter } trùng lịch
finding-presenter-conflict = { $presenter } phải có mặt ở “{ $first }” và “{ $second }” { $day }: còn { $free } giữa hai buổi, cần { $travel } đi đường.
finding-presenter-overlap = { $presenter } phải có mặt ở “{ $first }” và “{ $second }” { $day }: hai buổi trùng nhau { $overlap }.
finding-venue-conflict-title = { $venue } trùng lịch
finding-venue-conflict = { $venue } có hai buổi chồng nhau { $overlap } vào { $day }.
finding-duration-missing-title = Chưa có thời lượng
finding-duration-missing = { $channel }, { $day }: bản tiếng { $language } của “{ $message }” chưa có thời lượng, nên không biết có vừa phiên không.

fix-move = Dời sang { $when }

validity-from = từ { $from }
validity-to = đến hết { $to }
validity-between = từ { $from } đến { $to }

## Quy tắc

rule-over-capacity = Quá thời lượng phiên
rule-over-capacity-about = Tổng thời lượng các lượt phát và phần tiếp sóng không vượt thời lượng của phiên.
rule-sessions-overlap = Hai phiên trùng giờ
rule-sessions-overlap-about = Trên một kênh, mỗi lúc chỉ có một phiên.
rule-airings-overlap = Hai lượt phát chồng giờ
rule-airings-overlap-about = Trên một kênh, mỗi lúc chỉ phát một nội dung.
rule-outside-session = Ngoài phiên
rule-outside-session-about = Lượt phát nằm trong phần còn lại của phiên sau khi tiếp sóng.
rule-quiet-hours = Giờ yên tĩnh
rule-quiet-hours-about = Không phát trong giờ yên tĩnh của kênh.
rule-blackout = Thời gian không phát
rule-blackout-about = Không phát trong những ngày, giờ đã khai báo là không phát.
rule-least-gap = Khoảng cách tối thiểu
rule-least-gap-about = Một nội dung cùng tiếng trên một kênh chỉ lặp lại sau khoảng cách tối thiểu, tính từ lúc bắt đầu đến lúc bắt đầu.
rule-most-per-day = Số lượt tối đa trong ngày
rule-most-per-day-about = Một nội dung cùng tiếng không phát quá số lượt cho phép trên một kênh trong một ngày.
rule-message-not-valid = Thời hạn của nội dung
rule-message-not-valid-about = Nội dung chỉ phát trong thời hạn sử dụng của nó.
rule-message-not-approved = Nội dung đã duyệt
rule-message-not-approved-about = Nội dung chỉ phát từ ngày được lãnh đạo duyệt.
rule-language-not-needed = Tiếng không cần
rule-language-not-needed-about = Chỉ phát bằng tiếng mà địa bàn của kênh sử dụng.
rule-language-missing = Thiếu tiếng
rule-language-missing-about = Mỗi tuần có phát, kênh có ít nhất một lượt bằng mỗi tiếng mà địa bàn cần và kênh phát được.
rule-presenter-conflict = Báo cáo viên trùng lịch
rule-presenter-conflict-about = Một báo cáo viên không ở hai nơi cùng lúc, tính cả thời gian đi đường.
rule-venue-conflict = Địa điểm trùng lịch
rule-venue-conflict-about = Một địa điểm không có hai buổi cùng lúc.
rule-duration-missing = Thiếu thời lượng
rule-duration-missing-about = Mỗi bản dùng để phát đều có thời lượng.

## Việc đã làm

why-airing-place = Thêm lượt “{ $message }” tại { $channel }, { $when }
why-airing-move = Chuyển lượt “{ $message }” tại { $channel } từ { $from } sang { $when }
why-airing-duplicate = Nhân bản lượt “{ $message }” tại { $channel } sang { $when }
why-airing-remove = Bỏ lượt “{ $message }” tại { $channel }, { $when }
why-airings-remove = Bỏ { $count } lượt phát
why-airing-pin = Ghim lượt “{ $message }” tại { $channel }, { $when }
why-airing-unpin = Bỏ ghim lượt “{ $message }” tại { $channel }, { $when }
why-airing-edit = Sửa lượt “{ $message }” tại { $channel }, { $when }
why-week-copy = Chép { $count } lượt của tuần { $from } sang tuần { $to }
why-campaign-copy = Chép đợt “{ $from }” thành “{ $name }” với { $count } lượt
why-session-change = Đổi giờ { $session } của { $channel } ngày { $day }
why-series-change = Đổi giờ chuỗi { $session } của { $channel }
why-series-split = Đổi giờ chuỗi { $session } của { $channel } từ { $day }
why-session-cancel = Hủy { $session } của { $channel } ngày { $day }
why-record-add = Thêm { $kind } “{ $label }”
why-record-edit = Sửa { $kind } “{ $label }”
why-record-remove = Xóa { $kind } “{ $label }”
why-record-remove-more = Xóa { $kind } “{ $label }” cùng { $count } mục phụ thuộc
why-restore = Khôi phục { $kind } “{ $label }”
why-rule-level = Đổi mức của quy tắc “{ $rule }”
why-sample = Nạp dữ liệu mẫu { $name }
why-undo = Hoàn tác: { $what }
why-redo = Làm lại: { $what }

kind-unit = đơn vị hành chính
kind-organization = cơ quan
kind-instrument = văn bản pháp lý
kind-directive = văn bản chỉ đạo
kind-campaign = đợt tuyên truyền
kind-message = nội dung
kind-variant = phiên bản
kind-channel = kênh
kind-series = chuỗi phiên
kind-airing = lượt phát
kind-requirement = chỉ tiêu
kind-presenter = báo cáo viên
kind-venue = địa điểm
kind-travel_time = thời gian đi đường
kind-blackout = thời gian không phát
kind-official_day = ngày nghỉ, ngày làm bù
kind-observance = ngày kỷ niệm, ngày hưởng ứng
kind-settings = cài đặt

## Tiếng

language-vi = Việt
language-sed = Xơ Đăng
language-jeh = Giẻ Triêng
language-brb = Brâu

## Chuỗi phiên

recurrence-daily = hằng ngày
recurrence-every-days = { $count } ngày một lần
recurrence-weekly = { $days } hằng tuần
recurrence-every-weeks = { $days }, { $count } tuần một lần
recurrence-monthly-day = ngày { $days } hằng tháng
recurrence-month-end = ngày cuối cùng hằng tháng
recurrence-monthly-weekday = { $days } hằng tháng
recurrence-ordinal = { $day } tuần thứ { $ordinal }
recurrence-ordinal-last = { $day } cuối cùng
recurrence-other = theo quy tắc { $rule }


## Lỗi

error-no-file-open = Chưa mở tệp nào. Mở hoặc tạo một tệp rồi làm lại.
error-unknown-record = Không có { $kind } mang mã { $id } trong tệp này. Tải lại để xem dữ liệu mới nhất.
error-changed-since = Dữ liệu đã được sửa ở nơi khác sau khi màn hình này được tải. Chưa có gì thay đổi. Xem lại dữ liệu mới rồi làm lại.
error-no-free-session = Không tìm thấy phiên nào sau đó của chuỗi này để đặt lượt phát. Chưa có gì thay đổi. Chọn phiên khác.
error-nothing-to-undo = Không còn gì để hoàn tác.
error-nothing-to-redo = Không còn gì để làm lại.
error-nothing-to-copy = Tuần từ { $from } không có lượt phát nào để chép. Chưa có gì thay đổi.
error-invalid = Giá trị không hợp lệ: { $detail }. Chưa có gì thay đổi.
error-unknown-sample = Không có dữ liệu mẫu “{ $name }”. Các dữ liệu mẫu: { $known }.
error-unknown-command = Chương trình không có lệnh “{ $name }”.
error-bad-request = Yêu cầu “{ $name }” không đọc được: { $detail }. Chưa có gì thay đổi.
error-file-missing = Không thấy tệp { $path }. Kiểm tra lại tên tệp, hoặc tạo tệp mới.
error-file-exists = Đã có tệp { $path }. Chưa có gì thay đổi. Chọn tên khác hoặc mở tệp đó.
error-file-is-folder = { $path } là một thư mục. Chọn một tệp trong thư mục đó.
error-file-not-a-plan = { $path } không phải tệp kế hoạch của Loa. Tệp còn nguyên. Chọn tệp khác.
error-file-newer = { $path } do bản Loa mới hơn tạo ra (cấu trúc { $found }, bản này đọc được đến { $known }). Tệp còn nguyên. Cài bản Loa mới để mở.
error-file-bad-row = Không đọc được tệp: bảng { $table }, dòng { $id }, cột { $column } có giá trị “{ $value }” không hợp lệ. Mở bản sao lưu, hoặc sửa lại ô này.
error-file-busy = Chương trình khác đang ghi vào { $path }. Chưa có gì thay đổi. Chờ giây lát rồi làm lại.
error-file-disk-full = Ổ đĩa chứa { $path } đã đầy. Chưa có gì thay đổi. Giải phóng chỗ trống rồi làm lại.
error-file-read-only = Không ghi được vào { $path } hoặc thư mục của nó. Chưa có gì thay đổi. Chép tệp sang thư mục của mình rồi mở ở đó.
error-file-damaged = { $path } bị hỏng hoặc thiếu một phần. Mở bản sao lưu của tệp.
error-file-cannot-open = Không mở được { $path }. Kiểm tra thư mục còn đó và có quyền ghi, rồi làm lại.
error-file-input-output = Ổ đĩa hoặc mạng bị lỗi khi đọc, ghi { $path }. Kiểm tra rồi làm lại.
error-file-engine = Cơ sở dữ liệu của { $path } báo lỗi không rõ. Chưa có gì thay đổi. Mở lại tệp rồi làm lại.
error-file-write = Không ghi được { $path }: { $detail }. Tệp cũ, nếu có, còn nguyên. Chọn nơi khác hoặc giải phóng chỗ trống rồi làm lại.
error-locked-airing = Lượt phát này đã ban hành hoặc đã phát nên không sửa được; hãy đính chính trong sổ theo dõi.
dialog-plan-files = Tệp kế hoạch của Loa
error-viewer = Đã ghi { $path } nhưng không mở được để xem: { $detail }. Mở tệp này từ thư mục của nó.
error-dangling = { $from } này dùng tới một { $to } không còn trong tệp. Chưa có gì thay đổi. Bỏ liên kết đó hoặc khôi phục mục đã xóa rồi làm lại.
error-document = Không dựng được trang in: { $detail }. Chưa có tệp nào được ghi.
error-store = { $detail }

session-named = phiên { $name }

weekday-1 = thứ Hai
weekday-2 = thứ Ba
weekday-3 = thứ Tư
weekday-4 = thứ Năm
weekday-5 = thứ Sáu
weekday-6 = thứ Bảy
weekday-7 = Chủ nhật

duration-hours = { $count } giờ
duration-minutes = { $count } phút
duration-seconds = { $count } giây

### Cửa sổ: từ chung

## Nút và lời chung

close = Đóng
cancel = Thôi
save = Lưu
add = Thêm
remove = Xóa
edit = Sửa
undo = Hoàn tác
redo = Làm lại
more = Thêm lệnh
loading = Đang tải…
none = Không có
all = Tất cả
unknown = chưa rõ
optional = không bắt buộc
try-again = Thử lại

## Ngày

weekday-short-1 = T2
weekday-short-2 = T3
weekday-short-3 = T4
weekday-short-4 = T5
weekday-short-5 = T6
weekday-short-6 = T7
weekday-short-7 = CN
today = Hôm nay

## Mức của quy tắc

level-block = chặn
level-block_issuing = chặn ban hành
level-warn = cảnh báo
level-ignore = bỏ qua

## Trạng thái lượt phát

airing-state-draft = Soạn
airing-state-approved = Đã duyệt
airing-state-issued = Đã ban hành
airing-state-aired = Đã phát
airing-state-not_aired = Không phát

## Loại kênh

channel-kind-loudspeaker = Cụm loa
channel-kind-radio = Đài phát thanh
channel-kind-portal = Trang tin điện tử
channel-kind-meeting = Hội nghị, họp thôn

### Cửa sổ: lịch

calendar-modes = Cách xem lịch
calendar-mode-month = Tháng
calendar-mode-week = Tuần
calendar-mode-channels = Kênh
calendar-mode-rundown = Phiên
calendar-week-title = Tuần { $week }, { $range }
calendar-month-title = Tháng { $month } năm { $year }
calendar-week-before = Tuần trước
calendar-week-after = Tuần sau
calendar-month-before = Tháng trước
calendar-month-after = Tháng sau
calendar-more = Việc khác của lịch
calendar-new-airing = Thêm lượt phát…
calendar-copy-week = Chép tuần này…
calendar-copy-campaign = Chép cả đợt…
calendar-loading = Đang tải lịch…

calendar-filter-kind = Loại kênh
calendar-filter-unit = Địa bàn
calendar-filter-language = Tiếng
calendar-filter-state = Trạng thái
calendar-filter-several = { $label } ({ $count })
calendar-filter-clear = Bỏ lọc
calendar-colour = Tô màu theo
calendar-colour-message = Nội dung
calendar-colour-campaign = Đợt
calendar-colour-kind = Loại kênh
calendar-colour-state = Trạng thái
calendar-legend = Chú giải màu
calendar-legend-all = Xem cả chú giải màu
calendar-other-campaign = Đợt khác

calendar-whole-area = Kênh toàn huyện
calendar-channel = Kênh
calendar-loudspeakers = { $count } loa
calendar-page-of = Trang { $page }/{ $count }
calendar-page-before = Trang kênh trước
calendar-page-after = Trang kênh sau
calendar-session-seconds = { $name } { $time }, { $channel }: { $count } lượt, dùng { $used } trong { $available }
calendar-session-items = { $name } { $time }, { $channel }: { $count } mục
calendar-items-of = { $used }/{ $available } mục

calendar-day-airings = { $count } lượt phát
calendar-day-more = và { $count } nội dung nữa
calendar-day-blocks = { $count } lượt bị chặn
calendar-day-warns = { $count } lượt có cảnh báo
calendar-week-no-session = Tuần này kênh không có phiên nào.

session-scope = Đổi giờ cho
session-scope-this = Phiên này
session-scope-later = Từ ngày { $day } trở đi
session-scope-all = Cả chuỗi

rundown-order = Thứ tự
rundown-item = Nội dung
rundown-language = Tiếng
rundown-length = Thời lượng
rundown-actions = Việc với lượt này
rundown-grip = Kéo để đổi thứ tự
rundown-empty = Phiên này chưa có lượt phát nào.
rundown-end = Hết phiên
rundown-hint = Đổi thứ tự: kéo dòng, hoặc nhấn Alt với mũi tên lên, xuống.
rundown-none = Kênh này không có phiên nào trong tuần. Chọn kênh khác hoặc sang tuần khác.

copy-week-title = Chép lượt phát sang tuần khác
copy-week-from = Chép từ
copy-week-to = Sang tuần có ngày
copy-week-same = Đây chính là tuần đang chép. Chọn một tuần khác.
copy-week-replaces = Bỏ các lượt đang có của tuần đó trước khi chép
copy-week-run = Chép tuần

copy-campaign-title = Chép cả đợt tuyên truyền
copy-campaign-name = Tên đợt mới
copy-campaign-name-suggestion = { $name } (bản chép)
copy-campaign-name-missing = Nhập tên cho đợt mới.
copy-campaign-first = Ngày bắt đầu của đợt mới
copy-campaign-shift = Đợt cũ bắt đầu vào { $old }, đợt mới vào { $new }: các lượt phát sẽ rơi vào ngày khác trong tuần.
copy-campaign-run = Chép đợt

calendar-no-session = Ngày này không có phiên cho lượt phát
calendar-carry-over = { $day }, { $time }
calendar-carry-home = Chỗ cũ: thả ở đây thì không có gì thay đổi.
calendar-carry-nowhere = Không có phiên nào ở đây. Nhấn Esc để thôi.
calendar-carry-given-up = Đã thôi, lượt phát ở nguyên chỗ cũ.
calendar-carry-locked = Lượt này đã ban hành hoặc đã phát nên không dời được. Giữ Ctrl để thả một bản sao.
calendar-carried = Đang nhấc “{ $label }”. Dùng phím mũi tên để chọn phiên, phím cách để thả, Esc để thôi.
calendar-more-findings = và { $count } vướng mắc nữa
calendar-resolves = Gỡ được { $count } vướng mắc

calendar-empty-campaigns = Tệp này chưa có đợt tuyên truyền nào. Tạo một đợt để bắt đầu xếp lịch.
calendar-empty-campaigns-action = Tạo đợt tuyên truyền
calendar-empty-channels = Chưa có kênh nào. Thêm cụm loa, đài, trang tin hoặc hội nghị cùng giờ phát của chúng trước khi xếp lịch.
calendar-empty-channels-action = Thêm kênh
calendar-empty-filter = Không có kênh nào hợp với bộ lọc đang chọn.
calendar-empty-airings = Đợt này chưa có lượt phát nào. Chọn một phiên rồi nhấn N, hoặc thêm lượt đầu tiên.
calendar-empty-airings-action = Thêm lượt phát

calendar-key-walk = đi qua các phiên và lượt phát
calendar-key-sessions = sang phiên của ngày bên cạnh
calendar-key-ends = về ngày đầu, ngày cuối
calendar-key-turn = tuần trước, tuần sau
calendar-key-open = mở chi tiết
calendar-key-carry = nhấc lượt phát, rồi thả ở phiên đang chọn
calendar-key-carry-copy = thả một bản sao
calendar-key-give-up = thôi, để nguyên chỗ cũ
calendar-key-new = thêm lượt phát vào phiên này
calendar-key-duplicate = nhân bản sang phiên kế tiếp
calendar-key-pin = ghim hoặc bỏ ghim
calendar-key-remove = bỏ lượt phát
calendar-key-order = đổi thứ tự trong phiên (cách xem Phiên)

## Lượt phát

airing-in-language = tiếng { $language }
airing-no-duration = chưa có thời lượng
airing-pinned = đã ghim
airing-blocked = có vướng mắc chặn
airing-warned = có cảnh báo
airing-panel = Lượt phát
airing-choose = Chọn một lượt phát hoặc một phiên trên lịch để xem và sửa.
airing-choose-day = Chọn một ngày trên lịch để xem các lượt phát của ngày đó.
airing-key-space = Space
airing-key-carry = nhấc, thả
airing-key-pin = ghim
airing-key-duplicate = nhân bản
airing-key-new = thêm lượt
airing-channel = Kênh
airing-session = Phiên
airing-time = Giờ
airing-variant = Bản
airing-recording = Ghi âm
airing-bases = Căn cứ
airing-state = Trạng thái
airing-set-draft = Soạn
airing-set-approved = Duyệt
airing-presenter = Báo cáo viên
airing-presenter-none = Chưa chọn báo cáo viên
airing-venue = Địa điểm
airing-venue-none = Chưa chọn địa điểm
airing-note = Ghi chú
airing-locked = Lượt này đã ban hành hoặc đã phát nên không sửa ở đây; có thể nhân bản.
airing-pin = Ghim
airing-unpin = Bỏ ghim
airing-duplicate = Nhân bản
airing-remove = Bỏ
airing-script = Lời đọc
airing-history = Lịch sử ({ $count })
airing-findings = Vướng mắc của lượt này
airing-day-all = Xem cả { $count } lượt
airing-day-empty = Ngày này không có lượt phát nào.
airing-day-week = Xem tuần này theo kênh

session-panel = Phiên phát
session-relay = Tiếp sóng
session-used = Đã dùng
session-add = Thêm lượt
session-open = Mở phiên
session-cancel = Hủy phiên này
session-none = Không có phiên này trong tuần đang xem.

new-airing-title = Thêm lượt phát
new-airing-message = Nội dung
new-airing-date = Ngày
new-airing-place = Thêm lượt phát
new-airing-fine = Không có vướng mắc nào.
new-airing-no-session = Kênh này không có phiên ngày đã chọn.
new-airing-no-message = Chưa có nội dung nào. Soạn nội dung ở mục Nội dung trước khi xếp lịch.

### Cửa sổ: khung

## Tệp và màn hình đầu

first-what = Loa lập lịch tuyên truyền trên loa truyền thanh, đài, trang tin điện tử và hội nghị, rồi in lịch để ký và đóng dấu. Mở một tệp để bắt đầu.
file-open = Mở tệp
file-new = Tạo tệp mới
file-new-sample = Tạo từ dữ liệu mẫu
file-new-from = Tạo từ mẫu { $name }
sample-ngoc-hoi-2021 = Ngọc Hồi 2021
version = Phiên bản { $version }
language-other = English
language-name-vi = Tiếng Việt
language-name-en = English

## Thanh trên, điều hướng, thanh dưới

navigation = Điều hướng
panel = Bảng bên phải
panel-fold = Gấp bảng bên phải
panel-open = Mở bảng bên phải
search = Tìm hoặc gõ lệnh
help = Trợ giúp phím
theme-light = Nền sáng
theme-dark = Nền tối
theme-system = Theo máy tính
undo-what = Hoàn tác: { $what }
undo-nothing = Không còn gì để hoàn tác
redo-what = Làm lại: { $what }
redo-nothing = Không còn gì để làm lại
view-today = Hôm nay
view-calendar = Lịch
view-messages = Nội dung
view-requirements = Chỉ tiêu
view-channels = Kênh
view-documents = Văn bản
view-print = Ấn phẩm
view-settings = Cài đặt
view-findings = Vướng mắc
status-airings = lượt phát
status-met-before = đạt
status-met-after = chỉ tiêu
status-met-of = Đạt { $met } trong { $all } chỉ tiêu
status-blocks = chặn
status-warnings = cảnh báo
status-no-findings = Không có vướng mắc
status-saved = Đã lưu { $time }
toast-appeared = Có { $count } vướng mắc mới: { $title }.
toast-resolved = Hết { $count } vướng mắc.
period-week = Tuần { $week }, { $dates }
period-month = Tháng { $month } năm { $year }

## Đợt tuyên truyền

campaign = Đợt tuyên truyền
campaign-none = Chưa có đợt tuyên truyền
campaign-new = Tạo đợt tuyên truyền
campaign-edit = Sửa đợt tuyên truyền
campaign-create = Tạo đợt
campaign-name = Tên đợt
campaign-purpose = Mục đích
campaign-directive = Văn bản chỉ đạo
campaign-lead = Cơ quan chủ trì
campaign-remove = Xóa đợt
campaign-remove-hint = Xóa đợt cùng chỉ tiêu và lượt phát của đợt; hoàn tác được
period = Thời gian
period-from = Từ ngày
period-to = Đến hết ngày

## Tìm và lệnh

palette-commands = Lệnh
palette-views = Màn hình
palette-dates = Ngày
palette-go-date = Đến { $day }
palette-mode-month = Lịch tháng
palette-mode-week = Lịch tuần
palette-mode-channels = Lịch theo kênh
palette-mode-rundown = Lịch theo phiên
found-campaign = Đợt tuyên truyền
found-message = Nội dung
found-channel = Kênh
found-unit = Đơn vị hành chính
found-instrument = Văn bản pháp lý
found-directive = Văn bản chỉ đạo
found-organization = Cơ quan
found-presenter = Báo cáo viên
found-venue = Địa điểm
found-blackout = Thời gian không phát
found-observance = Ngày kỷ niệm, ngày hưởng ứng
found-official_day = Ngày nghỉ, ngày làm bù
found-series = Chuỗi phiên
found-airing = Lượt phát
nothing-found = Không tìm thấy.
find-in-list = Tìm trong danh sách
show-more = Xem thêm

## Vướng mắc

findings = Vướng mắc
findings-all = Xem cả { $count } vướng mắc
findings-none = Không có vướng mắc
findings-none-long = Lịch không có vướng mắc nào.
finding-jump = Xem trong lịch
finding-column-level = Mức
finding-column-date = Ngày
finding-column-text = Vướng mắc
finding-column-fix = Cách sửa
level-name-block = Chặn
level-name-block_issuing = Chặn ban hành
level-name-warn = Cảnh báo
level-name-ignore = Bỏ qua
rule = Quy tắc
rules-all = Mọi quy tắc

## Lịch sử

history = Lịch sử
history-edits = Việc đã làm
history-deleted = Đã xóa
history-empty = Chưa có thay đổi nào trong tệp này.
history-deleted-empty = Chưa có mục nào bị xóa.
history-changes = { $count } mục
history-undone = đã hoàn tác
restore = Khôi phục

## Trợ giúp

help-title = Phím dùng ở màn hình { $screen }
help-about = Mọi việc làm được bằng chuột đều làm được bằng bàn phím.
help-everywhere = Ở mọi màn hình
help-next-area = Sang phần kế tiếp của cửa sổ
help-back = Về màn hình trước
help-escape = Đóng hoặc thôi
help-list-walk = Đi trong danh sách
help-list-open = Mở mục đang chọn
help-list-save = Lưu mục đang sửa

## In

print-week = In lịch tuần
print-title = In lịch
print-kind = Loại lịch
print-kind-week = Lịch tuần
print-kind-month = Lịch tháng
print-earlier = Kỳ trước
print-later = Kỳ sau
print-date = Ngày trong kỳ
print-all-channels = Tất cả các kênh
print-only-campaign = Chỉ in đợt “{ $name }”
print-save = Lưu PDF
print-save-open = Lưu và mở
print-note = Khổ A4 ngang, theo Nghị định 30/2020/NĐ-CP. Tên cơ quan, nơi nhận và người ký lấy từ phần Cài đặt.
print-preview = Bản xem trước
print-making = Đang dựng trang in…
print-page = Trang { $page }
print-page-of = Trang { $page }/{ $count }
print-page-alt = Trang { $page } của lịch { $period }
print-zoom = Cỡ xem
print-zoom-width = Vừa bề ngang
print-saved = Đã lưu { $path }
print-saved-many = Đã lưu { $count } tệp, tệp đầu là { $path }

## Hôm nay

today-over = Đợt “{ $campaign }” diễn ra từ { $from } đến { $to } và đã kết thúc.
today-ahead = Đợt “{ $campaign }” diễn ra từ { $from } đến { $to } và chưa bắt đầu.
today-first-week = Xem tuần đầu của đợt
today-empty = Hôm nay không có lượt phát nào. Mở lịch để thêm.
today-open-calendar = Mở lịch
relay = Tiếp sóng
history-dependents = cùng { $count } mục phụ thuộc
restore-all = Khôi phục tất cả

### Cửa sổ: danh mục

## Ô nhập

field-required = Cần điền mục này.
field-date-form = ngày/tháng/năm
field-date-wrong = Ngày không hợp lệ. Gõ như 04/10/2021.
field-clock-wrong = Giờ không hợp lệ. Gõ như 17:30.
field-duration-wrong = Thời lượng không hợp lệ. Gõ như 2'30".
field-number-wrong = Gõ một số nguyên từ { $least } đến { $most }.
field-ends-before = Không được trước { $least }.
editor-reset = Bỏ thay đổi
editor-not-kept = “{ $what }” còn mục chưa hợp lệ nên thay đổi không được lưu.
hue = Màu
hue-0 = xanh dương
hue-1 = xanh ngọc
hue-2 = xanh lá
hue-3 = vàng đất
hue-4 = đỏ hồng
hue-5 = tím
hue-6 = cam
hue-7 = xám
note = Ghi chú
language = Tiếng
languages = Tiếng
language-code = mã khác
language-code-add = Thêm tiếng khác bằng mã ISO 639, ví dụ bdq
duration = Thời lượng
state = Trạng thái
airings = Lượt phát
until = đến
bases = Căn cứ
basis-add = Thêm căn cứ
basis-remove = Bỏ căn cứ này
basis-choose = Chọn văn bản
basis-article = Điều, khoản
basis-article-example = Điều 3

## Nội dung

message = Nội dung
messages-empty = Chưa có nội dung nào. Thêm nội dung đầu tiên rồi soạn các phiên bản theo tiếng.
message-add = Thêm nội dung
message-new = Nội dung mới
message-title = Tên nội dung
message-short = Nhãn ngắn
message-short-hint = Khoảng 20 chữ cái, dùng ở chỗ hẹp trên lịch
message-form = Thể loại
message-form-news = Tin
message-form-article = Bài
message-form-radio_story = Câu chuyện truyền thanh
message-form-sketch = Tiểu phẩm
message-form-question_and_answer = Hỏi – đáp
message-form-post = Bài đăng
message-form-topic = Chuyên đề
message-airings = { $count } lượt phát
message-most-per-day = Nhiều nhất mỗi ngày (lượt)
message-least-gap = Cách nhau ít nhất (phút)
message-remove-hint = Xóa nội dung cùng các phiên bản và lượt phát; hoàn tác được
no-limit-hint = Để trống là không giới hạn
approval = Phê duyệt
approval-draft = Đang soạn
approval-approved = Đã duyệt
approval-on = Ngày duyệt
valid-from = Dùng từ ngày
valid-to = Dùng đến hết ngày
valid-hint = Để trống là không giới hạn
variants = Phiên bản
variants-empty = Chưa có phiên bản. Thêm một phiên bản để xếp lịch được.
variant-add = Thêm phiên bản
variant-remove = Xóa phiên bản này
variant-of = Phiên bản tiếng { $language }
variant-recording = Tệp ghi âm
variant-recording-example = ví dụ: Tệp số 07
variant-script = Lời đọc
variant-estimate = { $syllables } tiếng, đọc khoảng { $duration }.
variant-estimate-use = Dùng thời lượng này

## Chỉ tiêu

requirements-empty = Chưa có chỉ tiêu. Thêm chỉ tiêu để biết địa bàn nào nghe đủ nội dung nào.
requirements-no-campaign = Chỉ tiêu thuộc về một đợt. Tạo đợt tuyên truyền trước.
requirements-summary = đạt { $met }/{ $all }
requirement-add = Thêm chỉ tiêu
requirement-new = Chỉ tiêu mới
requirement-at-least = Ít nhất (lượt)
requirement-at-least-hint = Mỗi địa bàn; kênh phủ một nửa tính nửa lượt
requirement-times = { $count } lượt
requirement-met = Đã đạt
requirement-units-met = { $met }/{ $all } địa bàn
requirement-attainment = Mức đạt theo địa bàn
requirement-units = Địa bàn

## Kênh

channel = Kênh
channels-empty = Chưa có kênh nào. Thêm cụm loa, đài, trang tin hoặc hội nghị đầu tiên.
channel-add = Thêm kênh
channel-new = Kênh mới
channel-choose = Chọn kênh
channel-name = Tên kênh
channel-kind = Loại kênh
channel-home = Thuộc địa bàn
channel-home-none = Kênh toàn huyện
channel-note = Ghi chú bên tên
channel-note-example = ví dụ: FM 98,5
channel-languages = Tiếng được phát
channel-languages-none = Chọn ít nhất một tiếng.
channel-remove-hint = Xóa kênh cùng các chuỗi phiên và lượt phát; hoàn tác được
loudspeaker-count = Số loa
loudspeakers = { $count } loa
reaches = Địa bàn nghe được
reach-add = Thêm địa bàn
reach-remove = Bỏ địa bàn này
reach-percent = Tỷ lệ dân nghe được
quiet-hours = Giờ yên tĩnh
quiet-add = Thêm giờ yên tĩnh
quiet-remove = Bỏ giờ yên tĩnh này
quiet-from = Yên tĩnh từ
quiet-to = Yên tĩnh đến

## Chuỗi phiên

series = Chuỗi phiên
series-empty = Chưa có chuỗi phiên. Thêm một chuỗi để xếp lượt phát vào kênh này.
series-add = Thêm chuỗi phiên
series-remove = Xóa chuỗi phiên này
series-new = Chuỗi phiên mới
series-of = Chuỗi phiên { $name }
series-default-name = Chiều
series-name = Tên phiên
series-start = Bắt đầu
series-from = Áp dụng từ
series-to = Áp dụng đến hết
series-to-hint = Để trống là chưa định ngày dừng
series-relay = Có tiếp sóng ở đầu phiên
series-room = Tiếp sóng { $relay }, còn { $room }
series-items = Số mục nhiều nhất
series-items-hint = Dùng cho trang tin và hội nghị; để trống là tính theo thời lượng
series-more = và { $count } chuỗi khác
relay-programme = Chương trình tiếp sóng
relay-example = Tiếp sóng Đài Tiếng nói Việt Nam
relay-duration = Thời lượng
relay-too-long = Dài hơn phiên.
recurrence = Lặp lại
recurrence-kind-daily = Hằng ngày
recurrence-kind-weekly = Hằng tuần
recurrence-kind-monthly-day = Hằng tháng, theo ngày
recurrence-kind-monthly-weekday = Hằng tháng, theo thứ
recurrence-kind-other = Quy tắc khác
recurrence-interval = Mấy tuần một lần
recurrence-days = Các thứ trong tuần
recurrence-no-day = Chọn ít nhất một ngày.
recurrence-month-days = Các ngày
recurrence-month-days-wrong = Gõ các ngày từ 1 đến 31, ví dụ 1, 15.
recurrence-which = Tuần
recurrence-nth = thứ { $n }
recurrence-last = cuối cùng
recurrence-day = Thứ
recurrence-rule = Quy tắc RRULE
recurrence-rule-hint = Theo RFC 5545, ví dụ FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=9
exceptions = Ngoại lệ
exception-add = Thêm ngoại lệ
exception-remove = Bỏ ngoại lệ này
exception-date = Phiên của ngày
exception-cancelled = Nghỉ
exception-replaced = Đổi
exception-on = Sang ngày

## Văn bản

instruments = Văn bản pháp lý
instruments-empty = Chưa có văn bản pháp lý. Thêm văn bản mà nội dung căn cứ vào.
instrument = Văn bản pháp lý
instrument-add = Thêm văn bản
instrument-new = Văn bản mới
instrument-title = Tên văn bản
instrument-note-hint = Nguồn và độ chắc chắn của các ngày
directives = Văn bản chỉ đạo
directives-empty = Chưa có văn bản chỉ đạo. Thêm công văn giao nhiệm vụ cho đợt tuyên truyền.
directive = Văn bản chỉ đạo
directive-add = Thêm văn bản chỉ đạo
directive-new = Văn bản chỉ đạo mới
directive-subject = Về việc
directive-text = Nội dung nguyên văn
directive-text-hint = Giữ đúng như văn bản nhận được, kể cả chỗ in sai
symbol = Số, ký hiệu
numbered = Số { $symbol }
issuer = Cơ quan ban hành
dated = Ngày văn bản
dated-hint = Để trống nếu văn bản không ghi đủ ngày
in-force = Hiệu lực
in-force-from = Hiệu lực từ
in-force-to = Hết hiệu lực sau ngày
in-force-to-hint = Để trống khi còn hiệu lực
force-not-yet = Chưa có hiệu lực
force-in-force = Còn hiệu lực
force-ended = Hết hiệu lực
force-unknown = Chưa rõ
replaced-by = Được thay bằng
tasks = Nhiệm vụ
task-add = Thêm nhiệm vụ
task-remove = Bỏ nhiệm vụ này
task-text = Nội dung nhiệm vụ
task-responsible = Giao cho
task-deadline = Hạn

## Cài đặt

settings-organization = Cơ quan và người ký
settings-rules = Mức của quy tắc
settings-blackouts = Thời gian không phát
settings-presenters = Báo cáo viên
settings-venues = Địa điểm
settings-units = Đơn vị hành chính
settings-appearance = Ngôn ngữ và nền
settings-language = Ngôn ngữ
settings-theme = Nền
settings-file = Tệp đang mở
settings-version = Phiên bản Loa
organization-about = In ở đầu và cuối mỗi lịch.
organization-empty = Chưa có cơ quan. Điền tên cơ quan và người ký để lịch in ra ký được.
organization-add = Điền cơ quan
organization-office = Cơ quan lập lịch
organization-office-hint = Các ô bên dưới là của cơ quan đang chọn trong tệp
organization-name = Tên cơ quan
organization-parent = Cơ quan chủ quản
organization-abbreviation = Chữ viết tắt
organization-place = Địa danh
organization-place-hint = In trước ngày, tháng
organization-preview = Khi in ra
signatory = Người ký
signing-form = Hình thức ký
signing-form-in_person = Ký trực tiếp
signing-form-on_behalf_of = TM., thay mặt
signing-form-deputy = KT., ký thay
signing-form-by_order = TL., thừa lệnh
signing-form-acting = Q., quyền
signing-form-delegated = TUQ., thừa ủy quyền
signatory-authority = Chức vụ
signatory-position = Chức vụ người ký
signatory-name = Họ và tên
signatory-name-hint = Không ghi học hàm, học vị
recipients = Nơi nhận
recipients-hint = Mỗi dòng một nơi; dòng cuối là “Lưu: VT”
recipients-label = Nơi nhận:
travel-minutes = Thời gian đi đường mặc định (phút)
travel-minutes-hint = Dùng khi chưa ghi riêng giữa hai địa điểm
rules-about = Mức nào cũng không ngăn việc sửa lịch; “Chặn” và “Chặn ban hành” ngăn ban hành.
rule-level-of = Mức của quy tắc “{ $rule }”
rule-default = Về mặc định: { $level }
blackouts-empty = Chưa khai báo thời gian không phát nào. Thêm ngày nghỉ, ngày cắt điện hoặc lễ hội.
blackout-add = Thêm thời gian không phát
blackout-new = Thời gian không phát mới
blackout-name = Lý do
blackout-name-example = ví dụ: Cắt điện lưới
blackout-dates = Ngày
blackout-times = Giờ
blackout-whole-day = cả ngày
blackout-from-time = Từ giờ
blackout-to-time = Đến giờ
blackout-time-hint = Để trống là cả ngày
blackout-scope = Áp dụng cho
blackout-scope-all = Mọi kênh
blackout-scope-unit = Kênh của một địa bàn
blackout-scope-channel = Một kênh
presenters-empty = Chưa có báo cáo viên, phát thanh viên nào.
presenter-add = Thêm báo cáo viên
presenter-new = Báo cáo viên mới
presenter-name = Họ và tên
presenter-role = Chức danh
presenter-phone = Điện thoại cơ quan
presenter-phone-hint = Chỉ ghi số của cơ quan
presenter-languages = Nói được tiếng
venues-empty = Chưa có địa điểm họp nào.
venue-add = Thêm địa điểm
venue-new = Địa điểm mới
venue-name = Tên địa điểm
venue-name-example = ví dụ: Nhà rông thôn Đắk Mế
travel-times = Đi đường đến địa điểm khác (phút)
travel-times-hint = Để trống là dùng thời gian mặc định
travel-to = Số phút đến { $venue }
unit = Đơn vị hành chính
units-empty = Chưa có đơn vị hành chính nào. Thêm tỉnh, huyện, xã và thôn của địa bàn.
units-none = Chọn ít nhất một địa bàn.
units-chosen = Đã chọn { $count }
units-communes = Chọn mọi xã
units-clear = Bỏ chọn
unit-choose = Chọn địa bàn
unit-add = Thêm đơn vị
unit-new = Đơn vị mới
unit-name = Tên
unit-name-hint = Ghi cả cấp, ví dụ: xã Bờ Y
unit-kind = Cấp
unit-kind-province = Tỉnh, thành phố
unit-kind-district = Huyện
unit-kind-commune = Xã
unit-kind-township = Thị trấn
unit-kind-ward = Phường
unit-kind-special_zone = Đặc khu
unit-kind-village = Thôn, làng
unit-kind-residential_group = Tổ dân phố
unit-parent = Thuộc
unit-code = Mã thống kê
unit-population = Số dân
unit-languages = Tiếng cần tuyên truyền
unit-valid-from = Có từ ngày
unit-valid-to = Đến hết ngày
unit-valid-hint = Để trống khi còn tồn tại
requirements-open = Chưa đạt
symbol-example = ví dụ: 24/2018/QH14
organization-abbreviation-hint = Dùng trong số, ký hiệu văn bản
