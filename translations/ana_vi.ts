<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
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
        <source>The path %1 is too long for a socket. Set XDG_RUNTIME_DIR to a short folder.</source>
        <translation>Đường dẫn %1 quá dài cho socket. Hãy đặt XDG_RUNTIME_DIR là một thư mục ngắn.</translation>
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
</context>
</TS>
