<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context>
    <name>ArticleWords</name>
    <message>
        <source>Submit for review</source>
        <translation>Gửi duyệt</translation>
    </message>
    <message>
        <source>submitted for review</source>
        <translation>đã gửi duyệt</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Trả lại</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>đã trả lại</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Xuất bản</translation>
    </message>
    <message>
        <source>published</source>
        <translation>đã xuất bản</translation>
    </message>
    <message>
        <source>Publish urgently</source>
        <translation>Xuất bản gấp</translation>
    </message>
    <message>
        <source>published urgently</source>
        <translation>đã xuất bản gấp</translation>
    </message>
    <message>
        <source>Confirm publication</source>
        <translation>Xác nhận xuất bản</translation>
    </message>
    <message>
        <source>publication confirmed</source>
        <translation>đã xác nhận xuất bản</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Gỡ xuống</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>đã gỡ xuống</translation>
    </message>
    <message>
        <source>Discard draft</source>
        <translation>Bỏ bản nháp</translation>
    </message>
    <message>
        <source>discarded</source>
        <translation>đã bỏ</translation>
    </message>
    <message>
        <source>Edit again</source>
        <translation>Sửa lại</translation>
    </message>
    <message>
        <source>opened for editing again</source>
        <translation>đã mở lại để sửa</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Bản nháp</translation>
    </message>
    <message>
        <source>Waiting for review</source>
        <translation>Chờ duyệt</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Bị trả lại</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Đã xuất bản</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Đã gỡ xuống</translation>
    </message>
    <message>
        <source>Discarded</source>
        <translation>Đã bỏ</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tiêu đề</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Tóm tắt</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Chuyên mục</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Cover picture</source>
        <translation>Ảnh đại diện</translation>
    </message>
    <message>
        <source>Description of the cover picture</source>
        <translation>Lời mô tả ảnh đại diện</translation>
    </message>
    <message>
        <source>What is new, for readers</source>
        <translation>Có gì mới, cho người đọc</translation>
    </message>
</context>
<context>
    <name>ana::administration::AdminWords</name>
    <message>
        <source>Read articles</source>
        <translation>Đọc tin bài</translation>
    </message>
    <message>
        <source>Write articles and submit them for review</source>
        <translation>Viết tin bài và gửi duyệt</translation>
    </message>
    <message>
        <source>Review, return and publish articles of others</source>
        <translation>Duyệt, trả lại và xuất bản bài của người khác</translation>
    </message>
    <message>
        <source>Withdraw published articles</source>
        <translation>Gỡ bài đã xuất bản</translation>
    </message>
    <message>
        <source>Publish urgently without a second person</source>
        <translation>Xuất bản gấp khi chưa có người thứ hai duyệt</translation>
    </message>
    <message>
        <source>Manage people, roles and sessions</source>
        <translation>Quản lý người dùng, vai trò và phiên làm việc</translation>
    </message>
    <message>
        <source>Manage units and sections</source>
        <translation>Quản lý đơn vị và chuyên mục</translation>
    </message>
    <message>
        <source>Change settings</source>
        <translation>Sửa cài đặt chung</translation>
    </message>
    <message>
        <source>Read the log</source>
        <translation>Xem nhật ký</translation>
    </message>
    <message>
        <source>Have the public site brought up to date at once</source>
        <translation>Yêu cầu cập nhật trang công khai ngay</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>Tỉnh</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Huyện</translation>
    </message>
    <message>
        <source>Township</source>
        <translation>Thị trấn</translation>
    </message>
    <message>
        <source>Commune</source>
        <translation>Xã</translation>
    </message>
    <message>
        <source>Ward</source>
        <translation>Phường</translation>
    </message>
    <message>
        <source>Office or division</source>
        <translation>Phòng, ban</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Hoạt động</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Bị khóa</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Đã nghỉ</translation>
    </message>
    <message>
        <source>This unit alone</source>
        <translation>Chỉ đơn vị này</translation>
    </message>
    <message>
        <source>This unit and all below it</source>
        <translation>Đơn vị này và các đơn vị trực thuộc</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>từ %1</translation>
    </message>
    <message>
        <source>without limit</source>
        <translation>không thời hạn</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>đến %1</translation>
    </message>
    <message>
        <source>Keep the catalogue of procedures</source>
        <translation>Quản lý danh mục thủ tục</translation>
    </message>
    <message>
        <source>Keep the working calendar</source>
        <translation>Quản lý lịch làm việc</translation>
    </message>
</context>
<context>
    <name>ana::administration::AdministrationDesk</name>
    <message>
        <source>Administration</source>
        <translation>Quản trị</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Thêm người</translation>
    </message>
    <message>
        <source>People and roles</source>
        <translation>Người dùng và vai trò</translation>
    </message>
    <message>
        <source>Units of the organisation</source>
        <translation>Các đơn vị</translation>
    </message>
    <message>
        <source>Settings of the office</source>
        <translation>Cài đặt chung</translation>
    </message>
    <message>
        <source>Log of all acts</source>
        <translation>Nhật ký mọi việc</translation>
    </message>
</context>
<context>
    <name>ana::administration::AdministrationPage</name>
    <message>
        <source>Parts of the administration</source>
        <translation>Các phần của bàn quản trị</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Người dùng</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Cài đặt</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Nhật ký</translation>
    </message>
</context>
<context>
    <name>ana::administration::AssignmentModel</name>
    <message>
        <source>In force</source>
        <translation>Có hiệu lực</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Đã kết thúc</translation>
    </message>
    <message>
        <source>Still to come</source>
        <translation>Chưa đến ngày</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Vai trò</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Phạm vi</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Thời hạn</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Waits for a second person</source>
        <translation>Chờ người thứ hai xác nhận</translation>
    </message>
</context>
<context>
    <name>ana::administration::EndAssignmentDialog</name>
    <message>
        <source>End the role “%1”</source>
        <translation>Kết thúc vai trò “%1”</translation>
    </message>
    <message>
        <source>End role</source>
        <translation>Kết thúc vai trò</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Ngày cuối cùng</translation>
    </message>
    <message>
        <source>The role counts until the end of this day. Yesterday ends it at once.</source>
        <translation>Vai trò còn hiệu lực đến hết ngày này. Ghi ngày hôm qua thì kết thúc ngay.</translation>
    </message>
    <message>
        <source>This is no day. Type it as 05/03/2026.</source>
        <translation>Đây không phải một ngày. Hãy gõ như 05/03/2026.</translation>
    </message>
</context>
<context>
    <name>ana::administration::GrantDialog</name>
    <message>
        <source>Give %1 a role</source>
        <translation>Giao vai trò cho %1</translation>
    </message>
    <message>
        <source>Give role</source>
        <translation>Giao vai trò</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Vai trò</translation>
    </message>
    <message>
        <source>For which unit</source>
        <translation>Cho đơn vị nào</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Phạm vi</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Từ ngày</translation>
    </message>
    <message>
        <source>Day, month and year, for example 05/03/2026.</source>
        <translation>Ngày, tháng, năm, ví dụ 05/03/2026.</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Đến ngày</translation>
    </message>
    <message>
        <source>The last day. Leave empty if there is no end yet.</source>
        <translation>Ngày cuối cùng. Để trống nếu chưa định ngày kết thúc.</translation>
    </message>
    <message>
        <source>This is no day. Type it as 05/03/2026.</source>
        <translation>Đây không phải một ngày. Hãy gõ như 05/03/2026.</translation>
    </message>
    <message>
        <source>Type the first day.</source>
        <translation>Hãy gõ ngày bắt đầu.</translation>
    </message>
</context>
<context>
    <name>ana::administration::LeaverDialog</name>
    <message>
        <source>%1 leaves</source>
        <translation>%1 nghỉ việc</translation>
    </message>
    <message>
        <source>Close the account for good</source>
        <translation>Đóng hẳn tài khoản</translation>
    </message>
    <message>
        <source>This cannot be taken back. What the person did stays on record.</source>
        <translation>Việc này không thể hoàn lại. Những gì người ấy đã làm vẫn được lưu.</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Không ai</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Who takes over the unfinished work</source>
        <translation>Ai nhận việc dở dang</translation>
    </message>
    <message>
        <source>Unfinished articles then stand in this person&apos;s list. Give the roles that are needed separately.</source>
        <translation>Tin bài dở dang sẽ nằm trong danh sách của người này. Vai trò cần thiết thì giao riêng.</translation>
    </message>
    <message>
        <source>There is unfinished work. Without a successor nobody is reminded of it.</source>
        <translation>Còn việc dở dang. Nếu không có người nhận thì không ai được nhắc.</translation>
    </message>
    <message>
        <source>The account “%1” is closed; logging in is no longer possible.</source>
        <translation>Tài khoản “%1” bị đóng, không đăng nhập được nữa.</translation>
    </message>
    <message numerus="yes">
        <source>%n open sessions end at once.</source>
        <translation>
            <numerusform>%n phiên đang mở kết thúc ngay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n roles end.</source>
        <translation>
            <numerusform>%n vai trò chấm dứt.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no unfinished work to hand over.</source>
        <translation>Không có việc dở dang phải bàn giao.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 và %n bài nữa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unfinished articles go to the successor: %1.</source>
        <translation>
            <numerusform>%n tin bài dở dang chuyển cho người nhận: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ana::administration::LogDetail</name>
    <message>
        <source>All acts on this record</source>
        <translation>Mọi việc với bản ghi này</translation>
    </message>
    <message>
        <source>The chosen act</source>
        <translation>Việc đang chọn</translation>
    </message>
    <message>
        <source>Choose an act to see what it changed.</source>
        <translation>Chọn một việc để xem việc ấy đã thay đổi gì.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Thời gian</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>PC</source>
        <translation>Máy tính</translation>
    </message>
    <message>
        <source>Reason given</source>
        <translation>Lý do đã nêu</translation>
    </message>
    <message>
        <source>Refused because</source>
        <translation>Bị từ chối vì</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>Đã xóa</translation>
    </message>
    <message>
        <source>Personal data were erased from this entry on %1.</source>
        <translation>Dữ liệu cá nhân trong mục này đã được xóa ngày %1.</translation>
    </message>
    <message>
        <source>No field changed.</source>
        <translation>Không có thông tin nào thay đổi.</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Thông tin</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Trước</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Sau</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Những gì đã thay đổi</translation>
    </message>
    <message>
        <source>Erase personal data…</source>
        <translation>Xóa dữ liệu cá nhân…</translation>
    </message>
</context>
<context>
    <name>ana::administration::LogList</name>
    <message>
        <source>Log</source>
        <translation>Nhật ký</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Bị từ chối</translation>
    </message>
    <message>
        <source>Nothing of this kind was done.</source>
        <translation>Chưa có việc nào như thế.</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Người</translation>
    </message>
    <message>
        <source>All units</source>
        <translation>Mọi đơn vị</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Mọi người</translation>
    </message>
    <message>
        <source>Show all records again</source>
        <translation>Hiện lại mọi bản ghi</translation>
    </message>
    <message>
        <source>Only: %1</source>
        <translation>Chỉ: %1</translation>
    </message>
    <message>
        <source>Unit: %1</source>
        <translation>Đơn vị: %1</translation>
    </message>
    <message>
        <source>Person: %1</source>
        <translation>Người thực hiện: %1</translation>
    </message>
    <message>
        <source>Erase personal data</source>
        <translation>Xóa dữ liệu cá nhân</translation>
    </message>
    <message>
        <source>Erase the personal data from this entry?</source>
        <translation>Xóa dữ liệu cá nhân khỏi mục nhật ký này?</translation>
    </message>
    <message>
        <source>What was typed and what it replaced go for good. Who did what and when stays, and the log can still be proved. The erasing is an entry of its own, with your reason.</source>
        <translation>Nội dung đã nhập và nội dung bị thay thế mất hẳn, không lấy lại được. Ai làm việc gì, lúc nào vẫn còn và nhật ký vẫn kiểm chứng được. Việc xóa được ghi thành một mục riêng, kèm lý do của bạn.</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Xóa hẳn</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Thôi</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>The personal data of the entry are erased.</source>
        <translation>Đã xóa dữ liệu cá nhân khỏi mục nhật ký.</translation>
    </message>
</context>
<context>
    <name>ana::administration::LogModel</name>
    <message>
        <source>Time</source>
        <translation>Thời gian</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Ai</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Việc</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Đối tượng</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>The system</source>
        <translation>Hệ thống</translation>
    </message>
</context>
<context>
    <name>ana::administration::PasswordSlip</name>
    <message>
        <source>First password of %1</source>
        <translation>Mật khẩu ban đầu của %1</translation>
    </message>
    <message>
        <source>The password is shown this once and is kept nowhere. Hand it over in person, not by Zalo or e-mail. It must be changed at the first log-in.</source>
        <translation>Mật khẩu chỉ hiện một lần này và không lưu ở đâu. Hãy trao tận tay, không gửi qua Zalo hay thư điện tử. Phải đổi ngay lần đăng nhập đầu tiên.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Tên đăng nhập</translation>
    </message>
    <message>
        <source>First password</source>
        <translation>Mật khẩu ban đầu</translation>
    </message>
    <message>
        <source>Copy password</source>
        <translation>Chép mật khẩu</translation>
    </message>
    <message>
        <source>Print slip…</source>
        <translation>In phiếu…</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Đã trao tận tay</translation>
    </message>
    <message>
        <source>At the first log-in the program asks for a password of your own. Then destroy this slip.</source>
        <translation>Lần đăng nhập đầu tiên, chương trình sẽ yêu cầu đặt mật khẩu riêng. Sau đó hãy hủy phiếu này.</translation>
    </message>
    <message>
        <source>Nobody will ever ask you for your password, the administrator neither.</source>
        <translation>Không ai được hỏi mật khẩu của bạn, kể cả người quản trị.</translation>
    </message>
</context>
<context>
    <name>ana::administration::PeopleList</name>
    <message>
        <source>People</source>
        <translation>Người dùng</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Thêm người</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Nobody here has this state.</source>
        <translation>Không có ai ở trạng thái này.</translation>
    </message>
</context>
<context>
    <name>ana::administration::PeopleModel</name>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Tên đăng nhập</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Roles today</source>
        <translation>Vai trò hôm nay</translation>
    </message>
    <message>
        <source>Last log-in</source>
        <translation>Đăng nhập cuối</translation>
    </message>
    <message>
        <source>none</source>
        <translation>không có</translation>
    </message>
    <message>
        <source>never</source>
        <translation>chưa bao giờ</translation>
    </message>
</context>
<context>
    <name>ana::administration::PersonForm</name>
    <message>
        <source>Data</source>
        <translation>Thông tin</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Vai trò</translation>
    </message>
    <message>
        <source>What may this person do?</source>
        <translation>Người này được làm gì?</translation>
    </message>
    <message>
        <source>Open sessions</source>
        <translation>Phiên đang mở</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Lịch sử</translation>
    </message>
    <message>
        <source>Lock account…</source>
        <translation>Khóa tài khoản…</translation>
    </message>
    <message>
        <source>Unlock account</source>
        <translation>Mở khóa tài khoản</translation>
    </message>
    <message>
        <source>New first password…</source>
        <translation>Cấp mật khẩu mới…</translation>
    </message>
    <message>
        <source>Leaves the office…</source>
        <translation>Nghỉ việc…</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>As in the papers. For Ede and M’Nông names: Y …, H’…, the family name last.</source>
        <translation>Ghi đúng như giấy tờ. Tên Ê Đê, M’Nông: Y …, H’…, họ đứng cuối.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Tên đăng nhập</translation>
    </message>
    <message>
        <source>Small letters without marks, digits, “.”, “-”. It cannot be changed later.</source>
        <translation>Chữ thường không dấu, chữ số, “.”, “-”. Về sau không đổi được.</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Where the person sits. Roles are given separately.</source>
        <translation>Nơi người ấy làm việc. Vai trò được giao riêng.</translation>
    </message>
    <message>
        <source>Give a role…</source>
        <translation>Giao vai trò…</translation>
    </message>
    <message>
        <source>End role…</source>
        <translation>Kết thúc vai trò…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>In…</translation>
    </message>
    <message>
        <source>End session…</source>
        <translation>Kết thúc phiên…</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Người mới</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>Thêm người</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Locked because: %1</source>
        <translation>Bị khóa vì: %1</translation>
    </message>
    <message>
        <source>Too many wrong passwords: no log-in before %1.</source>
        <translation>Sai mật khẩu nhiều lần: chưa đăng nhập được trước %1.</translation>
    </message>
    <message>
        <source>Not used for long: no log-in until the account is unlocked.</source>
        <translation>Lâu ngày không dùng: phải mở khóa mới đăng nhập được.</translation>
    </message>
    <message>
        <source>There is no password yet. Give a first one, else nobody can log in.</source>
        <translation>Chưa có mật khẩu. Hãy cấp mật khẩu ban đầu để đăng nhập được.</translation>
    </message>
    <message>
        <source>First password given on %1, not yet changed.</source>
        <translation>Đã cấp mật khẩu ban đầu lúc %1, chưa đổi.</translation>
    </message>
    <message>
        <source>Password changed on %1.</source>
        <translation>Đổi mật khẩu lúc %1.</translation>
    </message>
    <message>
        <source>Second factor: set up.</source>
        <translation>Lớp bảo vệ thứ hai: đã bật.</translation>
    </message>
    <message>
        <source>Second factor: none.</source>
        <translation>Lớp bảo vệ thứ hai: chưa có.</translation>
    </message>
    <message>
        <source>Last log-in: %1.</source>
        <translation>Đăng nhập gần nhất: %1.</translation>
    </message>
    <message>
        <source>Never logged in.</source>
        <translation>Chưa đăng nhập lần nào.</translation>
    </message>
    <message>
        <source>Type the full name.</source>
        <translation>Hãy gõ họ và tên.</translation>
    </message>
    <message>
        <source>Type a user name.</source>
        <translation>Hãy gõ tên đăng nhập.</translation>
    </message>
    <message>
        <source>The person is in the register. Next: a first password, then a role.</source>
        <translation>Đã thêm người này. Việc tiếp theo: cấp mật khẩu ban đầu, rồi giao vai trò.</translation>
    </message>
    <message>
        <source>Give first password</source>
        <translation>Cấp mật khẩu ban đầu</translation>
    </message>
    <message>
        <source>Somebody changed this person meanwhile. What you typed is still in the fields; nothing was lost.</source>
        <translation>Trong lúc đó có người khác đã sửa thông tin người này. Chữ bạn gõ vẫn còn nguyên, chưa mất gì.</translation>
    </message>
    <message>
        <source>Show what is stored now</source>
        <translation>Xem bản đang lưu</translation>
    </message>
    <message>
        <source>Lock account</source>
        <translation>Khóa tài khoản</translation>
    </message>
    <message>
        <source>Lock the account of %1?</source>
        <translation>Khóa tài khoản của %1?</translation>
    </message>
    <message>
        <source>All sessions end at once. What was typed stays on that person&apos;s PC. The account can be unlocked again.</source>
        <translation>Mọi phiên kết thúc ngay. Chữ chưa lưu vẫn nằm trên máy của người ấy. Có thể mở khóa lại.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Thôi</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>The account is locked; its sessions have ended.</source>
        <translation>Đã khóa tài khoản; các phiên đã kết thúc.</translation>
    </message>
    <message>
        <source>The account is open again.</source>
        <translation>Tài khoản đã mở lại.</translation>
    </message>
    <message>
        <source>New first password</source>
        <translation>Cấp mật khẩu mới</translation>
    </message>
    <message>
        <source>Give %1 a new first password?</source>
        <translation>Cấp mật khẩu ban đầu mới cho %1?</translation>
    </message>
    <message>
        <source>The present password stops working, open sessions end, and a second factor must be set up again.</source>
        <translation>Mật khẩu đang dùng hết hiệu lực, các phiên đang mở kết thúc, lớp bảo vệ thứ hai phải thiết lập lại.</translation>
    </message>
    <message>
        <source>Give new password</source>
        <translation>Cấp mật khẩu</translation>
    </message>
    <message>
        <source>The account is closed for good; what was unfinished is handed over.</source>
        <translation>Đã đóng hẳn tài khoản; việc dở dang đã bàn giao.</translation>
    </message>
    <message>
        <source>The end of the role is set.</source>
        <translation>Đã ghi ngày kết thúc vai trò.</translation>
    </message>
    <message>
        <source>End session</source>
        <translation>Kết thúc phiên</translation>
    </message>
    <message>
        <source>End this session of %1?</source>
        <translation>Kết thúc phiên này của %1?</translation>
    </message>
    <message>
        <source>The person must log in again. What was typed stays on that PC.</source>
        <translation>Người ấy phải đăng nhập lại. Chữ chưa lưu vẫn nằm trên máy đó.</translation>
    </message>
    <message>
        <source>The session has ended.</source>
        <translation>Phiên đã kết thúc.</translation>
    </message>
    <message>
        <source>Confirm role</source>
        <translation>Xác nhận vai trò</translation>
    </message>
    <message>
        <source>The role is given. It counts from the next act of the person; one with power over others from its confirmation by a second person.</source>
        <translation>Đã phân vai trò. Vai trò có hiệu lực từ thao tác kế tiếp của người đó; vai trò có quyền đối với người khác thì từ khi được người thứ hai xác nhận.</translation>
    </message>
    <message>
        <source>Several roles wait. Choose the one you confirm.</source>
        <translation>Có nhiều vai trò đang chờ. Hãy chọn vai trò bạn xác nhận.</translation>
    </message>
    <message>
        <source>The role is confirmed. It counts from the next act of the person.</source>
        <translation>Đã xác nhận vai trò. Vai trò có hiệu lực từ thao tác kế tiếp của người đó.</translation>
    </message>
</context>
<context>
    <name>ana::administration::RightsReport</name>
    <message>
        <source>%1 – as %2, %3</source>
        <translation>%1 – với vai trò %2, %3</translation>
    </message>
    <message>
        <source>%1 (not today)</source>
        <translation>%1 (hôm nay không có hiệu lực)</translation>
    </message>
    <message>
        <source>What may %1 do?</source>
        <translation>%1 được làm gì?</translation>
    </message>
    <message>
        <source>%1 · %2 · as of %3</source>
        <translation>%1 · %2 · lập lúc %3</translation>
    </message>
    <message>
        <source>The account is closed: nothing of this can be done now.</source>
        <translation>Tài khoản đang đóng: hiện không làm được việc nào dưới đây.</translation>
    </message>
    <message>
        <source>This person has no role and may do nothing but log in.</source>
        <translation>Người này chưa có vai trò nào, chỉ đăng nhập được.</translation>
    </message>
</context>
<context>
    <name>ana::administration::SessionModel</name>
    <message>
        <source>PC</source>
        <translation>Máy tính</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ mạng</translation>
    </message>
    <message>
        <source>Logged in</source>
        <translation>Đăng nhập lúc</translation>
    </message>
    <message>
        <source>Last input</source>
        <translation>Thao tác gần nhất</translation>
    </message>
    <message>
        <source>on the server itself</source>
        <translation>ngay trên máy chủ</translation>
    </message>
</context>
<context>
    <name>ana::administration::SettingDialog</name>
    <message>
        <source>Change setting</source>
        <translation>Đổi cài đặt</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Giá trị</translation>
    </message>
    <message>
        <source>From %1 to %2.</source>
        <translation>Từ %1 đến %2.</translation>
    </message>
    <message>
        <source>Somebody changed this setting meanwhile, to: %1. Your value is still in the field. Press “Change setting” again to replace theirs with yours, or “Cancel” to keep theirs.</source>
        <translation>Trong lúc đó có người khác đã đổi cài đặt này thành: %1. Giá trị của bạn vẫn còn trong ô. Bấm “Đổi cài đặt” lần nữa để dùng giá trị của bạn, hoặc “Thôi” để giữ giá trị của họ.</translation>
    </message>
</context>
<context>
    <name>ana::administration::SettingList</name>
    <message>
        <source>Settings of the office</source>
        <translation>Cài đặt chung</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Sửa</translation>
    </message>
    <message>
        <source>There is no setting here.</source>
        <translation>Không có cài đặt nào.</translation>
    </message>
    <message>
        <source>The setting is changed.</source>
        <translation>Đã đổi cài đặt.</translation>
    </message>
</context>
<context>
    <name>ana::administration::SettingModel</name>
    <message>
        <source>Setting</source>
        <translation>Cài đặt</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Giá trị</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Nhóm</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Giới hạn</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Thay đổi</translation>
    </message>
    <message>
        <source>none</source>
        <translation>không có</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 đến %2</translation>
    </message>
    <message>
        <source>as installed</source>
        <translation>như lúc cài đặt</translation>
    </message>
</context>
<context>
    <name>ana::administration::SuccessionDialog</name>
    <message>
        <source>Who succeeds %1?</source>
        <translation>Đơn vị kế thừa của %1</translation>
    </message>
    <message>
        <source>Enter successor</source>
        <translation>Ghi đơn vị kế thừa</translation>
    </message>
    <message>
        <source>all of it</source>
        <translation>toàn bộ</translation>
    </message>
    <message>
        <source>Successor</source>
        <translation>Đơn vị kế thừa</translation>
    </message>
    <message>
        <source>From which day</source>
        <translation>Kể từ ngày</translation>
    </message>
    <message>
        <source>What it takes over</source>
        <translation>Phần được kế thừa</translation>
    </message>
    <message>
        <source>In a few words: all of it, or which area or which work.</source>
        <translation>Vài chữ: toàn bộ, hay địa bàn nào, việc gì.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>For example the number of the resolution.</source>
        <translation>Ví dụ: số nghị quyết.</translation>
    </message>
    <message>
        <source>This is no day. Type it as 05/03/2026.</source>
        <translation>Đây không phải một ngày. Hãy gõ như 05/03/2026.</translation>
    </message>
    <message>
        <source>Type what the successor takes over.</source>
        <translation>Hãy ghi phần được kế thừa.</translation>
    </message>
    <message>
        <source>Records keep the unit that acted. Where a unit is divided, enter each successor by itself.</source>
        <translation>Hồ sơ, tin bài vẫn giữ tên đơn vị đã làm. Nếu đơn vị được chia ra, hãy ghi từng đơn vị kế thừa một.</translation>
    </message>
</context>
<context>
    <name>ana::administration::UnitDialog</name>
    <message>
        <source>New unit</source>
        <translation>Đơn vị mới</translation>
    </message>
    <message>
        <source>Add unit</source>
        <translation>Thêm đơn vị</translation>
    </message>
    <message>
        <source>Save unit</source>
        <translation>Lưu đơn vị</translation>
    </message>
    <message>
        <source>None: the whole organisation</source>
        <translation>Không: là toàn cơ quan</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Mã định danh</translation>
    </message>
    <message>
        <source>Small letters, digits and “-”. It is for good, because records refer to it.</source>
        <translation>Chữ thường không dấu, chữ số và “-”. Không đổi được về sau vì các bản ghi dựa vào mã này.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>Trực thuộc</translation>
    </message>
    <message>
        <source>Official code</source>
        <translation>Mã đơn vị hành chính</translation>
    </message>
    <message>
        <source>Exists from</source>
        <translation>Có từ ngày</translation>
    </message>
    <message>
        <source>Empty: has always been there.</source>
        <translation>Để trống: có từ trước đến nay.</translation>
    </message>
    <message>
        <source>Exists until</source>
        <translation>Có đến ngày</translation>
    </message>
    <message>
        <source>The last day, when a unit is merged or dissolved. Its records stay readable.</source>
        <translation>Ngày cuối cùng, khi đơn vị sáp nhập hoặc giải thể. Các bản ghi vẫn đọc được.</translation>
    </message>
    <message>
        <source>Place in lists</source>
        <translation>Thứ tự trong danh sách</translation>
    </message>
    <message>
        <source>Small numbers come first.</source>
        <translation>Số nhỏ đứng trước.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>This is no day. Type it as 05/03/2026.</source>
        <translation>Đây không phải một ngày. Hãy gõ như 05/03/2026.</translation>
    </message>
    <message>
        <source>Type the name of the unit.</source>
        <translation>Hãy gõ tên đơn vị.</translation>
    </message>
    <message>
        <source>Type a key for the unit.</source>
        <translation>Hãy gõ mã định danh.</translation>
    </message>
</context>
<context>
    <name>ana::administration::UnitList</name>
    <message>
        <source>Units</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>Có hiệu lực</translation>
    </message>
    <message>
        <source>All, also ended and coming</source>
        <translation>Tất cả, kể cả đã và chưa có hiệu lực</translation>
    </message>
    <message>
        <source>Add a unit</source>
        <translation>Thêm đơn vị</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Sửa</translation>
    </message>
    <message>
        <source>There is no unit here.</source>
        <translation>Không có đơn vị nào.</translation>
    </message>
    <message>
        <source>The unit is saved.</source>
        <translation>Đã lưu đơn vị.</translation>
    </message>
    <message>
        <source>Enter successor…</source>
        <translation>Ghi đơn vị kế thừa…</translation>
    </message>
    <message>
        <source>The successor is entered.</source>
        <translation>Đã ghi đơn vị kế thừa.</translation>
    </message>
</context>
<context>
    <name>ana::administration::UnitModel</name>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>Trực thuộc</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Thời hạn</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>Có hiệu lực</translation>
    </message>
    <message>
        <source>Not in force</source>
        <translation>Chưa/hết hiệu lực</translation>
    </message>
</context>
<context>
    <name>ana::applications::ActBar</name>
    <message>
        <source>More acts</source>
        <translation>Việc khác</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>%1 (Ctrl+Shift+Enter)</source>
        <translation>%1 (Ctrl+Shift+Enter)</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Not of your task</source>
        <translation>Không thuộc nhiệm vụ của bạn</translation>
    </message>
    <message>
        <source>On the desk of %1.</source>
        <translation>Hồ sơ đang do %1 giữ.</translation>
    </message>
</context>
<context>
    <name>ana::applications::ActFields</name>
    <message>
        <source>None</source>
        <translation>Không</translation>
    </message>
    <message>
        <source>Whoever takes it</source>
        <translation>Ai nhận trước thì xử lý</translation>
    </message>
    <message>
        <source>There is nothing to choose</source>
        <translation>Không có gì để chọn</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Chọn…</translation>
    </message>
    <message>
        <source>Please choose.</source>
        <translation>Hãy chọn.</translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <translation>Hãy điền mục này.</translation>
    </message>
    <message>
        <source>Please say it in a few words.</source>
        <translation>Hãy ghi rõ trong vài từ.</translation>
    </message>
    <message>
        <source>This is no number. Type digits only.</source>
        <translation>Đây không phải là số. Chỉ gõ chữ số.</translation>
    </message>
    <message>
        <source>This is no day. Type it as 05/03/2026.</source>
        <translation>Ngày không đúng. Hãy gõ như 05/03/2026.</translation>
    </message>
    <message>
        <source>This day is past. Type one to come.</source>
        <translation>Ngày này đã qua. Hãy gõ một ngày sắp tới.</translation>
    </message>
    <message>
        <source>The files are still on their way; a moment, please.</source>
        <translation>Tệp đang được gửi; xin chờ một chút.</translation>
    </message>
    <message>
        <source>A file is not stored yet. Send it again or remove it.</source>
        <translation>Có tệp chưa lưu được. Hãy gửi lại hoặc bỏ tệp đó.</translation>
    </message>
    <message>
        <source>Please add a file.</source>
        <translation>Hãy thêm tệp.</translation>
    </message>
</context>
<context>
    <name>ana::applications::Acts</name>
    <message>
        <source>Stands in the history of the application, and in the letter if there is one.</source>
        <translation>Ghi vào diễn biến hồ sơ, và vào văn bản nếu có.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Seen by whoever has the application.</source>
        <translation>Người xử lý hồ sơ đều đọc được.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Exemption from the fee</source>
        <translation>Miễn, giảm phí</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Tệp đính kèm</translation>
    </message>
    <message>
        <source>Legal reason</source>
        <translation>Căn cứ từ chối</translation>
    </message>
    <message>
        <source>What exactly is wrong</source>
        <translation>Cụ thể sai, thiếu điều gì</translation>
    </message>
    <message>
        <source>Stands in the letter (form 03) that the citizen gets.</source>
        <translation>Ghi vào phiếu từ chối (mẫu 03) gửi người dân.</translation>
    </message>
    <message>
        <source>Papers it is about</source>
        <translation>Giấy tờ liên quan</translation>
    </message>
    <message>
        <source>Who is to do it</source>
        <translation>Người xử lý</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Chuyển cho</translation>
    </message>
    <message>
        <source>Left open, it lies there for whoever of them takes it first.</source>
        <translation>Không chọn thì ai ở bước đó nhận trước sẽ xử lý.</translation>
    </message>
    <message>
        <source>What the next person should know.</source>
        <translation>Điều người xử lý tiếp cần biết.</translation>
    </message>
    <message>
        <source>What is missing or wrong</source>
        <translation>Giấy tờ thiếu hoặc chưa đúng</translation>
    </message>
    <message>
        <source>Stands in the letter (form 02) that the citizen gets.</source>
        <translation>Ghi vào phiếu yêu cầu bổ sung (mẫu 02) gửi người dân.</translation>
    </message>
    <message>
        <source>To be brought by</source>
        <translation>Hẹn nộp trước ngày</translation>
    </message>
    <message>
        <source>What was brought</source>
        <translation>Giấy tờ đã nộp thêm</translation>
    </message>
    <message>
        <source>What is to be paid</source>
        <translation>Khoản phải nộp</translation>
    </message>
    <message>
        <source>Amount (đồng)</source>
        <translation>Số tiền (đồng)</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Căn cứ</translation>
    </message>
    <message>
        <source>The rule or notice the amount comes from.</source>
        <translation>Quy định hoặc thông báo làm căn cứ số tiền.</translation>
    </message>
    <message>
        <source>To be paid by</source>
        <translation>Hạn nộp</translation>
    </message>
    <message>
        <source>How it was paid</source>
        <translation>Hình thức nộp</translation>
    </message>
    <message>
        <source>Number of the fee receipt</source>
        <translation>Số biên lai</translation>
    </message>
    <message>
        <source>Which fee</source>
        <translation>Khoản thu</translation>
    </message>
    <message>
        <source>Why the applicant withdraws</source>
        <translation>Vì sao người nộp xin rút</translation>
    </message>
    <message>
        <source>The written request</source>
        <translation>Đơn xin rút</translation>
    </message>
    <message>
        <source>Stands in the notice (form 05) that the citizen gets.</source>
        <translation>Ghi vào thông báo (mẫu 05) gửi người dân.</translation>
    </message>
    <message>
        <source>What becomes of money already paid</source>
        <translation>Xử lý số tiền đã nộp</translation>
    </message>
    <message>
        <source>Working days more</source>
        <translation>Thêm bao nhiêu ngày làm việc</translation>
    </message>
    <message>
        <source>Stands in the letter (form 04) that the citizen gets.</source>
        <translation>Ghi vào văn bản (mẫu 04) gửi người dân.</translation>
    </message>
    <message>
        <source>Why it is late</source>
        <translation>Vì sao trễ hạn</translation>
    </message>
    <message>
        <source>New day for the result</source>
        <translation>Ngày hẹn trả mới</translation>
    </message>
    <message>
        <source>From now on</source>
        <translation>Từ nay</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>Nội dung cần hỏi</translation>
    </message>
    <message>
        <source>The other unit sees this text and the files given along, nothing else.</source>
        <translation>Đơn vị kia chỉ thấy nội dung này và các tệp gửi kèm.</translation>
    </message>
    <message>
        <source>Working days to answer</source>
        <translation>Số ngày làm việc để trả lời</translation>
    </message>
    <message>
        <source>Empty: 3 working days.</source>
        <translation>Để trống: 3 ngày làm việc.</translation>
    </message>
    <message>
        <source>Files given along</source>
        <translation>Tệp gửi kèm</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Trả lời</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Quyết định</translation>
    </message>
    <message>
        <source>Stands in the letter (form 03) together with the right to complain and to go to court.</source>
        <translation>Ghi vào phiếu từ chối (mẫu 03), kèm quyền khiếu nại, khởi kiện.</translation>
    </message>
    <message>
        <source>The result is valid until</source>
        <translation>Kết quả có giá trị đến</translation>
    </message>
    <message>
        <source>Empty: without an end.</source>
        <translation>Để trống: không thời hạn.</translation>
    </message>
    <message>
        <source>The signed result</source>
        <translation>Kết quả đã ký</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Sai ở đâu</translation>
    </message>
    <message>
        <source>Who corrects it</source>
        <translation>Người sửa</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Hình thức trả</translation>
    </message>
    <message>
        <source>Who receives it</source>
        <translation>Người nhận là</translation>
    </message>
    <message>
        <source>Full name of the recipient</source>
        <translation>Họ tên người nhận</translation>
    </message>
    <message>
        <source>Number of the paper shown</source>
        <translation>Số giấy tờ xuất trình</translation>
    </message>
    <message>
        <source>Identity card, passport.</source>
        <translation>Căn cước, hộ chiếu.</translation>
    </message>
    <message>
        <source>Number of the postal item</source>
        <translation>Số bưu gửi</translation>
    </message>
    <message>
        <source>Signed slip</source>
        <translation>Phiếu đã ký nhận</translation>
    </message>
    <message>
        <source>New time limit</source>
        <translation>Thời hạn mới</translation>
    </message>
    <message>
        <source>Counted in</source>
        <translation>Tính theo</translation>
    </message>
    <message>
        <source>Who takes it up</source>
        <translation>Người xử lý tiếp</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>Accept the application</source>
        <translation>Tiếp nhận hồ sơ</translation>
    </message>
    <message>
        <source>From now on the time limit runs. The receipt (form 01) is printed afterwards.</source>
        <translation>Thời hạn bắt đầu tính từ lúc này. Sau đó in giấy tiếp nhận và hẹn trả (mẫu 01).</translation>
    </message>
    <message>
        <source>The application is accepted; the time limit runs.</source>
        <translation>Đã tiếp nhận hồ sơ; thời hạn bắt đầu tính.</translation>
    </message>
    <message>
        <source>Apologise</source>
        <translation>Xin lỗi, hẹn lại</translation>
    </message>
    <message>
        <source>Apologise and promise a new day</source>
        <translation>Xin lỗi và hẹn lại ngày trả</translation>
    </message>
    <message>
        <source>The letter (form 04) is printed afterwards. The time limit stays what it was.</source>
        <translation>Sau đó in văn bản xin lỗi (mẫu 04). Thời hạn giải quyết vẫn giữ nguyên.</translation>
    </message>
    <message>
        <source>The apology is written.</source>
        <translation>Đã lập văn bản xin lỗi.</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Nhận xử lý</translation>
    </message>
    <message>
        <source>The application is on your desk.</source>
        <translation>Bạn đã nhận hồ sơ này.</translation>
    </message>
    <message>
        <source>Answer the unit that asked</source>
        <translation>Trả lời đơn vị đã hỏi</translation>
    </message>
    <message>
        <source>Your answer and your files go to the unit that asked. Your part is done with it.</source>
        <translation>Câu trả lời và tệp của bạn được gửi cho đơn vị đã hỏi. Phần việc của bạn kết thúc.</translation>
    </message>
    <message>
        <source>The answer is on its way.</source>
        <translation>Đã gửi trả lời.</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Ra quyết định</translation>
    </message>
    <message>
        <source>The decision gets the next number of the unit and your name.</source>
        <translation>Quyết định lấy số tiếp theo của đơn vị và mang tên bạn.</translation>
    </message>
    <message>
        <source>The decision is taken.</source>
        <translation>Đã ra quyết định.</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Chuyển bước tiếp</translation>
    </message>
    <message>
        <source>The application is handed over.</source>
        <translation>Đã chuyển hồ sơ.</translation>
    </message>
    <message>
        <source>Issue the result</source>
        <translation>Ban hành kết quả</translation>
    </message>
    <message>
        <source>The time limit ends now. The application goes to the one-stop desk, where the result is handed out.</source>
        <translation>Thời hạn dừng tính tại đây. Hồ sơ về bộ phận một cửa để trả kết quả.</translation>
    </message>
    <message>
        <source>The result is issued and waits at the one-stop desk.</source>
        <translation>Đã ban hành; kết quả chờ trả tại bộ phận một cửa.</translation>
    </message>
    <message>
        <source>Papers brought</source>
        <translation>Đã bổ sung</translation>
    </message>
    <message>
        <source>Take the papers that were brought</source>
        <translation>Nhận giấy tờ bổ sung</translation>
    </message>
    <message>
        <source>The time limit runs on; it has moved by the time that was waited.</source>
        <translation>Thời hạn tính tiếp; ngày hẹn trả lùi lại theo thời gian đã chờ.</translation>
    </message>
    <message>
        <source>The papers are taken; the time limit runs on.</source>
        <translation>Đã nhận bổ sung; thời hạn tính tiếp.</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Đã nộp tiền</translation>
    </message>
    <message>
        <source>The amount is paid</source>
        <translation>Ghi nhận đã nộp tiền</translation>
    </message>
    <message>
        <source>The payment is recorded; the time limit runs on.</source>
        <translation>Đã ghi nhận nộp tiền; thời hạn tính tiếp.</translation>
    </message>
    <message>
        <source>Hand out the result</source>
        <translation>Trả kết quả</translation>
    </message>
    <message>
        <source>The result is handed out; the application is finished.</source>
        <translation>Đã trả kết quả; hồ sơ hoàn tất.</translation>
    </message>
    <message>
        <source>Let withdraw</source>
        <translation>Cho rút</translation>
    </message>
    <message>
        <source>Let the application be withdrawn</source>
        <translation>Đồng ý cho rút hồ sơ</translation>
    </message>
    <message>
        <source>The application ends here. The notice (form 05) is printed afterwards.</source>
        <translation>Hồ sơ kết thúc tại đây. Sau đó in thông báo (mẫu 05).</translation>
    </message>
    <message>
        <source>The application is withdrawn.</source>
        <translation>Hồ sơ đã được rút.</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>Trả lại</translation>
    </message>
    <message>
        <source>The application is sent back.</source>
        <translation>Đã trả lại hồ sơ.</translation>
    </message>
    <message>
        <source>Ask for papers</source>
        <translation>Yêu cầu bổ sung</translation>
    </message>
    <message>
        <source>Ask for missing papers</source>
        <translation>Yêu cầu bổ sung giấy tờ</translation>
    </message>
    <message>
        <source>The time limit stands still until the papers are there. The letter (form 02) is printed afterwards.</source>
        <translation>Thời hạn tạm dừng tính cho đến khi có đủ giấy tờ. Sau đó in phiếu yêu cầu (mẫu 02).</translation>
    </message>
    <message>
        <source>The papers are asked for; the time limit stands still.</source>
        <translation>Đã yêu cầu bổ sung; thời hạn tạm dừng tính.</translation>
    </message>
    <message>
        <source>Ask another unit</source>
        <translation>Hỏi đơn vị khác</translation>
    </message>
    <message>
        <source>The unit gets a part of its own. It cannot be decided here before the answer is there; the time limit runs on.</source>
        <translation>Đơn vị kia nhận một phần việc riêng. Chưa có trả lời thì chưa quyết định được; thời hạn vẫn tính.</translation>
    </message>
    <message>
        <source>The unit is asked.</source>
        <translation>Đã gửi câu hỏi cho đơn vị.</translation>
    </message>
    <message>
        <source>Ask for payment</source>
        <translation>Yêu cầu nộp tiền</translation>
    </message>
    <message>
        <source>Ask for a payment</source>
        <translation>Yêu cầu thực hiện nghĩa vụ tài chính</translation>
    </message>
    <message>
        <source>The time limit stands still until it is paid.</source>
        <translation>Thời hạn tạm dừng tính cho đến khi nộp xong.</translation>
    </message>
    <message>
        <source>The payment is asked for; the time limit stands still.</source>
        <translation>Đã yêu cầu nộp tiền; thời hạn tạm dừng tính.</translation>
    </message>
    <message>
        <source>Take the fee</source>
        <translation>Thu phí</translation>
    </message>
    <message>
        <source>The fee is taken.</source>
        <translation>Đã thu phí.</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>Gia hạn</translation>
    </message>
    <message>
        <source>Extend the time limit</source>
        <translation>Gia hạn giải quyết</translation>
    </message>
    <message>
        <source>The letter (form 04) is printed afterwards.</source>
        <translation>Sau đó in văn bản xin lỗi và đề nghị gia hạn (mẫu 04).</translation>
    </message>
    <message>
        <source>The time limit is extended.</source>
        <translation>Đã gia hạn.</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Phân công</translation>
    </message>
    <message>
        <source>Assign this step to somebody</source>
        <translation>Phân công người xử lý bước này</translation>
    </message>
    <message>
        <source>The step is assigned.</source>
        <translation>Đã phân công.</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>Thôi giữ</translation>
    </message>
    <message>
        <source>The application lies with the role again; whoever has it may take it.</source>
        <translation>Hồ sơ đã để lại cho bộ phận; ai ở bước này cũng nhận được.</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Thêm tệp</translation>
    </message>
    <message>
        <source>The files are added.</source>
        <translation>Đã thêm tệp.</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>The note is kept.</source>
        <translation>Đã lưu ghi chú.</translation>
    </message>
    <message>
        <source>Applicant withdraws</source>
        <translation>Người nộp xin rút</translation>
    </message>
    <message>
        <source>The applicant wants to withdraw</source>
        <translation>Người nộp xin rút hồ sơ</translation>
    </message>
    <message>
        <source>The time limit stands still while the leader examines it.</source>
        <translation>Thời hạn tạm dừng tính trong lúc lãnh đạo xem xét.</translation>
    </message>
    <message>
        <source>The wish to withdraw is recorded.</source>
        <translation>Đã ghi nhận việc xin rút.</translation>
    </message>
    <message>
        <source>Do not let withdraw</source>
        <translation>Không cho rút</translation>
    </message>
    <message>
        <source>Do not let the application be withdrawn</source>
        <translation>Không cho rút hồ sơ</translation>
    </message>
    <message>
        <source>It goes on where it stood; the time limit runs on.</source>
        <translation>Hồ sơ tiếp tục từ chỗ đang làm; thời hạn tính tiếp.</translation>
    </message>
    <message>
        <source>The application goes on.</source>
        <translation>Hồ sơ được giải quyết tiếp.</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Từ chối tiếp nhận</translation>
    </message>
    <message>
        <source>Refuse the application</source>
        <translation>Từ chối tiếp nhận hồ sơ</translation>
    </message>
    <message>
        <source>The application is not received. The letter (form 03) is printed afterwards.</source>
        <translation>Hồ sơ không được tiếp nhận. Sau đó in phiếu từ chối (mẫu 03).</translation>
    </message>
    <message>
        <source>The application is refused.</source>
        <translation>Đã từ chối tiếp nhận.</translation>
    </message>
    <message>
        <source>Take the result back</source>
        <translation>Thu hồi để sửa</translation>
    </message>
    <message>
        <source>Take the result back and correct it</source>
        <translation>Thu hồi kết quả để sửa</translation>
    </message>
    <message>
        <source>The decision does not count any more; the time limit runs on from where it stood.</source>
        <translation>Quyết định không còn hiệu lực; thời hạn tính tiếp từ chỗ đã dừng.</translation>
    </message>
    <message>
        <source>The result is taken back; the work goes on.</source>
        <translation>Đã thu hồi kết quả; hồ sơ được giải quyết tiếp.</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Mở lại</translation>
    </message>
    <message>
        <source>Reopen the application</source>
        <translation>Mở lại hồ sơ</translation>
    </message>
    <message>
        <source>A new time limit starts now; the first one and how it ended stay in the history.</source>
        <translation>Thời hạn mới bắt đầu tính; lần trước và kết quả của nó vẫn lưu trong diễn biến.</translation>
    </message>
    <message>
        <source>The application is reopened.</source>
        <translation>Đã mở lại hồ sơ.</translation>
    </message>
    <message>
        <source>Confidentiality</source>
        <translation>Độ mật</translation>
    </message>
    <message>
        <source>Change the confidentiality</source>
        <translation>Thay đổi độ mật</translation>
    </message>
    <message>
        <source>The confidentiality is changed.</source>
        <translation>Đã thay đổi độ mật.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng giải quyết</translation>
    </message>
    <message>
        <source>Stop the application</source>
        <translation>Dừng giải quyết hồ sơ</translation>
    </message>
    <message>
        <source>The application ends here without a result. The notice (form 05) is printed afterwards.</source>
        <translation>Hồ sơ kết thúc, không có kết quả. Sau đó in thông báo dừng (mẫu 05).</translation>
    </message>
    <message>
        <source>The application is stopped.</source>
        <translation>Đã dừng giải quyết hồ sơ.</translation>
    </message>
    <message>
        <source>Papers that are there</source>
        <translation>Giấy tờ đã có</translation>
    </message>
</context>
<context>
    <name>ana::applications::ApplicationDesk</name>
    <message>
        <source>Applications</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>Late applications</source>
        <translation>Hồ sơ quá hạn</translation>
    </message>
    <message>
        <source>Receive an application</source>
        <translation>Tiếp nhận hồ sơ</translation>
    </message>
    <message>
        <source>Board of the work</source>
        <translation>Bảng theo dõi</translation>
    </message>
</context>
<context>
    <name>ana::applications::ApplicationListModel</name>
    <message>
        <source>Code</source>
        <translation>Mã hồ sơ</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>Người nộp hồ sơ</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Lateness</source>
        <translation>Tình trạng hạn</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Hạn trả</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Bước</translation>
    </message>
    <message>
        <source>On the desk of</source>
        <translation>Người giữ</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>Confidential</source>
        <translation>Mật</translation>
    </message>
</context>
<context>
    <name>ana::applications::ApplicationListPage</name>
    <message>
        <source>Applications</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>Receive an application</source>
        <translation>Tiếp nhận hồ sơ</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở hồ sơ</translation>
    </message>
    <message numerus="yes">
        <source>%n application(s)</source>
        <translation>
            <numerusform>%n hồ sơ</numerusform>
        </translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>Chuyển bước tiếp…</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>All units</source>
        <translation>Mọi đơn vị</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Mọi trạng thái</translation>
    </message>
    <message>
        <source>Unit: %1</source>
        <translation>Đơn vị: %1</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>Trạng thái: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n application(s) handed over. This can be taken back for some minutes.</source>
        <translation>
            <numerusform>Đã chuyển %n hồ sơ. Có thể lấy lại trong ít phút.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take the hand-over back</source>
        <translation>Lấy lại hồ sơ vừa chuyển</translation>
    </message>
    <message numerus="yes">
        <source>%n application(s) taken back.</source>
        <translation>
            <numerusform>Đã lấy lại %n hồ sơ.</numerusform>
        </translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Bảng theo dõi</translation>
    </message>
</context>
<context>
    <name>ana::applications::ApplicationPage</name>
    <message>
        <source>Open in an emergency…</source>
        <translation>Mở khẩn cấp…</translation>
    </message>
    <message>
        <source>This application is confidential. Only its head is shown; what it holds opens for who is meant to see it.</source>
        <translation>Hồ sơ mật. Ở đây chỉ hiện phần đầu; nội dung chỉ mở cho người được phép xem.</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Diễn biến</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Tài liệu</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Lấy lại</translation>
    </message>
    <message>
        <source>The hand-over is taken back.</source>
        <translation>Đã lấy lại hồ sơ vừa chuyển.</translation>
    </message>
    <message>
        <source>Kept on this PC; it is sent when the line is back.</source>
        <translation>Đã giữ trên máy này, sẽ gửi khi có mạng.</translation>
    </message>
    <message>
        <source>Who had it when</source>
        <translation>Thời gian từng bước</translation>
    </message>
</context>
<context>
    <name>ana::applications::ApplicationPreview</name>
    <message>
        <source>Choose an application to see it here.</source>
        <translation>Chọn một hồ sơ để xem tại đây.</translation>
    </message>
    <message>
        <source>Confidential</source>
        <translation>Hồ sơ mật</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>Trạng thái: %1</translation>
    </message>
    <message>
        <source>Received: %1</source>
        <translation>Tiếp nhận: %1</translation>
    </message>
    <message>
        <source>Due: %1</source>
        <translation>Hẹn trả: %1</translation>
    </message>
    <message>
        <source>Step: %1 (until %2)</source>
        <translation>Bước: %1 (đến %2)</translation>
    </message>
    <message>
        <source>Step: %1</source>
        <translation>Bước: %1</translation>
    </message>
    <message>
        <source>On the desk of: %1</source>
        <translation>Người giữ: %1</translation>
    </message>
</context>
<context>
    <name>ana::applications::ApplicationWords</name>
    <message>
        <source>Mine</source>
        <translation>Của tôi</translation>
    </message>
    <message>
        <source>My unit&apos;s</source>
        <translation>Của đơn vị</translation>
    </message>
    <message>
        <source>Being solved</source>
        <translation>Đang giải quyết</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>Sắp đến hạn</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Quá hạn</translation>
    </message>
    <message>
        <source>Waiting for the citizen</source>
        <translation>Chờ công dân</translation>
    </message>
    <message>
        <source>Result not collected</source>
        <translation>Chưa trả kết quả</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>Nothing lies on your desk. What your unit has to do stands under “My unit&apos;s”.</source>
        <translation>Anh/chị không còn hồ sơ nào phải làm. Việc của đơn vị nằm ở “Của đơn vị”.</translation>
    </message>
    <message>
        <source>No application is open here. Whatever is received appears by itself.</source>
        <translation>Đơn vị không có hồ sơ nào đang mở. Hồ sơ mới tiếp nhận sẽ tự hiện ra.</translation>
    </message>
    <message>
        <source>Nothing is being solved just now.</source>
        <translation>Hiện không có hồ sơ nào đang giải quyết.</translation>
    </message>
    <message>
        <source>Nothing is late. Thank you for that!</source>
        <translation>Không có hồ sơ nào quá hạn. Cảm ơn anh/chị!</translation>
    </message>
    <message>
        <source>No citizen was asked for anything that is still to come.</source>
        <translation>Không có hồ sơ nào đang chờ công dân bổ sung.</translation>
    </message>
    <message>
        <source>Every result has been collected.</source>
        <translation>Mọi kết quả đều đã trao cho công dân.</translation>
    </message>
    <message>
        <source>There is no application here.</source>
        <translation>Chưa có hồ sơ nào.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n ngày</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n giờ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n phút</numerusform>
        </translation>
    </message>
    <message>
        <source>Finished late</source>
        <translation>Xong trễ hạn</translation>
    </message>
    <message>
        <source>Finished early</source>
        <translation>Xong trước hạn</translation>
    </message>
    <message>
        <source>Finished in time</source>
        <translation>Xong đúng hạn</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Đã xong</translation>
    </message>
    <message>
        <source>Not accepted yet</source>
        <translation>Chưa tiếp nhận</translation>
    </message>
    <message>
        <source>Waits until %1</source>
        <translation>Chờ đến %1</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Đang chờ</translation>
    </message>
    <message>
        <source>No term</source>
        <translation>Không có thời hạn</translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>Quá hạn %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>Còn %1</translation>
    </message>
    <message>
        <source>To be claimed</source>
        <translation>Chờ nhận việc</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Mới đăng ký</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Được tiếp nhận</translation>
    </message>
    <message>
        <source>Not received</source>
        <translation>Không được tiếp nhận</translation>
    </message>
    <message>
        <source>Being processed</source>
        <translation>Đang xử lý</translation>
    </message>
    <message>
        <source>Supplement asked for</source>
        <translation>Yêu cầu bổ sung giấy tờ</translation>
    </message>
    <message>
        <source>Payment asked for</source>
        <translation>Yêu cầu thực hiện nghĩa vụ tài chính</translation>
    </message>
    <message>
        <source>Withdrawal asked for</source>
        <translation>Công dân yêu cầu rút hồ sơ</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Dừng xử lý</translation>
    </message>
    <message>
        <source>Result not handed out yet</source>
        <translation>Đã xử lý xong</translation>
    </message>
    <message>
        <source>Result handed out</source>
        <translation>Đã trả kết quả</translation>
    </message>
    <message>
        <source>Nothing is due within the time of the early warning.</source>
        <translation>Không có hồ sơ nào đến hạn trong khoảng thời gian báo trước.</translation>
    </message>
</context>
<context>
    <name>ana::applications::Board</name>
    <message>
        <source>Open</source>
        <translation>Đang mở</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Quá hạn</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>Hạn hôm nay</translation>
    </message>
    <message>
        <source>Next 2 days</source>
        <translation>2 ngày tới</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Chờ dân</translation>
    </message>
    <message>
        <source>Unclaimed</source>
        <translation>Chưa ai nhận</translation>
    </message>
    <message>
        <source>Stuck</source>
        <translation>Ách bước</translation>
    </message>
    <message>
        <source>Not collected</source>
        <translation>Chưa trả</translation>
    </message>
</context>
<context>
    <name>ana::applications::BoardPage</name>
    <message>
        <source>Figures of each unit</source>
        <translation>Số liệu từng đơn vị</translation>
    </message>
    <message>
        <source>Figures of each person</source>
        <translation>Số liệu từng người</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Bảng theo dõi</translation>
    </message>
    <message>
        <source>Arrows choose a figure, Enter goes to its applications. Next 2 days: working days after today. Stuck: its step took too long.</source>
        <translation>Mũi tên chọn con số, Enter sang hồ sơ của số đó. 2 ngày tới: ngày làm việc sau hôm nay. Ách bước: bước đã quá giờ.</translation>
    </message>
</context>
<context>
    <name>ana::applications::BoardPersonModel</name>
    <message>
        <source>On the desk of</source>
        <translation>Người đang giữ</translation>
    </message>
</context>
<context>
    <name>ana::applications::BoardRows</name>
    <message>
        <source>Applications</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>No application is counted here.</source>
        <translation>Không có hồ sơ nào ở mục này.</translation>
    </message>
</context>
<context>
    <name>ana::applications::BoardUnitModel</name>
    <message>
        <source>All units</source>
        <translation>Tất cả đơn vị</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
</context>
<context>
    <name>ana::applications::BreakGlassDialog</name>
    <message>
        <source>Open in an emergency</source>
        <translation>Mở khẩn cấp</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở hồ sơ</translation>
    </message>
    <message>
        <source>The application is confidential. You may open it for an hour if you must; your reason is kept and somebody else looks at it afterwards.</source>
        <translation>Hồ sơ mật. Khi thật cần, bạn có thể mở trong một giờ; lý do của bạn được lưu lại và sẽ có người khác xem xét.</translation>
    </message>
    <message>
        <source>Why it must be opened now</source>
        <translation>Vì sao phải mở ngay</translation>
    </message>
</context>
<context>
    <name>ana::applications::CardReader</name>
    <message>
        <source>Picture of the card</source>
        <translation>Ảnh chụp thẻ</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>Ảnh (%1)</translation>
    </message>
</context>
<context>
    <name>ana::applications::CounterDialog</name>
    <message>
        <source>It cannot be accepted like this</source>
        <translation>Chưa tiếp nhận được</translation>
    </message>
    <message>
        <source>Refuse and print form 03</source>
        <translation>Từ chối và in phiếu 03</translation>
    </message>
    <message>
        <source>What was typed stays with the application. The paper names everything that is missing at once.</source>
        <translation>Những gì đã nhập được lưu cùng hồ sơ. Phiếu ghi một lần mọi thứ còn thiếu.</translation>
    </message>
    <message>
        <source>Guide: register it and print form 02, the person comes back</source>
        <translation>Hướng dẫn: đăng ký và in phiếu 02, người dân bổ sung rồi quay lại</translation>
    </message>
    <message>
        <source>Refuse: print form 03 with the right of appeal</source>
        <translation>Từ chối: in phiếu 03, có quyền khiếu nại</translation>
    </message>
    <message>
        <source>such as 05/03/2026</source>
        <translation>như 05/03/2026</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Cách giải quyết</translation>
    </message>
    <message>
        <source>Legal reason</source>
        <translation>Lý do theo quy định</translation>
    </message>
    <message>
        <source>Missing or wrong, one a line</source>
        <translation>Còn thiếu hoặc sai, mỗi dòng một giấy tờ</translation>
    </message>
    <message>
        <source>Said to the person</source>
        <translation>Giải thích cho người dân</translation>
    </message>
    <message>
        <source>In words the person understands: what is wrong and what to do.</source>
        <translation>Nói dễ hiểu: sai chỗ nào, cần làm gì.</translation>
    </message>
    <message>
        <source>The person wants to come back by</source>
        <translation>Người dân hẹn quay lại ngày</translation>
    </message>
    <message>
        <source>Register and print form 02</source>
        <translation>Đăng ký và in phiếu 02</translation>
    </message>
    <message>
        <source>Say why, in words.</source>
        <translation>Hãy ghi rõ lý do.</translation>
    </message>
    <message>
        <source>Type a day like 05/03/2026.</source>
        <translation>Gõ ngày như 05/03/2026.</translation>
    </message>
    <message>
        <source>Name what is missing.</source>
        <translation>Hãy ghi giấy tờ còn thiếu.</translation>
    </message>
</context>
<context>
    <name>ana::applications::DocumentBar</name>
    <message>
        <source>Page before</source>
        <translation>Trang trước</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Trang sau</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Trang</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Thu nhỏ</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Phóng to</translation>
    </message>
    <message>
        <source>Fit to the width</source>
        <translation>Vừa chiều rộng</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Cả trang</translation>
    </message>
    <message>
        <source>Turn the picture</source>
        <translation>Xoay ảnh</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Lưu ra máy…</translation>
    </message>
    <message>
        <source>of %1 pages</source>
        <translation>trên %1 trang</translation>
    </message>
</context>
<context>
    <name>ana::applications::DocumentView</name>
    <message>
        <source>Choose a file to see it here.</source>
        <translation>Hãy chọn một tệp để xem tại đây.</translation>
    </message>
    <message>
        <source>%1 is being fetched…</source>
        <translation>Đang tải %1…</translation>
    </message>
    <message>
        <source>%1 is being fetched: %2 %</source>
        <translation>Đang tải %1: %2 %</translation>
    </message>
    <message>
        <source>%1 cannot be shown here. Save it and open it with another program.</source>
        <translation>Không xem được %1 tại đây. Hãy lưu ra máy và mở bằng chương trình khác.</translation>
    </message>
    <message>
        <source>%1 is a PDF that cannot be shown: it is damaged or locked by a password. It can still be saved.</source>
        <translation>%1 là tệp PDF không xem được: bị hỏng hoặc bị khóa bằng mật khẩu. Vẫn có thể lưu ra máy.</translation>
    </message>
    <message>
        <source>%1 is a picture that cannot be shown: it is damaged. It can still be saved.</source>
        <translation>%1 là ảnh không xem được: ảnh bị hỏng. Vẫn có thể lưu ra máy.</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>Lưu tệp</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Đã lưu thành %1.</translation>
    </message>
    <message>
        <source>The file could not be saved there. Choose another folder.</source>
        <translation>Không lưu được tệp vào đó. Hãy chọn thư mục khác.</translation>
    </message>
</context>
<context>
    <name>ana::applications::DueWindow</name>
    <message>
        <source>Monday</source>
        <translation>Thứ Hai</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Thứ Ba</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Thứ Tư</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Thứ Năm</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Thứ Sáu</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Thứ Bảy</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Chủ nhật</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Có tính</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Vì</translation>
    </message>
    <message>
        <source>yes, no. %1</source>
        <translation>có, ngày thứ %1</translation>
    </message>
    <message>
        <source>no</source>
        <translation>không</translation>
    </message>
    <message>
        <source>Stood still from %1 until %2: %3 (%4)</source>
        <translation>Tạm dừng tính từ %1 đến %2: %3 (%4)</translation>
    </message>
    <message>
        <source>Stands still since %1: %2 (%3). The date is set anew when it goes on.</source>
        <translation>Đang tạm dừng tính từ %1: %2 (%3). Ngày hẹn trả sẽ được tính lại khi xử lý tiếp.</translation>
    </message>
    <message>
        <source>Extended by %1 working days from %2 to %3, approved by %4: %5</source>
        <translation>Gia hạn %1 ngày làm việc, từ %2 đến %3, người duyệt %4: %5</translation>
    </message>
    <message>
        <source>Why is application %1 due on %2?</source>
        <translation>Vì sao hồ sơ %1 hẹn trả %2?</translation>
    </message>
    <message>
        <source>Term: %1</source>
        <translation>Thời hạn giải quyết: %1</translation>
    </message>
    <message>
        <source>Received: %1</source>
        <translation>Tiếp nhận: %1</translation>
    </message>
    <message>
        <source>The clock starts: %1, by the working hours of %2</source>
        <translation>Bắt đầu tính: %1, theo giờ làm việc của %2</translation>
    </message>
    <message>
        <source>The term ends on %1.</source>
        <translation>Thời hạn hết lúc %1.</translation>
    </message>
    <message>
        <source>Due: %1</source>
        <translation>Hẹn trả: %1</translation>
    </message>
    <message>
        <source>Why this date?</source>
        <translation>Vì sao ngày này?</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>ana::applications::FormWindow</name>
    <message>
        <source>Print</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>Lưu PDF</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Mẫu phiếu</translation>
    </message>
    <message>
        <source>Print the form and write the print down (Ctrl+P)</source>
        <translation>In phiếu và ghi nhận lần in (Ctrl+P)</translation>
    </message>
    <message>
        <source>Save the form as a PDF; it is written down as a print (Ctrl+S)</source>
        <translation>Lưu phiếu thành tệp PDF; được ghi nhận như một lần in (Ctrl+S)</translation>
    </message>
    <message>
        <source>The form as it will be printed</source>
        <translation>Phiếu đúng như sẽ in</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Form %1. Not printed yet; this will be print number 1.</source>
        <translation>Mẫu số %1. Chưa in lần nào; đây sẽ là bản in lần 1.</translation>
    </message>
    <message numerus="yes">
        <source>Form %1. Printed %n time(s) so far; this will be print number %2.</source>
        <translation>
            <numerusform>Mẫu số %1. Đã in %n lần; đây sẽ là bản in lần %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Print number %1 has gone to the printer.</source>
        <translation>Bản in lần %1 đã gửi đến máy in.</translation>
    </message>
    <message>
        <source>Save the form</source>
        <translation>Lưu phiếu</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>Tệp PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as print number %1.</source>
        <translation>Đã lưu là bản in lần %1.</translation>
    </message>
</context>
<context>
    <name>ana::applications::HandOverDialog</name>
    <message numerus="yes">
        <source>Hand over %n application(s)</source>
        <translation>
            <numerusform>Chuyển %n hồ sơ sang bước tiếp</numerusform>
        </translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Chuyển</translation>
    </message>
    <message>
        <source>All of them go to their next step, or none does. This can be taken back for some minutes.</source>
        <translation>Tất cả cùng chuyển, hoặc không hồ sơ nào chuyển. Có thể lấy lại trong ít phút.</translation>
    </message>
    <message>
        <source>Applications</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>Confidential</source>
        <translation>Hồ sơ mật</translation>
    </message>
</context>
<context>
    <name>ana::applications::KeptDialog</name>
    <message>
        <source>Go on with it</source>
        <translation>Làm tiếp</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Bỏ đi</translation>
    </message>
    <message>
        <source>Receptions put by</source>
        <translation>Hồ sơ đang giữ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>by you</source>
        <translation>bạn giữ</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>%1 giữ</translation>
    </message>
    <message>
        <source>%1
%2, %3, %4</source>
        <translation>%1
%2, %3, %4</translation>
    </message>
    <message>
        <source>Nothing is put by. “Put by” in a reception keeps it here for every desk of the unit.</source>
        <translation>Chưa giữ hồ sơ nào. Bấm “Giữ lại để tiếp sau” khi tiếp nhận thì hồ sơ nằm ở đây, máy nào của đơn vị cũng mở được.</translation>
    </message>
    <message>
        <source>Throw this reception away?</source>
        <translation>Bỏ hồ sơ này?</translation>
    </message>
    <message>
        <source>What was typed for it goes, on all desks. The files stay on the server for some days.</source>
        <translation>Những gì đã nhập sẽ mất, ở mọi máy. Các tệp còn trên máy chủ vài ngày.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Để lại</translation>
    </message>
</context>
<context>
    <name>ana::applications::PagesView</name>
    <message>
        <source>Pages of the document</source>
        <translation>Các trang của tài liệu</translation>
    </message>
</context>
<context>
    <name>ana::applications::PaperChoice</name>
    <message>
        <source>Papers: tick with the space bar</source>
        <translation>Giấy tờ: đánh dấu bằng phím cách</translation>
    </message>
    <message>
        <source>Further papers, one a line</source>
        <translation>Giấy tờ khác, mỗi dòng một loại</translation>
    </message>
</context>
<context>
    <name>ana::applications::PaperList</name>
    <message>
        <source>All are here (Ctrl+D)</source>
        <translation>Đủ cả (Ctrl+D)</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Giấy tờ</translation>
    </message>
    <message>
        <source>Space: given, missing, wrong. F2 or typing changes counts and notes.</source>
        <translation>Phím cách: có, thiếu, sai. F2 hoặc gõ để sửa số lượng, ghi chú.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Giấy tờ</translation>
    </message>
    <message>
        <source>Originals</source>
        <translation>Chính</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Sao</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Another paper</source>
        <translation>Giấy tờ khác</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>“%1” is marked as missing or wrong: only what is complete can be accepted. Guide the person, or refuse with form 03.</source>
        <translation>“%1” được đánh dấu thiếu hoặc sai: chỉ tiếp nhận hồ sơ đủ. Hãy hướng dẫn bổ sung, hoặc từ chối bằng phiếu 03.</translation>
    </message>
    <message>
        <source>“%1” has not been looked at yet. Space marks it as given.</source>
        <translation>Chưa xem “%1”. Bấm phím cách để đánh dấu là có.</translation>
    </message>
    <message>
        <source>given</source>
        <translation>có</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>thiếu</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>sai</translation>
    </message>
    <message>
        <source>depends on an answer</source>
        <translation>tùy câu trả lời</translation>
    </message>
    <message>
        <source>to be looked at</source>
        <translation>cần xem</translation>
    </message>
    <message>
        <source>if there is one</source>
        <translation>nếu có</translation>
    </message>
    <message>
        <source>The papers appear with the procedure.</source>
        <translation>Giấy tờ hiện ra khi đã chọn thủ tục.</translation>
    </message>
    <message>
        <source>%1 of %2 papers given</source>
        <translation>%1/%2 giấy tờ đã có</translation>
    </message>
</context>
<context>
    <name>ana::applications::PaperTray</name>
    <message>
        <source>Drag files here, paste them with Ctrl+V, choose them, or scan the papers. Pictures become a PDF by themselves.</source>
        <translation>Kéo tệp vào đây, dán bằng Ctrl+V, chọn tệp hoặc quét giấy tờ. Ảnh tự động thành PDF.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Các tệp</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Chọn tệp…</translation>
    </message>
    <message>
        <source>Scan…</source>
        <translation>Quét…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Dán</translation>
    </message>
    <message>
        <source>Camera folder…</source>
        <translation>Thư mục máy ảnh…</translation>
    </message>
    <message>
        <source>Look at the file</source>
        <translation>Xem tệp</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Chuyển lên</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Chuyển xuống</translation>
    </message>
    <message>
        <source>Make one document of the chosen files</source>
        <translation>Ghép các tệp đã chọn thành một tài liệu</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Gửi lại</translation>
    </message>
    <message>
        <source>Take out of the list</source>
        <translation>Bỏ khỏi danh sách</translation>
    </message>
    <message>
        <source>The camera folder is gone. Plug the camera or telephone in and choose it again.</source>
        <translation>Không còn thấy thư mục máy ảnh. Hãy cắm lại máy ảnh hoặc điện thoại rồi chọn lại.</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Ảnh chụp</translation>
    </message>
    <message>
        <source>There is neither a picture nor a file in the clipboard.</source>
        <translation>Không có ảnh hay tệp nào để dán.</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Ảnh chụp</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>Chọn tệp</translation>
    </message>
    <message>
        <source>Papers (%1)</source>
        <translation>Giấy tờ (%1)</translation>
    </message>
    <message>
        <source>All files (%1)</source>
        <translation>Mọi tệp (%1)</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Bản quét</translation>
    </message>
    <message>
        <source>Folder the camera writes to</source>
        <translation>Thư mục máy ảnh lưu vào</translation>
    </message>
    <message>
        <source>New pictures in %1 come here by themselves.</source>
        <translation>Ảnh mới trong %1 tự động vào đây.</translation>
    </message>
</context>
<context>
    <name>ana::applications::PersonApplicationModel</name>
    <message>
        <source>Code</source>
        <translation>Mã hồ sơ</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Hạn trả</translation>
    </message>
</context>
<context>
    <name>ana::applications::PersonDialog</name>
    <message>
        <source>Show the person in full</source>
        <translation>Xem đầy đủ thông tin cá nhân</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Xem</translation>
    </message>
    <message>
        <source>Number of the paper, phone and address are personal data. Who looks, when and why is written down.</source>
        <translation>Số giấy tờ, điện thoại, địa chỉ là dữ liệu cá nhân. Ai xem, lúc nào và để làm gì đều được ghi lại.</translation>
    </message>
    <message>
        <source>To process the application</source>
        <translation>Để giải quyết hồ sơ</translation>
    </message>
    <message>
        <source>To hand out the result</source>
        <translation>Để trả kết quả</translation>
    </message>
    <message>
        <source>To receive the application</source>
        <translation>Để tiếp nhận hồ sơ</translation>
    </message>
    <message>
        <source>For an inspection</source>
        <translation>Để kiểm tra</translation>
    </message>
    <message>
        <source>The person asks for it</source>
        <translation>Theo yêu cầu của chính người đó</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Mục đích xem</translation>
    </message>
</context>
<context>
    <name>ana::applications::PersonFields</name>
    <message>
        <source>Citizen&apos;s card</source>
        <translation>Căn cước (12 số)</translation>
    </message>
    <message>
        <source>Old identity card (9 digits)</source>
        <translation>CMND cũ (9 số)</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>Hộ chiếu</translation>
    </message>
    <message>
        <source>Birth certificate</source>
        <translation>Giấy khai sinh</translation>
    </message>
    <message>
        <source>Foreigner&apos;s paper</source>
        <translation>Giấy tờ người nước ngoài</translation>
    </message>
    <message>
        <source>Organisation: tax number</source>
        <translation>Tổ chức: mã số thuế</translation>
    </message>
    <message>
        <source>Another paper</source>
        <translation>Giấy tờ khác</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>không ghi</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Nam</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Nữ</translation>
    </message>
    <message>
        <source>05/03/1990 or 1990</source>
        <translation>05/03/1990 hoặc 1990</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Ngày sinh hoặc năm sinh</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Loại giấy tờ</translation>
    </message>
    <message>
        <source>Number of the paper</source>
        <translation>Số giấy tờ</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Giới tính</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>Village and commune, as lists show it</source>
        <translation>Thôn, buôn, xã (hiện trong danh sách)</translation>
    </message>
    <message>
        <source>The name may have been altered on its way: compare with the card.</source>
        <translation>Tên có thể đã bị bộ gõ làm sai: hãy đối chiếu với thẻ.</translation>
    </message>
    <message>
        <source>Type the name.</source>
        <translation>Hãy gõ họ tên.</translation>
    </message>
    <message>
        <source>Type a day like 05/03/1990, or the year alone.</source>
        <translation>Gõ ngày như 05/03/1990, hoặc chỉ năm sinh.</translation>
    </message>
    <message>
        <source>A citizen&apos;s card has 12 digits.</source>
        <translation>Số căn cước có 12 chữ số.</translation>
    </message>
</context>
<context>
    <name>ana::applications::PersonSection</name>
    <message>
        <source>Name without marks, phone, paper number – or scan the card</source>
        <translation>Tên không dấu, điện thoại, số giấy tờ – hoặc quét thẻ</translation>
    </message>
    <message>
        <source>Show all data</source>
        <translation>Hiện đầy đủ</translation>
    </message>
    <message>
        <source>Card from a picture…</source>
        <translation>Thẻ từ ảnh…</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>Tìm lại</translation>
    </message>
    <message>
        <source>Number, telephone and address in full; that they were shown is noted with the purpose.</source>
        <translation>Số giấy tờ, điện thoại, địa chỉ đầy đủ; việc xem được ghi lại kèm mục đích.</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Người khác</translation>
    </message>
    <message>
        <source>Somebody new: “%1”</source>
        <translation>Người mới: “%1”</translation>
    </message>
    <message>
        <source>On the card: %1. Compare before you go on.</source>
        <translation>Trên thẻ ghi: %1. Hãy đối chiếu trước khi làm tiếp.</translation>
    </message>
    <message>
        <source>%1 is recorded with this number already. “Search again” and type the number to take that record.</source>
        <translation>Đã có %1 với số giấy tờ này. Bấm “Tìm lại” rồi gõ số để lấy đúng người đó.</translation>
    </message>
</context>
<context>
    <name>ana::applications::PersonServedPage</name>
    <message>
        <source>Male</source>
        <translation>Nam</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Nữ</translation>
    </message>
    <message>
        <source>Applications of this person</source>
        <translation>Hồ sơ của người này</translation>
    </message>
    <message>
        <source>Why this person is looked up is not known. Look the person up again with Ctrl+K.</source>
        <translation>Không rõ lý do tra cứu người này. Hãy tra cứu lại bằng Ctrl+K.</translation>
    </message>
    <message>
        <source>That you look at this record %1 was written down on %2.</source>
        <translation>Việc xem thông tin này %1 đã được ghi vào nhật ký lúc %2.</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>Số định danh</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Ngày sinh</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Giới tính</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Thư điện tử</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Nơi ở</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Lưu ý</translation>
    </message>
</context>
<context>
    <name>ana::applications::ProcedureSection</name>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Words of the name without marks, or the code; the arrow down shows the recent ones</source>
        <translation>Gõ tên thủ tục không dấu hoặc mã; phím ↓ hiện các thủ tục hay dùng</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Trường hợp</translation>
    </message>
    <message>
        <source>Another procedure</source>
        <translation>Thủ tục khác</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>chưa hỏi</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Có</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Không</translation>
    </message>
</context>
<context>
    <name>ana::applications::Purposes</name>
    <message>
        <source>to receive an application</source>
        <translation>để tiếp nhận hồ sơ</translation>
    </message>
    <message>
        <source>to process an application</source>
        <translation>để giải quyết hồ sơ</translation>
    </message>
    <message>
        <source>to hand over a result</source>
        <translation>để trả kết quả</translation>
    </message>
    <message>
        <source>for an inspection</source>
        <translation>để kiểm tra, thanh tra</translation>
    </message>
    <message>
        <source>because the person asks for it</source>
        <translation>theo yêu cầu của chính người đó</translation>
    </message>
</context>
<context>
    <name>ana::applications::ReceptionPage</name>
    <message>
        <source>Say who it is for: find the person, scan the card, or write somebody new down.</source>
        <translation>Chưa có người nộp: hãy tìm, quét thẻ, hoặc ghi người mới.</translation>
    </message>
    <message>
        <source>Say who hands it in, or press Ctrl+U if the applicant is here in person.</source>
        <translation>Chưa có người nộp thay; nếu người đứng tên tự nộp thì bấm Ctrl+U.</translation>
    </message>
    <message>
        <source>Choose the procedure.</source>
        <translation>Hãy chọn thủ tục.</translation>
    </message>
    <message>
        <source>%1 files are not stored yet. Wait until they are, or take them out.</source>
        <translation>Còn %1 tệp chưa lưu xong. Xin chờ lưu xong, hoặc bỏ tệp ra.</translation>
    </message>
    <message>
        <source>That the fee was taken is not written down yet: do it in the application. %1</source>
        <translation>Chưa ghi được việc đã thu phí: hãy ghi trong hồ sơ. %1</translation>
    </message>
    <message>
        <source>The note for the colleagues is not stored: %1</source>
        <translation>Chưa lưu được ghi chú cho đồng nghiệp: %1</translation>
    </message>
    <message>
        <source>It is registered, but form 02 is not written: open the application and ask for the supplement there. %1</source>
        <translation>Đã đăng ký nhưng chưa lập được phiếu 02: hãy mở hồ sơ và yêu cầu bổ sung ở đó. %1</translation>
    </message>
    <message>
        <source>Nothing is lost: this reception stays here and on this PC. Press Ctrl+Enter again when the line is back; there is never a second receipt.</source>
        <translation>Không mất gì: hồ sơ còn nguyên ở đây và trên máy này. Khi có mạng lại, bấm Ctrl+Enter lần nữa; không bao giờ có hai giấy hẹn.</translation>
    </message>
    <message>
        <source>Put by: %1. Any desk of the unit can go on with it (Ctrl+O).</source>
        <translation>Đã giữ: %1. Máy nào của đơn vị cũng làm tiếp được (Ctrl+O).</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>Reception: %1</source>
        <translation>Tiếp nhận: %1</translation>
    </message>
    <message>
        <source>The unit this reception was begun for does not work any more; it is now received for the unit shown above. Please look at everything again.</source>
        <translation>Đơn vị lúc bắt đầu tiếp nhận không còn hoạt động; nay tiếp nhận cho đơn vị ghi ở trên. Xin xem lại toàn bộ.</translation>
    </message>
    <message>
        <source>Put by… (Ctrl+O)</source>
        <translation>Đang giữ… (Ctrl+O)</translation>
    </message>
    <message>
        <source>Put by: %1… (Ctrl+O)</source>
        <translation>Đang giữ: %1… (Ctrl+O)</translation>
    </message>
    <message>
        <source>This reception is no longer put by: somebody has gone on with it and ended it, or threw it away.</source>
        <translation>Hồ sơ này không còn được giữ: có người đã làm tiếp xong, hoặc đã bỏ đi.</translation>
    </message>
    <message>
        <source>The procedure has a new version since this was begun. Papers, fee and due time are now those of the version in force: please look at them again.</source>
        <translation>Thủ tục đã có phiên bản mới từ lúc bắt đầu. Giấy tờ, phí và ngày hẹn nay theo phiên bản đang áp dụng: xin xem lại.</translation>
    </message>
    <message>
        <source>Due %1</source>
        <translation>Hẹn trả %1</translation>
    </message>
    <message>
        <source>no fixed term</source>
        <translation>không quy định thời hạn</translation>
    </message>
    <message>
        <source>no fee</source>
        <translation>không thu phí</translation>
    </message>
    <message>
        <source>fee by the tariff</source>
        <translation>phí theo biểu mức thu</translation>
    </message>
    <message>
        <source>Reception without a name</source>
        <translation>Hồ sơ chưa có tên</translation>
    </message>
    <message>
        <source>Receives for</source>
        <translation>Tiếp nhận cho</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>Người nộp hồ sơ</translation>
    </message>
    <message>
        <source>Somebody else hands it in (Ctrl+U)</source>
        <translation>Có người nộp thay (Ctrl+U)</translation>
    </message>
    <message>
        <source>Authorised person</source>
        <translation>Người được ủy quyền nộp thay</translation>
    </message>
    <message>
        <source>1. Applicant (Alt+1)</source>
        <translation>1. Người nộp hồ sơ (Alt+1)</translation>
    </message>
    <message>
        <source>2. Procedure (Alt+2)</source>
        <translation>2. Thủ tục (Alt+2)</translation>
    </message>
    <message>
        <source>3. Papers (Alt+3)</source>
        <translation>3. Giấy tờ (Alt+3)</translation>
    </message>
    <message>
        <source>4. Fee and return (Alt+4)</source>
        <translation>4. Phí và trả kết quả (Alt+4)</translation>
    </message>
    <message>
        <source>Accept and print the receipt (Ctrl+Enter)</source>
        <translation>Tiếp nhận và in giấy hẹn (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Put by (Ctrl+S)</source>
        <translation>Giữ lại để tiếp sau (Ctrl+S)</translation>
    </message>
    <message>
        <source>Guide or refuse…</source>
        <translation>Hướng dẫn, từ chối…</translation>
    </message>
    <message>
        <source>Register only</source>
        <translation>Đăng ký, chưa tiếp nhận</translation>
    </message>
    <message>
        <source>Papers and fee are still being read; this goes on by itself.</source>
        <translation>Đang đọc giấy tờ và phí; đọc xong sẽ tự làm tiếp.</translation>
    </message>
    <message>
        <source>There is nothing to put by yet.</source>
        <translation>Chưa có gì để giữ lại.</translation>
    </message>
    <message>
        <source>The line is away: %1 is kept on this PC and put by as soon as it is back.</source>
        <translation>Mất đường truyền: %1 được giữ trên máy này và gửi lên khi có mạng lại.</translation>
    </message>
    <message>
        <source>The same is still open for this person: %1. It stands below.</source>
        <translation>Người này đang có hồ sơ cùng thủ tục chưa xong: %1. Xem ở phía dưới.</translation>
    </message>
</context>
<context>
    <name>ana::applications::RecordFacts</name>
    <message>
        <source>Papers</source>
        <translation>Thành phần hồ sơ</translation>
    </message>
    <message>
        <source>asked for, not there yet</source>
        <translation>đã yêu cầu, chưa có</translation>
    </message>
    <message>
        <source>No papers are written down.</source>
        <translation>Chưa ghi giấy tờ nào.</translation>
    </message>
    <message>
        <source>Files (%1)</source>
        <translation>Tệp đính kèm (%1)</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Xem</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>Phí, lệ phí</translation>
    </message>
    <message>
        <source>Nothing is to be paid.</source>
        <translation>Không phải nộp phí, lệ phí.</translation>
    </message>
    <message>
        <source>paid on %1 %2</source>
        <translation>đã nộp %1 %2</translation>
    </message>
    <message>
        <source>not paid yet</source>
        <translation>chưa nộp</translation>
    </message>
    <message>
        <source>receipt no. %1</source>
        <translation>biên lai số %1</translation>
    </message>
    <message>
        <source>Asked of other units</source>
        <translation>Hỏi đơn vị khác</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>đã trả lời</translation>
    </message>
    <message>
        <source>answer due on %1</source>
        <translation>hạn trả lời %1</translation>
    </message>
    <message>
        <source>Asked: %1
Answer: %2</source>
        <translation>Nội dung hỏi: %1
Trả lời: %2</translation>
    </message>
    <message>
        <source>Asked: %1</source>
        <translation>Nội dung hỏi: %1</translation>
    </message>
    <message>
        <source>Letters and forms</source>
        <translation>Phiếu, văn bản</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>In…</translation>
    </message>
    <message>
        <source>Pauses and extensions</source>
        <translation>Tạm dừng, gia hạn</translation>
    </message>
    <message>
        <source>from %1 until %2</source>
        <translation>từ %1 đến %2</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>từ %1</translation>
    </message>
    <message>
        <source>longer than the procedure allows (%1 days): it can be stopped</source>
        <translation>quá thời gian chờ cho phép (%1 ngày): có thể dừng giải quyết</translation>
    </message>
    <message>
        <source>extended by %1 working days</source>
        <translation>gia hạn %1 ngày làm việc</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>từ %1 sang %2</translation>
    </message>
    <message>
        <source>approved by %1</source>
        <translation>người duyệt: %1</translation>
    </message>
    <message>
        <source>Decision and result</source>
        <translation>Quyết định, kết quả</translation>
    </message>
    <message>
        <source>No. %1/%2 of %3, signed by %4</source>
        <translation>Số %1/%2 ngày %3, người ký: %4</translation>
    </message>
    <message>
        <source>valid until %1</source>
        <translation>có giá trị đến %1</translation>
    </message>
    <message>
        <source>does not count any more: %1</source>
        <translation>không còn hiệu lực: %1</translation>
    </message>
    <message>
        <source>handed out %1 on %2</source>
        <translation>đã trả %1, %2</translation>
    </message>
    <message>
        <source>paper no. %1</source>
        <translation>giấy tờ số %1</translation>
    </message>
    <message>
        <source>postal no. %1</source>
        <translation>bưu gửi số %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>người trả: %1</translation>
    </message>
    <message>
        <source>nothing to pay</source>
        <translation>không phải nộp</translation>
    </message>
</context>
<context>
    <name>ana::applications::RecordHead</name>
    <message>
        <source> (born %1)</source>
        <translation> (sinh %1)</translation>
    </message>
    <message>
        <source>Paper no. %1</source>
        <translation>Giấy tờ số %1</translation>
    </message>
    <message>
        <source>Phone %1</source>
        <translation>ĐT %1</translation>
    </message>
    <message>
        <source>Show in full…</source>
        <translation>Xem đầy đủ…</translation>
    </message>
    <message>
        <source>Why this date?</source>
        <translation>Vì sao ngày này?</translation>
    </message>
    <message>
        <source>Confidential</source>
        <translation>Mật</translation>
    </message>
    <message>
        <source>Part of application %1. Asked: %2</source>
        <translation>Phần việc của hồ sơ %1. Nội dung hỏi: %2</translation>
    </message>
    <message>
        <source>The applicant is not shown: the application is confidential.</source>
        <translation>Không hiện người nộp: hồ sơ mật.</translation>
    </message>
    <message>
        <source>Authorised: %1</source>
        <translation>Người được ủy quyền: %1</translation>
    </message>
    <message>
        <source>About: %1</source>
        <translation>Nội dung: %1</translation>
    </message>
    <message>
        <source>Due: %1</source>
        <translation>Hẹn trả: %1</translation>
    </message>
    <message>
        <source>our own target: %1</source>
        <translation>mục tiêu nội bộ: %1</translation>
    </message>
    <message>
        <source>promised: %1</source>
        <translation>đã hẹn lại: %1</translation>
    </message>
    <message>
        <source>finished: %1</source>
        <translation>xong: %1</translation>
    </message>
    <message>
        <source>No due date yet</source>
        <translation>Chưa có ngày hẹn trả</translation>
    </message>
    <message>
        <source>Received: %1 at %2</source>
        <translation>Tiếp nhận: %1 tại %2</translation>
    </message>
    <message>
        <source>decided by: %1</source>
        <translation>nơi giải quyết: %1</translation>
    </message>
    <message>
        <source>On your desk (%1)</source>
        <translation>Bạn đang giữ (%1)</translation>
    </message>
    <message>
        <source>On the desk of %1</source>
        <translation>Đang giữ: %1</translation>
    </message>
    <message>
        <source>Nobody has taken it yet; waits for: %1</source>
        <translation>Chưa ai nhận; chờ: %1</translation>
    </message>
    <message>
        <source>step: %1</source>
        <translation>bước: %1</translation>
    </message>
    <message>
        <source>step due: %1</source>
        <translation>hạn của bước: %1</translation>
    </message>
    <message>
        <source>Born %1</source>
        <translation>Sinh ngày %1</translation>
    </message>
    <message>
        <source>E-mail %1</source>
        <translation>Thư điện tử %1</translation>
    </message>
    <message>
        <source>Address: %1</source>
        <translation>Địa chỉ: %1</translation>
    </message>
    <message>
        <source>Nothing more is known of this person.</source>
        <translation>Không có thông tin nào khác về người này.</translation>
    </message>
    <message>
        <source>step due: %1, which is past</source>
        <translation>hạn của bước: %1, đã quá</translation>
    </message>
</context>
<context>
    <name>ana::applications::RecordPresence</name>
    <message>
        <source>%1 (since %2)</source>
        <translation>%1 (từ %2)</translation>
    </message>
    <message>
        <source>Also open at: %1</source>
        <translation>Cũng đang mở hồ sơ này: %1</translation>
    </message>
</context>
<context>
    <name>ana::applications::RecordWords</name>
    <message>
        <source>Grant</source>
        <translation>Đồng ý giải quyết</translation>
    </message>
    <message>
        <source>Refuse with a reason</source>
        <translation>Từ chối, có lý do</translation>
    </message>
    <message>
        <source>Confidential: only who is meant to see it may open it</source>
        <translation>Mật: chỉ người được phép mới mở được</translation>
    </message>
    <message>
        <source>Not confidential</source>
        <translation>Không mật</translation>
    </message>
    <message>
        <source>Receipt with appointment (form 01)</source>
        <translation>Giấy tiếp nhận và hẹn trả kết quả (mẫu 01)</translation>
    </message>
    <message>
        <source>Request for further papers (form 02)</source>
        <translation>Phiếu yêu cầu bổ sung hồ sơ (mẫu 02)</translation>
    </message>
    <message>
        <source>Letter of refusal (form 03)</source>
        <translation>Phiếu từ chối (mẫu 03)</translation>
    </message>
    <message>
        <source>Apology and new day (form 04)</source>
        <translation>Văn bản xin lỗi, hẹn lại (mẫu 04)</translation>
    </message>
    <message>
        <source>Notice that work is stopped (form 05)</source>
        <translation>Thông báo dừng giải quyết (mẫu 05)</translation>
    </message>
    <message>
        <source>Control slip (form 06)</source>
        <translation>Phiếu kiểm soát quá trình (mẫu 06)</translation>
    </message>
    <message>
        <source>in cash</source>
        <translation>tiền mặt</translation>
    </message>
    <message>
        <source>by QR code</source>
        <translation>quét mã QR</translation>
    </message>
    <message>
        <source>by bank transfer</source>
        <translation>chuyển khoản</translation>
    </message>
    <message>
        <source>at the counter</source>
        <translation>tại quầy</translation>
    </message>
    <message>
        <source>by post</source>
        <translation>qua bưu chính</translation>
    </message>
    <message>
        <source>online</source>
        <translation>trực tuyến</translation>
    </message>
    <message>
        <source>the applicant himself</source>
        <translation>chính người nộp</translation>
    </message>
    <message>
        <source>the authorised person</source>
        <translation>người được ủy quyền</translation>
    </message>
    <message>
        <source>somebody else with a written authorisation</source>
        <translation>người khác có giấy ủy quyền</translation>
    </message>
    <message>
        <source>granted</source>
        <translation>đồng ý giải quyết</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>từ chối</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>đã rút</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>đã dừng</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>đã trả lời</translation>
    </message>
    <message>
        <source>before time</source>
        <translation>trước hạn</translation>
    </message>
    <message>
        <source>on time</source>
        <translation>đúng hạn</translation>
    </message>
    <message>
        <source>late</source>
        <translation>trễ hạn</translation>
    </message>
    <message>
        <source>waiting for papers</source>
        <translation>chờ bổ sung giấy tờ</translation>
    </message>
    <message>
        <source>waiting for a payment</source>
        <translation>chờ nộp tiền</translation>
    </message>
    <message>
        <source>withdrawal examined</source>
        <translation>xem xét việc xin rút</translation>
    </message>
    <message>
        <source>working days</source>
        <translation>ngày làm việc</translation>
    </message>
    <message>
        <source>calendar days</source>
        <translation>ngày lịch</translation>
    </message>
    <message>
        <source>working hours</source>
        <translation>giờ làm việc</translation>
    </message>
    <message>
        <source>months</source>
        <translation>tháng</translation>
    </message>
    <message>
        <source>there</source>
        <translation>đã có</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>còn thiếu</translation>
    </message>
    <message>
        <source>not valid</source>
        <translation>không hợp lệ</translation>
    </message>
    <message>
        <source>received the application and gave out the receipt</source>
        <translation>tiếp nhận hồ sơ và cấp giấy hẹn</translation>
    </message>
    <message>
        <source>registered the application</source>
        <translation>ghi nhận hồ sơ</translation>
    </message>
    <message>
        <source>refused the application at the counter</source>
        <translation>từ chối tiếp nhận tại quầy</translation>
    </message>
    <message>
        <source>accepted the application; the time limit runs</source>
        <translation>tiếp nhận hồ sơ; bắt đầu tính thời hạn</translation>
    </message>
    <message>
        <source>refused the application</source>
        <translation>từ chối tiếp nhận hồ sơ</translation>
    </message>
    <message>
        <source>took the application over</source>
        <translation>nhận xử lý hồ sơ</translation>
    </message>
    <message>
        <source>gave the application back to the role</source>
        <translation>thôi giữ hồ sơ, để người khác nhận</translation>
    </message>
    <message>
        <source>assigned the step</source>
        <translation>phân công xử lý</translation>
    </message>
    <message>
        <source>handed the application over</source>
        <translation>chuyển hồ sơ</translation>
    </message>
    <message>
        <source>took the hand-over back</source>
        <translation>lấy lại hồ sơ vừa chuyển</translation>
    </message>
    <message>
        <source>sent the application back</source>
        <translation>trả lại hồ sơ</translation>
    </message>
    <message>
        <source>asked the citizen for further papers; the time limit stands still</source>
        <translation>yêu cầu người dân bổ sung giấy tờ; tạm dừng tính thời hạn</translation>
    </message>
    <message>
        <source>took the papers that were brought; the time limit runs on</source>
        <translation>nhận giấy tờ bổ sung; tính tiếp thời hạn</translation>
    </message>
    <message>
        <source>asked the citizen for a payment; the time limit stands still</source>
        <translation>yêu cầu người dân nộp tiền; tạm dừng tính thời hạn</translation>
    </message>
    <message>
        <source>recorded the payment; the time limit runs on</source>
        <translation>ghi nhận đã nộp tiền; tính tiếp thời hạn</translation>
    </message>
    <message>
        <source>took the fee</source>
        <translation>thu phí, lệ phí</translation>
    </message>
    <message>
        <source>recorded that the applicant wants to withdraw</source>
        <translation>ghi nhận người nộp xin rút hồ sơ</translation>
    </message>
    <message>
        <source>let the application be withdrawn</source>
        <translation>đồng ý cho rút hồ sơ</translation>
    </message>
    <message>
        <source>did not let the application be withdrawn; it goes on</source>
        <translation>không cho rút hồ sơ; giải quyết tiếp</translation>
    </message>
    <message>
        <source>stopped the application</source>
        <translation>dừng giải quyết hồ sơ</translation>
    </message>
    <message>
        <source>extended the time limit</source>
        <translation>gia hạn giải quyết</translation>
    </message>
    <message>
        <source>apologised for the delay and promised a new day</source>
        <translation>xin lỗi vì trễ hạn và hẹn lại ngày trả</translation>
    </message>
    <message>
        <source>noted</source>
        <translation>ghi chú</translation>
    </message>
    <message>
        <source>added files</source>
        <translation>thêm tệp</translation>
    </message>
    <message>
        <source>changed the confidentiality</source>
        <translation>thay đổi độ mật</translation>
    </message>
    <message>
        <source>asked another unit</source>
        <translation>hỏi đơn vị khác</translation>
    </message>
    <message>
        <source>asked for help with this application</source>
        <translation>đề nghị phối hợp giải quyết hồ sơ này</translation>
    </message>
    <message>
        <source>answered the unit that had asked</source>
        <translation>trả lời đơn vị đã hỏi</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>ra quyết định</translation>
    </message>
    <message>
        <source>issued the result</source>
        <translation>ban hành kết quả</translation>
    </message>
    <message>
        <source>took the result back to correct it</source>
        <translation>thu hồi kết quả để sửa</translation>
    </message>
    <message>
        <source>handed out the result</source>
        <translation>trả kết quả</translation>
    </message>
    <message>
        <source>reopened the application with a new time limit</source>
        <translation>mở lại hồ sơ với thời hạn mới</translation>
    </message>
    <message>
        <source>moved the application to its successor</source>
        <translation>chuyển hồ sơ sang nơi kế nhiệm</translation>
    </message>
    <message>
        <source>confirmed the due time after a change of the calendar</source>
        <translation>xác nhận ngày hẹn trả sau khi lịch làm việc thay đổi</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 ngày</translation>
    </message>
    <message>
        <source>%1 hours</source>
        <translation>%1 giờ</translation>
    </message>
    <message>
        <source>%1 minutes</source>
        <translation>%1 phút</translation>
    </message>
    <message>
        <source>Not accepted yet</source>
        <translation>Chưa tiếp nhận</translation>
    </message>
    <message>
        <source>Without a time limit</source>
        <translation>Không có thời hạn</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>Còn %1</translation>
    </message>
    <message>
        <source>Finished %1 late</source>
        <translation>Xong trễ %1</translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>Trễ %1</translation>
    </message>
    <message>
        <source>Waiting for the citizen until %1</source>
        <translation>Chờ người dân đến %1</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Đang chờ</translation>
    </message>
    <message>
        <source>Finished before time</source>
        <translation>Xong trước hạn</translation>
    </message>
    <message>
        <source>Finished on time</source>
        <translation>Xong đúng hạn</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Đã kết thúc</translation>
    </message>
    <message>
        <source>%1 đồng</source>
        <translation>%1 đồng</translation>
    </message>
    <message>
        <source>originals: %1</source>
        <translation>bản chính: %1</translation>
    </message>
    <message>
        <source>copies: %1</source>
        <translation>bản sao: %1</translation>
    </message>
    <message>
        <source>%1 to %2, step “%3”</source>
        <translation>%1 cho %2, bước “%3”</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 cho %2</translation>
    </message>
    <message>
        <source>%1, step “%2”</source>
        <translation>%1, bước “%2”</translation>
    </message>
    <message>
        <source>In the place of %1.</source>
        <translation>Làm thay %1.</translation>
    </message>
    <message>
        <source>Asked for: %1</source>
        <translation>Yêu cầu: %1</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Lý do: %1</translation>
    </message>
    <message>
        <source>Expected by %1.</source>
        <translation>Hẹn đến %1.</translation>
    </message>
    <message>
        <source>Due now: %1.</source>
        <translation>Hẹn trả mới: %1.</translation>
    </message>
    <message>
        <source>Promised: %1.</source>
        <translation>Hẹn lại: %1.</translation>
    </message>
    <message>
        <source>Answer due on %1.</source>
        <translation>Hạn trả lời: %1.</translation>
    </message>
</context>
<context>
    <name>ana::applications::RegisterDialog</name>
    <message>
        <source>Print the register of applications</source>
        <translation>In sổ theo dõi hồ sơ</translation>
    </message>
    <message>
        <source>Show the register</source>
        <translation>Xem sổ</translation>
    </message>
    <message>
        <source>Form 07: what a unit received in these days, at most a year at once. Reading it is written down.</source>
        <translation>Mẫu số 07: hồ sơ đơn vị đã nhận trong những ngày này, mỗi lần nhiều nhất một năm. Việc xem sổ được ghi nhận.</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Từ ngày</translation>
    </message>
    <message>
        <source>Day, month, year: 05/03/2026.</source>
        <translation>Ngày, tháng, năm: 05/03/2026.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Đến ngày</translation>
    </message>
    <message>
        <source>This is no day. Type it as 05/03/2026.</source>
        <translation>Đây không phải là ngày. Hãy nhập như 05/03/2026.</translation>
    </message>
    <message>
        <source>This day lies before the first one.</source>
        <translation>Ngày này trước ngày bắt đầu.</translation>
    </message>
</context>
<context>
    <name>ana::applications::ResultPanel</name>
    <message>
        <source>Print again</source>
        <translation>In lại</translation>
    </message>
    <message>
        <source>Next citizen (Enter)</source>
        <translation>Khách tiếp theo (Enter)</translation>
    </message>
    <message>
        <source>Next application of this person (Ctrl+N)</source>
        <translation>Hồ sơ tiếp theo của người này (Ctrl+N)</translation>
    </message>
    <message>
        <source>Open the application</source>
        <translation>Mở hồ sơ</translation>
    </message>
    <message>
        <source>It had been accepted already when it was sent before – there is one application only</source>
        <translation>Hồ sơ đã được tiếp nhận ở lần gửi trước – chỉ có một hồ sơ</translation>
    </message>
    <message>
        <source>Registered, not yet accepted: no clock runs</source>
        <translation>Đã đăng ký, chưa tiếp nhận: chưa tính thời hạn</translation>
    </message>
    <message>
        <source>Due: %1</source>
        <translation>Hẹn trả: %1</translation>
    </message>
    <message>
        <source>Due: no fixed term</source>
        <translation>Hẹn trả: không quy định thời hạn</translation>
    </message>
    <message>
        <source>Secret for looking it up: %1</source>
        <translation>Mã tra cứu: %1</translation>
    </message>
    <message>
        <source>Fee: %1</source>
        <translation>Phí: %1</translation>
    </message>
    <message>
        <source>Accepted: print the receipt and hand it over</source>
        <translation>Đã tiếp nhận: in giấy hẹn và trao cho công dân</translation>
    </message>
    <message>
        <source>Not taken in: print form 03 and hand it over</source>
        <translation>Không tiếp nhận: in phiếu 03 và trao cho công dân</translation>
    </message>
</context>
<context>
    <name>ana::applications::ReturnSection</name>
    <message>
        <source>The fee is in the till</source>
        <translation>Đã thu tiền tại quầy</translation>
    </message>
    <message>
        <source>Confidential: only who is meant to may read it</source>
        <translation>Hồ sơ mật: chỉ người được phép mới đọc được</translation>
    </message>
    <message>
        <source>fetched at the counter</source>
        <translation>nhận tại quầy</translation>
    </message>
    <message>
        <source>by post</source>
        <translation>qua bưu chính</translation>
    </message>
    <message>
        <source>online</source>
        <translation>trực tuyến</translation>
    </message>
    <message>
        <source>at the counter</source>
        <translation>nộp tại quầy</translation>
    </message>
    <message>
        <source>with the mobile team</source>
        <translation>qua tổ lưu động</translation>
    </message>
    <message>
        <source>by telephone</source>
        <translation>qua điện thoại</translation>
    </message>
    <message>
        <source>by e-mail</source>
        <translation>qua thư điện tử</translation>
    </message>
    <message>
        <source>online, entered for the person</source>
        <translation>trực tuyến, nhập hộ người dân</translation>
    </message>
    <message>
        <source>Exemption</source>
        <translation>Miễn, giảm</translation>
    </message>
    <message>
        <source>Copies of the result</source>
        <translation>Số bản kết quả</translation>
    </message>
    <message>
        <source>Pages of each copy</source>
        <translation>Số trang mỗi bản</translation>
    </message>
    <message>
        <source>Fee by the tariff (đồng)</source>
        <translation>Mức thu theo biểu (đồng)</translation>
    </message>
    <message>
        <source>The result is</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Sets of papers</source>
        <translation>Số bộ hồ sơ</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>Nội dung yêu cầu</translation>
    </message>
    <message>
        <source>For the lists and the receipt, such as the name of the child or the number of the plot.</source>
        <translation>Hiện trong danh sách và giấy hẹn, như tên con hoặc số thửa đất.</translation>
    </message>
    <message>
        <source>Note for the colleagues</source>
        <translation>Ghi chú cho đồng nghiệp</translation>
    </message>
    <message>
        <source>It came</source>
        <translation>Hồ sơ đến</translation>
    </message>
    <message>
        <source>Fee: as the tariff says</source>
        <translation>Phí: theo biểu mức thu</translation>
    </message>
    <message>
        <source>No fee</source>
        <translation>Không thu phí</translation>
    </message>
    <message>
        <source>Fee: %1</source>
        <translation>Phí: %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>không</translation>
    </message>
    <message>
        <source>The fee appears with the procedure.</source>
        <translation>Phí hiện ra khi đã chọn thủ tục.</translation>
    </message>
    <message>
        <source>Type the amount in đồng, such as 15000.</source>
        <translation>Gõ số tiền bằng đồng, như 15000.</translation>
    </message>
</context>
<context>
    <name>ana::applications::ScanDialog</name>
    <message>
        <source>Scan a paper</source>
        <translation>Quét giấy tờ</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Quét</translation>
    </message>
    <message>
        <source>Look for scanners again</source>
        <translation>Tìm lại máy quét</translation>
    </message>
    <message>
        <source>Stop scanning</source>
        <translation>Dừng quét</translation>
    </message>
    <message>
        <source>Drop the last page</source>
        <translation>Bỏ trang cuối</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Máy quét</translation>
    </message>
    <message>
        <source>The paper lies</source>
        <translation>Giấy đặt</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Màu</translation>
    </message>
    <message>
        <source>Grey is enough for most papers; colour where a red stamp has to be seen.</source>
        <translation>Thang xám là đủ cho phần lớn giấy tờ; quét màu khi cần thấy dấu đỏ.</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>Độ nét</translation>
    </message>
    <message>
        <source>Last page</source>
        <translation>Trang cuối</translation>
    </message>
    <message>
        <source>Scanning</source>
        <translation>Đang quét</translation>
    </message>
    <message>
        <source>Looking for scanners…</source>
        <translation>Đang tìm máy quét…</translation>
    </message>
    <message>
        <source>No scanner answers. Is it switched on and its cable plugged in? Then look again.</source>
        <translation>Không có máy quét nào trả lời. Máy đã bật và cắm dây chưa? Kiểm tra rồi tìm lại.</translation>
    </message>
    <message>
        <source>Asking the scanner what it can do…</source>
        <translation>Đang hỏi khả năng của máy quét…</translation>
    </message>
    <message>
        <source>on the glass</source>
        <translation>trên mặt kính</translation>
    </message>
    <message>
        <source>in the feeder</source>
        <translation>trong khay nạp</translation>
    </message>
    <message>
        <source>in the feeder, both sides</source>
        <translation>trong khay nạp, hai mặt</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>thang xám</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>màu</translation>
    </message>
    <message>
        <source>%1 dots per inch</source>
        <translation>%1 điểm trên inch</translation>
    </message>
    <message>
        <source>Page %1 is being scanned…</source>
        <translation>Đang quét trang %1…</translation>
    </message>
    <message>
        <source>%1 The %2 pages before are whole and kept.</source>
        <translation>%1 %2 trang trước đó còn nguyên và được giữ.</translation>
    </message>
    <message>
        <source>No page yet.</source>
        <translation>Chưa có trang nào.</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) scanned.</source>
        <translation>
            <numerusform>Đã quét %n trang.</numerusform>
        </translation>
    </message>
    <message>
        <source>Scan the next page</source>
        <translation>Quét trang tiếp</translation>
    </message>
    <message>
        <source>Drop the pages?</source>
        <translation>Bỏ các trang đã quét?</translation>
    </message>
    <message numerus="yes">
        <source>%n scanned page(s) are not taken over yet.</source>
        <translation>
            <numerusform>%n trang đã quét chưa được đưa vào hồ sơ.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on scanning</source>
        <translation>Quét tiếp</translation>
    </message>
    <message>
        <source>Drop the pages</source>
        <translation>Bỏ các trang</translation>
    </message>
</context>
<context>
    <name>ana::applications::SidePanel</name>
    <message>
        <source>Why this time?</source>
        <translation>Vì sao?</translation>
    </message>
    <message>
        <source>Requirements</source>
        <translation>Yêu cầu, điều kiện</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Hẹn trả</translation>
    </message>
    <message>
        <source>no fixed term</source>
        <translation>không quy định thời hạn</translation>
    </message>
    <message>
        <source>If it is accepted now; term: %1.</source>
        <translation>Nếu tiếp nhận ngay bây giờ; thời hạn: %1.</translation>
    </message>
    <message>
        <source>The clock starts on %1.</source>
        <translation>Thời hạn bắt đầu tính từ %1.</translation>
    </message>
    <message>
        <source>Decided by: %1</source>
        <translation>Cơ quan giải quyết: %1</translation>
    </message>
    <message>
        <source>Choose person and procedure: the due time appears here with its reason.</source>
        <translation>Chọn người nộp và thủ tục: ngày hẹn trả và lý do hiện ở đây.</translation>
    </message>
    <message>
        <source>The same is still open for this person</source>
        <translation>Người này đang có hồ sơ cùng thủ tục chưa xong</translation>
    </message>
    <message>
        <source>%1, received on %2</source>
        <translation>%1, tiếp nhận ngày %2</translation>
    </message>
    <message>
        <source>, due %1</source>
        <translation>, hẹn trả %1</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Phí</translation>
    </message>
    <message>
        <source>none</source>
        <translation>không thu</translation>
    </message>
    <message>
        <source>by the tariff</source>
        <translation>theo biểu mức thu</translation>
    </message>
</context>
<context>
    <name>ana::applications::StepBar</name>
    <message>
        <source>%1 working hours</source>
        <translation>%1 giờ làm việc</translation>
    </message>
    <message>
        <source>%1: now</source>
        <translation>%1: đang làm</translation>
    </message>
    <message>
        <source>%1: done</source>
        <translation>%1: đã xong</translation>
    </message>
    <message>
        <source>%1: to come</source>
        <translation>%1: chưa tới</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Các bước</translation>
    </message>
</context>
<context>
    <name>ana::applications::StepModel</name>
    <message>
        <source>Step</source>
        <translation>Bước</translation>
    </message>
    <message>
        <source>On the desk of</source>
        <translation>Người giữ</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Nhận lúc</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Hạn của bước</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Chuyển đi lúc</translation>
    </message>
    <message>
        <source>Time kept</source>
        <translation>Đúng hạn</translation>
    </message>
    <message>
        <source>nobody took it</source>
        <translation>chưa ai nhận</translation>
    </message>
    <message>
        <source>still there</source>
        <translation>đang ở đây</translation>
    </message>
    <message>
        <source>past its time</source>
        <translation>đã quá hạn</translation>
    </message>
    <message>
        <source>in time</source>
        <translation>còn hạn</translation>
    </message>
</context>
<context>
    <name>ana::applications::StepTable</name>
    <message>
        <source>Who had it when</source>
        <translation>Thời gian từng bước</translation>
    </message>
</context>
<context>
    <name>ana::applications::TemplateInForceDialog</name>
    <message>
        <source>Put the form&apos;s text in force</source>
        <translation>Đưa mẫu phiếu vào sử dụng</translation>
    </message>
    <message>
        <source>Put in force</source>
        <translation>Đưa vào sử dụng</translation>
    </message>
    <message>
        <source>The text that counts until then ends the day before. Letters that were printed keep it. A text in force cannot be changed any more, only replaced.</source>
        <translation>Bản mẫu đang dùng sẽ hết hiệu lực từ ngày trước đó. Các văn bản đã in vẫn giữ bản mẫu cũ. Bản mẫu đã có hiệu lực không sửa được nữa, chỉ thay bằng bản mới.</translation>
    </message>
    <message>
        <source>Counts from</source>
        <translation>Có hiệu lực từ</translation>
    </message>
    <message>
        <source>Day, month, year: 05/03/2026.</source>
        <translation>Ngày, tháng, năm: 05/03/2026.</translation>
    </message>
    <message>
        <source>This is no day. Type it as 05/03/2026.</source>
        <translation>Đây không phải là ngày. Hãy nhập như 05/03/2026.</translation>
    </message>
</context>
<context>
    <name>ana::applications::TemplatePage</name>
    <message>
        <source>Draft</source>
        <translation>Bản nháp</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>Đang hiệu lực</translation>
    </message>
    <message>
        <source>Comes into force</source>
        <translation>Sắp có hiệu lực</translation>
    </message>
    <message>
        <source>No longer in force</source>
        <translation>Hết hiệu lực</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation>%1 từ %2</translation>
    </message>
    <message>
        <source>Version %1 – %2</source>
        <translation>Phiên bản %1 – %2</translation>
    </message>
    <message>
        <source>%1 (must be shown)</source>
        <translation>%1 (bắt buộc có)</translation>
    </message>
    <message>
        <source>The draft these changes were typed in is no longer there.</source>
        <translation>Bản nháp chứa những thay đổi này không còn nữa.</translation>
    </message>
    <message>
        <source>Save or discard the changes first.</source>
        <translation>Hãy lưu hoặc bỏ các thay đổi trước.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Dòng %1: %2</translation>
    </message>
    <message>
        <source>Nothing is wrong; the text can be put in force.</source>
        <translation>Không có chỗ nào sai; mẫu có thể đưa vào sử dụng.</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Kiểm tra</translation>
    </message>
    <message>
        <source>Check (%1)</source>
        <translation>Kiểm tra (%1)</translation>
    </message>
    <message>
        <source>Save the draft first: what is put in force is what is saved.</source>
        <translation>Hãy lưu bản nháp trước: bản được đưa vào sử dụng là bản đã lưu.</translation>
    </message>
    <message>
        <source>Discard draft</source>
        <translation>Bỏ bản nháp</translation>
    </message>
    <message>
        <source>The draft of this form&apos;s text will be gone.</source>
        <translation>Bản nháp của mẫu phiếu này sẽ bị bỏ.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Giữ lại</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Mẫu phiếu</translation>
    </message>
    <message>
        <source>Form 0%1</source>
        <translation>Mẫu số 0%1</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Phiên bản</translation>
    </message>
    <message>
        <source>Write a new version</source>
        <translation>Soạn phiên bản mới</translation>
    </message>
    <message>
        <source>Save draft</source>
        <translation>Lưu bản nháp</translation>
    </message>
    <message>
        <source>Put in force…</source>
        <translation>Đưa vào sử dụng…</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tên mẫu phiếu</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Khổ giấy</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>A5</source>
        <translation>A5</translation>
    </message>
    <message>
        <source>A4 across</source>
        <translation>A4 ngang</translation>
    </message>
    <message>
        <source>Text of the form</source>
        <translation>Nội dung mẫu phiếu</translation>
    </message>
    <message>
        <source>&amp;Title:</source>
        <translation>&amp;Tên mẫu:</translation>
    </message>
    <message>
        <source>&amp;Paper:</source>
        <translation>&amp;Khổ giấy:</translation>
    </message>
    <message>
        <source>The form as it would be printed, with sample data</source>
        <translation>Phiếu như sẽ in, với dữ liệu mẫu</translation>
    </message>
    <message>
        <source>Fields of the form; Enter puts one into the text</source>
        <translation>Các trường của mẫu; Enter để chèn vào nội dung</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Trường</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Ý nghĩa</translation>
    </message>
    <message>
        <source>What is wrong with the text; Enter goes to the line</source>
        <translation>Những chỗ sai trong nội dung; Enter để đến dòng đó</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Xem trước</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Các trường</translation>
    </message>
    <message>
        <source>Form %1</source>
        <translation>Mẫu số %1</translation>
    </message>
    <message>
        <source>Form %1: %2</source>
        <translation>Mẫu số %1: %2</translation>
    </message>
    <message>
        <source>Texts of the official forms</source>
        <translation>Nội dung các mẫu phiếu</translation>
    </message>
</context>
<context>
    <name>ana::applications::TrayModel</name>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Paper it belongs to</source>
        <translation>Thuộc giấy tờ</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Trang</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Dung lượng</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>Other paper</source>
        <translation>Giấy tờ khác</translation>
    </message>
    <message>
        <source>Being made ready: %1 %</source>
        <translation>Đang chuẩn bị: %1 %</translation>
    </message>
    <message>
        <source>Being made ready</source>
        <translation>Đang chuẩn bị</translation>
    </message>
    <message>
        <source>Waits for its turn</source>
        <translation>Chờ đến lượt</translation>
    </message>
    <message>
        <source>Being sent: %1 %</source>
        <translation>Đang gửi: %1 %</translation>
    </message>
    <message>
        <source>Being compared: %1 %</source>
        <translation>Đang đối chiếu: %1 %</translation>
    </message>
    <message>
        <source>Stored and checked</source>
        <translation>Đã lưu và kiểm tra</translation>
    </message>
    <message>
        <source>Kept on this PC, sent when the line is back</source>
        <translation>Giữ trên máy, sẽ gửi khi có mạng</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>Không nhận</translation>
    </message>
</context>
<context>
    <name>ana::applications::WorkDialog</name>
    <message>
        <source>Next step: %1.</source>
        <translation>Bước tiếp theo: %1.</translation>
    </message>
    <message>
        <source>It goes back to: %1.</source>
        <translation>Hồ sơ trở về: %1.</translation>
    </message>
    <message>
        <source>It was due on %1.</source>
        <translation>Ngày hẹn trả là %1.</translation>
    </message>
    <message>
        <source>Due on %1; the procedure allows at most %2 working days more.</source>
        <translation>Hẹn trả %1; thủ tục cho gia hạn nhiều nhất %2 ngày làm việc.</translation>
    </message>
    <message>
        <source>The procedure lets wait at most %1 days.</source>
        <translation>Thủ tục cho chờ nhiều nhất %1 ngày.</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Meanwhile this happened to the application:
%1
What you typed is still here. If it still holds, press “%2” again.</source>
        <translation>Trong lúc đó hồ sơ đã có thay đổi:
%1
Những gì bạn gõ vẫn còn đây. Nếu vẫn đúng, hãy bấm “%2” lần nữa.</translation>
    </message>
</context>
<context>
    <name>ana::content::ArticleActions</name>
    <message>
        <source>%1 (Ctrl+Shift+Enter)</source>
        <translation>%1 (Ctrl+Shift+Enter)</translation>
    </message>
    <message>
        <source>Another person is editing this article now. Take over if you have agreed on it.</source>
        <translation>Người khác đang sửa bài này. Chỉ tiếp quản khi hai bên đã thống nhất.</translation>
    </message>
</context>
<context>
    <name>ana::content::ArticleFieldsPanel</name>
    <message>
        <source>Choose picture…</source>
        <translation>Chọn ảnh…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Chuyên mục</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Tóm tắt</translation>
    </message>
    <message>
        <source>Two or three sentences; shown in lists and by search engines.</source>
        <translation>Hai ba câu; hiện trong danh sách và trên công cụ tìm kiếm.</translation>
    </message>
    <message>
        <source>Cover picture</source>
        <translation>Ảnh đại diện</translation>
    </message>
    <message>
        <source>Description of the cover picture</source>
        <translation>Lời mô tả ảnh đại diện</translation>
    </message>
    <message>
        <source>What can be seen, for people who cannot see it.</source>
        <translation>Ảnh có gì, cho người không nhìn thấy.</translation>
    </message>
    <message>
        <source>What is new, for readers</source>
        <translation>Có gì mới, cho người đọc</translation>
    </message>
    <message>
        <source>Shown below the article after an update; leave empty for small corrections.</source>
        <translation>Hiện dưới bài sau khi cập nhật; sửa lỗi nhỏ thì để trống.</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>Chưa có ảnh</translation>
    </message>
    <message>
        <source>The picture cannot be shown now.</source>
        <translation>Chưa xem được ảnh lúc này.</translation>
    </message>
</context>
<context>
    <name>ana::content::ArticleForm</name>
    <message>
        <source>New article</source>
        <translation>Tin bài mới</translation>
    </message>
    <message>
        <source>This is what was typed and not saved. It is kept on this PC until you save or discard it.</source>
        <translation>Đây là phần đã gõ mà chưa lưu. Máy này giữ lại cho tới khi anh/chị lưu hoặc bỏ.</translation>
    </message>
    <message>
        <source>%1 saved other parts of this article meanwhile. Both changes are here now; save to keep them.</source>
        <translation>%1 vừa lưu những phần khác của bài này. Hai bên sửa đều có ở đây; hãy lưu để giữ.</translation>
    </message>
    <message>
        <source>Two versions of this article are waiting for your choice. What you typed is kept on this PC.</source>
        <translation>Bài này có hai bản đang chờ anh/chị chọn. Phần anh/chị gõ vẫn giữ trên máy.</translation>
    </message>
    <message>
        <source>Choose now</source>
        <translation>Chọn ngay</translation>
    </message>
    <message>
        <source>Publish this article?</source>
        <translation>Xuất bản tin bài này?</translation>
    </message>
    <message>
        <source>Discard this draft?</source>
        <translation>Bỏ bản nháp này?</translation>
    </message>
    <message>
        <source>“%1” goes to the public site for everybody to read.</source>
        <translation>“%1” sẽ lên cổng công khai cho mọi người đọc.</translation>
    </message>
    <message>
        <source>“%1” leaves the lists. It can be opened for editing again later.</source>
        <translation>“%1” sẽ không còn trong danh sách. Sau này vẫn mở lại để sửa được.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>The author sees your reason and corrects the text.</source>
        <translation>Người viết thấy lý do của anh/chị và sửa bài.</translation>
    </message>
    <message>
        <source>The page leaves the public site; its address says that it was withdrawn.</source>
        <translation>Trang sẽ rời cổng công khai; địa chỉ cũ báo rằng bài đã gỡ.</translation>
    </message>
    <message>
        <source>You publish your own text. It stays marked until a second person confirms it.</source>
        <translation>Anh/chị xuất bản bài của chính mình. Bài được đánh dấu cho tới khi người thứ hai xác nhận.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Done: %1 (%2).</source>
        <translation>Xong: %1 (%2).</translation>
    </message>
    <message>
        <source>The file cannot be read. Choose another one or copy it to this PC first.</source>
        <translation>Không đọc được tệp. Hãy chọn tệp khác hoặc chép tệp về máy này trước.</translation>
    </message>
    <message>
        <source>The picture is being stored…</source>
        <translation>Đang lưu ảnh…</translation>
    </message>
    <message>
        <source>The file “%1” is empty or too large to attach.</source>
        <translation>Tệp “%1” trống hoặc quá lớn để đính kèm.</translation>
    </message>
    <message>
        <source>The file is being stored…</source>
        <translation>Đang lưu tệp…</translation>
    </message>
    <message>
        <source>Choose the cover picture</source>
        <translation>Chọn ảnh đại diện</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.webp *.gif)</source>
        <translation>Ảnh (*.jpg *.jpeg *.png *.webp *.gif)</translation>
    </message>
    <message>
        <source>Bring back version %1 of %2</source>
        <translation>Lấy lại bản %1 của %2</translation>
    </message>
    <message>
        <source>Save or discard what you have typed first; then bring back the older version.</source>
        <translation>Hãy lưu hoặc bỏ phần đang gõ trước, rồi lấy lại bản cũ.</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Chưa lưu</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Viết</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Xem trước</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Lịch sử</translation>
    </message>
    <message>
        <source>Title: say in one line what it is about</source>
        <translation>Tiêu đề: nói trong một dòng bài viết về việc gì</translation>
    </message>
    <message>
        <source>Title, required</source>
        <translation>Tiêu đề, bắt buộc</translation>
    </message>
    <message>
        <source>Text of the article</source>
        <translation>Nội dung bài</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Save (Ctrl+S)</source>
        <translation>Lưu (Ctrl+S)</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n chữ</numerusform>
        </translation>
    </message>
    <message>
        <source>Insert a picture</source>
        <translation>Chèn ảnh</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>Đính kèm tệp</translation>
    </message>
    <message>
        <source>Documents (*.pdf *.docx *.xlsx *.odt *.ods *.zip)</source>
        <translation>Văn bản (*.pdf *.docx *.xlsx *.odt *.ods *.zip)</translation>
    </message>
    <message>
        <source>The writing area had to be started again. Your text is here as of the last second.</source>
        <translation>Ô soạn thảo vừa phải mở lại. Nội dung vẫn còn, đến giây cuối cùng.</translation>
    </message>
    <message>
        <source>Something was typed here until %1 and not saved.</source>
        <translation>Có phần đã gõ tới %1 mà chưa lưu.</translation>
    </message>
    <message>
        <source>Put it in</source>
        <translation>Đưa vào bài</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Bring back this version</source>
        <translation>Lấy lại bản này</translation>
    </message>
    <message numerus="yes">
        <source>%1 And %n more remark(s).</source>
        <translation>
            <numerusform>%1 Và %n lưu ý nữa.</numerusform>
        </translation>
    </message>
    <message>
        <source>Describe the picture</source>
        <translation>Mô tả ảnh</translation>
    </message>
    <message>
        <source>What can be seen, for people who cannot see it?</source>
        <translation>Ảnh có gì, cho người không nhìn thấy?</translation>
    </message>
    <message>
        <source>One sentence; do not begin with “picture of”.</source>
        <translation>Một câu; đừng bắt đầu bằng “ảnh chụp”.</translation>
    </message>
    <message>
        <source>Insert with this description</source>
        <translation>Chèn kèm lời mô tả này</translation>
    </message>
    <message>
        <source>Describe it later</source>
        <translation>Mô tả sau</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Lời mô tả</translation>
    </message>
    <message>
        <source>%1 is editing this article. Take over if you have agreed on it.</source>
        <translation>%1 đang sửa bài này. Chỉ tiếp quản khi hai bên đã thống nhất.</translation>
    </message>
</context>
<context>
    <name>ana::content::ArticleHistory</name>
    <message>
        <source>History of the article</source>
        <translation>Lịch sử của bài</translation>
    </message>
    <message>
        <source>Every save is kept. Press Enter on a version to look at it; from there it can be brought back.</source>
        <translation>Mọi lần lưu đều được giữ. Nhấn Enter ở một bản để xem; từ đó có thể lấy lại bản ấy.</translation>
    </message>
    <message>
        <source>version %1, brought back from version %2</source>
        <translation>bản %1, lấy lại từ bản %2</translation>
    </message>
    <message>
        <source>version %1, saved automatically</source>
        <translation>bản %1, tự lưu</translation>
    </message>
    <message>
        <source>version %1 saved</source>
        <translation>đã lưu bản %1</translation>
    </message>
    <message>
        <source>%1 – what the public reads</source>
        <translation>%1 – bản công chúng đang đọc</translation>
    </message>
    <message numerus="yes">
        <source>and %n automatic save(s) before it</source>
        <translation>
            <numerusform>và %n lần tự lưu trước đó</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ana::content::ArticleList</name>
    <message>
        <source>Articles</source>
        <translation>Tin bài</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>Write a new article</source>
        <translation>Viết tin bài mới</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>There is no article here yet. Articles of your unit appear as soon as somebody starts one.</source>
        <translation>Chưa có tin bài nào ở đây. Tin bài của đơn vị sẽ hiện ra ngay khi có người bắt đầu viết.</translation>
    </message>
    <message>
        <source>more than 1,000 articles</source>
        <translation>hơn 1.000 tin bài</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n tin bài</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ana::content::ArticleListModel</name>
    <message>
        <source>Title</source>
        <translation>Tiêu đề</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Chuyên mục</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Người viết</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Sửa lúc</translation>
    </message>
    <message>
        <source>Urgent – to be confirmed</source>
        <translation>Gấp – chờ xác nhận</translation>
    </message>
    <message>
        <source>%1 (public: earlier version)</source>
        <translation>%1 (bản cũ vẫn đăng)</translation>
    </message>
</context>
<context>
    <name>ana::content::ArticleNotice</name>
    <message>
        <source>Returned for correction: %1</source>
        <translation>Bị trả lại để sửa: %1</translation>
    </message>
    <message>
        <source>Published urgently by %1 (%2). A second person has to confirm it.</source>
        <translation>%1 đã xuất bản gấp (%2). Cần người thứ hai xác nhận.</translation>
    </message>
    <message>
        <source>Waiting for review since %1, submitted by %2.</source>
        <translation>Chờ duyệt từ %1, do %2 gửi.</translation>
    </message>
    <message>
        <source>On the public site since %1.</source>
        <translation>Có trên cổng công khai từ %1.</translation>
    </message>
    <message>
        <source>Published; the page is on its way to the public site.</source>
        <translation>Đã xuất bản; trang đang được đưa lên cổng công khai.</translation>
    </message>
    <message>
        <source>Open the public page</source>
        <translation>Mở trang công khai</translation>
    </message>
</context>
<context>
    <name>ana::content::ArticlePresence</name>
    <message>
        <source>Take over editing</source>
        <translation>Nhận sửa tiếp</translation>
    </message>
    <message>
        <source>Take over editing?</source>
        <translation>Nhận sửa tiếp bài này?</translation>
    </message>
    <message>
        <source>The other person can no longer type here until they take it back. What they saved stays; the log keeps that you took over.</source>
        <translation>Người kia sẽ không gõ được vào đây cho tới khi nhận lại. Những gì họ đã lưu vẫn còn; nhật ký ghi việc nhận sửa tiếp này.</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Nhận sửa tiếp</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Thôi</translation>
    </message>
    <message>
        <source>%1 (since %2)</source>
        <translation>%1 (từ %2)</translation>
    </message>
    <message>
        <source>%1 has been editing this article since %2. You can read it; take over if you have agreed on it.</source>
        <translation>%1 đang sửa bài này từ %2. Anh/chị đọc được; nếu hai bên đã thống nhất thì hãy nhận sửa tiếp.</translation>
    </message>
    <message>
        <source>Also open at: %1</source>
        <translation>Cũng đang mở ở: %1</translation>
    </message>
</context>
<context>
    <name>ana::content::ConflictDialog</name>
    <message>
        <source>Two versions of this article</source>
        <translation>Bài này có hai bản</translation>
    </message>
    <message>
        <source>%1 saved this article at %2 while you were writing. Choose for each part which text goes on. Nothing has been overwritten; the other text stays in the history.</source>
        <translation>%1 đã lưu bài này lúc %2 trong khi anh/chị đang viết. Hãy chọn từng phần dùng chữ của ai. Không có gì bị ghi đè; bản kia vẫn còn trong lịch sử.</translation>
    </message>
    <message>
        <source>Taken over from %1, because you did not change it: %2.</source>
        <translation>Lấy theo %1 vì anh/chị không sửa phần này: %2.</translation>
    </message>
    <message>
        <source>Go on with this choice</source>
        <translation>Tiếp tục với lựa chọn này</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>My text</source>
        <translation>Bản của tôi</translation>
    </message>
    <message>
        <source>Text of %1</source>
        <translation>Bản của %1</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>Chưa có ảnh</translation>
    </message>
    <message>
        <source>A picture: %1</source>
        <translation>Ảnh: %1</translation>
    </message>
</context>
<context>
    <name>ana::content::ContentDesk</name>
    <message>
        <source>Articles</source>
        <translation>Tin bài</translation>
    </message>
    <message>
        <source>Write a new article</source>
        <translation>Viết tin bài mới</translation>
    </message>
    <message>
        <source>Articles waiting for review</source>
        <translation>Tin bài chờ duyệt</translation>
    </message>
</context>
<context>
    <name>ana::content::EditorToolBar</name>
    <message>
        <source>Text tools</source>
        <translation>Công cụ văn bản</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Làm lại</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Văn bản thường</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Đề mục</translation>
    </message>
    <message>
        <source>Subheading</source>
        <translation>Đề mục con</translation>
    </message>
    <message>
        <source>Small heading</source>
        <translation>Đề mục nhỏ</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>Kiểu</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Đậm</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Nghiêng</translation>
    </message>
    <message>
        <source>Link…</source>
        <translation>Liên kết…</translation>
    </message>
    <message>
        <source>Clear formatting</source>
        <translation>Bỏ định dạng</translation>
    </message>
    <message>
        <source>Bullet list</source>
        <translation>Danh sách dấu chấm</translation>
    </message>
    <message>
        <source>Numbered list</source>
        <translation>Danh sách đánh số</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>Trích dẫn</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Thông tin</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Chú ý</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Liên hệ</translation>
    </message>
    <message>
        <source>No box</source>
        <translation>Không khung</translation>
    </message>
    <message>
        <source>Highlighted box</source>
        <translation>Khung nổi bật</translation>
    </message>
    <message>
        <source>Dividing line</source>
        <translation>Đường kẻ ngang</translation>
    </message>
    <message>
        <source>Insert table…</source>
        <translation>Chèn bảng…</translation>
    </message>
    <message>
        <source>Row above</source>
        <translation>Thêm dòng trên</translation>
    </message>
    <message>
        <source>Row below</source>
        <translation>Thêm dòng dưới</translation>
    </message>
    <message>
        <source>Column to the left</source>
        <translation>Thêm cột trái</translation>
    </message>
    <message>
        <source>Column to the right</source>
        <translation>Thêm cột phải</translation>
    </message>
    <message>
        <source>First row is a header</source>
        <translation>Dòng đầu là tiêu đề</translation>
    </message>
    <message>
        <source>First column is a header</source>
        <translation>Cột đầu là tiêu đề</translation>
    </message>
    <message>
        <source>Merge cells</source>
        <translation>Gộp ô</translation>
    </message>
    <message>
        <source>Split cell</source>
        <translation>Tách ô</translation>
    </message>
    <message>
        <source>Delete row</source>
        <translation>Xóa dòng</translation>
    </message>
    <message>
        <source>Delete column</source>
        <translation>Xóa cột</translation>
    </message>
    <message>
        <source>Delete table</source>
        <translation>Xóa bảng</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Bảng</translation>
    </message>
    <message>
        <source>Picture…</source>
        <translation>Ảnh…</translation>
    </message>
    <message>
        <source>Attachment…</source>
        <translation>Tệp đính kèm…</translation>
    </message>
    <message>
        <source>Style: %1</source>
        <translation>Kiểu: %1</translation>
    </message>
    <message>
        <source>More tools</source>
        <translation>Công cụ khác</translation>
    </message>
</context>
<context>
    <name>ana::content::EditorView</name>
    <message>
        <source>Text of the article</source>
        <translation>Nội dung bài</translation>
    </message>
    <message>
        <source>The text field has stopped several times. Your text is kept; save it, close this tab and open it again.</source>
        <translation>Ô soạn thảo đã dừng vài lần. Nội dung vẫn còn; hãy lưu, đóng thẻ này rồi mở lại.</translation>
    </message>
    <message>
        <source>pasted picture</source>
        <translation>ảnh dán vào</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Lời mô tả</translation>
    </message>
    <message>
        <source>No picture description yet – press to write one</source>
        <translation>Ảnh chưa có lời mô tả – nhấn để viết</translation>
    </message>
    <message>
        <source>Decoration, no description</source>
        <translation>Ảnh trang trí, không cần mô tả</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Chú thích</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Cắt</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Chép</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Dán</translation>
    </message>
    <message>
        <source>Paste as plain text</source>
        <translation>Dán chỉ lấy chữ</translation>
    </message>
    <message>
        <source>Picture description…</source>
        <translation>Lời mô tả ảnh…</translation>
    </message>
    <message numerus="yes">
        <source>%n font style(s)</source>
        <translation>
            <numerusform>%n kiểu chữ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) that cannot be embedded</source>
        <translation>
            <numerusform>%n ảnh không đưa vào được</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unusable link(s)</source>
        <translation>
            <numerusform>%n liên kết không dùng được</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n foreign element(s)</source>
        <translation>
            <numerusform>%n phần lạ</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out: %1.</source>
        <translation>Đã lược bỏ: %1.</translation>
    </message>
    <message>
        <source>Old TCVN3/VNI letters were converted; please read the text through.</source>
        <translation>Đã đổi chữ kiểu cũ TCVN3/VNI; xin đọc lại toàn bài.</translation>
    </message>
    <message>
        <source>A picture has no description.</source>
        <translation>Có ảnh chưa có lời mô tả.</translation>
    </message>
    <message>
        <source>The picture “%1” has no description.</source>
        <translation>Ảnh “%1” chưa có lời mô tả.</translation>
    </message>
    <message>
        <source>The heading “%1” skips a level.</source>
        <translation>Đề mục “%1” nhảy cấp.</translation>
    </message>
    <message>
        <source>A heading is empty.</source>
        <translation>Có đề mục để trống.</translation>
    </message>
    <message>
        <source>The table “%1” has no header row.</source>
        <translation>Bảng “%1” chưa có dòng tiêu đề.</translation>
    </message>
    <message>
        <source>The link text “%1” does not say where it leads.</source>
        <translation>Chữ liên kết “%1” không nói rõ dẫn tới đâu.</translation>
    </message>
</context>
<context>
    <name>ana::content::FigureDialog</name>
    <message>
        <source>The picture is only decoration</source>
        <translation>Ảnh chỉ để trang trí</translation>
    </message>
    <message>
        <source>Picture description</source>
        <translation>Lời mô tả ảnh</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Lời mô tả</translation>
    </message>
    <message>
        <source>Say what the picture shows, for those who cannot see it: who, where, what happens. One or two sentences.</source>
        <translation>Nói ảnh có gì cho người không nhìn thấy: ai, ở đâu, đang làm gì. Một hai câu là đủ.</translation>
    </message>
    <message>
        <source>Set description</source>
        <translation>Ghi lời mô tả</translation>
    </message>
</context>
<context>
    <name>ana::content::LinkDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Liên kết</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>A web address, an e-mail address, a telephone number, or a place on this site beginning with “/”. Leave it empty to remove the link.</source>
        <translation>Địa chỉ trang, thư điện tử, số điện thoại, hoặc một trang của cổng này bắt đầu bằng “/”. Để trống để bỏ liên kết.</translation>
    </message>
    <message>
        <source>Text shown</source>
        <translation>Chữ hiện ra</translation>
    </message>
    <message>
        <source>Say where the link leads, not “here”.</source>
        <translation>Ghi rõ liên kết dẫn tới đâu, đừng ghi “tại đây”.</translation>
    </message>
    <message>
        <source>Set link</source>
        <translation>Đặt liên kết</translation>
    </message>
    <message>
        <source>This address cannot be used. Write it like https://example.vn/page, and leave out addresses of files on your computer.</source>
        <translation>Không dùng được địa chỉ này. Hãy ghi như https://example.vn/trang, không dùng đường dẫn tệp trên máy.</translation>
    </message>
</context>
<context>
    <name>ana::content::PreviewView</name>
    <message>
        <source>Preview of the public page</source>
        <translation>Xem trước trang công khai</translation>
    </message>
</context>
<context>
    <name>ana::content::TableDialog</name>
    <message>
        <source>First row is a header</source>
        <translation>Dòng đầu là tiêu đề</translation>
    </message>
    <message>
        <source>Insert table</source>
        <translation>Chèn bảng</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Số dòng</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Số cột</translation>
    </message>
</context>
<context>
    <name>ana::desk::Desks</name>
    <message>
        <source>Work for today</source>
        <translation>Việc hôm nay</translation>
    </message>
</context>
<context>
    <name>ana::desk::Options</name>
    <message>
        <source>The desktop of the portal&apos;s staff.</source>
        <translation>Bàn làm việc của cán bộ cổng thông tin.</translation>
    </message>
    <message>
        <source>Server to log in to; without it the one remembered, else the private database of this user.</source>
        <translation>Máy chủ để đăng nhập; nếu không ghi thì dùng máy chủ đã nhớ, hoặc cơ sở dữ liệu riêng của người dùng này.</translation>
    </message>
    <message>
        <source>Folder of the private database.</source>
        <translation>Thư mục của cơ sở dữ liệu riêng.</translation>
    </message>
    <message>
        <source>For scripts: log in as this person; needs --password-file.</source>
        <translation>Cho kịch bản: đăng nhập với tên này; cần --password-file.</translation>
    </message>
    <message>
        <source>For scripts: file with the password in its first line.</source>
        <translation>Cho kịch bản: tệp có mật khẩu ở dòng đầu.</translation>
    </message>
    <message>
        <source>For scripts: desk (“desk:content”) or record (“article:ID”) to open after log-in.</source>
        <translation>Cho kịch bản: bàn (“desk:content”) hoặc bản ghi (“article:ID”) cần mở sau khi đăng nhập.</translation>
    </message>
    <message>
        <source>For scripts: write a picture of the window and end.</source>
        <translation>Cho kịch bản: ghi ảnh cửa sổ rồi kết thúc.</translation>
    </message>
    <message>
        <source>For scripts: size of the window, for example 1366x768.</source>
        <translation>Cho kịch bản: cỡ cửa sổ, ví dụ 1366x768.</translation>
    </message>
    <message>
        <source>For scripts: size of letters, 100 to 200 per cent.</source>
        <translation>Cho kịch bản: cỡ chữ, từ 100 đến 200 phần trăm.</translation>
    </message>
    <message>
        <source>For scripts: dark colours.</source>
        <translation>Cho kịch bản: nền tối.</translation>
    </message>
    <message>
        <source>--log-in and --password-file go together.</source>
        <translation>--log-in và --password-file phải đi cùng nhau.</translation>
    </message>
    <message>
        <source>--size wants width and height, for example 1366x768.</source>
        <translation>--size cần chiều rộng và chiều cao, ví dụ 1366x768.</translation>
    </message>
</context>
<context>
    <name>ana::desk::Program</name>
    <message>
        <source>The database of this PC is being started</source>
        <translation>Đang khởi động cơ sở dữ liệu trên máy này</translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>Không đọc được tệp %1.</translation>
    </message>
    <message>
        <source>The picture %1 cannot be written.</source>
        <translation>Không ghi được ảnh %1.</translation>
    </message>
    <message>
        <source>%1 Log in at the window once; a script cannot do that.</source>
        <translation>%1 Hãy đăng nhập một lần trên cửa sổ; kịch bản tự động không làm được việc này.</translation>
    </message>
</context>
<context>
    <name>ana::home::ConfirmRoleDialog</name>
    <message>
        <source>Confirm the role “%1” for %2</source>
        <translation>Xác nhận vai trò “%1” cho %2</translation>
    </message>
    <message>
        <source>Confirm role</source>
        <translation>Xác nhận vai trò</translation>
    </message>
    <message>
        <source>%1 and all units below</source>
        <translation>%1 và mọi đơn vị trực thuộc</translation>
    </message>
    <message>
        <source>from %1 until %2</source>
        <translation>từ %1 đến %2</translation>
    </message>
    <message>
        <source>from %1, until further notice</source>
        <translation>từ %1, chưa định ngày hết</translation>
    </message>
    <message>
        <source>Given by %1: %2, %3. It gives power over others, so it counts only when you, a second person, confirm it. Do so only if you know that it is meant.</source>
        <translation>Do %1 giao: %2, %3. Vai trò này có quyền đối với người khác nên chỉ có hiệu lực khi ông/bà, người thứ hai, xác nhận. Chỉ xác nhận khi biết chắc việc giao là đúng.</translation>
    </message>
</context>
<context>
    <name>ana::home::HomePage</name>
    <message>
        <source>Write a new article</source>
        <translation>Viết tin bài mới</translation>
    </message>
    <message>
        <source>Work for today</source>
        <translation>Việc hôm nay</translation>
    </message>
    <message>
        <source>Overdue (%1)</source>
        <translation>Quá hạn (%1)</translation>
    </message>
    <message>
        <source>Today (%1)</source>
        <translation>Hôm nay (%1)</translation>
    </message>
    <message>
        <source>Coming (%1)</source>
        <translation>Sắp tới (%1)</translation>
    </message>
    <message>
        <source>Nothing is waiting for you. All your work is done – time to write something new?</source>
        <translation>Không có việc nào đang chờ. Mọi việc đã xong – anh/chị muốn viết một tin bài mới chứ?</translation>
    </message>
    <message>
        <source>Nothing is waiting for you. All your work is done.</source>
        <translation>Không có việc nào đang chờ. Mọi việc đã xong.</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>Thứ Hai</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Thứ Ba</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Thứ Tư</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Thứ Năm</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Thứ Sáu</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Thứ Bảy</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Chủ nhật</translation>
    </message>
    <message>
        <source>Hello, %1. Today is %2, %3.</source>
        <translation>Chào %1. Hôm nay là %2, %3.</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Quá hạn</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hôm nay</translation>
    </message>
    <message>
        <source>Coming</source>
        <translation>Sắp tới</translation>
    </message>
</context>
<context>
    <name>ana::home::WorkModel</name>
    <message>
        <source>When</source>
        <translation>Hạn</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Việc cần làm</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tiêu đề</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>từ %1</translation>
    </message>
    <message>
        <source>Overdue, was %1</source>
        <translation>Quá hạn, từ %1</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hôm nay</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Duyệt bài</translation>
    </message>
    <message>
        <source>Correct, was returned</source>
        <translation>Sửa bài bị trả lại</translation>
    </message>
    <message>
        <source>Finish the draft</source>
        <translation>Viết tiếp bản nháp</translation>
    </message>
    <message>
        <source>Confirm as second person</source>
        <translation>Xác nhận xuất bản gấp</translation>
    </message>
    <message>
        <source>Due %1</source>
        <translation>Hạn %1</translation>
    </message>
    <message>
        <source>Today %1</source>
        <translation>Hôm nay %1</translation>
    </message>
    <message>
        <source>Look through and accept</source>
        <translation>Xem và tiếp nhận</translation>
    </message>
    <message>
        <source>Hand over for processing</source>
        <translation>Chuyển xử lý</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Xử lý</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Thẩm tra, xác minh</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Quyết định</translation>
    </message>
    <message>
        <source>Issue the result</source>
        <translation>Phát hành kết quả</translation>
    </message>
    <message>
        <source>Return the result</source>
        <translation>Trả kết quả</translation>
    </message>
    <message>
        <source>Take from the queue</source>
        <translation>Nhận việc đang chờ</translation>
    </message>
    <message>
        <source>Papers asked for are overdue</source>
        <translation>Quá hẹn bổ sung giấy tờ</translation>
    </message>
    <message>
        <source>Payment asked for is overdue</source>
        <translation>Quá hẹn nộp tiền</translation>
    </message>
    <message>
        <source>Decide on the wish to withdraw</source>
        <translation>Quyết định việc xin rút</translation>
    </message>
    <message>
        <source>Late at a colleague&apos;s desk</source>
        <translation>Trễ hạn ở bàn đồng nghiệp</translation>
    </message>
    <message>
        <source>Nearly late at a colleague&apos;s desk</source>
        <translation>Sắp trễ hạn ở bàn đồng nghiệp</translation>
    </message>
    <message>
        <source>Result not collected yet</source>
        <translation>Kết quả chưa được nhận</translation>
    </message>
    <message>
        <source>Finish the reception</source>
        <translation>Hoàn tất việc tiếp nhận</translation>
    </message>
    <message>
        <source>Confirm the role as second person</source>
        <translation>Xác nhận vai trò (người thứ hai)</translation>
    </message>
    <message>
        <source>%1 (for %2)</source>
        <translation>%1 (thay %2)</translation>
    </message>
    <message>
        <source>%1 · confidential</source>
        <translation>%1 · hồ sơ mật</translation>
    </message>
    <message>
        <source>%1 · with %2</source>
        <translation>%1 · ở %2</translation>
    </message>
</context>
<context>
    <name>ana::procedures::InForceDialog</name>
    <message>
        <source>Put the version in force</source>
        <translation>Đưa phiên bản vào áp dụng</translation>
    </message>
    <message>
        <source>Put in force</source>
        <translation>Đưa vào áp dụng</translation>
    </message>
    <message>
        <source>The version that counts until then ends the day before. Applications received before keep it. A version in force cannot be changed any more, only replaced.</source>
        <translation>Phiên bản đang áp dụng sẽ hết vào ngày trước đó. Hồ sơ đã tiếp nhận vẫn theo phiên bản cũ. Phiên bản đã áp dụng thì không sửa được nữa, chỉ thay bằng phiên bản mới.</translation>
    </message>
    <message>
        <source>Counts from</source>
        <translation>Áp dụng từ ngày</translation>
    </message>
    <message>
        <source>Day, month, year: 05/03/2026.</source>
        <translation>Ngày, tháng, năm: 05/03/2026.</translation>
    </message>
    <message>
        <source>This is no day. Type it as 05/03/2026.</source>
        <translation>Đây không phải là ngày. Hãy gõ như 05/03/2026.</translation>
    </message>
</context>
<context>
    <name>ana::procedures::PartTable</name>
    <message>
        <source>Add a row</source>
        <translation>Thêm dòng</translation>
    </message>
    <message>
        <source>Take out the row</source>
        <translation>Bỏ dòng</translation>
    </message>
</context>
<context>
    <name>ana::procedures::ProcedureForm</name>
    <message>
        <source>What comes after 15:00 is due the next working day</source>
        <translation>Nhận sau 15:00 thì hẹn ngày làm việc kế tiếp</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Thông tin chung</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Phiên bản</translation>
    </message>
    <message>
        <source>Save draft</source>
        <translation>Lưu dự thảo</translation>
    </message>
    <message>
        <source>Put in force…</source>
        <translation>Đưa vào áp dụng…</translation>
    </message>
    <message>
        <source>Correct in a new version</source>
        <translation>Sửa bằng phiên bản mới</translation>
    </message>
    <message>
        <source>Discard draft</source>
        <translation>Bỏ dự thảo</translation>
    </message>
    <message>
        <source>Name of the procedure</source>
        <translation>Tên thủ tục</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Lĩnh vực</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Cấp giải quyết</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>Tóm tắt</translation>
    </message>
    <message>
        <source>Requirements and conditions</source>
        <translation>Yêu cầu, điều kiện</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Mức độ trực tuyến</translation>
    </message>
    <message>
        <source>Same-day term</source>
        <translation>Hẹn trong ngày</translation>
    </message>
    <message>
        <source>How often papers may be asked for again</source>
        <translation>Số lần được yêu cầu bổ sung</translation>
    </message>
    <message>
        <source>Empty: as often as needed.</source>
        <translation>Để trống: không giới hạn.</translation>
    </message>
    <message>
        <source>Where the figures come from</source>
        <translation>Nguồn số liệu</translation>
    </message>
    <message>
        <source>Say here what nobody has checked yet.</source>
        <translation>Ghi rõ chỗ nào chưa được đối chiếu.</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Trường hợp</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Trường hợp</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Khi nào</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Thời hạn</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị tính</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Chỉ tiêu</translation>
    </message>
    <message>
        <source>Fee (đồng)</source>
        <translation>Mức thu (đồng)</translation>
    </message>
    <message>
        <source>for</source>
        <translation>tính theo</translation>
    </message>
    <message>
        <source>Words to the fee</source>
        <translation>Ghi chú mức thu</translation>
    </message>
    <message>
        <source>Exemptions</source>
        <translation>Miễn, giảm</translation>
    </message>
    <message>
        <source>Case no.</source>
        <translation>Trường hợp số</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Đối tượng</translation>
    </message>
    <message>
        <source>Legal ground</source>
        <translation>Căn cứ</translation>
    </message>
    <message>
        <source>Percent off</source>
        <translation>Giảm (%)</translation>
    </message>
    <message>
        <source>or to pay (đồng)</source>
        <translation>hoặc phải nộp (đồng)</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Giấy tờ</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Giấy tờ</translation>
    </message>
    <message>
        <source>Originals</source>
        <translation>Bản chính</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Bản sao</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Bắt buộc</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Các bước</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Bước</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Vai trò</translation>
    </message>
    <message>
        <source>One-stop clerk</source>
        <translation>Cán bộ một cửa</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Công chức chuyên môn</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>Lãnh đạo</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Nơi làm</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Số giờ</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Căn cứ pháp lý</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số hiệu</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tên văn bản</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Ngày ban hành</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Cơ quan ban hành</translation>
    </message>
    <message>
        <source>Cases, terms, fees</source>
        <translation>Trường hợp, thời hạn, phí</translation>
    </message>
    <message>
        <source>The draft these changes were typed in is no longer there.</source>
        <translation>Dự thảo chứa các thay đổi này không còn nữa.</translation>
    </message>
    <message>
        <source>Save or discard the changes first.</source>
        <translation>Hãy lưu hoặc bỏ các thay đổi trước.</translation>
    </message>
    <message>
        <source>Version %1 – %2</source>
        <translation>Phiên bản %1 – %2</translation>
    </message>
    <message>
        <source>The draft is saved. It counts when it is put in force.</source>
        <translation>Đã lưu dự thảo. Dự thảo chỉ có hiệu lực khi được đưa vào áp dụng.</translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation>Dòng %1: %2</translation>
    </message>
    <message>
        <source>This is a draft. What counts today stays until the draft is put in force.</source>
        <translation>Đây là dự thảo. Quy định hiện hành vẫn giữ nguyên cho tới khi dự thảo được đưa vào áp dụng.</translation>
    </message>
    <message>
        <source>The version is put in force.</source>
        <translation>Đã đưa phiên bản vào áp dụng.</translation>
    </message>
    <message>
        <source>Discard the draft?</source>
        <translation>Bỏ dự thảo?</translation>
    </message>
    <message>
        <source>The draft and everything typed in it go. What is in force stays as it is.</source>
        <translation>Dự thảo và mọi điều đã gõ trong đó sẽ mất. Quy định hiện hành vẫn giữ nguyên.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Giữ lại</translation>
    </message>
    <message>
        <source>The draft is discarded.</source>
        <translation>Đã bỏ dự thảo.</translation>
    </message>
    <message>
        <source>Try terms…</source>
        <translation>Thử tính…</translation>
    </message>
</context>
<context>
    <name>ana::procedures::ProcedureList</name>
    <message>
        <source>Procedures</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>Đang áp dụng</translation>
    </message>
    <message>
        <source>With a draft</source>
        <translation>Có dự thảo</translation>
    </message>
    <message>
        <source>All, also ended and coming</source>
        <translation>Tất cả, kể cả đã hết và sắp áp dụng</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>There is no procedure here.</source>
        <translation>Chưa có thủ tục nào ở đây.</translation>
    </message>
</context>
<context>
    <name>ana::procedures::ProcedureModel</name>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Lĩnh vực</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Cấp giải quyết</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Thời hạn</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Phí, lệ phí</translation>
    </message>
    <message>
        <source>with draft</source>
        <translation>có dự thảo</translation>
    </message>
</context>
<context>
    <name>ana::procedures::ProcedureWords</name>
    <message>
        <source>Commune</source>
        <translation>Cấp xã</translation>
    </message>
    <message>
        <source>Commune police</source>
        <translation>Công an xã</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Cấp huyện</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>Cấp tỉnh</translation>
    </message>
    <message>
        <source>Another body</source>
        <translation>Cơ quan khác</translation>
    </message>
    <message>
        <source>Fully online</source>
        <translation>Trực tuyến toàn trình</translation>
    </message>
    <message>
        <source>Partly online</source>
        <translation>Trực tuyến một phần</translation>
    </message>
    <message>
        <source>Information only</source>
        <translation>Chỉ cung cấp thông tin</translation>
    </message>
    <message>
        <source>no fixed term</source>
        <translation>không quy định thời hạn</translation>
    </message>
    <message>
        <source>working days</source>
        <translation>ngày làm việc</translation>
    </message>
    <message>
        <source>calendar days</source>
        <translation>ngày (tính cả ngày nghỉ)</translation>
    </message>
    <message>
        <source>working hours</source>
        <translation>giờ làm việc</translation>
    </message>
    <message>
        <source>months</source>
        <translation>tháng</translation>
    </message>
    <message>
        <source>a case</source>
        <translation>một hồ sơ</translation>
    </message>
    <message>
        <source>a copy</source>
        <translation>một bản</translation>
    </message>
    <message>
        <source>a page</source>
        <translation>một trang</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>Processing</source>
        <translation>Xử lý</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Thẩm định</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Quyết định</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Ban hành</translation>
    </message>
    <message>
        <source>Handing over</source>
        <translation>Trả kết quả</translation>
    </message>
    <message>
        <source>where it was received</source>
        <translation>nơi đã tiếp nhận</translation>
    </message>
    <message>
        <source>the deciding body</source>
        <translation>cơ quan giải quyết</translation>
    </message>
    <message>
        <source>as the step before</source>
        <translation>như bước trước</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Dự thảo</translation>
    </message>
    <message>
        <source>Still to come</source>
        <translation>Sắp áp dụng</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>Đang áp dụng</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Hết áp dụng</translation>
    </message>
    <message>
        <source>the same day</source>
        <translation>trong ngày</translation>
    </message>
    <message>
        <source>by tariff</source>
        <translation>theo biểu phí</translation>
    </message>
    <message>
        <source>none</source>
        <translation>không thu</translation>
    </message>
    <message>
        <source>%1 đồng</source>
        <translation>%1 đồng</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>bản</translation>
    </message>
    <message>
        <source>page</source>
        <translation>trang</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>từ %1</translation>
    </message>
</context>
<context>
    <name>ana::procedures::TrialDialog</name>
    <message>
        <source>Try</source>
        <translation>Tính</translation>
    </message>
    <message>
        <source>Try terms and steps</source>
        <translation>Thử tính thời hạn và các bước</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>Ngày nhận</translation>
    </message>
    <message>
        <source>Day, month, year: 05/03/2026.</source>
        <translation>Ngày, tháng, năm: 05/03/2026.</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Lúc</translation>
    </message>
    <message>
        <source>Hour and minute: 14:05.</source>
        <translation>Giờ và phút: 14:05.</translation>
    </message>
    <message>
        <source>What would come of it</source>
        <translation>Kết quả thử tính</translation>
    </message>
    <message>
        <source>This is no day. Type it as 05/03/2026.</source>
        <translation>Đây không phải là ngày. Gõ theo mẫu 05/03/2026.</translation>
    </message>
    <message>
        <source>This is no time. Type it as 14:05.</source>
        <translation>Đây không phải là giờ. Gõ theo mẫu 14:05.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Bước</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Người làm</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Số giờ</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Từ</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Đến</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Các bước</translation>
    </message>
    <message>
        <source>Due %1</source>
        <translation>Hẹn trả %1</translation>
    </message>
    <message>
        <source>No fixed term</source>
        <translation>Không có thời hạn cố định</translation>
    </message>
    <message>
        <source>Promised for %1</source>
        <translation>Phấn đấu trả %1</translation>
    </message>
    <message>
        <source>Attention: the steps take longer than the term allows.</source>
        <translation>Chú ý: các bước cộng lại dài hơn thời hạn cho phép.</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>tính</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>không tính</translation>
    </message>
    <message>
        <source>Form %1</source>
        <translation>Mẫu %1</translation>
    </message>
    <message>
        <source>only if it comes to it</source>
        <translation>chỉ khi xảy ra</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Các mẫu phiếu</translation>
    </message>
    <message>
        <source>Receipt and date of return</source>
        <translation>Giấy tiếp nhận hồ sơ và hẹn trả kết quả</translation>
    </message>
    <message>
        <source>Handed over to the next step</source>
        <translation>Bàn giao sang bước sau</translation>
    </message>
    <message>
        <source>The result is returned</source>
        <translation>Trả kết quả</translation>
    </message>
    <message>
        <source>Request for what is missing</source>
        <translation>Yêu cầu bổ sung</translation>
    </message>
    <message>
        <source>Refusal to receive</source>
        <translation>Từ chối tiếp nhận</translation>
    </message>
    <message>
        <source>Apology and new date</source>
        <translation>Xin lỗi và hẹn lại ngày trả</translation>
    </message>
    <message>
        <source>Processing is stopped</source>
        <translation>Dừng giải quyết</translation>
    </message>
</context>
<context>
    <name>ana::shell::AccountStrip</name>
    <message>
        <source>Your role needs a second factor, and you have none: with your password alone somebody else could get in. It takes two minutes and a phone.</source>
        <translation>Vai trò của bạn cần lớp bảo vệ thứ hai nhưng chưa thiết lập: ai biết mật khẩu là vào được. Chỉ mất hai phút và một chiếc điện thoại.</translation>
    </message>
    <message>
        <source>Set it up now</source>
        <translation>Thiết lập ngay</translation>
    </message>
</context>
<context>
    <name>ana::shell::DraftOffer</name>
    <message>
        <source>(without title)</source>
        <translation>(chưa có tiêu đề)</translation>
    </message>
    <message>
        <source>Unsaved work found</source>
        <translation>Có phần chưa lưu</translation>
    </message>
    <message>
        <source>You typed this and it was not saved</source>
        <translation>Phần này đã gõ mà chưa lưu</translation>
    </message>
    <message>
        <source>It was kept on this PC when the program ended. Open it to look at it and save it; nothing is changed before you do.</source>
        <translation>Máy này đã giữ lại khi chương trình dừng. Hãy mở ra xem và lưu; trước đó không có gì bị thay đổi.</translation>
    </message>
    <message>
        <source>%1
typed until %2</source>
        <translation>%1
gõ đến %2</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>Discard unsaved work</source>
        <translation>Bỏ phần chưa lưu</translation>
    </message>
    <message>
        <source>Discard what you typed in “%1”?</source>
        <translation>Bỏ phần đã gõ trong “%1”?</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>Bỏ rồi thì không lấy lại được.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Giữ lại</translation>
    </message>
</context>
<context>
    <name>ana::shell::FactorDialog</name>
    <message>
        <source>Second factor</source>
        <translation>Lớp bảo vệ thứ hai</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Tiếp tục</translation>
    </message>
    <message>
        <source>The secret as a QR code; the same stands below as text</source>
        <translation>Khóa bí mật dạng mã QR; bên dưới là dạng chữ</translation>
    </message>
    <message>
        <source>1. Scan this with the authenticator app on your phone</source>
        <translation>1. Quét mã này bằng ứng dụng xác thực trên điện thoại</translation>
    </message>
    <message>
        <source>Or type this key into the app</source>
        <translation>Hoặc gõ khóa này vào ứng dụng</translation>
    </message>
    <message>
        <source>2. Type the six digits the app shows</source>
        <translation>2. Gõ sáu chữ số ứng dụng đang hiện</translation>
    </message>
    <message>
        <source>You have a second factor already. Type the code your app shows now; then a new one is set up, for example on a new phone.</source>
        <translation>Bạn đã có lớp bảo vệ thứ hai. Hãy gõ mã ứng dụng đang hiện để thiết lập lại, ví dụ khi đổi điện thoại.</translation>
    </message>
    <message>
        <source>The code has six digits.</source>
        <translation>Mã có sáu chữ số.</translation>
    </message>
    <message>
        <source>With it nobody can log in with your password alone: each log-in also asks for a code that only your phone knows. It works without a network.</source>
        <translation>Khi bật, không ai đăng nhập được chỉ bằng mật khẩu: mỗi lần đăng nhập còn hỏi mã mà chỉ điện thoại của bạn biết. Không cần mạng.</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation>Bật</translation>
    </message>
</context>
<context>
    <name>ana::shell::FactorStep</name>
    <message>
        <source>Continue</source>
        <translation>Tiếp tục</translation>
    </message>
    <message>
        <source>Code of six digits</source>
        <translation>Mã sáu chữ số</translation>
    </message>
    <message>
        <source>Open the authenticator app on your phone and type the code it shows.</source>
        <translation>Mở ứng dụng xác thực trên điện thoại và gõ mã đang hiện.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>The code has six digits.</source>
        <translation>Mã có sáu chữ số.</translation>
    </message>
</context>
<context>
    <name>ana::shell::HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>Trợ giúp</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>Tìm trong hướng dẫn</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Mục lục</translation>
    </message>
    <message>
        <source>Page of the guide</source>
        <translation>Trang hướng dẫn</translation>
    </message>
</context>
<context>
    <name>ana::shell::LockPage</name>
    <message>
        <source>Unlock</source>
        <translation>Mở khóa</translation>
    </message>
    <message>
        <source>Log in again or as somebody else</source>
        <translation>Đăng nhập lại hoặc đổi người</translation>
    </message>
    <message>
        <source>PIN or password</source>
        <translation>Mã PIN hoặc mật khẩu</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mật khẩu</translation>
    </message>
    <message numerus="yes">
        <source>That is neither the PIN nor the password. %n more tries, then you have to log in again.</source>
        <translation>
            <numerusform>Không đúng mã PIN cũng không đúng mật khẩu. Còn %n lần thử, sau đó phải đăng nhập lại.</numerusform>
        </translation>
    </message>
    <message>
        <source>The window is locked. Everything typed is still there.</source>
        <translation>Cửa sổ đang khóa. Mọi chữ đã gõ vẫn còn.</translation>
    </message>
</context>
<context>
    <name>ana::shell::LogInPage</name>
    <message>
        <source>Krông Ana</source>
        <translation>Krông Ana</translation>
    </message>
    <message>
        <source>Portal desk</source>
        <translation>Tác nghiệp cổng thông tin</translation>
    </message>
    <message>
        <source>Server: %1</source>
        <translation>Máy chủ: %1</translation>
    </message>
    <message>
        <source>Server: this PC</source>
        <translation>Máy chủ: máy này</translation>
    </message>
    <message>
        <source>Choose the server</source>
        <translation>Chọn máy chủ</translation>
    </message>
    <message>
        <source>Log in to work</source>
        <translation>Đăng nhập để làm việc</translation>
    </message>
    <message>
        <source>Second step</source>
        <translation>Bước xác thực thứ hai</translation>
    </message>
    <message>
        <source>Choose a new password</source>
        <translation>Đặt mật khẩu mới</translation>
    </message>
    <message>
        <source>No server is chosen yet. Type the address your administrator gave you.</source>
        <translation>Chưa chọn máy chủ. Hãy gõ địa chỉ mà quản trị viên đã cấp.</translation>
    </message>
    <message>
        <source>Logging in</source>
        <translation>Đang đăng nhập</translation>
    </message>
    <message>
        <source>Changing the password</source>
        <translation>Đang đổi mật khẩu</translation>
    </message>
    <message>
        <source>Your role works only with a second factor. Set it up now: it takes two minutes and a phone.</source>
        <translation>Vai trò của bạn chỉ làm việc được khi có lớp xác thực thứ hai. Hãy thiết lập ngay: chỉ mất hai phút và cần một điện thoại.</translation>
    </message>
    <message>
        <source>This account asks for the code of its second factor.</source>
        <translation>Tài khoản này cần mã của lớp bảo vệ thứ hai.</translation>
    </message>
    <message>
        <source>This account has to choose a new password first.</source>
        <translation>Tài khoản này phải đặt mật khẩu mới trước đã.</translation>
    </message>
    <message>
        <source>This account has to set up a second factor first.</source>
        <translation>Tài khoản này phải thiết lập lớp bảo vệ thứ hai trước đã.</translation>
    </message>
</context>
<context>
    <name>ana::shell::LogInStep</name>
    <message>
        <source>Show what is typed</source>
        <translation>Hiện chữ đang gõ</translation>
    </message>
</context>
<context>
    <name>ana::shell::MainWindow</name>
    <message>
        <source>Krông Ana – Portal desk</source>
        <translation>Krông Ana – Tác nghiệp cổng thông tin</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Thay đổi chưa lưu</translation>
    </message>
    <message numerus="yes">
        <source>%n records have changes that are not saved.</source>
        <translation>
            <numerusform>Có %n bản ghi có thay đổi chưa lưu.</numerusform>
        </translation>
    </message>
    <message>
        <source>As drafts they stay on this PC and are offered to you next time.</source>
        <translation>Nếu giữ làm bản nháp, chúng nằm lại trên máy này và lần sau chương trình sẽ đưa ra cho anh/chị.</translation>
    </message>
    <message>
        <source>Keep as drafts</source>
        <translation>Giữ làm bản nháp</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Bỏ thay đổi</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Ở lại</translation>
    </message>
    <message>
        <source>Log in with your password to go on. Everything typed is still there.</source>
        <translation>Hãy đăng nhập bằng mật khẩu để tiếp tục. Mọi thứ đã gõ vẫn còn nguyên.</translation>
    </message>
    <message>
        <source>Your password is changed. Use the new one from now on.</source>
        <translation>Đã đổi mật khẩu. Từ nay hãy dùng mật khẩu mới.</translation>
    </message>
    <message>
        <source>The second factor is set up. Your next log-in asks for a code.</source>
        <translation>Đã bật lớp bảo vệ thứ hai. Lần đăng nhập sau sẽ hỏi mã.</translation>
    </message>
</context>
<context>
    <name>ana::shell::Navigation</name>
    <message>
        <source>Desks</source>
        <translation>Các bàn làm việc</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>  %1  (%2)</source>
        <translation>%1  (%2)</translation>
    </message>
    <message>
        <source>  %1</source>
        <translation>%1</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n waiting</source>
        <translation>
            <numerusform>%1, %n việc đang chờ</numerusform>
        </translation>
    </message>
    <message>
        <source>Krông Ana</source>
        <translation>Krông Ana</translation>
    </message>
    <message>
        <source>%1
(%2)</source>
        <translation>%1
(%2)</translation>
    </message>
</context>
<context>
    <name>ana::shell::NewPasswordStep</name>
    <message>
        <source>Change password and go on</source>
        <translation>Đổi mật khẩu và tiếp tục</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Mật khẩu mới</translation>
    </message>
    <message>
        <source>At least 14 characters with capital and small letters, a digit and a special character. A short sentence is easy to remember.</source>
        <translation>Ít nhất 14 ký tự, có chữ hoa, chữ thường, chữ số và ký tự đặc biệt. Một câu ngắn thì dễ nhớ.</translation>
    </message>
    <message>
        <source>New password once more</source>
        <translation>Gõ lại mật khẩu mới</translation>
    </message>
    <message>
        <source>Type a new password.</source>
        <translation>Hãy gõ mật khẩu mới.</translation>
    </message>
    <message>
        <source>The new password has to differ from the old one.</source>
        <translation>Mật khẩu mới phải khác mật khẩu cũ.</translation>
    </message>
    <message>
        <source>The two passwords differ. Type the same one twice.</source>
        <translation>Hai lần gõ không giống nhau. Hãy gõ cùng một mật khẩu hai lần.</translation>
    </message>
</context>
<context>
    <name>ana::shell::OutboxModel</name>
    <message>
        <source>New article</source>
        <translation>Tin bài mới</translation>
    </message>
    <message>
        <source>Save article</source>
        <translation>Lưu tin bài</translation>
    </message>
    <message>
        <source>Submit article</source>
        <translation>Gửi duyệt tin bài</translation>
    </message>
    <message>
        <source>Return article</source>
        <translation>Trả lại tin bài</translation>
    </message>
    <message>
        <source>Bring back an earlier version</source>
        <translation>Lấy lại bản trước</translation>
    </message>
    <message>
        <source>Discard article</source>
        <translation>Bỏ tin bài</translation>
    </message>
    <message>
        <source>Work on the article again</source>
        <translation>Mở lại tin bài để sửa</translation>
    </message>
    <message>
        <source>Send picture or file</source>
        <translation>Gửi ảnh hoặc tệp</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Thay đổi</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Đang chờ</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Cần anh/chị xem</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Đã bỏ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Việc</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tiêu đề</translation>
    </message>
    <message>
        <source>Kept since</source>
        <translation>Giữ từ</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Không rõ</translation>
    </message>
    <message>
        <source>Could not be read any more</source>
        <translation>Không còn đọc được</translation>
    </message>
</context>
<context>
    <name>ana::shell::OutboxView</name>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Gửi lại</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Bỏ, không gửi</translation>
    </message>
    <message>
        <source>Changes kept on this PC</source>
        <translation>Thay đổi còn giữ trên máy này</translation>
    </message>
    <message>
        <source>They are sent by themselves, in order, as soon as the server answers. A change the server refused waits here for you.</source>
        <translation>Chương trình tự gửi lần lượt khi máy chủ trả lời. Thay đổi bị máy chủ từ chối nằm ở đây chờ anh/chị xem.</translation>
    </message>
    <message>
        <source>Nothing is kept here: the server has everything you did.</source>
        <translation>Không còn gì giữ lại: máy chủ đã nhận đủ mọi việc anh/chị làm.</translation>
    </message>
    <message>
        <source>Given up because: %1</source>
        <translation>Đã bỏ vì: %1</translation>
    </message>
    <message>
        <source>Give up this change</source>
        <translation>Bỏ thay đổi này</translation>
    </message>
    <message>
        <source>Give up “%1”?</source>
        <translation>Bỏ “%1”, không gửi nữa?</translation>
    </message>
    <message>
        <source>It will not be sent. It stays readable here for 90 days, with your reason.</source>
        <translation>Thay đổi sẽ không được gửi. Nội dung và lý do còn xem được ở đây 90 ngày.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Giữ lại</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Correct in the form</source>
        <translation>Sửa lại trong biểu mẫu</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>The server refused this: %1</source>
        <translation>Máy chủ không nhận: %1</translation>
    </message>
</context>
<context>
    <name>ana::shell::PasswordDialog</name>
    <message>
        <source>Change my password</source>
        <translation>Đổi mật khẩu của tôi</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>Đổi mật khẩu</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>Hiện chữ đang gõ</translation>
    </message>
    <message>
        <source>Your other open sessions end. A short sentence is easy to remember and hard to guess.</source>
        <translation>Các phiên khác của bạn sẽ kết thúc. Một câu ngắn thì dễ nhớ mà khó đoán.</translation>
    </message>
    <message>
        <source>Present password</source>
        <translation>Mật khẩu đang dùng</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Mật khẩu mới</translation>
    </message>
    <message>
        <source>New password once more</source>
        <translation>Gõ lại mật khẩu mới</translation>
    </message>
    <message>
        <source>It must not be one of your last passwords; the server checks that.</source>
        <translation>Không được trùng các mật khẩu gần đây; máy chủ sẽ kiểm tra.</translation>
    </message>
    <message numerus="yes">
        <source>At least %n characters</source>
        <translation>
            <numerusform>Ít nhất %n ký tự</numerusform>
        </translation>
    </message>
    <message>
        <source>A small letter</source>
        <translation>Có chữ thường</translation>
    </message>
    <message>
        <source>A capital letter</source>
        <translation>Có chữ hoa</translation>
    </message>
    <message>
        <source>A digit</source>
        <translation>Có chữ số</translation>
    </message>
    <message>
        <source>Another character: a space, a full stop, a dash …</source>
        <translation>Có ký tự khác: dấu cách, dấu chấm, gạch ngang …</translation>
    </message>
    <message>
        <source>Without your user name “%1”</source>
        <translation>Không chứa tên đăng nhập “%1”</translation>
    </message>
    <message>
        <source>%1: kept</source>
        <translation>%1: đạt</translation>
    </message>
    <message>
        <source>%1: not yet</source>
        <translation>%1: chưa đạt</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>Hai mật khẩu không giống nhau.</translation>
    </message>
    <message>
        <source>Type your present password.</source>
        <translation>Hãy gõ mật khẩu đang dùng.</translation>
    </message>
    <message>
        <source>The new password does not keep all rules yet; see the list below.</source>
        <translation>Mật khẩu mới chưa đạt mọi yêu cầu; xem danh sách bên dưới.</translation>
    </message>
</context>
<context>
    <name>ana::shell::PasswordStep</name>
    <message>
        <source>Log in</source>
        <translation>Đăng nhập</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Tên đăng nhập</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mật khẩu</translation>
    </message>
    <message>
        <source>Caps Lock is on.</source>
        <translation>Phím Caps Lock đang bật.</translation>
    </message>
    <message>
        <source>Server address</source>
        <translation>Địa chỉ máy chủ</translation>
    </message>
    <message>
        <source>As your administrator gave it, for example postgresql://may-chu.krongana.vn/ana. Leave it empty for the database of this PC.</source>
        <translation>Ghi như quản trị viên đã cấp, ví dụ postgresql://may-chu.krongana.vn/ana. Để trống nếu dùng cơ sở dữ liệu trên máy này.</translation>
    </message>
    <message>
        <source>Type your user name.</source>
        <translation>Hãy gõ tên đăng nhập.</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>Hãy gõ mật khẩu.</translation>
    </message>
</context>
<context>
    <name>ana::shell::PracticeAccount</name>
    <message>
        <source>Commune editor</source>
        <translation>Biên tập viên xã</translation>
    </message>
    <message>
        <source>District editor</source>
        <translation>Biên tập viên huyện</translation>
    </message>
    <message>
        <source>Editor in chief</source>
        <translation>Trưởng ban biên tập</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>Lãnh đạo</translation>
    </message>
    <message>
        <source>One-stop clerk</source>
        <translation>Cán bộ một cửa</translation>
    </message>
    <message>
        <source>Professional officer</source>
        <translation>Công chức chuyên môn</translation>
    </message>
    <message>
        <source>System administrator</source>
        <translation>Quản trị hệ thống</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>Kiểm tra viên</translation>
    </message>
</context>
<context>
    <name>ana::shell::PracticeCard</name>
    <message>
        <source>Practice accounts</source>
        <translation>Tài khoản thực hành</translation>
    </message>
    <message>
        <source>This PC has a sample district for practice. Choose a person to see the desk as they do; nothing you do here reaches the public.</source>
        <translation>Máy này có huyện mẫu để thực hành. Chọn một người để vào với vai của họ; việc làm ở đây không ra tới công chúng.</translation>
    </message>
    <message>
        <source>%1
%2 · %3</source>
        <translation>%1
%2 · %3</translation>
    </message>
</context>
<context>
    <name>ana::shell::RecordTabs</name>
    <message>
        <source>Open records</source>
        <translation>Các bản ghi đang mở</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Thay đổi chưa lưu</translation>
    </message>
    <message>
        <source>“%1” has changes that are not saved.</source>
        <translation>“%1” có thay đổi chưa lưu.</translation>
    </message>
    <message>
        <source>As a draft they stay on this PC and are offered to you next time.</source>
        <translation>Nếu giữ làm bản nháp, phần này nằm lại trên máy và lần sau chương trình sẽ đưa ra cho anh/chị.</translation>
    </message>
    <message>
        <source>Keep as draft</source>
        <translation>Giữ làm bản nháp</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Bỏ thay đổi</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Viết tiếp</translation>
    </message>
</context>
<context>
    <name>ana::shell::SearchBox</name>
    <message>
        <source>Find an article, a person or a command</source>
        <translation>Tìm tin bài, người dùng hoặc lệnh</translation>
    </message>
    <message>
        <source>Find anything, with or without marks (Ctrl+K)</source>
        <translation>Tìm mọi thứ, không cần gõ dấu (Ctrl+K)</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>Kết quả tìm</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Lệnh</translation>
    </message>
    <message>
        <source>Nothing found. Try fewer or shorter words.</source>
        <translation>Không tìm thấy. Hãy thử ít từ hơn hoặc từ ngắn hơn.</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>People served – written down: %1</source>
        <translation>Đã ghi lý do tra cứu: %1</translation>
    </message>
    <message>
        <source>People served</source>
        <translation>Người được phục vụ</translation>
    </message>
    <message>
        <source>Look up “%1” %2</source>
        <translation>Tra cứu “%1” %2</translation>
    </message>
    <message>
        <source>Nobody found. Add the year of birth or more of the name.</source>
        <translation>Không tìm thấy ai. Hãy gõ thêm năm sinh hoặc đủ họ tên.</translation>
    </message>
    <message>
        <source>By the whole identity number people of other units are found too.</source>
        <translation>Gõ đủ số định danh thì tìm được cả người ở đơn vị khác.</translation>
    </message>
</context>
<context>
    <name>ana::shell::SettingsDialog</name>
    <message>
        <source>Set PIN</source>
        <translation>Đặt mã PIN</translation>
    </message>
    <message>
        <source>Remove PIN</source>
        <translation>Bỏ mã PIN</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Cài đặt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Hiển thị</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Sáng</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tối</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Màu</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Size of letters</source>
        <translation>Cỡ chữ</translation>
    </message>
    <message>
        <source>Locking the window</source>
        <translation>Khóa cửa sổ</translation>
    </message>
    <message numerus="yes">
        <source>after %n minutes</source>
        <translation>
            <numerusform>sau %n phút</numerusform>
        </translation>
    </message>
    <message>
        <source>Lock without input</source>
        <translation>Khóa khi không thao tác</translation>
    </message>
    <message>
        <source>Never later than your office allows.</source>
        <translation>Không muộn hơn mức cơ quan cho phép.</translation>
    </message>
    <message>
        <source>PIN for unlocking on this PC</source>
        <translation>Mã PIN mở khóa trên máy này</translation>
    </message>
    <message>
        <source>4 to 12 digits. It opens the locked window, also without the server; it does not log you in.</source>
        <translation>Từ 4 đến 12 chữ số. Mã này mở cửa sổ đang khóa, cả khi mất mạng; không dùng để đăng nhập.</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>Ô soạn thảo</translation>
    </message>
    <message>
        <source>Draw the editor without the graphics card</source>
        <translation>Vẽ ô soạn thảo không dùng card đồ họa</translation>
    </message>
    <message>
        <source>If the editor stays empty or flickers</source>
        <translation>Khi ô soạn thảo trống hoặc nhấp nháy</translation>
    </message>
    <message>
        <source>Takes effect when the program starts next.</source>
        <translation>Có hiệu lực từ lần mở chương trình sau.</translation>
    </message>
    <message>
        <source>This PIN is too easy to guess. Do not repeat one digit or count up.</source>
        <translation>Mã PIN này dễ đoán. Đừng lặp một chữ số hoặc đếm liên tiếp.</translation>
    </message>
    <message>
        <source>A PIN has 4 to 12 digits.</source>
        <translation>Mã PIN có từ 4 đến 12 chữ số.</translation>
    </message>
    <message>
        <source>The PIN is set. It opens the locked window on this PC.</source>
        <translation>Đã đặt mã PIN. Mã này mở cửa sổ đang khóa trên máy này.</translation>
    </message>
    <message>
        <source>Change PIN</source>
        <translation>Đổi mã PIN</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Tương phản cao</translation>
    </message>
</context>
<context>
    <name>ana::shell::StatusBar</name>
    <message>
        <source>Settings</source>
        <translation>Cài đặt</translation>
    </message>
    <message>
        <source>Lock the window (Ctrl+L)</source>
        <translation>Khóa cửa sổ (Ctrl+L)</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>Đăng xuất</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1, menu: settings, lock, log out</source>
        <translation>%1, trình đơn: cài đặt, khóa, đăng xuất</translation>
    </message>
    <message numerus="yes">
        <source>No connection, %n changes kept on this PC</source>
        <translation>
            <numerusform>Mất mạng, %n thay đổi giữ trên máy này</numerusform>
        </translation>
    </message>
    <message>
        <source>No connection, what you type is kept on this PC</source>
        <translation>Mất kết nối, phần đang gõ được giữ trên máy này</translation>
    </message>
    <message numerus="yes">
        <source>Waiting, %n changes kept on this PC</source>
        <translation>
            <numerusform>Chờ mạng, %n thay đổi giữ trên máy này</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting for the server</source>
        <translation>Đang chờ máy chủ</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Đã kết nối</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n changes need you</source>
        <translation>
            <numerusform>%1 · %n thay đổi cần anh/chị xem</numerusform>
        </translation>
    </message>
    <message>
        <source>Connection: %1</source>
        <translation>Kết nối: %1</translation>
    </message>
    <message>
        <source>Shows the changes kept on this PC</source>
        <translation>Xem các thay đổi còn giữ trên máy</translation>
    </message>
    <message>
        <source>Size of letters: %1 %</source>
        <translation>Cỡ chữ: %1 %</translation>
    </message>
    <message>
        <source>Size of letters</source>
        <translation>Cỡ chữ</translation>
    </message>
    <message>
        <source>Change to light</source>
        <translation>Chuyển sang nền sáng</translation>
    </message>
    <message>
        <source>Change to dark</source>
        <translation>Chuyển sang nền tối</translation>
    </message>
    <message>
        <source>Clock: %1</source>
        <translation>Đồng hồ: %1</translation>
    </message>
    <message>
        <source>Change my password…</source>
        <translation>Đổi mật khẩu…</translation>
    </message>
    <message>
        <source>Second factor…</source>
        <translation>Lớp bảo vệ thứ hai…</translation>
    </message>
</context>
<context>
    <name>ana::shell::Workspace</name>
    <message>
        <source>Go to: %1</source>
        <translation>Chuyển đến: %1</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Cài đặt</translation>
    </message>
    <message>
        <source>Changes kept on this PC</source>
        <translation>Thay đổi còn giữ trên máy này</translation>
    </message>
    <message>
        <source>Lock the window</source>
        <translation>Khóa cửa sổ</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>Đăng xuất</translation>
    </message>
    <message>
        <source>This kind of record cannot be opened with your rights.</source>
        <translation>Quyền của anh/chị không mở được loại bản ghi này.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Mới</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Đang mở</translation>
    </message>
    <message>
        <source>Change my password</source>
        <translation>Đổi mật khẩu của tôi</translation>
    </message>
    <message>
        <source>Set up the second factor</source>
        <translation>Thiết lập lớp bảo vệ thứ hai</translation>
    </message>
    <message>
        <source>Corrected in the form</source>
        <translation>Đã đưa vào biểu mẫu để sửa</translation>
    </message>
</context>
<context>
    <name>ana::widgets::ActDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Thôi</translation>
    </message>
</context>
<context>
    <name>ana::widgets::FilterChips</name>
    <message>
        <source>Filters</source>
        <translation>Bộ lọc</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>ana::widgets::FormRows</name>
    <message>
        <source>%1 *</source>
        <translation>%1 *</translation>
    </message>
    <message>
        <source>%1, required</source>
        <translation>%1, bắt buộc</translation>
    </message>
</context>
<context>
    <name>ana::widgets::MessageStrip</name>
    <message>
        <source>Close message</source>
        <translation>Đóng thông báo</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation>Mã: %1</translation>
    </message>
</context>
<context>
    <name>ana::widgets::Printing</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Trang %1/%2</translation>
    </message>
    <message>
        <source>Save as a spreadsheet</source>
        <translation>Lưu thành bảng tính</translation>
    </message>
    <message>
        <source>Spreadsheets (*.xlsx)</source>
        <translation>Bảng tính Excel (*.xlsx)</translation>
    </message>
</context>
<context>
    <name>ana::widgets::RecordList</name>
    <message>
        <source>Narrow this list</source>
        <translation>Lọc danh sách này</translation>
    </message>
    <message>
        <source>Narrow this list (Ctrl+F)</source>
        <translation>Lọc danh sách (Ctrl+F)</translation>
    </message>
    <message>
        <source>There is nothing here yet.</source>
        <translation>Chưa có gì ở đây.</translation>
    </message>
    <message>
        <source>Print list…</source>
        <translation>In danh sách…</translation>
    </message>
    <message>
        <source>Save as Excel…</source>
        <translation>Xuất Excel…</translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n dòng</numerusform>
        </translation>
    </message>
    <message>
        <source>Shown: %1</source>
        <translation>Đang xem: %1</translation>
    </message>
    <message>
        <source>With the words: %1</source>
        <translation>Có chữ: %1</translation>
    </message>
    <message numerus="yes">
        <source>Made on %1, %n rows</source>
        <translation>
            <numerusform>Lập lúc %1, gồm %n dòng</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; the list goes on below the last of them</source>
        <translation>%1; danh sách còn tiếp sau dòng cuối</translation>
    </message>
    <message>
        <source>The spreadsheet could not be written. Is the folder full, or the same file open in another program? Choose another name or folder.</source>
        <translation>Không ghi được bảng tính. Có thể ổ đĩa đã đầy hoặc tệp cùng tên đang mở trong chương trình khác. Hãy chọn tên hoặc thư mục khác.</translation>
    </message>
    <message>
        <source>The spreadsheet is saved: %1</source>
        <translation>Đã lưu bảng tính: %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
</context>
<context>
    <name>ana::widgets::SavedState</name>
    <message>
        <source>Not saved yet, kept on this PC</source>
        <translation>Chưa lưu, đang giữ trên máy</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Đang lưu</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>Đã lưu %1</translation>
    </message>
    <message>
        <source>Kept on this PC, will be sent when the line is back</source>
        <translation>Giữ trên máy, sẽ gửi khi có mạng</translation>
    </message>
    <message>
        <source>Not saved, kept on this PC</source>
        <translation>Chưa lưu được, vẫn giữ trên máy</translation>
    </message>
</context>
<context>
    <name>ana::widgets::Timeline</name>
    <message>
        <source>History</source>
        <translation>Lịch sử</translation>
    </message>
    <message>
        <source>%1 · %2
%3</source>
        <translation>%1 · %2
%3</translation>
    </message>
</context>
<context>
    <name>anactl</name>
    <message>
        <source>Schema at step %1; this program knows step %2.</source>
        <translation>Lược đồ đang ở bước %1; chương trình này biết đến bước %2.</translation>
    </message>
    <message>
        <source>Everything is up to date.</source>
        <translation>Mọi thứ đã cập nhật.</translation>
    </message>
    <message>
        <source>To apply: %1.</source>
        <translation>Cần áp dụng: %1.</translation>
    </message>
    <message>
        <source>FAULT</source>
        <translation>LỖI</translation>
    </message>
    <message>
        <source>good</source>
        <translation>tốt</translation>
    </message>
    <message>
        <source>bring the schema up to date</source>
        <translation>nâng lược đồ lên bản mới nhất</translation>
    </message>
    <message>
        <source>steps applied and to apply</source>
        <translation>các bước đã và chưa áp dụng</translation>
    </message>
    <message>
        <source>health and invariants, in words</source>
        <translation>kiểm tra tình trạng, nói bằng lời</translation>
    </message>
    <message>
        <source>who executes it, with that person&apos;s password</source>
        <translation>người thực hiện, bằng mật khẩu của chính người đó</translation>
    </message>
    <message>
        <source>the same id again does nothing twice</source>
        <translation>cùng một mã thì không làm hai lần</translation>
    </message>
    <message>
        <source>one command, as the person who is named</source>
        <translation>thực hiện một lệnh với tư cách người được nêu</translation>
    </message>
    <message>
        <source>There is no private database in %1.</source>
        <translation>Trong %1 chưa có cơ sở dữ liệu riêng.</translation>
    </message>
    <message>
        <source>The private database in %1 is stopped.</source>
        <translation>Cơ sở dữ liệu riêng trong %1 đang dừng.</translation>
    </message>
    <message>
        <source>The private database in %1 runs: %2</source>
        <translation>Cơ sở dữ liệu riêng trong %1 đang chạy: %2</translation>
    </message>
    <message>
        <source>Its worker does not run: publishing and sealing wait.</source>
        <translation>Tiến trình nền chưa chạy: việc xuất bản và niêm phong đang chờ.</translation>
    </message>
    <message>
        <source>with the sample district; only at creation</source>
        <translation>kèm dữ liệu huyện mẫu; chỉ khi tạo mới</translation>
    </message>
    <message>
        <source>this port of 127.0.0.1 and no other</source>
        <translation>chỉ dùng cổng này của 127.0.0.1</translation>
    </message>
    <message>
        <source>without the worker</source>
        <translation>không chạy tiến trình nền</translation>
    </message>
    <message>
        <source>create, start and upgrade a private database</source>
        <translation>tạo, khởi động và nâng cấp cơ sở dữ liệu riêng</translation>
    </message>
    <message>
        <source>stop its worker and its server</source>
        <translation>dừng tiến trình nền và máy chủ</translation>
    </message>
    <message>
        <source>whether it runs, and where</source>
        <translation>có đang chạy không, ở đâu</translation>
    </message>
    <message>
        <source>delete it with everything in it</source>
        <translation>xóa cùng toàn bộ dữ liệu</translation>
    </message>
    <message>
        <source>See: anactl --help</source>
        <translation>Xem: anactl --help</translation>
    </message>
    <message>
        <source>anactl – Ana Desk on the command line</source>
        <translation>anactl – Ana Desk trên dòng lệnh</translation>
    </message>
    <message>
        <source>Every verb takes --help, --json, and --database URI or --data DIR; without either it means the private database of this user.</source>
        <translation>Mọi lệnh đều nhận --help, --json và --database URI hoặc --data THƯ-MỤC; nếu không ghi thì hiểu là cơ sở dữ liệu riêng của người dùng này.</translation>
    </message>
    <message>
        <source>one JSON object on standard output</source>
        <translation>một đối tượng JSON ở đầu ra chuẩn</translation>
    </message>
    <message>
        <source>this text</source>
        <translation>hiện phần trợ giúp này</translation>
    </message>
    <message>
        <source>the server&apos;s database</source>
        <translation>cơ sở dữ liệu trên máy chủ</translation>
    </message>
    <message>
        <source>folder of a private database</source>
        <translation>thư mục của cơ sở dữ liệu riêng</translation>
    </message>
    <message>
        <source>Give --database or --data, not both.</source>
        <translation>Chỉ dùng --database hoặc --data, không dùng cả hai.</translation>
    </message>
    <message>
        <source>There is no verb “%1”.</source>
        <translation>Không có lệnh “%1”.</translation>
    </message>
    <message>
        <source>folder of the public site it keeps up to date</source>
        <translation>thư mục trang công khai cần giữ cho cập nhật</translation>
    </message>
    <message>
        <source>the server&apos;s due-time work, until it is stopped</source>
        <translation>làm các việc đến hạn của máy chủ cho tới khi bị dừng</translation>
    </message>
    <message>
        <source>A rollback holds the site at release %1; publish with --full to go on.</source>
        <translation>Trang đang được giữ ở bản phát hành %1 do quay lui; xuất bản với --full để đi tiếp.</translation>
    </message>
    <message>
        <source>Release %1: %2 pages written, %3 kept, %4 removed, %5 s.</source>
        <translation>Bản phát hành %1: ghi %2 trang, giữ %3, xóa %4, hết %5 giây.</translation>
    </message>
    <message>
        <source>%1 files agree with the signed manifest.</source>
        <translation>%1 tệp khớp với bản kê đã ký.</translation>
    </message>
    <message>
        <source>The site differs from its signed manifest:</source>
        <translation>Trang khác với bản kê đã ký:</translation>
    </message>
    <message>
        <source>folder of the site</source>
        <translation>thư mục của trang</translation>
    </message>
    <message>
        <source>make every page and compare it with the file</source>
        <translation>dựng lại mọi trang và so với tệp</translation>
    </message>
    <message>
        <source>public key the site must be signed with</source>
        <translation>khóa công khai mà trang phải được ký</translation>
    </message>
    <message>
        <source>port on this machine (8080)</source>
        <translation>cổng trên máy này (8080)</translation>
    </message>
    <message>
        <source>release to bring back (the last but one)</source>
        <translation>bản phát hành cần lấy lại (bản áp chót)</translation>
    </message>
    <message>
        <source>make the public site equal to what is published</source>
        <translation>làm cho trang công khai đúng với nội dung đã xuất bản</translation>
    </message>
    <message>
        <source>check a site against its signed manifest</source>
        <translation>kiểm tra trang theo bản kê đã ký</translation>
    </message>
    <message>
        <source>show a site on this machine</source>
        <translation>cho xem trang trên máy này</translation>
    </message>
    <message>
        <source>bring back an earlier release</source>
        <translation>lấy lại bản phát hành trước</translation>
    </message>
    <message>
        <source>%1 entries in %2 chains, %3 seals checked.</source>
        <translation>Đã kiểm %1 dòng trong %2 chuỗi, %3 dấu niêm phong.</translation>
    </message>
    <message>
        <source>The log is intact.</source>
        <translation>Nhật ký nguyên vẹn.</translation>
    </message>
    <message>
        <source>The log is NOT intact:</source>
        <translation>Nhật ký KHÔNG nguyên vẹn:</translation>
    </message>
    <message>
        <source>chains and seals of this day and later</source>
        <translation>chuỗi và niêm phong từ ngày này trở đi</translation>
    </message>
    <message>
        <source>whether anything in the command log was touched</source>
        <translation>kiểm tra nhật ký lệnh có bị đụng tới không</translation>
    </message>
    <message>
        <source>The organisation is founded. First log-in of %1 with the password %2; it must be changed then.</source>
        <translation>Đã lập cơ quan. %1 đăng nhập lần đầu bằng mật khẩu %2; khi đó phải đổi mật khẩu.</translation>
    </message>
    <message>
        <source>id of the root unit: a–z, 0–9 and hyphens</source>
        <translation>mã định danh đơn vị gốc: a–z, 0–9 và gạch nối</translation>
    </message>
    <message>
        <source>what the root unit is called</source>
        <translation>tên đơn vị gốc</translation>
    </message>
    <message>
        <source>province, district, township, commune, ward or office</source>
        <translation>province, district, township, commune, ward hoặc office</translation>
    </message>
    <message>
        <source>log-in name of the first administrator</source>
        <translation>tên đăng nhập của người quản trị đầu tiên</translation>
    </message>
    <message>
        <source>full name of the first administrator</source>
        <translation>họ tên người quản trị đầu tiên</translation>
    </message>
    <message>
        <source>the root unit and its first administrator, once</source>
        <translation>lập đơn vị gốc và người quản trị đầu tiên, một lần</translation>
    </message>
    <message>
        <source>also compare with the seals the site has published: its /dau-niem/danh-sach.txt, or - for standard input</source>
        <translation>đối chiếu thêm với dấu niêm đã công bố trên cổng: tệp /dau-niem/danh-sach.txt, hoặc - để đọc từ đầu vào chuẩn</translation>
    </message>
    <message>
        <source>the term of this procedure on that day</source>
        <translation>thời hạn của thủ tục này vào ngày đó</translation>
    </message>
    <message>
        <source>a term: &quot;3 working_days&quot;, calendar_days, working_hours or months</source>
        <translation>thời hạn: &quot;3 working_days&quot;, calendar_days, working_hours hoặc months</translation>
    </message>
    <message>
        <source>when the dossier was received: 2026-11-23T09:00, local time without a zone</source>
        <translation>lúc tiếp nhận hồ sơ: 2026-11-23T09:00, không ghi múi giờ là giờ địa phương</translation>
    </message>
    <message>
        <source>the unit whose calendar counts; the root unit if left out</source>
        <translation>đơn vị có lịch được áp dụng; bỏ trống là đơn vị gốc</translation>
    </message>
    <message>
        <source>a pause, as often as needed; without an end it goes on</source>
        <translation>lần tạm dừng, ghi được nhiều lần; không có điểm cuối là còn tạm dừng</translation>
    </message>
    <message>
        <source>what comes at 15:00 or later counts as of the next working day</source>
        <translation>tiếp nhận từ 15 giờ trở đi tính như ngày làm việc kế tiếp</translation>
    </message>
    <message>
        <source>when something is due, and why, day by day</source>
        <translation>ngày hẹn trả và lý do từng ngày</translation>
    </message>
    <message>
        <source>new</source>
        <translation>mới</translation>
    </message>
    <message>
        <source>new version</source>
        <translation>phiên bản mới</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>không đổi</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>sai</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>Chưa nhập thủ tục nào.</translation>
    </message>
    <message>
        <source>Imported: %1 new, %2 with a new version, %3 unchanged.</source>
        <translation>Đã nhập: %1 thủ tục mới, %2 thủ tục có phiên bản mới, %3 thủ tục không đổi.</translation>
    </message>
    <message>
        <source>only say what would be done</source>
        <translation>chỉ cho biết sẽ làm gì, chưa ghi vào cơ sở dữ liệu</translation>
    </message>
    <message>
        <source>procedures from a table, all of them or none</source>
        <translation>nhập thủ tục từ một bảng: nhập tất cả hoặc không nhập gì</translation>
    </message>
    <message>
        <source>%1, print number %2: %3</source>
        <translation>%1, bản in lần %2: %3</translation>
    </message>
    <message>
        <source>The text can be put in force.</source>
        <translation>Nội dung mẫu có thể đưa vào sử dụng.</translation>
    </message>
    <message>
        <source>the code of the application</source>
        <translation>mã hồ sơ</translation>
    </message>
    <message>
        <source>the number of the form, 01 to 06</source>
        <translation>số của mẫu phiếu, từ 01 đến 06</translation>
    </message>
    <message>
        <source>an earlier letter, by the version of its act</source>
        <translation>một văn bản trước đó, theo phiên bản của việc lập văn bản</translation>
    </message>
    <message>
        <source>the PDF to write</source>
        <translation>tệp PDF cần ghi</translation>
    </message>
    <message>
        <source>who prints it, with that person&apos;s password</source>
        <translation>người in, dùng mật khẩu của chính người đó</translation>
    </message>
    <message>
        <source>the number of the form, 01 to 07</source>
        <translation>số của mẫu phiếu, từ 01 đến 07</translation>
    </message>
    <message>
        <source>an official form as PDF, written down like every print</source>
        <translation>một mẫu phiếu thành tệp PDF, được ghi nhận như mọi lần in</translation>
    </message>
    <message>
        <source>what is wrong with the text of a form</source>
        <translation>những chỗ sai trong nội dung của một mẫu phiếu</translation>
    </message>
    <message>
        <source>A sample cluster for measuring: %1 generated rows stand outside of the log and were not compared.</source>
        <translation>Cơ sở dữ liệu mẫu dùng để đo: %1 dòng được tạo ngoài nhật ký và không được đối chiếu.</translation>
    </message>
    <message>
        <source>%1 applications made in %2 seconds. The log knows nothing of them.</source>
        <translation>Đã tạo %1 hồ sơ trong %2 giây. Nhật ký không ghi các hồ sơ này.</translation>
    </message>
    <message>
        <source>so many applications, past the commands and the log; verify-log counts them apart; only in a sample cluster, as its superuser</source>
        <translation>số hồ sơ cần tạo, không qua lệnh và nhật ký; verify-log đếm riêng; chỉ trong cơ sở dữ liệu mẫu, bằng quyền quản trị máy chủ</translation>
    </message>
    <message>
        <source>another number, other rows</source>
        <translation>số khác thì dữ liệu khác</translation>
    </message>
    <message>
        <source>bulk data for measuring, in a sample cluster</source>
        <translation>tạo dữ liệu hàng loạt để đo, trong cơ sở dữ liệu mẫu</translation>
    </message>
</context>
<context>
    <name>calendar</name>
    <message>
        <source>Public holiday</source>
        <translation>Ngày nghỉ lễ, tết</translation>
    </message>
    <message>
        <source>Substitute day off</source>
        <translation>Ngày nghỉ bù</translation>
    </message>
    <message>
        <source>Swapped day off</source>
        <translation>Ngày nghỉ hoán đổi</translation>
    </message>
    <message>
        <source>Make-up working day</source>
        <translation>Ngày làm bù</translation>
    </message>
    <message>
        <source>Works as usual</source>
        <translation>Làm việc bình thường</translation>
    </message>
    <message>
        <source>Proposed, not decided</source>
        <translation>Dự kiến, chưa quyết định</translation>
    </message>
</context>
<context>
    <name>checks</name>
    <message>
        <source>The server&apos;s log holds no texts of failed statements</source>
        <translation>Nhật ký máy chủ không chứa câu lệnh bị lỗi</translation>
    </message>
    <message>
        <source>Passwords are stored as SCRAM</source>
        <translation>Mật khẩu được lưu theo SCRAM</translation>
    </message>
    <message>
        <source>Every write reaches the disk</source>
        <translation>Mọi thay đổi đều được ghi xuống đĩa</translation>
    </message>
    <message>
        <source>A dead PC is noticed within minutes</source>
        <translation>Máy trạm mất kết nối được phát hiện trong vài phút</translation>
    </message>
    <message>
        <source>Every table is under row-level security</source>
        <translation>Mọi bảng đều có kiểm soát theo từng dòng</translation>
    </message>
    <message>
        <source>No role of the program is a superuser</source>
        <translation>Không vai trò nào của chương trình có quyền tối cao</translation>
    </message>
    <message>
        <source>PUBLIC may call no function of the program</source>
        <translation>PUBLIC không gọi được hàm nào của chương trình</translation>
    </message>
    <message>
        <source>Every constraint is validated and every index usable</source>
        <translation>Mọi ràng buộc đã kiểm và mọi chỉ mục dùng được</translation>
    </message>
    <message>
        <source>No transaction is held open</source>
        <translation>Không có giao dịch nào bị treo</translation>
    </message>
    <message>
        <source>The worker is connected</source>
        <translation>Tiến trình nền đang kết nối</translation>
    </message>
    <message>
        <source>The schema is the one this program ships</source>
        <translation>Lược đồ đúng với bản của chương trình này</translation>
    </message>
    <message>
        <source>The rights held are those the assignments give</source>
        <translation>Quyền đang có đúng với các vai trò được giao</translation>
    </message>
</context>
<context>
    <name>deadlines</name>
    <message>
        <source>received outside the working hours, the clock does not run yet</source>
        <translation>tiếp nhận ngoài giờ làm việc, chưa tính thời hạn</translation>
    </message>
    <message>
        <source>the clock starts; the first day is not counted</source>
        <translation>bắt đầu tính thời hạn; không tính ngày đầu tiên</translation>
    </message>
    <message>
        <source>same-day procedure, received before 15:00</source>
        <translation>thủ tục trả trong ngày, tiếp nhận trước 15 giờ</translation>
    </message>
    <message>
        <source>working day</source>
        <translation>ngày làm việc</translation>
    </message>
    <message>
        <source>make-up working day</source>
        <translation>ngày làm bù</translation>
    </message>
    <message>
        <source>calendar day</source>
        <translation>ngày theo lịch</translation>
    </message>
    <message>
        <source>the month has no such day, so its last day</source>
        <translation>tháng không có ngày này nên lấy ngày cuối tháng</translation>
    </message>
    <message>
        <source>the term ends on a day off, so on the next working day</source>
        <translation>thời hạn kết thúc vào ngày nghỉ nên chuyển sang ngày làm việc kế tiếp</translation>
    </message>
    <message>
        <source>the clock was paused</source>
        <translation>tạm dừng tính thời hạn</translation>
    </message>
    <message>
        <source>weekly day off</source>
        <translation>ngày nghỉ hằng tuần</translation>
    </message>
    <message>
        <source>public holiday</source>
        <translation>ngày nghỉ lễ, tết</translation>
    </message>
    <message>
        <source>day off instead of a holiday on a weekend</source>
        <translation>nghỉ bù cho ngày lễ trùng ngày nghỉ hằng tuần</translation>
    </message>
    <message>
        <source>day off swapped with a make-up working day</source>
        <translation>nghỉ hoán đổi với ngày làm bù</translation>
    </message>
    <message>
        <source>open for reception only, no legal working day</source>
        <translation>chỉ mở cửa tiếp nhận, không phải ngày làm việc</translation>
    </message>
    <message>
        <source>the unit does not work on this weekday</source>
        <translation>đơn vị không làm việc vào thứ này</translation>
    </message>
    <message>
        <source>The days off of %1 are not decided yet; the date is preliminary.</source>
        <translation>Lịch nghỉ năm %1 chưa có quyết định; ngày này là tạm tính.</translation>
    </message>
    <message>
        <source>The clock is paused; the date stands when the answer is there.</source>
        <translation>Đang tạm dừng tính thời hạn; ngày trả sẽ xác định khi có phản hồi.</translation>
    </message>
    <message>
        <source>A pause began on the last day of the term: the date moves by the days of the pause.</source>
        <translation>Tạm dừng bắt đầu vào ngày cuối của thời hạn: ngày trả dời theo số ngày tạm dừng.</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>Thứ Hai</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>Thứ Ba</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>Thứ Tư</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>Thứ Năm</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>Thứ Sáu</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>Thứ Bảy</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>Chủ nhật</translation>
    </message>
    <message>
        <source>%1 hours</source>
        <translation>%1 giờ</translation>
    </message>
    <message>
        <source>%1 hours %2 minutes</source>
        <translation>%1 giờ %2 phút</translation>
    </message>
    <message>
        <source>on the same day</source>
        <translation>trong ngày</translation>
    </message>
    <message>
        <source>%1 working days</source>
        <translation>%1 ngày làm việc</translation>
    </message>
    <message>
        <source>%1 calendar days</source>
        <translation>%1 ngày</translation>
    </message>
    <message>
        <source>%1 working hours</source>
        <translation>%1 giờ làm việc</translation>
    </message>
    <message>
        <source>%1 months</source>
        <translation>%1 tháng</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>tính</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>không tính</translation>
    </message>
    <message>
        <source>Term: %1</source>
        <translation>Thời hạn: %1</translation>
    </message>
    <message>
        <source>Received: %1</source>
        <translation>Tiếp nhận: %1</translation>
    </message>
    <message>
        <source>The clock starts: %1</source>
        <translation>Bắt đầu tính: %1</translation>
    </message>
    <message>
        <source>Due: %1</source>
        <translation>Hẹn trả: %1</translation>
    </message>
    <message>
        <source>Due: not before the pause ends</source>
        <translation>Hẹn trả: chưa xác định khi còn tạm dừng</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Lưu ý: %1</translation>
    </message>
    <message>
        <source>received at 15:00 or later, so as on the next working day</source>
        <translation>tiếp nhận từ 15 giờ trở đi nên tính như ngày làm việc kế tiếp</translation>
    </message>
    <message>
        <source>the term is counted from this day, which is not counted itself</source>
        <translation>thời hạn tính từ ngày này, không tính chính ngày này</translation>
    </message>
</context>
<context>
    <name>logfindings</name>
    <message>
        <source>an entry was removed</source>
        <translation>một dòng bị gỡ</translation>
    </message>
    <message>
        <source>an entry was changed</source>
        <translation>một mục đã bị sửa</translation>
    </message>
    <message>
        <source>the list shows something else than the entry</source>
        <translation>danh sách ghi khác với mục gốc</translation>
    </message>
    <message>
        <source>the content of an entry was changed</source>
        <translation>nội dung một mục đã bị sửa</translation>
    </message>
    <message>
        <source>the content of an entry was removed</source>
        <translation>nội dung một mục đã bị xóa</translation>
    </message>
    <message>
        <source>a logged change of a record was changed</source>
        <translation>thay đổi đã ghi của một bản ghi bị sửa</translation>
    </message>
    <message>
        <source>a logged change of a record was removed</source>
        <translation>thay đổi đã ghi của một bản ghi bị xóa</translation>
    </message>
    <message>
        <source>a change of a record was added</source>
        <translation>có thay đổi của bản ghi bị thêm vào</translation>
    </message>
    <message>
        <source>changes of records stand in another order</source>
        <translation>các thay đổi của bản ghi bị đảo thứ tự</translation>
    </message>
    <message>
        <source>the end of a chain was cut or added to</source>
        <translation>phần cuối của một chuỗi bị cắt hoặc thêm</translation>
    </message>
    <message>
        <source>a whole chain was removed</source>
        <translation>cả một chuỗi đã bị xóa</translation>
    </message>
    <message>
        <source>the day&apos;s seal does not list a chain</source>
        <translation>niêm phong của ngày thiếu một chuỗi</translation>
    </message>
    <message>
        <source>a seal was changed</source>
        <translation>một niêm phong đã bị sửa</translation>
    </message>
    <message>
        <source>a seal is missing</source>
        <translation>thiếu một niêm phong</translation>
    </message>
    <message>
        <source>a seal is not the one that was published</source>
        <translation>một niêm phong khác với bản đã công bố</translation>
    </message>
    <message>
        <source>a record was changed past the log</source>
        <translation>một bản ghi đã bị sửa mà không qua nhật ký</translation>
    </message>
    <message>
        <source>the changes of a table are not logged</source>
        <translation>thay đổi của một bảng không được ghi nhật ký</translation>
    </message>
    <message>
        <source>there is content without an entry</source>
        <translation>có nội dung không thuộc mục nào</translation>
    </message>
    <message>
        <source>there is a change without an entry</source>
        <translation>có thay đổi không thuộc mục nào</translation>
    </message>
</context>
<context>
    <name>logwords</name>
    <message>
        <source>began the article</source>
        <translation>đã bắt đầu viết bài</translation>
    </message>
    <message>
        <source>saved the article</source>
        <translation>đã lưu bài</translation>
    </message>
    <message>
        <source>submitted for review the article</source>
        <translation>đã gửi duyệt bài</translation>
    </message>
    <message>
        <source>returned to its author the article</source>
        <translation>đã trả lại người viết bài</translation>
    </message>
    <message>
        <source>published the article</source>
        <translation>đã xuất bản bài</translation>
    </message>
    <message>
        <source>published urgently, without a second person, the article</source>
        <translation>đã xuất bản gấp, chưa có người thứ hai duyệt, bài</translation>
    </message>
    <message>
        <source>confirmed the urgent publication of the article</source>
        <translation>đã xác nhận việc xuất bản gấp bài</translation>
    </message>
    <message>
        <source>withdrew from the public the article</source>
        <translation>đã gỡ khỏi trang công khai bài</translation>
    </message>
    <message>
        <source>brought back an earlier version of the article</source>
        <translation>đã lấy lại bản cũ của bài</translation>
    </message>
    <message>
        <source>discarded the draft</source>
        <translation>đã bỏ bản nháp</translation>
    </message>
    <message>
        <source>took up again the article</source>
        <translation>đã mở lại để viết tiếp bài</translation>
    </message>
    <message>
        <source>ended a role of</source>
        <translation>đã kết thúc một vai trò của</translation>
    </message>
    <message>
        <source>gave a role to</source>
        <translation>đã giao vai trò cho</translation>
    </message>
    <message>
        <source>stored a picture or file</source>
        <translation>đã tải lên ảnh hoặc tệp</translation>
    </message>
    <message>
        <source>erased personal data from an entry of the log</source>
        <translation>đã xóa dữ liệu cá nhân trong một mục nhật ký</translation>
    </message>
    <message>
        <source>founded the organisation</source>
        <translation>đã lập cơ quan</translation>
    </message>
    <message>
        <source>changed the data of</source>
        <translation>đã sửa thông tin của</translation>
    </message>
    <message>
        <source>added to the register</source>
        <translation>đã thêm vào danh sách người dùng</translation>
    </message>
    <message>
        <source>closed for good the account of</source>
        <translation>đã đóng hẳn tài khoản của</translation>
    </message>
    <message>
        <source>locked the account of</source>
        <translation>đã khóa tài khoản của</translation>
    </message>
    <message>
        <source>gave a new first password to</source>
        <translation>đã cấp mật khẩu ban đầu mới cho</translation>
    </message>
    <message>
        <source>unlocked the account of</source>
        <translation>đã mở khóa tài khoản của</translation>
    </message>
    <message>
        <source>took over the writing of a record</source>
        <translation>đã nhận quyền soạn một bản ghi</translation>
    </message>
    <message>
        <source>changed the section</source>
        <translation>đã sửa chuyên mục</translation>
    </message>
    <message>
        <source>added the section</source>
        <translation>đã thêm chuyên mục</translation>
    </message>
    <message>
        <source>ended by force a session of</source>
        <translation>đã buộc kết thúc một phiên của</translation>
    </message>
    <message>
        <source>changed the setting</source>
        <translation>đã đổi cài đặt</translation>
    </message>
    <message>
        <source>asked for publishing at once</source>
        <translation>đã yêu cầu cập nhật trang công khai ngay</translation>
    </message>
    <message>
        <source>changed the unit</source>
        <translation>đã sửa đơn vị</translation>
    </message>
    <message>
        <source>added the unit</source>
        <translation>đã thêm đơn vị</translation>
    </message>
    <message>
        <source>entered the successor of the unit</source>
        <translation>đã ghi đơn vị kế thừa của</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Tin bài</translation>
    </message>
    <message>
        <source>Assignment</source>
        <translation>Vai trò được giao</translation>
    </message>
    <message>
        <source>Picture or file</source>
        <translation>Ảnh hoặc tệp</translation>
    </message>
    <message>
        <source>Entry of the log</source>
        <translation>Mục nhật ký</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Người</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Chuyên mục</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Phiên làm việc</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Cài đặt</translation>
    </message>
    <message>
        <source>Public site</source>
        <translation>Trang công khai</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Việc</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Thời gian</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Người viết</translation>
    </message>
    <message>
        <source>Saved by itself</source>
        <translation>Tự lưu</translation>
    </message>
    <message>
        <source>Text (fingerprint)</source>
        <translation>Nội dung (dấu vân)</translation>
    </message>
    <message>
        <source>Size in bytes</source>
        <translation>Dung lượng (byte)</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>Nội dung cập nhật</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Description of the cover picture</source>
        <translation>Mô tả ảnh bìa</translation>
    </message>
    <message>
        <source>Cover picture</source>
        <translation>Ảnh bìa</translation>
    </message>
    <message>
        <source>First published</source>
        <translation>Xuất bản lần đầu</translation>
    </message>
    <message>
        <source>Published urgently at</source>
        <translation>Xuất bản gấp lúc</translation>
    </message>
    <message>
        <source>Published urgently by</source>
        <translation>Người xuất bản gấp</translation>
    </message>
    <message>
        <source>Reason for urgency</source>
        <translation>Lý do xuất bản gấp</translation>
    </message>
    <message>
        <source>State before</source>
        <translation>Trạng thái trước</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Chiều cao</translation>
    </message>
    <message>
        <source>Who goes on with it</source>
        <translation>Người phụ trách tiếp</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Least</source>
        <translation>Nhỏ nhất</translation>
    </message>
    <message>
        <source>Left at</source>
        <translation>Nghỉ lúc</translation>
    </message>
    <message>
        <source>Public version</source>
        <translation>Bản đang công khai</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>Loại tệp</translation>
    </message>
    <message>
        <source>Most</source>
        <translation>Lớn nhất</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Number of the version</source>
        <translation>Bản số</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>Trực thuộc</translation>
    </message>
    <message>
        <source>Place in lists</source>
        <translation>Thứ tự trong danh sách</translation>
    </message>
    <message>
        <source>Public address</source>
        <translation>Địa chỉ công khai</translation>
    </message>
    <message>
        <source>Published at</source>
        <translation>Xuất bản lúc</translation>
    </message>
    <message>
        <source>Published by</source>
        <translation>Người xuất bản</translation>
    </message>
    <message>
        <source>Reason for returning</source>
        <translation>Lý do trả lại</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Vai trò</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Phạm vi</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Submitted at</source>
        <translation>Gửi duyệt lúc</translation>
    </message>
    <message>
        <source>Submitted by</source>
        <translation>Người gửi duyệt</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Tóm tắt</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tiêu đề</translation>
    </message>
    <message>
        <source>State after</source>
        <translation>Trạng thái sau</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Tên đăng nhập</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Từ ngày</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Đến ngày</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Giá trị</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Chiều rộng</translation>
    </message>
    <message>
        <source>active</source>
        <translation>đang hoạt động</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>đang khóa</translation>
    </message>
    <message>
        <source>left</source>
        <translation>đã nghỉ</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>bản nháp</translation>
    </message>
    <message>
        <source>waiting for review</source>
        <translation>chờ duyệt</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>bị trả lại</translation>
    </message>
    <message>
        <source>published</source>
        <translation>đã xuất bản</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>đã gỡ</translation>
    </message>
    <message>
        <source>discarded</source>
        <translation>đã bỏ</translation>
    </message>
    <message>
        <source>this unit alone</source>
        <translation>chỉ đơn vị này</translation>
    </message>
    <message>
        <source>this unit and all below it</source>
        <translation>đơn vị này và các đơn vị trực thuộc</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>có</translation>
    </message>
    <message>
        <source>no</source>
        <translation>không</translation>
    </message>
    <message>
        <source>The system</source>
        <translation>Hệ thống</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <translation>%1 “%2”</translation>
    </message>
    <message>
        <source>%1 %2.</source>
        <translation>%1 %2.</translation>
    </message>
    <message>
        <source>%1 tried something that was refused: %2.</source>
        <translation>Việc bị từ chối: %1 %2.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Bị từ chối</translation>
    </message>
    <message>
        <source>confirmed a role of</source>
        <translation>đã xác nhận vai trò của</translation>
    </message>
    <message>
        <source>confirmed, as owner of the server, a role of</source>
        <translation>đã xác nhận, với tư cách chủ máy chủ, vai trò của</translation>
    </message>
    <message>
        <source>wrote down, at an upgrade, how the records stand</source>
        <translation>đã ghi lại hiện trạng các bản ghi khi nâng cấp</translation>
    </message>
    <message>
        <source>changed, as owner of the server, the setting</source>
        <translation>đã đổi, với tư cách chủ máy chủ, thiết lập</translation>
    </message>
    <message>
        <source>decided about the calendar of the year</source>
        <translation>đã quyết định về lịch của năm</translation>
    </message>
    <message>
        <source>ended the own hours of a unit</source>
        <translation>đã kết thúc giờ làm việc riêng của đơn vị</translation>
    </message>
    <message>
        <source>took out of the calendar a day</source>
        <translation>đã xóa khỏi lịch một ngày</translation>
    </message>
    <message>
        <source>entered in the calendar the day</source>
        <translation>đã nhập vào lịch ngày</translation>
    </message>
    <message>
        <source>entered working hours</source>
        <translation>đã nhập giờ làm việc</translation>
    </message>
    <message>
        <source>Day of the calendar</source>
        <translation>Ngày trong lịch</translation>
    </message>
    <message>
        <source>Year of the calendar</source>
        <translation>Năm của lịch</translation>
    </message>
    <message>
        <source>Working hours</source>
        <translation>Giờ làm việc</translation>
    </message>
    <message>
        <source>ended an absence</source>
        <translation>kết thúc kỳ vắng mặt</translation>
    </message>
    <message>
        <source>recorded an absence with a substitute</source>
        <translation>ghi kỳ vắng mặt có người thay</translation>
    </message>
    <message>
        <source>accepted the application</source>
        <translation>tiếp nhận chính thức hồ sơ</translation>
    </message>
    <message>
        <source>answered what another unit asked about the application</source>
        <translation>trả lời xác minh hồ sơ</translation>
    </message>
    <message>
        <source>apologised for the delay of the application</source>
        <translation>xin lỗi và hẹn lại ngày trả hồ sơ</translation>
    </message>
    <message>
        <source>asked for the financial duty of the application</source>
        <translation>yêu cầu thực hiện nghĩa vụ tài chính của hồ sơ</translation>
    </message>
    <message>
        <source>asked for papers to supplement the application</source>
        <translation>yêu cầu bổ sung hồ sơ</translation>
    </message>
    <message>
        <source>asked another unit about the application</source>
        <translation>đề nghị đơn vị khác xác minh hồ sơ</translation>
    </message>
    <message>
        <source>recorded the wish to withdraw the application</source>
        <translation>ghi đề nghị rút hồ sơ</translation>
    </message>
    <message>
        <source>gave to a colleague the application</source>
        <translation>phân công hồ sơ</translation>
    </message>
    <message>
        <source>added files to the application</source>
        <translation>thêm tệp vào hồ sơ</translation>
    </message>
    <message>
        <source>opened, with a reason, the confidential application</source>
        <translation>mở xem, có nêu lý do, hồ sơ mật</translation>
    </message>
    <message>
        <source>took over the application</source>
        <translation>nhận xử lý hồ sơ</translation>
    </message>
    <message>
        <source>changed the confidentiality of the application</source>
        <translation>thay đổi mức độ mật của hồ sơ</translation>
    </message>
    <message>
        <source>took back the decision on the application</source>
        <translation>thu hồi quyết định của hồ sơ</translation>
    </message>
    <message>
        <source>decided the application</source>
        <translation>quyết định hồ sơ</translation>
    </message>
    <message>
        <source>extended the time limit of the application</source>
        <translation>gia hạn hồ sơ</translation>
    </message>
    <message>
        <source>granted the withdrawal of the application</source>
        <translation>đồng ý cho rút hồ sơ</translation>
    </message>
    <message>
        <source>handed over the application</source>
        <translation>chuyển hồ sơ</translation>
    </message>
    <message>
        <source>handed over many applications</source>
        <translation>chuyển nhiều hồ sơ</translation>
    </message>
    <message>
        <source>issued the result of the application</source>
        <translation>ban hành kết quả hồ sơ</translation>
    </message>
    <message>
        <source>wrote a note about the application</source>
        <translation>ghi chú vào hồ sơ</translation>
    </message>
    <message>
        <source>recorded the payment for the application</source>
        <translation>ghi nhận đã nộp tiền của hồ sơ</translation>
    </message>
    <message>
        <source>received the application</source>
        <translation>tiếp nhận hồ sơ</translation>
    </message>
    <message>
        <source>refused at the counter the application</source>
        <translation>từ chối tiếp nhận tại quầy hồ sơ</translation>
    </message>
    <message>
        <source>refused to accept the application</source>
        <translation>từ chối tiếp nhận hồ sơ</translation>
    </message>
    <message>
        <source>refused the withdrawal of the application</source>
        <translation>không đồng ý cho rút hồ sơ</translation>
    </message>
    <message>
        <source>registered the application</source>
        <translation>ghi nhận hồ sơ mới đăng ký</translation>
    </message>
    <message>
        <source>put back for colleagues the application</source>
        <translation>thôi xử lý hồ sơ</translation>
    </message>
    <message>
        <source>reopened the application</source>
        <translation>mở lại hồ sơ</translation>
    </message>
    <message>
        <source>handed over the result of the application</source>
        <translation>trả kết quả hồ sơ</translation>
    </message>
    <message>
        <source>reviewed a look into a confidential application</source>
        <translation>xem xét một lần xem hồ sơ mật</translation>
    </message>
    <message>
        <source>sent back to the former desk the application</source>
        <translation>trả lại người xử lý trước hồ sơ</translation>
    </message>
    <message>
        <source>stopped the application</source>
        <translation>dừng xử lý hồ sơ</translation>
    </message>
    <message>
        <source>handed on to their successor the open applications of</source>
        <translation>chuyển cho đơn vị kế thừa các hồ sơ đang xử lý của</translation>
    </message>
    <message>
        <source>recorded the supplement to the application</source>
        <translation>ghi nhận đã bổ sung hồ sơ</translation>
    </message>
    <message>
        <source>took back from the next desk the application</source>
        <translation>lấy lại hồ sơ vừa chuyển</translation>
    </message>
    <message>
        <source>took a fee for the application</source>
        <translation>thu phí, lệ phí của hồ sơ</translation>
    </message>
    <message>
        <source>took back a joint hand-over</source>
        <translation>hoàn tác lần chuyển nhiều hồ sơ</translation>
    </message>
    <message>
        <source>dropped an unfinished intake</source>
        <translation>bỏ bản tiếp nhận dở</translation>
    </message>
    <message>
        <source>kept an unfinished intake</source>
        <translation>giữ bản tiếp nhận dở</translation>
    </message>
    <message>
        <source>changed the data of a citizen</source>
        <translation>sửa dữ liệu công dân</translation>
    </message>
    <message>
        <source>recorded a citizen</source>
        <translation>ghi dữ liệu công dân</translation>
    </message>
    <message>
        <source>changed the draft of a procedure</source>
        <translation>sửa dự thảo của một thủ tục</translation>
    </message>
    <message>
        <source>entered the procedure</source>
        <translation>nhập thủ tục</translation>
    </message>
    <message>
        <source>discarded the draft of a procedure</source>
        <translation>bỏ dự thảo của một thủ tục</translation>
    </message>
    <message>
        <source>drafted a new version of the procedure</source>
        <translation>soạn phiên bản mới của thủ tục</translation>
    </message>
    <message>
        <source>ended the procedure</source>
        <translation>bãi bỏ thủ tục</translation>
    </message>
    <message>
        <source>imported a list of procedures</source>
        <translation>nhập một danh sách thủ tục</translation>
    </message>
    <message>
        <source>put in force a version of a procedure</source>
        <translation>đưa vào áp dụng một phiên bản thủ tục</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Version of a procedure</source>
        <translation>Phiên bản thủ tục</translation>
    </message>
    <message>
        <source>confirmed new due times after a change of the calendar</source>
        <translation>xác nhận hạn trả mới sau khi lịch thay đổi</translation>
    </message>
    <message>
        <source>Absence</source>
        <translation>Kỳ vắng mặt</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>Look into a confidential application</source>
        <translation>Lần xem hồ sơ mật</translation>
    </message>
    <message>
        <source>Joint hand-over</source>
        <translation>Lần chuyển nhiều hồ sơ</translation>
    </message>
    <message>
        <source>Unfinished intake</source>
        <translation>Bản tiếp nhận dở</translation>
    </message>
    <message>
        <source>Citizen or organisation served</source>
        <translation>Công dân, tổ chức</translation>
    </message>
    <message>
        <source>printed an official form</source>
        <translation>in một mẫu phiếu</translation>
    </message>
    <message>
        <source>printed the register of applications</source>
        <translation>in sổ theo dõi hồ sơ</translation>
    </message>
    <message>
        <source>discarded the draft of a form&apos;s text</source>
        <translation>bỏ bản nháp của mẫu phiếu</translation>
    </message>
    <message>
        <source>put in force the text of a form</source>
        <translation>đưa mẫu phiếu vào áp dụng</translation>
    </message>
    <message>
        <source>saved the text of a form</source>
        <translation>lưu nội dung mẫu phiếu</translation>
    </message>
    <message>
        <source>Printed form</source>
        <translation>Bản in mẫu phiếu</translation>
    </message>
    <message>
        <source>Text of a form</source>
        <translation>Nội dung mẫu phiếu</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>The server does not answer; nothing is lost. Check the network, then try again.</source>
        <translation>Không thấy máy chủ trả lời; không có gì bị mất. Hãy kiểm tra mạng rồi thử lại.</translation>
    </message>
    <message>
        <source>The line to the server broke; what was typed is kept. It reconnects by itself.</source>
        <translation>Đường truyền tới máy chủ bị ngắt; nội dung đã nhập vẫn được giữ. Chương trình sẽ tự nối lại.</translation>
    </message>
    <message>
        <source>The server cannot work at the moment; what was typed is kept. Try again in a minute.</source>
        <translation>Máy chủ tạm thời không làm việc được; nội dung đã nhập vẫn được giữ. Hãy thử lại sau một phút.</translation>
    </message>
    <message>
        <source>The server is too busy at the moment; nothing was changed. Try again in a minute.</source>
        <translation>Máy chủ đang quá bận; chưa có gì thay đổi. Hãy thử lại sau một phút.</translation>
    </message>
    <message>
        <source>The server answers too slowly; nothing was changed. Try again in a minute.</source>
        <translation>Máy chủ trả lời quá chậm; chưa có gì thay đổi. Hãy thử lại sau một phút.</translation>
    </message>
    <message>
        <source>The server is just stopping or starting; what was typed is kept. Try again in a minute.</source>
        <translation>Máy chủ đang dừng hoặc đang khởi động; nội dung đã nhập vẫn được giữ. Hãy thử lại sau một phút.</translation>
    </message>
    <message>
        <source>Only a reading copy of the server answers now; nothing was changed. Try again later or call the administrator.</source>
        <translation>Hiện chỉ có bản sao chỉ đọc của máy chủ trả lời; chưa có gì thay đổi. Hãy thử lại sau hoặc báo quản trị hệ thống.</translation>
    </message>
    <message>
        <source>The server&apos;s disk is full; nothing was changed. Please tell the administrator at once.</source>
        <translation>Ổ đĩa của máy chủ đã đầy; chưa có gì thay đổi. Xin báo ngay cho quản trị hệ thống.</translation>
    </message>
    <message>
        <source>The server has no such database. Check the address with the administrator.</source>
        <translation>Trên máy chủ không có cơ sở dữ liệu này. Hãy kiểm tra lại địa chỉ với quản trị hệ thống.</translation>
    </message>
    <message>
        <source>The server could not prove who it is, so nothing was sent. Please tell the administrator.</source>
        <translation>Máy chủ không chứng minh được danh tính nên chưa gửi gì đi. Xin báo quản trị hệ thống.</translation>
    </message>
    <message>
        <source>The disk of this PC is full; nothing was changed. Free some space, then try again.</source>
        <translation>Ổ đĩa của máy này đã đầy; chưa có gì thay đổi. Hãy dọn bớt rồi thử lại.</translation>
    </message>
    <message>
        <source>The disk of this PC is full, so the change could not be kept. Free some space and save again; the form stays open.</source>
        <translation>Ổ đĩa của máy này đã đầy nên chưa giữ được thay đổi. Hãy dọn bớt rồi lưu lại; biểu mẫu vẫn mở.</translation>
    </message>
    <message>
        <source>The change could not be kept on this PC. Save again; the form stays open.</source>
        <translation>Chưa giữ được thay đổi trên máy này. Hãy lưu lại; biểu mẫu vẫn mở.</translation>
    </message>
    <message>
        <source>Changes kept on this PC could not be read; the file was put aside for the administrator.</source>
        <translation>Không đọc được các thay đổi giữ trên máy này; tệp đã được cất riêng để quản trị hệ thống xem.</translation>
    </message>
    <message>
        <source>The disk of this PC is full, so drafts cannot be kept. Free some space; the form stays open.</source>
        <translation>Ổ đĩa của máy này đã đầy nên không giữ được bản nháp. Hãy dọn bớt; biểu mẫu vẫn mở.</translation>
    </message>
    <message>
        <source>The draft could not be kept on this PC; the form stays open. Please tell the administrator.</source>
        <translation>Không giữ được bản nháp trên máy này; biểu mẫu vẫn mở. Xin báo quản trị hệ thống.</translation>
    </message>
    <message>
        <source>A draft kept on this PC could not be read; it was put aside for the administrator.</source>
        <translation>Không đọc được một bản nháp giữ trên máy này; bản đó đã được cất riêng để quản trị hệ thống xem.</translation>
    </message>
    <message>
        <source>Ana Desk is already running for this account on this PC.</source>
        <translation>Chương trình đang chạy cho tài khoản này trên máy này rồi.</translation>
    </message>
    <message>
        <source>The key that protects drafts on this PC is damaged; older drafts cannot be read. New ones are kept.</source>
        <translation>Khóa bảo vệ bản nháp trên máy này bị hỏng; các bản nháp cũ không đọc được. Bản nháp mới vẫn được giữ.</translation>
    </message>
    <message>
        <source>The key store of this PC is locked, so drafts cannot be kept. Unlock it, then start again.</source>
        <translation>Kho khóa của máy này đang khóa nên không giữ được bản nháp. Hãy mở khóa rồi khởi động lại chương trình.</translation>
    </message>
    <message>
        <source>This is no address of a database. It looks like postgresql://server:5432/ana.</source>
        <translation>Đây không phải địa chỉ cơ sở dữ liệu. Địa chỉ có dạng postgresql://maychu:5432/ana.</translation>
    </message>
    <message>
        <source>Leave user and password out of the address; they are asked for separately.</source>
        <translation>Đừng ghi tên và mật khẩu vào địa chỉ; chương trình sẽ hỏi riêng.</translation>
    </message>
    <message>
        <source>The port is no number between 1 and 65535.</source>
        <translation>Cổng phải là số từ 1 đến 65535.</translation>
    </message>
    <message>
        <source>User name or password is wrong, or the account is locked. Check both, or ask the administrator.</source>
        <translation>Tên đăng nhập hoặc mật khẩu không đúng, hoặc tài khoản đang bị khóa. Hãy kiểm tra lại hoặc hỏi quản trị hệ thống.</translation>
    </message>
    <message>
        <source>The session has ended; what was typed is kept on this PC. Please log in again.</source>
        <translation>Phiên làm việc đã kết thúc; nội dung đã nhập vẫn được giữ trên máy này. Xin đăng nhập lại.</translation>
    </message>
    <message>
        <source>Nobody worked here for a while, so the session ended; what was typed is kept. Please log in again.</source>
        <translation>Đã lâu không có thao tác nên phiên làm việc kết thúc; nội dung đã nhập vẫn được giữ. Xin đăng nhập lại.</translation>
    </message>
    <message>
        <source>An administrator ended this session; what was typed is kept on this PC.</source>
        <translation>Quản trị hệ thống đã kết thúc phiên làm việc này; nội dung đã nhập vẫn được giữ trên máy này.</translation>
    </message>
    <message>
        <source>This account is locked. Try again later or ask the administrator.</source>
        <translation>Tài khoản này đang bị khóa. Hãy thử lại sau hoặc hỏi quản trị hệ thống.</translation>
    </message>
    <message>
        <source>This account is closed because its holder left the office. Ask the administrator.</source>
        <translation>Tài khoản này đã đóng vì người dùng đã nghỉ hoặc chuyển công tác. Hãy hỏi quản trị hệ thống.</translation>
    </message>
    <message>
        <source>Type the six digits your authenticator shows.</source>
        <translation>Hãy nhập sáu chữ số mà ứng dụng xác thực đang hiện.</translation>
    </message>
    <message>
        <source>The six digits are wrong or too old. Wait for the next ones and type them again.</source>
        <translation>Sáu chữ số không đúng hoặc đã hết hạn. Hãy chờ mã mới rồi nhập lại.</translation>
    </message>
    <message>
        <source>The password is too old. Ask the administrator for a new one.</source>
        <translation>Mật khẩu đã quá hạn. Hãy xin quản trị hệ thống cấp mật khẩu mới.</translation>
    </message>
    <message>
        <source>The old password is wrong; the password stays as it was.</source>
        <translation>Mật khẩu cũ không đúng; mật khẩu vẫn giữ nguyên.</translation>
    </message>
    <message>
        <source>First choose a password of your own; then everything else opens.</source>
        <translation>Trước hết hãy đặt mật khẩu riêng; sau đó mới dùng được các việc khác.</translation>
    </message>
    <message>
        <source>This log-in belongs to no person of the register. Ask the administrator.</source>
        <translation>Tên đăng nhập này không thuộc về ai trong danh bạ. Hãy hỏi quản trị hệ thống.</translation>
    </message>
    <message>
        <source>This account is not in the register. Ask the administrator.</source>
        <translation>Tài khoản này không có trong danh bạ. Hãy hỏi quản trị hệ thống.</translation>
    </message>
    <message>
        <source>Your account may not do this; nothing was changed.</source>
        <translation>Tài khoản của anh/chị không có quyền làm việc này; chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>Your account may not do this here; nothing was changed.</source>
        <translation>Tài khoản của anh/chị không có quyền làm việc này ở đơn vị này; chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>This record does not exist or belongs to another unit; nothing was changed.</source>
        <translation>Bản ghi này không có hoặc thuộc đơn vị khác; chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>This record does not exist any more.</source>
        <translation>Bản ghi này không còn nữa.</translation>
    </message>
    <message>
        <source>This record does not exist or belongs to another unit.</source>
        <translation>Bản ghi này không có hoặc thuộc đơn vị khác.</translation>
    </message>
    <message>
        <source>Somebody changed this meanwhile; your text is kept. Compare both and save again.</source>
        <translation>Trong lúc đó đã có người khác sửa; nội dung của anh/chị vẫn được giữ. Hãy so sánh hai bản rồi lưu lại.</translation>
    </message>
    <message>
        <source>This step is not possible in the record&apos;s present state; nothing was changed.</source>
        <translation>Bản ghi đang ở trạng thái không cho phép bước này; chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>There is one like this already; nothing was changed.</source>
        <translation>Đã có một bản ghi như vậy rồi; chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>Other records still refer to this one; nothing was changed.</source>
        <translation>Vẫn còn bản ghi khác liên quan tới bản ghi này; chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>This change was sent before with other content; nothing was changed. Save again.</source>
        <translation>Thay đổi này đã được gửi trước đó với nội dung khác; chưa có gì thay đổi. Hãy lưu lại.</translation>
    </message>
    <message>
        <source>The work was cancelled; nothing was changed.</source>
        <translation>Công việc đã được hủy; chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>Something required is missing: %1. Nothing was changed.</source>
        <translation>Còn thiếu mục bắt buộc: %1. Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>The server does not know “%1”; nothing was changed. The program may be too new or too old.</source>
        <translation>Máy chủ không biết mục “%1”; chưa có gì thay đổi. Có thể chương trình quá mới hoặc quá cũ.</translation>
    </message>
    <message>
        <source>“%1” has the wrong form; nothing was changed.</source>
        <translation>Mục “%1” sai kiểu dữ liệu; chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>Something in the form is not valid; nothing was changed. Check the marked fields.</source>
        <translation>Có nội dung chưa hợp lệ; chưa có gì thay đổi. Hãy xem lại các mục được đánh dấu.</translation>
    </message>
    <message>
        <source>The content is too large; nothing was changed. Split it up.</source>
        <translation>Nội dung quá lớn; chưa có gì thay đổi. Hãy chia nhỏ ra.</translation>
    </message>
    <message>
        <source>The server does not know this command. The program may be too new; ask the administrator.</source>
        <translation>Máy chủ không biết lệnh này. Có thể chương trình quá mới; hãy hỏi quản trị hệ thống.</translation>
    </message>
    <message>
        <source>Please give a reason.</source>
        <translation>Xin ghi rõ lý do.</translation>
    </message>
    <message>
        <source>The reason is too long.</source>
        <translation>Lý do dài quá.</translation>
    </message>
    <message>
        <source>Please fill in “%1”.</source>
        <translation>Xin nhập mục “%1”.</translation>
    </message>
    <message>
        <source>“%1” is too long.</source>
        <translation>Mục “%1” dài quá.</translation>
    </message>
    <message>
        <source>“%1” holds characters that cannot be shown. Type it again.</source>
        <translation>Mục “%1” có ký tự không hiển thị được. Hãy nhập lại.</translation>
    </message>
    <message>
        <source>Another article already has this address. Change the title a little.</source>
        <translation>Đã có tin bài khác dùng địa chỉ này. Hãy sửa tiêu đề một chút.</translation>
    </message>
    <message>
        <source>Nobody publishes his own text: ask another editor to publish it. The text is kept.</source>
        <translation>Không tự xuất bản bài của chính mình: hãy nhờ biên tập viên khác duyệt. Bài viết vẫn được giữ.</translation>
    </message>
    <message>
        <source>A picture has no description. Describe what it shows, or mark it as decoration.</source>
        <translation>Có ảnh chưa có mô tả. Hãy ghi ảnh có gì, hoặc đánh dấu là ảnh trang trí.</translation>
    </message>
    <message>
        <source>The cover picture has no description. Say what it shows.</source>
        <translation>Ảnh đại diện chưa có mô tả. Hãy ghi ảnh có gì.</translation>
    </message>
    <message>
        <source>The article has no text yet.</source>
        <translation>Bài chưa có nội dung.</translation>
    </message>
    <message>
        <source>The text holds something that may not be published. Remove what was pasted last and save again.</source>
        <translation>Nội dung có phần không được phép đăng. Hãy bỏ phần mới dán vào rồi lưu lại.</translation>
    </message>
    <message>
        <source>This file is no picture. Choose a JPEG, PNG or WebP picture.</source>
        <translation>Tệp này không phải ảnh. Hãy chọn ảnh JPEG, PNG hoặc WebP.</translation>
    </message>
    <message>
        <source>A picture or file in the text was not stored. Insert it again.</source>
        <translation>Có ảnh hoặc tệp trong bài chưa được lưu. Hãy chèn lại.</translation>
    </message>
    <message>
        <source>The text changed since you read it; nothing was published. Read the new version first.</source>
        <translation>Bài đã được sửa sau khi anh/chị đọc; chưa xuất bản. Hãy đọc bản mới trước.</translation>
    </message>
    <message>
        <source>This version of the text does not exist.</source>
        <translation>Không có phiên bản này của bài.</translation>
    </message>
    <message>
        <source>This section does not exist or is closed. Choose another one.</source>
        <translation>Chuyên mục này không có hoặc đã đóng. Hãy chọn chuyên mục khác.</translation>
    </message>
    <message>
        <source>This step is not possible in the article&apos;s present state; nothing was changed.</source>
        <translation>Bài đang ở trạng thái không cho phép bước này; chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>The text of the article could not be read; nothing was changed.</source>
        <translation>Không đọc được nội dung bài; chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>The article is too long. Split it into several.</source>
        <translation>Bài dài quá. Hãy tách thành nhiều bài.</translation>
    </message>
    <message>
        <source>A file of the program is missing or damaged: %1. Install it again.</source>
        <translation>Một tệp của chương trình bị thiếu hoặc hỏng: %1. Hãy cài đặt lại.</translation>
    </message>
    <message>
        <source>The picture has too many pixels. Make it smaller and insert it again.</source>
        <translation>Ảnh quá nhiều điểm ảnh. Hãy thu nhỏ rồi chèn lại.</translation>
    </message>
    <message>
        <source>This picture cannot be read. Open it in another program, save it anew and insert it again.</source>
        <translation>Không đọc được ảnh này. Hãy mở bằng chương trình khác, lưu lại rồi chèn lại.</translation>
    </message>
    <message>
        <source>The file has not arrived completely. Insert it again.</source>
        <translation>Tệp chưa được gửi đầy đủ. Hãy chèn lại.</translation>
    </message>
    <message>
        <source>Files of this kind are not taken.</source>
        <translation>Không nhận loại tệp này.</translation>
    </message>
    <message>
        <source>The file is not what its name says; it was not taken.</source>
        <translation>Nội dung tệp không đúng với tên tệp; tệp không được nhận.</translation>
    </message>
    <message>
        <source>A part of the file has the wrong size. Insert it again.</source>
        <translation>Một phần của tệp sai kích thước. Hãy chèn lại.</translation>
    </message>
    <message>
        <source>Too many unfinished files are waiting. Finish or remove some first.</source>
        <translation>Còn quá nhiều tệp gửi dở. Hãy gửi xong hoặc bỏ bớt trước.</translation>
    </message>
    <message>
        <source>This file is already stored and cannot be changed.</source>
        <translation>Tệp này đã được lưu và không thay đổi được nữa.</translation>
    </message>
    <message>
        <source>The file is too large.</source>
        <translation>Tệp quá lớn.</translation>
    </message>
    <message>
        <source>Somebody already has this user name. Choose another one.</source>
        <translation>Tên đăng nhập này đã có người dùng. Hãy chọn tên khác.</translation>
    </message>
    <message>
        <source>A section cannot stand below itself.</source>
        <translation>Chuyên mục không thể nằm dưới chính nó.</translation>
    </message>
    <message>
        <source>The section above does not exist.</source>
        <translation>Không có chuyên mục cấp trên này.</translation>
    </message>
    <message>
        <source>Records are changed by commands only; nothing was changed.</source>
        <translation>Dữ liệu chỉ được thay đổi bằng lệnh của chương trình; chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>The database was upgraded for a newer program (step %1). Install the new version of Ana Desk on this PC.</source>
        <translation>Cơ sở dữ liệu đã được nâng cấp cho phiên bản mới hơn (bước %1). Hãy cài phiên bản Ana Desk mới trên máy này.</translation>
    </message>
    <message>
        <source>The database is older than this program (step %1). The administrator has to run: anactl database migrate.</source>
        <translation>Cơ sở dữ liệu cũ hơn chương trình này (bước %1). Quản trị hệ thống cần chạy: anactl database migrate.</translation>
    </message>
    <message>
        <source>The step %1 of the schema is not the one that was applied; nothing was changed. Install the original files again.</source>
        <translation>Bước %1 của lược đồ khác với bước đã áp dụng; chưa có gì thay đổi. Hãy cài lại các tệp gốc.</translation>
    </message>
    <message>
        <source>Desks at work hold the database; the step %1 was not applied and nothing is lost. Try again in a minute.</source>
        <translation>Cơ sở dữ liệu đang bận phục vụ; bước %1 chưa được áp dụng và không mất gì. Hãy thử lại sau một phút.</translation>
    </message>
    <message>
        <source>The step %1 of the schema could not be applied; the database is as it was before it. Send the log to the support desk.</source>
        <translation>Không áp dụng được bước %1 của lược đồ; cơ sở dữ liệu vẫn như trước bước đó. Hãy gửi nhật ký cho bộ phận hỗ trợ.</translation>
    </message>
    <message>
        <source>The schema file %1 has no proper name or header. Install the original files again.</source>
        <translation>Tệp lược đồ %1 sai tên hoặc thiếu phần đầu. Hãy cài lại các tệp gốc.</translation>
    </message>
    <message>
        <source>The schema files are missing in %1. Install the program again.</source>
        <translation>Không thấy các tệp lược đồ trong %1. Hãy cài lại chương trình.</translation>
    </message>
    <message>
        <source>The private database in %1 could not be created. Look into the log folder there.</source>
        <translation>Không tạo được cơ sở dữ liệu riêng trong %1. Hãy xem thư mục log ở đó.</translation>
    </message>
    <message>
        <source>The private database in %1 does not start; the data was not touched. Look into the log folder there.</source>
        <translation>Cơ sở dữ liệu riêng trong %1 không khởi động được; dữ liệu không bị đụng tới. Hãy xem thư mục log ở đó.</translation>
    </message>
    <message>
        <source>The private database in %1 could not be stopped.</source>
        <translation>Không dừng được cơ sở dữ liệu riêng trong %1.</translation>
    </message>
    <message>
        <source>The folder %1 was not made by Ana Desk and is left alone. Choose an empty or new one.</source>
        <translation>Thư mục %1 không phải do Ana Desk tạo nên được giữ nguyên. Hãy chọn thư mục trống hoặc thư mục mới.</translation>
    </message>
    <message>
        <source>The database server may not enter the folder %1. Choose one under /var/lib.</source>
        <translation>Máy chủ cơ sở dữ liệu không vào được thư mục %1. Hãy chọn thư mục trong /var/lib.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written to. Check its rights.</source>
        <translation>Không ghi được vào thư mục %1. Hãy kiểm tra quyền của thư mục.</translation>
    </message>
    <message>
        <source>There is not enough memory to start the private database. Close other programs, then try again.</source>
        <translation>Không đủ bộ nhớ để khởi động cơ sở dữ liệu riêng. Hãy đóng bớt chương trình rồi thử lại.</translation>
    </message>
    <message>
        <source>The port %1 is used by another program. Choose another one, or leave it out.</source>
        <translation>Cổng %1 đang được chương trình khác dùng. Hãy chọn cổng khác hoặc bỏ tham số này.</translation>
    </message>
    <message>
        <source>The private database already runs on another port. Stop it first.</source>
        <translation>Cơ sở dữ liệu riêng đang chạy ở cổng khác. Hãy dừng trước đã.</translation>
    </message>
    <message>
        <source>PostgreSQL 15 or newer is not installed on this PC.</source>
        <translation>Máy này chưa cài PostgreSQL 15 trở lên.</translation>
    </message>
    <message>
        <source>The account “postgres” does not exist on this PC; install PostgreSQL.</source>
        <translation>Máy này không có tài khoản “postgres”; hãy cài PostgreSQL.</translation>
    </message>
    <message>
        <source>The private database in %1 was not made as a sample and cannot become one. Reset it or choose another folder.</source>
        <translation>Cơ sở dữ liệu riêng trong %1 không phải bản mẫu và không thể chuyển thành bản mẫu. Hãy xóa làm lại hoặc chọn thư mục khác.</translation>
    </message>
    <message>
        <source>There is no private database in %1. Start one with: anactl local start.</source>
        <translation>Trong %1 chưa có cơ sở dữ liệu riêng. Hãy chạy: anactl local start.</translation>
    </message>
    <message>
        <source>The private database in %1 does not run. Start it with: anactl local start.</source>
        <translation>Cơ sở dữ liệu riêng trong %1 chưa chạy. Hãy chạy: anactl local start.</translation>
    </message>
    <message>
        <source>The worker did not start; publishing and sealing wait until it does. Look into log/worker.log.</source>
        <translation>Tiến trình nền không khởi động được; việc xuất bản và niêm phong sẽ chờ. Hãy xem log/worker.log.</translation>
    </message>
    <message>
        <source>The worker does not stop.</source>
        <translation>Không dừng được tiến trình nền.</translation>
    </message>
    <message>
        <source>A worker already runs for this database.</source>
        <translation>Đã có một tiến trình nền chạy cho cơ sở dữ liệu này.</translation>
    </message>
    <message>
        <source>No password is known here for the account %1.</source>
        <translation>Ở đây không có mật khẩu của tài khoản %1.</translation>
    </message>
    <message>
        <source>The password of %1 is not known here. Set PGPASSWORD or use --data.</source>
        <translation>Ở đây không có mật khẩu của %1. Hãy đặt PGPASSWORD hoặc dùng --data.</translation>
    </message>
    <message>
        <source>The check found faults; they are listed above.</source>
        <translation>Việc kiểm tra phát hiện lỗi; danh sách ở trên.</translation>
    </message>
    <message>
        <source>A file of the site is missing: %1. Install the program again.</source>
        <translation>Thiếu một tệp của trang công khai: %1. Hãy cài lại chương trình.</translation>
    </message>
    <message>
        <source>A picture of a published article cannot be read: %1.</source>
        <translation>Không đọc được một ảnh của bài đã xuất bản: %1.</translation>
    </message>
    <message>
        <source>A page template is damaged: %1. Install the program again.</source>
        <translation>Mẫu trang bị hỏng: %1. Hãy cài lại chương trình.</translation>
    </message>
    <message>
        <source>A page template is missing: %1. Install the program again.</source>
        <translation>Thiếu mẫu trang: %1. Hãy cài lại chương trình.</translation>
    </message>
    <message>
        <source>The program made a mistake; what was typed is kept. Please tell the support desk the code below.</source>
        <translation>Chương trình gặp lỗi; nội dung đã nhập vẫn được giữ. Xin báo mã lỗi dưới đây cho bộ phận hỗ trợ.</translation>
    </message>
    <message>
        <source>The database driver of Qt is missing (libqt6sql6-psql). Install the program again.</source>
        <translation>Thiếu trình điều khiển cơ sở dữ liệu của Qt (libqt6sql6-psql). Hãy cài lại chương trình.</translation>
    </message>
    <message>
        <source>This article is there already; nothing was changed.</source>
        <translation>Tin bài này đã có rồi; không có gì thay đổi.</translation>
    </message>
    <message>
        <source>The title is empty or too long.</source>
        <translation>Tiêu đề còn trống hoặc quá dài.</translation>
    </message>
    <message>
        <source>The summary is too long.</source>
        <translation>Phần tóm tắt quá dài.</translation>
    </message>
    <message>
        <source>The note about the change is too long.</source>
        <translation>Ghi chú sửa đổi quá dài.</translation>
    </message>
    <message>
        <source>The description of the cover picture is too long.</source>
        <translation>Mô tả ảnh đại diện quá dài.</translation>
    </message>
    <message>
        <source>The note is too long.</source>
        <translation>Ghi chú quá dài.</translation>
    </message>
    <message>
        <source>The article is a draft; this step comes after it was submitted.</source>
        <translation>Bài còn là bản nháp; bước này chỉ làm được sau khi đã trình.</translation>
    </message>
    <message>
        <source>The article was returned to its author; this step comes after it is submitted again.</source>
        <translation>Bài đã được trả lại cho tác giả; bước này chỉ làm được sau khi trình lại.</translation>
    </message>
    <message>
        <source>The article cannot be published in this form; nothing was changed.</source>
        <translation>Bài chưa thể xuất bản ở dạng này; chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>The sign “who has this open” could not be set; work can go on.</source>
        <translation>Không ghi được dấu “ai đang mở”; vẫn làm việc tiếp được.</translation>
    </message>
    <message>
        <source>The change feed of the site refused an entry; nothing was changed.</source>
        <translation>Nhật ký thay đổi của trang công khai không nhận mục này; chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>The file&apos;s name is empty, too long or holds forbidden characters.</source>
        <translation>Tên tệp trống, quá dài hoặc có ký tự không cho phép.</translation>
    </message>
    <message>
        <source>The file was damaged on its way. Insert it again.</source>
        <translation>Tệp bị hỏng trên đường truyền. Hãy chèn lại.</translation>
    </message>
    <message>
        <source>There is a section with this code already.</source>
        <translation>Đã có chuyên mục mang mã này.</translation>
    </message>
    <message>
        <source>A section&apos;s code has only a–z, 0–9 and “-”.</source>
        <translation>Mã chuyên mục chỉ gồm a–z, 0–9 và dấu “-”.</translation>
    </message>
    <message>
        <source>The section&apos;s name is empty or too long.</source>
        <translation>Tên chuyên mục còn trống hoặc quá dài.</translation>
    </message>
    <message>
        <source>The days within which a section must be updated are out of range.</source>
        <translation>Số ngày phải cập nhật của chuyên mục nằm ngoài giới hạn.</translation>
    </message>
    <message>
        <source>The text holds a value that is not allowed; nothing was changed.</source>
        <translation>Nội dung có giá trị không được phép; chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>A link leads somewhere that is not allowed. Use https, http, mailto, tel or a page of this site.</source>
        <translation>Có liên kết không được phép. Hãy dùng https, http, mailto, tel hoặc trang trong cổng này.</translation>
    </message>
    <message>
        <source>A part of the text stands where it may not; nothing was changed. Take it out and write it anew.</source>
        <translation>Có phần nội dung đặt sai chỗ; chưa có gì thay đổi. Hãy bỏ ra và soạn lại.</translation>
    </message>
    <message>
        <source>The text holds characters that cannot be shown. Take them out.</source>
        <translation>Nội dung có ký tự không hiển thị được. Hãy xóa đi.</translation>
    </message>
    <message>
        <source>A part of the text is empty; nothing was changed.</source>
        <translation>Có phần nội dung trống; chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>The text is nested too deeply. Make lists and tables simpler.</source>
        <translation>Nội dung lồng quá nhiều cấp. Hãy làm danh sách và bảng đơn giản hơn.</translation>
    </message>
    <message>
        <source>The article has too many parts. Split it into several.</source>
        <translation>Bài có quá nhiều phần. Hãy tách thành nhiều bài.</translation>
    </message>
    <message>
        <source>The full name is empty or too long.</source>
        <translation>Họ và tên còn trống hoặc quá dài.</translation>
    </message>
    <message>
        <source>A user name has a–z, 0–9, “.”, “_” and “-”, begins with a letter and is no word of the server.</source>
        <translation>Tên đăng nhập gồm a–z, 0–9, “.”, “_”, “-”, bắt đầu bằng chữ cái và không trùng từ dành riêng của máy chủ.</translation>
    </message>
    <message>
        <source>This person is in the register already.</source>
        <translation>Người này đã có trong danh bạ.</translation>
    </message>
    <message>
        <source>This person is not in the register.</source>
        <translation>Người này không có trong danh bạ.</translation>
    </message>
    <message>
        <source>An account cannot have this state.</source>
        <translation>Tài khoản không thể có trạng thái này.</translation>
    </message>
    <message>
        <source>This person has left; the account stays closed.</source>
        <translation>Người này đã nghỉ hoặc chuyển đi; tài khoản vẫn đóng.</translation>
    </message>
    <message>
        <source>This account is not active.</source>
        <translation>Tài khoản này không hoạt động.</translation>
    </message>
    <message>
        <source>Nobody does this to his own account: ask another administrator.</source>
        <translation>Không tự làm việc này với tài khoản của chính mình: hãy nhờ quản trị hệ thống khác.</translation>
    </message>
    <message>
        <source>The open work cannot go to this person. Choose somebody who is active and may do it.</source>
        <translation>Không thể giao việc đang làm cho người này. Hãy chọn người đang hoạt động và có quyền.</translation>
    </message>
    <message>
        <source>There is no such role.</source>
        <translation>Không có vai trò này.</translation>
    </message>
    <message>
        <source>This assignment is there already.</source>
        <translation>Phân công này đã có rồi.</translation>
    </message>
    <message>
        <source>An assignment is for one unit or for all below it.</source>
        <translation>Phân công phải cho một đơn vị hoặc cho cả các đơn vị bên dưới.</translation>
    </message>
    <message>
        <source>The assignment would end before it begins. Check the dates.</source>
        <translation>Ngày kết thúc phân công trước ngày bắt đầu. Hãy xem lại ngày.</translation>
    </message>
    <message>
        <source>This assignment has ended already.</source>
        <translation>Phân công này đã kết thúc rồi.</translation>
    </message>
    <message>
        <source>Nobody gives rights to himself: ask another administrator.</source>
        <translation>Không tự cấp quyền cho mình: hãy nhờ quản trị hệ thống khác.</translation>
    </message>
    <message>
        <source>There is no such unit.</source>
        <translation>Không có đơn vị này.</translation>
    </message>
    <message>
        <source>There is a unit with this code already.</source>
        <translation>Đã có đơn vị mang mã này.</translation>
    </message>
    <message>
        <source>A unit&apos;s code has only a–z, 0–9 and “-”.</source>
        <translation>Mã đơn vị chỉ gồm a–z, 0–9 và dấu “-”.</translation>
    </message>
    <message>
        <source>The unit&apos;s name is empty or too long.</source>
        <translation>Tên đơn vị còn trống hoặc quá dài.</translation>
    </message>
    <message>
        <source>There is no such kind of unit.</source>
        <translation>Không có loại đơn vị này.</translation>
    </message>
    <message>
        <source>A unit cannot stand below itself.</source>
        <translation>Đơn vị không thể nằm dưới chính nó.</translation>
    </message>
    <message>
        <source>A unit cannot stand below one of its own units.</source>
        <translation>Đơn vị không thể nằm dưới đơn vị trực thuộc của chính nó.</translation>
    </message>
    <message>
        <source>The unit would end before it begins. Check the dates.</source>
        <translation>Ngày kết thúc của đơn vị trước ngày bắt đầu. Hãy xem lại ngày.</translation>
    </message>
    <message>
        <source>A unit cannot succeed itself.</source>
        <translation>Đơn vị không thể kế thừa chính nó.</translation>
    </message>
    <message>
        <source>This succession is entered already.</source>
        <translation>Việc kế thừa này đã được ghi rồi.</translation>
    </message>
    <message>
        <source>There is no such setting.</source>
        <translation>Không có mục cài đặt này.</translation>
    </message>
    <message>
        <source>The name of the setting is not well formed.</source>
        <translation>Tên mục cài đặt không đúng dạng.</translation>
    </message>
    <message>
        <source>This setting is there already.</source>
        <translation>Mục cài đặt này đã có rồi.</translation>
    </message>
    <message>
        <source>The value is out of the permitted range; the old one stays.</source>
        <translation>Giá trị nằm ngoài giới hạn cho phép; giá trị cũ được giữ.</translation>
    </message>
    <message>
        <source>The value has the wrong form; the old one stays.</source>
        <translation>Giá trị sai kiểu; giá trị cũ được giữ.</translation>
    </message>
    <message>
        <source>The organisation is founded already.</source>
        <translation>Đơn vị gốc đã được lập rồi.</translation>
    </message>
    <message>
        <source>This password was used before. Choose a new one.</source>
        <translation>Mật khẩu này đã từng dùng. Hãy đặt mật khẩu mới.</translation>
    </message>
    <message>
        <source>The password is too short. Use at least 14 characters, or 8 with a second factor.</source>
        <translation>Mật khẩu quá ngắn. Hãy dùng ít nhất 14 ký tự, hoặc 8 ký tự nếu có xác thực hai lớp.</translation>
    </message>
    <message>
        <source>The password holds characters that cannot be typed everywhere, or is too long.</source>
        <translation>Mật khẩu quá dài hoặc có ký tự không phải bàn phím nào cũng gõ được.</translation>
    </message>
    <message>
        <source>The password needs small letters, capitals, digits and other characters.</source>
        <translation>Mật khẩu cần có chữ thường, chữ hoa, chữ số và ký tự khác.</translation>
    </message>
    <message>
        <source>The password must not hold the user name.</source>
        <translation>Mật khẩu không được chứa tên đăng nhập.</translation>
    </message>
    <message>
        <source>No second factor is being set up. Begin again.</source>
        <translation>Chưa bắt đầu thiết lập xác thực hai lớp. Hãy làm lại từ đầu.</translation>
    </message>
    <message>
        <source>This session has ended already.</source>
        <translation>Phiên làm việc này đã kết thúc rồi.</translation>
    </message>
    <message>
        <source>This entry was erased already.</source>
        <translation>Mục nhật ký này đã được xóa nội dung rồi.</translation>
    </message>
    <message>
        <source>Only the clock of a sample can be moved.</source>
        <translation>Chỉ đồng hồ của bản mẫu mới chỉnh được.</translation>
    </message>
    <message>
        <source>The clock cannot go back behind what is logged.</source>
        <translation>Không thể lùi đồng hồ về trước những gì đã ghi nhật ký.</translation>
    </message>
    <message>
        <source>The server writes no jsonlog, so failed log-ins cannot be counted. Set log_destination = &apos;jsonlog&apos;.</source>
        <translation>Máy chủ không ghi jsonlog nên không đếm được lần đăng nhập sai. Hãy đặt log_destination = &apos;jsonlog&apos;.</translation>
    </message>
    <message>
        <source>The server&apos;s answer could not be understood. Install the same version on server and PC.</source>
        <translation>Không hiểu được trả lời của máy chủ. Hãy cài cùng phiên bản trên máy chủ và máy trạm.</translation>
    </message>
    <message>
        <source>An earlier change of this record waits to be sent; this one has to come after it.</source>
        <translation>Một thay đổi trước của bản ghi này đang chờ gửi; thay đổi này phải gửi sau.</translation>
    </message>
    <message>
        <source>This change does not wait here any more.</source>
        <translation>Thay đổi này không còn chờ ở đây nữa.</translation>
    </message>
    <message>
        <source>A picture named in the text is missing: %1.</source>
        <translation>Thiếu ảnh được nêu trong bài: %1.</translation>
    </message>
    <message>
        <source>Another run is publishing into this folder; it will finish the work.</source>
        <translation>Một lượt khác đang xuất bản vào thư mục này; lượt đó sẽ làm xong.</translation>
    </message>
    <message>
        <source>The folder %1 was not made by publishing and is left alone. Choose an empty or new one.</source>
        <translation>Thư mục %1 không phải do việc xuất bản tạo ra nên được giữ nguyên. Hãy chọn thư mục trống hoặc mới.</translation>
    </message>
    <message>
        <source>Nothing has been published into %1 yet.</source>
        <translation>Chưa có gì được xuất bản vào %1.</translation>
    </message>
    <message>
        <source>The site&apos;s key in %1 cannot be used.</source>
        <translation>Không dùng được khóa của trang công khai trong %1.</translation>
    </message>
    <message>
        <source>There is no such release to bring back.</source>
        <translation>Không có lần phát hành này để khôi phục.</translation>
    </message>
    <message>
        <source>A part of the text lacks something required; nothing was changed. Take it out and insert it anew.</source>
        <translation>Một phần của bài thiếu thông tin bắt buộc; không có gì thay đổi. Hãy bỏ phần đó và chèn lại.</translation>
    </message>
    <message>
        <source>The text holds a value of the wrong kind; nothing was changed.</source>
        <translation>Nội dung có giá trị sai kiểu; chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>The text holds something this version does not know; nothing was changed.</source>
        <translation>Nội dung có phần mà phiên bản này không biết; chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>Bold, italics or a link stand where they may not; nothing was changed.</source>
        <translation>Chữ đậm, chữ nghiêng hoặc liên kết đặt sai chỗ; chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>The text uses a formatting that is not allowed; nothing was changed.</source>
        <translation>Nội dung dùng định dạng không được phép; chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>A list, table or other part of the text is empty. Fill it or take it out.</source>
        <translation>Có danh sách, bảng hoặc phần nội dung còn trống. Hãy điền hoặc bỏ đi.</translation>
    </message>
    <message>
        <source>The text holds a part that may not be published; nothing was changed.</source>
        <translation>Nội dung có thành phần không được phép đăng; chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>The line broke before the answer came, so it may have been done or not. Do the same again: it is never done twice.</source>
        <translation>Đường truyền bị ngắt trước khi có trả lời nên chưa rõ việc đã xong hay chưa. Hãy làm lại đúng việc đó: không bao giờ bị làm hai lần.</translation>
    </message>
    <message>
        <source>A file of the program is missing (%1); nothing was changed. Please have the program installed again.</source>
        <translation>Thiếu một tệp của chương trình (%1); chưa có gì thay đổi. Xin cho cài đặt lại chương trình.</translation>
    </message>
    <message>
        <source>The sample district cannot be read (%1); nothing was loaded. Please install the program again.</source>
        <translation>Không đọc được dữ liệu huyện mẫu (%1); chưa nạp gì. Hãy cài đặt lại chương trình.</translation>
    </message>
    <message>
        <source>The sample district could not be loaded (%1). What is half there is thrown away at the next start.</source>
        <translation>Không nạp được dữ liệu huyện mẫu (%1). Phần nạp dở sẽ bị xóa ở lần khởi động sau.</translation>
    </message>
    <message>
        <source>The code was wrong too often, so this account is locked until %1. Try again after that, or ask the administrator.</source>
        <translation>Sai mã quá nhiều lần nên tài khoản bị khóa đến %1. Hãy thử lại sau đó, hoặc hỏi người quản trị.</translation>
    </message>
    <message>
        <source>This account was not used for a long time and is locked. Ask the administrator to open it.</source>
        <translation>Tài khoản lâu ngày không dùng nên đã khóa. Hãy nhờ người quản trị mở.</translation>
    </message>
    <message>
        <source>A value is outside what is possible, for example a day that does not exist. Nothing was changed; correct it and try again.</source>
        <translation>Có giá trị không thể có, ví dụ một ngày không tồn tại. Chưa có gì thay đổi; hãy sửa rồi thử lại.</translation>
    </message>
    <message>
        <source>The change does not fit with other records. Nothing was changed; tell the administrator what you were doing.</source>
        <translation>Thay đổi này không khớp với các bản ghi khác. Chưa có gì thay đổi; hãy báo người quản trị bạn đang làm gì.</translation>
    </message>
    <message>
        <source>A fault in the program stopped this. Nothing was changed and what you typed is kept; tell the administrator.</source>
        <translation>Chương trình gặp lỗi nên việc này dừng lại. Chưa có gì thay đổi, chữ đã gõ vẫn được giữ; hãy báo người quản trị.</translation>
    </message>
    <message>
        <source>The site&apos;s address must look like https://krongana.example, without anything behind it. Nothing was changed.</source>
        <translation>Địa chỉ trang phải có dạng https://krongana.example, phía sau không có gì thêm. Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>This PC has no certificate of the authority (%1) by which the server could be checked, so nothing was sent. Please tell the administrator.</source>
        <translation>Máy này không có chứng chỉ của cơ quan chứng thực (%1) để kiểm tra máy chủ, nên chưa gửi gì đi. Vui lòng báo người quản trị.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate does not come from the authority that this PC trusts, so nothing was sent. Please tell the administrator.</source>
        <translation>Chứng chỉ của máy chủ không do cơ quan chứng thực mà máy này tin cậy cấp, nên chưa gửi gì đi. Vui lòng báo người quản trị.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate has expired or is not yet valid, so nothing was sent. If date and time of this PC are right, please tell the administrator.</source>
        <translation>Chứng chỉ của máy chủ đã hết hạn hoặc chưa có hiệu lực, nên chưa gửi gì đi. Nếu ngày giờ của máy này đúng, vui lòng báo người quản trị.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate does not bear the name %1, so nothing was sent. Check the address with the administrator.</source>
        <translation>Chứng chỉ của máy chủ không mang tên %1, nên chưa gửi gì đi. Hãy kiểm tra lại địa chỉ với người quản trị.</translation>
    </message>
    <message>
        <source>The server %1 does not encrypt its lines, so nothing was sent. Please tell the administrator.</source>
        <translation>Máy chủ %1 không mã hóa đường truyền, nên chưa gửi gì đi. Vui lòng báo người quản trị.</translation>
    </message>
    <message>
        <source>Some changes kept on this PC could not be read any more, because the disk is damaged or the power failed. All others are safe. Look whether your last changes are there.</source>
        <translation>Có thay đổi giữ trên máy này không còn đọc được, do ổ đĩa hỏng hoặc mất điện. Các thay đổi khác vẫn an toàn. Hãy xem lại những việc bạn làm gần đây đã có đủ chưa.</translation>
    </message>
    <message>
        <source>The content is nested too deeply to be read; nothing was changed. Take lists or tables out of one another.</source>
        <translation>Nội dung lồng nhau quá sâu nên không đọc được; chưa thay đổi gì. Hãy tách các danh sách, bảng đang lồng trong nhau ra.</translation>
    </message>
    <message>
        <source>The server ended this several times because it took too long; nothing was changed and what you typed is kept. Make it smaller, for example in two parts, then send it again.</source>
        <translation>Máy chủ đã nhiều lần dừng việc này vì chạy quá lâu; chưa thay đổi gì, nội dung đã nhập vẫn được giữ. Hãy rút gọn, ví dụ chia làm hai phần, rồi gửi lại.</translation>
    </message>
    <message>
        <source>Personal data is shown only after the reading is noted, and that did not happen. Open the record again.</source>
        <translation>Dữ liệu cá nhân chỉ được hiển thị sau khi lượt xem đã được ghi lại, mà lượt này chưa ghi được. Hãy mở lại hồ sơ.</translation>
    </message>
    <message>
        <source>This assignment is confirmed already.</source>
        <translation>Phân công này đã được xác nhận rồi.</translation>
    </message>
    <message>
        <source>An assignment is confirmed by somebody who neither gave nor receives it: ask another administrator or the head of the office.</source>
        <translation>Phân công phải do người không phân công và cũng không được phân công xác nhận: hãy nhờ một quản trị viên khác hoặc lãnh đạo cơ quan.</translation>
    </message>
    <message>
        <source>You were given a new password in the last 30 days by the person who gave this role, so you cannot confirm it. Ask somebody else who may.</source>
        <translation>Trong 30 ngày qua, người phân vai trò này đã cấp lại mật khẩu cho bạn, nên bạn không thể xác nhận. Hãy nhờ người khác có quyền xác nhận.</translation>
    </message>
    <message>
        <source>Only the owner of the server changes this setting; nothing was changed.</source>
        <translation>Chỉ chủ máy chủ mới đổi được thiết lập này; chưa thay đổi gì.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read. Check its name and its rights.</source>
        <translation>Không đọc được tệp %1. Hãy kiểm tra tên tệp và quyền truy cập.</translation>
    </message>
    <message>
        <source>Line %1 of the list of seals is no day with its seal; nothing was checked. Take the list from the site again.</source>
        <translation>Dòng %1 của danh sách dấu niêm không phải là một ngày kèm mã niêm; chưa kiểm tra gì. Hãy lấy lại danh sách từ cổng.</translation>
    </message>
    <message>
        <source>The list of seals is empty, so there is nothing to compare with. Take the list from the site again.</source>
        <translation>Danh sách dấu niêm trống nên không có gì để đối chiếu. Hãy lấy lại danh sách từ cổng.</translation>
    </message>
    <message>
        <source>This day is entered already. Change that entry instead.</source>
        <translation>Ngày này đã được nhập rồi. Hãy sửa mục đã có.</translation>
    </message>
    <message>
        <source>The calendar reaches from 2000 to 2100. Check the day.</source>
        <translation>Lịch chỉ tính từ năm 2000 đến năm 2100. Hãy kiểm tra lại ngày.</translation>
    </message>
    <message>
        <source>This day is no longer in the calendar; nothing was changed.</source>
        <translation>Ngày này không còn trong lịch; chưa thay đổi gì.</translation>
    </message>
    <message>
        <source>There is no such kind of day.</source>
        <translation>Không có loại ngày này.</translation>
    </message>
    <message>
        <source>Only a unit can be an exception from everybody&apos;s calendar. Name the unit.</source>
        <translation>Chỉ từng đơn vị mới có ngoại lệ so với lịch chung. Hãy chọn đơn vị.</translation>
    </message>
    <message>
        <source>The day needs a name of at most 200 letters.</source>
        <translation>Ngày này cần có tên, tối đa 200 ký tự.</translation>
    </message>
    <message>
        <source>There is no such status of a day.</source>
        <translation>Không có tình trạng này của ngày nghỉ.</translation>
    </message>
    <message>
        <source>A make-up day, and only that, names the day off it makes up for.</source>
        <translation>Ngày làm bù phải nêu làm bù cho ngày nghỉ nào; các loại ngày khác thì không.</translation>
    </message>
    <message>
        <source>A make-up day makes up for another day, Monday to Friday.</source>
        <translation>Ngày làm bù phải bù cho một ngày khác, từ thứ Hai đến thứ Sáu.</translation>
    </message>
    <message>
        <source>An entry stays with its unit. Remove it and enter it for the other unit.</source>
        <translation>Mục lịch gắn với đơn vị đã chọn. Hãy xóa và nhập lại cho đơn vị khác.</translation>
    </message>
    <message>
        <source>Some days of this year are only proposed. Decide or remove them first.</source>
        <translation>Năm này còn ngày mới là dự kiến. Hãy quyết định hoặc xóa các ngày đó trước.</translation>
    </message>
    <message>
        <source>Somebody else has just decided about this year. Look at it again.</source>
        <translation>Người khác vừa quyết định về năm này. Hãy xem lại.</translation>
    </message>
    <message>
        <source>New hours from this day are entered already. Change those instead.</source>
        <translation>Giờ làm việc từ ngày này đã được nhập rồi. Hãy sửa mục đã có.</translation>
    </message>
    <message>
        <source>These hours are no longer in the calendar; nothing was changed.</source>
        <translation>Khung giờ này không còn trong lịch; chưa thay đổi gì.</translation>
    </message>
    <message>
        <source>Hours cannot end before they begin.</source>
        <translation>Giờ làm việc không thể kết thúc trước khi bắt đầu.</translation>
    </message>
    <message>
        <source>The first day of hours stays. Enter new hours from the other day on.</source>
        <translation>Ngày bắt đầu của khung giờ được giữ nguyên. Hãy nhập khung giờ mới từ ngày kia.</translation>
    </message>
    <message>
        <source>Everybody&apos;s hours do not end; enter new ones from a day on.</source>
        <translation>Giờ làm việc chung không kết thúc; hãy nhập giờ mới từ một ngày.</translation>
    </message>
    <message>
        <source>A working period has a weekday from 1 to 7 and goes from one minute of the day to a later one (07:00 to 11:30).</source>
        <translation>Mỗi buổi làm việc có thứ (1 đến 7), giờ bắt đầu và giờ kết thúc muộn hơn (ví dụ 07:00 đến 11:30).</translation>
    </message>
    <message>
        <source>Two working periods of one weekday overlap.</source>
        <translation>Hai buổi làm việc của cùng một thứ chồng lên nhau.</translation>
    </message>
    <message>
        <source>This unit has no working hours, so nothing can be due. Enter its hours in the calendar.</source>
        <translation>Đơn vị này chưa có giờ làm việc nên không tính được hạn. Hãy nhập giờ làm việc vào lịch.</translation>
    </message>
    <message>
        <source>This is no term: 0 to 1000 working days, 1 to 3660 calendar days, 1 to 9999 working hours or 1 to 120 months.</source>
        <translation>Thời hạn không hợp lệ: 0–1000 ngày làm việc, 1–3660 ngày, 1–9999 giờ làm việc hoặc 1–120 tháng.</translation>
    </message>
    <message>
        <source>The time of reception lies outside the calendar. Check day and year.</source>
        <translation>Thời điểm tiếp nhận nằm ngoài lịch. Hãy kiểm tra lại ngày và năm.</translation>
    </message>
    <message>
        <source>A pause cannot end before it begins.</source>
        <translation>Thời gian tạm dừng không thể kết thúc trước khi bắt đầu.</translation>
    </message>
    <message>
        <source>Each pause needs its beginning.</source>
        <translation>Mỗi lần tạm dừng phải có thời điểm bắt đầu.</translation>
    </message>
    <message>
        <source>A pause lies outside the calendar. Check day and year.</source>
        <translation>Thời gian tạm dừng nằm ngoài lịch. Hãy kiểm tra lại ngày và năm.</translation>
    </message>
    <message>
        <source>No version of this procedure was in force on that day.</source>
        <translation>Ngày đó không có phiên bản nào của thủ tục này có hiệu lực.</translation>
    </message>
    <message>
        <source>This procedure has no fixed term.</source>
        <translation>Thủ tục này không có thời hạn cố định.</translation>
    </message>
    <message>
        <source>The absence ends before it begins; nothing was changed. Please correct the days.</source>
        <translation>Kỳ vắng mặt kết thúc trước khi bắt đầu; chưa có gì thay đổi. Vui lòng sửa lại ngày.</translation>
    </message>
    <message>
        <source>This absence is recorded already.</source>
        <translation>Kỳ vắng mặt này đã được ghi.</translation>
    </message>
    <message>
        <source>This absence is over already; nothing was changed.</source>
        <translation>Kỳ vắng mặt này đã kết thúc; chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>This person is recorded as absent in these days already; nothing was changed.</source>
        <translation>Người này đã được ghi vắng mặt trong những ngày đó; chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>These days are past; nothing was changed. Please give days to come.</source>
        <translation>Những ngày này đã qua; chưa có gì thay đổi. Vui lòng chọn ngày sắp tới.</translation>
    </message>
    <message>
        <source>Nobody stands in for himself; nothing was changed. Please choose a colleague.</source>
        <translation>Không ai tự thay chính mình; chưa có gì thay đổi. Vui lòng chọn một đồng nghiệp.</translation>
    </message>
    <message>
        <source>This colleague does not do the same work; nothing was changed. Please choose somebody with the same task in the unit.</source>
        <translation>Đồng nghiệp này không làm cùng công việc; chưa có gì thay đổi. Vui lòng chọn người có cùng nhiệm vụ trong đơn vị.</translation>
    </message>
    <message>
        <source>Somebody has changed this absence meanwhile; nothing was changed.</source>
        <translation>Kỳ vắng mặt vừa được thay đổi; chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>The application has been accepted already; nothing was changed.</source>
        <translation>Hồ sơ đã được tiếp nhận; chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>Your own look into a confidential application is reviewed by somebody else.</source>
        <translation>Lần xem hồ sơ mật của chính bạn phải do người khác xem xét.</translation>
    </message>
    <message>
        <source>This look into a confidential application has been reviewed already.</source>
        <translation>Lần xem hồ sơ mật này đã được xem xét.</translation>
    </message>
    <message>
        <source>The promised time has passed: write the apology with a new day first, then go on.</source>
        <translation>Hồ sơ đã quá hẹn: hãy lập văn bản xin lỗi và hẹn lại ngày trả trước, rồi làm bước tiếp theo.</translation>
    </message>
    <message>
        <source>The applicant and the authorised person are the same; nothing was changed. Leave the authorised person empty.</source>
        <translation>Người nộp và người được ủy quyền là một; chưa có gì thay đổi. Hãy để trống người được ủy quyền.</translation>
    </message>
    <message>
        <source>There is no such joint hand-over of yours.</source>
        <translation>Không có lần chuyển hàng loạt như vậy của bạn.</translation>
    </message>
    <message>
        <source>The procedure has no such case; nothing was changed. Please choose the case again.</source>
        <translation>Thủ tục không có trường hợp này; chưa có gì thay đổi. Vui lòng chọn lại trường hợp.</translation>
    </message>
    <message>
        <source>The way it was submitted is not known; nothing was changed.</source>
        <translation>Cách nộp hồ sơ không hợp lệ; chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>Nobody has taken this application yet: take it over first.</source>
        <translation>Chưa ai nhận xử lý hồ sơ này: hãy nhận xử lý trước.</translation>
    </message>
    <message>
        <source>The application is on your desk already.</source>
        <translation>Hồ sơ đang do bạn xử lý.</translation>
    </message>
    <message>
        <source>The application is confidential; only who is meant to see it may act on it.</source>
        <translation>Đây là hồ sơ mật; chỉ người được phép xem mới được xử lý.</translation>
    </message>
    <message>
        <source>It has been decided already; nothing was changed.</source>
        <translation>Hồ sơ đã có quyết định; chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>The time limit has passed: it cannot be extended any more. Write the apology instead.</source>
        <translation>Đã quá hạn giải quyết: không gia hạn được nữa. Hãy lập văn bản xin lỗi.</translation>
    </message>
    <message>
        <source>There is no such exemption from the fee; nothing was changed.</source>
        <translation>Không có trường hợp miễn, giảm này; chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>This application is stored already.</source>
        <translation>Hồ sơ này đã được lưu.</translation>
    </message>
    <message>
        <source>The expected day is past; nothing was changed. Please give a day to come.</source>
        <translation>Ngày hẹn đã qua; chưa có gì thay đổi. Vui lòng chọn ngày sắp tới.</translation>
    </message>
    <message>
        <source>The expected day is later than the procedure allows; nothing was changed.</source>
        <translation>Ngày hẹn vượt quá thời gian thủ tục cho phép; chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>The procedure does not allow so long an extension; nothing was changed.</source>
        <translation>Thủ tục không cho phép gia hạn dài như vậy; chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>It has been extended as often as the procedure allows.</source>
        <translation>Hồ sơ đã được gia hạn đủ số lần thủ tục cho phép.</translation>
    </message>
    <message>
        <source>The amount cannot be right; nothing was changed.</source>
        <translation>Số tiền không hợp lệ; chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>This fee is paid already or does not exist; nothing was changed.</source>
        <translation>Khoản này đã nộp hoặc không có; chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>The way of payment is not known; nothing was changed.</source>
        <translation>Hình thức nộp tiền không hợp lệ; chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>A file lacks its title or kind; nothing was changed.</source>
        <translation>Có tệp thiếu tên hoặc loại; chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>A file is not stored yet or belongs to something else; nothing was changed. Please add it again.</source>
        <translation>Có tệp chưa được lưu hoặc thuộc hồ sơ khác; chưa có gì thay đổi. Vui lòng thêm lại.</translation>
    </message>
    <message>
        <source>There are too many files for one act; nothing was changed.</source>
        <translation>Quá nhiều tệp trong một lần; chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>This is the first step: there is nobody to send it back to.</source>
        <translation>Đây là bước đầu: không có ai để trả lại.</translation>
    </message>
    <message>
        <source>A colleague has taken this application; nothing was changed.</source>
        <translation>Một đồng nghiệp đang xử lý hồ sơ này; chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>The application could not be stored; nothing was changed. Please tell whoever looks after the program.</source>
        <translation>Không lưu được hồ sơ; chưa có gì thay đổi. Vui lòng báo người phụ trách phần mềm.</translation>
    </message>
    <message>
        <source>Choose between 1 and 1,000 applications; nothing was changed.</source>
        <translation>Hãy chọn từ 1 đến 1.000 hồ sơ; chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>There is no further step to hand it over to.</source>
        <translation>Không còn bước nào để chuyển tiếp.</translation>
    </message>
    <message>
        <source>There is no such list.</source>
        <translation>Không có danh sách này.</translation>
    </message>
    <message>
        <source>Say what is to be supplied; nothing was changed.</source>
        <translation>Hãy ghi giấy tờ cần bổ sung; chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>This application has no time limit.</source>
        <translation>Hồ sơ này không có thời hạn.</translation>
    </message>
    <message>
        <source>The application has not been accepted yet.</source>
        <translation>Hồ sơ chưa được tiếp nhận chính thức.</translation>
    </message>
    <message>
        <source>There is no such application, or you may not see it.</source>
        <translation>Không có hồ sơ này, hoặc bạn không được xem.</translation>
    </message>
    <message>
        <source>Your task does not include this act on this application.</source>
        <translation>Nhiệm vụ của bạn không gồm việc này đối với hồ sơ.</translation>
    </message>
    <message>
        <source>You may read this application already.</source>
        <translation>Bạn đã được xem hồ sơ này.</translation>
    </message>
    <message>
        <source>This step is for somebody with another task.</source>
        <translation>Bước này dành cho người có nhiệm vụ khác.</translation>
    </message>
    <message>
        <source>This is not done in the present step; hand it over first.</source>
        <translation>Việc này không thuộc bước hiện tại; hãy chuyển bước trước.</translation>
    </message>
    <message>
        <source>A decision grants or refuses; nothing was changed.</source>
        <translation>Quyết định phải là đồng ý hoặc từ chối; chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>A line of the papers is not right; nothing was changed. Please check numbers and names.</source>
        <translation>Một dòng giấy tờ chưa đúng; chưa có gì thay đổi. Vui lòng kiểm tra số lượng và tên.</translation>
    </message>
    <message>
        <source>Required papers are missing; the application cannot be received yet.</source>
        <translation>Thiếu giấy tờ bắt buộc; chưa thể tiếp nhận hồ sơ.</translation>
    </message>
    <message>
        <source>There are too many papers for one application; nothing was changed.</source>
        <translation>Quá nhiều giấy tờ cho một hồ sơ; chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>Another unit has been asked and has not answered yet.</source>
        <translation>Đang chờ đơn vị khác trả lời xác minh.</translation>
    </message>
    <message>
        <source>This person does not do this step there; nothing was changed. Please choose somebody else.</source>
        <translation>Người này không đảm nhận bước này; chưa có gì thay đổi. Vui lòng chọn người khác.</translation>
    </message>
    <message>
        <source>This version of the procedure does not count any more; nothing was stored. Please open the procedure anew.</source>
        <translation>Phiên bản thủ tục này không còn hiệu lực; chưa lưu gì. Vui lòng mở lại thủ tục.</translation>
    </message>
    <message>
        <source>There is no such procedure; nothing was changed.</source>
        <translation>Không có thủ tục này; chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>The new day must lie ahead; nothing was changed.</source>
        <translation>Ngày hẹn lại phải ở phía trước; chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>Choose one of the legal reasons; nothing was changed.</source>
        <translation>Hãy chọn một lý do theo quy định; chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>Write down the number of the paper the recipient shows; nothing was changed.</source>
        <translation>Hãy ghi số giấy tờ người nhận xuất trình; chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>A posted result needs the number of the post; nothing was changed.</source>
        <translation>Trả qua bưu chính cần có số bưu gửi; chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>Say who the recipient is; nothing was changed.</source>
        <translation>Hãy ghi người nhận là ai; chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>The way of handing over is not known; nothing was changed.</source>
        <translation>Hình thức trả kết quả không hợp lệ; chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>The number of sets must be between 1 and 99; nothing was changed.</source>
        <translation>Số bộ hồ sơ phải từ 1 đến 99; chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>The unit has no such successor today; nothing was changed.</source>
        <translation>Hôm nay đơn vị không có đơn vị kế thừa này; chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>The citizen has been asked as often as the procedure allows; the leader may ask once more with a reason.</source>
        <translation>Đã yêu cầu bổ sung đủ số lần thủ tục cho phép; lãnh đạo có thể yêu cầu thêm khi có lý do.</translation>
    </message>
    <message>
        <source>It has not been decided yet.</source>
        <translation>Hồ sơ chưa có quyết định.</translation>
    </message>
    <message>
        <source>This has been taken back already.</source>
        <translation>Việc này đã được hoàn tác.</translation>
    </message>
    <message>
        <source>It is too late to take this back: somebody has gone on with it or the time is over.</source>
        <translation>Không hoàn tác được nữa: đã có người xử lý tiếp hoặc quá thời gian.</translation>
    </message>
    <message>
        <source>This unit does not work any more, or is the same; nothing was changed.</source>
        <translation>Đơn vị này không còn hoạt động hoặc trùng đơn vị hiện tại; chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>Somebody has changed this application meanwhile; nothing was changed. Look at it anew and repeat the act.</source>
        <translation>Hồ sơ vừa được người khác thay đổi; chưa có gì thay đổi. Hãy xem lại rồi làm lại.</translation>
    </message>
    <message>
        <source>This cannot be done in the present state of the application.</source>
        <translation>Không làm được việc này ở trạng thái hiện tại của hồ sơ.</translation>
    </message>
    <message>
        <source>Somebody has reviewed this meanwhile; nothing was changed.</source>
        <translation>Việc này vừa được người khác xem xét; chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>This intake is kept already.</source>
        <translation>Bản tiếp nhận dở này đã được giữ.</translation>
    </message>
    <message>
        <source>The kept intake is too large; nothing was changed.</source>
        <translation>Bản tiếp nhận dở quá lớn; chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>Somebody has gone on with this intake meanwhile; nothing was changed.</source>
        <translation>Bản tiếp nhận dở vừa được người khác sửa; chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>The year of birth cannot be right; nothing was changed.</source>
        <translation>Năm sinh không hợp lệ; chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>This person is recorded already.</source>
        <translation>Người này đã được ghi.</translation>
    </message>
    <message>
        <source>The number of the paper does not have its form; nothing was changed. Please check the digits.</source>
        <translation>Số giấy tờ không đúng dạng; chưa có gì thay đổi. Vui lòng kiểm tra các chữ số.</translation>
    </message>
    <message>
        <source>The kind of paper is not known; nothing was changed.</source>
        <translation>Loại giấy tờ không hợp lệ; chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>Somebody else is recorded with this number. Please check whether it is the same person.</source>
        <translation>Đã có người khác mang số này. Vui lòng kiểm tra có phải cùng một người.</translation>
    </message>
    <message>
        <source>The number of the card does not agree with the sex. Please compare with the card.</source>
        <translation>Số định danh không khớp giới tính. Vui lòng so với thẻ.</translation>
    </message>
    <message>
        <source>The number of the card does not agree with the year of birth. Please compare with the card.</source>
        <translation>Số định danh không khớp năm sinh. Vui lòng so với thẻ.</translation>
    </message>
    <message>
        <source>It must be a person or an organisation; nothing was changed.</source>
        <translation>Phải là cá nhân hoặc tổ chức; chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>There is no such person, or you may not look this person up.</source>
        <translation>Không có người này, hoặc bạn không được tra cứu.</translation>
    </message>
    <message>
        <source>The telephone number does not have its form; nothing was changed.</source>
        <translation>Số điện thoại không đúng dạng; chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>Say why you look this person up.</source>
        <translation>Hãy chọn mục đích tra cứu.</translation>
    </message>
    <message>
        <source>The sex is not known to the program; nothing was changed.</source>
        <translation>Giới tính không hợp lệ; chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>Somebody has changed this person&apos;s data meanwhile; nothing was changed. Look at them anew.</source>
        <translation>Dữ liệu người này vừa được thay đổi; chưa có gì thay đổi. Hãy xem lại.</translation>
    </message>
    <message>
        <source>This procedure is not in the catalogue; nothing was changed.</source>
        <translation>Thủ tục này không có trong danh mục; chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>There is no procedure with this code. Check the code.</source>
        <translation>Không có thủ tục nào mang mã này. Hãy kiểm tra lại mã.</translation>
    </message>
    <message>
        <source>A procedure with this code is there already. Open it and draft a new version.</source>
        <translation>Đã có thủ tục mang mã này. Hãy mở thủ tục đó rồi soạn phiên bản mới.</translation>
    </message>
    <message>
        <source>A procedure&apos;s code looks like 1.000894. Check it in the national catalogue.</source>
        <translation>Mã thủ tục có dạng 1.000894. Hãy đối chiếu với Cơ sở dữ liệu quốc gia về thủ tục hành chính.</translation>
    </message>
    <message>
        <source>There is no such kind of procedure.</source>
        <translation>Không có loại thủ tục này.</translation>
    </message>
    <message>
        <source>The procedure&apos;s field is missing or longer than 120 letters.</source>
        <translation>Chưa ghi lĩnh vực, hoặc lĩnh vực dài quá 120 chữ.</translation>
    </message>
    <message>
        <source>There is no such level of handling.</source>
        <translation>Không có cấp thực hiện này.</translation>
    </message>
    <message>
        <source>A procedure cannot be replaced by itself.</source>
        <translation>Thủ tục không thể được thay bằng chính nó.</translation>
    </message>
    <message>
        <source>This version is there already; nothing was changed.</source>
        <translation>Phiên bản này đã có; chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>Somebody else has changed this procedure meanwhile; what was typed is kept. Look at it again.</source>
        <translation>Người khác vừa sửa thủ tục này; chữ đã gõ vẫn được giữ. Hãy xem lại.</translation>
    </message>
    <message>
        <source>Somebody else has changed this draft meanwhile; what was typed is kept. Look at it again.</source>
        <translation>Người khác vừa sửa bản dự thảo này; chữ đã gõ vẫn được giữ. Hãy xem lại.</translation>
    </message>
    <message>
        <source>This version of the procedure is no longer there; nothing was changed.</source>
        <translation>Phiên bản này của thủ tục không còn nữa; chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>This version has been put in force and stays as it is. Draft a new version to correct it.</source>
        <translation>Phiên bản này đã được đưa vào áp dụng nên được giữ nguyên. Muốn sửa, hãy soạn phiên bản mới.</translation>
    </message>
    <message>
        <source>This version is still a draft. Discard the draft instead.</source>
        <translation>Phiên bản này còn là dự thảo. Hãy bỏ bản dự thảo.</translation>
    </message>
    <message>
        <source>This is the only version of the procedure, so it cannot be discarded.</source>
        <translation>Đây là phiên bản duy nhất của thủ tục nên không bỏ được.</translation>
    </message>
    <message>
        <source>A later version is to come in force after that day. The procedure cannot end before it.</source>
        <translation>Sau ngày đó còn có phiên bản sắp áp dụng, nên chưa thể bãi bỏ thủ tục vào ngày này.</translation>
    </message>
    <message>
        <source>This procedure has a draft already. Open that draft.</source>
        <translation>Thủ tục này đã có bản dự thảo. Hãy mở bản dự thảo đó.</translation>
    </message>
    <message>
        <source>The procedure&apos;s name is missing or longer than 600 letters.</source>
        <translation>Chưa ghi tên thủ tục, hoặc tên dài quá 600 chữ.</translation>
    </message>
    <message>
        <source>There is no such deciding body. Choose one from the list.</source>
        <translation>Không có cơ quan giải quyết này. Hãy chọn trong danh sách.</translation>
    </message>
    <message>
        <source>There is no such kind of result. Choose one from the list.</source>
        <translation>Không có loại kết quả này. Hãy chọn trong danh sách.</translation>
    </message>
    <message>
        <source>There is no such online level. Choose one from the list.</source>
        <translation>Không có mức độ trực tuyến này. Hãy chọn trong danh sách.</translation>
    </message>
    <message>
        <source>There is no such set of forms. Choose one from the list.</source>
        <translation>Không có bộ mẫu biểu này. Hãy chọn trong danh sách.</translation>
    </message>
    <message>
        <source>A number is too small or too large. Check the marked field.</source>
        <translation>Có con số quá nhỏ hoặc quá lớn. Hãy xem lại ô được đánh dấu.</translation>
    </message>
    <message>
        <source>The version&apos;s state does not fit; nothing was changed. Please tell the administrator.</source>
        <translation>Trạng thái của phiên bản không khớp; chưa có gì thay đổi. Hãy báo người quản trị.</translation>
    </message>
    <message>
        <source>The last day lies before the first. Check both days.</source>
        <translation>Ngày hết áp dụng đứng trước ngày bắt đầu. Hãy xem lại hai ngày.</translation>
    </message>
    <message>
        <source>On that day another version of this procedure is in force. Choose another day.</source>
        <translation>Vào ngày đó đã có phiên bản khác của thủ tục này đang áp dụng. Hãy chọn ngày khác.</translation>
    </message>
    <message>
        <source>A new version can take the place of the one in force from today on, not from a day that is past: what was received until then keeps its rules.</source>
        <translation>Phiên bản mới chỉ thay phiên bản đang áp dụng từ hôm nay trở đi: hồ sơ đã tiếp nhận vẫn theo quy định cũ. Hãy chọn từ hôm nay.</translation>
    </message>
    <message>
        <source>A procedure ends today or later, not on a day that is past.</source>
        <translation>Thủ tục chỉ được bãi bỏ từ hôm nay trở đi. Hãy chọn ngày khác.</translation>
    </message>
    <message>
        <source>The end of this procedure is entered already.</source>
        <translation>Ngày hết áp dụng của thủ tục này đã được ghi.</translation>
    </message>
    <message>
        <source>The content of the version does not fit together; nothing was changed. Please tell the administrator.</source>
        <translation>Nội dung phiên bản không khớp nhau; chưa có gì thay đổi. Hãy báo người quản trị.</translation>
    </message>
    <message>
        <source>A text is missing or too long. Check the marked field.</source>
        <translation>Có chỗ chưa ghi hoặc ghi quá dài. Hãy xem lại ô được đánh dấu.</translation>
    </message>
    <message>
        <source>More than 200 entries in one list are too many; nothing was changed.</source>
        <translation>Một danh sách không được quá 200 mục; chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>This is no term. A term of 0 (the same day) goes with working days only; without a fixed term leave number and unit empty.</source>
        <translation>Thời hạn chưa đúng. Thời hạn 0 (trong ngày) chỉ dùng với ngày làm việc; nếu không có thời hạn cố định thì để trống cả số và đơn vị.</translation>
    </message>
    <message>
        <source>The internal target cannot be longer than the legal term.</source>
        <translation>Chỉ tiêu nội bộ không thể dài hơn thời hạn theo luật.</translation>
    </message>
    <message>
        <source>The fee does not fit together. Check amount, counting and graded prices.</source>
        <translation>Mức thu chưa khớp. Hãy xem lại số tiền, cách tính và mức theo trang.</translation>
    </message>
    <message>
        <source>The form&apos;s file is not stored; nothing was changed.</source>
        <translation>Tệp mẫu đơn chưa được lưu; chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>An exemption has either an amount or 1 to 100 percent off.</source>
        <translation>Mỗi diện miễn, giảm ghi số tiền phải nộp hoặc tỷ lệ giảm từ 1 đến 100 phần trăm.</translation>
    </message>
    <message>
        <source>This exemption does not belong to the case. Choose it again.</source>
        <translation>Diện miễn, giảm này không thuộc trường hợp đã chọn. Hãy chọn lại.</translation>
    </message>
    <message>
        <source>This case does not belong to the version. Choose it again.</source>
        <translation>Trường hợp này không thuộc phiên bản. Hãy chọn lại.</translation>
    </message>
    <message>
        <source>The number of copies or pages is too small or too large.</source>
        <translation>Số bản hoặc số trang quá nhỏ hoặc quá lớn.</translation>
    </message>
    <message>
        <source>A step has an unknown kind or unit. Choose it again.</source>
        <translation>Có bước ghi sai loại hoặc sai đơn vị. Hãy chọn lại.</translation>
    </message>
    <message>
        <source>A step names a role that does not exist. Choose it again.</source>
        <translation>Có bước ghi vai trò không tồn tại. Hãy chọn lại.</translation>
    </message>
    <message>
        <source>A question is not usable: each needs its own short key, and a choice needs its answers.</source>
        <translation>Có câu hỏi chưa dùng được: mỗi câu cần một khóa ngắn riêng, câu chọn cần có các lựa chọn.</translation>
    </message>
    <message>
        <source>The condition of a paper cannot be understood. Check it.</source>
        <translation>Không hiểu được điều kiện của một giấy tờ. Hãy xem lại.</translation>
    </message>
    <message>
        <source>The condition of a paper hangs on a question that is not there. Add the question first.</source>
        <translation>Điều kiện của một giấy tờ dựa vào câu hỏi chưa có. Hãy thêm câu hỏi trước.</translation>
    </message>
    <message>
        <source>A version needs at least one case before it is put in force.</source>
        <translation>Phiên bản cần ít nhất một trường hợp trước khi đưa vào áp dụng.</translation>
    </message>
    <message>
        <source>A version needs its steps, beginning with the reception, before it is put in force.</source>
        <translation>Phiên bản cần có các bước xử lý, bắt đầu bằng bước tiếp nhận, trước khi đưa vào áp dụng.</translation>
    </message>
    <message>
        <source>A file holds 1 to 2000 procedures.</source>
        <translation>Mỗi tệp chứa từ 1 đến 2000 thủ tục.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read; nothing was changed.</source>
        <translation>Không đọc được tệp %1; chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>The file %1 does not look like a list of procedures; nothing was changed. The first line names the columns.</source>
        <translation>Tệp %1 không giống danh sách thủ tục; chưa có gì thay đổi. Dòng đầu phải là tên các cột.</translation>
    </message>
    <message>
        <source>A cell cannot be understood (%1); nothing was changed.</source>
        <translation>Có ô không hiểu được (%1); chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>A due time is another one by now; nothing was changed. Look at the list anew.</source>
        <translation>Có hồ sơ đã mang hạn trả khác; chưa có gì thay đổi. Hãy xem lại danh sách.</translation>
    </message>
    <message>
        <source>There is no such form. Please tell the support desk.</source>
        <translation>Không có mẫu phiếu này. Xin báo bộ phận hỗ trợ.</translation>
    </message>
    <message>
        <source>This text of the form has been saved already. Open it from the list.</source>
        <translation>Bản mẫu này đã được lưu rồi. Hãy mở từ danh sách.</translation>
    </message>
    <message>
        <source>The form needs a title of at most 200 letters; nothing was saved.</source>
        <translation>Mẫu phiếu cần tên, không quá 200 ký tự; chưa lưu gì.</translation>
    </message>
    <message>
        <source>This size of paper is not known; nothing was saved. Choose A4 or A5.</source>
        <translation>Không có khổ giấy này; chưa lưu gì. Hãy chọn A4 hoặc A5.</translation>
    </message>
    <message>
        <source>The text of the form is empty or too long; nothing was saved.</source>
        <translation>Nội dung mẫu trống hoặc quá dài; chưa lưu gì.</translation>
    </message>
    <message>
        <source>The text of the form could not be saved. Please tell the support desk.</source>
        <translation>Không lưu được mẫu phiếu. Xin báo bộ phận hỗ trợ.</translation>
    </message>
    <message>
        <source>Another text of this form is to come into force later; nothing was changed. Choose another day.</source>
        <translation>Mẫu này đã có bản khác sẽ có hiệu lực sau; chưa thay đổi gì. Hãy chọn ngày khác.</translation>
    </message>
    <message>
        <source>There is a draft of this form already. Go on with that one.</source>
        <translation>Mẫu này đã có bản nháp. Hãy sửa tiếp bản nháp đó.</translation>
    </message>
    <message>
        <source>This text is or was in force and stays as it is. Begin a new version.</source>
        <translation>Bản mẫu này đang hoặc đã có hiệu lực nên được giữ nguyên. Hãy soạn phiên bản mới.</translation>
    </message>
    <message>
        <source>This text of the form is no longer there. Open the list anew.</source>
        <translation>Bản mẫu này không còn nữa. Hãy mở lại danh sách.</translation>
    </message>
    <message>
        <source>A text can come into force today at the earliest; nothing was changed.</source>
        <translation>Bản mẫu chỉ có hiệu lực sớm nhất từ hôm nay; chưa thay đổi gì.</translation>
    </message>
    <message>
        <source>There is no text for form %1. Please tell the administrator.</source>
        <translation>Chưa có bản mẫu cho phiếu số %1. Xin báo người quản trị.</translation>
    </message>
    <message>
        <source>The text contains &lt;%1&gt;, which a form may not contain. Take it out.</source>
        <translation>Nội dung có thẻ &lt;%1&gt; không được dùng trong mẫu phiếu. Hãy bỏ đi.</translation>
    </message>
    <message>
        <source>The text contains the attribute %1, which a form may not contain. Take it out.</source>
        <translation>Nội dung có thuộc tính %1 không được dùng trong mẫu phiếu. Hãy bỏ đi.</translation>
    </message>
    <message>
        <source>A form shows no pictures but the bar code and the QR code. Take the picture out.</source>
        <translation>Mẫu phiếu chỉ được có mã vạch và mã QR, không có hình khác. Hãy bỏ hình đi.</translation>
    </message>
    <message>
        <source>A tag is broken or closed in the wrong order near %1. Correct it.</source>
        <translation>Thẻ bị hỏng hoặc đóng sai thứ tự gần %1. Hãy sửa lại.</translation>
    </message>
    <message>
        <source>The tag &lt;%1&gt; is not closed. Close it.</source>
        <translation>Thẻ &lt;%1&gt; chưa được đóng. Hãy đóng lại.</translation>
    </message>
    <message>
        <source>A field begins with {{ and has no }} near %1. Close it.</source>
        <translation>Trường bắt đầu bằng {{ nhưng thiếu }} gần %1. Hãy đóng lại.</translation>
    </message>
    <message>
        <source>The part {{#%1}} … {{/%1}} is not closed or closed in the wrong place. Correct it.</source>
        <translation>Đoạn {{#%1}} … {{/%1}} chưa đóng hoặc đóng sai chỗ. Hãy sửa lại.</translation>
    </message>
    <message>
        <source>This form has no field %1. Choose one from the list of fields.</source>
        <translation>Mẫu này không có trường %1. Hãy chọn trong danh sách trường.</translation>
    </message>
    <message>
        <source>The form must show: %1. Put the field into the text.</source>
        <translation>Mẫu phiếu phải có: %1. Hãy đưa trường này vào nội dung.</translation>
    </message>
    <message>
        <source>The field cannot be written as %1. Choose a way from the list of fields.</source>
        <translation>Trường không viết được theo kiểu %1. Hãy chọn kiểu trong danh sách trường.</translation>
    </message>
    <message>
        <source>Form %1 has not been issued for this application.</source>
        <translation>Hồ sơ này chưa có phiếu số %1.</translation>
    </message>
    <message>
        <source>The number of the letter could not be given. Please tell the support desk.</source>
        <translation>Không cấp được số cho văn bản. Xin báo bộ phận hỗ trợ.</translation>
    </message>
    <message>
        <source>This print has been written down already.</source>
        <translation>Lần in này đã được ghi nhận.</translation>
    </message>
    <message>
        <source>The form was printed or changed by somebody else meanwhile; nothing was printed. It has been opened anew: print again.</source>
        <translation>Phiếu vừa được người khác in hoặc vừa thay đổi; chưa in gì. Phiếu đã được mở lại: hãy bấm in lần nữa.</translation>
    </message>
    <message>
        <source>Between 1 and 99 copies can be printed at once; nothing was printed.</source>
        <translation>Mỗi lần in được từ 1 đến 99 bản; chưa in gì.</translation>
    </message>
    <message>
        <source>The print could not be written down, so nothing was printed. Please tell the support desk.</source>
        <translation>Không ghi nhận được lần in nên chưa in gì. Xin báo bộ phận hỗ trợ.</translation>
    </message>
    <message>
        <source>The printer did not take the form; it is written down as printed. Check the printer and print again.</source>
        <translation>Máy in không nhận phiếu; lần in đã được ghi nhận. Hãy kiểm tra máy in rồi in lại.</translation>
    </message>
    <message>
        <source>The file %1 could not be written. Choose another folder.</source>
        <translation>Không ghi được tệp %1. Hãy chọn thư mục khác.</translation>
    </message>
    <message>
        <source>The register covers at most a year, from a day to a later one. Choose other days.</source>
        <translation>Sổ in nhiều nhất một năm, từ ngày trước đến ngày sau. Hãy chọn ngày khác.</translation>
    </message>
    <message>
        <source>The form could not be made into a page. Please tell the support desk.</source>
        <translation>Không dựng được trang in của phiếu. Xin báo bộ phận hỗ trợ.</translation>
    </message>
    <message>
        <source>The server&apos;s answer could not be understood; nothing was printed. Please tell the support desk.</source>
        <translation>Không hiểu được dữ liệu từ máy chủ; chưa in gì. Xin báo bộ phận hỗ trợ.</translation>
    </message>
    <message>
        <source>The file %1 cannot be opened. Copy it to this PC and try again.</source>
        <translation>Không mở được tệp %1. Hãy chép tệp vào máy này rồi thử lại.</translation>
    </message>
    <message>
        <source>The file %1 is empty. Look for the right one.</source>
        <translation>Tệp %1 trống. Hãy tìm đúng tệp.</translation>
    </message>
    <message>
        <source>%1 is of a kind that is not taken. Papers come as PDF, as pictures (JPEG, PNG, WebP) or as Word and Excel files.</source>
        <translation>%1 thuộc loại tệp không nhận. Giấy tờ nhận ở dạng PDF, ảnh (JPEG, PNG, WebP) hoặc tệp Word, Excel.</translation>
    </message>
    <message>
        <source>The PDF %1 is damaged, pages may be missing. Ask for it again or scan the paper.</source>
        <translation>Tệp PDF %1 bị hỏng, có thể thiếu trang. Hãy xin lại tệp hoặc quét bản giấy.</translation>
    </message>
    <message>
        <source>The PDF %1 is locked by a password. Ask for it without one, or scan the paper.</source>
        <translation>Tệp PDF %1 bị khóa bằng mật khẩu. Hãy xin tệp không khóa hoặc quét bản giấy.</translation>
    </message>
    <message>
        <source>The disk of this PC is full or cannot be written; the file was not taken. Make room, then try again.</source>
        <translation>Ổ đĩa của máy này đầy hoặc không ghi được; tệp chưa được nhận. Hãy dọn chỗ trống rồi thử lại.</translation>
    </message>
    <message>
        <source>Nothing was stored: it was stopped.</source>
        <translation>Chưa lưu gì: việc đã được dừng.</translation>
    </message>
    <message>
        <source>%1 is neither a picture nor a PDF and cannot become part of another document.</source>
        <translation>%1 không phải ảnh hay PDF nên không ghép vào tài liệu khác được.</translation>
    </message>
    <message>
        <source>The file was changed or removed while it was being sent; nothing was stored. Add it again.</source>
        <translation>Tệp đã bị sửa hoặc xóa trong khi gửi; chưa lưu gì. Hãy thêm lại tệp.</translation>
    </message>
    <message>
        <source>This is no identity card. Scan the QR code on the card once more, or type the number.</source>
        <translation>Đây không phải mã của thẻ căn cước. Hãy quét lại mã QR trên thẻ, hoặc gõ số.</translation>
    </message>
    <message>
        <source>This code is not that of an identity card. Scan the QR code of the căn cước card.</source>
        <translation>Mã này không phải của thẻ căn cước. Hãy quét mã QR trên thẻ căn cước.</translation>
    </message>
    <message>
        <source>The text of the card was cut short. Compare the fields with the card.</source>
        <translation>Nội dung đọc từ thẻ bị ngắt giữa chừng. Hãy đối chiếu các ô với thẻ.</translation>
    </message>
    <message>
        <source>The name may have been changed on its way (input method). Compare it with the card, and find the person by number.</source>
        <translation>Họ tên có thể đã bị bộ gõ làm sai. Hãy đối chiếu với thẻ và tìm người theo số.</translation>
    </message>
    <message>
        <source>The birth date could not be read from the card. Type it from the card.</source>
        <translation>Không đọc được ngày sinh từ thẻ. Hãy gõ theo thẻ.</translation>
    </message>
    <message>
        <source>The first three digits of the number are not those of a province. Compare them with the card.</source>
        <translation>Ba chữ số đầu của số định danh không phải mã tỉnh. Hãy đối chiếu với thẻ.</translation>
    </message>
    <message>
        <source>No QR code was found in the picture. Take it nearer, straight and without glare.</source>
        <translation>Không thấy mã QR trong ảnh. Hãy chụp gần hơn, thẳng và không bị lóa.</translation>
    </message>
    <message>
        <source>The picture is too large to look for a code in it. Cut out the part with the code.</source>
        <translation>Ảnh quá lớn để tìm mã. Hãy cắt lấy phần có mã.</translation>
    </message>
    <message>
        <source>There is no picture, or it cannot be read. Take the card once more.</source>
        <translation>Không có ảnh hoặc không đọc được ảnh. Hãy chụp lại thẻ.</translation>
    </message>
    <message>
        <source>The scanner no longer answers; the page it was scanning was not kept. Check cable and power, then scan this page again.</source>
        <translation>Máy quét không trả lời nữa; trang đang quét không được giữ. Hãy kiểm tra dây và nguồn rồi quét lại trang này.</translation>
    </message>
    <message>
        <source>Another program is using the scanner. Close it, then try again.</source>
        <translation>Chương trình khác đang dùng máy quét. Hãy đóng chương trình đó rồi thử lại.</translation>
    </message>
    <message>
        <source>The paper is stuck in the scanner. Take it out, then scan this page again.</source>
        <translation>Kẹt giấy trong máy quét. Hãy gỡ giấy ra rồi quét lại trang này.</translation>
    </message>
    <message>
        <source>There is no paper in the feeder. Put it in, then scan.</source>
        <translation>Không có giấy trong khay nạp. Hãy đặt giấy rồi quét.</translation>
    </message>
    <message>
        <source>The cover of the scanner is open. Close it, then try again.</source>
        <translation>Nắp máy quét đang mở. Hãy đóng nắp rồi thử lại.</translation>
    </message>
    <message>
        <source>This account of the PC may not use the scanner. Please tell the administrator.</source>
        <translation>Tài khoản trên máy này không được dùng máy quét. Hãy báo quản trị hệ thống.</translation>
    </message>
    <message>
        <source>The scanner reports a fault; the page was not kept. Switch it off and on, then try again.</source>
        <translation>Máy quét báo lỗi; trang không được giữ. Hãy tắt bật máy quét rồi thử lại.</translation>
    </message>
    <message>
        <source>The scanned page could not be written to the disk of this PC. Make room, then scan it again.</source>
        <translation>Không ghi được trang quét vào ổ đĩa của máy này. Hãy dọn chỗ trống rồi quét lại.</translation>
    </message>
    <message>
        <source>Scanning was stopped; nothing of it was kept.</source>
        <translation>Đã dừng quét; không giữ trang nào.</translation>
    </message>
    <message>
        <source>The scanner stopped after %1 pages, the most it takes at once. If paper is left in the feeder, scan on.</source>
        <translation>Máy quét dừng sau %1 trang, mức nhiều nhất mỗi lần. Nếu khay nạp còn giấy, hãy quét tiếp.</translation>
    </message>
    <message>
        <source>The link %1 leads to no page of the public site. Nothing was published: correct the link or take it off.</source>
        <translation>Liên kết %1 không dẫn tới trang nào trên cổng công khai. Chưa có gì được xuất bản: anh/chị sửa liên kết hoặc bỏ liên kết đó.</translation>
    </message>
    <message>
        <source>Bulk data are made in a sample database only; this one holds real work. Nothing was changed.</source>
        <translation>Chỉ tạo dữ liệu hàng loạt trong cơ sở dữ liệu mẫu; đây là cơ sở dữ liệu làm việc thật. Chưa thay đổi gì.</translation>
    </message>
</context>
<context>
    <name>settingwords</name>
    <message>
        <source>%1 days</source>
        <translation>%1 ngày</translation>
    </message>
    <message>
        <source>%1 minutes</source>
        <translation>%1 phút</translation>
    </message>
    <message>
        <source>%1 characters</source>
        <translation>%1 ký tự</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 million pixels</source>
        <translation>%1 triệu điểm ảnh</translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation>%1 lần</translation>
    </message>
    <message>
        <source>Close accounts nobody uses after</source>
        <translation>Đóng tài khoản không ai dùng sau</translation>
    </message>
    <message>
        <source>The person is refused at the next log-in until an administrator unlocks the account.</source>
        <translation>Người ấy không đăng nhập được cho đến khi người quản trị mở khóa.</translation>
    </message>
    <message>
        <source>Confirm urgent publications within</source>
        <translation>Xác nhận bài xuất bản gấp trong</translation>
    </message>
    <message>
        <source>Remind of drafts nobody touched for</source>
        <translation>Nhắc bản nháp không ai sửa sau</translation>
    </message>
    <message>
        <source>Largest file of an article</source>
        <translation>Tệp lớn nhất của một bài</translation>
    </message>
    <message>
        <source>Largest picture of an article</source>
        <translation>Ảnh lớn nhất của một bài</translation>
    </message>
    <message>
        <source>Most points of a picture</source>
        <translation>Số điểm ảnh nhiều nhất</translation>
    </message>
    <message>
        <source>Correct returned articles within</source>
        <translation>Sửa bài bị trả lại trong</translation>
    </message>
    <message>
        <source>Review submitted articles within</source>
        <translation>Duyệt bài gửi lên trong</translation>
    </message>
    <message>
        <source>Most that one person may upload and not yet use</source>
        <translation>Một người được tải lên (chưa dùng) nhiều nhất</translation>
    </message>
    <message>
        <source>Let nobody of these roles work without a second factor</source>
        <translation>Bắt buộc có lớp bảo vệ thứ hai với các vai trò đó</translation>
    </message>
    <message>
        <source>Whoever has one of the roles and no second factor can only set one up.</source>
        <translation>Ai có vai trò đó mà chưa có lớp bảo vệ thứ hai thì chỉ thiết lập được lớp ấy.</translation>
    </message>
    <message>
        <source>Roles that need a second factor</source>
        <translation>Vai trò cần lớp bảo vệ thứ hai</translation>
    </message>
    <message>
        <source>Lock an account after wrong passwords</source>
        <translation>Khóa tài khoản khi sai mật khẩu</translation>
    </message>
    <message>
        <source>Keep it locked for</source>
        <translation>Thời gian khóa</translation>
    </message>
    <message>
        <source>An administrator can unlock it earlier.</source>
        <translation>Người quản trị có thể mở sớm hơn.</translation>
    </message>
    <message>
        <source>Administrators change their password every</source>
        <translation>Người quản trị đổi mật khẩu sau mỗi</translation>
    </message>
    <message>
        <source>Everybody else changes the password every</source>
        <translation>Những người khác đổi mật khẩu sau mỗi</translation>
    </message>
    <message>
        <source>Earlier passwords that cannot be used again</source>
        <translation>Số mật khẩu cũ không được dùng lại</translation>
    </message>
    <message>
        <source>A first password must be used within</source>
        <translation>Mật khẩu ban đầu phải dùng trong</translation>
    </message>
    <message>
        <source>Least length of a password</source>
        <translation>Độ dài tối thiểu của mật khẩu</translation>
    </message>
    <message>
        <source>Least length with a second factor</source>
        <translation>Độ dài tối thiểu khi có lớp bảo vệ thứ hai</translation>
    </message>
    <message>
        <source>End a session without input after</source>
        <translation>Kết thúc phiên khi không thao tác sau</translation>
    </message>
    <message>
        <source>What was typed stays on that person&apos;s PC.</source>
        <translation>Chữ chưa lưu vẫn nằm trên máy của người ấy.</translation>
    </message>
    <message>
        <source>About this site</source>
        <translation>Giới thiệu trang</translation>
    </message>
    <message>
        <source>Agency in charge</source>
        <translation>Cơ quan chủ quản</translation>
    </message>
    <message>
        <source>Whom to ask</source>
        <translation>Đầu mối liên hệ</translation>
    </message>
    <message>
        <source>Description for search engines</source>
        <translation>Mô tả cho máy tìm kiếm</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Thư điện tử</translation>
    </message>
    <message>
        <source>Line at the foot of each page</source>
        <translation>Dòng chân trang</translation>
    </message>
    <message>
        <source>Licence of the site</source>
        <translation>Giấy phép của trang</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Postal address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>Who answers for the content</source>
        <translation>Người chịu trách nhiệm nội dung</translation>
    </message>
    <message>
        <source>Accessibility last reviewed on</source>
        <translation>Ngày rà soát khả năng tiếp cận</translation>
    </message>
    <message>
        <source>Line under the title</source>
        <translation>Dòng dưới tên trang</translation>
    </message>
    <message>
        <source>Title of the site</source>
        <translation>Tên trang</translation>
    </message>
    <message>
        <source>Accounts and sessions</source>
        <translation>Tài khoản và phiên</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Tin bài</translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation>Lớp bảo vệ thứ hai</translation>
    </message>
    <message>
        <source>Passwords</source>
        <translation>Mật khẩu</translation>
    </message>
    <message>
        <source>Public site</source>
        <translation>Trang công khai</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Có</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Không</translation>
    </message>
    <message>
        <source>Address of the site on the network</source>
        <translation>Địa chỉ của trang trên mạng</translation>
    </message>
    <message>
        <source>Roles that a second person must confirm</source>
        <translation>Vai trò phải có người thứ hai xác nhận</translation>
    </message>
    <message>
        <source>Only the owner of the server changes this.</source>
        <translation>Chỉ chủ máy chủ mới đổi được thiết lập này.</translation>
    </message>
    <message>
        <source>%1 hours</source>
        <translation>%1 giờ</translation>
    </message>
    <message>
        <source>A confidential application opened with a reason stays open for</source>
        <translation>Hồ sơ mật được mở có lý do thì xem được trong</translation>
    </message>
    <message>
        <source>Every such look is reviewed by somebody else.</source>
        <translation>Mỗi lần xem như vậy đều do người khác xem xét.</translation>
    </message>
    <message>
        <source>Beginning of the codes of applications</source>
        <translation>Phần đầu của mã hồ sơ</translation>
    </message>
    <message>
        <source>Stands before the code of the unit, for example H15.</source>
        <translation>Đứng trước mã đơn vị, ví dụ H15.</translation>
    </message>
    <message>
        <source>An application counts as nearly due before its time limit by</source>
        <translation>Hồ sơ được coi là sắp đến hạn trước thời hạn</translation>
    </message>
    <message>
        <source>A joint hand-over can be taken back for</source>
        <translation>Chuyển nhiều hồ sơ có thể hoàn tác trong</translation>
    </message>
</context>
</TS>
