import { useRef, useState } from "preact/hooks";
import { announceNow } from "../announce";
import { CODE_LENGTH, type Join as Joining, NAME_LENGTH, RELATION_LENGTH } from "../contract.gen";
import { Later } from "../design/Later";
import { refusalWords } from "../design/NoticeAt";
import { join } from "../doors";
import { t } from "../i18n";
import { loadLanguage } from "../phone/later";
import { NOT_SAID, othersOf, WhereYouAre } from "../roll/WhereYouAre";
import { WhoYouAre } from "./WhoYouAre";

interface Props {
	/** The code from the link, or nothing. */
	code: string;
	onSeat: (seat: string) => void;
}

type Missing = "code" | "name" | "who" | "where";

export function Join({ code: given, onSeat }: Props) {
	const [code, setCode] = useState(given);
	const [name, setName] = useState("");
	const [who, setWho] = useState<Joining["role"] | null>(null);
	const [relation, setRelation] = useState("");
	const [where, setWhere] = useState(NOT_SAID);
	const [missing, setMissing] = useState<Missing | null>(null);
	const [refusal, setRefusal] = useState("");
	const [going, setGoing] = useState(false);
	const form = useRef<HTMLFormElement>(null);

	async function ask(event: Event) {
		event.preventDefault();
		if (going) return;
		setRefusal("");
		const lacking = firstMissing();
		setMissing(lacking);
		if (lacking || !who || !where.whereabouts) {
			form.current?.querySelector<HTMLElement>(`[data-field="${lacking}"] input`)?.focus();
			return;
		}
		setGoing(true);
		const body = {
			code: plain(code),
			name: name.trim(),
			role: who,
			relation: relation.trim(),
			whereabouts: where.whereabouts,
			others: othersOf(where),
		};
		const reply = await join(body).catch(() => null);
		setGoing(false);
		if (reply && "ok" in reply) return onSeat(reply.ok.seat);
		const text = reply ? refusalWords(reply.refused) : t("join.no_signal");
		setRefusal(text);
		announceNow(text);
	}

	function firstMissing(): Missing | null {
		if (plain(code) === "") return "code";
		if (name.trim() === "") return "name";
		if (!who) return "who";
		return where.whereabouts ? null : "where";
	}

	return (
		<main class="page page--narrow">
			<Later load={loadLanguage} />
			<h1>{t("join.title")}</h1>
			<p class="lead">{t("join.what")}</p>
			<p>{t("join.who_sees")}</p>
			<p class="hint">{t("exit.what")}</p>
			<form class="stack" ref={form} onSubmit={ask} noValidate>
				<div class="field" data-field="code">
					<label for="join-code">{t("join.code")}</label>
					<Lack shown={missing === "code"} id="join-code-lack" text={t("join.code_missing")} />
					<input
						id="join-code"
						class="input input--code"
						value={code}
						maxLength={CODE_LENGTH + 6}
						autocomplete="off"
						autocapitalize="characters"
						spellcheck={false}
						dir="ltr"
						aria-describedby={missing === "code" ? "join-code-lack" : undefined}
						onInput={(event) => setCode(event.currentTarget.value)}
					/>
				</div>
				<div class="field" data-field="name">
					<label for="join-name">{t("join.name")}</label>
					<p class="hint" id="join-name-hint">
						{t("join.name_hint")}
					</p>
					<Lack shown={missing === "name"} id="join-name-lack" text={t("join.name_missing")} />
					<input
						id="join-name"
						class="input"
						dir="auto"
						value={name}
						maxLength={NAME_LENGTH}
						autocomplete="off"
						spellcheck={false}
						aria-describedby={`join-name-hint${missing === "name" ? " join-name-lack" : ""}`}
						onInput={(event) => setName(event.currentTarget.value)}
					/>
				</div>
				<div data-field="who">
					<WhoYouAre chosen={who} onChoose={setWho}>
						<Lack shown={missing === "who"} id="join-who-lack" text={t("join.who_missing")} />
					</WhoYouAre>
				</div>
				{who && (
					<div class="field">
						<label for="join-relation">{t("join.relation")}</label>
						<p class="hint" id="join-relation-hint">
							{t("join.relation_hint")}
						</p>
						<input
							id="join-relation"
							class="input"
							dir="auto"
							value={relation}
							maxLength={RELATION_LENGTH}
							autocomplete="off"
							aria-describedby="join-relation-hint"
							onInput={(event) => setRelation(event.currentTarget.value)}
						/>
					</div>
				)}
				<div class="stack" data-field="where">
					<WhereYouAre said={where} onSay={setWhere}>
						<Lack shown={missing === "where"} id="join-where-lack" text={t("where.missing")} />
					</WhereYouAre>
				</div>
				{refusal && (
					<div class="notice">
						<p>{refusal}</p>
					</div>
				)}
				<button type="submit" class="button button--yours button--wide" aria-disabled={going}>
					{going ? t("join.going") : t("join.go")}
				</button>
				<p class="quiet">{t("join.next")}</p>
			</form>
		</main>
	);
}

function Lack({ shown, id, text }: { shown: boolean; id: string; text: string }) {
	return shown ? (
		<p class="lack" id={id}>
			{text}
		</p>
	) : null;
}

/** People read a code aloud in groups: spaces and dashes are not part of it. */
function plain(code: string): string {
	return code.replace(/[\s-]/g, "").toUpperCase();
}
