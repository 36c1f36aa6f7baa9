// Made from shared/generated/contract.schema.json by `make contract`.

/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "AccountRole".
 */
export type AccountRole = ("chair" | "service_manager")
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "AccountWish".
 */
export type AccountWish = ("sign_in" | "invited" | "fresh")
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Agency".
 */
export type Agency = ("social_care" | "health" | "education" | "police" | "probation" | "housing" | "adult_services" | "voluntary" | "other")
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "AnyRecord".
 */
export type AnyRecord = (MeetingRecord | PersonRecord | PresenceRecord | CardRecord | PairRecord | EditingRecord | RoundRecord | TurnoutRecord | BallotRecord | ScreenRecord | UndoableRecord | AudienceRecord | PartRecord | AsideRecord | OwnNumberRecord | AgendaRecord | WritingRecord | HandRecord | QuorumRecord | GoingAheadRecord | MemberRecord | ViewRecord | DecisionRecord | DeadlineRecord | PanelRecord)
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Category".
 */
export type Category = ("harm" | "danger_statement" | "complicating_factor" | "existing_strength" | "existing_safety" | "safety_goal" | "next_step" | "bottom_line")
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Column".
 */
export type Column = ("worried" | "working_well" | "needs_to_happen")
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "House".
 */
export type House = ("worries" | "good_things" | "dreams")
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "MeetingState".
 */
export type MeetingState = ("open" | "frozen")
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "MeetingType".
 */
export type MeetingType = ("icpc" | "rcpc" | "strategy" | "taf" | "lac" | "network")
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "PairPart".
 */
export type PairPart = ("statement" | "goal")
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "PairState".
 */
export type PairState = ("draft" | "ready")
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "PersonState".
 */
export type PersonState = ("invited" | "waiting" | "in" | "refused" | "removed" | "left")
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Perspective".
 */
export type Perspective = ("family" | "network" | "lead_professional" | "other_professionals" | "child")
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Position".
 */
export type Position = ("agrees" | "disagrees" | "not_sure")
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "RefusalCode".
 */
export type RefusalCode = ("not_valid" | "too_long" | "empty" | "unknown_command" | "too_old" | "not_allowed" | "not_here" | "frozen" | "too_many" | "changed_meanwhile" | "id_taken" | "struck" | "pair_ready" | "pair_not_written" | "round_open" | "round_closed" | "too_few_asked" | "group_too_small" | "roster_too_similar" | "round_lost" | "not_asked" | "number_not_there" | "adding_locked" | "writing_open" | "writing_shared" | "not_quorate" | "reason_needed" | "merged" | "nothing_to_undo" | "not_for_family" | "part_open" | "pair_answered" | "not_on_screen" | "code_not_open" | "link_used" | "link_not_open" | "seat_over" | "not_signed_in" | "sign_in_again" | "sign_in_refused" | "sign_in_stopped" | "provider_away" | "slow_down" | "try_again" | "record_not_made")
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ReleaseForm".
 */
export type ReleaseForm = ("dots" | "range" | "withheld")
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Role".
 */
export type Role = ("chair" | "minute_taker" | "lead_professional" | "professional" | "family" | "network" | "child" | "advocate" | "observer" | "projector")
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "RoundMode".
 */
export type RoundMode = ("together" | "by_perspective")
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "RoundState".
 */
export type RoundState = ("open" | "closed")
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ScreenMode".
 */
export type ScreenMode = ("join" | "columns" | "column" | "card" | "pair" | "scale" | "plan")
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Stage".
 */
export type Stage = ("gather" | "introductions" | "worried" | "working_well" | "needs_to_happen" | "statements" | "scale" | "plan" | "views" | "decision" | "close")
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "StepState".
 */
export type StepState = ("to_do" | "begun" | "done")
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Story".
 */
export type Story = ("words_and_pictures" | "safety_plan")
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "TimeUnit".
 */
export type TimeUnit = ("working_days" | "days" | "months")
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Whereabouts".
 */
