import type { ComponentChildren } from "preact";

interface Props<T> {
	/** What is asked, in words. */
	title: string;
	/** Each answer in words, and what it stands for. */
	choices: readonly (readonly [string, T])[];
	chosen: T | null;
	onChoose: (choice: T) => void;
	children?: ComponentChildren;
}

/** A question with a few large answers, one of which can be chosen. */
export function Choices<T extends string>({
	title,
	choices,
	chosen,
	onChoose,
	children,
}: Props<T>) {
	return (
		<fieldset class="choices">
			<legend>{title}</legend>
			{children}
			{choices.map(([words, choice]) => (
				<label class={chosen === choice ? "choice choice--chosen" : "choice"} key={choice}>
					<input
						type="radio"
						name={title}
						checked={chosen === choice}
						onChange={() => onChoose(choice)}
					/>
					<span>{words}</span>
				</label>
			))}
		</fieldset>
	);
}
