how_to_sign_in = 登录方式
organization_label = 组织
organization_hint = contoso.com
organization_explained = 组织的租户 ID 或其任一已验证的域。留空则适用于任何工作或学校帐户。
organization_needed_explained = 组织的租户 ID 或其任一已验证的域。
client_id_label = 客户端 ID
client_id_explained = 组织为 Convene 注册的应用的 ID。管理员知道此 ID，或可进行注册。
sign_in_address = 登录地址
client_secret = 客户端密码
remember_secret = 记住客户端密码
remember_secret_explained = 使用系统密钥环中的密钥加密保存。否则在 Convene 结束之前保存在内存中。
certificate_file = 证书文件
certificate_explained = PEM 文件，包含证书及其 RSA 私钥，且没有密码保护。
organizer_id = 组织者
organizer_explained = 会议以该用户的名义创建：请输入对象 ID；如果应用可以读取用户，也可以输入地址。
organizer_needed = 请输入组织者的对象 ID 或地址
client_id_needed = 请输入注册的客户端 ID；获取方法见“如何注册 Convene”
client_id_not_a_guid = Microsoft 的客户端 ID 形如 00000000-1111-2222-3333-444444444444。请从注册的“概述”中复制
secret_needed = 请粘贴客户端密码的值
certificate_needed = 请输入证书文件的路径
own_tenant_needed = 以自身身份登录的应用需要指定一个组织：请输入其租户 ID 或域
not_allowed_here = 管理员的设置不允许此连接
change = 更改…
change_title = 更改连接
connected = 已连接
schedule_a_meeting = 安排会议
sign_in_title = 使用浏览器登录
code_title = 使用代码登录
preparing = 正在准备登录…
open_again = 再次打开
copy_link = 复制链接
use_code = 改用代码
use_browser = 改用浏览器
browser_shows_error = 浏览器显示错误
paste_error = 浏览器中的错误
paste_error_explained = 请复制页面的全部文本并粘贴到这里。文本只在此计算机上读取，不会保存。
paste_error_hint = AADSTS…
explain_error = 解释错误
usual_errors = 还没有任何返回？以下是常见问题
copy_code = 复制代码
open_page = 打开页面
only_your_code = 仅当登录由您本人发起时，才输入此代码。
code_page_label = 在任意浏览器中打开此页面
code_label = 然后输入此代码
show_sign_in = 显示登录
waiting_for_sign_in = 正在等待您登录
sign_in_stopped = 登录未成功
back = 返回
sign_in_label = 登录
sign_in_again = 重新登录
add_account = 添加其他帐户
sign_out = 注销
forget_secret = 清除客户端密码
other_account_title = 登录的是另一个帐户
use_this_account = 使用此帐户
microsoft_sign_out_page = 打开 Microsoft 注销页面
hide = 隐藏
use_secret = 使用此客户端密码
sign_in_next_time = 下次需要重新登录
test_connection = 测试连接
testing = 正在测试连接…
allow_directory = 允许目录搜索
allow_channels = 允许团队和频道
allow_calendar = 允许访问日历
test_cancelled = 测试已取消
admin_text_names_you = 包含失败原因、应用、组织和您的帐户；不含客户端密码等机密
proxy_help = Convene 从环境变量 HTTPS_PROXY、ALL_PROXY 和 NO_PROXY 或系统设置中获取代理。如果代理需要用户名和密码，请写在代理地址中：http://NAME:PASSWORD@proxy.example:8080。请在设置代理的位置进行更改，然后重新启动 Convene。
# The ways of signing in, by their names.
by_browser = 浏览器（推荐）
by_device_code = 在其他设备上输入代码
by_client_secret = 应用（客户端密码）
by_client_certificate = 应用（证书）
by_token = 粘贴的访问令牌
by_browser_explained = 您在组织自己的页面上登录；Convene 绝不会看到您的密码。
by_device_code_explained = 用于无法打开浏览器的计算机：在其他设备的浏览器中输入代码。
by_client_secret_explained = 供管理员使用：应用以自身身份登录，并为一位组织者创建会议。
by_client_certificate_explained = 供管理员使用：应用以自身身份使用证书登录，比客户端密码更好。
# The name of a permission of Microsoft Graph.
by_token_explained = 由您提供具有 { $permission } 权限的 Microsoft Graph 访问令牌。令牌大约一小时后失效。
# How an account signs in, in two words: one of a few facts about it.
way = { $kind ->
    [demo] 在此程序中
    [browser] 在浏览器中
    [code] 使用代码
    [secret] 应用（客户端密码）
    [certificate] 应用（证书）
   *[token] 访问令牌
}
# The same with the address of the sign-in service.
way_at = { $kind ->
    [demo] 在此程序中，地址为 { $url }
    [browser] 在浏览器中，地址为 { $url }
    [code] 使用代码，地址为 { $url }
    [secret] 应用（客户端密码），地址为 { $url }
    [certificate] 应用（证书），地址为 { $url }
   *[token] 访问令牌，地址为 { $url }
}
# The name of a box, and what is chosen in it.
named_choice = { $label }：{ $chosen }
set_for_everybody = 由管理员设置
set_for_everybody_in = 由管理员在 { $file } 中设置
# Begins with a whole sentence, which says why the file was not read.
system_settings_unread = { $why }这是管理员的文件；在可以读取之前，只能使用演示组织。
tenant_wrong = 请输入租户 ID 或域，例如 contoso.com
# “common” and “consumers” are what was typed.
tenant_common = “common”允许个人帐户登录，而个人帐户没有组织的 Teams 会议。请改为留空
tenant_consumers = “consumers”表示个人帐户，而个人帐户没有组织的 Teams 会议。请改为留空
client_id_wrong = 这不是客户端 ID。请从注册的“概述”中复制
client_id_of_microsoft = 该客户端 ID 属于 Microsoft 的应用。请输入组织自己注册的客户端 ID
authority_url_wrong = 请输入登录服务的地址，例如 { $url }
# The name of a host, such as login.microsoftonline.com.
waiting_for_browser = 浏览器中已打开 { $site } 的页面。请在那里登录，然后回到这里：Convene 会自动继续。表单内容未受影响。
browser_not_opened = 无法打开浏览器。请复制链接并自行打开；它指向 { $site }。
# Minutes and seconds, such as 9:05.
time_to_go = 剩余 { $time }
# What the button for the account says of it.
account_not_connected = 未连接
account_connecting = 正在连接到 { $connection }…
account_needs_token = 需要访问令牌
account_needs_secret = 需要客户端密码
account_not_signed_in = 未登录
app_acting_for = 应用，代表 { $user }
signed_out_here = 已在此计算机上注销
signed_out_who = 已在此计算机上注销 { $who }
other_account_came = 应以 { $expected } 的身份登录，但登录的是 { $got }。未经您确认，不会替换任何内容。
other_account_without_name_came = 应以 { $expected } 的身份登录，但登录的是一个没有名称的帐户。未经您确认，不会替换任何内容。
account_came_for_one_without_name = 应以一个没有名称的帐户登录，但登录的是 { $got }。未经您确认，不会替换任何内容。
account_without_name_came_for_another = 应以一个没有名称的帐户登录，但登录的是另一个没有名称的帐户。未经您确认，不会替换任何内容。
sign_in_needed_again = { $who } 必须在 { $connection } 上重新登录。表单内容未受影响。
sign_in_needed_first = 尚无人在 { $connection } 上登录。
needs_secret = { $connection } 需要其应用的客户端密码。表单内容未受影响。
sign_in_ends_soon = 无法续订 { $who } 的登录，登录即将失效。在此之前可以继续使用。
sign_ins_set_aside = 登录信息文件无法使用，已移到一旁。请重新登录。该文件现位于 { $file }
keychain_missing = 此系统没有 Convene 可以使用的密钥环。
keychain_locked = 此系统的密钥环已锁定。
keychain_silent = 此系统的密钥环没有响应。
keychain_refused = 此系统的密钥环拒绝了请求。
keychain_forgot = 此系统的密钥环未能保存密钥。
sign_ins_not_written = 无法写入登录信息文件。
sign_ins_none_yet = 登录信息：目前尚无。登录信息保存在加密文件中，其密钥存放在系统密钥环中。
sign_ins_sealed = 登录信息：在加密文件中，其密钥存放在系统密钥环中
# The gap is a whole sentence: why they are in memory only.
sign_ins_in_memory = 登录信息：仅保存在内存中。{ $why }下次需要重新登录。
# Facts about a connection: where it leads, who can sign in, for whom meetings are made.
leads_into_this_program = 在此程序内；其中的会议都不是真实的
any_work_account = 任何工作或学校帐户
for_organizer = 代表 { $id }
signed_in_names = 已登录：{ $names }
signed_in_nobody = 无人登录
change_connection = 更改 { $name }…
# What the test of a connection tries, and what came of it.
checked_who = 登录身份
checked_create_or_get = 允许 createOrGet
checked_directory = 目录搜索
checked_channels = 团队和频道
found_works = 可用
found_not_allowed_yet = 尚未允许；其他功能均不受影响
found_does_not_apply = 不适用于此登录方式
