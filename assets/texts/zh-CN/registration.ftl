# The names of pages, buttons and platforms are those of the Entra admin center, as it has them in this language.
how_to_register = 如何注册 Convene
copy_steps = 复制注册步骤
copy_command = 复制命令
or_command = 或者，在 Azure 命令行中执行一条命令，它会输出客户端 ID：
and_policy = 然后，在 Teams PowerShell 中：
copy_policy = 复制 PowerShell 命令
registering = 注册 Convene
step_new_registration = 在 Entra 管理中心打开“应用注册”，选择“新建注册”。将其命名为 Convene，支持的帐户类型选择“仅此组织目录中的帐户”。
step_return_address = 在“身份验证”下添加平台“移动和桌面应用程序”，重定向 URI 为 { $url }。
step_public_client = 如需在其他设备上使用代码登录，还要将“允许公共客户端流”设置为“是”。
# The name of a permission of Microsoft Graph.
step_permission = 在“API 权限”下，添加 Microsoft Graph 的“委托的权限”：{ $permission }。
step_own_registration = 在 Entra 管理中心打开“应用注册”，选择“新建注册”。请使用单独的注册，不要与用户登录所用的注册混用。
# Both gaps are names of permissions.
step_app_permission = 在“API 权限”下，添加 Microsoft Graph 的“应用程序权限”：{ $permission }，并授予管理员同意。{ $users } 可让 Convene 按地址查找组织者；没有该权限时，请使用对象 ID。
step_credential = 在“证书和密码”下，上传证书（更好），或新建客户端密码并复制其值。
step_access_policy = 在 Teams PowerShell 中，使用应用程序访问策略允许应用代表组织者操作。可能需要 30 分钟才能生效。
step_copy_ids = 将“概述”中的“应用程序(客户端) ID”和“目录(租户) ID”复制到 Convene 中。
# From here on: what a person sends to their administrator. What failed follows, then what the administrator should do.
admin_greeting = Convene（一个通过 Microsoft Graph 创建 Teams 会议的程序）无法继续。
admin_allow_for_organizer = 请在 Teams PowerShell 中允许该应用代表组织者操作。可能需要 30 分钟才能生效。
admin_guest = 会议是在帐户为其成员的组织中创建的。请在该组织中注册 Convene，或在这里为此人提供一个帐户。
admin_personal_account = 请为此人提供具有 Teams 许可证的工作或学校帐户。
admin_check_permission = 请检查该应用是否具有下列权限并已获得同意，以及该帐户是否具有 Teams 许可证并可以创建会议（Teams 会议策略）。
admin_approve = 请为组织批准该应用。
admin_approve_page = 批准页面的链接见下方。之后浏览器会转到 { $url }，那里没有任何响应；这是正常现象。
admin_policy_blocks = 请在登录日志中查找下列相关 ID：有条件访问策略阻止了此设备、位置或应用。
admin_account_blocked = 请检查该帐户：是否已锁定、存在风险或已禁用，密码是否已过期，以及是否已分配给该应用。
admin_network_policy = 请检查此网络的租户限制以及跨租户访问设置。
admin_root_certificate = 请在此计算机上安装公司的根证书；代理出示的是其自己的证书。
# The steps for registering the app follow.
admin_change_registration = 请更改应用注册，使其与按以下步骤创建的一致：
admin_app = 应用（客户端 ID）：{ $id }
admin_tenant = 组织（租户）：{ $tenant }
admin_account = 帐户：{ $account }
admin_organizer = 组织者：{ $organizer }
admin_permission = 权限：{ $permission }（Microsoft Graph，委托的权限）
admin_app_permission = 权限：{ $permission }（Microsoft Graph，应用程序权限）
