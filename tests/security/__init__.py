"""Common Ground as an attacker would try it: what is tried, and where (test_the_list.py).

Somebody else's connection
    cross-site hijack of the socket, foreign, null and missing Origin, forged forwarded host
        tests/security/test_connecting.py tests/wire/test_sockets.py
    a leaked socket id, polling, other transports, forged, used and late tickets
        tests/security/test_connecting.py tests/wire/test_sockets.py
    a seat that ended elsewhere, on its open socket; signing out, removal, another chair
        tests/security/test_connecting.py tests/wire/test_open_seats.py
        tests/wire/test_account_sockets.py
    forged addresses behind and without a proxy
        tests/wire/test_forwarded.py
More than one's part allows
    every command as every role in every situation, on everybody's things
        tests/security/test_every_command_as_every_role.py
    every door of accounts as everybody; another chair's meetings; a service manager's reach
        tests/wire/test_account_matrix.py tests/wire/test_account_meetings.py
    strategy meetings by code, link, admission, change of role and command line
        tests/application/test_parts.py tests/wire/test_invitations.py
        tests/test_command_line.py
    guessed ids
        tests/security/test_guessed_ids.py
        tests/security/test_connecting.py tests/application/test_handle_command.py
    guessed codes, and shutting others out by guessing
        tests/wire/test_code_pace.py
    passkeys: replay, other sites, copies; the organisation's sign-in with everything in between
        tests/wire/test_sign_in.py tests/plugins/test_webauthn_passkeys.py
        tests/wire/test_oidc.py
What one may not see
    over random meetings, in words, ids, counts, time of arrival, and on coming back
        tests/application/test_nothing_reaches_others.py tests/application/test_streams.py
    in texts written together, and on the screen of whoever stepped out
        tests/application/test_parts.py e2e/journeys/test_safety.py
        e2e/journeys/test_private_part.py
    in the record's editions
        tests/domain/test_editions.py tests/plugins/record/test_editions_printed.py
Votes
    what others are sent, sizes, the database after each answer, memory, files and log afterwards
        tests/security/test_votes.py tests/wire/test_nothing_leaks.py
        tests/security/test_what_a_turnout_tells.py
        e2e/security/test_what_is_told.py
    differences of two pictures
        tests/domain/test_voting.py tests/application/test_cast_vote.py
Breaking it
    10,000 fuzzed messages in process, 1,000 through sockets, 2,000 mutated texts on their road
        tests/security/test_fuzzed_messages.py tests/security/test_fuzzed_socket.py
    mutated and hostile updates of texts
        tests/plugins/test_yjs_text_hostile.py
    every door with what it should not take, files that are not the page's, another host's name
        tests/security/test_doors.py
    oversized and malformed frames and packets
        tests/security/test_packets_of_a_seat.py
        tests/security/test_connecting.py tests/wire/test_sockets.py
    slow and silent connections, too many sockets, one who never stops
        tests/security/test_floods.py tests/wire/test_sockets.py
        tests/wire/test_seated_sockets.py
The page
    what people type, on every screen and in the record
        e2e/security/test_typed_markup.py tests/plugins/record/test_pdf.py
    policy and headers, other hosts
        tests/security/test_headers.py
        e2e/security/test_policy.py
    what is left on a phone, quick exit
        e2e/security/test_nothing_is_kept.py e2e/journeys/test_quick_exit.py
    each refusal in words
        tests/security/test_refusals_in_words.py
At rest
    moved, altered and forged values; keys; what is left after purging
        tests/plugins/test_sealed_column.py tests/plugins/test_data_keys.py
        tests/plugins/test_sql_purge.py
    the audit log: changed, cut, reordered, made anew
        tests/application/test_audit_chain.py
"""
