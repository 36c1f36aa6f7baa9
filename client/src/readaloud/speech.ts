import { signal } from "@preact/signals";
import { spoken } from "../i18n";

/** What is being read to somebody now, by the place it is read from. */
export const reading = signal<string | null>(null);

/** A voice of the device itself. A remote one would send a family's words to a stranger: never. */
export function localVoice(): SpeechSynthesisVoice | null {
	const wanted = spoken().slice(0, 2);
	const voices = window.speechSynthesis?.getVoices() ?? [];
	const own = voices.filter((voice) => voice.localService === true);
	return own.find((voice) => voice.lang.toLowerCase().startsWith(wanted)) ?? null;
}

export function read(place: string, texts: readonly string[]): void {
	const voice = localVoice();
	if (!voice) return;
	hush();
	reading.value = place;
	texts.forEach((text, nth) => {
		const said = new SpeechSynthesisUtterance(text);
		said.voice = voice;
		said.lang = voice.lang;
		said.rate = 0.9;
		if (nth === texts.length - 1)
			said.onend = () => {
				if (reading.value === place) reading.value = null;
			};
		window.speechSynthesis.speak(said);
	});
}

/** Silence, at once. */
export function hush(): void {
	window.speechSynthesis?.cancel();
	reading.value = null;
}
