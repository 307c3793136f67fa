# The buttons beside a failure.
offer_settings = Verbindung ändern…
offer_other_account = Anderes Konto verwenden
offer_browser = Im Browser fortfahren
offer_allow = Erlauben
offer_admin_link = Link für den Administrator kopieren
offer_admin_text = Text für den Administrator kopieren
offer_new_code = Neuer Code
offer_proxy_help = Über Proxys
# The headings of a sign-in that did not succeed.
sign_in_declined = Nicht angemeldet
sign_in_failed_headline = Anmeldung fehlgeschlagen
# What is wrong with the registration, and what to do.
# Each sentence that says why a sign-in failed is followed by one that says what to do now.
return_address_missing = In der Registrierung fehlt die Umleitungs-URI von Convene.
return_address_missing_now = Fügen Sie { $url } in der Registrierung unter „Mobilgerät- und Desktopanwendungen“ hinzu, und versuchen Sie es dann erneut.
app_unknown = Diese Organisation hat keine App mit dieser Client-ID, oder die App ist deaktiviert.
app_unknown_now = Prüfen Sie Client-ID und Organisation der Verbindung.
tenant_unknown = Diese Organisation wurde in dieser Cloud nicht gefunden.
tenant_unknown_now = Prüfen Sie Organisation und Cloud der Verbindung.
tenant_not_named = Diese Registrierung gilt für eine einzelne Organisation, aber es ist keine angegeben.
tenant_needed_by_app = Eine App, die sich selbst anmeldet, braucht genau eine Organisation.
tenant_needed_now = Geben Sie in der Verbindung die Mandanten-ID der Organisation ein.
secret_expected = Die Registrierung erwartet ein Geheimnis, das ein Desktopprogramm nicht wahren kann.
secret_expected_now = Verwenden Sie die Plattform „Mobilgerät- und Desktopanwendungen“; stellen Sie für Codes außerdem „Öffentliche Clientflows zulassen“ auf „Ja“.
single_page_platform = In der Registrierung steht die Umleitungs-URI unter „Single-Page-Webanwendung“.
single_page_platform_now = Verschieben Sie sie nach „Mobilgerät- und Desktopanwendungen“, und versuchen Sie es dann erneut.
secret_not_allowed = Diese Registrierung ist für eine öffentliche App, die kein Geheimnis haben darf.
secret_not_allowed_now = Verwenden Sie für die App, die sich selbst anmeldet, eine eigene Registrierung.
permission_missing = In der Registrierung fehlt die Berechtigung { $permission }.
permission_missing_now = Fügen Sie sie den API-Berechtigungen der Registrierung hinzu, und versuchen Sie es dann erneut.
client_id_is_microsofts = Diese Client-ID gehört Microsoft.
client_id_is_microsofts_now = Registrieren Sie eine eigene App, und geben Sie deren Client-ID in der Verbindung ein.
secret_wrong = Das Clientgeheimnis ist falsch.
secret_wrong_now = Fügen Sie den Wert des Geheimnisses ein, nicht seine ID.
secret_expired = Das Clientgeheimnis ist abgelaufen.
secret_expired_now = Erstellen Sie in der Registrierung ein neues Geheimnis, und fügen Sie dessen Wert ein.
certificate_refused = Das Zertifikat wurde nicht akzeptiert.
certificate_refused_now = Prüfen Sie, ob es in der Registrierung hochgeladen ist und ob die Uhr dieses Computers richtig geht.
# What stands between the person and the app.
account_elsewhere = Dieses Konto gehört nicht zu dieser Organisation.
account_elsewhere_now = Melden Sie sich mit einem Konto dieser Organisation an, oder ändern Sie die Organisation der Verbindung.
account_personal = Das ist ein persönliches Konto; Teams-Besprechungen werden mit einem Geschäfts- oder Schulkonto erstellt.
account_personal_now = Melden Sie sich mit Ihrem Geschäfts- oder Schulkonto an.
consent_needed = Sie haben Convene noch nicht erlaubt, Besprechungen für Sie zu erstellen.
consent_needed_now = Melden Sie sich noch einmal an, und stimmen Sie zu.
admin_consent_needed = Ein Administrator muss Convene zuerst genehmigen.
admin_consent_needed_now = Senden Sie den Link an einen Administrator, und versuchen Sie es nach der Genehmigung erneut.
declined = Sie haben abgebrochen oder abgelehnt. Es hat sich nichts geändert.
declined_now = Versuchen Sie es erneut, wenn Sie so weit sind.
proof_needed = Ihre Organisation verlangt einen weiteren Nachweis, dass Sie es sind.
proof_needed_now = Fahren Sie im Browser fort; dort können Sie ihn erbringen.
policy_blocks = Die Regeln Ihrer Organisation erlauben das von diesem Gerät, von diesem Ort oder mit dieser App nicht.
policy_blocks_now = Wenn Sie einen Code verwendet haben, versuchen Sie es mit dem Browser, der nachweisen kann, welches Gerät dies ist. Wenden Sie sich sonst an die Personen, die in Ihrer Organisation für die Anmeldung zuständig sind.
account_blocked = Dieses Konto ist gesperrt, gefährdet oder deaktiviert, sein Kennwort ist abgelaufen, oder es ist dieser App nicht zugewiesen.
account_blocked_now = Wenden Sie sich an Ihren Administrator, oder verwenden Sie ein anderes Konto.
sign_in_ended = Ihre Anmeldung ist abgelaufen.
sign_in_ended_now = Melden Sie sich erneut an. Ihr Formular ist unverändert.
answer_used = Diese Antwort des Browsers wurde bereits verwendet.
answer_used_now = Versuchen Sie es erneut; jede Anmeldung braucht eine eigene Antwort.
network_policy = Dieses Netzwerk oder eine seiner Richtlinien blockiert diese Organisation.
network_policy_now = Wenden Sie sich an Ihren Administrator, oder versuchen Sie es aus einem anderen Netzwerk.
too_many_tries = Es gab zu viele Versuche in kurzer Zeit.
too_many_tries_now = Warten Sie fünf Minuten, und versuchen Sie es dann erneut.
# What stands between the program and the service.
sign_in_busy = Der Anmeldedienst ist ausgelastet.
sign_in_busy_now = Versuchen Sie es in einer Minute erneut.
sign_in_busy_until = Er bittet Sie, es in { $seconds } s erneut zu versuchen.
certificate_untrusted = Dieser Computer vertraut dem Zertifikat nicht, das { $host } in diesem Netzwerk vorzeigt.
certificate_untrusted_now = Bitten Sie Ihren Administrator, das Stammzertifikat des Unternehmens auf diesem Computer zu installieren, und versuchen Sie es dann erneut.
# A gap named $source is the environment variable that names the proxy, such as HTTPS_PROXY.
proxy_asks_who = { $host } ist nicht erreichbar: Der Proxy will wissen, wer anfragt (407).
named_proxy_asks_who = { $host } ist nicht erreichbar: Der Proxy, den { $source } angibt, will wissen, wer anfragt (407).
proxy_asks_who_now = Tragen Sie Benutzernamen und Kennwort dort ein, wo der Proxy festgelegt ist, und starten Sie Convene dann neu.
unreached_by_proxy = { $host } ist über den Proxy, den { $source } angibt, nicht erreichbar.
unreached_by_proxy_now = Prüfen Sie den Proxy, und versuchen Sie es dann erneut.
unreached = { $host } ist für die Anmeldung nicht erreichbar.
unreached_now = Prüfen Sie das Netzwerk und, falls Sie eine eingegeben haben, die Anmeldeadresse, und versuchen Sie es dann erneut.
http_not_set_up = Convene konnte seine Verbindung nicht einrichten; die Adresse des Proxys ist möglicherweise keine.
http_not_set_up_now = Prüfen Sie, wie der Proxy festgelegt ist, und starten Sie Convene dann neu.
browser_silent = Aus dem Browser kam nicht rechtzeitig eine Antwort.
browser_silent_now = Versuchen Sie es erneut, oder verwenden Sie stattdessen einen Code. Was der Browser angezeigt hat, sagt vielleicht mehr.
code_expired = Der Code ist abgelaufen.
code_expired_now = Fordern Sie einen neuen Code an.
answer_unsafe = Die Antwort des Browsers kam in seiner Adresse, und Adressen behalten Browser in ihrem Verlauf. Convene hat sie nicht verwendet.
answer_unsafe_now = Versuchen Sie es erneut. Wenn es dabei bleibt, unterstützt der Anmeldedienst form_post nicht, das Convene braucht.
# The gap is the system’s reason.
no_receiver = Convene kann auf diesem Computer nicht auf die Antwort des Browsers warten: { $reason }.
no_receiver_now = Versuchen Sie es erneut, oder verwenden Sie stattdessen einen Code.
browser_closed = Der Browser konnte nicht geöffnet werden.
browser_closed_now = Kopieren Sie den Link, und öffnen Sie ihn selbst, oder verwenden Sie stattdessen einen Code.
sign_in_unreadable = Die Antwort des Anmeldedienstes ist nicht lesbar.
sign_in_unreadable_now = Das kommt bei Netzwerken mit eigener Anmeldung vor. Öffnen Sie einen Browser, melden Sie sich dort an, und versuchen Sie es dann erneut.
# What the service says itself: a word such as invalid_request, a number such as AADSTS90014, or both.
not_accepted_saying = Der Anmeldedienst hat die Anmeldung nicht akzeptiert ({ $said }).
not_accepted = Der Anmeldedienst hat die Anmeldung ohne Angabe eines Grundes nicht akzeptiert.
not_accepted_now = Der Wortlaut seiner Antwort steht unter „Diagnose“. Versuchen Sie es erneut, oder zeigen Sie ihn Ihrem Administrator.
# What is wrong with the answer.
permission_not_granted = Die Berechtigung zum Erstellen von Besprechungen wurde nicht erteilt.
permission_not_granted_now = Melden Sie sich noch einmal an, und stimmen Sie zu, oder lassen Sie { $permission } zur Registrierung hinzufügen.
account_of_another_tenant = Das angemeldete Konto gehört zu einer anderen Organisation als diese Verbindung.
account_of_another_tenant_now = Melden Sie sich mit einem Konto jener Organisation an, oder ändern Sie die Verbindung.
answer_of_unknown_kind = Der Anmeldedienst hat ein Token unbekannter Art geliefert.
answer_names_nobody = Der Anmeldedienst hat nicht gesagt, wer sich angemeldet hat.
answer_for_another_app = Die Antwort gilt für eine andere App.
answer_to_another_sign_in = Die Antwort gehört zu einer anderen Anmeldung.
answer_of_another_service = Die Antwort kommt von einem anderen Anmeldedienst.
code_page_elsewhere = Die Seite für den Code gehört nicht zum Anmeldedienst, daher zeigt Convene sie nicht an.
answer_not_kept_now = Es wurde nichts gespeichert. Versuchen Sie es erneut, und melden Sie es, wenn es dabei bleibt.
# What is wrong with the certificate file.
# The gap is the system’s reason.
certificate_unreadable = Die Zertifikatdatei kann nicht gelesen werden: { $reason }.
certificate_unreadable_now = Prüfen Sie den Pfad und ob Sie die Datei lesen dürfen.
certificate_not_pem = Die Zertifikatdatei hat nicht das PEM-Format.
certificate_not_there = Die Datei enthält kein Zertifikat.
certificate_without_key = Die Zertifikatdatei enthält keinen privaten Schlüssel.
certificate_key_encrypted = Der private Schlüssel in der Zertifikatdatei ist durch ein Kennwort geschützt.
certificate_key_not_rsa = Der private Schlüssel in der Datei ist kein RSA-Schlüssel mit mindestens 2048 Bit.
certificate_not_a_pair = Zertifikat und privater Schlüssel in der Datei gehören nicht zusammen.
certificate_choose_now = Wählen Sie eine PEM-Datei, die das Zertifikat und seinen privaten RSA-Schlüssel enthält, ohne Kennwort.
# Two whole sentences: what an error means, and what to do.
error_meaning = { $why } { $now }
