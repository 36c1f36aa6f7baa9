import "../design/plan.css";
import type { ComponentType } from "preact";
import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Stage } from "../contract.gen";
import { t } from "../i18n";
import { records, vocabulary } from "../store";
import { frozen } from "../views";
import { BottomLines } from "./BottomLines";
import { DateDialog } from "./DateDialog";
import { Dates } from "./Dates";
import { DecisionDialog } from "./DecisionDialog";
import { DecisionPart } from "./DecisionPart";
import { dates } from "./dates";
import { MemberDialog } from "./MemberDialog";
import { Network } from "./Network";
import { NextSteps } from "./NextSteps";
import { bottomLines, members, steps } from "./planned";
import { StepDialog } from "./StepDialog";
import { TheirView } from "./TheirView";
import { Views } from "./Views";
import { viewsHere } from "./viewsHere";

type Name = "steps" | "lines" | "network" | "views" | "decision" | "dates";

const PARTS: Record<Name, ComponentType> = {
	steps: NextSteps,
	lines: BottomLines,
	network: Network,
	views: Views,
	decision: DecisionPart,
	dates: Dates,
};
const ORDER: readonly Name[] = ["steps", "lines", "network", "views", "decision", "dates"];

/** What a stage is about: first, and open. */
const AT_STAGE: Partial<Record<Stage, readonly Name[]>> = {
	plan: ["steps", "lines", "network"],
	views: ["views"],
	decision: ["decision"],
	close: ["decision", "steps", "dates"],
};
/** The dates stand in what everyone reads at the end. */
const AT_THE_END: readonly Name[] = ["decision", "steps"];

/** The plan, the views, the decision and the dates. At their stages they stand before the board, else
 * behind it: `first` says which of the two places this is. */
export function PlanParts({ first }: { first: boolean }) {
	const stage = records.agenda.value.get("agenda")?.stage;
	const now = frozen.value ? AT_THE_END : stage && AT_STAGE[stage];
	const focused = useKeptFocus();
	if (first !== (now !== undefined)) return null;
	const open = now ?? [];
	const shown = [...open, ...ORDER.filter((name) => !open.includes(name))].filter(isHere);
	return (
		<section class="plan" aria-labelledby="plan-title" ref={focused}>
			<h2 id="plan-title">{t("plan.title")}</h2>
			{shown.map((name) => (
				<Part key={name} name={name} open={open.includes(name)} />
			))}
			<StepDialog />
			<MemberDialog />
			<TheirView />
			<DecisionDialog />
			<DateDialog />
		</section>
	);
}

function Part({ name, open }: { name: Name; open: boolean }) {
	const id = useId();
	const here = useRef<HTMLDivElement>(null);
	const [isOpen, toggle] = useOpen(open, here);
	const Content = PARTS[name];
	const count = counted(name);
	return (
		<div class="panel plan-part" ref={here}>
			<h3>
				<button
					type="button"
					class="plan-opener"
					aria-expanded={isOpen}
					aria-controls={id}
					onClick={toggle}
				>
					<span>
						{t(`plan.part_${name}`)}
						{count > 0 && <span class="quiet"> {count}</span>}
					</span>
				</button>
			</h3>
			<div class="plan-content" id={id} hidden={!isOpen}>
				{isOpen && <Content />}
			</div>
		</div>
	);
}

/** What somebody opened or closed stays so until the stage has something else to say of it; what they
 * are in the middle of stays open when the stage goes on. */
function useOpen(open: boolean, here: { current: HTMLElement | null }): [boolean, () => void] {
	const [chosen, choose] = useState<{ at: boolean; open: boolean } | null>(null);
	const was = useRef({ open, isOpen: open });
	const goesOn = was.current.open && !open && here.current?.contains(document.activeElement);
	const held = useRef(false);
	if (was.current.open !== open) held.current = !!goesOn && was.current.isOpen;
	const isOpen = chosen?.at === open ? chosen.open : open || held.current;
	was.current = { open, isOpen };
	return [isOpen, () => choose({ at: open, open: !isOpen })];
}

/** A part that this kind of meeting does not have is not there at all. */
function isHere(name: Name): boolean {
	const own = vocabulary.value;
	if (name === "views")
		return viewsHere.value.length > 0 || !!own?.agenda.some(({ stage }) => stage === "views");
	if (name === "dates") return dates.value.length > 0;
	return true;
}

function counted(name: Name): number {
	if (name === "steps") return steps.value.length;
	if (name === "lines") return bottomLines.value.length;
	if (name === "network") return members.value.length;
	return name === "views" ? viewsHere.value.length : 0;
}

/** The parts change places with the stage. Whoever is writing in one goes on writing. */
function useKeptFocus() {
	const here = useRef<HTMLElement>(null);
	const before = document.activeElement;
	useLayoutEffect(() => {
		if (!(before instanceof HTMLElement) || before === document.activeElement) return;
		if (here.current?.contains(before)) before.focus({ preventScroll: true });
	});
	return here;
}
