# The buttons beside a failure.
offer_settings = 更改连接…
offer_other_account = 使用其他帐户
offer_browser = 在浏览器中继续
offer_allow = 允许
offer_admin_link = 复制给管理员的链接
offer_admin_text = 复制给管理员的文本
offer_new_code = 获取新代码
offer_proxy_help = 关于代理
# The headings of a sign-in that did not succeed.
sign_in_declined = 未登录
sign_in_failed_headline = 未能登录
# What is wrong with the registration, and what to do.
# Each sentence that says why a sign-in failed is followed by one that says what to do now.
return_address_missing = 注册中没有 Convene 的重定向 URI。
return_address_missing_now = 请在注册的“移动和桌面应用程序”下添加 { $url }，然后重试。
app_unknown = 该组织没有使用此客户端 ID 的应用，或者该应用已停用。
app_unknown_now = 请检查连接的客户端 ID 和组织。
tenant_unknown = 在此云中找不到该组织。
tenant_unknown_now = 请检查连接的组织和云。
tenant_not_named = 此注册仅适用于一个组织，但未指定组织。
tenant_needed_by_app = 以自身身份登录的应用需要指定一个组织。
tenant_needed_now = 请在连接中输入组织的租户 ID。
secret_expected = 该注册要求客户端密码，而桌面程序无法保密。
secret_expected_now = 请使用平台“移动和桌面应用程序”；如需使用代码，还要将“允许公共客户端流”设置为“是”。
single_page_platform = 该注册将重定向 URI 放在了“单页应用程序”下。
single_page_platform_now = 请将其移到“移动和桌面应用程序”下，然后重试。
secret_not_allowed = 此注册属于公共应用，不得使用客户端密码。
secret_not_allowed_now = 对于以自身身份登录的应用，请使用单独的注册。
permission_missing = 该注册缺少权限 { $permission }。
permission_missing_now = 请将其添加到注册的“API 权限”中，然后重试。
client_id_is_microsofts = 该客户端 ID 属于 Microsoft。
client_id_is_microsofts_now = 请注册自己的应用，并在连接中输入其客户端 ID。
secret_wrong = 客户端密码错误。
secret_wrong_now = 请粘贴客户端密码的值，而不是其 ID。
secret_expired = 客户端密码已过期。
secret_expired_now = 请在注册中新建客户端密码，并粘贴其值。
certificate_refused = 证书未被接受。
certificate_refused_now = 请检查证书是否已上传到注册，以及此计算机的时钟是否准确。
# What stands between the person and the app.
account_elsewhere = 此帐户不在该组织中。
account_elsewhere_now = 请使用该组织的帐户登录，或更改连接的组织。
account_personal = 这是个人帐户；Teams 会议需要使用工作或学校帐户创建。
account_personal_now = 请使用工作或学校帐户登录。
consent_needed = 您尚未允许 Convene 为您创建会议。
consent_needed_now = 请重新登录并同意。
admin_consent_needed = 必须先由管理员批准 Convene。
admin_consent_needed_now = 请将链接发送给管理员；批准后再重试。
declined = 您已取消或拒绝。未作任何更改。
declined_now = 准备好后请重试。
proof_needed = 组织要求再次验证您的身份。
proof_needed_now = 请在浏览器中继续，在那里完成验证。
policy_blocks = 组织的规则不允许从此设备、位置或应用进行该操作。
policy_blocks_now = 如果使用的是代码，请尝试使用浏览器，浏览器可以证明这是哪台设备。否则请咨询管理组织登录的人员。
account_blocked = 此帐户已锁定、存在风险、已禁用、密码已过期，或未分配给此应用。
account_blocked_now = 请咨询管理员，或使用其他帐户。
sign_in_ended = 您的登录已失效。
sign_in_ended_now = 请重新登录。表单内容未受影响。
answer_used = 浏览器的该应答已被使用。
answer_used_now = 请重试；每次登录都需要各自的应答。
network_policy = 此网络或其策略阻止访问该组织。
network_policy_now = 请咨询管理员，或尝试从其他网络访问。
too_many_tries = 短时间内尝试次数过多。
too_many_tries_now = 请等待五分钟，然后重试。
# What stands between the program and the service.
sign_in_busy = 登录服务繁忙。
sign_in_busy_now = 请一分钟后重试。
sign_in_busy_until = 服务要求在 { $seconds } 秒后重试。
certificate_untrusted = 此计算机不信任 { $host } 在此网络上出示的证书。
certificate_untrusted_now = 请管理员在此计算机上安装公司的根证书，然后重试。
# A gap named $source is the environment variable that names the proxy, such as HTTPS_PROXY.
proxy_asks_who = 无法连接到 { $host }：代理要求验证身份 (407)。
named_proxy_asks_who = 无法连接到 { $host }：{ $source } 指定的代理要求验证身份 (407)。
proxy_asks_who_now = 请在设置代理的位置填写代理的用户名和密码，然后重新启动 Convene。
unreached_by_proxy = 无法通过 { $source } 指定的代理连接到 { $host }。
unreached_by_proxy_now = 请检查代理，然后重试。
unreached = 无法连接到 { $host } 进行登录。
unreached_now = 请检查网络；如果输入过登录地址，也请检查该地址，然后重试。
http_not_set_up = Convene 无法建立连接；代理的地址可能无效。
http_not_set_up_now = 请检查代理的设置，然后重新启动 Convene。
browser_silent = 浏览器未及时返回任何内容。
browser_silent_now = 请重试，或改用代码。浏览器中显示的内容可能提供更多信息。
code_expired = 代码已过期。
code_expired_now = 请获取新代码。
answer_unsafe = 浏览器的应答出现在其地址中，而浏览器会将地址保存在历史记录中。Convene 未使用该应答。
answer_unsafe_now = 请重试。如果仍然如此，则登录服务不支持 Convene 所需的 form_post。
# The gap is the system’s reason.
no_receiver = Convene 无法在此计算机上等待浏览器的应答：{ $reason }。
no_receiver_now = 请重试，或改用代码。
browser_closed = 无法打开浏览器。
browser_closed_now = 请复制链接并自行打开，或改用代码。
sign_in_unreadable = 无法读取登录服务的应答。
sign_in_unreadable_now = 需要单独登录的网络会造成这种情况。请打开浏览器，在那里登录网络，然后重试。
# What the service says itself: a word such as invalid_request, a number such as AADSTS90014, or both.
not_accepted_saying = 登录服务未接受此次登录 ({ $said })。
not_accepted = 登录服务未接受此次登录，也未说明原因。
not_accepted_now = 服务返回的原文见“诊断信息”。请重试，或将其提供给管理员。
# What is wrong with the answer.
permission_not_granted = 未授予创建会议的权限。
permission_not_granted_now = 请重新登录并同意，或请人将 { $permission } 添加到注册中。
account_of_another_tenant = 登录的帐户所属的组织与此连接的组织不同。
account_of_another_tenant_now = 请使用该组织的帐户登录，或更改连接。
answer_of_unknown_kind = 登录服务返回了未知类型的令牌。
answer_names_nobody = 登录服务未说明登录者是谁。
answer_for_another_app = 该应答属于另一个应用。
answer_to_another_sign_in = 该应答属于另一次登录。
answer_of_another_service = 该应答来自另一个登录服务。
code_page_elsewhere = 代码页面不属于登录服务，因此 Convene 未显示该页面。
answer_not_kept_now = 未保存任何内容。请重试；如果仍然如此，请报告此问题。
# What is wrong with the certificate file.
# The gap is the system’s reason.
certificate_unreadable = 无法读取证书文件：{ $reason }。
certificate_unreadable_now = 请检查路径以及您是否有权读取该文件。
certificate_not_pem = 证书文件不是 PEM 格式。
certificate_not_there = 文件中没有证书。
certificate_without_key = 证书文件中没有私钥。
certificate_key_encrypted = 证书文件中的私钥有密码保护。
certificate_key_not_rsa = 文件中的私钥不是 2048 位或更长的 RSA 密钥。
certificate_not_a_pair = 文件中的证书和私钥不匹配。
certificate_choose_now = 请选择包含证书及其 RSA 私钥且没有密码保护的 PEM 文件。
# Two whole sentences: what an error means, and what to do.
error_meaning = { $why }{ $now }
