// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ana {

/// How a zero among the tens is said: 105 is "một trăm linh năm" in official papers, "một trăm lẻ năm" in the south.
enum class ZeroTens { Linh, Le };

/// A whole number in Vietnamese words: 1.254.021 → "một triệu hai trăm năm mươi tư nghìn không trăm hai mươi mốt".
QString numberInWords(qint64 number, ZeroTens zeroTens = ZeroTens::Linh);

/// An amount as it is written on a receipt: 50000 → "Năm mươi nghìn đồng".
QString amountInWords(qint64 dong, ZeroTens zeroTens = ZeroTens::Linh);

/// 1.234.567 đồng
QString amountText(qint64 dong);

/// Digits in groups of three: 1.234.567
QString groupedNumber(qint64 number);

} // namespace ana
