//! Zeros, capitals and spaces.

use super::check;

#[test]
fn days_and_months_below_ten_take_their_zeros() {
    check("từ ngày 05 tháng 02 năm 2021 đến ngày 12 tháng 3 năm 2021", &[]);
    check("ngày 5 tháng 2 năm 2021", &[("ngày 5", "ngày 05"), ("tháng 2", "tháng 02")]);
    check("ngày 15 tháng 09 năm 2021", &[("tháng 09", "tháng 9")]);
    check("trong 5 ngày, mỗi ngày 2 lượt, ngày 5/2/2021, tháng 12", &[]);
    check("Báo cáo trước ngày 9 tháng 1.", &[("ngày 9", "ngày 09"), ("tháng 1", "tháng 01")]);
}

#[test]
fn numbers_of_documents_below_ten_take_their_zero() {
    check("Công văn số 05/CV-TTVH và Nghị định số 53/2022/NĐ-CP", &[]);
    check("Công văn số 5/CV-TTVH", &[("số 5/CV-TTVH", "số 05/CV-TTVH")]);
    check("Cụm loa số 5, tổng số 3/5 cụm", &[("số 3/5", "số 03/5")]);
}

#[test]
fn weekdays_and_months_in_words_are_capital_and_ordinals_are_not() {
    check("sáng thứ Hai, chiều thứ Tư; lần thứ hai, người thứ ba", &[]);
    check("phát vào thứ hai, thứ tư", &[("thứ hai", "thứ Hai"), ("thứ tư", "thứ Tư")]);
    check("trong tháng tám và tháng Chín", &[("tháng tám", "tháng Tám")]);
    check("mỗi tháng hai lần; tháng năm nay", &[]);
}

#[test]
fn the_people_and_the_state_are_capital_but_not_within_names() {
    check("Ủy ban nhân dân, Hội đồng nhân dân, Công an nhân dân, quản lý nhà nước", &[]);
    check("Nhân dân và Nhà nước", &[]);
    check(
        "vận động nhân dân tin vào nhà nước",
        &[("nhân dân", "Nhân dân"), ("nhà nước", "Nhà nước")],
    );
}

#[test]
fn units_are_small_before_names_and_capital_before_numbers() {
    check("tại xã Bờ Y, huyện Ngọc Hồi, tỉnh Kon Tum và Phường 1", &[]);
    check("Xã Bờ Y phối hợp. Huyện Ngọc Hồi chỉ đạo; UBND", &[]);
    check("tại Xã Bờ Y, Huyện Ngọc Hồi", &[("Xã Bờ", "xã Bờ"), ("Huyện Ngọc", "huyện Ngọc")]);
    check("Văn phòng Huyện ủy, Tỉnh đoàn", &[]);
    check("tại phường 1 và phường Điện Biên Phủ", &[("phường 1", "Phường 1")]);
    check("tại tổ dân phố 1", &[]);
}

#[test]
fn a_certain_document_is_named_in_capitals() {
    check("theo Kế hoạch số 05/KH-UBND và kế hoạch năm 2021", &[]);
    check("theo kế hoạch số 05/KH-UBND", &[("kế hoạch số 05/KH-UBND", "Kế hoạch số 05/KH-UBND")]);
}

#[test]
fn spaces_stand_alone_and_behind_signs() {
    check("một, hai; ba: bốn.", &[]);
    check("một  hai", &[("một  hai", "")]);
    check("một , hai", &[("một ,", "")]);
}
