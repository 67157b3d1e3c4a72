// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/qrpicture.h"

#include <qrcodegen/qrcodegen.hpp>

#include <QPainter>

#include "ui/widgets/theme.h"

namespace ana::shell {

using qrcodegen::QrCode;
using widgets::color;
using widgets::Role;
using widgets::Scheme;

QImage qrPicture(const QString &text, int side)
{
    constexpr int quiet = 4; // modules of light around the code, as the standard asks
    const QrCode code = QrCode::encodeText(text.toUtf8().constData(), QrCode::Ecc::MEDIUM);
    const int modules = code.getSize() + 2 * quiet;
    const int step = qMax(2, side / modules);
    QImage picture(modules * step, modules * step, QImage::Format_RGB32);
    picture.fill(color(Role::Surface, Scheme::Light));
    QPainter painter(&picture);
    for (int y = 0; y < code.getSize(); ++y) {
        for (int x = 0; x < code.getSize(); ++x) {
            if (code.getModule(x, y))
                painter.fillRect((x + quiet) * step, (y + quiet) * step, step, step, color(Role::Text, Scheme::Light));
        }
    }
    return picture;
}

} // namespace ana::shell
