"""The doors of chairs and service managers (P60-P66), under /api/account. Bodies are in
shared/contract/account_messages.py; every POST is JSON from the page's own Origin (P4).

GET  /ways                      WaysIn; before signing in
POST /invited                   AccountInvitation -> AccountInvited; does not use the link up
POST /passkeys                  PasskeyRegistration -> SignedIn; uses the link up and signs in
POST /sign-in/options           {} -> PasskeyAsked; also before /fresh
POST /sign-in                   PasskeySignIn -> SignedIn, and the cookie __Host-account
POST /fresh                     FreshSignIn -> {}; with the seat's cookie, then freeze again
POST /oidc, /oidc/finish        OidcBegin -> OidcAddress; OidcFinish -> OidcFinished
POST /sign-out                  {} -> {}; ends the sign-in and every seat opened from it
GET  ""                         SignedIn, or refused not_signed_in (401): show the sign-in page
GET  /meetings                  AccountMeetings: one's own; all for a service manager
POST /meetings                  MeetingToMake -> MeetingMade; a chair's
POST /meetings/<id>/seat        {} -> Seated: go to /room/<seat>; its chair's
POST /meetings/<id>/projector   {} -> ProjectorLink; its chair's
POST /meetings/<id>/chair       ChairToSet -> {}; a service manager's
GET  /chairs, /audit?before=    ChairAccounts, AuditPage; a service manager's

A meeting that is not one's own, and a door that is not for one's role, answer not_here (404).
Pages: /account (sign in, then what one may do), /invited#<token>, /signed-in?<from the provider>.
"""
