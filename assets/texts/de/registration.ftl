# The names of pages, buttons and platforms are those of the Entra admin center, as it has them in this language.
how_to_register = So registrieren Sie Convene
copy_steps = Registrierungsschritte kopieren
copy_command = Befehl kopieren
or_command = Oder mit der Azure-Befehlszeile: ein einziger Befehl, der die Client-ID ausgibt:
and_policy = Danach in Teams PowerShell:
copy_policy = PowerShell-Zeilen kopieren
registering = Convene registrieren
step_new_registration = Öffnen Sie im Entra Admin Center „App-Registrierungen“, und wählen Sie „Neue Registrierung“. Nennen Sie sie Convene, nur für Konten in diesem Organisationsverzeichnis.
step_return_address = Fügen Sie unter „Authentifizierung“ die Plattform „Mobilgerät- und Desktopanwendungen“ mit der Umleitungs-URI { $url } hinzu.
step_public_client = Für die Anmeldung mit einem Code auf einem anderen Gerät stellen Sie außerdem „Öffentliche Clientflows zulassen“ auf „Ja“.
# The name of a permission of Microsoft Graph.
step_permission = Fügen Sie unter „API-Berechtigungen“ bei Microsoft Graph als delegierte Berechtigung hinzu: { $permission }.
step_own_registration = Öffnen Sie im Entra Admin Center „App-Registrierungen“, und wählen Sie „Neue Registrierung“. Verwenden Sie eine eigene, getrennt von der, mit der sich Personen anmelden.
# Both gaps are names of permissions.
step_app_permission = Fügen Sie unter „API-Berechtigungen“ bei Microsoft Graph als Anwendungsberechtigung { $permission } hinzu, und erteilen Sie die Administratorzustimmung. Mit { $users } kann Convene einen Organisator anhand der Adresse finden; ohne diese Berechtigung verwenden Sie die Objekt-ID.
step_credential = Laden Sie unter „Zertifikate & Geheimnisse“ ein Zertifikat hoch (besser), oder erstellen Sie ein Clientgeheimnis und kopieren Sie seinen Wert.
step_access_policy = Erlauben Sie der App in Teams PowerShell mit einer Anwendungszugriffsrichtlinie, für die Organisatoren zu handeln. Es kann 30 Minuten dauern, bis sie wirkt.
step_copy_ids = Kopieren Sie die Anwendungs-ID (Client) und die Verzeichnis-ID (Mandant) aus der Übersicht nach Convene.
# From here on: what a person sends to their administrator. What failed follows, then what the administrator should do.
admin_greeting = Convene, ein Programm, das über Microsoft Graph Teams-Besprechungen erstellt, konnte nicht fortfahren.
admin_allow_for_organizer = Bitte erlauben Sie der App in Teams PowerShell, für den Organisator zu handeln. Es kann 30 Minuten dauern, bis das wirkt.
admin_guest = Besprechungen werden in der Organisation erstellt, in der das Konto Mitglied ist. Bitte registrieren Sie Convene dort, oder geben Sie der Person hier ein Konto.
admin_personal_account = Bitte geben Sie der Person ein Geschäfts- oder Schulkonto mit einer Lizenz für Teams.
admin_check_permission = Bitte prüfen Sie, ob die App die unten genannte Berechtigung mit Zustimmung hat und ob das Konto eine Lizenz für Teams hat und Besprechungen erstellen darf (Teams-Besprechungsrichtlinie).
admin_approve = Bitte genehmigen Sie die App für die Organisation.
admin_approve_page = Die Seite dafür steht unten. Danach ruft der Browser { $url } auf, wo nichts antwortet; das ist so vorgesehen.
admin_policy_blocks = Bitte suchen Sie im Anmeldeprotokoll nach der Korrelations-ID unten: Eine Richtlinie für bedingten Zugriff blockiert dieses Gerät, diesen Ort oder diese App.
admin_account_blocked = Bitte prüfen Sie das Konto: ob es gesperrt, gefährdet oder deaktiviert ist, ob sein Kennwort abgelaufen ist und ob es der App zugewiesen ist.
admin_network_policy = Bitte prüfen Sie die Mandanteneinschränkungen dieses Netzwerks und die mandantenübergreifenden Zugriffseinstellungen.
admin_root_certificate = Bitte installieren Sie das Stammzertifikat des Unternehmens auf diesem Computer; der Proxy zeigt ein eigenes Zertifikat vor.
# The steps for registering the app follow.
admin_change_registration = Bitte ändern Sie die App-Registrierung. Sie sollte so sein, wie diese Schritte sie ergeben:
admin_app = App (Client-ID): { $id }
admin_tenant = Organisation (Mandant): { $tenant }
admin_account = Konto: { $account }
admin_organizer = Organisator: { $organizer }
admin_permission = Berechtigung: { $permission } (Microsoft Graph, delegiert)
admin_app_permission = Berechtigung: { $permission } (Microsoft Graph, Anwendung)
