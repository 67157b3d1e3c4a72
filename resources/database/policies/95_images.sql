-- SPDX-License-Identifier: GPL-3.0-or-later
-- After everything stands again: the images that the migrations of this upgrade owe the log.

SELECT core.write_due_images();