export type Whereabouts = ("in_the_room" | "elsewhere" | "by_telephone" | "spoke_earlier")
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Wish".
 */
export type Wish = ("cannot_speak" | "talk_alone")
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "WritingState".
 */
export type WritingState = ("open" | "shared")

export interface Contract {
[k: string]: unknown
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "AccountInvitation".
 */
export interface AccountInvitation {
token: string
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "AccountInvited".
 */
export interface AccountInvited {
name: string
role: ("chair" | "service_manager")
passkey: ({
[k: string]: unknown
} | null)
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "AccountMeeting".
 */
export interface AccountMeeting {
id: string
type: ("icpc" | "rcpc" | "strategy" | "taf" | "lac" | "network")
title: string
created_at: string
starts_at: (string | null)
state: ("open" | "frozen")
chair: (string | null)
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "AccountMeetings".
 */
export interface AccountMeetings {
meetings: AccountMeeting[]
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "AddCard".
 */
export interface AddCard {
card: string
category: ("harm" | "complicating_factor" | "existing_strength" | "existing_safety" | "next_step" | "bottom_line")
text: string
perspective: ("family" | "network" | "lead_professional" | "other_professionals" | "child" | null)
audience: string
said_by?: (string | null)
writing?: (string | null)
round?: (string | null)
house?: ("worries" | "good_things" | "dreams" | null)
drawing?: (Stroke[] | null)
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Stroke".
 */
export interface Stroke {
ink: number
points: number[]
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "AddPair".
 */
export interface AddPair {
pair: string
audience: string
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "AddPanel".
 */
export interface AddPanel {
panel: string
story: ("words_and_pictures" | "safety_plan")
text: string
drawing?: (Stroke[] | null)
audience: string
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "AddPerson".
 */
export interface AddPerson {
person: string
name: string
role: ("minute_taker" | "lead_professional" | "professional" | "family" | "network" | "child" | "advocate" | "observer")
relation: string
whereabouts: ("in_the_room" | "by_telephone" | "spoke_earlier")
proxy: string
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Address".
 */
export interface Address {
kind: ("meeting" | "person" | "presence" | "card" | "pair" | "editing" | "round" | "turnout" | "ballot" | "screen" | "undoable" | "audience" | "part" | "aside" | "own_number" | "agenda" | "writing" | "hand" | "quorum" | "going_ahead" | "member" | "view" | "decision" | "deadline" | "panel")
id: string
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Admit".
 */
export interface Admit {
person: string
role: ("minute_taker" | "lead_professional" | "professional" | "family" | "network" | "child" | "advocate" | "observer")
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "AgendaRecord".
 */
export interface AgendaRecord {
id: string
kind: "agenda"
stage: ("gather" | "introductions" | "worried" | "working_well" | "needs_to_happen" | "statements" | "scale" | "plan" | "views" | "decision" | "close")
timer_ends_at: (string | null)
adding_locked: boolean
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "AgreePanel".
 */
export interface AgreePanel {
panel: string
agrees: boolean
revision: number
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Answer".
 */
export interface Answer {
round: string
value: ("00" | "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09" | "10" | "pp")
person?: (string | null)
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "MeetingRecord".
 */
export interface MeetingRecord {
id: string
kind: "meeting"
type: ("icpc" | "rcpc" | "strategy" | "taf" | "lac" | "network")
title: string
state: ("open" | "frozen")
frozen_at: (string | null)
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "PersonRecord".
 */
export interface PersonRecord {
id: string
kind: "person"
name: string
role: ("chair" | "minute_taker" | "lead_professional" | "professional" | "family" | "network" | "child" | "advocate" | "observer" | "projector")
relation: string
state: ("invited" | "waiting" | "in" | "refused" | "removed" | "left")
whereabouts: ("in_the_room" | "elsewhere" | "by_telephone" | "spoke_earlier")
others: string
came_at: (string | null)
by_link: boolean
proxy: (string | null)
agency: ("social_care" | "health" | "education" | "police" | "probation" | "housing" | "adult_services" | "voluntary" | "other" | null)
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "PresenceRecord".
 */
export interface PresenceRecord {
id: string
kind: "presence"
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "CardRecord".
 */
export interface CardRecord {
id: string
kind: "card"
category: ("harm" | "danger_statement" | "complicating_factor" | "existing_strength" | "existing_safety" | "safety_goal" | "next_step" | "bottom_line")
text: string
perspective: ("family" | "network" | "lead_professional" | "other_professionals" | "child" | null)
author: string
audience: string
place: string
struck: boolean
revision: number
said_by: string[]
merged_into: (string | null)
writing: (string | null)
round: (string | null)
house: ("worries" | "good_things" | "dreams" | null)
drawing: (Stroke[] | null)
owner: string
owner_id: (string | null)
due: (string | null)
pair: (string | null)
state: ("to_do" | "begun" | "done" | null)
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "PairRecord".
 */
export interface PairRecord {
id: string
kind: "pair"
statement: string
goal: string
state: ("draft" | "ready")
author: string
audience: string
place: string
struck: boolean
revision: number
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "EditingRecord".
 */
export interface EditingRecord {
id: string
kind: "editing"
pair: string
part: ("statement" | "goal")
people: string[]
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "RoundRecord".
 */
export interface RoundRecord {
id: string
kind: "round"
pair: string
number: number
mode: ("together" | "by_perspective")
promised: ("dots" | "range" | "withheld")
lowest_means: string
highest_means: string
asked: number
by_proxy: number
state: ("open" | "closed")
release: (Release | null)
named: NamedNumber[]
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Release".
 */
export interface Release {
form: ("dots" | "range" | "withheld")
numbers: (number | null)
without: (number | null)
dots: (number[] | null)
lowest: (number | null)
highest: (number | null)
groups: (GroupRelease[] | null)
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "GroupRelease".
 */
export interface GroupRelease {
perspective: ("family" | "network" | "lead_professional" | "other_professionals" | "child")
form: ("dots" | "range" | "withheld")
count: number
dots: (number[] | null)
lowest: (number | null)
highest: (number | null)
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "NamedNumber".
 */
export interface NamedNumber {
person: string
value: number
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "TurnoutRecord".
 */
export interface TurnoutRecord {
id: string
kind: "turnout"
answered: number
asked: number
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "BallotRecord".
 */
export interface BallotRecord {
id: string
kind: "ballot"
round: string
answered: boolean
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ScreenRecord".
 */
export interface ScreenRecord {
id: string
kind: "screen"
mode: ("join" | "columns" | "column" | "card" | "pair" | "scale" | "plan")
target: (string | null)
page: number
blank: boolean
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "UndoableRecord".
 */
export interface UndoableRecord {
id: string
kind: "undoable"
command: string
did: string
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "AudienceRecord".
 */
export interface AudienceRecord {
id: string
kind: "audience"
name: string
members: string[]
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "PartRecord".
 */
export interface PartRecord {
id: string
kind: "part"
audience: string
reason: string
stepped_out: string[]
started_at: string
ended_at: (string | null)
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "AsideRecord".
 */
export interface AsideRecord {
id: string
kind: "aside"
wish: ("cannot_speak" | "talk_alone")
at: string
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "OwnNumberRecord".
 */
export interface OwnNumberRecord {
id: string
kind: "own_number"
round: string
value: number
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "WritingRecord".
 */
export interface WritingRecord {
id: string
kind: "writing"
column: ("worried" | "working_well" | "needs_to_happen")
audience: string
state: ("open" | "shared")
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "HandRecord".
 */
export interface HandRecord {
id: string
kind: "hand"
at: string
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "QuorumRecord".
 */
export interface QuorumRecord {
id: string
kind: "quorum"
lacking: string[]
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "GoingAheadRecord".
 */
export interface GoingAheadRecord {
id: string
kind: "going_ahead"
lacking: string[]
reason: string
at: string
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "MemberRecord".
 */
export interface MemberRecord {
id: string
kind: "member"
name: string
relation: string
knows_worries: boolean
offers: string
author: string
audience: string
struck: boolean
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ViewRecord".
 */
export interface ViewRecord {
id: string
kind: "view"
person: (string | null)
perspective: ("family" | "network" | "lead_professional" | "other_professionals" | "child" | null)
text: string
position: ("agrees" | "disagrees" | "not_sure" | null)
author: string
audience: string
struck: boolean
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "DecisionRecord".
 */
export interface DecisionRecord {
id: string
kind: "decision"
outcome: string
categories: string[]
reason: string
dissent: string
at: string
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "DeadlineRecord".
 */
export interface DeadlineRecord {
id: string
kind: "deadline"
computed: string
due: string
reason: string
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "PanelRecord".
 */
export interface PanelRecord {
id: string
kind: "panel"
story: ("words_and_pictures" | "safety_plan")
text: string
drawing: (Stroke[] | null)
agreed_by: string[]
author: string
audience: string
place: string
struck: boolean
revision: number
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "AskAlone".
 */
export interface AskAlone {
wish: ("cannot_speak" | "talk_alone")
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "AuditEntry".
 */
export interface AuditEntry {
seq: number
at: string
tag: string
meeting: (string | null)
subject: (string | null)
actor: (string | null)
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "AuditPage".
 */
export interface AuditPage {
entries: AuditEntry[]
before: (number | null)
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Because".
 */
export interface Because {
key: string
params: {
[k: string]: string
}
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "CallBack".
 */
export interface CallBack {
person: string
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ChairAccount".
 */
export interface ChairAccount {
id: string
name: string
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ChairAccounts".
 */
export interface ChairAccounts {
chairs: ChairAccount[]
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ChairToSet".
 */
export interface ChairToSet {
account: string
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ChangeRole".
 */
export interface ChangeRole {
person: string
role: ("minute_taker" | "lead_professional" | "professional" | "family" | "network" | "child" | "advocate" | "observer")
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Claim".
 */
export interface Claim {
token: string
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "CloseRound".
 */
export interface CloseRound {
round: string
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "CloseText".
 */
export interface CloseText {
pair: string
part: ("statement" | "goal")
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Command".
 */
export interface Command {
id: string
kind: string
body: {
[k: string]: unknown
}
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "CommandBodies".
 */
export interface CommandBodies {
add_card: AddCard
edit_card: EditCard
move_card: MoveCard
strike_card: StrikeCard
restore_card: RestoreCard
share_card: ShareCard
merge_cards: MergeCards
split_card: SplitCard
add_pair: AddPair
share_pair: SharePair
mark_pair_ready: MarkPairReady
reopen_pair: ReopenPair
strike_pair: StrikePair
restore_pair: RestorePair
settle_text: SettleText
open_round: OpenRound
close_round: CloseRound
own_number: OwnNumber
admit: Admit
refuse_entry: RefuseEntry
change_role: ChangeRole
remove_person: RemovePerson
leave: Leave
say_where: SayWhere
ask_alone: AskAlone
hear_alone: HearAlone
set_audience: SetAudience
start_part: StartPart
end_part: EndPart
set_screen: SetScreen
undo: Undo
freeze: Freeze
set_stage: SetStage
set_timer: SetTimer
lock_adding: LockAdding
start_writing: StartWriting
share_writing: ShareWriting
raise_hand: RaiseHand
lower_hand: LowerHand
call_back: CallBack
add_person: AddPerson
set_proxy: SetProxy
set_agency: SetAgency
go_ahead: GoAhead
plan_card: PlanCard
set_member: SetMember
strike_member: StrikeMember
give_view: GiveView
strike_view: StrikeView
record_decision: RecordDecision
set_deadline: SetDeadline
add_panel: AddPanel
edit_panel: EditPanel
agree_panel: AgreePanel
move_panel: MovePanel
strike_panel: StrikePanel
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "EditCard".
 */
export interface EditCard {
card: string
text: string
revision: number
drawing?: (Stroke[] | null)
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "MoveCard".
 */
export interface MoveCard {
card: string
category: ("harm" | "complicating_factor" | "existing_strength" | "existing_safety" | "next_step" | "bottom_line")
before: (string | null)
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "StrikeCard".
 */
export interface StrikeCard {
card: string
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "RestoreCard".
 */
export interface RestoreCard {
card: string
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ShareCard".
 */
export interface ShareCard {
card: string
audience: string
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "MergeCards".
 */
export interface MergeCards {
card: string
into: string
text: string
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "SplitCard".
 */
export interface SplitCard {
card: string
text: string
rest_card: string
rest: string
revision: number
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "SharePair".
 */
export interface SharePair {
pair: string
audience: string
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "MarkPairReady".
 */
export interface MarkPairReady {
pair: string
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ReopenPair".
 */
export interface ReopenPair {
pair: string
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "StrikePair".
 */
export interface StrikePair {
pair: string
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "RestorePair".
 */
export interface RestorePair {
pair: string
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "SettleText".
 */
export interface SettleText {
pair: string
part: ("statement" | "goal")
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "OpenRound".
 */
export interface OpenRound {
round: string
pair: string
mode: ("together" | "by_perspective")
lowest_means: string
highest_means: string
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "OwnNumber".
 */
export interface OwnNumber {
round: string
value: (number | null)
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "RefuseEntry".
 */
export interface RefuseEntry {
person: string
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "RemovePerson".
 */
export interface RemovePerson {
person: string
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Leave".
 */
export interface Leave {

}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "SayWhere".
 */
export interface SayWhere {
whereabouts: ("in_the_room" | "elsewhere")
others: string
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "HearAlone".
 */
export interface HearAlone {
person: string
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "SetAudience".
 */
export interface SetAudience {
audience: string
name: string
/**
 * @minItems 0
 * @maxItems 60
 */
members: string[]
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "StartPart".
 */
export interface StartPart {
part: string
audience: string
reason: string
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "EndPart".
 */
export interface EndPart {
part: string
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "SetScreen".
 */
export interface SetScreen {
mode: ("join" | "columns" | "column" | "card" | "pair" | "scale" | "plan")
target: (string | null)
page: number
blank: boolean
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Undo".
 */
export interface Undo {
command: string
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Freeze".
 */
export interface Freeze {
confirmed: true
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "SetStage".
 */
export interface SetStage {
stage: ("gather" | "introductions" | "worried" | "working_well" | "needs_to_happen" | "statements" | "scale" | "plan" | "views" | "decision" | "close")
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "SetTimer".
 */
export interface SetTimer {
seconds: (number | null)
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "LockAdding".
 */
export interface LockAdding {
locked: boolean
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "StartWriting".
 */
export interface StartWriting {
writing: string
column: ("worried" | "working_well" | "needs_to_happen")
audience: string
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ShareWriting".
 */
export interface ShareWriting {
writing: string
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "RaiseHand".
 */
export interface RaiseHand {

}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "LowerHand".
 */
export interface LowerHand {
person: string
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "SetProxy".
 */
export interface SetProxy {
person: string
proxy: string
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "SetAgency".
 */
export interface SetAgency {
person: string
agency: ("social_care" | "health" | "education" | "police" | "probation" | "housing" | "adult_services" | "voluntary" | "other" | null)
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "GoAhead".
 */
export interface GoAhead {
reason: string
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "PlanCard".
 */
export interface PlanCard {
card: string
owner: string
owner_id: (string | null)
due: (string | null)
pair: (string | null)
state: ("to_do" | "begun" | "done" | null)
revision: number
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "SetMember".
 */
export interface SetMember {
member: string
name: string
relation: string
knows_worries: boolean
offers: string
audience: string
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "StrikeMember".
 */
export interface StrikeMember {
member: string
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "GiveView".
 */
export interface GiveView {
view: string
person: (string | null)
perspective: ("family" | "network" | "lead_professional" | "other_professionals" | "child" | null)
text: string
position: ("agrees" | "disagrees" | "not_sure" | null)
audience: string
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "StrikeView".
 */
export interface StrikeView {
view: string
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "RecordDecision".
 */
export interface RecordDecision {
outcome: string
/**
 * @minItems 0
 * @maxItems 10
 */
categories: string[]
reason: string
dissent: string
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "SetDeadline".
 */
export interface SetDeadline {
deadline: string
due: string
reason: string
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "EditPanel".
 */
export interface EditPanel {
panel: string
text: string
drawing?: (Stroke[] | null)
revision: number
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "MovePanel".
 */
export interface MovePanel {
panel: string
before: (string | null)
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "StrikePanel".
 */
export interface StrikePanel {
panel: string
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "EditText".
 */
export interface EditText {
pair: string
part: ("statement" | "goal")
update: string
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Farewell".
 */
export interface Farewell {
reason: ("removed" | "refused" | "left" | "over" | "too_old")
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "FreshSignIn".
 */
export interface FreshSignIn {
seat: string
credential: {
[k: string]: unknown
}
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Invitation".
 */
export interface Invitation {
address: string
code: string
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Invite".
 */
export interface Invite {
name: string
role: ("minute_taker" | "lead_professional" | "professional" | "family" | "network" | "child" | "advocate" | "observer")
relation: string
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Invited".
 */
export interface Invited {
person: string
address: string
expires_at: string
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Join".
 */
export interface Join {
code: string
name: string
role: ("minute_taker" | "lead_professional" | "professional" | "family" | "network" | "child" | "advocate" | "observer")
relation: string
whereabouts: ("in_the_room" | "elsewhere")
others: string
agency?: ("social_care" | "health" | "education" | "police" | "probation" | "housing" | "adult_services" | "voluntary" | "other" | null)
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Me".
 */
export interface Me {
person: string
name: string
role: ("chair" | "minute_taker" | "lead_professional" | "professional" | "family" | "network" | "child" | "advocate" | "observer" | "projector")
state: ("invited" | "waiting" | "in" | "refused" | "removed" | "left")
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "MeetingMade".
 */
export interface MeetingMade {
meeting: string
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "MeetingToMake".
 */
export interface MeetingToMake {
type: ("icpc" | "rcpc" | "strategy" | "taf" | "lac" | "network")
title: string
starts_at: (string | null)
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "OidcAddress".
 */
export interface OidcAddress {
address: string
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "OidcBegin".
 */
export interface OidcBegin {
wish: ("sign_in" | "invited" | "fresh")
token: (string | null)
seat: (string | null)
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "OidcFinish".
 */
export interface OidcFinish {
query: string
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "OidcFinished".
 */
export interface OidcFinished {
wish: ("sign_in" | "invited" | "fresh")
seat: (string | null)
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "OpenText".
 */
export interface OpenText {
pair: string
part: ("statement" | "goal")
client: (number | null)
grant: (string | null)
vector: string
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "PasskeyAsked".
 */
export interface PasskeyAsked {
passkey: {
[k: string]: unknown
}
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "PasskeyRegistration".
 */
export interface PasskeyRegistration {
token: string
credential: {
[k: string]: unknown
}
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "PasskeySignIn".
 */
export interface PasskeySignIn {
credential: {
[k: string]: unknown
}
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Patch".
 */
export interface Patch {
seq: number
put: AnyRecord[]
remove: Address[]
because: Because
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Patches".
 */
export interface Patches {
stream: string
epoch: string
patches: Patch[]
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ProjectorLink".
 */
export interface ProjectorLink {
address: string
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Receipt".
 */
export interface Receipt {
id: (string | null)
refused: (Refused | null)
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Refused".
 */
export interface Refused {
code: ("not_valid" | "too_long" | "empty" | "unknown_command" | "too_old" | "not_allowed" | "not_here" | "frozen" | "too_many" | "changed_meanwhile" | "id_taken" | "struck" | "pair_ready" | "pair_not_written" | "round_open" | "round_closed" | "too_few_asked" | "group_too_small" | "roster_too_similar" | "round_lost" | "not_asked" | "number_not_there" | "adding_locked" | "writing_open" | "writing_shared" | "not_quorate" | "reason_needed" | "merged" | "nothing_to_undo" | "not_for_family" | "part_open" | "pair_answered" | "not_on_screen" | "code_not_open" | "link_used" | "link_not_open" | "seat_over" | "not_signed_in" | "sign_in_again" | "sign_in_refused" | "sign_in_stopped" | "provider_away" | "slow_down" | "try_again" | "record_not_made")
params: {
[k: string]: unknown
}
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "RecordEdition".
 */
export interface RecordEdition {
edition: string
full: boolean
people: string[]
file: string
made_at: string
exported_at: (string | null)
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "RecordEditions".
 */
export interface RecordEditions {
editions: RecordEdition[]
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Resume".
 */
export interface Resume {
stream: string
epoch: string
seq: number
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Resumed".
 */
export interface Resumed {
snapshot: (Snapshot | null)
patches: (Patches | null)
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Snapshot".
 */
export interface Snapshot {
stream: string
epoch: string
seq: number
records: AnyRecord[]
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Seated".
 */
export interface Seated {
seat: string
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "SignedIn".
 */
export interface SignedIn {
account: string
name: string
role: ("chair" | "service_manager")
idles_at: string
ends_at: string
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "TextOpened".
 */
export interface TextOpened {
client: number
grant: string
update: string
vector: string
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "TextUpdate".
 */
export interface TextUpdate {
pair: string
part: ("statement" | "goal")
update: string
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Ticket".
 */
export interface Ticket {
ticket: string
route: string
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "WaysIn".
 */
export interface WaysIn {
oidc: boolean
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Welcome".
 */
export interface Welcome {
protocol: number
at: string
me: Me
may: string[]
snapshots: Snapshot[]
stepped_out: boolean
part: (string | null)
vocabulary: ({
[k: string]: unknown
} | null)
invitation: (Invitation | null)
}

export const PROTOCOL = 1;
export const NAME_LENGTH = 60;
export const RELATION_LENGTH = 60;
export const OTHERS_LENGTH = 120;
export const AUDIENCE_NAME_LENGTH = 60;
export const REASON_LENGTH = 200;
export const TITLE_LENGTH = 120;
export const CARD_LENGTH = 500;
export const TEXT_LENGTH = 1500;
export const ANCHOR_LENGTH = 200;
export const ID_LENGTH = 22;
export const CODE_LENGTH = 6;
export const CARDS = 300;
export const PAIRS = 12;
export const ROUNDS = 60;
export const PEOPLE = 60;
export const WAITING = 30;
export const AUDIENCES = 20;
export const PARTS = 40;
export const MEMBERS = 40;
export const VIEWS = 80;
export const VIEW_LENGTH = 1500;
export const OWNER_LENGTH = 120;
export const OFFERS_LENGTH = 300;
export const DECISION_LENGTH = 3000;
export const PANELS = 40;
export const PANEL_LENGTH = 300;
export const TIMER_SECONDS = 10800;
export const STROKES = 200;
export const POINTS = 2000;
export const PICTURE_SIZE = 1000;
export const INKS = 6;
export const SCALE_LOWEST = 0;
export const SCALE_HIGHEST = 10;
export const UPDATE_BYTES = 16000;
export const FRAME_BYTES = 64000;
export const COMMANDS_PER_10_SECONDS = 60;
export const TEXT_UPDATES_PER_10_SECONDS = 300;
